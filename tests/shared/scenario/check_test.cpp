#include "shared/scenario/check.h"

#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

// `count` more areas like blue, each with a seat.
std::string withMoreAreas(std::string text, int count, const std::string& stations, const std::string& people) {
    const char* glyphs[] = {"triangle", "trapezoid", "halfdisc", "hexagon", "cross", "bars"};
    for (int i = 0; i < count; ++i) {
        const std::string name = "area" + std::to_string(i);
        text +=
            "\n[[area]]\nname = \"" + name + "\"\nabout = \"x\"\nglyph = \"" + glyphs[i] + "\"\n" + stations + people;
        text += "[area.source]\nevery = 8\nvalue = 1\n[[seat]]\nname = \"" + name + "\"\narea = \"" + name + "\"\n";
    }
    return text;
}

std::string stationLines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "[[area.station]]\nname = \"s" + std::to_string(i) +
                "\"\noperation = \"make\"\nskill = \"code\"\neffort = 1\n";
    }
    return text;
}

std::string peopleLines(int count) {
    return "[[area.people]]\ntitle = \"p\"\ncount = " + std::to_string(count) +
           "\nemployer = \"Acme\"\nskills = { code = 1, review = 1 }\n";
}

}  // namespace

TEST_CASE("each area has one seat") {
    CHECK(problemsAfter("area = \"blue\"", "area = \"red\"") ==
          "t.toml:91:1: the area \"blue\" has no [[seat]]\n"
          "t.toml:127:8: the area \"red\" has a seat already\n");
}

TEST_CASE("each area has its own glyph") {
    CHECK(problemsAfter("\"ring\"", "\"star\"") == "t.toml:94:9: glyph \"star\" is there twice; first in line 56\n");
}

TEST_CASE("the most chance is not less than the base") {
    CHECK(problemsAfter("most = 0.9", "most = 0.05") == "t.toml:22:1: [review]: \"most\" is less than \"base\"\n");
    CHECK(problemsAfter("most = 0.6", "most = 0.01") == "t.toml:28:1: [gate]: \"most\" is less than \"base\"\n");
}

TEST_CASE("people and stations in all are limited") {
    CHECK(problemsOf(withMoreAreas(twoTeams(), 1, stationLines(1), peopleLines(244))) == "");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 1, stationLines(1), peopleLines(245))) ==
          "t.toml:138:1: more than 250 people in all\n");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 2, stationLines(14), peopleLines(2))) == "");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 2, stationLines(15), peopleLines(2)))
              .find(": more than 32 stations in all\n") != std::string::npos);
}

TEST_CASE("a ninth area is one too many") {
    const std::string problems =
        problemsOf(withMoreAreas(twoTeams(), 6, stationLines(1), peopleLines(2)) + "[[area]]\nname = \"last\"\n");
    CHECK(problems.find(": more than 8 [[area]]\n") != std::string::npos);
}

TEST_CASE("people who are hired later count, too") {
    const std::string crowd = changed(everything(), "\"helper\"", "count = 3", "count = 243");
    CHECK(problemsOf(changed(crowd, "", "count = 243", "count = 244")) ==
          placeIn(everything(), "day = 2\n", "[[happening]]\nday = 4") + "more than 250 people in all\n");
    CHECK(problemsOf(crowd) == "");
}

TEST_CASE("machines in all are limited") {
    CHECK(everythingAfter("machines = 2", "machines = 249") ==
          placeIn(everything(), "\"paint\"", "[[area.station]]") + "more than 250 machines in all\n");
}

TEST_CASE("people come before they go") {
    CHECK(everythingAfter("from_hour = 2.0", "from_hour = 8.0") ==
          placeIn(everything(), "until_hour", "8.0") +
              "\"late shift\" must come before they go: \"from_hour\" is not less than \"until_hour\"\n");
}

TEST_CASE("the gate's window lies between its floor and its ceiling") {
    const std::string gate = placeIn(everything(), "", "[gate]");
    CHECK(everythingAfter("window_floor = 2", "window_floor = 7") ==
          gate + "[gate]: \"window_floor\" (7) is more than \"window\" (6)\n");
    CHECK(everythingAfter("window_ceiling = 12", "window_ceiling = 5") ==
          gate + "[gate]: \"window_ceiling\" (5) is less than \"window\" (6)\n");
    CHECK(everythingAfter("window = 6\n", "\n") == placeIn(everything(), "window = 6", "window_floor") +
                                                       "a [gate] without \"window\" has no \"window_floor\"\n" +
                                                       placeIn(everything(), "window = 6", "window_ceiling") +
                                                       "a [gate] without \"window\" has no \"window_ceiling\"\n");
}

