// Bad input gets one clear line that says where and what to do, and an exit code that is not zero.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/server_process.h"

using namespace gemba;

namespace {

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

struct TempFile {
    explicit TempFile(const std::string& content) {
        path = (std::filesystem::temp_directory_path() / ("gemba-" + std::to_string(::getpid()) + ".toml")).string();
        std::ofstream(path, std::ios::binary) << content;
    }
    ~TempFile() { std::filesystem::remove(path); }
    std::string path;
};

}  // namespace

TEST_CASE("a scenario that is not there") {
    const ProgramRun run = runProgram("gemba-server", {"serve", "--scenario", "nowhere", "--port", "0"});
    CHECK(run.exitCode == 2);
    CHECK(run.err ==
          "gemba-server: scenario 'nowhere': not found; give a name such as openstack, or the path of a .toml file\n");
}

TEST_CASE("a bad scenario says file, line and column, in serve and in check") {
    const TempFile bad("[scenario]\nid = \"x\"\ncolour = 3\n");
    for (const char* verb : {"check", "serve"}) {
        std::vector<std::string> words{verb};
        if (verb == std::string("serve")) words.insert(words.end(), {"--port", "0", "--scenario"});
        words.push_back(bad.path);
        const ProgramRun run = runProgram("gemba-server", words);
        CHECK(run.exitCode == 2);
        CHECK(says(run.err, bad.path + ":3:1: "));
        CHECK(says(run.err, "colour"));
    }
}

TEST_CASE("without a name, check reads all scenarios and nothing that only goes with one") {
    const ProgramRun run = runProgram("gemba-server", {"check"});
    INFO(run.out << run.err);
    CHECK(run.exitCode == 0);
    for (const char* name : {"openstack.toml: fine", "tutorial.toml: fine", "everything.toml: fine"})
        CHECK(says(run.out, name));
    CHECK_FALSE(says(run.out, "openstack.par.toml"));
    CHECK_FALSE(says(run.out, "openstack.de.toml"));
}

TEST_CASE("the flagship checks fine") {
    const ProgramRun run =
        runProgram("gemba-server", {"check", std::string(GEMBA_SOURCE_DIR) + "/scenarios/openstack.toml"});
    CHECK(run.exitCode == 0);
    CHECK(says(run.out, "fine: 5 areas, 8 seats, 60 days"));
}

TEST_CASE("an unknown option or verb") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"serve", "--colour"}, {"dance"}, {}, {"lab", "prove", "--seeds", "many"}}) {
        const ProgramRun run = runProgram("gemba-server", words);
        CHECK(run.exitCode == 2);
        CHECK(run.err != "");
        CHECK(lines(run.err) <= 2);
    }
}

TEST_CASE("a port that is in use is named, with what to do") {
    ServerProcess first({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(first.started());
    const std::string link = first.hostLink();
    const std::string port = link.substr(link.rfind(':') + 1, link.rfind('/') - link.rfind(':') - 1);
    const ProgramRun run = runProgram("gemba-server", {"serve", "--host", "127.0.0.1", "--port", port});
    CHECK(run.exitCode == 2);
    CHECK(run.err == "gemba-server: port " + port + ": already in use; choose another with --port\n");
}

TEST_CASE("a preset that the scenario does not have is answered with those that it has") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"serve", "--host", "127.0.0.1", "--port", "0", "--new", "--preset", "lunch"},
          {"lab", "prove", "openstack", "--seeds", "1", "--preset", "lunch"}}) {
        const ProgramRun run = runProgram("gemba-server", words);
        CHECK(run.exitCode == 2);
        CHECK(run.err ==
              "gemba-server: preset lunch: the scenario openstack has none of this name; known: booth, workshop, "
              "half_day\n");
    }
}

TEST_CASE("a journal that is not there, is a folder, or is no journal") {
    CHECK(says(runProgram("gemba-server", {"replay", "/nowhere/x"}).err,
               "gemba-server: /nowhere/x: cannot be read: No such file"));
    CHECK(says(runProgram("gemba-server", {"replay", "/tmp"}).err, "gemba-server: /tmp: is a folder, not a journal"));
    const TempFile text("hello");
    const ProgramRun run = runProgram("gemba-server", {"replay", text.path, "--verify"});
    CHECK(run.exitCode == 2);
    CHECK(run.err == "gemba-server: " + text.path + ": is not a Gemba journal\n");
}

TEST_CASE("a state folder that cannot be made") {
    const ProgramRun run =
        runProgram("gemba-server", {"serve", "--host", "127.0.0.1", "--port", "0", "--state", "/proc/gemba"});
    CHECK(run.exitCode == 2);
    CHECK(says(run.err, "gemba-server: /proc/gemba: cannot be created"));
    CHECK(says(run.err, "--state"));
}

TEST_CASE("a measurement writes its rows to the file, and says when it cannot") {
    const std::string csv =
        (std::filesystem::temp_directory_path() / ("gemba-" + std::to_string(::getpid()) + ".csv")).string();
    const ProgramRun run = runProgram("gemba-server", {"lab", "luck", "--seeds", "3", "--from", "77", "--csv", csv});
    CHECK(says(run.out, "\nbar "));
    std::ifstream in(csv);
    const std::string rows{std::istreambuf_iterator<char>(in), {}};
    CHECK(lines(rows) == 7);
    CHECK(says(rows, "\n77,"));
    std::filesystem::remove(csv);
    CHECK(runProgram("gemba-server", {"lab", "luck", "--seeds", "2", "--csv", "/nowhere/x.csv"}).exitCode == 2);
}
