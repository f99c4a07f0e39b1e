// `gemba check`: all language files against the English one, and all words of scenarios against their scenarios.
#pragma once

#include <string>

namespace gemba {

// Prints one line a file and one a finding: errors on stderr, what is only worth a look on stdout. 0 when nothing is
// wrong, 1 otherwise. `assets` empty = searched for.
[[nodiscard]] int checkTexts(const std::string& assets);

}  // namespace gemba
