// When a pull takes effect, and until when it can be taken back.
#include <catch2/catch.hpp>

#include "tests/support/office.h"

using namespace gemba;

namespace {

struct Later {
    const char* what;
    SeatId seat;
    Command command;
    Duration effect;  // when ordered in the middle of day 1
    bool (*isSo)(const World& world);
};

std::vector<Later> laterOnes() {
    const Duration morning = days(1);
    return {
        {"quality", kAlphaLead, SetQuality{2}, morning, [](const World& world) { return world.areas[0].quality == 2; }},
        {"project", kAlphaLead, StartProject{0}, morning, [](const World& world) { return world.projects[0].started; }},
        {"overtime", kAlphaLead, SetOvertime{true}, morning,
         [](const World& world) { return world.areas[0].overtime; }},
        {"lend", kAlphaLead, LendWorker{kAlphaCore, kBeta, 0}, morning,
         [](const World& world) { return world.workers[0].area == kBeta || world.workers[0].movesTo == kBeta; }},
        {"cadence", kReleaser, SetCadence{2}, morning, [](const World& world) { return world.releaseEveryDays == 2; }},
        {"board", kBetaLead, OpenBoard{true}, morning, [](const World& world) { return world.boardBy == kBetaLead; }},
        {"hire", kAlphaLead, Hire{1, 2}, days(3), [](const World& world) { return world.areas[0].people.size() == 5; }},
    };
}

Scenario withCadence() {
    Scenario scenario = officeScenario();
    scenario.release.everyDays = 5;
    return scenario;
}

}  // namespace

TEST_CASE("what takes effect later waits for its time, shows as an own order, and then is so") {
    for (const Later& later : laterOnes()) {
        INFO(later.what);
        Office office(withCadence());
        office.to(hours(3));
        REQUIRE(office.as(later.seat, later.command) == Verdict::Ok);
        REQUIRE(office.view(later.seat).orders.size() == 1);
        CHECK(office.view(later.seat).orders[0].lever == *leverOf(later.command));
        CHECK(office.view(later.seat).orders[0].due == at(later.effect));
        for (const SeatId other : {kAlphaLead, kBetaLead, kManager, kReleaser})
            if (other != later.seat) CHECK(office.view(other).orders.empty());
        office.to(later.effect - Duration{1});
        CHECK_FALSE(later.isSo(office.world()));
        office.to(later.effect);
        CHECK(later.isSo(office.world()));
        CHECK(office.view(later.seat).orders.empty());
    }
}

TEST_CASE("undo before it takes effect prevents it; after that there is nothing to undo") {
    for (const Later& later : laterOnes()) {
        INFO(later.what);
        Office office(withCadence());
        office.to(hours(3));
        REQUIRE(office.as(later.seat, later.command) == Verdict::Ok);
        const Undo undo{office.lastOrder()};
        CHECK(office.refused(later.seat == kAlphaLead ? kBetaLead : kAlphaLead, undo) == Verdict::UnknownTarget);
        CHECK(office.refused(SeatId{}, undo) == Verdict::NoSeat);
        office.to(later.effect - Duration{1});
        CHECK(office.as(later.seat, undo) == Verdict::Ok);
        CHECK(office.refused(later.seat, undo) == Verdict::UnknownTarget);
        office.to(later.effect + hours(1));
        CHECK_FALSE(later.isSo(office.world()));
        REQUIRE(office.as(later.seat, later.command) == Verdict::Ok);
        const Undo late{office.lastOrder()};
        office.to(later.effect + days(5));
        CHECK(later.isSo(office.world()));
        CHECK(office.refused(later.seat, late) == Verdict::UnknownTarget);
    }
}

TEST_CASE("what is ordered while the next day is planned holds from this morning, and can be taken back until then") {
    Office office;
    office.to(days(2));
    REQUIRE(office.as(kAlphaLead, SetQuality{0}) == Verdict::Ok);
    CHECK(office.view(kAlphaLead).orders[0].due == at(days(2)));
    CHECK(office.world().areas[0].quality == 1);
    CHECK(office.as(kAlphaLead, Undo{office.lastOrder()}) == Verdict::Ok);
    REQUIRE(office.as(kAlphaLead, SetQuality{2}) == Verdict::Ok);
    office.to(days(2) + Duration{1});
    CHECK(office.world().areas[0].quality == 2);
}

TEST_CASE("an order that has become impossible meanwhile does not happen") {
    Office office;
    office.to(hours(1));
    REQUIRE(office.as(kAlphaLead, OpenBoard{true}) == Verdict::Ok);
    REQUIRE(office.as(kBetaLead, OpenBoard{true}) == Verdict::Ok);
    office.to(days(1));
    CHECK(office.world().boardBy == kAlphaLead);
    CHECK(office.world().orders.empty());
}

TEST_CASE("a talk takes as long as a walk; who walks away breaks it off") {
    Office office;
    REQUIRE(office.as(kAlphaLead, AskAround{}) == Verdict::Ok);
    CHECK(office.view(kAlphaLead).orders[0].due == at(Duration{30 * 60'000}));
    REQUIRE(office.as(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);
    CHECK(office.view(kAlphaLead).orders.empty());
    CHECK(office.refused(kAlphaLead, AskAround{}) == Verdict::NotThere);
    office.to(hours(1));
    CHECK(office.as(kAlphaLead, AskAround{}) == Verdict::Ok);
}

TEST_CASE("how many orders a seat has waiting stands in nobody else's way") {
    Office office;
    Verdict verdict = Verdict::Ok;
    int taken = 0;
    for (; taken < 100 && verdict == Verdict::Ok; ++taken) verdict = office.as(kAlphaLead, SetQuality{2});
    CHECK(taken > 8);
    CHECK(verdict == Verdict::NotNow);
    CHECK(office.as(kBetaLead, SetQuality{2}) == Verdict::Ok);
    CHECK(office.as(kAlphaLead, SayReport{Report::Late}) == Verdict::Ok);  // what is done at once never waits
}
