// The part of the window's loop that goes into a room and leaves it.
#include "client/app/app.h"

namespace gemba {

void App::enter(Entry entry) {
    rememberSeat();
    m_lan.stop();
    m_sounds.forget();
    m_guide.reset();
    if (entry.tutorial) m_guide.emplace();
    m_visit.reset();  // an own server ends before another one starts
    if (entry.link.code == m_lastCode) entry.token = m_lastToken;
    m_hot = HotSeat{};
    m_hot.people = entry.hotSeats > 1 ? entry.hotSeats : 0;
    m_shownPerson = 0;
    m_desks.assign(static_cast<std::size_t>(m_hot.people), Desk{});
    m_visit.emplace(std::move(entry));
    m_medalsNoted = false;
    m_desk = Desk{};
    m_talk = PresenterDesk{};
    m_talkStops.clear();
    m_plan.reset();
    m_planShown = false;
    m_overlay = Overlay::None;
}

// Who comes back to the same room sits in the same seat.
void App::rememberSeat() {
    if (!inRoom()) return;
    m_lastCode = m_visit->entry().link.code;
    m_lastToken = m_visit->session().welcome().token;
}

void App::leave() {
    rememberSeat();
    m_others.closeAll();
    m_sounds.forget();
    m_guide.reset();
    m_visit.reset();
    m_plan.reset();
    m_planShown = false;
    m_overlay = Overlay::None;
}

const FloorPlan& App::plan() {
    const FloorPlan& original = m_visit->session().welcome().plan;
    if (!m_plan) m_plan = m_language.wordsOf(original.id).plan(original);
    return *m_plan;
}

}  // namespace gemba
