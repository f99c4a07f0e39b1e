// The expedite lane: what is expedited passes every queue first, whatever the lead's order of work and the stations'
// disciplines, and delays the others; the work itself, its own and theirs, is as long as it was (a class of
// service as in Anderson, Kanban, 2010; addressed luck keeps everybody's draws where they were).
#include <catch2/catch.hpp>
#include <map>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr ItemId kChosen{0};

// A line with queues before people and before machines; features come faster than it works.
Scenario busyLine() {
    StationDef code = peopleStation(Operation::Make, exponentially(hours(4)));
    StationDef build = machineStation(1, exponentially(hours(2)));
    StationDef review = peopleStation(Operation::Review, exponentially(hours(2)));
    review.discipline = Discipline::Lifo;
    build.discipline = Discipline::ShortestFirst;
    Scenario scenario = factory({code, build, review}, {team(3)}, asFeatures(backlogOf(60)));
    scenario.startOrder = {WorkClass::StartNew, WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects,
                           WorkClass::UnblockOthers};
    scenario.review.base = Permille{200};
    return scenario;
}

using Work = std::map<std::pair<std::uint64_t, std::uint32_t>, std::vector<std::int64_t>>;

// How long each item's visits of each station were worked on, in order.
Work workIn(const World& world) {
    Work work;
    for (const Visit& visit : world.visits)
        if (!visit.station.isNone()) work[{visit.birth, visit.station.value}].push_back(visit.touched.ms);
    return work;
}

Duration waited(const World& world, ItemId item) {
    Duration sum;
    for (const Visit& visit : world.visits)
        if (visit.item == item && !visit.station.isNone()) sum = sum + (visit.started - visit.arrived);
    return sum;
}

}  // namespace

TEST_CASE("expedite: the item goes through sooner, and nobody's luck changes") {
    Scenario scenario = busyLine();
    Simulation without(scenario, 4);
    without.advanceTo(after(days(200)));
    scenario.happenings = {onDay(1, Deed::Expedite, 1)};
    Simulation with(scenario, 4);
    with.advanceTo(after(days(200)));
    REQUIRE(with.world().shipped == 60);
    REQUIRE(without.world().shipped == 60);
    REQUIRE(with.world().items[0].expedited);
    CHECK(with.world().items[0].arrivedAt < without.world().items[0].arrivedAt);
    CHECK(waited(with.world(), kChosen).ms * 5 < waited(without.world(), kChosen).ms);
    CHECK(workIn(with.world()) == workIn(without.world()));
    CHECK(brokenInvariant(with.world()) == "");
}

TEST_CASE("expedite: at every queue it goes before all that were there") {
    Scenario scenario = busyLine();
    scenario.happenings = {onDay(5, Deed::Expedite, 3)};
    Simulation simulation(scenario, 4);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(200)));
    std::vector<bool> chosen(world.items.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = world.items[i].expedited;
    REQUIRE(std::count(chosen.begin(), chosen.end(), true) == 3);
    for (const Visit& first : world.visits) {
        if (first.station.isNone() || !chosen[first.item.index()] || first.arrived < after(days(4))) continue;
        for (const Visit& other : world.visits) {
            if (other.station != first.station || chosen[other.item.index()]) continue;
            const bool both = other.arrived < first.started && other.started > first.arrived;
            if (both) CHECK(other.started >= first.started);
        }
    }
}

TEST_CASE("expedite: what waits in the backlog is started next") {
    Scenario scenario =
        factory({peopleStation(Operation::Make, always(hours(8)))}, {team(1)}, asFeatures(backlogOf(5)));
    scenario.areas[0].sources.push_back(asFeatures(backlogOf(1), Money{77}));
    scenario.happenings = {onDay(1, Deed::Expedite, 6)};
    Simulation simulation(scenario, 1);
    CHECK(brokenInvariant(simulation.world()) == "");
    simulation.advanceTo(after(days(6)));
    CHECK(simulation.world().shipped == 6);
    scenario.happenings = {onDay(1, Deed::Expedite, 2)};  // the one in hand and the next in line
    Simulation two(scenario, 1);
    two.advanceTo(after(days(2)));
    CHECK(itemOf(two.world(), ItemId(1)).stage == Stage::Shipped);
}
