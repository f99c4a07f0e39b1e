// Every key of an area is read into its field: the scenario that has them all, table by table.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

Scenario readWith(const std::string& from, const std::string& to, const std::string& after = "") {
    return readRight(changed(everything(), after, from, to));
}

}  // namespace

TEST_CASE("keys of a station that people serve") {
    const AreaDef design = readRight(everything()).areas[0];
    const StationDef& work = design.stations[0];
    CHECK(work.operation == Operation::Make);
    CHECK(work.skill == 0);
    CHECK(work.machines == 0);
    CHECK(work.desks == 5);
    CHECK(work.effort == lognormally(hours(6), 500'000));
    CHECK(work.discipline == Discipline::Wsjf);
    CHECK(work.defects == Permille{300});
    CHECK(work.andon.noticed == Permille{200});
    CHECK(work.andon.stop == milliHours(250));
    CHECK(work.andon.learned == Permille{50});
    CHECK(work.buffer == kNoBuffer);
    CHECK(work.patience.mean.ms == 0);
    const StationDef& check = design.stations[1];
    CHECK(check.operation == Operation::Review);
    CHECK(check.effort == triangularly(milliHours(500), hours(1), hours(3)));
    CHECK(check.discipline == Discipline::DueDate);
    CHECK(check.wipLimit == 9);
    CHECK(check.reviewers == 2);
    CHECK(check.detects == Permille{500});
}

TEST_CASE("keys of a station with machines") {
    const AreaDef shop = readRight(everything()).areas[1];
    const StationDef& work = shop.stations[0];
    CHECK(work.machines == 2);
    CHECK(work.effort == erlang(hours(2), 3));
    CHECK(work.preempts);
    CHECK(work.buffer == 8);
    CHECK(work.full == Full::TurnAway);
    CHECK(work.patience == exponentially(hours(60)));
    CHECK(work.breakdown.clock == Clock::Operation);
    CHECK(work.breakdown.uptime == exponentially(hours(30)));
    CHECK(work.breakdown.repair == hyperexponential(milliHours(1500), 2'500'000));
    const StationDef& paint = shop.stations[1];
    CHECK(paint.effort == uniformly(hours(2), hours(4)));
    CHECK(paint.effort.mean == hours(3));
    CHECK(paint.discipline == Discipline::ShortestFirst);
    CHECK(paint.setup == milliHours(100));
    CHECK(paint.batch == 3);
    CHECK(paint.batchWork == BatchWork::Together);
    CHECK(paint.batchSetup == milliHours(200));
    CHECK(shop.stations[2].operation == Operation::Test);
    CHECK(shop.stations[2].effort == always(milliHours(500)));
    CHECK(shop.people.empty());
}

TEST_CASE("keys of a station with dice") {
    const AreaDef game = readRight(everything()).areas[2];
    CHECK(game.stations[0].dice.least == 1);
    CHECK(game.stations[0].dice.most == 6);
    CHECK(game.stations[0].dice.rolls.empty());
    CHECK(game.stations[0].atStart == 4);
    CHECK(game.stations[1].dice.rolls == std::vector<std::int32_t>{3, 6, 1, 4, 2, 5});
}

TEST_CASE("the words that are not in the scenario with everything") {
    CHECK(readWith("batch_work = \"together\"", "batch_work = \"one_by_one\"").areas[1].stations[1].batchWork ==
          BatchWork::OneByOne);
    CHECK(readWith("clock = \"work\"", "clock = \"calendar\"").areas[1].stations[0].breakdown.clock == Clock::Time);
    CHECK(readWith("full = \"turn_away\"", "full = \"block\"").areas[1].stations[0].full == Full::Block);
    CHECK(readWith("\"simultaneous\"", "\"sequential\"").diceTiming == DiceTiming::Sequential);
}

TEST_CASE("routes lead to a station, to another area's station, or out") {
    const std::vector<StationDef> stations = readRight(everything()).areas[0].stations;
    REQUIRE(stations[0].routes.size() == 1);
    CHECK(stations[0].routes[0].area == AreaId(0));
    CHECK(stations[0].routes[0].place == 1);
    CHECK(stations[0].routes[0].share == Permille{1000});
    REQUIRE(stations[1].routes.size() == 2);
    CHECK(stations[1].routes[0].area.isNone());
    CHECK(stations[1].routes[0].share == Permille{900});
    CHECK(stations[1].routes[1].area == AreaId(1));
    CHECK(stations[1].routes[1].place == 2);
}

TEST_CASE("keys of an area, its people and its release rule") {
    const Scenario s = readRight(everything());
    CHECK_FALSE(s.areas[0].acceptsAll);
    CHECK(s.areas[3].acceptsAll);
    CHECK(s.areas[0].release.conwip == 12);
    CHECK(s.areas[0].release.rope == 8);
    CHECK(s.areas[0].release.drum == 1);
    CHECK(s.areas[3].release.rope == 0);
    const PeopleDef& late = s.areas[0].people[1];
    CHECK(late.title == "late shift");
    CHECK(late.count == 2);
    CHECK(late.employer == EmployerId(1));
    CHECK(late.skills.size() == 3);
    CHECK(late.from == hours(2));
    CHECK(late.until == hours(8));
}

TEST_CASE("keys of sources, process by process") {
    const Scenario s = readRight(everything());
    const SourceDef& features = s.areas[0].sources[0];
    CHECK(features.process == Process::Interval);
    CHECK(features.interval == exponentially(hours(8)));
    CHECK(features.start == Start::Pull);
    CHECK(features.kind == ItemKind::Feature);
    CHECK(features.delayCost == Money{20});
    CHECK(features.partsShare[1] == Permille{400});
    CHECK(features.needs == std::vector<std::int32_t>{0, 0, 0, 1});
    const SourceDef& changes = s.areas[0].sources[1];
    CHECK(changes.process == Process::Schedule);
    REQUIRE(changes.schedule.size() == 2);
    CHECK(changes.schedule[1].day == 12);
    CHECK(changes.schedule[1].count == 3);
    CHECK(changes.start == Start::Push);
    CHECK(changes.kind == ItemKind::Change);
    CHECK(changes.size == Permille{500});
    CHECK(changes.priority == 2);
    CHECK(changes.dueDays == 6);
    CHECK(changes.value == Money{300});
    CHECK(s.areas[1].sources[0].batch == 2);
    CHECK(s.areas[1].sources[1].process == Process::Backlog);
    CHECK(s.areas[1].sources[1].atStart == 6);
    CHECK(s.areas[2].sources[0].process == Process::Dice);
    CHECK(s.areas[2].sources[0].dice.most == 3);
    CHECK(s.areas[3].sources[0].process == Process::Endless);
    CHECK(readWith("entry = \"work\"", "entry = \"check\"", "kind = \"change\"").areas[0].sources[1].entry == 1);
}
