#include "client/session/export_job.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "client/session/child_process.h"

namespace gemba {

Result<std::unique_ptr<ExportJob>> ExportJob::start(const std::string& journal, const std::string& page,
                                                    NamesOnPage names, const std::string& program) {
    std::unique_ptr<ExportJob> job(new ExportJob);
    job->m_page = page;
    job->m_errors = memfd_create("gemba-export-errors", MFD_CLOEXEC);
    const std::string path = program.empty() ? serverProgram() : program;
    std::vector<std::string> words{path, "export", journal, "--html", page};
    if (names == NamesOnPage::LeaveOut) words.emplace_back("--no-names");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, job->m_errors, STDERR_FILENO);
    const int failed = posix_spawn(&job->m_child, path.c_str(), &actions, nullptr, pointersTo(words).data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed == 0) return job;
    job->m_child = -1;
    if (failed == ENOENT) return notFound(path);
    return Error{path, std::string("cannot be started: ") + std::strerror(failed)};
}

ExportJob::State ExportJob::state() {
    if (m_state != State::Running) return m_state;
    int exit = 0;
    if (waitpid(m_child, &exit, WNOHANG) != m_child) return m_state;
    m_child = -1;
    m_state = WIFEXITED(exit) && WEXITSTATUS(exit) == 0 ? State::Done : State::Failed;
    return m_state;
}

std::string ExportJob::problem() const {
    const std::string said = lastLine(contentsOf(m_errors));
    return said.empty() ? m_page + ": the program that writes it broke off" : said;
}

ExportJob::~ExportJob() {
    if (m_child > 0) {
        kill(m_child, SIGTERM);
        waitpid(m_child, nullptr, 0);
    }
    if (m_errors >= 0) ::close(m_errors);
}

std::string pageFor(const std::string& journal) {
    namespace fs = std::filesystem;
    const char* home = std::getenv("HOME");
    const fs::path own = home ? fs::path(home) : fs::current_path();
    std::error_code none;
    const fs::path documents = own / "Documents";
    const fs::path folder = fs::is_directory(documents, none) ? documents : own;
    return (folder / ("gemba-" + fs::path(journal).stem().string() + ".html")).string();
}

}  // namespace gemba
