// Where items come from and go: routes, loops, parts, endless sources, and how many items there will be.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

std::string machine(const std::string& name, const std::string& more) {
    return "[[area.station]]\nname = \"" + name + "\"\noperation = \"make\"\nmachines = 1\neffort = 1\n" + more;
}

// One area with these stations, which begin in line 15.
std::string withStations(const std::string& stations) {
    return changed(oneMachine(), "", machine("m", ""), stations);
}

std::string withSource(const std::string& source) {
    return changed(oneMachine(), "", "every = 2\n", source);
}

const std::string kGate = "[gate]\nduration_hours = 1\n";

}  // namespace

TEST_CASE("the shares of routes sum to one") {
    CHECK(everythingAfter("share = 0.1", "share = 0.2") ==
          placeIn(everything(), "detects", "[{ to = \"out\"") + "the shares of \"routes\" must sum to 1, not 1.1\n");
}

TEST_CASE("a route names a station that is there, once") {
    const std::string target = placeIn(everything(), "detects", "\"shop/trial\"");
    CHECK(everythingAfter("shop/trial", "yard/trial") ==
          target + "unknown area \"yard\"; known: design, shop, game, help\n");
    CHECK(everythingAfter("shop/trial", "shop/try") == target + "unknown station \"try\"; known: work, paint, trial\n");
    CHECK(everythingAfter("shop/trial", "out").find("route to \"out\" is there twice") != std::string::npos);
}

TEST_CASE("from every station a way leads out") {
    CHECK(problemsOf(withStations(machine("a", "routes = [{ to = \"b\" }]\n") +
                                  machine("b", "routes = [{ to = \"a\" }]\n"))) ==
          "t.toml:20:10: no way leads out from \"a\": some route must end with \"out\"\n"
          "t.toml:26:10: no way leads out from \"b\": some route must end with \"out\"\n");
    CHECK(problemsOf(withStations(
              machine("a", "routes = [{ to = \"b\" }]\n") +
              machine("b", "routes = [{ to = \"a\", share = 0.5 }, { to = \"out\", share = 0.5 }]\n"))) == "");
}

TEST_CASE("a loop in which every buffer has an end can lock up") {
    const std::string back = "routes = [{ to = \"a\", share = 0.1 }, { to = \"out\", share = 0.9 }]\n";
    CHECK(problemsOf(withStations(machine("a", "buffer = 2\n") + machine("b", "buffer = 0\n" + back))) ==
          "t.toml:20:10: items can come back to \"a\" and every \"buffer\" on the way round (a, b) has an end, so that "
          "all can wait for each other for ever: leave one \"buffer\" out\n");
    CHECK(problemsOf(withStations(machine("a", "buffer = 2\n") + machine("b", back))) == "");
}

TEST_CASE("a station that sends to itself needs a buffer without an end") {
    const std::string back = "routes = [{ to = \"a\", share = 0.1 }, { to = \"out\", share = 0.9 }]\n";
    CHECK(
        problemsOf(withStations(machine("a", "buffer = 5\n" + back))) ==
        "t.toml:20:10: items can come back to \"a\" and every \"buffer\" on the way round (a) has an end, so that all "
        "can wait for each other for ever: leave one \"buffer\" out\n");
}

TEST_CASE("the gate, a review and a test send back, too") {
    const std::string locked = "on the way round (a) has an end";
    const std::string one = withStations(machine("a", "buffer = 5\n"));
    CHECK(problemsOf(one) == "");
    CHECK(problemsOf(one + kGate).find(locked) != std::string::npos);
    CHECK(problemsOf(one + kGate + "base = 0\nper_day = 0\n") == "");
    const std::string reviewed = changed(twoTeams(), "", "wip_limit = 4", "buffer = 4");
    CHECK(
        problemsOf(reviewed) ==
        "t.toml:69:12: \"review\" has a \"buffer\" with an end, and people of \"code\" before it work at both, so that "
        "all can wait at its door for ever: leave the \"buffer\" out\n");
    CHECK(problemsOf(changed(reviewed, "", "spread = 0.5 }\n", "spread = 0.5 }\n  buffer = 9\n"))
              .find("(code, review) has an end") != std::string::npos);
    CHECK(everythingAfter("detects = 0.6", "detects = 0.6\n  buffer = 3").find("(paint, trial) has an end") !=
          std::string::npos);
}

TEST_CASE("an area without a source gets work from another") {
    const std::string source = "[area.source]\nevery = 2\nvalue = 1\n";
    CHECK(problemsOf(changed(oneMachine(), "", source, "")) ==
          "t.toml:11:1: \"a\" has no [area.source], and no other area routes or asks for work there\n");
    const std::string fed =
        changed(everything(), "", "[area.source]\n  process = \"endless\"\n  priority = 9\n  value = 5\n", "");
    CHECK(problemsOf(fed) == "");
}

TEST_CASE("shares of parts sum to one") {
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = [0.5, 0.4]") ==
          "t.toml:88:11: \"parts\" must sum to 1, not 0.9\n");
}

