#include <catch2/catch.hpp>

#include <numeric>

#include "client/replica/throughput.h"
#include "shared/figures/busiest.h"
#include "shared/figures/delivery.h"
#include "shared/figures/work_shares.h"
#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

LeadTime shippedOn(std::int32_t day, std::size_t owner) {
    return {AreaId(owner), 8, day, FlowBand::Shipped};
}
BusiestSpan span(std::int64_t from, std::int64_t to, std::size_t station, StationId rival = {}) {
    return {SimTime{} + hours(from), SimTime{} + hours(to), StationId(station), rival};
}

}  // namespace

TEST_CASE("throughput counts what shipped on each day, by owner") {
    const std::vector<ShippedDay> days =
        shippedByDay({shippedOn(0, 1), shippedOn(4, 0), shippedOn(4, 1), shippedOn(4, 1), shippedOn(-1, 0)}, 5);
    REQUIRE(days.size() == 5);
    CHECK(days[0].all == 1);
    CHECK(days[3].all == 0);
    CHECK(days[4].all == 3);
    CHECK(days[4].byOwner[0] == 1);
    CHECK(days[4].byOwner[1] == 2);
}

TEST_CASE("the running mean is over the days so far, then over its window") {
    const std::vector<ShippedDay> days = shippedByDay({shippedOn(0, 0), shippedOn(0, 0), shippedOn(2, 0)}, 4);
    CHECK(runningMean(days, 2) == std::vector<double>{2.0, 1.0, 0.5, 0.5});
    CHECK(runningMean({}, 2).empty());
}

TEST_CASE("the least distance between two days that ship") {
    CHECK(daysBetweenShipments(shippedByDay({shippedOn(4, 0), shippedOn(9, 0), shippedOn(16, 0)}, 20)) == 5);
    CHECK(daysBetweenShipments(shippedByDay({shippedOn(4, 0), shippedOn(5, 0)}, 20)) == 1);
    CHECK(daysBetweenShipments(shippedByDay({shippedOn(4, 0)}, 20)) == 1);
    CHECK(daysBetweenShipments({}) == 1);
}

TEST_CASE("whole percent add up to a hundred, whatever the shares are") {
    CHECK(wholePercents({{1, 1, 1, 0, 0, 0}}) == std::array<int, kDoings>{34, 33, 33, 0, 0, 0});
    CHECK(wholePercents({}) == std::array<int, kDoings>{});
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        const auto shares = randomOf<TimeShares>(dice);
        const std::array<int, kDoings> percents = wholePercents(shares);
        CHECK(std::accumulate(percents.begin(), percents.end(), 0) == (allMs(shares) > 0 ? 100 : 0));
    }
}

TEST_CASE("utilization is time at work and with fires; waiting, blocked and starved are not") {
    CHECK(utilizationOf({{60, 10, 10, 10, 10, 0}}) == 0.7);
    CHECK_FALSE(utilizationOf({}));
}

TEST_CASE("flow efficiency is touch by time taken, over all features together") {
    CHECK(flowEfficiency(together({1, hours(2), hours(10)}, {3, hours(4), hours(20)})) == 0.2);
    CHECK(together({1, {}, {}}, {3, {}, {}}).features == 4);
    CHECK_FALSE(flowEfficiency({}));
}

TEST_CASE("rounds add up, also where they name different places") {
    const TimeShares one{{1, 0, 0, 0, 0, 0}};
    const std::vector<RoundTimes> rounds{{{one}, {}}, {{one, one}, {one}}};
    CHECK(totalsOf(rounds, PlaceKind::Station) == std::vector<TimeShares>{{{2, 0, 0, 0, 0, 0}}, one});
    CHECK(totalsOf(rounds, PlaceKind::Area) == std::vector<TimeShares>{one});
}

// Day 1: station 0 for five hours. Day 2: station 1 for six. Day 3: nobody. Day 4: station 1.
TEST_CASE("a day is the station's that was busiest longest for most of it") {
    const std::vector<Holding> holdings =
        holdingsOf({span(0, 5, 0), span(5, 8, 1), span(8, 14, 1, StationId(0)), span(24, 32, 1)}, 4);
    REQUIRE(holdings.size() == 2);
    CHECK(holdings[0].station == StationId(1));
    CHECK(holdings[0].days == 2);
    CHECK(holdings[0].alone == hours(11));
    CHECK(holdings[0].moving == hours(6));
    CHECK(holdings[1].station == StationId(0));
    CHECK(holdings[1].days == 1);
    CHECK(holdingsOf({}, 4).empty());
}

