#include "client/panels/presenter.h"

namespace gemba {

namespace {

bool hasNext(std::size_t at, const std::vector<TalkStop>& stops) {
    return at + 1 < stops.size();
}

// To which the floor runs on from there.
SimTime limitOf(std::size_t at, const std::vector<TalkStop>& stops, SimTime end) {
    return hasNext(at, stops) ? stops[at + 1].at : end;
}

}  // namespace

std::vector<HostOrder> Presenter::follow(const std::vector<TalkStop>& stops, const PresenterSight& sight) {
    if (stops.empty()) return {};
    if (!m_begun) return rest(0, stops);
    if (!m_runs) return {};
    const bool arrived = sight.now >= limitOf(m_at, stops, sight.end);
    if (!arrived) m_onTheWay = true;
    if (!arrived || !m_onTheWay) return {};  // what is shown may still be from before
    if (hasNext(m_at, stops)) return rest(m_at + 1, stops);
    m_runs = false;  // at its end a replay stops by itself
    return {};
}

std::vector<HostOrder> Presenter::step(TalkStep step, const std::vector<TalkStop>& stops, const PresenterSight& sight) {
    if (stops.empty() || !m_begun) return {};
    switch (step) {
        case TalkStep::Next: return hasNext(m_at, stops) ? rest(m_at + 1, stops) : std::vector<HostOrder>();
        case TalkStep::Back: return rest(m_away || m_at == 0 ? m_at : m_at - 1, stops);
        case TalkStep::First: return rest(0, stops);
        case TalkStep::Last: return rest(stops.size() - 1, stops);
        case TalkStep::Run: return run(stops, sight);
    }
    return {};
}

std::vector<HostOrder> Presenter::rest(std::size_t at, const std::vector<TalkStop>& stops) {
    m_at = at;
    m_begun = true;
    m_runs = m_onTheWay = m_away = false;
    return {SetClock{true, kTalkSpeedPercent}, SetReplayEyes{stops[at].eyes}, SeekReplay{stops[at].at}};
}

// A replay that is told to run at its end begins again: it is not told.
std::vector<HostOrder> Presenter::run(const std::vector<TalkStop>& stops, const PresenterSight& sight) {
    if (m_runs) {
        m_runs = false;
        return {SetClock{true, kTalkSpeedPercent}};
    }
    const bool nothingBetween = stops[m_at].at >= limitOf(m_at, stops, sight.end);
    if (nothingBetween) return step(TalkStep::Next, stops, sight);
    if (m_away && sight.now >= sight.end) return {};
    m_runs = m_away = true;
    m_onTheWay = false;
    return {SetClock{false, kTalkSpeedPercent}};
}

}  // namespace gemba
