// An area in numbers, from what its lead sees: how it stands now, and how it stood each morning since this client came.
#pragma once

#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

struct AreaNumbers {
    std::int32_t people = 0;   // in the area now
    std::int32_t working = 0;  // of them
    std::int32_t started = 0;  // boxes that wait or are in work at its stations
    std::int32_t backlog = 0;  // own features not started
    std::int32_t owes = 0;     // parts for others
    std::int32_t pallets = 0;  // own features that wait for parts
    std::int32_t oldestPalletDays = 0;
    std::int32_t shipped = 0;
};

[[nodiscard]] AreaNumbers numbersOf(const PlayerView& view, AreaId area);

class AreaHistory {
  public:
    // Call with every view; remembers the first one of each day. Begins anew when the area or the day goes back.
    void note(const PlayerView& view);
    // One number per remembered day, in permille of the people, or boxes.
    [[nodiscard]] const std::vector<std::int64_t>& working() const { return m_working; }
    [[nodiscard]] const std::vector<std::int64_t>& started() const { return m_started; }
    [[nodiscard]] const std::vector<std::int64_t>& shipped() const { return m_shipped; }

  private:
    AreaId m_area;
    std::int32_t m_day = -1;
    std::vector<std::int64_t> m_working;
    std::vector<std::int64_t> m_started;
    std::vector<std::int64_t> m_shipped;
};

}  // namespace gemba
