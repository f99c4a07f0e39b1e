// The verb: what it writes, that it always writes the same, whom it names, and what it says when it cannot.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "server/export/page.h"
#include "server/export/tables.h"
#include "server/export/writers.h"
#include "tests/server/export/recorded.h"
#include "tests/support/server_process.h"

using namespace gemba;

namespace {

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// All formats as one text.
std::string everything(const SessionRecord& record) {
    const std::vector<DataTable> tables = tablesOf(record);
    std::string all = pageOf(record, "") + jsonOf(tables) + sqliteOf(tables).value();
    for (const DataTable& table : tables) all += csvOf(table);
    return all;
}

void checkRefused(const std::vector<std::string>& arguments, const std::string& words) {
    const ProgramRun run = runProgram("gemba-server", arguments);
    INFO(run.err);
    CHECK(run.exitCode == 2);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    CHECK(has(run.err, words));
}

}  // namespace

TEST_CASE("one journal gives the same bytes each time, in every format") {
    const std::string first = everything(recordOfAll());
    CHECK(first.size() > 100'000);
    CHECK((first == everything(recordFrom(journalOfAll()))));
}

TEST_CASE("the debrief that is exported is the one that the room had, whatever came of its server") {
    Table shown(boothScenario(), readJournal(journalOfAll()).value());
    REQUIRE(shown.room != nullptr);
    Player viewer = shown.joining("viewer", "host key");
    shown.pass({&viewer}, 1000);
    REQUIRE(viewer.debrief);
    Debrief debrief = *viewer.debrief;
    debrief.pars.clear();
    CHECK(recordOfAll().factories[0].debrief == debrief);
}

TEST_CASE("people are named in one list, and nowhere when names are left out") {
    const std::vector<DataTable> tables = tablesOf(recordOfAll());
    CHECK(has(pageOf(recordOfAll(), ""),
              "Who took part: =Ole &lt;b&gt;&quot;Guest&quot;&lt;/b&gt;,&amp;Co, " + std::string(kHostName)));
    CHECK_FALSE(has(pageOf(recordOfAll(), ""), "<b>"));
    for (const DataTable& table : tables) CHECK(has(csvOf(table), "Okonkwo") == (table.name == "people"));
    CHECK(has(csvOf(tables[1]), "\"'=Ole <b>\"\"Guest\"\"</b>,&Co\"\n"));
    const std::string without = everything(recordFrom(journalOfAll(), PeopleNames::LeaveOut));
    for (const char* word : {"Ines", "Okonkwo", "Ole", "Guest", "took part"}) CHECK_FALSE(has(without, word));
}

TEST_CASE("keys and codes of the room are nowhere") {
    const std::string all = everything(recordOfAll());
    for (const char* secret : {"host key", "ABC234", "openstack.toml"}) CHECK_FALSE(has(all, secret));
}

TEST_CASE("factories that raced stand beside each other, each with its own chapters") {
    REQUIRE(recordOfRace().factories.size() == 2);
    const std::string page = pageOf(recordOfRace(), "");
    for (const char* words : {"id=\"race\"", "id=\"race-days\"", "id=\"race-shipped\"", "Untouched factory",
                              "decisions alone", "id=\"factory1-ways\"", "id=\"factory2-luck\"", "Factory 2: The work"})
        CHECK(has(page, words));
    CHECK_FALSE(has(pageOf(recordOfAll(), ""), "id=\"race"));
}

TEST_CASE("docs/export.md describes every table and column") {
    const std::string page = contentOf(GEMBA_SOURCE_DIR "/docs/export.md");
    const ProgramRun described = runProgram("gemba-server", {"export", "--describe"});
    CHECK(described.exitCode == 0);
    INFO("put the output of `gemba-server export --describe` at the end of docs/export.md");
    CHECK(has(page, described.out));
    CHECK(described.out.size() > 5000);
}

TEST_CASE("the verb writes what it is asked for, replaces a file and leaves nothing else behind") {
    const Folder folder;
    const std::string journal = written(folder, "a.gemba-journal", journalOfAll());
    std::ofstream(folder / "p.html") << "old";
    const ProgramRun run = runProgram(
        "gemba-server", {"export", journal, "--html", folder / "p.html", "--json", folder / "d.json", "--sqlite",
                         folder / "d.db", "--csv", folder / "csv/", "--lucks", std::to_string(kFewLucks)});
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK((folder.names() == std::vector<std::string>{"a.gemba-journal", "csv", "d.db", "d.json", "p.html"}));
    const std::vector<DataTable> tables = tablesOf(recordOfAll());
    CHECK((contentOf(folder / "d.json") == jsonOf(tables)));
    CHECK((contentOf(folder / "d.db") == sqliteOf(tables).value()));
    for (const DataTable& table : tables)
        CHECK((contentOf(folder / ("csv/" + std::string(table.name) + ".csv")) == csvOf(table)));
    CHECK(has(contentOf(folder / "p.html"), "</html>"));
}

TEST_CASE("what cannot be exported is refused in one clear line") {
    const Folder folder;
    const std::string good = written(folder, "good.gemba-journal", journalOfAll());
    std::ofstream(folder / "text.gemba-journal") << "Dear diary";
    const std::string out = folder / "out.json";
    checkRefused({"export", good}, "say what to write: --html FILE");
    checkRefused({"export", folder / "nothing", "--json", out}, "nothing: cannot be read");
    checkRefused({"export", folder / "text.gemba-journal", "--json", out}, "is not a Gemba journal");
    checkRefused({"export", good, "--json", folder / "no/where.json"}, "there is no folder " + (folder / "no"));
    std::filesystem::create_directory(folder / "full");
    checkRefused({"export", good, "--html", folder / "full"}, "is a folder; give the name of a file");
    checkRefused({"export", good, "--csv", folder / "full"}, "is there already");
    checkRefused({"export", good, "--json", "/dev/full"}, "/dev/full: is no plain file");

    Journal other = readJournal(journalOfAll()).value();
    other.header.build = "gemba 0.0.1";
    JournalWriter writer;
    checkRefused({"export", written(folder, "other.gemba-journal", writer.begin(other.header)), "--json", out},
                 "was written by gemba 0.0.1");
    other.header.build = buildName();
    JournalWriter again;
    checkRefused({"export", written(folder, "empty.gemba-journal", again.begin(other.header)), "--json", out},
                 "nothing was played yet");
    CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("a journal that plays differently now is not exported") {
    Journal journal = readJournal(journalOfAll()).value();
    for (JournalRecord& record : journal.records)
        if (auto* hash = std::get_if<HashRecord>(&record)) hash->hash ^= 1U;
    const Result<SessionRecord> record = recordOf(journal, boothScenario(), {buildName(), kFewLucks});
    REQUIRE_FALSE(record.ok());
    CHECK(has(record.error().what, "the state differs"));
}

// The limit stands for a full disk: the same call fails, with another reason.
TEST_CASE("where there is no room nothing half-written is left") {
    const Folder folder;
    const std::string journal = written(folder, "a.gemba-journal", journalOfAll());
    for (const std::string format : {"html", "json", "sqlite", "csv"}) {
        const std::string command = "trap '' XFSZ; ulimit -f 16; exec " GEMBA_BINARY_DIR "/gemba-server export " +
                                    journal + " --lucks 1 --" + format + " " + (folder / "out") + " 2>" +
                                    (folder / "err");
        const std::string shell = "bash -c \"" + command + "\"";
        CHECK(WEXITSTATUS(std::system(shell.c_str())) == 2);
        CHECK(has(contentOf(folder / "err"), (folder / "out") + ": cannot be written: File too large"));
        CHECK((folder.names() == std::vector<std::string>{"a.gemba-journal", "err"}));
    }
}
