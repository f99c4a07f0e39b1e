// All effects at once, in factories made up at random: nothing is lost or doubled, every state and every count is
// right, an image of the world is the world, and no time is lost. No source: conservation laws hold in any model.
#include <catch2/catch.hpp>

#include "server/sim/random.h"
#include "tests/support/factory.h"

using namespace gemba;

namespace {

// A stream of small numbers for making up a scenario.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : m_seed(seed) {}
    std::int32_t upTo(std::int32_t most) { return static_cast<std::int32_t>(below(next(), most + 1)); }
    bool oneIn(std::int32_t n) { return below(next(), n) == 0; }
    Permille share(std::int32_t most) { return Permille{upTo(most)}; }

  private:
    std::uint64_t next() { return mix64(m_seed += 0x9E3779B97F4A7C15U); }
    std::uint64_t m_seed;
};

Distribution someTime(Chance& chance, std::int32_t mostHours) {
    const Duration mean = minutes(5 + chance.upTo(60 * mostHours));
    switch (chance.upTo(5)) {
        case 0: return exponentially(mean);
        case 1: return lognormally(mean, 900'000);
        case 2: return erlang(mean, 3);
        case 3: return hyperexponential(mean, 4'000'000);
        case 4: return uniformly({}, mean);
        default: return always(mean);
    }
}

void addMachines(Chance& chance, StationDef& station) {
    station.machines = 1 + chance.upTo(3);
    station.preempts = chance.oneIn(3);
    if (chance.oneIn(2)) station.breakdown.clock = chance.oneIn(2) ? Clock::Operation : Clock::Time;
    station.breakdown.uptime = exponentially(hours(30));
    station.breakdown.repair = exponentially(hours(4));
}

StationDef someStation(Chance& chance, std::int32_t place) {
    StationDef station =
        peopleStation(place == 0 ? Operation::Make : static_cast<Operation>(chance.upTo(2)), someTime(chance, 5));
    if (chance.oneIn(3)) addMachines(chance, station);
    station.discipline = static_cast<Discipline>(chance.upTo(kDisciplines - 1));
    if (chance.oneIn(3)) station.buffer = 1 + chance.upTo(4);
    if (chance.oneIn(4)) station.full = Full::TurnAway;
    if (chance.oneIn(5)) station.patience = exponentially(days(4));
    if (chance.oneIn(3)) station.setup = minutes(20);
    if (chance.oneIn(4) && !station.preempts) station.batch = 1 + chance.upTo(2);
    if (chance.oneIn(2)) station.batchWork = BatchWork::OneByOne;
    station.batchSetup = minutes(chance.upTo(20));
    if (station.machines == 0 && chance.oneIn(4)) station.desks = 1 + chance.upTo(2);
    if (station.operation == Operation::Review && station.machines == 0) station.reviewers = 1 + chance.upTo(1);
    if (station.operation == Operation::Make) station.defects = chance.share(900);
    if (station.operation != Operation::Make) station.detects = chance.share(700);
    if (chance.oneIn(3)) station.andon = {chance.share(600), minutes(30), Permille{50}};
    if (station.buffer < station.batch) station.buffer = station.batch;
    return station;
}

SourceDef someSource(Chance& chance, std::size_t areas, std::size_t own) {
    SourceDef source = arriving(someTime(chance, 10));
    source.kind = chance.oneIn(4) ? ItemKind::Internal : ItemKind::Feature;
    source.process = static_cast<Process>(chance.upTo(4));
    source.start = chance.oneIn(2) ? Start::Pull : Start::Push;
    if (source.process == Process::Endless) source.start = Start::Pull;
    source.schedule = {{2, 5}, {9, 7}};
    source.dice.least = 0;
    source.dice.most = 3;
    source.atStart = chance.upTo(6);
    source.size = Permille{200 + chance.upTo(2000)};
    source.value = Money{1000};
    source.delayCost = Money{chance.upTo(20)};
    source.dueDays = chance.upTo(20);
    source.needs.assign(areas, 1);
    source.needs[own] = 0;
    source.partsShare = {Permille{600}, Permille{300}, Permille{100}};
    return source;
}

AreaDef someArea(Chance& chance, std::size_t areas, std::size_t own) {
    AreaDef area;
    area.name = "floor";
    area.glyph = "star";
    const std::int32_t stations = 1 + chance.upTo(3);
    for (std::int32_t place = 0; place < stations; ++place) area.stations.push_back(someStation(chance, place));
    area.people = {team(2 + chance.upTo(3)), team(1, Permille{1500})};
    area.people[1].employer = EmployerId(1);
    if (chance.oneIn(2)) area.people[1].until = hours(4);
    area.sources.push_back(someSource(chance, areas, own));
    if (chance.oneIn(2)) area.sources.push_back(someSource(chance, areas, own));
    if (chance.oneIn(3)) area.release.conwip = 5 + chance.upTo(10);
    if (chance.oneIn(3)) area.release.rope = 3 + chance.upTo(10);
    area.acceptsAll = true;
    return area;
}

std::vector<HappeningDef> someHappenings(Chance& chance, std::size_t areas) {
    std::vector<HappeningDef> happenings;
    for (std::int32_t day = 1; day <= 50; day += 1 + chance.upTo(3)) {
        HappeningDef happening = onDay(day, static_cast<Deed>(chance.upTo(kDeeds - 1)), chance.upTo(3));
        happening.area = AreaId(static_cast<std::size_t>(chance.upTo(static_cast<std::int32_t>(areas) - 1)));
        happening.other = AreaId((happening.area.index() + 1) % areas);
        happening.group = static_cast<std::size_t>(chance.upTo(1));
        happening.project = static_cast<std::size_t>(chance.upTo(kImproves - 1));
        happening.forDays = chance.upTo(6);
        happenings.push_back(happening);
    }
    return happenings;
}

void addRules(Chance& chance, Scenario& scenario) {
    scenario.employers = {"one", "two"};
    PeopleRulesDef& people = scenario.peopleRules;
    people.switching = minutes(chance.upTo(30));
    people.assimilation = days(5);
    people.newcomer = Permille{600};
    people.newcomerReturns = Permille{1500};
    people.mentoring = Permille{200};
    people.communication = chance.upTo(2000);
    people.overtimeGain = Permille{250};
    people.fatigue = Permille{300};
    people.tiring = days(5);
    scenario.review = {chance.share(300), chance.share(60), Permille{900}, Permille{500}};
    scenario.gate.rot = scenario.review;
    scenario.gate.slots = 1 + chance.upTo(10);
    scenario.gate.duration = hours(chance.upTo(4));
    scenario.gate.jobs = chance.upTo(6);
    scenario.gate.flaky = chance.share(100);
    if (chance.oneIn(2)) scenario.gate.window = 3 + chance.upTo(10);
    scenario.gate.failsEarly = chance.oneIn(2);
    scenario.release = {chance.upTo(3), 1 + chance.upTo(3), hours(chance.upTo(20)), Permille{800}, chance.share(150)};
    scenario.defects.escape = chance.share(400);
    scenario.defects.delay = days(3);
    scenario.debt = {chance.share(300), Permille{250}, chance.share(30)};
    VendorDef vendor;
    vendor.patienceDays = 15 + chance.upTo(20);
    vendor.employer = EmployerId(1);
    scenario.market.vendors = {vendor, VendorDef{}};
    for (std::int32_t kind = 0; kind < kImproves; ++kind) {
        ProjectDef project;
        project.area = kFloor;
        project.what = static_cast<Improve>(kind);
        project.effort = hours(1 + chance.upTo(30));
        project.gain = Permille{300};
        project.dip = chance.share(300);
        project.dipDays = 3;
        scenario.projects.push_back(project);
    }
}

Scenario madeUp(std::uint64_t seed) {
    Chance chance(seed);
    Scenario scenario = factory({}, {}, {});
    scenario.areas.clear();
    scenario.seats.clear();
    const auto areas = static_cast<std::size_t>(1 + chance.upTo(2));
    for (std::size_t i = 0; i < areas; ++i) scenario.areas.push_back(someArea(chance, areas, i));
    addRules(chance, scenario);
    scenario.happenings = someHappenings(chance, areas);
    return scenario;
}

}  // namespace

