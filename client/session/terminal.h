// A whole session in the terminal, played by bots: joins, takes a seat, puts it on autopilot, moves the phases on and
// speeds the clock when it is the host, shows the floor every five days and the debrief at the end.
#pragma once

#include <iosfwd>
#include <optional>

#include "client/session/session_client.h"
#include "client/session/terminal_text.h"
#include "client/text/language.h"

namespace gemba {

struct TerminalOptions {
    SeatId seat;                     // none = the first free one
    std::optional<int> seconds;      // for all rounds; none = 40 on a terminal, else 0; 0 = as fast as can be shown
    std::int32_t speedPercent = 0;   // of the clock, in place of `seconds`; 0 = by `seconds`
    std::size_t width = 0;           // columns; 0 = the terminal's, 80 in a file
    std::optional<Charset> charset;  // none = by the locale
    int patienceSeconds = 120;       // without anything moving, when we are the host
    std::ostream* out = nullptr;     // null = stdout
};

[[nodiscard]] Page pageFor(const TerminalOptions& options);

// 0 after the debrief; 1 with a line on stderr when the session could not be played to its end.
[[nodiscard]] int runTerminal(SessionClient& client, const Language& language, const TerminalOptions& options);

}  // namespace gemba
