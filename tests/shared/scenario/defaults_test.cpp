// What may be left out, and what it is then.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

Scenario readOneMachine() {
    ReadScenario read = readScenario(oneMachine(), "t.toml");
    REQUIRE(read.text() == "");
    return std::move(read.scenario);
}

}  // namespace

TEST_CASE("tables that are left out switch their effect off") {
    const Scenario s = readOneMachine();
    CHECK(s.gate.duration.ms == 0);
    CHECK(s.defects.escape == Permille{0});
    CHECK(s.debt.drag == Permille{0});
    CHECK(s.peopleRules.newcomer == Permille{1000});
    CHECK(s.peopleRules.communication == 0);
    CHECK(s.skills.empty());
    CHECK(s.employers.empty());
    CHECK(s.projects.empty());
    CHECK(s.happenings.empty());
    CHECK(s.events.empty());
    CHECK(s.areas[0].people.empty());
    CHECK(s.session.rounds == 3);
    CHECK(s.session.warmDays == 0);
    CHECK(s.session.briefingSeconds == 90);
    CHECK(s.session.breakSeconds == 0);
    CHECK(s.session.debriefSeconds == 0);
    CHECK(s.presets.empty());
    CHECK(s.release.everyDays == 5);
    CHECK(s.release.practice == Permille{1000});
    CHECK(s.market.smoothing == Permille{200});
    CHECK(s.pay.scheme == Scheme::Local);
    CHECK(s.pay.kpi == Kpi::Features);
    CHECK(s.pay.perShipped == Money{0});
    CHECK(s.pay.perDefect == Money{0});
    CHECK(s.peopleRules.newcomerReturns == Permille{1000});
    CHECK(s.peopleRules.hireDays == 0);
    CHECK(s.costs.wage == Money{0});
    CHECK(s.costs.board == Money{0});
    CHECK(s.culture.culture == Culture::Off);
    CHECK(s.culture.helpDays == 5);
    CHECK(s.qualities.empty());
    CHECK(s.levers == everythingAtOnce());
    CHECK(s.proves.empty());
    CHECK(s.seats[0].role == SeatRole::AreaLead);
    CHECK(s.startOrder == Scenario{}.startOrder);
    CHECK(s.diceTiming == DiceTiming::Sequential);
}

TEST_CASE("keys of a station and a source that are left out") {
    const AreaDef area = readOneMachine().areas[0];
    const StationDef& station = area.stations[0];
    CHECK(station.discipline == Discipline::Fifo);
    CHECK(station.wipLimit == kNoWipLimit);
    CHECK(station.buffer == kNoBuffer);
    CHECK(station.full == Full::Block);
    CHECK(station.batch == 1);
    CHECK(station.desks == 0);
    CHECK_FALSE(station.preempts);
    CHECK(station.breakdown.clock == Clock::None);
    CHECK(station.routes.empty());
    CHECK(area.release.conwip == 0);
    const SourceDef& source = area.sources[0];
    CHECK(source.process == Process::Interval);
    CHECK(source.batch == 1);
    CHECK(source.priority == 5);
    CHECK(source.size == Permille{1000});
    CHECK(source.entry == 0);
    CHECK(source.partsShare[0] == Permille{1000});
    CHECK(source.needs == std::vector<std::int32_t>{0});
}

TEST_CASE("skills and employers that are left out are known to nobody") {
    CHECK(problemsOf(changed(oneMachine(), "", "machines = 1", "skill = \"code\"")) ==
          "t.toml:18:9: unknown skill \"code\"; known: none\n");
}

TEST_CASE("vendors may be a plain list of names") {
    const ReadScenario read = readScenario(twoTeams(), "t.toml");
    REQUIRE(read.ok());
    REQUIRE(read.scenario.market.vendors.size() == 2);
    CHECK(read.scenario.market.vendors[1].name == "Bronte");
    CHECK(read.scenario.market.vendors[1].patienceDays == 0);
    CHECK(read.scenario.market.vendors[1].employer.isNone());
}

TEST_CASE("defects begin at the first station of each area unless an entry is named") {
    const ReadScenario read = readScenario(twoTeams(), "t.toml");
    REQUIRE(read.ok());
    CHECK(read.scenario.defects.entry == -1);
}
