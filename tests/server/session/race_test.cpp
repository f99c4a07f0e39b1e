// Several factories in one room on the same luck, and one that nobody touches.
#include <catch2/catch.hpp>

#include "server/lab/headless.h"
#include "server/replay/replayer.h"
#include "shared/wire/archives.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

// The room's seats of two factories of the tiny scenario.
constexpr SeatId kFirstAlpha{0};
constexpr SeatId kFirstBeta{1};
constexpr SeatId kSecondAlpha{2};

struct Race {
    Scenario scenario = tinyWithEvent();
    Table table{scenario, 1, {}, 2};
    Player host = table.seated("Ines", kFirstAlpha, "host key");
    Player guest = table.seated("Max", kSecondAlpha);

    void pass(std::int64_t ms = 200) { table.pass({&host, &guest}, ms); }
    void goTo(Phase phase, std::int32_t round = 1) {
        for (int i = 0; i < 60 && (host.room.phase != phase || host.room.round < round); ++i) {
            if (host.room.phase == Phase::Run)
                host.send(SetClock{false, 10'000});
            else
                host.send(NextPhase{});
            pass(host.room.phase == Phase::Run ? 2000 : 200);
        }
        REQUIRE(host.room.phase == phase);
    }
    [[nodiscard]] const World& world(std::size_t factory) const { return table.room->factories().at(factory).world(); }
    [[nodiscard]] std::uint64_t hash(std::size_t factory) const {
        return table.room->factories().at(factory).stateHash();
    }
};

// Day by day as the factory itself counted it: what had left it when each day was over.
void isResultOf(const Standing& standing, const World& world) {
    CHECK(standing.shipped == world.shipped);
    CHECK(standing.factory == world.factory);
    CHECK(standing.factoryByDay == world.factoryByDay);
    REQUIRE(standing.shippedByDay.size() == standing.factoryByDay.size());
    for (std::size_t day = 0; day < standing.shippedByDay.size(); ++day) {
        const auto left = std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
            const bool done = item.kind == ItemKind::Feature && item.stage == Stage::Shipped;
            return done && item.arrivedAt >= world.dayOne &&
                   sessionTime(world, item.arrivedAt) <= SimTime{static_cast<std::int64_t>(day + 1) * kMsPerDay};
        });
        CHECK(standing.shippedByDay[day] == left);
    }
    CHECK(standing.shippedByDay.back() == world.shipped);
}

}  // namespace

TEST_CASE(
    "bots alone end alike in every factory, each like the laboratory's run; the untouched one like no manager's") {
    Table table(openstack(), 42, {}, 4);
    Player host = table.seated("Ines", SeatId{}, "host key");
    host.send(SetClock{false, 3000});
    host.send(NextPhase{});
    REQUIRE(table.passTo(Phase::Debrief, {&host}));
    table.pass({&host});
    const Outcome lab = runSession(openstack(), 42, asInScenario(openstack()));
    const Outcome nobody = runSession(openstack(), 42, everywhere(openstack(), BotStyle::DoNothing));
    REQUIRE(host.standings);
    CHECK(host.standings->round == 3);
    REQUIRE(host.standings->factories.size() == 4);
    for (const Standing& one : host.standings->factories) {
        CHECK(one == host.standings->factories.front());
        CHECK(one.shipped == lab.shipped);
        CHECK(one.factory == lab.factory);
        CHECK(one.factoryByDay == lab.factoryByDay);
    }
    CHECK(host.standings->untouched.shipped == nobody.shipped);
    CHECK(host.standings->untouched.factory == nobody.factory);
    CHECK(host.standings->untouched.factoryByDay == nobody.factoryByDay);
    CHECK_FALSE(host.standings->untouched.priced);
    CHECK(lab.factory != nobody.factory);
    const auto again = replay(readJournal(table.journal).value(), openstack(), "gemba test");
    CHECK(again.value().difference == "");
    CHECK(again.value().hashes == 4 * 61);
    CHECK(again.value().standings.untouched == host.standings->untouched);
}

