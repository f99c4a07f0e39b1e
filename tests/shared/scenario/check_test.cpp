#include "shared/scenario/check.h"

#include <catch2/catch.hpp>

#include "tests/shared/scenario/two_teams.h"

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
        text +=
            "[area.source]\nevery_hours = 8\nvalue = 1\n[[seat]]\nname = \"" + name + "\"\narea = \"" + name + "\"\n";
    }
    return text;
}

std::string stationLines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "[[area.station]]\nname = \"s" + std::to_string(i) +
                "\"\noperation = \"make\"\nskill = \"code\"\neffort_hours = 1\nspread = 0\n";
    }
    return text;
}

std::string peopleLines(int count) {
    return "[[area.people]]\ntitle = \"p\"\ncount = " + std::to_string(count) +
           "\nemployer = \"Acme\"\nskills = { code = 1, review = 1 }\n";
}

}  // namespace

TEST_CASE("a skill that nobody in the area has") {
    CHECK(problemsAfter("{ code = 1.0, review = 1.0 }", "{ code = 1.0 }") ==
          "t.toml:68:11: nobody in \"red\" has the skill \"review\"\n");
}

TEST_CASE("a lone reviewer who also makes") {
    CHECK(problemsAfter("count = 2", "count = 1") ==
          "t.toml:68:11: only one person in \"red\" has the skill \"review\" and may be the author; nobody "
          "reviews "
          "own work\n");
}

TEST_CASE("a lone reviewer who makes nothing is enough") {
    const std::string text = changed(twoTeams(), "", "count = 2", "count = 1");
    CHECK(problemsOf(changed(text, "", "{ code = 1.0, review = 1.0 }", "{ review = 1.0 }")) == "");
}

TEST_CASE("a review with nothing made before it") {
    CHECK(problemsAfter("operation = \"make\"", "operation = \"review\"") ==
          "t.toml:60:15: \"code\" reviews, but nothing is made before it\n"
          "t.toml:67:15: \"review\" reviews, but nothing is made before it\n");
}

TEST_CASE("shares of parts sum to one") {
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = [0.5, 0.4]") ==
          "t.toml:91:11: \"parts\" must sum to 1, not 0.9\n");
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = [0.333, 0.333, 0.334]") == "");
}

TEST_CASE("needs name another area when parts can be needed, never the own") {
    CHECK(problemsAfter("  needs = { blue = 1 }\n", "") ==
          "t.toml:86:3: features can need parts, but \"needs\" names no other area\n");
    CHECK(problemsAfter("{ blue = 1 }", "{ blue = 1, red = 1 }") ==
          "t.toml:92:11: \"needs\" must not name the own area\n");
    const std::string alone = changed(twoTeams(), "", "parts = [0.5, 0.5]", "parts = [1.0]");
    CHECK(problemsOf(changed(alone, "", "  needs = { blue = 1 }\n", "")) == "");
}

TEST_CASE("each area has one seat") {
    CHECK(problemsAfter("area = \"blue\"", "area = \"red\"") ==
          "t.toml:94:1: the area \"blue\" has no [[seat]]\n"
          "t.toml:133:8: the area \"red\" has a seat already\n");
}

TEST_CASE("each area has its own glyph") {
    CHECK(problemsAfter("\"ring\"", "\"star\"") == "t.toml:97:9: glyph \"star\" is there twice; first in line 56\n");
}

TEST_CASE("the most chance is not less than the base") {
    CHECK(problemsAfter("most = 0.9", "most = 0.05") == "t.toml:22:1: [review]: \"most\" is less than \"base\"\n");
    CHECK(problemsAfter("most = 0.6", "most = 0.01") == "t.toml:28:1: [gate]: \"most\" is less than \"base\"\n");
}

TEST_CASE("people and stations in all are limited") {
    CHECK(problemsOf(withMoreAreas(twoTeams(), 1, stationLines(1), peopleLines(244))) == "");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 1, stationLines(1), peopleLines(245))) ==
          "t.toml:145:1: more than 250 people in all\n");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 2, stationLines(14), peopleLines(2))) == "");
    CHECK(problemsOf(withMoreAreas(twoTeams(), 2, stationLines(15), peopleLines(2)))
              .find(": more than 32 stations in all\n") != std::string::npos);
}

TEST_CASE("a ninth area is one too many") {
    const std::string problems =
        problemsOf(withMoreAreas(twoTeams(), 6, stationLines(1), peopleLines(2)) + "[[area]]\nname = \"last\"\n");
    CHECK(problems.find(": more than 8 [[area]]\n") != std::string::npos);
}
