// Path by path, without statistics and without tolerance: the engine and the recursion of the textbook get the same
// draws and must name the same times to the millisecond.
//   G/G/1     W' = max(0, W + S - A')                              Lindley, Proc. Cambridge Phil. Soc. 48 (1952)
//   G/G/c     sorted workloads of the c servers                    Kiefer and Wolfowitz, Trans. AMS 78 (1955)
//   tandem    D[i][n] = max(D[i-1][n], D[i][n-1]) + S[i][n]
//   buffers   F = max(D[i-1][n], D[i][n-1]) + S, D[i][n] = max(F, D[i+1][n-b-1]): blocking after service
//             (recursions: Buzacott and Shanthikumar, Stochastic Models of Manufacturing Systems, 1993, ch. 5)
//   fork-join the last of its branches
#include <algorithm>
#include <catch2/catch.hpp>

#include "server/sim/flow.h"
#include "server/sim/invariants.h"
#include "server/sim/simulation.h"

using namespace gemba;

namespace {

constexpr std::ptrdiff_t kCount = 2000;
constexpr auto kItems = static_cast<std::size_t>(kCount);
const Distribution kGap = exponentially(hours(2));

StationDef machine(const std::string& name, const Distribution& effort, std::int32_t machines = 1) {
    StationDef station;
    station.name = name;
    station.machines = machines;
    station.effort = effort;
    return station;
}

SourceDef pushed(const Distribution& interval) {
    SourceDef source;
    source.kind = ItemKind::Change;
    source.interval = interval;
    source.start = Start::Push;
    source.partsShare[0] = Permille{1000};
    return source;
}

Scenario line(std::vector<StationDef> stations, const SourceDef& source) {
    Scenario scenario;
    AreaDef area;
    area.name = "line";
    area.stations = std::move(stations);
    area.sources = {source};
    scenario.areas = {area};
    return scenario;
}

Simulation run(const Scenario& scenario, std::uint64_t seed) {
    Simulation simulation(scenario, seed);
    const auto isThrough = [](const Item& item) { return item.stage == Stage::Done; };
    const std::vector<Item>& items = simulation.world().items;
    while (items.size() < kItems || !std::all_of(items.begin(), items.begin() + kCount, isThrough))
        simulation.advanceTo(simulation.world().now + days(20));
    CHECK(brokenInvariant(simulation.world()) == "");
    return simulation;
}

// When item n comes, of the first source of the first area.
std::vector<std::int64_t> arrivals(std::uint64_t seed, const Distribution& gap) {
    const Luck luck{seed};
    std::vector<std::int64_t> times;
    std::int64_t now = 0;
    for (std::uint64_t n = 0; n < kItems; ++n)
        times.push_back(now += sample(luck.draw(Purpose::Arrival, 0, n), gap).ms);
    return times;
}

// How long item n works at the station at `place`, where it has been made `place` times before.
std::int64_t service(std::uint64_t seed, std::uint64_t n, std::uint64_t place, const Distribution& effort) {
    const std::uint64_t word = Luck{seed}.draw(Purpose::Effort, birthOf(0, n), (place << 8) | place);
    return std::max<std::int64_t>(sample(word, effort).ms, 1);
}

// The visits of the first items at one station, in the order of their births.
std::vector<Visit> visitsAt(const Simulation& simulation, std::size_t station) {
    std::vector<Visit> visits;
    for (const Visit& visit : simulation.world().visits)
        if (visit.station == StationId(station) && visit.item.index() < kItems) visits.push_back(visit);
    std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.item < b.item; });
    REQUIRE(visits.size() == kItems);
    return visits;
}

const std::vector<Distribution> kEfforts{exponentially(Duration{6'000'000}), lognormally(Duration{5'500'000}, 900'000),
                                         hyperexponential(Duration{5'000'000}, 3'000'000),
                                         uniformly(hours(0), hours(3)), erlang(Duration{6'500'000}, 3)};

}  // namespace

TEST_CASE("G/G/1: every wait is Lindley's") {
    const std::uint64_t seed = GENERATE(3U, 1404U, 99991U);
    for (const Distribution& effort : kEfforts) {
        const Scenario scenario = line({machine("m", effort)}, pushed(kGap));
        const std::vector<Visit> visits = visitsAt(run(scenario, seed), 0);
        const std::vector<std::int64_t> came = arrivals(seed, kGap);
        std::int64_t wait = 0;
        bool equal = true;
        for (std::size_t n = 0; n < kItems; ++n) {
            if (n > 0)
                wait = std::max<std::int64_t>(0, wait + service(seed, n - 1, 0, effort) - (came[n] - came[n - 1]));
            equal = equal && visits[n].arrived.ms == came[n] && (visits[n].started - visits[n].arrived).ms == wait;
        }
        CHECK(equal);
    }
}

