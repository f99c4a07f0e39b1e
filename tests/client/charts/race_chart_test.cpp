#include "client/charts/race_chart.h"

#include <catch2/catch.hpp>

#include "client/charts/format.h"
#include "tests/client/charts/chart_bench.h"
#include "tests/support/random_fields.h"
#include "tests/support/sample_race.h"

using namespace gemba;

namespace {

using RaceChart = ChartTip (*)(const ChartFrame&, const RaceData&);
constexpr RaceChart kBoth[]{drawRaceChart, drawRaceShippedChart};

bool saysLine(const std::set<ChartTip>& tips, const std::string& day, const std::string& line) {
    return std::any_of(tips.begin(), tips.end(), [&](const ChartTip& tip) {
        return tip.front() == day && std::find(tip.begin(), tip.end(), line) != tip.end();
    });
}

}  // namespace

TEST_CASE("the mouse finds every day of a race, with each factory's own result and what it shipped") {
    const Standings race = sampleRace(2);
    ChartBench bench({900, 600});
    const auto result = bench.tips([&](const ChartFrame& f) { return drawRaceChart(f, {race, 1, 20}); }, 5);
    CHECK(result.size() == 60);
    CHECK(saysLine(result, "At the end of day 30", "Factory 1: " + exactMoneyText(Money{111'000})));
    CHECK(saysLine(result, "At the end of day 30", "Factory 2 (yours): " + exactMoneyText(Money{141'000})));
    CHECK(saysLine(result, "At the end of day 30", "Untouched factory: " + exactMoneyText(Money{66'000})));
    const auto shipped = bench.tips([&](const ChartFrame& f) { return drawRaceShippedChart(f, {race, {}, 20}); }, 5);
    CHECK(saysLine(shipped, "At the end of day 60", "Factory 2: 30"));
    CHECK(saysLine(shipped, "At the end of day 60", "Untouched factory: 15"));
    CHECK(bench.ui().texts().missing().empty());
}

TEST_CASE("both charts of a race stay inside their rectangle, with up to four factories and big text") {
    for (std::size_t factories = 2; factories <= 4; ++factories)
        for (const auto& [size, zoom] : {std::pair{ImVec2(560, 400), 1.0F}, {ImVec2(1820, 860), 2.0F}})
            for (const RaceChart chart : kBoth) {
                const Standings race = sampleRace(factories);
                ChartBench bench(size, zoom);
                const Drawn drawn = bench.draw([&](const ChartFrame& f) { return chart(f, {race, 0, 20}); });
                CHECK(drawn.min.x >= bench.corner().x - 2);
                CHECK(drawn.min.y >= bench.corner().y - 2);
                CHECK(drawn.max.x <= bench.corner().x + size.x + 2);
                CHECK(drawn.max.y <= bench.corner().y + size.y + 2);
            }
}

TEST_CASE("each factory's line carries its number; the untouched one is broken into dashes") {
    const Standings race = sampleRace(3);
    ChartBench bench({900, 600});
    // Of one curve alone: letters and discs come on top of what the axes need.
    const auto vertices = [&](const Standings& one) {
        std::size_t count = 0;
        static_cast<void>(bench.draw([&](const ChartFrame& f) {
            const ChartTip tip = drawRaceChart(f, {one, {}, 20});
            count = static_cast<std::size_t>(f.list.VtxBuffer.Size);
            return tip;
        }));
        return count;
    };
    Standings straight = race;
    straight.untouched.factoryByDay.clear();
    const std::size_t dashed = vertices(race) - vertices(straight);
    Standings two = race;
    two.factories.pop_back();
    const std::size_t third = vertices(race) - vertices(two);
    CHECK(dashed > 4 * 30);  // a dash is a quad; so many fit on the way
    CHECK(third > 3 * 12);   // three discs
}

TEST_CASE("whatever standings a server sends, the race draws") {
    ChartBench bench({700, 500});
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const auto race = randomOf<Standings>(dice, 12);
        for (const RaceChart chart : kBoth)
            CHECK_NOTHROW(bench.tips([&](const ChartFrame& f) { return chart(f, {race, 1, 0}); }, 100));
    }
}
