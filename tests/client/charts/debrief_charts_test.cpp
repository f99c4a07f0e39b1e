// The debrief's charts: what the mouse finds, what empty data say, and that nothing lies outside the rectangle.
#include <catch2/catch.hpp>

#include "client/charts/ageing_chart.h"
#include "client/charts/bars_chart.h"
#include "client/charts/efficiency_chart.h"
#include "client/charts/flow_chart.h"
#include "client/charts/format.h"
#include "client/charts/holders_chart.h"
#include "client/charts/lines_chart.h"
#include "client/charts/reports_chart.h"
#include "client/charts/shares_chart.h"
#include "client/charts/survival_chart.h"
#include "client/charts/throughput_chart.h"
#include "client/charts/times_chart.h"
#include "tests/client/charts/chart_bench.h"
#include "tests/support/random_fields.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct NamedChart {
    const char* name;
    DrawChart draw;
    bool clips = false;  // hatched: its lines are cut at draw time
};

std::vector<NamedChart> chartsOf(const FloorPlan& plan, const Debrief& debrief) {
    const std::size_t days = debrief.flow.size();
    const BusiestData busiest{plan, debrief.busiest, days};
    using F = const ChartFrame&;
    return {{"bars", [&](F f) { return drawBarsChart(f, debrief.baselines); }},
            {"lines", [&](F f) { return drawLinesChart(f, debrief.baselines, plan.daysPerRound); }},
            {"flow", [&](F f) { return drawFlowChart(f, debrief.flow, plan.daysPerRound); }},
            {"throughput", [&, days](F f) { return drawThroughputChart(f, plan, debrief.leadTimes, days); }},
            {"times", [&, days](F f) { return drawTimesChart(f, plan, debrief.leadTimes, days); }},
            {"survival", [&](F f) { return drawSurvivalChart(f, debrief.leadTimes); }},
            {"ageing", [&](F f) { return drawAgeingChart(f, plan, debrief.leadTimes); }},
            {"shares",
             [&, busiest](F f) {
                 return drawSharesChart(f, {plan, debrief.rounds, busiestStation(busiest)}, RowNames::Full);
             },
             true},
            {"efficiency", [&](F f) { return drawEfficiencyChart(f, plan, debrief.rounds, debrief.areaFlow); }, true},
            {"strip", [busiest](F f) { return drawBusiestStrip(f, busiest); }, true},
            {"reports", [&](F f) { return drawReportsChart(f, plan, debrief.reports); }},
            {"holders", [busiest](F f) { return drawHoldersChart(f, busiest); }, true}};
}

bool hasLine(const std::set<ChartTip>& tips, const std::string& line) {
    return std::any_of(tips.begin(), tips.end(),
                       [&](const ChartTip& tip) { return std::find(tip.begin(), tip.end(), line) != tip.end(); });
}
std::set<std::string> titlesOf(const std::set<ChartTip>& tips) {
    std::set<std::string> titles;
    for (const ChartTip& tip : tips) titles.insert(tip.front());
    return titles;
}

}  // namespace

TEST_CASE("every chart stays inside its rectangle, small and wide, with text up to twice the size") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    for (const auto& [size, zoom] : {std::pair{ImVec2(560, 560), 1.0F},
                                     {ImVec2(900, 850), 1.0F},
                                     {ImVec2(1800, 420), 1.0F},
                                     {ImVec2(1150, 700), 1.5F},
                                     {ImVec2(1820, 860), 2.0F}}) {
        ChartBench bench(size, zoom);
        for (const NamedChart& chart : chartsOf(room.plan, room.debrief)) {
            if (chart.clips) continue;
            INFO(chart.name << " " << size.x << " x " << size.y << " at " << zoom);
            const Drawn drawn = bench.draw(chart.draw);
            CHECK(drawn.min.x >= bench.corner().x - 2);
            CHECK(drawn.min.y >= bench.corner().y - 2);
            CHECK(drawn.max.x <= bench.corner().x + size.x + 2);
            CHECK(drawn.max.y <= bench.corner().y + size.y + 2);
        }
        CHECK(bench.ui().texts().missing().empty());
    }
}

TEST_CASE("without data each chart says so in a sentence, and the mouse finds nothing") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    const Debrief nothing;
    ChartBench bench({700, 500});
    for (const NamedChart& chart : chartsOf(plan, nothing)) {
        INFO(chart.name);
        const Drawn drawn = bench.draw(chart.draw);
        CHECK(drawn.max.x > drawn.min.x + 50);
        CHECK(bench.tips(chart.draw, 20).empty());
    }
    CHECK(bench.ui().texts().missing().empty());
}

TEST_CASE("whatever a server sends, charts draw it") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    ChartBench bench({700, 500});
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const auto debrief = randomOf<Debrief>(dice, 12);
        for (const NamedChart& chart : chartsOf(plan, debrief)) {
            INFO(chart.name << " seed " << seed);
            CHECK_NOTHROW(bench.tips(chart.draw, 100));
        }
    }
}

TEST_CASE("the mouse finds every day of the flow diagram, with the exact numbers") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({900, 600});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawFlowChart(f, room.debrief.flow, 20); }, 5);
    CHECK(tips.size() == room.debrief.flow.size());
    for (const ChartTip& tip : tips)
        if (tip.front() == "At the end of day 31") CHECK(tip[3] == "review: " + groupedText(4 + 30 * 2 / 3));
    CHECK(titlesOf(tips).contains("At the end of day 31"));
}

