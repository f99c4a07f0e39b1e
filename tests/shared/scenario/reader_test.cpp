#include "shared/scenario/reader.h"

#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

TEST_CASE("the scenarios that come with the game have no problems") {
    for (const std::string path :
         {"scenarios/openstack.toml", "scenarios/tiny/two_teams.toml", "scenarios/tiny/everything.toml"}) {
        CHECK(readScenario(sourceFile(path), path).text() == "");
    }
}

TEST_CASE("a scenario file fills every field in the game's units") {
    const ReadScenario read = readScenario(twoTeams(), "t.toml");
    REQUIRE(read.ok());
    const Scenario& s = read.scenario;
    CHECK(s.id == "two_teams");
    CHECK(s.skills == std::vector<std::string>{"code", "review"});
    CHECK(s.startOrder[4] == WorkClass::UnblockOthers);
    CHECK(s.partSize == Permille{400});
    CHECK(s.session.daysPerRound == 10);
    CHECK(s.review.perDay == Permille{30});
    CHECK(s.gate.duration == hours(1));
    CHECK(s.gate.rot.rework == Permille{250});
    CHECK(s.release.everyDays == 5);
    CHECK(s.defects.delay == days(4));
    CHECK(s.defects.costPerDay == Money{500});
    CHECK(s.market.vendors.size() == 2);
    CHECK(s.market.lossPerDay == Permille{20});
    CHECK(s.pay.perFeature == Money{100});
    REQUIRE(s.areas.size() == 2);
    REQUIRE(s.seats.size() == 2);
    CHECK(s.seats[1].area == AreaId(1));
}