TEST_CASE("all together: every count and state is right at every moment of a hundred made-up factories") {
    std::int32_t shipped = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        const Scenario scenario = madeUp(seed);
        Simulation simulation(scenario, seed);
        Simulation open(scenario, seed, Keep::Open);
        for (std::int64_t minute = 0; minute < 50 * 480; minute += 119) {
            simulation.advanceTo(after(minutes(minute)));
            open.advanceTo(after(minutes(minute)));
            REQUIRE(brokenInvariant(simulation.world()) == "");
            REQUIRE(brokenInvariant(open.world()) == "");
        }
        auto copy = Simulation::fromImage(scenario, simulation.image());
        REQUIRE(copy.ok());
        simulation.advanceTo(after(days(60)));
        copy.value().advanceTo(after(days(60)));
        CHECK(copy.value().stateHash() == simulation.stateHash());
        shipped += simulation.world().shipped;
    }
    CHECK(shipped > 1000);
}

TEST_CASE("all together: a world that keeps only what is open has the same history") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Scenario scenario = madeUp(seed);
        for (HappeningDef& happening : scenario.happenings)
            if (happening.what == Deed::Expedite) happening.what = Deed::Hire;  // goes by the slots
        Simulation all(scenario, seed);
        Simulation open(scenario, seed, Keep::Open);
        all.advanceTo(after(days(50)));
        open.advanceTo(after(days(50)));
        CHECK(brokenInvariant(open.world()) == "");
        CHECK(open.world().shipped == all.world().shipped);
        CHECK(open.world().factory == all.world().factory);
        REQUIRE(open.world().visits.size() == all.world().visits.size());
        bool same = true;
        for (std::size_t i = 0; i < all.world().visits.size(); ++i) {
            Visit visit = open.world().visits[i];
            visit.item = all.world().visits[i].item;  // slots are used again
            same = same && visit == all.world().visits[i];
        }
        CHECK(same);
    }
}