TEST_CASE("the mouse finds every day of the four curves") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({900, 600});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawLinesChart(f, room.debrief.baselines, 20); }, 5);
    CHECK(tips.size() == 60);
    CHECK(hasLine(tips, "together: " + exactMoneyText(room.debrief.baselines[2].factory)));
}

TEST_CASE("the mouse finds each of the four runs") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({700, 600});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawBarsChart(f, room.debrief.baselines); }, 10);
    CHECK(titlesOf(tips) == std::set<std::string>{"as played", "each for itself", "together", "no decisions"});
    CHECK(hasLine(tips, exactMoneyText(room.debrief.baselines[0].factory)));
}

TEST_CASE("a release's column is as wide as the days whose work it ships, and each of them finds it") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    std::vector<LeadTime> times;
    for (const std::int32_t day : {4, 9, 9, 14}) times.push_back({AreaId(1), 80, day, FlowBand::Shipped});
    ChartBench bench({900, 400});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawThroughputChart(f, plan, times, 20); }, 5);
    CHECK(titlesOf(tips).contains("Day 10"));
    CHECK_FALSE(titlesOf(tips).contains("Day 9"));  // its place is under the column of day 10
    CHECK(hasLine(tips, "neutron: 2"));
    CHECK(hasLine(tips, "0.3 a day on average of 10 days"));
}

TEST_CASE("the mouse finds a finished feature where it is drawn, and how long it took") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    const std::vector<LeadTime> times{{AreaId(2), 100, 11, FlowBand::Shipped}, {AreaId(0), 60, -1, FlowBand::Make}};
    ChartBench bench({700, 500});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawTimesChart(f, plan, times, 20); }, 4);
    CHECK(tips == std::set<ChartTip>{{"cinder", "finished on day 12", "took 12.5 days"}});
}

TEST_CASE("the mouse finds an open feature where it stands, and how it compares") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    std::vector<LeadTime> times{{AreaId(3), 200, -1, FlowBand::Review}};
    for (std::int32_t i = 1; i <= 4; ++i) times.push_back({AreaId(0), 80 * i, 11, FlowBand::Shipped});
    ChartBench bench({700, 500});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawAgeingChart(f, plan, times); }, 4);
    CHECK(tips == std::set<ChartTip>{
                      {"keystone", "review", "open for 25.0 days", "older than 50\u00A0% of the finished ones"}});
}

TEST_CASE("features of one age stand side by side, so that the mouse finds each") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    std::vector<LeadTime> times;
    for (std::size_t owner = 0; owner < 5; ++owner) times.push_back({AreaId(owner), 200, -1, FlowBand::Review});
    ChartBench bench({900, 500});
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawAgeingChart(f, plan, times); }, 4);
    CHECK(titlesOf(tips).size() == 5);
}

TEST_CASE("the mouse finds each share of each station, round by round") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({1100, 700});
    const SharesData data{room.plan, room.debrief.rounds, {}};
    const auto tips = bench.tips([&](const ChartFrame& f) { return drawSharesChart(f, data, RowNames::Full); }, 3);
    const std::set<std::string> titles = titlesOf(tips);
    for (const char* station : {"nova code", "nova review", "horizon review", "gate"})
        CHECK(titles.contains(std::string(station) + ": working"));
    CHECK(titles.contains("gate: fires"));
    CHECK(hasLine(tips, "runs that fail"));
    CHECK(hasLine(tips, "round 1: 28\u00A0%"));  // the gate at work: 17 of 60 days
}

TEST_CASE("the mouse finds people and features of each area") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({900, 700});
    const auto tips = bench.tips(
        [&](const ChartFrame& f) {
            return drawEfficiencyChart(f, room.plan, room.debrief.rounds, room.debrief.areaFlow);
        },
        10);
    CHECK(tips.size() == 12);
    CHECK(hasLine(tips, "15 shipped: worked on 14\u00A0% of 210.0 days"));
}

TEST_CASE("the mouse finds every piece of the strip, and who was it how long") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    const BusiestData data{room.plan, room.debrief.busiest, room.debrief.flow.size()};
    ChartBench bench({1700, 300});
    const auto strip = bench.tips([&](const ChartFrame& f) { return drawBusiestStrip(f, data); }, 2);
    CHECK(strip.size() == room.debrief.busiest.size());
    CHECK(hasLine(strip, "moving: neutron code is at full stretch too"));
    const auto holders = bench.tips([&](const ChartFrame& f) { return drawHoldersChart(f, data); }, 5);
    CHECK(titlesOf(holders).contains("gate"));
    CHECK(hasLine(holders, "22.5 days alone"));
    CHECK(busiestSentence(bench.ui().texts(), data) == "nova review was busiest on 27 of 60 days.");
}

TEST_CASE("the mouse finds what was reported on each day, beside what was true") {
    const SampleRoom room = sampleRoom(Phase::Debrief);
    ChartBench bench({900, 600});
    const auto tips =
        bench.tips([&](const ChartFrame& f) { return drawReportsChart(f, room.plan, room.debrief.reports); }, 3);
    CHECK(titlesOf(tips).size() == 5 * 60);
    CHECK(hasLine(tips, "Reported: On plan"));
    CHECK(hasLine(tips, "True: In trouble"));
    CHECK(hasLine(tips, "19 boxes wait for 9 people"));
    CHECK(reportsSentence(bench.ui().texts(), room.debrief.reports) ==
          "Reports were better than the truth 71\u00A0% of the time.");
    CHECK(reportsSentence(bench.ui().texts(), {{{2, 2}, {0, 30}, {4, 4}}}) == "No report was better than the truth.");
}
