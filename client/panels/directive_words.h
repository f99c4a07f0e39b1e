// What a people manager does without a word, in words.
#pragma once

#include <string>

#include "client/panels/widgets.h"

namespace gemba {

[[nodiscard]] std::string directiveWords(const Ui& ui, const FloorPlan& plan, const DirectiveView& directive);

}  // namespace gemba
