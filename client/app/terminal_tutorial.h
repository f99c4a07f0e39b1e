// The tutorial without a window: prints the same cards, and does what each asks, since nobody can click in a terminal.
#pragma once

#include "client/session/session_client.h"
#include "client/session/terminal.h"
#include "client/text/language.h"

namespace gemba {

// 0 at the tutorial's end; 1 with a line on stderr when the session broke off.
[[nodiscard]] int runTerminalTutorial(SessionClient& client, const Language& language, const TerminalOptions& options);

}  // namespace gemba
