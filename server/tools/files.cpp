#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "server/tools/tools.h"
#include "shared/scenario/preset.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> scenarioFolders() {
    std::vector<fs::path> folders{"scenarios"};
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    if (problem) return folders;
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        folders.push_back(folder / "scenarios");
    folders.push_back(program.parent_path().parent_path() / "share" / "gemba" / "scenarios");
    return folders;
}

}  // namespace

std::vector<std::string> allScenarios() {
    std::vector<std::string> files;
    std::error_code problem;
    for (const fs::path& folder : scenarioFolders()) {
        if (!fs::is_directory(folder, problem)) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, problem))
            if (entry.path().extension() == ".toml" && !entry.path().stem().has_extension())
                files.push_back(entry.path().string());
        break;
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<std::string> findScenario(const std::string& nameOrPath) {
    const bool isPath = nameOrPath.find('/') != std::string::npos || nameOrPath.ends_with(".toml");
    if (isPath) return nameOrPath;
    for (const fs::path& folder : scenarioFolders()) {
        const fs::path file = folder / (nameOrPath + ".toml");
        if (fs::exists(file)) return file.string();
    }
    return Error{"scenario '" + nameOrPath + "'",
                 "not found; give a name such as openstack, or the path of a .toml file"};
}

Result<std::string> readTextFile(const std::string& path) {
    if (fs::is_directory(path)) return Error{path, "is a folder, not a file"};
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path, std::string("cannot be read: ") + std::strerror(errno)};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Result<Scenario> loadScenario(const std::string& nameOrPath, const std::string& preset) {
    Result<std::string> path = findScenario(nameOrPath);
    if (!path.ok()) return path.error();
    Result<std::string> text = readTextFile(path.value());
    if (!text.ok()) return text.error();
    ReadScenario read = readScenario(text.value(), path.value());
    if (!read.ok()) return Error{"", read.text()};
    return withPreset(read.scenario, preset);
}

std::string buildName() {
    return "gemba " GEMBA_VERSION;
}

int complain(const Error& error) {
    std::cerr << "gemba-server: " << error.text() << "\n";
    return 2;
}

int finish(const LabReport& report, const LabOptions& options) {
    const std::string rows = rowsText(report);
    std::cout << rows;
    for (const std::string& note : report.notes) std::cout << note << "\n";
    for (const Bar& bar : report.bars) std::cout << barLine(bar) << "\n";
    if (!options.csv.empty()) {
        std::ofstream out(options.csv, std::ios::binary);
        out << rows << std::flush;
        if (!out) return complain({options.csv, std::string("cannot be written: ") + std::strerror(errno)});
    }
    return allMet(report) ? 0 : 1;
}

}  // namespace gemba
