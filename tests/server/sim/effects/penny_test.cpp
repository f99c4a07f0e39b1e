// The penny game: N coins go through S workers in batches of b, t a flip and h of handling a batch. The first batch is
// delivered after S (b t + h), all after (N / b + S - 1) (b t + h): small batches deliver sooner, and with handling
// there is a best size between one and all. Rules: "Penny Queueing Exercise" (agileadvice.com, 2005) and "The Penny
// Game" (tastycupcakes.org, 2013); with exponential flips, one at a time, all are done after 32.17 s on average.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr std::int32_t kCoins = 20;
constexpr Duration kSecond{1000};

Scenario pennyGame(std::int32_t workers, std::int32_t batch, Duration handling) {
    StationDef worker = machineStation(1, always(kSecond));
    worker.batch = batch;
    worker.batchWork = BatchWork::OneByOne;
    worker.batchSetup = handling;
    SourceDef coins = backlogOf(kCoins);
    coins.start = Start::Push;
    return factory(std::vector<StationDef>(static_cast<std::size_t>(workers), worker), {}, coins);
}

std::vector<SimTime> deliveries(const Scenario& scenario, std::uint64_t seed) {
    Simulation simulation(scenario, seed);
    simulation.advanceTo(after(hours(1)));
    REQUIRE(countIn(simulation.world(), Stage::Done) == kCoins);
    CHECK(brokenInvariant(simulation.world()) == "");
    return endings(simulation.world());
}

struct Row {
    std::int32_t batch;
    std::int64_t first, all, allWithHalfSecond, allWithTwoSeconds;  // ms
};
constexpr std::array<Row, 6> kFourWorkers{{{20, 80'000, 80'000, 82'000, 88'000},
                                           {10, 40'000, 50'000, 52'500, 60'000},
                                           {5, 20'000, 35'000, 38'500, 49'000},
                                           {4, 16'000, 32'000, 36'000, 48'000},
                                           {2, 8'000, 26'000, 32'500, 52'000},
                                           {1, 4'000, 23'000, 34'500, 69'000}}};

}  // namespace

TEST_CASE("penny game: four workers deliver when the table says, to the millisecond") {
    for (const Row& row : kFourWorkers) {
        CAPTURE(row.batch);
        const std::vector<SimTime> plain = deliveries(pennyGame(4, row.batch, {}), 1);
        CHECK(plain.front() == SimTime{row.first});
        CHECK(plain.back() == SimTime{row.all});
        CHECK(deliveries(pennyGame(4, row.batch, Duration{500}), 1).back() == SimTime{row.allWithHalfSecond});
        CHECK(deliveries(pennyGame(4, row.batch, Duration{2000}), 1).back() == SimTime{row.allWithTwoSeconds});
    }
}

TEST_CASE("penny game: five workers deliver all after 100, 60, 40, 36, 28 and 24 seconds") {
    const std::array<std::int64_t, 6> all{100, 60, 40, 36, 28, 24};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<SimTime> times = deliveries(pennyGame(5, kFourWorkers[i].batch, {}), 1);
        CHECK(times.front() == SimTime{std::int64_t{5'000} * kFourWorkers[i].batch});
        CHECK(times.back() == SimTime{1000 * all[i]});
    }
}

TEST_CASE("penny game: any coins, workers and handling obey the formula") {
    for (const std::int32_t workers : {1, 2, 3, 7}) {
        for (const std::int32_t batch : {1, 2, 4, 5, 10, 20}) {
            for (const Duration handling : {Duration{}, Duration{1}, Duration{1234}}) {
                const std::int64_t step = batch * kSecond.ms + handling.ms;
                const std::vector<SimTime> times = deliveries(pennyGame(workers, batch, handling), 1);
                CHECK(times.front() == SimTime{workers * step});
                CHECK(times.back() == SimTime{(kCoins / batch + workers - 1) * step});
            }
        }
    }
}

TEST_CASE("penny game: with exponential flips all are done after 32.17 s on average, in one batch after 80") {
    const auto meanSeconds = [](std::int32_t batch) {
        Scenario scenario = pennyGame(4, batch, {});
        for (StationDef& station : scenario.areas[0].stations) station.effort = exponentially(kSecond);
        Sample seconds;
        for (std::uint64_t seed = 1; seed <= 1000; ++seed)
            seconds.add(static_cast<double>(deliveries(scenario, seed).back().ms) / 1000);
        return seconds;
    };
    const Sample small = meanSeconds(1);
    CHECK(std::abs(small.mean() - 32.17342) < 4 * small.standardError());
    CHECK(small.deviation() == Approx(4.5992).epsilon(0.1));
    const Sample large = meanSeconds(20);
    CHECK(std::abs(large.mean() - 79.98) < 4 * large.standardError());
    CHECK(large.deviation() == Approx(8.9276).epsilon(0.1));
}
