#include "server/store/journal_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace gemba {

namespace {

constexpr std::chrono::milliseconds kSyncInterval{250};

std::string reason() {
    return std::strerror(errno);
}

}  // namespace

Result<std::unique_ptr<JournalFile>> JournalFile::create(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) return Error{path, "cannot be created: " + reason()};
    static_cast<void>(::flock(descriptor, LOCK_EX | LOCK_NB));  // nobody else can have it yet
    return std::make_unique<JournalFile>(descriptor, path);
}

Result<std::unique_ptr<JournalFile>> JournalFile::reopen(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (descriptor < 0) return Error{path, "cannot be written: " + reason()};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return std::make_unique<JournalFile>(descriptor, path);
    const Error problem{path, "cannot be locked: " + reason()};
    const bool held = errno == EWOULDBLOCK;
    ::close(descriptor);
    if (held) return std::unique_ptr<JournalFile>();
    return problem;
}

JournalFile::JournalFile(int descriptor, std::string path)
    : m_descriptor(descriptor), m_path(std::move(path)), m_syncer([this] { syncNowAndThen(); }) {}

JournalFile::~JournalFile() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_syncer.join();
    ::fdatasync(m_descriptor);
    ::close(m_descriptor);
}

Status JournalFile::append(const std::vector<std::uint8_t>& bytes) {
    m_waiting.insert(m_waiting.end(), bytes.begin(), bytes.end());
    while (!m_waiting.empty()) {
        const ssize_t written = ::write(m_descriptor, m_waiting.data(), m_waiting.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            return Error{m_path, "cannot be written: " + reason() + "; make room, nothing is lost meanwhile"};
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + written);
        m_dirty = true;
    }
    return Done{};
}

Status JournalFile::cutTo(std::size_t bytes) {
    if (::ftruncate(m_descriptor, static_cast<off_t>(bytes)) == 0 && ::fdatasync(m_descriptor) == 0) return Done{};
    return Error{m_path, "cannot be shortened: " + reason()};
}

void JournalFile::syncNowAndThen() {
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kSyncInterval, [this] { return m_ending; })) {
        if (m_dirty.exchange(false)) ::fdatasync(m_descriptor);
    }
}

bool isBeingWritten(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

std::string defaultStateDirectory() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0')
        return std::string(state) + "/gemba";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::string(home) + "/.local/state/gemba";
    return "/tmp/gemba-" + std::to_string(::getuid());
}

Status ensureDirectory(const std::string& path) {
    std::error_code problem;
    std::filesystem::create_directories(path, problem);
    if (problem) return Error{path, "cannot be created: " + problem.message() + "; choose another with --state"};
    return Done{};
}

std::vector<std::string> journalsIn(const std::string& directory) {
    std::vector<std::string> paths;
    std::error_code problem;
    for (std::filesystem::directory_iterator i(directory, problem), end; !problem && i != end; i.increment(problem))
        if (i->path().string().ends_with(kJournalSuffix)) paths.push_back(i->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<std::vector<std::uint8_t>> readBytes(const std::string& path) {
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) return Error{path, "is a folder, not a journal"};
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path, "cannot be read: " + reason()};
    return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

}  // namespace gemba
