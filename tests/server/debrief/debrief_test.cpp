#include "server/debrief/debrief.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "server/debrief/touch_times.h"
#include "tests/server/debrief/watched.h"

using namespace gemba;

namespace {

std::vector<std::int32_t> shippedOn(const std::vector<LeadTime>& times, std::size_t days) {
    std::vector<std::int32_t> perDay(days);
    for (const LeadTime& time : times)
        if (time.finishedDay >= 0) ++perDay.at(static_cast<std::size_t>(time.finishedDay));
    return perDay;
}

}  // namespace

// One person makes the box in 4 h, another reviews it in 2 h; it ships at once. The second box is made from hour 4 to
// 8, reviewed until 10, so that at the end of day 1 it is whole and not looked at.
TEST_CASE("flow efficiency of two boxes, by hand") {
    Scenario scenario =
        factory({peopleStation(Operation::Make, always(hours(4))), peopleStation(Operation::Review, always(hours(2)))},
                {team(2)}, asFeatures(backlogOf(2)));
    Watched desk(scenario);
    desk.to(hours(5));
    // Both make a box until hour 4, and each reviews the other's from then on.
    AreaFlow flow = flowOfAreas(desk.world())[0];
    CHECK(flow.shipped == TouchTime{});
    CHECK(flow.open == TouchTime{2, hours(10), hours(10)});
    desk.to(days(1));
    flow = flowOfAreas(desk.world())[0];
    CHECK(flow.shipped == TouchTime{2, hours(12), hours(12)});
    CHECK(flow.open == TouchTime{});
}

TEST_CASE("waiting is no touch") {
    Watched desk(factory({peopleStation(Operation::Make, always(hours(4)))}, {team(1)}, asFeatures(backlogOf(2))));
    desk.to(hours(6));
    const AreaFlow flow = flowOfAreas(desk.world())[0];
    CHECK(flow.shipped == TouchTime{1, hours(4), hours(4)});
    CHECK(flow.open == TouchTime{1, hours(2), hours(6)});
}

TEST_CASE("every feature is counted once, and nobody works on it longer than it takes") {
    for (const std::int32_t warm : {0, 15}) {
        Scenario scenario = openstack();
        scenario.session.warmDays = warm;
        Watched played(scenario, 9);
        played.play(BotStyle::ConstraintManager, 60);
        const Debrief debrief = played.debrief();
        REQUIRE(debrief.areaFlow.size() == scenario.areas.size());
        for (std::size_t i = 0; i < debrief.areaFlow.size(); ++i) {
            const auto count = [&](bool shipped) {
                return std::count_if(debrief.leadTimes.begin(), debrief.leadTimes.end(), [&](const LeadTime& time) {
                    return time.owner == AreaId(i) && (time.finishedDay >= 0) == shipped;
                });
            };
            const AreaFlow& area = debrief.areaFlow[i];
            CHECK(area.shipped.features == count(true));
            CHECK(area.open.features == count(false));
            CHECK(area.shipped.touched > Duration{});
            CHECK(area.shipped.touched <= area.shipped.taken);
            CHECK(area.open.touched <= area.open.taken);
        }
    }
}

TEST_CASE("throughput adds up to what was shipped, and is the flow diagram's day by day") {
    for (const std::int32_t warm : {0, 15}) {
        Scenario scenario = openstack();
        scenario.session.warmDays = warm;
        Watched played(scenario, 9);
        played.play(BotStyle::OwnTeamFirst, 60);
        const Debrief debrief = played.debrief();
        REQUIRE(debrief.flow.size() == 60);
        const std::vector<std::int32_t> perDay = shippedOn(debrief.leadTimes, debrief.flow.size());
        std::int32_t sum = 0;
        for (std::size_t day = 0; day < perDay.size(); ++day) {
            sum += perDay[day];
            CHECK(debrief.flow[day].counts[static_cast<std::size_t>(FlowBand::Shipped)] == sum);
        }
        CHECK(sum == played.world().shipped);
        CHECK(sum == debrief.baselines[0].shipped);
    }
}

TEST_CASE("what ships at the end of a day ships on that day") {
    Scenario scenario = factory({machineStation(1, always(hours(1)))}, {}, asFeatures(backlogOf(1)));
    scenario.release.everyDays = 5;
    Watched line(scenario);
    line.to(days(6));
    const Debrief debrief = line.debrief();
    REQUIRE(debrief.leadTimes.size() == 1);
    CHECK(debrief.leadTimes[0].finishedDay == 4);
}
