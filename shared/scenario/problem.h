// One thing wrong with a scenario file, and where. Made by the reader and by the cross checks, printed by
// `gemba check`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gemba {

struct FilePlace {
    std::uint32_t line = 1;  // both count from 1; the column counts characters
    std::uint32_t column = 1;
};

struct Problem {
    std::string file;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string message;
    [[nodiscard]] std::string text() const {
        return file + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + message;
    }
};

using Problems = std::vector<Problem>;

}  // namespace gemba