TEST_CASE("G/G/c: every wait is Kiefer's and Wolfowitz's") {
    const std::uint64_t seed = GENERATE(5U, 2014U);
    const std::int32_t servers = GENERATE(2, 3, 7, 40);
    for (Distribution effort : kEfforts) {
        effort.mean.ms *= servers;
        effort.least.ms *= servers;
        effort.most.ms *= servers;
        const Scenario scenario = line({machine("m", effort, servers)}, pushed(kGap));
        const std::vector<Visit> visits = visitsAt(run(scenario, seed), 0);
        const std::vector<std::int64_t> came = arrivals(seed, kGap);
        std::vector<std::int64_t> workload(static_cast<std::size_t>(servers), 0);
        bool equal = true;
        for (std::size_t n = 0; n < kItems; ++n) {
            const std::int64_t gap = n == 0 ? came[0] : came[n] - came[n - 1];
            for (std::int64_t& work : workload) work = std::max<std::int64_t>(0, work - gap);
            std::sort(workload.begin(), workload.end());
            equal = equal && (visits[n].started - visits[n].arrived).ms == workload[0];
            workload[0] += service(seed, n, 0, effort);
        }
        CHECK(equal);
    }
}

namespace {

// Departure times of a line, station by station, by the recursion. `buffers[i]` = places in front of station i;
// a negative one has no end.
std::vector<std::vector<std::int64_t>> departures(std::uint64_t seed, const std::vector<Distribution>& efforts,
                                                  const std::vector<std::int64_t>& came,
                                                  const std::vector<std::int32_t>& buffers) {
    const std::size_t stations = efforts.size();
    std::vector<std::vector<std::int64_t>> left(stations + 1, std::vector<std::int64_t>(kItems, 0));
    left[0] = came;  // left[i + 1] is station i's
    for (std::size_t n = 0; n < kItems; ++n) {
        for (std::size_t i = 0; i < stations; ++i) {
            const std::int64_t before = n == 0 ? 0 : left[i + 1][n - 1];
            std::int64_t leaves = std::max(left[i][n], before) + service(seed, n, i, efforts[i]);
            if (i + 1 < stations && buffers[i + 1] >= 0) {
                const auto room = static_cast<std::size_t>(buffers[i + 1]) + 1;
                if (n >= room) leaves = std::max(leaves, left[i + 2][n - room]);
            }
            left[i + 1][n] = leaves;
        }
    }
    return left;
}

void checkLine(std::uint64_t seed, const std::vector<Distribution>& efforts, const std::vector<std::int32_t>& buffers,
               const SourceDef& source, const std::vector<std::int64_t>& came) {
    std::vector<StationDef> stations;
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        stations.push_back(machine("m" + std::to_string(i), efforts[i]));
        if (buffers[i] >= 0) stations.back().buffer = buffers[i];
    }
    const Scenario scenario = line(stations, source);
    const Simulation simulation = run(scenario, seed);
    const auto left = departures(seed, efforts, came, buffers);
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        const std::vector<Visit> visits = visitsAt(simulation, i);
        const bool equal = std::all_of(
            visits.begin(), visits.end(),
            [&, n = std::size_t{0}](const Visit& visit) mutable { return visit.ended.ms == left[i + 1][n++]; });
        INFO("station " << i);
        CHECK(equal);
    }
}

}  // namespace

TEST_CASE("tandem without buffers' ends: every departure is the recursion's") {
    const std::uint64_t seed = GENERATE(1U, 77U);
    const std::vector<Distribution> efforts{kEfforts[0], kEfforts[1], kEfforts[4], kEfforts[2]};
    checkLine(seed, efforts, {-1, -1, -1, -1}, pushed(kGap), arrivals(seed, kGap));
}

TEST_CASE("tandem with full buffers, blocking after service: every departure is the recursion's") {
    const std::uint64_t seed = GENERATE(8U, 4242U);
    const std::vector<Distribution> efforts{kEfforts[2], kEfforts[0], kEfforts[1], kEfforts[3]};
    const auto buffers = GENERATE(std::vector<std::int32_t>{-1, 0, 0, 0}, std::vector<std::int32_t>{-1, 1, 2, 0},
                                  std::vector<std::int32_t>{-1, 3, 0, 5}, std::vector<std::int32_t>{-1, 1, -1, 1});
    checkLine(seed, efforts, buffers, pushed(kGap), arrivals(seed, kGap));
}

