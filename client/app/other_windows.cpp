#include "client/app/other_windows.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

namespace gemba {

namespace {

constexpr const char* kSelf = "/proc/self/exe";

}  // namespace

OtherWindows::~OtherWindows() {
    closeAll();
}

Status OtherWindows::open(const std::string& link, std::vector<std::string> arguments) {
    std::array<int, 2> pipe{-1, -1};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0) return Error{"window", "no pipe can be opened"};
    const std::string line = link + "\n";  // far less than what a pipe holds
    const bool told = ::write(pipe[1], line.data(), line.size()) == static_cast<ssize_t>(line.size());
    ::close(pipe[1]);
    arguments.insert(arguments.begin(), {"gemba", "join", "-"});
    std::vector<char*> pointers;
    for (std::string& word : arguments) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
    pid_t child = -1;
    const int problem = told ? posix_spawn(&child, kSelf, &actions, nullptr, pointers.data(), environ) : EIO;
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[0]);
    if (problem != 0) return Error{"window", std::string("cannot be opened: ") + std::strerror(problem)};
    m_children.push_back(child);
    return Done{};
}

void OtherWindows::closeAll() {
    for (const pid_t child : m_children) {
        if (waitpid(child, nullptr, WNOHANG) == child) continue;  // closed by the person
        kill(child, SIGTERM);
        waitpid(child, nullptr, 0);
    }
    m_children.clear();
}

}  // namespace gemba
