// A seat's own names for things: a keyed permutation of the world's ids, so that gaps count nothing and two seats
// cannot compare notes. No table: the inverse turns a command's handles back into ids.
#pragma once

#include <cstdint>

#include "shared/base/hash.h"
#include "shared/protocol/command.h"

namespace gemba {

class Handles {
  public:
    // `key` is the room's secret: with it and the seat the handles are fixed.
    Handles(std::uint64_t key, SeatId seat) : m_key(combine(key, seat.value)) {}
    // What stands on the floor is numbered by the scenario; orders and offers are counted as they are made, by all
    // seats.
    enum class Thing : std::uint8_t { OnFloor, Order, Offer };
    [[nodiscard]] std::uint32_t hide(Thing kind, std::uint32_t id) const;  // none stays none
    [[nodiscard]] std::uint32_t show(Thing kind, std::uint32_t handle) const;
    [[nodiscard]] ItemId hide(ItemId id) const { return ItemId{hide(Thing::OnFloor, id.value)}; }
    [[nodiscard]] WorkerId hide(WorkerId id) const { return WorkerId{hide(Thing::OnFloor, id.value)}; }
    // The command with the world's ids instead of the seat's handles.
    [[nodiscard]] Command show(Command command) const;

  private:
    [[nodiscard]] std::uint64_t keyOf(Thing kind) const {
        return kind == Thing::OnFloor ? m_key : combine(m_key, static_cast<std::uint64_t>(kind));
    }
    std::uint64_t m_key;
};

}  // namespace gemba
