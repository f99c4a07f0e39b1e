// Reads [cards] of a scenario file: for each step up to three questions.
#pragma once

#include "shared/scenario/cards.h"
#include "shared/scenario/section.h"

namespace gemba {

[[nodiscard]] Cards readCards(const TomlNode& table, ProblemLog& log);

}  // namespace gemba
