#include "server/replay/watch.h"

#include <catch2/catch.hpp>

#include "server/replay/factories.h"
#include "tests/server/debrief/watched.h"

using namespace gemba;

namespace {

bool same(const std::vector<PlaceMoments>& a, const std::vector<PlaceMoments>& b) {
    const auto alike = [](const PlaceMoment& x, const PlaceMoment& y) { return x.at == y.at && x.sameAs(y); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const PlaceMoments& x, const PlaceMoments& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), alike);
    });
}

}  // namespace

TEST_CASE("a factory that is watched comes out as one that is not") {
    Watched watched(openstack(), 5);
    watched.play(BotStyle::ConstraintManager, 30);
    Simulation alone(openstack(), 5);
    for (SimTime now; now < at(days(30)); now = now + kBotInterval) {
        alone.advanceTo(now);
        letBotsAct(alone, everywhere(openstack(), BotStyle::ConstraintManager), [](SeatId) { return true; });
    }
    alone.advanceTo(at(days(30)));
    CHECK(alone.stateHash() == watched.simulation.stateHash());
}

TEST_CASE("moments stand in order, and each differs from the one before") {
    Watched watched(everything(), 5);
    watched.play(BotStyle::FirefighterHero, 20);
    for (const auto* places : {&watched.watch.stations(), &watched.watch.areas()})
        for (const PlaceMoments& moments : *places) {
            REQUIRE_FALSE(moments.empty());
            CHECK(moments.front().at == watched.world().dayOne);
            for (std::size_t i = 1; i < moments.size(); ++i) {
                REQUIRE(moments[i - 1].at < moments[i].at);
                REQUIRE_FALSE(moments[i - 1].sameAs(moments[i]));
            }
        }
}

TEST_CASE("it does not matter in which steps the time passes") {
    Watched once(openstack(), 5);
    once.to(days(10));
    Watched often(openstack(), 5);
    for (std::int64_t hour = 1; hour <= 80; ++hour) often.to(hours(hour));
    CHECK(same(once.watch.stations(), often.watch.stations()));
    CHECK(same(once.watch.areas(), often.watch.areas()));
}

TEST_CASE("a round that is played again is watched again, and what it was before is forgotten") {
    const Scenario scenario = tinyScenario();
    Factories factories(scenario, 5, 1);
    Factories straight(scenario, 5, 1);
    for (Factories* one : {&factories, &straight}) {
        one->beginRound(1);
        one->advanceTo(at(days(10)));
        one->beginRound(2);
    }
    for (std::size_t i = 0; i < 3; ++i)  // nobody reviews
        REQUIRE(factories.submit(kAlphaLead, PostWorker{WorkerId(i), codeOf(kAlpha)}) == Verdict::Ok);
    factories.advanceTo(at(days(17)));
    straight.advanceTo(at(days(17)));
    CHECK_FALSE(same(factories.watchOf(0).stations(), straight.watchOf(0).stations()));
    factories.playAgain(2);
    factories.advanceTo(at(days(17)));
    CHECK(same(factories.watchOf(0).stations(), straight.watchOf(0).stations()));
    CHECK(same(factories.watchOf(0).areas(), straight.watchOf(0).areas()));
}
