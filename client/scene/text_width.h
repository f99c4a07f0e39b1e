// How wide words will be, without a font at hand: Inter's advances, measured. Good to about a percent.
#pragma once

#include <string>
#include <string_view>

#include "client/scene/display_list.h"

namespace gemba {

// In the unit of `px`, for UTF-8 words.
[[nodiscard]] double textWidth(std::string_view words, double px, Weight weight);

// The words themselves, or as many of them as fit `width` with an ellipsis behind.
[[nodiscard]] std::string fitted(std::string words, double width, double px, Weight weight);

}  // namespace gemba
