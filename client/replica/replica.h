// The client's copy of what its seat may know: the last views as they arrived, deltas applied to them, and a smooth
// time between the newest two for things that move. Positions may be interpolated, numbers never.
#pragma once

#include <cstdint>
#include <deque>

#include "shared/protocol/messages.h"

namespace gemba {

class Replica {
  public:
    // Applies a delta. False when its base is unknown, its bytes are damaged or the check differs: then it is ignored
    // and the acknowledgement stays where it was, so the server sends from an older base.
    [[nodiscard]] bool apply(const ViewDelta& delta);
    // Number to acknowledge, 0 when nothing arrived yet.
    [[nodiscard]] std::uint32_t newestNumber() const;
    [[nodiscard]] const PlayerView& newest() const;    // the empty view before the first one
    [[nodiscard]] const PlayerView& previous() const;  // the one before it
    // Forget everything: after a reconnect the server starts from the empty view.
    void reset();

  private:
    struct Kept {
        std::uint32_t number = 0;
        PlayerView view;
    };
    std::deque<Kept> m_views;  // oldest first, at most 32
};

}  // namespace gemba