TEST_CASE("spans that make no sense count no days and harm nobody") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        const auto debrief = randomOf<Debrief>(dice, 20);
        std::int32_t days = 0;
        for (const Holding& holding : holdingsOf(debrief.busiest, 60)) days += holding.days;
        CHECK(days <= 60);
        CHECK(totalsOf(debrief.rounds, PlaceKind::Station).size() <= kMaxStations + 1);
    }
}

TEST_CASE("the survival curve counts what is open as not yet: by hand") {
    // Ages 8, 16 (open), 24, 24, 40 (open): 4/5 are left after 8; of the three at 24, two end.
    const auto aged = [](std::int32_t hours, bool open) {
        return LeadTime{AreaId(0), hours, open ? -1 : 3, open ? FlowBand::Pallet : FlowBand::Shipped};
    };
    const std::vector<LeadTime> times{aged(24, false), aged(40, true), aged(8, false), aged(16, true), aged(24, false)};
    CHECK(survivalOf(times) == std::vector<SurvivalStep>{{0, 1000}, {8, 800}, {24, 267}});
    CHECK(leadTimePercentile(times, 50) == 24);
    CHECK_FALSE(leadTimePercentile(times, 85));
    CHECK(meanShippedDays(times) == Approx(56.0 / 3 / 8));
    CHECK(meanOpenDays(times) == Approx(56.0 / 2 / 8));
    CHECK(survivalOf({}) == std::vector<SurvivalStep>{{0, 1000}});
    CHECK_FALSE(meanOpenDays({}));
}

TEST_CASE("Little's law: features open on average, by those shipped in a day") {
    const std::vector<FlowDay> flow{{{4, 2, 1, 1, 0, 0}}, {{5, 2, 1, 2, 0, 1}}, {{5, 2, 2, 1, 2, 3}}};
    const LittlesLaw law = littlesLaw(flow);
    CHECK(law.open == Approx(30.0 / 3));
    CHECK(law.perDay == Approx(1));
    CHECK(law.days == Approx(10));
    CHECK_FALSE(littlesLaw({{{4, 0, 0, 0, 0, 0}}}).days);
    CHECK_FALSE(littlesLaw({}).days);
    CHECK(littlesLaw({{{3}}, {{}}}).open == Approx(1.5));  // short lists
}

TEST_CASE("the four keys: deployments are moments, a failed change is one with a defect, open defects count") {
    Debrief debrief;
    debrief.flow.resize(10);
    debrief.changes = {{AreaId(0), 8, 4, 0}, {AreaId(1), 8, 6, 2}, {AreaId(0), 24, 10, 1}, {AreaId(0), 72, 2, 0}};
    debrief.repairs = {{AreaId(1), 10, 5, false}, {AreaId(1), 12, 60, true}, {AreaId(0), 30, 9, false}};
    const DeliveryKeys keys = deliveryKeys(debrief);
    CHECK(keys.days == 10);
    CHECK(keys.deployments == 3);
    CHECK(keys.between[0] == 16);  // of 16, 48, and 8 so far
    CHECK(keys.between[2] == 48);
    CHECK(keys.changes == 4);
    CHECK(keys.failed == 2);
    CHECK(keys.change[0] == 4);
    CHECK(keys.repairs == 3);
    CHECK(keys.open == 1);
    CHECK(keys.restore[0] == 9);
    CHECK_FALSE(keys.restore[1]);
    CHECK(deliveryKeys({}) == DeliveryKeys{});
}

TEST_CASE("a factory that stopped shipping does not look as if it shipped often") {
    Debrief debrief;
    debrief.flow.resize(60);
    debrief.changes = {{AreaId(0), 8, 4, 0}, {AreaId(0), 16, 4, 0}};
    const DeliveryKeys keys = deliveryKeys(debrief);
    CHECK(keys.between[0] == 8);
    CHECK_FALSE(keys.between[1]);  // the other gap has lasted 464 hours and is not over
    debrief.changes.resize(1);
    CHECK(deliveryKeys(debrief).deployments == 1);
    CHECK_FALSE(deliveryKeys(debrief).between[0]);
}
