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
    [[nodiscard]] std::uint32_t hide(std::uint32_t id) const;  // none stays none
    [[nodiscard]] std::uint32_t show(std::uint32_t handle) const;
    template <class AnyId>
    [[nodiscard]] AnyId hide(AnyId id) const {
        id.value = hide(id.value);
        return id;
    }
    // The command with the world's ids instead of the seat's handles.
    [[nodiscard]] Command show(Command command) const;

  private:
    std::uint64_t m_key;
};

}  // namespace gemba
