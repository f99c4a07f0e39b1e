// The promise behind every debrief: same scenario, seed and commands, same bits, on every compiler and at every
// optimisation level. When a change of the model moves a golden hash, its commit says so in its subject.
#include <catch2/catch.hpp>

#include "server/bots/bots.h"
#include "server/lab/headless.h"
#include "server/view/view_builder.h"
#include "shared/wire/archives.h"
#include "tests/determinism/golden.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

// A session in which the seats manage differently and some levers are pulled by hand.
void playTo(Simulation& simulation, SimTime end) {
    const Styles styles{BotStyle::OwnTeamFirst, BotStyle::ConstraintManager, BotStyle::DoNothing,
                        BotStyle::ConstraintManager, BotStyle::OwnTeamFirst};
    for (SimTime now = simulation.world().now; now < end; now = now + kBotInterval) {
        simulation.advanceTo(now);
        letBotsAct(simulation, styles, [](SeatId) { return true; });
        const std::int64_t day = now.ms / kMsPerDay;
        if (day % 7 == 3)
            static_cast<void>(simulation.submit(SeatId(2), WalkTo{AreaId(static_cast<std::size_t>(day % 5))}));
        if (day % 9 == 5)
            static_cast<void>(
                simulation.submit(SeatId(0), SetWipLimit{StationId(0), static_cast<std::int32_t>(3 + day)}));
    }
    simulation.advanceTo(end);
}

}  // namespace

TEST_CASE("golden hashes of whole sessions", "[golden]") {
    const Golden golden = GENERATE(Golden{1, 7659228329241126302U}, Golden{4711, 17378578525394719540U},
                                   Golden{20140415, 10911955420606311396U});
    Simulation simulation(openstack(), golden.seed);
    playTo(simulation, at(days(60)));
    INFO("seed " << golden.seed << " now hashes to " << simulation.stateHash());
    CHECK(simulation.stateHash() == golden.hash);
}

TEST_CASE("save, load, continue ends in the same state as going on") {
    Simulation straight(openstack(), 99);
    playTo(straight, at(days(60)));
    for (const std::int64_t stop : {1, 17, 44}) {
        Simulation first(openstack(), 99);
        playTo(first, at(days(stop)));
        auto loaded = Simulation::fromImage(openstack(), first.image());
        REQUIRE(loaded.ok());
        CHECK(loaded.value().stateHash() == first.stateHash());
        playTo(loaded.value(), at(days(60)));
        CHECK(loaded.value().stateHash() == straight.stateHash());
    }
}

TEST_CASE("a damaged image is refused, wherever the damage is") {
    const Scenario scenario = tinyScenario();
    Simulation tiny(scenario, 5);
    tiny.advanceTo(at(days(6)));
    const Bytes image = tiny.image();
    REQUIRE(Simulation::fromImage(scenario, image).ok());
    for (std::size_t length = 0; length < image.size(); length += 7)
        CHECK_FALSE(Simulation::fromImage(scenario, std::span(image).first(length)).ok());
}

TEST_CASE("two factories in one program do not disturb each other") {
    Simulation alone(openstack(), 3);
    playTo(alone, at(days(30)));
    Simulation one(openstack(), 3);
    Simulation other(openstack(), 4);
    for (std::int64_t day = 1; day <= 30; ++day) {
        playTo(one, at(days(day)));
        playTo(other, at(days(day)));
    }
    CHECK(one.stateHash() == alone.stateHash());
    CHECK(other.stateHash() != alone.stateHash());
}

TEST_CASE("advancing in one leap or in many small steps is the same") {
    Simulation leap(openstack(), 8);
    leap.advanceTo(at(days(20)));
    Simulation steps(openstack(), 8);
    for (std::int64_t minute = 0; minute <= 20 * 8 * 60; minute += 7) steps.advanceTo(SimTime{minute * 60'000});
    steps.advanceTo(at(days(20)));
    CHECK(steps.stateHash() == leap.stateHash());
}

TEST_CASE("one manager's policy moves nobody else's luck") {
    Scenario open = openstack();
    open.levers = everythingAtOnce();
    Simulation plain(open, 21);
    Simulation other(open, 21);
    REQUIRE(other.submit(SeatId(0), SetWipLimit{StationId(0), 1}) == Verdict::Ok);
    REQUIRE(other.submit(SeatId(0), SetOrder{{WorkClass::UnblockOthers, WorkClass::ReviewOwn, WorkClass::FinishOwn,
                                              WorkClass::FixDefects, WorkClass::StartNew}}) == Verdict::Ok);
    plain.advanceTo(at(days(40)));
    other.advanceTo(at(days(40)));
    const auto count = [](const World& world, const Item& item) {
        std::int32_t parts = 0;
        for ([[maybe_unused]] const ItemId part : partsOf(world.items, item)) ++parts;
        return parts;
    };
    const auto asked = [&](const World& world) {  // what customers ask for, and which parts it needs
        std::vector<std::tuple<std::uint64_t, std::int64_t, std::uint32_t, std::int32_t>> all;
        for (const Item& item : world.items)
            if (item.kind == ItemKind::Feature)
                all.emplace_back(item.birth, item.askedAt.ms, item.vendor.value, count(world, item));
        return all;
    };
    CHECK(asked(plain.world()) == asked(other.world()));
    CHECK(plain.stateHash() != other.stateHash());
}

TEST_CASE("a test session's views hash to one golden number too", "[golden]") {
    Simulation simulation(openstack(), 77);
    std::uint64_t hash = 0;
    for (std::int64_t day = 1; day <= 20; ++day) {
        playTo(simulation, at(days(day)));
        for (std::size_t seat = 0; seat < 5; ++seat)
            hash = combine(hash, hashOf(buildView(simulation.world(), Viewer{SeatId(seat)})));
    }
    INFO("now " << hash);
    CHECK(hash == 7449538651339044854U);
}
