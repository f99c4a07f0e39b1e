#include "tests/bench/programs.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

}  // namespace

Ran run(const std::vector<std::string>& words) {
    Ran ran;
    const double start = wallMs();
    const pid_t child = ::fork();
    if (child < 0) return ran;
    if (child == 0) become(words);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    ran.well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    ran.wallMs = wallMs() - start;
    ran.peakMiB = static_cast<double>(used.ru_maxrss) / 1024;
    return ran;
}

}  // namespace gemba
