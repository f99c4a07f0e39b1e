// Drives the window from a file, one command a line: for pictures and for tests of the whole program. Widgets
// are named by their probes. `#` begins a comment. Commands:
//   wait phase lobby|briefing|plan|run|review|debrief   wait widget NAME   wait day N   wait numbers   wait frames N
//   wait analysis   wait answer   wait alone (everybody else has left the room)
//   stop DAY (lets the days run fast and stop as that one begins, exactly)   wait paused
//   only PREFIX (no other widget is drawn)   click NAME   tap NAME (click, if it is there)   drag NAME NAME   key NAME
//   where NAME [TEXT] (prints "at X Y TEXT": its middle, for whoever moves a real mouse)   print link
//   type TEXT   hover NAME   shot NAME   speed PERCENT   timeout SECONDS   language CODE   quit
// "wait numbers" waits for the debrief's numbers, "wait analysis" for all runs that explain them, "wait answer" for a
// whole answer to the newest "what if …?". A wait longer than the timeout (60 s) is an error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/panels/input_queue.h"
#include "client/panels/probes.h"
#include "shared/base/result.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct ScriptSight {
    const Probes& probes;
    std::optional<Phase> phase{};  // none = in no room
    std::int32_t day = 0;          // since the first, 1 …
    bool debrief = false;
    bool analysis = false;  // whole
    bool answer = false;    // the same
    bool paused = false;
    bool alone = false;  // nobody else is connected
};

struct ScriptAct {
    std::vector<InputEvent> events;
    int speedPercent = 0;  // to ask of the clock, as the host; 0 = nothing
    int stopDay = 0;       // with it; 0 = on and on
    std::string print;     // a line for the standard output; empty = none
    bool printLink = false;
    std::string shot;      // name of a picture to take of the frame shown last; empty = none
    std::string language;  // to speak from now on; empty = as before
    bool quit = false;
};

class Script {
  public:
    [[nodiscard]] static Result<Script> parse(const std::string& text, const std::string& file);
    // Once per frame, when the input queue is empty.
    [[nodiscard]] Result<ScriptAct> step(const ScriptSight& sight, std::int64_t nowMs);

  private:
    struct Line {
        int number = 0;
        std::vector<std::string> words;
    };
    [[nodiscard]] static bool known(const std::vector<std::string>& words);
    [[nodiscard]] bool reached(const Line& line, const ScriptSight& sight);
    [[nodiscard]] ScriptAct act(const Line& line, const ScriptSight& sight);
    [[nodiscard]] Error errorAt(const Line& line, const std::string& what) const;

    std::string m_file;
    std::vector<Line> m_lines;
    std::size_t m_next = 0;
    int m_rest = 0;             // frames to let pass, so that the last act shows
    int m_framesLeft = -1;      // of "wait frames"
    std::int64_t m_since = -1;  // when the present line began
    std::int64_t m_timeoutMs = 60'000;
};

}  // namespace gemba
