// Words for problems: quoting, lists of known names, the nearest name, bounds as a person would write them; and
// what letters a text may have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/scenario/bounds.h"

namespace gemba {

[[nodiscard]] std::string quoted(std::string_view word);  // long words are cut
[[nodiscard]] std::string joined(const std::vector<std::string>& words);
// `did you mean "effort"?`, or the list of what is known when nothing is near.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);
[[nodiscard]] std::string rangeText(WholeRange range);    // "from 1 to 99"
[[nodiscard]] std::string rangeText(DecimalRange range);  // "from 0.01 to 1000"
[[nodiscard]] std::string decimalText(std::int64_t millionths);

[[nodiscard]] bool hasLineBreak(std::string_view text);
[[nodiscard]] bool hasControl(std::string_view text);  // other than line breaks

}  // namespace gemba
