// What a station needs: people, a make before it, room for its batches.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

TEST_CASE("a skill that nobody in the area has") {
    CHECK(problemsAfter("{ code = 1.0, review = 1.0 }", "{ code = 1.0 }") ==
          "t.toml:67:11: nobody in \"red\" has the skill \"review\"\n");
}

TEST_CASE("a lone reviewer who also makes") {
    CHECK(problemsAfter("count = 2", "count = 1") ==
          "t.toml:67:11: \"review\" needs 2 people with the skill \"review\" in \"red\", which has 1: one may be the "
          "author, and nobody reviews own work\n");
}

TEST_CASE("a lone reviewer who makes nothing is enough") {
    const std::string text = changed(twoTeams(), "", "count = 2", "count = 1");
    CHECK(problemsOf(changed(text, "", "{ code = 1.0, review = 1.0 }", "{ review = 1.0 }")) == "");
}

TEST_CASE("several reviewers are different people, none of them the author") {
    const std::string place = placeIn(everything(), "name = \"check\"", "\"check\"\n  effort");
    const std::string three = changed(everything(), "", "reviewers = 2", "reviewers = 3");
    CHECK(problemsOf(three) == "");
    CHECK(problemsOf(changed(three, "\"drawer\"", "count = 4", "count = 1")) ==
          place +
              "\"check\" needs 4 people with the skill \"check\" in \"design\", which has 3: one may be the author, "
              "and nobody reviews own work\n");
}

TEST_CASE("a review with nothing made before it") {
    CHECK(problemsAfter("operation = \"make\"", "operation = \"review\"") ==
          "t.toml:60:15: \"code\" reviews, but nothing is made before it\n"
          "t.toml:66:15: \"review\" reviews, but nothing is made before it\n");
}

TEST_CASE("machines do not review") {
    CHECK(everythingAfter("operation = \"test\"", "operation = \"review\"") ==
          placeIn(everything(), "\"trial\"\n", "\"test\"") +
              "\"trial\" reviews, which only people do: give it a \"skill\", not \"machines\"\n");
}

TEST_CASE("what is found must have been made before") {
    std::string text = changed(oneMachine(), "", "\"make\"", "\"test\"");
    CHECK(problemsOf(text) == "");
    text = changed(text, "", "effort = 1\n", "effort = 1\ndetects = 0.5\n");
    CHECK(problemsOf(text) ==
          "t.toml:17:13: \"m\" finds defects, but there is no \"make\" before it to send them back to\n");
    CHECK(problemsOf(changed(text, "", "\"test\"", "\"make\"")) ==
          "t.toml:20:11: \"m\" makes and cannot find defects: let a \"review\" or \"test\" do that\n");
}

TEST_CASE("defects that are put in need a table that says what becomes of them") {
    CHECK(problemsOf(changed(oneMachine(), "", "effort = 1\n", "effort = 1\ndefects = 0.5\n")) ==
          "t.toml:20:11: \"m\" puts in defects, but no table [defects] says what becomes of those that nobody finds\n");
}

TEST_CASE("people take from a queue, so it has places") {
    CHECK(problemsAfter("wip_limit = 4", "buffer = 0") ==
          "t.toml:69:12: \"review\" is served by people, who take from its queue: its \"buffer\" must be 1 or more\n");
    CHECK(problemsOf(changed(oneMachine(), "", "effort = 1\n", "effort = 1\nbuffer = 0\n")) == "");
}

TEST_CASE("keys of machines are not for people, and the other way round") {
    CHECK(problemsAfter("wip_limit = 4", "preempts = true") ==
          "t.toml:69:3: a station served by people has no \"preempts\"\n");
    CHECK(problemsAfter("wip_limit = 4", "breakdown = { clock = \"work\", uptime = 9, repair = 1 }") ==
          "t.toml:69:3: a station served by people has no \"breakdown\"\n");
    CHECK(problemsOf(changed(oneMachine(), "", "effort = 1\n", "effort = 1\nskill = \"x\"\ndesks = 2\n")) ==
          "t.toml:20:1: a station with machines has no \"skill\"\n"
          "t.toml:21:1: a station with machines has no \"desks\"\n");
    CHECK(everythingAfter("reviewers = 2\n", "").empty());
    CHECK(everythingAfter("desks = 5", "reviewers = 2") ==
          placeIn(everything(), "", "desks") + "a station that does not review has no \"reviewers\"\n");
}

