// A file that only grows. Bytes are with the system when `append` returns and on the disk a quarter of a second later
// (a thread of its own calls fdatasync). What cannot be written is kept and tried again: nothing is lost.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

class JournalFile {
  public:
    // Creates a new file; one that exists is an error.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> create(const std::string& path);
    // Goes on with an existing file; null when another server holds it. One server writes a file, and holds it until it
    // ends, however it ends.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> reopen(const std::string& path);
    JournalFile(int descriptor, std::string path);
    ~JournalFile();
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    // Appends after what is still waiting. An error tells why nothing more fits; the bytes stay and go first next time.
    Status append(const std::vector<std::uint8_t>& bytes);
    // Shortens the file to what is good of it; on the disk when it returns.
    [[nodiscard]] Status cutTo(std::size_t bytes);
    [[nodiscard]] bool allWritten() const { return m_waiting.empty(); }
    [[nodiscard]] const std::string& path() const { return m_path; }

  private:
    void syncNowAndThen();

    int m_descriptor;
    std::string m_path;
    std::vector<std::uint8_t> m_waiting;
    std::atomic<bool> m_dirty{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_syncer;
};

// Where journals live without --state: $XDG_STATE_HOME/gemba or ~/.local/state/gemba, else a folder in /tmp.
[[nodiscard]] std::string defaultStateDirectory();
// Creates the folder when missing.
[[nodiscard]] Status ensureDirectory(const std::string& path);
[[nodiscard]] Result<std::vector<std::uint8_t>> readBytes(const std::string& path);

// A server holds the file.
[[nodiscard]] bool isBeingWritten(const std::string& path);

inline constexpr const char* kJournalSuffix = ".gemba-journal";
// Paths of the journals in a state directory, oldest first; none when it is not there yet.
[[nodiscard]] std::vector<std::string> journalsIn(const std::string& directory);

}  // namespace gemba
