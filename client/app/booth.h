// The stand at a conference: a factory that runs and explains itself until somebody comes, a first minute without
// reading, a session of twenty minutes, and then everything as it was before. Decides only; the app does it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/protocol/messages.h"

namespace gemba {

enum class BoothStage : std::uint8_t { Attract, Choose, Play };

// Since the last frame, as the booth needs it.
struct BoothSight {
    std::int64_t nowMs = 0;        // any steady clock
    bool touched = false;          // a key, a button or the mouse
    bool pressed = false;          // a key or a button
    std::optional<SeatId> chosen;  // on the page of teams
    bool left = false;             // by the menu, or because the room was lost
    std::optional<Phase> phase;    // none = in no room
};

class Booth {
  public:
    // True when the stage is another one now: the app then begins it from nothing.
    [[nodiscard]] bool step(const BoothSight& sight);
    [[nodiscard]] BoothStage stage() const { return m_stage; }
    [[nodiscard]] SeatId seat() const { return m_seat; }  // of who plays
    // Until an empty stand goes back to the start; nothing while somebody is there.
    [[nodiscard]] std::optional<int> secondsUntilReset() const { return m_secondsLeft; }

  private:
    void go(BoothStage stage, std::int64_t nowMs);

    BoothStage m_stage = BoothStage::Attract;
    SeatId m_seat;
    std::int64_t m_beganMs = -1;
    std::int64_t m_touchedMs = -1;
    std::int64_t m_debriefMs = -1;  // since when the debrief of the attract loop is seen
    std::optional<int> m_secondsLeft;
};

// What the stand orders as host of its own rooms, once for each phase it comes to: the attract loop runs by itself and
// shows the whole floor; who plays is spared lobby and briefing.
class PhaseHost {
  public:
    enum class Wish : std::uint8_t { ShowItself, PlayAtOnce };
    explicit PhaseHost(Wish wish = Wish::ShowItself) : m_wish(wish) {}
    [[nodiscard]] std::vector<HostOrder> follow(const RoomState& room);

  private:
    Wish m_wish;
    std::optional<Phase> m_phase;
    std::int32_t m_round = 0;
};

// Which of the attract loop's or the first minute's sentences is said now, from 0; `sinceMs` since the first.
[[nodiscard]] std::size_t sentenceAt(std::int64_t sinceMs, std::size_t sentences);
inline constexpr std::int64_t kSentenceMs = 7000;

}  // namespace gemba
