// Presets: the same factory in sessions of other lengths.
#include "shared/scenario/preset.h"

#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

Scenario flagship() {
    return readRight(sourceFile("scenarios/openstack.toml"));
}

PresetDef preset(const Scenario& scenario, const std::string& name) {
    for (const PresetDef& one : scenario.presets)
        if (one.name == name) return one;
    throw std::runtime_error("no preset " + name);
}

}  // namespace

TEST_CASE("keys of a preset") {
    const Scenario s = readRight(everything());
    REQUIRE(s.presets.size() == 1);
    const PresetDef& glance = s.presets[0];
    CHECK(glance.name == "glance");
    CHECK(glance.minutes == 3);
    CHECK(glance.rounds == 1);
    CHECK(glance.daysPerRound == 15);
    CHECK(glance.lobbySeconds == 20);
    CHECK(glance.briefingSeconds == 15);
    CHECK(glance.planSeconds == 25);
    CHECK(glance.runSeconds == 40);
    CHECK(glance.reviewSeconds == 35);
    CHECK(glance.breakSeconds == 10);
    CHECK(glance.debriefSeconds == 35);
}

TEST_CASE("what a preset leaves out is as in the session") {
    // 2 x (20 + 30 + 20) + 90 = 230; the rest is the debrief.
    const Scenario s = readRight(twoTeams() + "[[preset]]\nname = \"p\"\nminutes = 5\ndebrief_seconds = 70\n");
    const PresetDef& p = s.presets[0];
    CHECK(p.rounds == 2);
    CHECK(p.daysPerRound == 10);
    CHECK(p.planSeconds == 20);
    CHECK(p.runSeconds == 30);
    CHECK(p.briefingSeconds == 90);
    CHECK(p.lobbySeconds == 0);
    CHECK(p.breakSeconds == 0);
}

TEST_CASE("the phases of a preset fill the minutes that it says") {
    CHECK(everythingAfter("plan_seconds = 25", "plan_seconds = 15", "[[preset]]") ==
          placeIn(changed(everything(), "[[preset]]", "plan_seconds = 25", "plan_seconds = 15"), "[[preset]]", "3\n") +
              "the phases of \"glance\" add up to 2 minutes and 50 seconds, not to the 3 minutes that it says\n");
    CHECK(everythingAfter("minutes = 3", "minutes = 4", "[[preset]]") ==
          placeIn(changed(everything(), "[[preset]]", "minutes = 3", "minutes = 4"), "[[preset]]", "4\n") +
              "the phases of \"glance\" add up to 3 minutes, not to the 4 minutes that it says\n");
}

TEST_CASE("two presets of one name are one too many") {
    const std::string again = "[[preset]]\nname = \"glance\"\nminutes = 4\ndebrief_seconds = 10\nplan_seconds = 50\n";
    CHECK(problemsOf(everything() + again).find("\"glance\"") != std::string::npos);
}

TEST_CASE("items of the longest preset must fit, too") {
    const std::string longer = changed(everything(), "[[preset]]", "days_per_round = 15", "days_per_round = 60");
    CHECK(problemsOf(longer) == "");
    const std::string crowd = changed(twoTeams(), "", "every = 8.0", "every = 0.01\n  batch = 3");
    CHECK(problemsOf(crowd) == "");
    CHECK(problemsOf(crowd + "[[preset]]\nname = \"p\"\nminutes = 14\nrounds = 12\ndays_per_round = 60\n")
              .find("too much to do") != std::string::npos);
}

TEST_CASE("with a preset only the length of the session changes") {
    const Scenario plain = readRight(changed(everything(), "", "warm_days = 0", "warm_days = 3"));
    const Result<Scenario> chosen = withPreset(plain, "glance");
    REQUIRE(chosen.ok());
    const SessionDef& session = chosen.value().session;
    CHECK(totalDays(session) == 15);
    CHECK(session.briefingSeconds == 15);
    CHECK(session.runSeconds == 40);
    CHECK(session.breakSeconds == 10);
    CHECK(session.debriefSeconds == 35);
    CHECK(session.warmDays == 3);
    CHECK(session.askAgainDays == plain.session.askAgainDays);
    CHECK(session.walkMinutes == plain.session.walkMinutes);
    CHECK(chosen.value().areas.size() == plain.areas.size());
}

TEST_CASE("no name is no preset; a name that nobody knows is answered with those that are known") {
    CHECK(totalDays(withPreset(flagship(), "").value().session) == 60);
    const Result<Scenario> unknown = withPreset(flagship(), "lunch");
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().text() ==
          "preset lunch: the scenario openstack has none of this name; known: booth, workshop, half_day");
    CHECK(withPreset(readRight(twoTeams()), "booth").error().text() ==
          "preset booth: the scenario two_teams has none of this name; known: none");
}

TEST_CASE("the flagship fits a booth, a workshop and half a day") {
    const Scenario s = flagship();
    REQUIRE(s.presets.size() == 3);
    CHECK(preset(s, "booth").minutes == 20);
    CHECK(preset(s, "booth").rounds == 2);
    CHECK(preset(s, "workshop").minutes == 75);
    CHECK(preset(s, "half_day").minutes == 180);
    CHECK(preset(s, "half_day").rounds == 5);
    CHECK(preset(s, "half_day").breakSeconds == 600);
    const SessionDef workshop = withPreset(s, "workshop").value().session;
    CHECK(workshop.rounds == s.session.rounds);
    CHECK(workshop.daysPerRound == s.session.daysPerRound);
    CHECK(workshop.planSeconds == s.session.planSeconds);
    CHECK(workshop.runSeconds == s.session.runSeconds);
    CHECK(workshop.reviewSeconds == s.session.reviewSeconds);
    CHECK(workshop.briefingSeconds == s.session.briefingSeconds);
    CHECK(workshop.debriefSeconds == s.session.debriefSeconds);
}
