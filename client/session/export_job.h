// Writes a session down as one page for browsers: runs `gemba-server export` beside the game, which goes on meanwhile.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "shared/base/result.h"

namespace gemba {

enum class NamesOnPage : std::uint8_t { Keep, LeaveOut };

class ExportJob {
  public:
    enum class State : std::uint8_t { Running, Done, Failed };

    // `page` is replaced when all is done, not before. `program`: empty = gemba-server beside this program.
    [[nodiscard]] static Result<std::unique_ptr<ExportJob>> start(const std::string& journal, const std::string& page,
                                                                  NamesOnPage names, const std::string& program = "");
    // Ends a child that still runs; then no page is left behind.
    ~ExportJob();
    ExportJob(const ExportJob&) = delete;
    ExportJob& operator=(const ExportJob&) = delete;

    [[nodiscard]] State state();  // call often
    [[nodiscard]] const std::string& page() const { return m_page; }
    // The child's own last words; once Failed.
    [[nodiscard]] std::string problem() const;

  private:
    ExportJob() = default;

    State m_state = State::Running;
    std::string m_page;
    pid_t m_child = -1;
    int m_errors = -1;  // a memory file that the child writes to
};

// Where the page of a journal goes: the person's folder Documents, or their home. Named like the journal.
[[nodiscard]] std::string pageFor(const std::string& journal);

}  // namespace gemba