TEST_CASE("needs name other areas when parts can be needed, never the own") {
    CHECK(problemsAfter("  needs = { blue = 1 }\n", "") ==
          "t.toml:84:3: features can need parts, but \"needs\" names no other area\n");
    CHECK(problemsAfter("{ blue = 1 }", "{ blue = 1, red = 1 }") ==
          "t.toml:89:11: \"needs\" must not name the own area\n");
    const std::string alone = changed(twoTeams(), "", "parts = [0.5, 0.5]", "parts = [1.0]");
    CHECK(problemsOf(changed(alone, "", "  needs = { blue = 1 }\n", "")) == "");
}

TEST_CASE("each part of an item comes from another area") {
    CHECK(problemsAfter("parts = [0.5, 0.5]", "parts = [0.5, 0.3, 0.2]") ==
          "t.toml:89:11: features can need 2 parts, each from another area, but \"needs\" names only 1\n");
}

TEST_CASE("a source has the keys of its process only") {
    CHECK(problemsOf(withSource("every = 2\ndice = { least = 1, most = 6 }\n")) ==
          "t.toml:22:1: a source with the process \"interval\" has no \"dice\"\n");
    CHECK(problemsOf(withSource("process = \"backlog\"\nevery = 2\nbatch = 2\n")) ==
          "t.toml:22:1: a source with the process \"backlog\" has no \"every\"\n"
          "t.toml:23:1: a source with the process \"backlog\" has no \"batch\"\n");
    CHECK(problemsOf(withSource("")) == "t.toml:20:1: [area.source] needs the key \"every\"\n");
    CHECK(problemsOf(withSource("process = \"schedule\"\n")) ==
          "t.toml:20:1: [area.source] needs the key \"schedule\"\n");
    CHECK(problemsOf(withSource("process = \"dice\"\n")) ==
          "t.toml:20:1: [area.source] needs the table dice = { least, most }\n");
}

TEST_CASE("an endless source pulls and has a limit") {
    CHECK(problemsOf(withSource("process = \"endless\"\nstart = \"push\"\n")) ==
          "t.toml:22:9: an endless source cannot push: it would never stop\n");
    CHECK(problemsOf(withSource("process = \"endless\"\n")) ==
          "t.toml:20:1: an endless source needs a limit: give \"m\" a \"buffer\" or a \"wip_limit\", or the area a "
          "release rule\n");
    const std::string endless = withSource("process = \"endless\"\n");
    CHECK(problemsOf(changed(endless, "", "effort = 1\n", "effort = 1\nbuffer = 3\n")) == "");
    CHECK(problemsOf(changed(endless, "", "effort = 1\n", "effort = 1\nwip_limit = 3\n")) == "");
    CHECK(problemsOf(changed(endless, "", "[[seat]]", "[area.release_rule]\nconwip = 3\n[[seat]]")) == "");
}

TEST_CASE("a schedule ends with the session") {
    CHECK(problemsOf(
              withSource("process = \"schedule\"\nschedule = [{ day = 60, count = 1 }, { day = 61, count = 1 }]\n")) ==
          "t.toml:22:46: day 61 is after the last day, 60\n");
}

TEST_CASE("a rope needs a drum and a drum a rope") {
    CHECK(everythingAfter("  drum = \"check\"\n", "") ==
          placeIn(everything(), "", "[area.release_rule]") + "[area.release_rule] needs the key \"drum\"\n");
    CHECK(everythingAfter("rope = 8\n", "\n") ==
          placeIn(everything(), "rope = 8", "drum") + "a release rule without \"rope\" has no \"drum\"\n");
}

TEST_CASE("more items than there is room for") {
    const std::string tooMuch = "too much to do: with this, about ";
    CHECK(problemsOf(withSource("every = 0.001\nbatch = 2\n")) ==
          "t.toml:20:1: " + tooMuch +
              "1920004 items can come up in the session, and there is room for 1048576; let less arrive, or play fewer "
              "days\n");
    CHECK(problemsOf(withSource("every = 0.001\nbatch = 1\n")) == "");
    CHECK(problemsOf(withSource("every = 0.001\nbatch = 1000\nsize = 100\n")).find("t.toml:20:1: " + tooMuch) == 0);
    const std::string endless = changed(withSource("process = \"endless\"\n"), "", "effort = 1\n",
                                        "effort = 0.001\nbuffer = 1000\nbatch = 1000\n");
    CHECK(problemsOf(endless).find(tooMuch) != std::string::npos);
    CHECK(everythingAfter("at_start = 2\n", "at_start = 100000\n") == "");
    CHECK(everythingAfter("effort = 4.0", "effort = 0.001").find(tooMuch) == std::string::npos);
}

TEST_CASE("parts, defects and projects are items as well") {
    const std::string crowded = changed(everything(), "", "at_start = 2\n", "at_start = 99999\n");
    const std::string more = changed(crowded, "process = \"backlog\"", "at_start = 6", "at_start = 100000");
    CHECK(problemsOf(more) == "");
    CHECK(problemsOf(changed(more, "", "defects = 0.3", "defects = 8")).find("too much to do") != std::string::npos);
    CHECK(everythingAfter("effort_hours = 8\n", "effort_hours = 10000\n", "\"one button\"") == "");
    const std::string fine = changed(everything(), "", "effort = 4.0", "effort = 0.01");
    CHECK(problemsOf(changed(fine, "\"one button\"", "effort_hours = 8\n", "effort_hours = 10000\n"))
              .find("too much to do") != std::string::npos);
}
