// Every key of the whole factory is read into its field: the scenario that has them all, table by table.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

TEST_CASE("keys of [scenario] and [session]") {
    const Scenario s = readRight(everything());
    CHECK(s.id == "everything");
    CHECK(s.skills == std::vector<std::string>{"draw", "check", "help"});
    CHECK(s.employers.size() == 3);
    CHECK(s.startOrder[3] == WorkClass::UnblockOthers);
    CHECK(s.partSize == Permille{400});
    CHECK(s.diceTiming == DiceTiming::Simultaneous);
    CHECK(s.session.rounds == 2);
    CHECK(s.session.daysPerRound == 10);
    CHECK(s.session.askAgainDays == 3);
    CHECK(s.session.walkMinutes == 15);
    CHECK(s.session.planSeconds == 20);
    CHECK(s.session.runSeconds == 30);
    CHECK(s.session.reviewSeconds == 20);
    CHECK(s.session.warmDays == 0);
    CHECK(s.session.briefingSeconds == 30);
    CHECK(s.session.breakSeconds == 5);
    CHECK(s.session.debriefSeconds == 60);
    CHECK(readRight(changed(everything(), "", "warm_days = 0", "warm_days = 9")).session.warmDays == 9);
}

TEST_CASE("keys of [people]") {
    const PeopleRulesDef rules = readRight(everything()).peopleRules;
    CHECK(rules.switching.ms == 600'000);
    CHECK(rules.assimilation == days(8));
    CHECK(rules.newcomer == Permille{400});
    CHECK(rules.mentoring == Permille{150});
    CHECK(rules.communication == 500);
    CHECK(rules.overtimeGain == Permille{200});
    CHECK(rules.fatigue == Permille{300});
    CHECK(rules.tiring == days(5));
}

TEST_CASE("keys of [review], [gate] and [release]") {
    const Scenario s = readRight(everything());
    CHECK(s.review.base == Permille{100});
    CHECK(s.review.perDay == Permille{20});
    CHECK(s.review.most == Permille{800});
    CHECK(s.review.rework == Permille{500});
    CHECK(s.gate.slots == 4);
    CHECK(s.gate.duration == milliHours(250));
    CHECK(s.gate.rot.base == Permille{50});
    CHECK(s.gate.jobs == 3);
    CHECK(s.gate.flaky == Permille{20});
    CHECK(s.gate.window == 6);
    CHECK(s.gate.windowFloor == 2);
    CHECK(s.gate.windowCeiling == 12);
    CHECK(s.gate.failsEarly);
    CHECK(s.release.everyDays == 0);
    CHECK(s.release.batch == 3);
    CHECK(s.release.effort == milliHours(500));
    CHECK(s.release.practice == Permille{850});
    CHECK(s.release.risk == Permille{10});
}

TEST_CASE("keys of [defects], [debt], [market] and [pay]") {
    const Scenario s = readRight(everything());
    CHECK(s.defects.escape == Permille{50});
    CHECK(s.defects.delay == days(3));
    CHECK(s.defects.size == Permille{300});
    CHECK(s.defects.costPerDay == Money{200});
    CHECK(s.defects.harm == 4);
    CHECK(s.defects.entry == 0);
    CHECK(s.debt.perItem == Permille{50});
    CHECK(s.debt.contagion == Permille{100});
    CHECK(s.debt.drag == Permille{10});
    REQUIRE(s.market.vendors.size() == 2);
    CHECK(s.market.vendors[0].name == "Altair");
    CHECK(s.market.vendors[0].patienceDays == 15);
    CHECK(s.market.vendors[0].employer == EmployerId(1));
    CHECK(s.market.vendors[1].patienceDays == 0);
    CHECK(s.market.vendors[1].employer.isNone());
    CHECK(s.market.lossPerDay == Permille{10});
    CHECK(s.market.least == Permille{300});
    CHECK(s.market.smoothing == Permille{250});
    CHECK(s.pay.perFeature == Money{50});
    CHECK(s.pay.scheme == Scheme::Local);
    CHECK(s.pay.kpi == Kpi::Features);
}

TEST_CASE("each KPI has its own price, and only that") {
    // Output pays area leads only.
    const std::string leads = changed(everything(), "",
                                      "[[seat]]\nname = \"Borel's manager\"\nrole = \"people_manager\"\n"
                                      "employer = \"Borel\"\ndirective = { favours = true, move = 1, "
                                      "from = \"design\", to = \"help\", day = 3 }\n",
                                      "");
    const auto pay = [&](const std::string& keys) {
        return readRight(changed(leads, "[pay]", "kpi = \"features\"\nper_feature = 50", keys)).pay;
    };
    CHECK(pay("kpi = \"output\"\nper_box = 7").perBox == Money{7});
    CHECK(pay("kpi = \"output\"\nper_box = 7").perFeature == Money{0});
    CHECK(pay("kpi = \"utilization\"\nper_busy_day = 9").perBusyDay == Money{9});
    const std::string output = changed(everything(), "[pay]", "\"features\"", "\"output\"");
    CHECK(problemsOf(output) == placeIn(output, "", "[pay]") + "[pay] needs the key \"per_box\"\n" +
                                    placeIn(output, "[pay]", "per_feature") +
                                    "pay for \"output\" has no \"per_feature\"\n");
    const std::string idle = changed(everything(), "[pay]", "kpi = \"features\"\nper_feature = 50",
                                     "kpi = \"utilization\"\nper_busy_day = 1000001");
    CHECK(problemsOf(idle) ==
          placeIn(idle, "[pay]", "1000001") + "\"per_busy_day\" must be from 0 to 1000000, not 1000001\n");
}

TEST_CASE("keys of projects") {
    const std::vector<ProjectDef> projects = readRight(everything()).projects;
    REQUIRE(projects.size() == kImproves);
    for (std::size_t i = 0; i < projects.size(); ++i) CHECK(projects[i].what == static_cast<Improve>(i));
    CHECK(projects[0].name == "checklists");
    CHECK(projects[0].area == AreaId(0));
    CHECK(projects[0].effort == hours(12));
    CHECK(projects[0].entry == 0);
    CHECK(projects[0].gain == Permille{300});
    CHECK(projects[0].dip == Permille{100});
    CHECK(projects[0].dipDays == 2);
    CHECK(projects[3].skill == 1);
}

TEST_CASE("keys of happenings, deed by deed") {
    const std::vector<HappeningDef> happenings = readRight(everything()).happenings;
    REQUIRE(happenings.size() == 9);
    CHECK(happenings[0].what == Deed::Project);
    CHECK(happenings[0].project == 4);
    CHECK(happenings[0].area == AreaId(3));
    CHECK(happenings[1].what == Deed::Hire);
    CHECK(happenings[1].day == 4);
    CHECK(happenings[1].area == AreaId(0));
    CHECK(happenings[2].what == Deed::Lend);
    CHECK(happenings[2].other == AreaId(3));
    CHECK(happenings[2].group == 1);
    CHECK(happenings[2].forDays == 4);
    CHECK(happenings[3].what == Deed::Overtime);
    CHECK(happenings[3].count == 1);
    CHECK(happenings[4].count == 0);
    CHECK(happenings[6].what == Deed::Expedite);
    CHECK(happenings[7].what == Deed::Andon);
    CHECK(happenings[7].count == 0);
    CHECK(happenings[8].what == Deed::Leave);
}

TEST_CASE("keys of events") {
    const std::vector<EventDef> events = readRight(everything()).events;
    REQUIRE(events.size() == 2);
    CHECK(events[0].name == "the flu");
    CHECK(events[0].severity == 3);
    CHECK(events[0].happening.what == Deed::Leave);
    CHECK(events[0].happening.area == AreaId(3));
    CHECK(events[0].happening.count == 2);
    CHECK(events[1].severity == 1);
    CHECK(events[1].happening.what == Deed::Expedite);
}

TEST_CASE("keys of seats") {
    const std::vector<SeatDef> seats = readRight(everything()).seats;
    REQUIRE(seats.size() == 6);
    CHECK(seats[3].name == "Help lead");
    CHECK(seats[3].area == AreaId(3));
    CHECK(seats[3].bot == BotStyle::ConstraintManager);
    CHECK(seats[0].bot == BotStyle::OwnTeamFirst);
}
