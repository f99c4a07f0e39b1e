#include "client/replica/own_factory.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {

RoomState raceOfTwo() {
    RoomState room;
    room.factories = 2;
    room.seats.resize(6);
    for (SeatState& seat : room.seats) seat.botPlays = false;
    room.seats[4].botPlays = true;
    room.people = {{}, {}, {}};
    room.people[0].name = "Ines";
    room.people[0].seat = SeatId(0);
    room.people[1].name = "Max";
    room.people[1].seat = SeatId(3);
    room.people[2].name = "Priya";
    return room;
}

}  // namespace

TEST_CASE("each factory knows its own people, in the seats of its plan") {
    const RoomState second = ownFactory(raceOfTwo(), 3, SeatId(5));
    REQUIRE(second.seats.size() == 3);
    CHECK(second.seats[1].botPlays);
    CHECK(second.people[0].seat.isNone());
    CHECK(second.people[1].seat == SeatId(0));
    CHECK(second.people[2].seat.isNone());
    for (const SeatId own : {SeatId(2), SeatId{}}) {
        const RoomState first = ownFactory(raceOfTwo(), 3, own);
        REQUIRE(first.seats.size() == 3);
        CHECK_FALSE(first.seats[1].botPlays);
        CHECK(first.people[0].seat == SeatId(0));
        CHECK(first.people[1].seat.isNone());
    }
}

TEST_CASE("a room of one factory is as it is") {
    RoomState room = raceOfTwo();
    CHECK(ownFactory(room, 6, SeatId(3)) == room);
    CHECK(ownFactory(room, 0, SeatId(3)) == room);
}
