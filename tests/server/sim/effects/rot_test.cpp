// Waiting rots: a review that begins w days after the work was done sends it back with the chance
// min(base + perDay w, most): "the longer developers are allowed to work in their branches in isolation, the more
// difficult it becomes to integrate" (Kim, Humble, Debois, Willis, The DevOps Handbook, 2016). With a constant chance r
// an item is reviewed 1 / (1 - r) times (geometric).
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr StationId kMake{0};
constexpr StationId kMerge{1};

// Forty items every thirty days, made at once, reviewed one an hour: they wait up to a week and more.
Scenario burstsOfWork(const RotDef& rot) {
    SourceDef source = arriving(always(days(30)));
    source.batch = 40;
    StationDef review = machineStation(1, always(hours(1)));
    review.operation = Operation::Review;
    Scenario scenario = factory({machineStation(1, always(kInstant)), review}, {}, source);
    scenario.review = rot;
    return scenario;
}

double chance(const RotDef& rot, Duration waited) {
    return std::min(rot.base.value + rot.perDay.value * inDays(waited), double(rot.most.value)) / 1000;
}

struct Bin {
    double reviews = 0;
    double sentBack = 0;
    double expected = 0;
    double variance = 0;
};

std::vector<Bin> byDaysWaited(const World& world, const RotDef& rot) {
    std::vector<Bin> bins(5);
    for (const Visit& visit : visitsAt(world, kMerge)) {
        const Duration waited = visit.started - visit.arrived;
        const double r = chance(rot, waited);
        Bin& bin = bins[std::min<std::size_t>(static_cast<std::size_t>(inDays(waited)), bins.size() - 1)];
        ++bin.reviews;
        bin.sentBack += visit.ending == Ending::SentBack ? 1 : 0;
        bin.expected += r;
        bin.variance += r * (1 - r);
    }
    return bins;
}

}  // namespace

TEST_CASE("rot: the longer work waited, the more of it is sent back, day by day and at most so much") {
    const RotDef rot{{100}, {120}, {450}, {10}};
    const Scenario scenario = burstsOfWork(rot);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(30 * 400)));
    CHECK(brokenInvariant(simulation.world()) == "");
    for (const Bin& bin : byDaysWaited(simulation.world(), rot)) {
        REQUIRE(bin.reviews > 1000);
        CHECK(std::abs(bin.sentBack - bin.expected) < 4 * std::sqrt(bin.variance));
    }
}

TEST_CASE("rot: an item that is sent back with chance r is reviewed 1 / (1 - r) times") {
    for (const std::int32_t r : {100, 300, 500}) {
        const Scenario scenario = burstsOfWork({{r}, {0}, {900}, {10}});
        Simulation simulation(scenario, 2);
        simulation.advanceTo(after(days(30 * 250)));
        Sample reviews;
        for (const Item& item : simulation.world().items)
            if (item.stage == Stage::Done) reviews.add(item.reviews);
        REQUIRE(reviews.n > 9000);
        CHECK(std::abs(reviews.mean() - 1 / (1 - r / 1000.0)) < 4 * reviews.standardError());
        CHECK(brokenInvariant(simulation.world()) == "");
    }
}

TEST_CASE("rot: repairing what was sent back takes its share of the original effort") {
    Scenario scenario = burstsOfWork({{400}, {0}, {900}, {250}});
    scenario.areas[0].stations[0].effort = always(minutes(8));
    Simulation simulation(scenario, 3);
    simulation.advanceTo(after(days(90)));
    std::vector<std::int32_t> seen(simulation.world().items.size());
    std::int32_t repairs = 0;
    for (const Visit& visit : visitsAt(simulation.world(), kMake)) {
        const bool repair = seen[visit.item.index()]++ > 0;
        repairs += repair ? 1 : 0;
        CHECK(visit.touched == minutes(repair ? 2 : 8));
    }
    CHECK(repairs > 20);
}
