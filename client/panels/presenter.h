// A talk over a session: somebody steps from bookmark to bookmark, and lets the floor run in between. Says what to
// order of the replay; draws nothing and knows no key.
#pragma once

#include <vector>

#include "client/text/talk_stops.h"
#include "shared/protocol/host_order.h"

namespace gemba {

inline constexpr std::int32_t kTalkSpeedPercent = 400;  // a day in some five seconds: boxes can be followed

// What the replay shows; it is behind what was ordered last.
struct PresenterSight {
    SimTime now;
    SimTime end;
};

enum class TalkStep : std::uint8_t { Next, Back, First, Last, Run };

class Presenter {
  public:
    // Call in every frame: goes to the first stop, and rests at the next one when the floor has run there.
    [[nodiscard]] std::vector<HostOrder> follow(const std::vector<TalkStop>& stops, const PresenterSight& sight);
    // Next and Last stay where there is nothing more. Back leads to where the present stop begins while the floor runs
    // or has run on from it. Run a second time halts the floor where it is.
    [[nodiscard]] std::vector<HostOrder> step(TalkStep step, const std::vector<TalkStop>& stops,
                                              const PresenterSight& sight);
    [[nodiscard]] std::size_t at() const { return m_at; }  // whose words are shown
    [[nodiscard]] bool runs() const { return m_runs; }

  private:
    [[nodiscard]] std::vector<HostOrder> rest(std::size_t at, const std::vector<TalkStop>& stops);
    [[nodiscard]] std::vector<HostOrder> run(const std::vector<TalkStop>& stops, const PresenterSight& sight);

    std::size_t m_at = 0;
    bool m_begun = false;
    bool m_runs = false;
    bool m_onTheWay = false;  // running, and seen before the next stop
    bool m_away = false;      // the floor has run on from the stop
};

}  // namespace gemba
