// The real programs, run by tests: gemba-server in the background until stopped, or any program to its end.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <vector>

namespace gemba {

struct ProgramRun {
    int exitCode = -1;
    std::string out;
    std::string err;
};

// A program of the build folder, with arguments, to its end; at most `seconds`.
[[nodiscard]] ProgramRun runProgram(const std::string& name, const std::vector<std::string>& arguments,
                                    int seconds = 60);

// Waits for a child to end; -1 when a signal ended it.
[[nodiscard]] int exitCodeOf(pid_t child);

// A program that goes on while the test does something else.
class BackgroundProgram {
  public:
    BackgroundProgram(const std::string& name, const std::vector<std::string>& arguments);
    ~BackgroundProgram();
    BackgroundProgram(const BackgroundProgram&) = delete;
    BackgroundProgram& operator=(const BackgroundProgram&) = delete;
    void runFor(int milliseconds) const;
    [[nodiscard]] ProgramRun finish(int seconds);  // killed when it has not ended by then

  private:
    std::string m_folder;
    pid_t m_child = -1;
};

class ServerProcess {
  public:
    // Adds a state folder of its own; waits until the server has said its links.
    explicit ServerProcess(std::vector<std::string> arguments);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    [[nodiscard]] bool started() const { return !m_hostLink.empty(); }
    [[nodiscard]] const std::string& hostLink() const { return m_hostLink; }
    [[nodiscard]] const std::string& journal() const { return m_journal; }
    void stop(int signal = SIGTERM);
    // As a crash or a power cut ends it: at once, without a word.
    void killHard() { stop(SIGKILL); }
    // The same command again, in the same state folder; waits until the server has said its links.
    void startAgain();
    [[nodiscard]] std::string output() const;  // of the latest start
    [[nodiscard]] int exitCode() const { return m_exitCode; }

  private:
    std::vector<std::string> m_arguments;
    std::string m_folder;
    pid_t m_child = -1;
    int m_exitCode = -1;
    std::string m_hostLink;
    std::string m_journal;
};

}  // namespace gemba
