// A talk over a recorded session, printed: bookmark by bookmark its words and the floor at that moment.
#pragma once

#include "client/session/terminal.h"

namespace gemba {

// 0 after the last bookmark; 1 with a line on stderr when the room could not be reached or does not answer any more.
[[nodiscard]] int runTerminalTalk(SessionClient& client, const Language& language, const TerminalOptions& options);

}  // namespace gemba