TEST_CASE("a station with dice has neither effort nor skill nor machines") {
    const std::string place = placeIn(everything(), "dice = { least = 1", "discipline");
    for (const std::string key : {"effort = 1", "skill = \"draw\"", "machines = 1", "batch = 2", "patience = 4"}) {
        CHECK(everythingAfter("discipline = \"fifo\"", key) ==
              place + "a station with dice has no \"" + key.substr(0, key.find(' ')) + "\"\n");
    }
}

TEST_CASE("a station with dice only makes, among others with dice") {
    CHECK(everythingAfter("operation = \"make\"", "operation = \"test\"", "\"game\"\nabout") ==
          placeIn(everything(), "\"game\"\nabout", "\"make\"") +
              "\"work\" throws dice: its operation must be \"make\"\n");
    CHECK(everythingAfter("dice = { least = 1, most = 6, rolls = [3, 6, 1, 4, 2, 5] }", "machines = 1\neffort = 1") ==
          placeIn(everything(), "at_start = 4\n", "[[area.station]]") +
              "in \"game\", either all stations have dice or none: \"work\" and \"second\" differ\n");
}

TEST_CASE("preempting and batches do not go together") {
    const std::string text = changed(everything(), "", "batch_work = \"together\"", "preempts = true");
    CHECK(problemsOf(text) ==
          placeIn(text, "\"paint\"", "true") + "\"paint\" cannot both preempt and work in batches\n");
}

TEST_CASE("a batch fits where it waits") {
    const std::string batch = placeIn(everything(), "setup_hours = 0.1\n", "3\n");
    CHECK(everythingAfter("buffer = 3", "buffer = 2") ==
          batch + "\"paint\" waits for 3 items, but its \"buffer\" is 2\n");
    CHECK(everythingAfter("buffer = 3", "wip_limit = 2") ==
          batch + "\"paint\" waits for 3 items, but its \"wip_limit\" is 2\n");
    const std::string large = changed(everything(), "", "desks = 5", "batch = 9");
    CHECK(problemsOf(large) ==
          placeIn(everything(), "", "5\n  effort") +
              "\"work\" works in batches, which only machines do: people take one item at a time\n");
    const std::string interval = "  [[area.source]]\n  process = \"interval\"";
    const std::string ruled =
        changed(everything(), "", interval,
                "  [area.release_rule]\n  conwip = 2\n  rope = 2\n  drum = \"paint\"\n\n" + interval);
    for (const std::string rule : {"conwip", "rope"})
        CHECK(problemsOf(ruled).find("\"paint\" waits for 3 items, but the \"" + rule + "\" of its area is 2\n") !=
              std::string::npos);
}

TEST_CASE("what waits at a station at the start fits there and has a source") {
    CHECK(everythingAfter("at_start = 4", "at_start = 4\n  wip_limit = 3") ==
          placeIn(everything(), "\"game\"\nabout", "4\n") +
              "\"at_start\" does not fit into the \"buffer\" or the \"wip_limit\" of \"work\"\n");
    const std::string text = changed(oneMachine(), "", "effort = 1\n", "effort = 1\nat_start = 2\n");
    CHECK(problemsOf(changed(text, "", "[area.source]\nevery = 2\nvalue = 1\n", ""))
              .find("t.toml:20:12: \"a\" has no [area.source] that the items of \"at_start\" could come from\n") !=
          std::string::npos);
}

TEST_CASE("names of stations keep out of the way of routes") {
    for (const std::string name : {"out", "a/b"}) {
        CHECK(problemsOf(changed(oneMachine(), "", "name = \"m\"", "name = \"" + name + "\"")) ==
              "t.toml:16:8: no station can be named \"" + name +
                  "\": in routes, \"out\" leads out of the area and \"/\" stands between an area and its station\n");
    }
}
