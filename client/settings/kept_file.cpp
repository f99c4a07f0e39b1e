#include "client/settings/kept_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace gemba {

namespace fs = std::filesystem;

std::optional<std::string> readKept(const std::string& folder, const std::string& name) {
    if (folder.empty()) return {};
    std::ifstream in(fs::path(folder) / name, std::ios::binary);
    if (!in) return {};
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Status writeKept(const std::string& folder, const std::string& name, const std::string& text) {
    if (folder.empty()) return Error{name, "no folder to keep it in; set HOME or XDG_CONFIG_HOME"};
    const fs::path file = fs::path(folder) / name;
    const fs::path fresh = fs::path(folder) / (name + ".new");
    std::error_code problem;
    fs::create_directories(folder, problem);
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (out) fs::rename(fresh, file, problem);
    if (!out || problem) return Error{file.string(), "cannot be written; it is forgotten when Gemba is closed"};
    return Done{};
}

Error putAside(const std::string& folder, const std::string& name, const Error& error) {
    const fs::path file = fs::path(folder) / name;
    std::error_code problem;
    fs::rename(file, file.string() + ".bad", problem);
    return {error.where, error.what + "; kept as " + name + ".bad, starting with defaults"};
}

}  // namespace gemba
