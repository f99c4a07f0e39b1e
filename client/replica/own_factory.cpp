#include "client/replica/own_factory.h"

#include <algorithm>

namespace gemba {

RoomState ownFactory(const RoomState& room, std::size_t seatsEach, SeatId own) {
    RoomState mine = room;
    if (seatsEach == 0 || room.seats.size() <= seatsEach) return mine;
    const std::size_t first = own.isNone() ? 0 : own.index() / seatsEach * seatsEach;
    const std::size_t end = std::min(first + seatsEach, room.seats.size());
    if (first >= end) return mine;
    mine.seats.assign(room.seats.begin() + static_cast<std::ptrdiff_t>(first),
                      room.seats.begin() + static_cast<std::ptrdiff_t>(end));
    for (PersonState& person : mine.people) {
        const bool here = !person.seat.isNone() && person.seat.index() >= first && person.seat.index() < end;
        person.seat = here ? SeatId(person.seat.index() - first) : SeatId{};
    }
    return mine;
}

}  // namespace gemba
