// Files of the source tree, for tests that read scenarios or sources. GEMBA_SOURCE_DIR comes from the build.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace gemba::test {

inline std::string sourceFile(const std::string& path) {
    std::ifstream file(std::string(GEMBA_SOURCE_DIR) + "/" + path, std::ios::binary);
    if (!file) throw std::runtime_error("no file " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace gemba::test