TEST_CASE("a saturated line: every departure is the recursion's") {
    const std::uint64_t seed = GENERATE(15U, 160U);
    SourceDef endless = pushed(kGap);
    endless.process = Process::Endless;
    endless.start = Start::Pull;
    const std::vector<Distribution> efforts{kEfforts[0], kEfforts[0], kEfforts[1]};
    checkLine(seed, efforts, {-1, 1, 0}, endless, std::vector<std::int64_t>(kItems, 0));
}

TEST_CASE("fork-join: an item is through with the last of its branches") {
    const std::uint64_t seed = GENERATE(2U, 31U, 314U);
    Scenario scenario = line({machine("own", kEfforts[0])}, pushed(kGap));
    scenario.partSize = Permille{1000};
    for (std::size_t branch = 1; branch < 4; ++branch) {
        AreaDef area = scenario.areas[0];
        area.name = "branch";
        area.sources.clear();
        area.acceptsAll = true;
        area.stations[0].effort = kEfforts[branch];
        scenario.areas.push_back(area);
    }
    scenario.areas[0].sources[0].partsShare = {};
    scenario.areas[0].sources[0].partsShare[3] = Permille{1000};
    scenario.areas[0].sources[0].needs = {0, 1, 1, 1};
    Simulation simulation(scenario, seed);
    simulation.advanceTo(SimTime{} + hours(2 * kItems + 2000));
    CHECK(brokenInvariant(simulation.world()) == "");

    std::vector<std::int64_t> last(kItems, 0);
    const std::vector<std::int64_t> came = arrivals(seed, kGap);
    for (std::size_t branch = 0; branch < 4; ++branch) {
        std::int64_t left = 0;
        for (std::size_t n = 0; n < kItems; ++n) {
            const std::uint64_t birth = branch == 0 ? birthOf(0, n) : birthOf(birthOf(0, n), branch);
            const std::uint64_t word =
                Luck{seed}.draw(Purpose::Effort, birth, branch);  // made never before, at its station
            left = std::max(left, came[n]) + std::max<std::int64_t>(sample(word, kEfforts[branch]).ms, 1);
            last[n] = std::max(last[n], left);
        }
    }
    std::size_t joined = 0;
    bool equal = true;
    for (const Visit& visit : simulation.world().visits) {
        if (visit.ending != Ending::Left || isPart(simulation.world().items[visit.item.index()])) continue;
        const auto n = static_cast<std::size_t>(std::find(came.begin(), came.end(), visit.asked.ms) - came.begin());
        if (n == kItems) continue;
        ++joined;
        equal = equal && visit.ended.ms == last[n];
    }
    CHECK(equal);
    CHECK(joined > kItems - 50);
}

// Hopp and Spearman, Factory Physics, ch. 7: four stations of two hours, w pennies: throughput min(w / 8, 1 / 2) an
// hour, cycle time max(8, 2 w) hours, exactly.
TEST_CASE("Penny Fab One: the best case, to the millisecond") {
    SourceDef endless = pushed(kGap);
    endless.process = Process::Endless;
    for (std::int32_t w = 1; w <= 12; ++w) {
        const Distribution two = always(hours(2));
        Scenario scenario = line({machine("a", two), machine("b", two), machine("c", two), machine("d", two)}, endless);
        scenario.areas[0].release.conwip = w;
        Simulation simulation(scenario, 1);
        simulation.advanceTo(SimTime{} + hours(1000));
        std::vector<Visit> through;
        for (const Visit& visit : simulation.world().visits)
            if (visit.ending == Ending::Left) through.push_back(visit);
        const std::int64_t cycle = std::max<std::int64_t>(8, 2 * w);
        for (std::size_t n = static_cast<std::size_t>(w); n + static_cast<std::size_t>(w) < through.size(); ++n) {
            CHECK((through[n].ended - through[n].asked) == hours(cycle));
            CHECK((through[n + static_cast<std::size_t>(w)].ended - through[n].ended) == hours(cycle));  // w a cycle
        }
        CHECK(through.size() > 100);
        CHECK(simulation.world().areas[0].inLoop == w);
    }
}
