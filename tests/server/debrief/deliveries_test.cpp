#include "server/debrief/deliveries.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/server/debrief/watched.h"

using namespace gemba;

// Two people make a box each in 4 h, then each reviews the other's in 2 h; both ship at once.
TEST_CASE("a change is delivered so long after it was first made, not after it was asked for") {
    Watched desk(
        factory({peopleStation(Operation::Make, always(hours(4))), peopleStation(Operation::Review, always(hours(2)))},
                {team(2)}, asFeatures(backlogOf(2))));
    desk.to(hours(5));
    CHECK(changesOf(desk.world()).empty());
    desk.to(days(1));
    const std::vector<DeliveredChange> changes = changesOf(desk.world());
    REQUIRE(changes.size() == 2);
    for (const DeliveredChange& change : changes) CHECK(change == DeliveredChange{AreaId(0), 6, 2, 0});
    CHECK(repairsOf(desk.world()).empty());
}

TEST_CASE("deliveries and repairs are those that the factory counted while it ran") {
    for (const std::uint64_t seed : {4U, 5U}) {
        Simulation simulation(openstack(), seed);
        std::vector<std::int32_t> shipped;   // at the end of each hour
        std::vector<std::int32_t> reported;  // defects open or repaired, likewise
        for (std::int64_t hour = 1; hour <= 60 * kHoursPerDay; ++hour) {
            if (hour % (kBotInterval.ms / kMsPerHour) == 1)
                letBotsAct(simulation, everywhere(openstack(), BotStyle::ConstraintManager),
                           [](SeatId) { return true; });
            simulation.advanceTo(SimTime{hour * kMsPerHour - 1});
            const World& world = simulation.world();
            shipped.push_back(world.shipped);
            reported.push_back(
                static_cast<std::int32_t>(std::count_if(world.items.begin(), world.items.end(), [](const Item& item) {
                    return item.kind == ItemKind::Unplanned && !item.parent.isNone();
                })));
        }
        const World& world = simulation.world();
        const std::vector<DeliveredChange> changes = changesOf(world);
        const std::vector<Repair> repairs = repairsOf(world);
        REQUIRE(changes.size() > 50);
        REQUIRE(repairs.size() > 3);
        for (std::size_t hour = 0; hour < shipped.size(); ++hour) {
            const auto until = static_cast<std::int32_t>(hour);
            CHECK(shipped[hour] == std::count_if(changes.begin(), changes.end(),
                                                 [&](const DeliveredChange& one) { return one.shippedHour <= until; }));
            CHECK(reported[hour] == std::count_if(repairs.begin(), repairs.end(),
                                                  [&](const Repair& one) { return one.reportedHour <= until; }));
        }
        CHECK(world.openDefects ==
              std::count_if(repairs.begin(), repairs.end(), [](const Repair& one) { return one.open; }));
        std::int64_t defects = 0;
        for (const DeliveredChange& change : changes) {
            defects += change.defects;
            CHECK(change.hours >= 0);
            CHECK(change.hours <= change.shippedHour);
        }
        CHECK(defects == std::ssize(repairs));
        CHECK(std::is_sorted(changes.begin(), changes.end(), [](const DeliveredChange& a, const DeliveredChange& b) {
            return a.shippedHour < b.shippedHour;
        }));
    }
}
