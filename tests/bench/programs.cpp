#include "tests/bench/programs.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/bench/measure.h"

namespace gemba {

namespace {

[[noreturn]] void become(std::vector<std::string> words) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    ::_exit(127);
}

pid_t start(const std::vector<std::string>& words) {
    const pid_t child = ::fork();
    if (child == 0) become(words);
    return child;
}

double residentMiB(pid_t program) {
    std::ifstream in("/proc/" + std::to_string(program) + "/statm");
    double all = 0;
    double resident = 0;
    in >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

}  // namespace

Ran run(const std::vector<std::string>& words) {
    Ran ran;
    const double begin = wallMs();
    const pid_t child = start(words);
    if (child < 0) return ran;
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    ran.well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    ran.wallMs = wallMs() - begin;
    ran.peakMiB = static_cast<double>(used.ru_maxrss) / 1024;
    return ran;
}

bool watch(const std::vector<std::string>& words, int minutes, const std::function<void(int, double)>& at) {
    const pid_t child = start(words);
    if (child < 0) return false;
    for (int second = 1; second <= 60 * minutes; ++second) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        if (::waitpid(child, nullptr, WNOHANG) != 0) return false;
        if (second % 60 == 0) at(second / 60, residentMiB(child));
    }
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return true;
}

}  // namespace gemba
