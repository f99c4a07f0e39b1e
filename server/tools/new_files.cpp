#include "server/tools/new_files.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace gemba {

namespace fs = std::filesystem;

namespace {

// On the same disk, so that it can be renamed; of this process alone.
std::string unfinishedName(const std::string& path) {
    return path + ".part" + std::to_string(::getpid());
}

Status writeBytes(const std::string& path, const std::string& bytes) {
    errno = 0;
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return Done{};
    return Error{"", std::string("cannot be written: ") + std::strerror(errno == 0 ? EIO : errno)};
}

Status rename(const std::string& from, const std::string& to) {
    std::error_code problem;
    fs::rename(from, to, problem);
    if (problem) return Error{"", "cannot be written: " + problem.message()};
    return Done{};
}

Status hasFolder(const std::string& path) {
    const fs::path folder = fs::absolute(path).parent_path();
    std::error_code problem;
    if (fs::is_directory(folder, problem)) return Done{};
    return Error{path, "cannot be written: there is no folder " + folder.string()};
}

// Cleans up when `made` failed, and says which path it was about.
Status finished(const Status& made, const std::string& unfinished, const std::string& path) {
    if (made.ok()) return Done{};
    std::error_code ignored;
    fs::remove_all(unfinished, ignored);
    return Error{path, made.error().what};
}

std::string withoutSlash(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

Status fillFolder(const std::string& unfinished, const std::string& path, const std::vector<NewFile>& files) {
    std::error_code problem;
    if (!fs::create_directory(unfinished, problem)) return Error{"", "cannot be made: " + problem.message()};
    for (const NewFile& file : files)
        if (Status written = writeBytes(unfinished + "/" + file.name, file.bytes); !written.ok()) return written;
    return rename(unfinished, path);
}

}  // namespace

Status canBecomeFile(const std::string& path) {
    std::error_code problem;
    const fs::file_status there = fs::status(path, problem);
    if (fs::is_directory(there)) return Error{path, "is a folder; give the name of a file"};
    if (fs::exists(there) && !fs::is_regular_file(there)) return Error{path, "is no plain file; give another name"};
    return hasFolder(path);
}

Status canBecomeFolder(const std::string& path) {
    std::error_code problem;
    if (fs::exists(fs::symlink_status(path, problem)))
        return Error{path, "is there already; give the name of a folder that is not there yet"};
    return hasFolder(withoutSlash(path));
}

Status writeFile(const NewFile& file) {
    if (Status possible = canBecomeFile(file.name); !possible.ok()) return possible;
    const std::string unfinished = unfinishedName(file.name);
    Status written = writeBytes(unfinished, file.bytes);
    if (written.ok()) written = rename(unfinished, file.name);
    return finished(written, unfinished, file.name);
}

Status writeFolder(const std::string& path, const std::vector<NewFile>& files) {
    if (Status possible = canBecomeFolder(path); !possible.ok()) return possible;
    const std::string unfinished = unfinishedName(withoutSlash(path));
    return finished(fillFolder(unfinished, withoutSlash(path), files), unfinished, path);
}

}  // namespace gemba
