// The client program in another language, and what it says about language files.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/server_process.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;

bool isSaid(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// The shipped texts and scenarios, to be spoilt.
class Copy {
  public:
    Copy() {
        std::string pattern = (fs::temp_directory_path() / "gemba-copy-XXXXXX").string();
        m_root = ::mkdtemp(pattern.data());
        for (const char* folder : {"assets", "scenarios"})
            fs::copy(fs::path(GEMBA_SOURCE_DIR) / folder, m_root / folder, fs::copy_options::recursive);
    }
    ~Copy() { fs::remove_all(m_root); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    void add(const std::string& file, const std::string& text) const {
        std::ofstream(m_root / file, std::ios::app) << text;
    }
    [[nodiscard]] ProgramRun check() const {
        return runProgram("gemba", {"check", "--assets", (m_root / "assets").string()});
    }

  private:
    fs::path m_root;
};

}  // namespace

TEST_CASE("check: what is shipped is fine") {
    const ProgramRun run = runProgram("gemba", {"check"});
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    for (const char* file : {"en.toml: fine", "de.toml: fine", "openstack.de.toml: fine", "tutorial.de.toml: fine"})
        CHECK(isSaid(run.out, file));
}

TEST_CASE("check: each kind of mistake is named with its file and key") {
    const Copy copy;
    copy.add("assets/text/nl.toml",
             "[language]\nname = \"Nederlands\"\n[lobby]\nwatching = \"Kijken toe\"\n"
             "strat = \"Begin\"\n[app]\nquit = \"やめる\"\nmenu = \"Een heel lang menu hier\"\n");
    copy.add("assets/text/fr.toml", "[app\n");
    copy.add("scenarios/tutorial.de.toml", "\"wheels leed\" = \"Leitung\"\n");
    const ProgramRun run = copy.check();
    INFO(run.out << run.err);
    CHECK(run.exitCode == 1);
    for (const char* line : {"nl.toml: lobby.start: missing", "nl.toml: lobby.strat: not in the original",
                             "nl.toml: lobby.watching: {names} is missing", "nl.toml: app.quit: U+3084 cannot be drawn",
                             "fr.toml:1:", "tutorial.de.toml: name.wheels leed: not in the original"})
        CHECK(isSaid(run.err, line));
    CHECK(isSaid(run.out, "nl.toml: worth a look: app.menu: 23 letters, 575 % of the original"));
    CHECK(isSaid(run.out, "en.toml: fine"));
    CHECK_FALSE(isSaid(run.out, "nl.toml: fine"));
}

TEST_CASE("check: without texts there is nothing to check") {
    const ProgramRun run = runProgram("gemba", {"check", "--assets", "/nowhere"});
    CHECK(run.exitCode == 1);
    CHECK(isSaid(run.err, "/nowhere/text/en.toml: not found"));
}

TEST_CASE("a session plays in German in the terminal, the scenario's words too") {
    const ProgramRun run = runProgram("gemba", {"play", "--terminal", "--seed", "7", "--language", "de"}, 60);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(isSaid(run.out, "OpenStack: fuenf Projekte, ein Release"));
    CHECK(isSaid(run.out, "Leitung nova"));
    CHECK(isSaid(run.out, "Tag 60 von 60"));
    CHECK(isSaid(run.out, "Der Preis der Silos"));
    CHECK(isSaid(run.out, "Ein Projekt, das zuerst an sich denkt"));
    for (const char* english : {" wait ", "shipped", "owes", "terminal.", "the factory"})
        CHECK_FALSE(isSaid(run.out, english));
}

TEST_CASE("a language that is not there is an error that names those that are") {
    for (const char* verb : {"play", "host"}) {
        const ProgramRun run = runProgram("gemba", {verb, "--terminal", "--language", "xx"});
        CHECK(run.exitCode == 1);
        CHECK(run.err == "gemba: language 'xx': not there; there are de (Deutsch), en (English)\n");
    }
}
