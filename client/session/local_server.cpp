#include "client/session/local_server.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>
#include <vector>

#include "client/session/child_process.h"
#include "client/session/real_time.h"
#include "shared/protocol/join_link.h"

namespace gemba {

namespace {

constexpr int kPauseMs = 5;
constexpr int kGraceMs = 3000;  // between SIGTERM and SIGKILL

void pause() {
    std::this_thread::sleep_for(std::chrono::milliseconds(kPauseMs));
}

// The rest of the first line that begins so; only when it is complete.
std::string lineAfter(const std::string& output, const std::string& mark) {
    std::size_t at = output.find(mark);
    while (at != std::string::npos && at != 0 && output[at - 1] != '\n') at = output.find(mark, at + 1);
    if (at == std::string::npos) return {};
    const std::size_t end = output.find_first_of("\r\n", at);
    if (end == std::string::npos) return {};
    return output.substr(at + mark.size(), end - at - mark.size());
}

std::string linkIn(const std::string& output) {
    const std::string rest = lineAfter(output, "link gemba://");
    return rest.empty() ? rest : "gemba://" + rest;
}

// What it is to play, or to show.
std::vector<std::string> wordsFor(const LocalServerOptions& options) {
    if (!options.replay.empty()) return {"--replay", options.replay};
    if (!options.talk.empty()) return {"--talk", options.talk};
    std::vector<std::string> words{"--scenario", options.scenario, "--seed", std::to_string(options.seed)};
    if (!options.preset.empty()) words.insert(words.end(), {"--preset", options.preset});
    const std::string difficulty(kDifficultyNames[static_cast<std::size_t>(options.difficulty)]);
    if (options.difficulty != Difficulty::Normal) words.insert(words.end(), {"--difficulty", difficulty});
    return words;
}

}  // namespace

Error becomeServer(const std::string& program, std::vector<std::string> words) {
    const std::string path = program.empty() ? serverProgram() : program;
    words.insert(words.begin(), path);
    execv(path.c_str(), pointersTo(words).data());
    if (errno == ENOENT) return notFound(path);
    return {path, std::string("cannot be started: ") + std::strerror(errno)};
}

Result<std::unique_ptr<LocalServer>> LocalServer::start(const LocalServerOptions& options) {
    std::unique_ptr<LocalServer> server(new LocalServer);
    server->m_options = options;
    server->m_program = options.program.empty() ? serverProgram() : options.program;
    if (Status status = server->launch({"--port", std::to_string(options.port)}); !status.ok()) return status.error();
    if (Status status = server->awaitLink(options.patienceMs); !status.ok()) return status.error();
    return server;
}

Status LocalServer::launch(const std::vector<std::string>& more) {
    closeAll();
    std::array<int, 2> pipe{-1, -1};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0) return Error{"server", "no pipe can be opened"};
    m_stdin = pipe[1];
    m_output = memfd_create("gemba-server-output", MFD_CLOEXEC);
    m_errors = memfd_create("gemba-server-errors", MFD_CLOEXEC);
    const bool alone = m_options.reach == Reach::ThisMachine;
    std::vector<std::string> words{m_program, "serve", "--host", alone ? "127.0.0.1" : "0.0.0.0"};
    words.insert(words.end(), more.begin(), more.end());
    const std::vector<std::string> what = wordsFor(m_options);
    words.insert(words.end(), what.begin(), what.end());
    if (alone) words.emplace_back(m_options.timed ? "--new" : "--solo");
    if (!m_options.beacon || (alone && m_options.timed)) words.emplace_back("--no-beacon");
    if (!m_options.roomName.empty()) words.insert(words.end(), {"--room-name", m_options.roomName});
    words.emplace_back("--child");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, m_output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, m_errors, STDERR_FILENO);
    const int problem = posix_spawn(&m_child, m_program.c_str(), &actions, nullptr, pointersTo(words).data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[0]);
    if (problem == 0) return Done{};
    m_child = -1;
    if (problem == ENOENT) return notFound(m_program);
    return Error{m_program, std::string("cannot be started: ") + std::strerror(problem)};
}

Status LocalServer::awaitLink(int patienceMs) {
    const std::int64_t end = realMs() + patienceMs;
    while (true) {
        const bool there = running();
        m_link = linkIn(contentsOf(m_output));
        if (!m_link.empty()) return Done{};
        if (!there) return deathReport();
        if (realMs() > end)
            return Error{m_program,
                         "started, but did not tell its link within " + std::to_string(patienceMs / 1000) + " seconds"};
        pause();
    }
}

std::string LocalServer::journal() const {
    return m_options.replay.empty() ? lineAfter(contentsOf(m_output), "journal ") : m_options.replay;
}

bool LocalServer::running() {
    if (m_child < 0) return false;
    if (waitpid(m_child, &m_exit, WNOHANG) != m_child) return true;
    m_child = -1;
    return false;
}

bool LocalServer::alive() {
    return running() || (WIFSIGNALED(m_exit) && startAgain());
}

// At the same port, so that everybody's link still leads there. A room that only shows something leaves nothing behind.
bool LocalServer::startAgain() {
    if (!m_options.replay.empty() || !m_options.talk.empty()) return false;
    const Result<JoinLink> link = parseJoinLink(m_link);
    if (!link.ok() || m_startsLeft == 0) return false;
    --m_startsLeft;
    return launch({"--port", std::to_string(link.value().port), "--resume", link.value().code}).ok();
}

void LocalServer::closeAll() {
    for (int* file : {&m_stdin, &m_output, &m_errors}) {
        if (*file >= 0) ::close(*file);
        *file = -1;
    }
}

Error LocalServer::deathReport() const {
    const std::string said = lastLine(contentsOf(m_errors));
    if (!said.empty()) return {"", said};
    if (WIFSIGNALED(m_exit)) return {m_program, std::string("died: ") + strsignal(WTERMSIG(m_exit))};
    return {m_program, "ended with code " + std::to_string(WEXITSTATUS(m_exit)) + " before it told its link"};
}

LocalServer::~LocalServer() {
    if (m_child > 0) kill(m_child, SIGTERM);
    if (m_stdin >= 0) ::close(m_stdin);
    m_stdin = -1;
    for (int waited = 0; waited < kGraceMs && running(); waited += kPauseMs) pause();
    if (m_child > 0) {
        kill(m_child, SIGKILL);
        waitpid(m_child, &m_exit, 0);
    }
    closeAll();
}

}  // namespace gemba
