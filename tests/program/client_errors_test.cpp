// The client program without a display: what it says, how it ends, and that a whole session plays in the terminal.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/server_process.h"

using namespace gemba;

namespace {

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

void checkOneLine(const ProgramRun& run, const std::string& words) {
    INFO(run.err << run.out);
    CHECK(run.exitCode > 0);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    CHECK(says(run.err, words));
}

std::string withCode(std::string hostLink, const std::string& code) {
    hostLink.resize(hostLink.find('#'));
    return hostLink.substr(0, hostLink.rfind('/') + 1) + code;
}

}  // namespace

TEST_CASE("without a display, play says so and plays the session in the terminal to its debrief") {
    const ProgramRun run = runProgram("gemba", {"play", "--seed", "7"}, 60);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(says(run.err, "display"));
    CHECK(says(run.out, "day 60 of 60"));
    CHECK(says(run.out, "Same luck, four ways (seed 7)"));
    CHECK(says(run.out, "The price of silos"));
}

TEST_CASE("several people need a window, are eight at most, and do not learn in turns") {
    checkOneLine(runProgram("gemba", {"play", "--hot-seat", "3", "--terminal"}), "needs a window");
    const ProgramRun crowd = runProgram("gemba", {"play", "--hot-seat", "9"});
    CHECK(crowd.exitCode > 0);
    CHECK(says(crowd.err + crowd.out, "--hot-seat: Value 9 not in range"));
    const ProgramRun both = runProgram("gemba", {"play", "--hot-seat", "2", "--tutorial"});
    CHECK(both.exitCode > 0);
    CHECK(says(both.err + both.out, "--tutorial excludes --hot-seat"));
}

TEST_CASE("the tutorial in the terminal prints every lesson and ends") {
    const ProgramRun run = runProgram("gemba", {"play", "--tutorial", "--terminal"}, 60);
    INFO(run.err << run.out);
    CHECK(run.exitCode == 0);
    for (const char* title : {"Start the days", "The box", "The queue", "The pallet", "The lever", "What it changes",
                              "The fog", "The release", "That is the game"})
        CHECK(says(run.out, title));
    CHECK_FALSE(says(run.out, "tutorial."));
}

TEST_CASE("without a display, join says so and ends") {
    checkOneLine(runProgram("gemba", {"join", "gemba://127.0.0.1:1/ABCDEF"}), "display");
}

TEST_CASE("without a display, replay says so and prints what the server prints; --text does so at once") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    server.killHard();
    const ProgramRun printed = runProgram("gemba-server", {"replay", server.journal()});
    REQUIRE(printed.exitCode == 0);
    const ProgramRun fallen = runProgram("gemba", {"replay", server.journal()});
    INFO(fallen.err);
    CHECK(fallen.exitCode == 0);
    CHECK(says(fallen.err, "display"));
    CHECK(fallen.out == printed.out);
    const ProgramRun asked = runProgram("gemba", {"replay", server.journal(), "--text"});
    CHECK(asked.exitCode == 0);
    CHECK(asked.err.empty());
    CHECK(asked.out == printed.out);
    const ProgramRun none = runProgram("gemba", {"replay", server.journal() + "x", "--text"});
    CHECK(none.exitCode > 0);
    CHECK(says(none.err, "cannot be read"));
    checkOneLine(runProgram("gemba", {"replay", "x", "--text", "--server", "/nowhere/gemba-server"}), "not found");
}

TEST_CASE("links and codes that cannot be read") {
    checkOneLine(runProgram("gemba", {"join", "hello", "--terminal"}), "must look like gemba://HOST:PORT/CODE");
    checkOneLine(runProgram("gemba", {"join", "127.0.0.1", "abc", "--terminal"}), "six letters and digits");
    checkOneLine(runProgram("gemba", {"join", "gemba://127.0.0.1:99999/ABCDEF", "--terminal"}), "port");
}

TEST_CASE("nobody answers") {
    checkOneLine(runProgram("gemba", {"join", "gemba://127.0.0.1:1/ABCDEF", "--terminal"}), "no answer");
}

TEST_CASE("a wrong code") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    checkOneLine(runProgram("gemba", {"join", withCode(server.hostLink(), "WRONG2"), "--terminal"}), "code");
}

TEST_CASE("the server goes in the middle: the client says so, and the journal is whole") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    BackgroundProgram client("gemba", {"join", server.hostLink(), "--terminal"});
    client.runFor(2000);
    server.stop(SIGINT);
    CHECK(server.exitCode() == 0);
    const ProgramRun run = client.finish(20);
    INFO(run.err);
    CHECK(run.exitCode > 0);
    CHECK(says(run.err, "server"));
    const ProgramRun replay = runProgram("gemba-server", {"replay", server.journal(), "--verify"});
    CHECK(replay.exitCode == 0);
    CHECK_FALSE(says(replay.out, "cut after"));
}

TEST_CASE("a scenario that is not there, an option that does not exist") {
    checkOneLine(runProgram("gemba", {"play", "--terminal", "--scenario", "nowhere"}), "scenario 'nowhere': not found");
    const ProgramRun run = runProgram("gemba", {"play", "--colour"});
    CHECK(run.exitCode > 0);
    CHECK(says(run.err, "--colour"));
}
