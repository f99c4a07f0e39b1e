// The same commands without a window: a session played in the terminal.
#pragma once

#include "client/app/visit.h"
#include "client/text/language.h"

namespace gemba {

// Starts a server of our own unless the entry joins somewhere; returns the exit code.
[[nodiscard]] int playInTerminal(const Entry& entry, const Language& language);

}  // namespace gemba
