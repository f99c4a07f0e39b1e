// Comma separated values as RFC 4180 has them: cells may stand in quotes, a quote inside them is doubled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

struct CsvRecord {
    int line = 1;  // where it begins in the file
    std::vector<std::string> cells;
};

// All records but empty lines, the header among them. `name` stands in errors, as "name:line".
[[nodiscard]] Result<std::vector<CsvRecord>> readCsv(std::string_view text, const std::string& name);
// A cell as it must be written: in quotes when it needs them.
[[nodiscard]] std::string csvCell(const std::string& text);

}  // namespace gemba