TEST_CASE("each person sits in one factory, sees it and pulls its levers") {
    Race race;
    race.pass();
    CHECK(race.host.room.factories == 2);
    REQUIRE(race.host.room.seats.size() == 4);
    CHECK_FALSE(race.host.room.seats[kSecondAlpha.index()].botPlays);
    CHECK(race.host.room.seats[kFirstBeta.index()].botPlays);
    CHECK(race.guest.view.seat == kAlphaLead);
    race.goTo(Phase::Plan);
    race.guest.send(Wish{1, SetWipLimit{codeOf(kAlpha), 1}});
    race.guest.send(Wish{2, SetWipLimit{codeOf(kBeta), 1}});
    race.pass();
    CHECK(race.guest.answerTo(1) == Verdict::Ok);
    CHECK(race.guest.answerTo(2) == Verdict::NotYours);
    CHECK(race.world(1).stations[codeOf(kAlpha).index()].wipLimit == 1);
    CHECK(race.world(0).stations[codeOf(kAlpha).index()].wipLimit == kNoWipLimit);
    CHECK(race.guest.view.areas[0].stations[0].wipLimit == 1);
    CHECK(race.host.view.areas[0].stations[0].wipLimit == kNoWipLimit);
}

TEST_CASE("a seat beyond the last factory's is nobody's to take") {
    Race race;
    race.guest.send(TakeSeat{SeatId(4)});
    race.pass();
    CHECK(race.guest.refusal == Refusal::SeatTaken);
    CHECK(race.host.room.people[1].seat == kSecondAlpha);
}

TEST_CASE("what one factory decides changes nothing in another, on the floor and in its views") {
    Race still;
    Race busy;
    for (Race* race : {&still, &busy}) race->goTo(Phase::Plan);
    busy.guest.send(Wish{1, SetWipLimit{codeOf(kAlpha), 1}});
    busy.guest.send(Wish{2, SayReport{Report::InTrouble}});
    for (Race* race : {&still, &busy}) race->goTo(Phase::Run);
    for (int i = 0; i < 10; ++i) {
        for (Race* race : {&still, &busy}) race->pass(300);
        REQUIRE(toBytes(still.host.view) == toBytes(busy.host.view));
        REQUIRE_FALSE(still.guest.view == busy.guest.view);
        REQUIRE_FALSE(busy.host.standings);
    }
    CHECK(still.hash(0) == busy.hash(0));
    CHECK(still.hash(1) == still.hash(0));
    CHECK(busy.hash(1) != busy.hash(0));
}

TEST_CASE("how the others fare is told at the end of a round, also to who comes then") {
    Race race;
    race.goTo(Phase::Run);
    Player early = race.table.seated("Priya", SeatId{});
    CHECK_FALSE(early.standings);
    CHECK_FALSE(race.guest.standings);
    race.goTo(Phase::Review);
    REQUIRE(race.guest.standings);
    CHECK(race.guest.standings->round == 1);
    REQUIRE(race.guest.standings->factories.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) isResultOf(race.guest.standings->factories[i], race.world(i));
    isResultOf(race.guest.standings->untouched, race.table.room->factories().untouched().world());
    CHECK(race.guest.standings->factories[0].factoryByDay.size() ==
          static_cast<std::size_t>(race.scenario.session.daysPerRound));
    CHECK_FALSE(race.guest.standings->factories[1].priced);  // nothing was compared yet
    const Player late = race.table.seated("Lena", SeatId{});
    CHECK(late.standings == race.guest.standings);
}

TEST_CASE("the facilitator's hand reaches every factory, the untouched one too") {
    Race race;
    race.goTo(Phase::Plan);
    race.host.send(Intervene{TriggerEvent{0}});
    race.host.send(Intervene{Reveal{true}});
    race.host.send(Intervene{SetScheme{Scheme::Shared}});
    race.goTo(Phase::Review);
    const Factories& factories = race.table.room->factories();
    for (const Simulation* one : {&factories.at(0), &factories.at(1), &factories.untouched()}) {
        CHECK(one->world().areas[1].people.size() == 2);
        CHECK(one->world().scheme == Scheme::Shared);
        CHECK(one->world().revealed);
    }
    CHECK(race.guest.view.areas[1].sight == Sight::Seen);
}

TEST_CASE("a round is played again in all factories") {
    Race race;
    race.goTo(Phase::Plan, 2);
    const auto hashes = [&] {
        const Factories& factories = race.table.room->factories();
        return std::vector{race.hash(0), race.hash(1), factories.untouched().stateHash()};
    };
    const auto began = hashes();
    race.goTo(Phase::Review, 2);
    REQUIRE(hashes() != began);
    race.host.send(PlayAgain{2});
    race.pass();
    CHECK(hashes() == began);
}

