// Files that are there whole or not at all: written under another name beside it first, then renamed.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

struct NewFile {
    std::string name;
    std::string bytes;
};

// Whether a file can be written there: its folder is there, and nothing but a file has its name.
[[nodiscard]] Status canBecomeFile(const std::string& path);
// Whether a folder can be made there: nothing has its name yet.
[[nodiscard]] Status canBecomeFolder(const std::string& path);
// Replaces the file that is there.
[[nodiscard]] Status writeFile(const NewFile& file);
// A new folder with these files.
[[nodiscard]] Status writeFolder(const std::string& path, const std::vector<NewFile>& files);

}  // namespace gemba
