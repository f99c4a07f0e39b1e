// One reader for every random time: shapes, their keys, their bounds.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

const std::string kEffort = "{ shape = \"lognormal\", mean_hours = 6.0, spread = 0.5 }";

std::string problemsWith(const std::string& effort) {
    return problemsAfter(kEffort, effort);
}

Distribution effortOf(const std::string& written) {
    const ReadScenario read = readScenario(changed(twoTeams(), "", kEffort, written), "t.toml");
    REQUIRE(read.text() == "");
    return read.scenario.areas[0].stations[0].effort;
}

}  // namespace

TEST_CASE("each shape is read with its own numbers") {
    CHECK(effortOf("2.5") == always({9'000'000}));
    CHECK(effortOf("{ shape = \"constant\", mean_hours = 2 }") == always(hours(2)));
    CHECK(effortOf("{ shape = \"exponential\", mean_hours = 2 }") == exponentially(hours(2)));
    CHECK(effortOf("{ shape = \"erlang\", mean_hours = 2, stages = 4 }") == erlang(hours(2), 4));
    CHECK(effortOf("{ shape = \"hyperexponential\", mean_hours = 2, scv = 1.5 }") ==
          hyperexponential(hours(2), 1'500'000));
    CHECK(effortOf("{ shape = \"lognormal\", mean_hours = 2, spread = 0.123456 }") == lognormally(hours(2), 123'456));
    CHECK(effortOf("{ shape = \"lognormal\", mean_hours = 2, spread = 0 }") == lognormally(hours(2), 0));
    CHECK(effortOf("{ shape = \"uniform\", least_hours = 0, most_hours = 3 }") == uniformly({}, hours(3)));
    CHECK(effortOf("{ shape = \"triangular\", least_hours = 0, mode_hours = 1, most_hours = 5 }") ==
          triangularly({}, hours(1), hours(5)));
}

TEST_CASE("the mean of uniform and triangular is worked out") {
    CHECK(effortOf("{ shape = \"uniform\", least_hours = 1, most_hours = 3 }").mean == hours(2));
    CHECK(effortOf("{ shape = \"triangular\", least_hours = 1, mode_hours = 1, most_hours = 4 }").mean == hours(2));
}

TEST_CASE("a time is a number of hours or a table") {
    CHECK(problemsWith("\"long\"") ==
          "t.toml:62:12: \"effort\" must be a number of hours or a table with a \"shape\", not a text\n");
    CHECK(problemsWith("{ mean_hours = 2 }") == "t.toml:62:12: \"effort\" needs the key \"shape\"\n");
    CHECK(problemsWith("{ shape = \"normal\", mean_hours = 2 }") ==
          "t.toml:62:22: unknown shape \"normal\"; known: constant, exponential, erlang, hyperexponential, lognormal, "
          "uniform, triangular\n");
}

TEST_CASE("a shape knows only its own keys") {
    CHECK(problemsWith("{ shape = \"exponential\", mean_hours = 2, spread = 1 }") ==
          "t.toml:62:53: unknown key \"spread\" in \"effort\" of shape \"exponential\"; known here: shape, "
          "mean_hours\n");
    CHECK(problemsWith("{ shape = \"lognormal\", mean_hours = 2, scv = 2, spread = 1 }") ==
          "t.toml:62:51: unknown key \"scv\" in \"effort\" of shape \"lognormal\"; known here: shape, mean_hours, "
          "spread\n");
    CHECK(problemsWith("{ shape = \"erlang\", mean_hours = 2 }") ==
          "t.toml:62:12: \"effort\" of shape \"erlang\" needs the key \"stages\"\n");
}

TEST_CASE("the numbers of a shape have bounds") {
    CHECK(problemsWith("0.0009") == "t.toml:62:12: \"effort\" must be from 0.001 to 10000, not 0.0009\n");
    CHECK(problemsWith("10001") == "t.toml:62:12: \"effort\" must be from 0.001 to 10000, not 10001\n");
    CHECK(problemsWith("{ shape = \"exponential\", mean_hours = 0 }") ==
          "t.toml:62:50: \"mean_hours\" must be from 0.001 to 10000, not 0\n");
    CHECK(problemsWith("{ shape = \"erlang\", mean_hours = 1, stages = 0 }") ==
          "t.toml:62:57: \"stages\" must be from 1 to 100, not 0\n");
    CHECK(problemsWith("{ shape = \"erlang\", mean_hours = 1, stages = 101 }") ==
          "t.toml:62:57: \"stages\" must be from 1 to 100, not 101\n");
    CHECK(problemsWith("{ shape = \"lognormal\", mean_hours = 1, spread = 3.1 }") ==
          "t.toml:62:60: \"spread\" must be from 0 to 3, not 3.1\n");
    CHECK(problemsWith("{ shape = \"hyperexponential\", mean_hours = 1, scv = 0.9 }") ==
          "t.toml:62:64: \"scv\" must be from 1 to 100, not 0.9\n");
    CHECK(problemsWith("{ shape = \"uniform\", least_hours = 0, most_hours = 0 }") ==
          "t.toml:62:63: \"most_hours\" must be from 0.003 to 10000, not 0\n");
}

TEST_CASE("the bounds of a shape are in order") {
    CHECK(problemsWith("{ shape = \"uniform\", least_hours = 3, most_hours = 2 }") ==
          "t.toml:62:47: \"least_hours\" is more than \"most_hours\"\n");
    CHECK(problemsWith("{ shape = \"triangular\", least_hours = 1, mode_hours = 4, most_hours = 3 }") ==
          "t.toml:62:66: \"mode_hours\" is more than \"most_hours\"\n");
    CHECK(problemsWith("{ shape = \"triangular\", least_hours = 2, mode_hours = 1, most_hours = 3 }") ==
          "t.toml:62:50: \"least_hours\" is more than \"mode_hours\"\n");
}
