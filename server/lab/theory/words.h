// Small readings of the words in which instances are described.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

namespace gemba {

[[nodiscard]] std::string lowered(const std::string& text);
[[nodiscard]] bool startsWithAny(const std::string& text, std::initializer_list<const char*> starts);
// Whether one of the words stands in the text, anywhere.
[[nodiscard]] bool mentions(const std::string& text, std::initializer_list<const char*> words);
// All numbers without a sign, in order: "E4" has 4, "U(0,2)" has 0 and 2, "2 x M/M/1" has 2 and 1.
[[nodiscard]] std::vector<double> numbersIn(const std::string& text);

}  // namespace gemba
