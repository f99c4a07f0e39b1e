#include <catch2/catch.hpp>

#include <numeric>

#include "client/replica/throughput.h"
#include "shared/figures/busiest.h"
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