TEST_CASE("effects of people that fade need to know how fast") {
    const std::string people = placeIn(everything(), "", "[people]");
    CHECK(everythingAfter("assimilation_days = 8.0", "assimilation_days = 0") ==
          people +
              "[people]: \"newcomer\", \"newcomer_returns\" and \"mentoring\" need \"assimilation_days\" above 0\n");
    CHECK(everythingAfter("tiring_days = 5.0", "tiring_days = 0") ==
          people + "[people]: \"fatigue\" needs \"tiring_days\" above 0\n");
}

TEST_CASE("a batch of releases is for releases on demand") {
    CHECK(everythingAfter("every_days = 0", "every_days = 5") ==
          placeIn(everything(), "[release]", "batch") +
              "a [release] on fixed days (\"every_days\" other than 0) has no \"batch\"\n");
}

TEST_CASE("the station where defects begin stands at the same place in all areas") {
    const std::string entry = placeIn(everything(), "harm", "\"work\"");
    CHECK(everythingAfter("entry = \"work\"", "entry = \"check\"") ==
          entry + "\"shop\" has no station \"check\"\n" + entry + "\"game\" has no station \"check\"\n" + entry +
              "\"help\" has no station \"check\"\n");
    std::string swapped = changed(everything(), "\"game\"\nabout", "name = \"work\"", "name = \"first\"");
    swapped = changed(swapped, "\"game\"\nabout", "name = \"second\"", "name = \"work\"");
    CHECK(problemsOf(swapped) ==
          entry +
              "\"work\" must stand at the same place in all areas: in \"design\" it is station 1, in \"game\" "
              "station 2\n");
}

TEST_CASE("vendors are a list or tables, not both") {
    CHECK(everythingAfter("[market]\n", "[market]\nvendors = [\"Castor\"]\n") ==
          placeIn(everything(), "[market]", "loss_per_day") + "a [market] with [[market.vendor]] has no \"vendors\"\n");
    CHECK(everythingAfter("\"Bronte\"", "\"Altair\"").find("vendor \"Altair\" is there twice") != std::string::npos);
}

TEST_CASE("a project is done where people serve") {
    CHECK(everythingAfter("area = \"help\"", "area = \"shop\"", "\"one button\"") ==
          placeIn(everything(), "dip_days", "[[project]]") +
              "the project \"one button\" is work for people, but nobody serves \"work\": name another \"entry\"\n");
    CHECK(everythingAfter("gain = 0.3", "gain = 0.3\nskill = \"draw\"") ==
          placeIn(everything(), "gain = 0.3", "dip") + "a project that is no \"cross_training\" has no \"skill\"\n");
}

TEST_CASE("happenings happen within the session, with the keys of their deed") {
    CHECK(everythingAfter("day = 17", "day = 21") ==
          placeIn(everything(), "\"andon\"", "17") + "day 21 is after the last day, 20\n");
    CHECK(everythingAfter("to = \"help\"", "to = \"design\"") ==
          placeIn(everything(), "\"lend\"", "\"help\"") + "\"design\" cannot lend people to itself\n");
    CHECK(everythingAfter("count = 1", "for_days = 1", "\"hire\"") ==
          placeIn(everything(), "\"hire\"", "count") +
              "unknown key \"for_days\" in [[happening]] \"hire\"; known here: day, what, area, people, count\n");
    CHECK(everythingAfter("project = \"quick change\"\n", "", "[[happening]]") ==
          placeIn(everything(), "", "[[happening]]") + "[[happening]] \"project\" needs the key \"project\"\n");
}

TEST_CASE("an event has the keys of its deed, no day, and a name of its own") {
    CHECK(everythingAfter("severity = 3\n", "severity = 3\nday = 4\n", "[[event]]") ==
          placeIn(everything(), "severity = 3\n", "what") +
              "unknown key \"day\" in [[event]] \"leave\"; known here: name, severity, what, area, people, count\n");
    CHECK(everythingAfter("a rush order", "the flu") ==
          placeIn(everything(), "", "\"a rush order\"") + "event \"the flu\" is there twice; first in line 425\n");
    CHECK(everythingAfter("what = \"leave\"\narea = \"help\"\n", "what = \"lend\"\narea = \"help\"\nto = \"help\"\n",
                          "[[event]]")
              .find("\"help\" cannot lend people to itself\n") != std::string::npos);
    CHECK(everythingAfter("what = \"leave\"", "what = \"hire\"", "[[event]]") == "");
    CHECK(everythingAfter("what = \"leave\"\narea = \"help\"\npeople = \"helper\"\ncount = 2",
                          "what = \"hire\"\narea = \"help\"\npeople = \"helper\"\ncount = 250", "[[event]]") ==
          placeIn(everything(), "for_days", "[[event]]") + "more than 250 people in all\n");
}