TEST_CASE("an area gets its stations, people and source") {
    const ReadScenario read = readScenario(twoTeams(), "t.toml");
    REQUIRE(read.ok());
    const AreaDef& red = read.scenario.areas[0];
    CHECK(red.glyph == "star");
    CHECK(red.stations[1].operation == Operation::Review);
    CHECK(red.stations[1].effort == lognormally({5'400'000}, 500'000));
    CHECK(red.stations[1].wipLimit == 4);
    CHECK(red.stations[0].wipLimit == kNoWipLimit);
    CHECK(red.people[1].employer == EmployerId(1));
    CHECK(red.people[1].skills[0].speed == Permille{800});
    REQUIRE(red.sources.size() == 1);
    CHECK(red.sources[0].process == Process::Interval);
    CHECK(red.sources[0].interval == exponentially(hours(4)));
    CHECK(red.sources[0].atStart == 3);
    CHECK(red.sources[0].partsShare[1] == Permille{500});
    CHECK(red.sources[0].needs == std::vector<std::int32_t>{0, 1});
    CHECK(read.scenario.areas[1].sources[0].interval == always(hours(8)));
}

TEST_CASE("decimals round to the nearest unit, halves up") {
    const auto effort = [](const std::string& written) {
        const ReadScenario read = readScenario(changed(twoTeams(), "", "= 6.0", "= " + written), "t.toml");
        return read.ok() ? read.scenario.areas[0].stations[0].effort.mean.ms : -1;
    };
    CHECK(effort("5.5") == 19'800'000);
    CHECK(effort("0.1") == 360'000);
    CHECK(effort("0.333333") == 1'199'999);
    CHECK(effort("7") == 7 * kMsPerHour);
    CHECK(readScenario(changed(twoTeams(), "", "escape = 0.2", "escape = 0.0125"), "t").scenario.defects.escape ==
          Permille{13});
}

TEST_CASE("an unknown key names the nearest known one") {
    CHECK(problemsAfter("wip_limit", "wip_limt") ==
          "t.toml:69:3: unknown key \"wip_limt\" in [[area.station]]; did you mean \"wip_limit\"?\n");
    CHECK(problemsAfter("[release]\nevery_days", "[release]\nxyz = 1\nevery_days") ==
          "t.toml:37:1: unknown key \"xyz\" in [release]; known here: every_days, "
          "effort_hours, practice, risk\n");
    CHECK(problemsAfter("[release]", "[relase]") ==
          "t.toml:36:2: unknown key \"relase\" in the file; did you mean \"release\"?\n");
}

TEST_CASE("a missing key is reported at its table") {
    CHECK(problemsAfter("skill = \"code\"\n", "\n") == "t.toml:58:3: [[area.station]] needs the key \"skill\"\n");
    CHECK(problemsAfter("duration_hours = 1.0\n", "\n") == "t.toml:28:1: [gate] needs the key \"duration_hours\"\n");
    CHECK(problemsAfter("[pay]\nper_feature = 100\n", "\n") == "t.toml:1:1: the file needs the table [pay]\n");
}

TEST_CASE("an empty file lacks every table that has no default") {
    CHECK(problemsOf("") ==
          "t.toml:1:1: the file needs the table [scenario]\n"
          "t.toml:1:1: the file needs the table [pay]\n"
          "t.toml:1:1: the file needs the table [market]\n"
          "t.toml:1:1: the file needs at least one [[area]]\n"
          "t.toml:1:1: the file needs at least one [[seat]]\n");
}

TEST_CASE("a value of the wrong type says which type it should be") {
    CHECK(problemsAfter("mean_hours = 6.0", "mean_hours = \"6\"") ==
          "t.toml:62:48: \"mean_hours\" must be a number, not a text\n");
    CHECK(problemsAfter("rounds = 2", "rounds = 2.0") ==
          "t.toml:14:10: \"rounds\" must be a whole number, not a decimal number\n");
    CHECK(problemsAfter("id = \"two_teams\"", "id = 2") == "t.toml:4:6: \"id\" must be a text, not a whole number\n");
    CHECK(problemsAfter("slots = 1", "slots = true") ==
          "t.toml:29:9: \"slots\" must be a whole number, not true or false\n");
    CHECK(problemsAfter("spread = 0.5", "spread = nan") == "t.toml:62:62: \"spread\" must be a number, not nan\n");
    CHECK(problemsOf("review = 3\n").find("t.toml:1:10: \"review\" must be a table, not a whole number\n") !=
          std::string::npos);
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = 1.0") ==
          "t.toml:88:11: \"parts\" must be a list of numbers, not a decimal number\n");
    CHECK(problemsAfter("[\"code\", \"review\"]", "[\"code\", \"review\", 3]") ==
          "t.toml:8:29: \"skills\" must be a list of texts; this is a whole number\n");
}

TEST_CASE("a number out of range says the range") {
    CHECK(problemsAfter("wip_limit = 4", "wip_limit = 0") ==
          "t.toml:69:15: \"wip_limit\" must be from 1 to 99, not 0\n");
    CHECK(problemsAfter("mean_hours = 6.0", "mean_hours = -6.5") ==
          "t.toml:62:48: \"mean_hours\" must be from 0.001 to 10000, not -6.5\n");
    CHECK(problemsAfter("escape = 0.2", "escape = 1.01") == "t.toml:40:10: \"escape\" must be from 0 to 1, not 1.01\n");
    CHECK(problemsAfter("value = 1000", "value = 9223372036854775807") ==
          "t.toml:87:11: \"value\" must be from 0 to 10000000, not 1000000000 or more\n");
    CHECK(problemsAfter("code = 0.8", "code = inf") ==
          "t.toml:82:21: \"code\" must be from 0.1 to 5, not 1000000000 or more\n");
}

TEST_CASE("an unknown name lists the known ones") {
    CHECK(problemsAfter("skill = \"code\"", "skill = \"cod\"") ==
          "t.toml:61:11: unknown skill \"cod\"; known: code, review\n");
    CHECK(problemsAfter("operation = \"make\"", "operation = \"made\"") ==
          "t.toml:60:15: unknown operation \"made\"; known: make, review, test\n");
    CHECK(problemsAfter("employer = \"Acme\"", "employer = \"acme\"") ==
          "t.toml:75:14: unknown employer \"acme\"; known: Acme, independent\n");
    CHECK(problemsAfter("glyph = \"star\"", "glyph = \"stair\"") ==
          "t.toml:56:9: unknown glyph \"stair\"; known: star, ring, triangle, trapezoid, halfdisc, hexagon, "
          "cross, "
          "bars\n");
    CHECK(problemsAfter("{ blue = 1 }", "{ bleu = 1 }") == "t.toml:89:13: unknown area \"bleu\"; known: red, blue\n");
    CHECK(problemsAfter("area = \"blue\"", "area = \"green\"") ==
          "t.toml:127:8: unknown area \"green\"; known: red, blue\n");
    CHECK(problemsAfter("{ code = 0.8 }", "{ test = 0.8 }") ==
          "t.toml:82:14: unknown skill \"test\"; known: code, review\n");
    CHECK(problemsAfter("\"finish_own\"", "\"finish\"") ==
          "t.toml:10:16: unknown kind of work \"finish\"; known: finish_own, review_own, unblock_others, "
          "fix_defects, start_new\n");
}

TEST_CASE("a name that is there twice says where it was first") {
    CHECK(problemsAfter("name = \"review\"", "name = \"code\"") ==
          "t.toml:65:10: station \"code\" is there twice; first in line 59\n");
    CHECK(problemsAfter("\"Blue lead\"", "\"Red lead\"") ==
          "t.toml:126:8: seat \"Red lead\" is there twice; first in line 122\n");
    CHECK(problemsAfter("\"Bronte\"", "\"Altair\"") ==
          "t.toml:46:22: in \"vendors\", the name \"Altair\" is there twice; first in line 46\n");
    CHECK(problemsAfter("\"review_own\"", "\"finish_own\"") ==
          "t.toml:10:30: in \"start_order\", the name \"finish_own\" is there twice; first in line 10\n");
    CHECK(problemsAfter("name = \"blue\"", "name = \"red\"") ==
          "t.toml:89:13: unknown area \"blue\"; known: red, red\n"
          "t.toml:92:8: area \"red\" is there twice; first in line 54\n"
          "t.toml:127:8: unknown area \"blue\"; known: red, red\n");
}

TEST_CASE("texts and lists have a length") {
    CHECK(problemsAfter("\"Red lead\"", "\"Red and much longer than fits\"") ==
          "t.toml:122:8: \"name\" is longer than 24 bytes: it has 29\n");
    CHECK(problemsAfter("title = \"Two teams\"", "title = \"\"") == "t.toml:5:9: \"title\" is empty\n");
    CHECK(problemsAfter("title = \"Two teams\"", "title = \"\\u0007\"") ==
          "t.toml:5:9: \"title\" has control characters in it\n");
    CHECK(problemsAfter("\"Red lead\"", "\"Red\\nlead\"") == "t.toml:122:8: \"name\" has more than one line\n");
    CHECK(problemsAfter("[\"Altair\", \"Bronte\"]", "[]") ==
          "t.toml:46:11: \"vendors\" must have from 1 to 8 entries, not 0\n");
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = [0,0,0,0,0,0,0,0,1]") ==
          "t.toml:88:11: \"parts\" must have from 1 to 8 entries, not 9\n");
    CHECK(problemsAfter(", \"unblock_others\"", "") ==
          "t.toml:10:15: \"start_order\" must name all of: finish_own, review_own, unblock_others, "
          "fix_defects, "
          "start_new\n");
}

TEST_CASE("what is not TOML stops the reader at the place") {
    CHECK(problemsAfter("slots = 1", "slots = ") ==
          "t.toml:29:9: not TOML: Error while parsing key-value pair: expected value, saw '\\n'\n");
    CHECK(problemsAfter("slots = 1", "slots = 1\nslots = 2").find("t.toml:30:9: not TOML: ") == 0);
    CHECK(problemsOf(std::string("a = \"\xff\"")).find("t.toml:1:") == 0);
    CHECK(problemsOf(std::string(300 * 1024, ' ')) == "t.toml:1:1: longer than 256 KiB\n");
}

TEST_CASE("all problems are reported at once, in the order of the file") {
    std::string text = changed(twoTeams(), "", "rounds = 2", "rounds = 0");
    text = changed(text, "", "glyph = \"ring\"", "glyph = 3");
    text = changed(text, "", "cost_per_day = 500", "cost = 500");
    CHECK(problemsOf(text) ==
          "t.toml:14:10: \"rounds\" must be from 1 to 12, not 0\n"
          "t.toml:39:1: [defects] needs the key \"cost_per_day\"\n"
          "t.toml:43:1: unknown key \"cost\" in [defects]; did you mean \"cost_per_day\"?\n"
          "t.toml:94:9: \"glyph\" must be a text, not a whole number\n");
    CHECK(readScenario(text, "t.toml").scenario.areas.empty());
}
