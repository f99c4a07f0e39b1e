#include "client/session/child_process.h"

#include <unistd.h>

#include <array>

namespace gemba {

namespace {

constexpr std::size_t kMostOutput = 64 * 1024;

}  // namespace

std::string serverProgram() {
    std::array<char, 4096> path{};
    const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
    if (length <= 0) return "./gemba-server";
    const std::string self(path.data(), static_cast<std::size_t>(length));
    return self.substr(0, self.rfind('/') + 1) + "gemba-server";
}

std::string contentsOf(int file) {
    std::string text(kMostOutput, '\0');
    const ssize_t length = pread(file, text.data(), text.size(), 0);
    text.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return text;
}

std::string lastLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

std::vector<char*> pointersTo(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

Error notFound(const std::string& program) {
    return {program, "not found; build it, or say where it is with --server PATH"};
}

}  // namespace gemba
