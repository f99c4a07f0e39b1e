#include "tests/support/server_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace gemba {

namespace fs = std::filesystem;

namespace {

std::string freshFolder() {
    std::string pattern = (fs::temp_directory_path() / "gemba-test-XXXXXX").string();
    return ::mkdtemp(pattern.data()) == nullptr ? "" : pattern;
}

std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// Output and errors go to files in `folder`, so a program never waits for its reader.
pid_t launch(const std::string& name, std::vector<std::string> words, const std::string& folder) {
    words.insert(words.begin(), std::string(GEMBA_BINARY_DIR) + "/" + name);
    const pid_t child = ::fork();
    if (child != 0) return child;
    const auto redirect = [&](const char* file, int to) {
        ::dup2(::open((folder + file).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), to);
    };
    ::unsetenv("DISPLAY");
    ::setenv("LC_ALL", "C", 1);  // whatever language the tests are run in
    redirect("/out", STDOUT_FILENO);
    redirect("/err", STDERR_FILENO);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(argv[0], argv.data());
    ::_exit(127);
}

// Exit code, or -1 when it has not ended within the time.
int awaitEnd(pid_t child, int seconds) {
    for (int i = 0; i < seconds * 50; ++i) {
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child)
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return -1;
}

std::string lineAfter(const std::string& text, const std::string& word) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(word)) return line.substr(word.size());
    return "";
}

}  // namespace

BackgroundProgram::BackgroundProgram(const std::string& name, const std::vector<std::string>& arguments)
    : m_folder(freshFolder()), m_child(launch(name, arguments, m_folder)) {}

BackgroundProgram::~BackgroundProgram() {
    if (m_child > 0) static_cast<void>(finish(0));
    fs::remove_all(m_folder);
}

void BackgroundProgram::runFor(int milliseconds) const {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

ProgramRun BackgroundProgram::finish(int seconds) {
    ProgramRun run;
    run.exitCode = awaitEnd(m_child, seconds);
    if (run.exitCode == -1) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    m_child = -1;
    run.out = contentOf(m_folder + "/out");
    run.err = contentOf(m_folder + "/err");
    return run;
}

int exitCodeOf(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

ProgramRun runProgram(const std::string& name, const std::vector<std::string>& arguments, int seconds) {
    BackgroundProgram program(name, arguments);
    return program.finish(seconds);
}

ServerProcess::ServerProcess(std::vector<std::string> arguments)
    : m_arguments(std::move(arguments)), m_folder(freshFolder()) {
    m_arguments.insert(m_arguments.end(), {"--state", m_folder});
    startAgain();
}

void ServerProcess::startAgain() {
    m_hostLink.clear();
    m_journal.clear();
    m_child = launch("gemba-server", m_arguments, m_folder);
    for (int i = 0; i < 500 && m_journal.empty(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const std::string out = output();
        if (out.find("Ctrl+C") == std::string::npos) continue;
        m_hostLink = lineAfter(out, "link ");
        m_journal = lineAfter(out, "journal ");
    }
}

ServerProcess::~ServerProcess() {
    stop();
    fs::remove_all(m_folder);
}

std::string ServerProcess::output() const {
    return contentOf(m_folder + "/out");
}

void ServerProcess::stop(int signal) {
    if (m_child <= 0) return;
    ::kill(m_child, signal);
    m_exitCode = awaitEnd(m_child, 10);
    if (m_exitCode == -1) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    m_child = -1;
}

}  // namespace gemba
