// What it takes to run gemba-server as a child: which program, its words, what it said.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

// gemba-server beside this program.
[[nodiscard]] std::string serverProgram();
[[nodiscard]] Error notFound(const std::string& program);
// For exec: valid while the words are.
[[nodiscard]] std::vector<char*> pointersTo(std::vector<std::string>& words);
// Of a memory file that a child writes to: the first 64 KiB.
[[nodiscard]] std::string contentsOf(int file);
[[nodiscard]] std::string lastLine(std::string text);

}  // namespace gemba
