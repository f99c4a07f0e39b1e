#include "client/session/hot_seat.h"

#include <catch2/catch.hpp>

#include "tests/support/fake_room.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

// A laptop and a room that obeys it at once.
struct Laptop {
    HotSeat hot;
    RoomState room;
    int readies = 0;

    explicit Laptop(int people) { hot.people = people; }
    void obey(const HotOrders& orders) {
        if (orders.clock) room.paused = orders.clock->paused;
        if (!orders.everybodyReady) return;
        ++readies;
        enter(Phase::Run, room.round);
    }
    void enter(Phase phase, std::int32_t round) {
        room.phase = phase;
        room.round = round;
        obey(follow(hot, room));
    }
    void pass(int to) { obey(passOn(hot, room, to)); }
    void pass() { pass(nextPerson(hot)); }
    void take(int person) { obey(takeOver(hot, room, person)); }
    void planAll() {
        for (int i = 0; i < hot.people; ++i) {
            take(hot.at);
            pass();
        }
    }
};

}  // namespace

TEST_CASE("one after the other plans, each behind a screen between, and the last one starts the days") {
    Laptop laptop(3);
    laptop.enter(Phase::Plan, 1);
    for (int person = 0; person < 3; ++person) {
        CHECK(showsNow(laptop.hot) == HotShows::Between);
        CHECK(laptop.hot.at == person);
        laptop.take(person);
        CHECK(showsNow(laptop.hot) == HotShows::Person);
        CHECK(isLastPlanner(laptop.hot) == (person == 2));
        CHECK(laptop.readies == 0);
        laptop.pass();
    }
    CHECK(laptop.readies == 1);
    CHECK(laptop.room.phase == Phase::Run);
    CHECK(showsNow(laptop.hot) == HotShows::Person);
    CHECK(laptop.hot.at == 2);
}

TEST_CASE("in a plan only the one it was passed to may look") {
    Laptop laptop(3);
    laptop.enter(Phase::Plan, 1);
    laptop.take(1);
    CHECK(showsNow(laptop.hot) == HotShows::Between);
    laptop.take(-1);
    laptop.take(3);
    CHECK(showsNow(laptop.hot) == HotShows::Between);
    laptop.take(0);
    laptop.pass(2);  // the order is the order
    CHECK(laptop.hot.at == 1);
}

TEST_CASE("each round another person begins") {
    Laptop laptop(2);
    for (std::int32_t round = 1; round <= 4; ++round) {
        laptop.enter(Phase::Plan, round);
        CHECK(laptop.hot.at == (round - 1) % 2);
        laptop.planAll();
        CHECK(laptop.readies == round);
        laptop.enter(Phase::Review, round);
    }
}

TEST_CASE("the days stand still while the laptop is passed, and run on when somebody looks") {
    Laptop laptop(3);
    laptop.enter(Phase::Plan, 1);
    laptop.planAll();
    CHECK_FALSE(laptop.room.paused);
    laptop.pass(0);
    CHECK(showsNow(laptop.hot) == HotShows::Between);
    CHECK(laptop.room.paused);
    laptop.take(1);  // in a run anybody may
    CHECK(laptop.hot.at == 1);
    CHECK_FALSE(laptop.room.paused);
}

TEST_CASE("who had paused finds it paused") {
    Laptop laptop(2);
    laptop.enter(Phase::Plan, 1);
    laptop.planAll();
    laptop.room.paused = true;
    laptop.pass(0);
    laptop.take(0);
    CHECK(laptop.room.paused);
}

TEST_CASE("a round that ends under the screen between is looked at by all, and the next one is not paused") {
    Laptop laptop(2);
    laptop.enter(Phase::Plan, 1);
    laptop.planAll();
    laptop.pass(0);
    laptop.enter(Phase::Review, 1);
    CHECK(showsNow(laptop.hot) == HotShows::Everybody);
    CHECK_FALSE(laptop.room.paused);
}

TEST_CASE("lobby, briefing, review and debrief are for all") {
    Laptop laptop(2);
    for (const Phase phase : {Phase::Lobby, Phase::Briefing, Phase::Review, Phase::Debrief}) {
        laptop.enter(phase, 1);
        CHECK(showsNow(laptop.hot) == HotShows::Everybody);
        laptop.pass();
        laptop.take(1);
        CHECK(showsNow(laptop.hot) == HotShows::Everybody);
    }
}

TEST_CASE("one person alone is never asked to pass anything") {
    Laptop laptop(0);
    laptop.enter(Phase::Plan, 1);
    CHECK_FALSE(laptop.hot.between);
}

TEST_CASE("what all look at in a review is the same, whoever's view it comes from") {
    PlayerView one = sampleView();
    PlayerView other = sampleView();
    other.seat = SeatId(3);
    other.area = kKeystone;
    other.bonus = Money{-5};
    other.ownShipped = 77;
    other.bonusByDay = {1, 2, 3};
    other.order.clear();
    std::erase_if(other.items, [](const ItemView& item) { return item.place < Place::GateQueue; });
    other.pallets.clear();
    other.workers.clear();
    other.requests.clear();
    other.news.clear();
    for (AreaView& area : other.areas) {
        area.sight = Sight::Owned;
        area.people = 9;
        area.owes = 9;
        area.backlog = 9;
        area.stations.clear();
    }
    CHECK(viewForAll(one, Phase::Review) == viewForAll(other, Phase::Review));
    CHECK(viewForAll(one, Phase::Review).factory == one.factory);
}

TEST_CASE("the debrief hides nobody's floor, but still names no seat's pay") {
    const PlayerView all = viewForAll(sampleView(), Phase::Debrief);
    CHECK(all.items == sampleView().items);
    CHECK(all.seat.isNone());
    CHECK(all.area.isNone());
    CHECK(all.bonusByDay.empty());
    CHECK(all.requests.empty());
    CHECK(all.order.empty());
}
