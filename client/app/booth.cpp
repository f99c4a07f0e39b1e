#include "client/app/booth.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int64_t kPatienceMs = 75'000;       // with nobody touching anything
constexpr std::int64_t kLongPatienceMs = 240'000;  // where one looks and talks: review and debrief
constexpr std::int64_t kWarningMs = 15'000;        // of it, the last part is counted down
constexpr std::int64_t kChoosePatienceMs = 30'000;
constexpr std::int64_t kAttractDebriefMs = 12'000;
constexpr std::int64_t kTryAgainMs = 5'000;  // when the factory could not be started
constexpr int kAttractSpeed = 200;

std::int64_t patienceIn(BoothStage stage, std::optional<Phase> phase) {
    if (stage == BoothStage::Choose) return kChoosePatienceMs;
    const bool talk = phase == Phase::Review || phase == Phase::Debrief;
    return talk ? kLongPatienceMs : kPatienceMs;
}

}  // namespace

void Booth::go(BoothStage stage, std::int64_t nowMs) {
    m_stage = stage;
    m_beganMs = m_touchedMs = nowMs;
    m_debriefMs = -1;
    m_secondsLeft.reset();
}

bool Booth::step(const BoothSight& sight) {
    if (m_beganMs < 0) return go(BoothStage::Attract, sight.nowMs), true;
    if (sight.touched) m_touchedMs = sight.nowMs;
    if (m_stage == BoothStage::Attract) {
        if (sight.pressed) return go(BoothStage::Choose, sight.nowMs), true;
        if (sight.phase != Phase::Debrief) m_debriefMs = -1;
        if (sight.phase == Phase::Debrief && m_debriefMs < 0) m_debriefMs = sight.nowMs;
        const bool over = m_debriefMs >= 0 && sight.nowMs - m_debriefMs > kAttractDebriefMs;
        const bool lost = sight.left && sight.nowMs - m_beganMs > kTryAgainMs;
        if (!over && !lost) return false;
        return go(BoothStage::Attract, sight.nowMs), true;  // again, with new luck
    }
    if (m_stage == BoothStage::Choose && sight.chosen) {
        m_seat = *sight.chosen;
        return go(BoothStage::Play, sight.nowMs), true;
    }
    const std::int64_t left = m_touchedMs + patienceIn(m_stage, sight.phase) - sight.nowMs;
    m_secondsLeft.reset();
    if (left < kWarningMs) m_secondsLeft = static_cast<int>(std::max<std::int64_t>(0, (left + 999) / 1000));
    if (left > 0 && !sight.left) return false;
    return go(BoothStage::Attract, sight.nowMs), true;
}

std::vector<HostOrder> PhaseHost::follow(const RoomState& room) {
    if (m_phase == room.phase && m_round == room.round) return {};
    const bool first = !m_phase;
    m_phase = room.phase;
    m_round = room.round;
    std::vector<HostOrder> orders;
    if (m_wish == Wish::PlayAtOnce) {
        if (room.phase < Phase::Plan) orders.emplace_back(NextPhase{});
        return orders;
    }
    if (first) orders.emplace_back(SetBigScreen{{ScreenShows::Above, 0, 0}});
    if (room.phase == Phase::Run)
        orders.emplace_back(SetClock{false, kAttractSpeed});
    else if (room.phase != Phase::Debrief)
        orders.emplace_back(NextPhase{});
    return orders;
}

std::size_t sentenceAt(std::int64_t sinceMs, std::size_t sentences) {
    if (sentences == 0) return 0;
    return static_cast<std::size_t>(std::max<std::int64_t>(0, sinceMs) / kSentenceMs) % sentences;
}

}  // namespace gemba