TEST_CASE("after the last round the race tells every factory's days, and the price of silos that its debrief tells") {
    Race race;
    race.goTo(Phase::Plan);
    REQUIRE(race.guest.view.workers.size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i)  // nobody reviews
        race.guest.send(Wish{i + 1, PostWorker{race.guest.view.workers[i].handle, codeOf(kAlpha)}});
    race.goTo(Phase::Debrief, 2);
    race.pass();
    REQUIRE(race.host.standings);
    CHECK(race.guest.standings == race.host.standings);
    const std::vector<Standing>& factories = race.host.standings->factories;
    CHECK(factories[0].factoryByDay != factories[1].factoryByDay);
    for (std::size_t i = 0; i < 2; ++i) {
        isResultOf(factories[i], race.world(i));
        const Debrief& own = i == 0 ? *race.host.debrief : *race.guest.debrief;
        CHECK(factories[i].factoryByDay == own.baselines[0].factoryByDay);
        CHECK(factories[i].priced);
        CHECK(factories[i].price == own.policies.front().factory - own.baselines[0].factory);
        CHECK(race.host.standings->untouched.factoryByDay == own.baselines[3].factoryByDay);
    }
    // Together is the same run for both, so what lies between their prices is what lies between their results.
    CHECK(factories[1].price - factories[0].price == factories[0].factory - factories[1].factory);
    const Player late = race.table.seated("Lena", SeatId{});
    CHECK(late.standings == race.host.standings);
}

TEST_CASE("while a factory runs again nothing new of the others is told") {
    Race race;
    race.goTo(Phase::Review);
    race.host.send(PlayAgain{1});
    race.pass();
    race.host.standings.reset();
    for (int i = 0; i < 60 && race.host.room.phase != Phase::Review; ++i) {
        REQUIRE_FALSE(race.host.standings);
        race.host.send(race.host.room.phase == Phase::Run ? HostOrder{SetClock{false, 10'000}}
                                                          : HostOrder{NextPhase{}});
        race.pass(race.host.room.phase == Phase::Run ? 300 : 200);
    }
    CHECK(race.host.room.phase == Phase::Review);
    CHECK(race.host.standings);
}

TEST_CASE("the debrief is the own factory's, also of who is moved to another one then") {
    Race race;
    race.goTo(Phase::Plan);
    REQUIRE(race.guest.view.workers.size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i)  // nobody reviews
        race.guest.send(Wish{i + 1, PostWorker{race.guest.view.workers[i].handle, codeOf(kAlpha)}});
    race.goTo(Phase::Debrief, 2);
    race.pass();
    REQUIRE(race.world(0).factoryByDay != race.world(1).factoryByDay);
    const auto asPlayed = [](const Player& player) { return player.debrief->baselines[0].factoryByDay; };
    CHECK(asPlayed(race.host) == race.world(0).factoryByDay);
    CHECK(asPlayed(race.guest) == race.world(1).factoryByDay);
    race.host.send(MovePerson{1, kFirstBeta});
    race.pass();
    CHECK(asPlayed(race.guest) == race.world(0).factoryByDay);
}

TEST_CASE("a replay names the factory whose state differs") {
    Race race;
    race.goTo(Phase::Review);
    Journal journal = readJournal(race.table.journal).value();
    for (JournalRecord& record : journal.records) {
        auto* hash = std::get_if<HashRecord>(&record);
        if (hash == nullptr || hash->factory != 1 || hash->at < at(days(3))) continue;
        hash->hash ^= 1;
        break;
    }
    CHECK(replay(journal, race.scenario, "gemba test").value().difference ==
          "day 4, hour 0: the state of factory 2 differs");
}

TEST_CASE("everybody in all factories must be ready before the room goes on") {
    Race race;
    race.goTo(Phase::Plan);
    race.host.send(SetReady{true});
    race.pass();
    CHECK(race.host.room.phase == Phase::Plan);
    CHECK(race.host.console->blockers.size() == 1);
    race.guest.send(SetReady{true});
    race.pass();
    CHECK(race.host.room.phase == Phase::Run);
}
