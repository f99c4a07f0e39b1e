// A talk by the real programs, over loopback: every bookmark is reached and printed; what is wrong is told in a line.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/server_process.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;

bool tells(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// Text without what wraps it on a page.
std::string unwrapped(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void checkRefused(const ProgramRun& run, const std::string& words) {
    INFO(run.err << run.out);
    CHECK(run.exitCode == 1);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    CHECK(tells(run.err, words));
}

// The flagship beside a talk of one's own.
class OwnTalk {
  public:
    explicit OwnTalk(const std::string& text) {
        std::string pattern = (fs::temp_directory_path() / "gemba-talk-XXXXXX").string();
        m_folder = ::mkdtemp(pattern.data());
        fs::copy_file(std::string(GEMBA_SOURCE_DIR) + "/scenarios/openstack.toml", m_folder / "openstack.toml");
        std::ofstream(m_folder / "openstack.talk.toml") << text;
    }
    ~OwnTalk() { fs::remove_all(m_folder); }
    OwnTalk(const OwnTalk&) = delete;
    OwnTalk& operator=(const OwnTalk&) = delete;
    [[nodiscard]] std::string path() const { return (m_folder / "openstack.talk.toml").string(); }

  private:
    fs::path m_folder;
};

}  // namespace

TEST_CASE("without a display the talk is printed, bookmark by bookmark, with the floor of each day") {
    const ProgramRun run = runProgram("gemba", {"talk"}, 60);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(tells(run.err, "display"));
    CHECK(tells(run.err, "printing the talk instead"));
    const std::string text = unwrapped(run.out);
    for (const char* words : {"1 of 9", "One factory", "2 of 9", "fog;", "8 of 9", "9 of 9", "The price: 114 features",
                              "day 60 of 60, round 3 of 3"})
        CHECK(tells(text, words));
    CHECK(text.find("One factory") < text.find("The constraint is review"));
}

TEST_CASE("a talk is printed in the presenter's language") {
    const ProgramRun run = runProgram("gemba", {"talk", "--text", "--language", "de"}, 60);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    CHECK(tells(run.out, "9 von 9"));
    CHECK(tells(unwrapped(run.out), "Eine Fabrik"));
    CHECK_FALSE(tells(run.out, "One factory"));
}

TEST_CASE("a talk of one's own is told from its file") {
    const OwnTalk talk("seed = 3\npreset = \"booth\"\n[[bookmark]]\nname = \"x\"\nday = 2\nwords = \"Only this.\"\n");
    const ProgramRun run = runProgram("gemba", {"talk", talk.path(), "--text"}, 60);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(tells(run.out, "1 of 1"));
    CHECK(tells(run.out, "Only this."));
    CHECK(tells(run.out, "of 40, round 1 of 2"));
}

TEST_CASE("talks do not get into each other's way") {
    BackgroundProgram first("gemba", {"talk", "--text"});
    const ProgramRun second = runProgram("gemba", {"talk", "--text"}, 60);
    INFO(second.err);
    CHECK(second.exitCode == 0);
    const ProgramRun other = first.finish(60);
    INFO(other.err);
    CHECK(other.exitCode == 0);
}

TEST_CASE("a talk that cannot be told says file, key and what to do, in one line") {
    const OwnTalk bad("seed = 3\n[[bookmark]]\nname = \"x\"\nday = 99\nwords = \"y\"\n");
    checkRefused(runProgram("gemba", {"talk", bad.path(), "--text"}),
                 "openstack.talk.toml:4:7: \"day\" must be from 1 to 60, not 99");
    checkRefused(runProgram("gemba", {"talk", "/nowhere/x.talk.toml", "--text"}), "/nowhere/x.talk.toml");
    checkRefused(runProgram("gemba", {"talk", "/nowhere/x.gemba", "--text"}), "/nowhere/x.gemba");
    const ProgramRun checked = runProgram("gemba-server", {"check", bad.path()});
    CHECK(checked.exitCode == 2);
    CHECK(tells(checked.err, "\"day\" must be from 1 to 60, not 99"));
}
