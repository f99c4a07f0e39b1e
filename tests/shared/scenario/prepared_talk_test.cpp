// A prepared talk's file: what it says, and what is said about one that is wrong.
#include "shared/scenario/prepared_talk.h"

#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

Scenario factory() {
    return readRight(sourceFile("scenarios/openstack.toml"));
}

const std::string kRight = R"(seed = 5
preset = "booth"
[[bookmark]]
name = "morning"
day = 1
words = "It begins."
[[bookmark]]
name = "fog"
day = 12
hour = 4
eyes = "neutron lead"
words = "A pallet waits."
)";

std::string with(const std::string& from, const std::string& to) {
    std::string text = kRight;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void checkProblem(const std::string& text, const std::string& problem) {
    const ReadPreparedTalk read = readTalk(text, "x.talk.toml", factory());
    INFO(text);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].text() == problem);
    CHECK(read.talk.marks.empty());
}

}  // namespace

TEST_CASE("a talk has a luck, a length, and bookmarks with moment, eyes and words") {
    const ReadPreparedTalk read = readTalk(kRight, "x.talk.toml", factory());
    REQUIRE(read.ok());
    CHECK(read.talk.seed == 5);
    CHECK(read.talk.preset == "booth");
    REQUIRE(read.talk.marks.size() == 2);
    CHECK(read.talk.marks[0].at == SimTime{});
    CHECK(read.talk.marks[0].eyes.isNone());
    CHECK(read.talk.marks[1].at == SimTime{11 * kMsPerDay + 4 * kMsPerHour});
    CHECK(read.talk.marks[1].eyes == SeatId(1));
}

TEST_CASE("a bookmark's text begins with the seat whose eyes it wants") {
    const ReadPreparedTalk read = readTalk(kRight, "x.talk.toml", factory());
    REQUIRE(read.ok());
    CHECK(bookmarkText(read.talk.marks[0], factory()) == "It begins.");
    CHECK(bookmarkText(read.talk.marks[1], factory()) == "neutron lead: A pallet waits.");
}

TEST_CASE("a bad talk is told by its place, its key and what to do") {
    checkProblem(with("seed = 5\n", ""), "x.talk.toml:1:1: the file needs the key \"seed\"");
    checkProblem(with("day = 12", "day = 41"), "x.talk.toml:9:7: \"day\" must be from 1 to 40, not 41");
    checkProblem(with("hour = 4", "hour = 9"), "x.talk.toml:10:8: \"hour\" must be from 0 to 8, not 9");
    checkProblem(with("name = \"fog\"", "name = \"morning\""),
                 "x.talk.toml:8:8: bookmark \"morning\" is there twice; first in line 4");
    checkProblem(with("day = 1\n", "day = 20\n"),
                 "x.talk.toml:9:7: \"day\" is before that of the bookmark above it: put them in the order of time");
    checkProblem(with("A pallet waits.", std::string(201, 'x')),
                 "x.talk.toml:12:9: \"words\" may have 200 bytes, not 201: say it shorter, or in two bookmarks");
}

TEST_CASE("what is unknown in a talk is told with what is known") {
    const auto first = [](const std::string& text) {
        const ReadPreparedTalk read = readTalk(text, "x.talk.toml", factory());
        REQUIRE_FALSE(read.ok());
        return read.problems[0].text();
    };
    CHECK(first(with("neutron lead", "neutron leader")).find("neutron lead") != std::string::npos);
    CHECK(first(with("words = \"It", "sentence = \"It")).find("words") != std::string::npos);
    CHECK(first(with("\"booth\"", "\"long\"")).find("half_day") != std::string::npos);
    CHECK(first("seed = 5\n").find("[[bookmark]]") != std::string::npos);
    CHECK(first("seed = \n").find("x.talk.toml:1") == 0);
}

TEST_CASE("the flagship's talk reads well, and is short enough to be told") {
    const ReadPreparedTalk read =
        readTalk(sourceFile("scenarios/openstack.talk.toml"), "openstack.talk.toml", factory());
    REQUIRE(read.ok());
    CHECK(read.talk.marks.size() >= 8);
    CHECK(read.talk.marks.size() <= 10);
}
