// The part of the window's loop that lets several people share it.
#include "client/app/app.h"

namespace gemba {

void App::follow() {
    if (m_guide) m_guide->follow(m_visit->session(), plan());
    if (m_hot.people == 0) return;
    obey(gemba::follow(m_hot, m_visit->session().room()));
    if (showsNow(m_hot) != HotShows::Between) showPerson();
}

bool App::hidden() const {
    return showsNow(m_hot) == HotShows::Between && m_hot.people > 0;
}

// Who looks now; the host when all look together.
SessionClient& App::shown() {
    return m_visit->sessionOf(showsNow(m_hot) == HotShows::Person ? m_hot.at : 0);
}

const PlayerView& App::shownView() {
    const Phase phase = m_visit->session().room().phase;
    if (m_hot.people == 0 || (phase != Phase::Review && phase != Phase::Debrief)) return shown().view();
    m_viewForAll = viewForAll(m_visit->session().view(), phase);
    return m_viewForAll;
}

HotPassing App::passing() {
    HotPassing passing{plan(), {}, m_hot.at, m_hot.phase == Phase::Run, isLastPlanner(m_hot)};
    for (int person = 0; person < m_visit->people(); ++person)
        passing.seats.push_back(m_visit->sessionOf(person).seat());
    return passing;
}

// Everybody finds their own desk; the floor begins anew, so that nothing glides from one view to the next.
void App::showPerson() {
    const int person = showsNow(m_hot) == HotShows::Person ? m_hot.at : 0;
    if (person == m_shownPerson) return;
    m_desks[static_cast<std::size_t>(m_shownPerson)] = std::move(m_desk);
    m_desk = std::move(m_desks[static_cast<std::size_t>(person)]);
    m_desk.draft = {};
    m_shownPerson = person;
    m_planShown = false;
}

// Nothing but this is drawn: no floor, no panel, no tip, no news.
void App::screenBetween(const Ui& ui) {
    const int person = betweenScreen(ui, passing(), m_layout);
    if (person >= 0) obey(takeOver(m_hot, m_visit->session().room(), person));
}

void App::passLaptop(const Ui& ui, const WindowLayout& layout) {
    if (showsNow(m_hot) != HotShows::Person) return;
    if (hotSeatStrip(ui, passing(), layout) == HotStripChoice::PassOn)
        obey(passOn(m_hot, m_visit->session().room(), nextPerson(m_hot)));
}

void App::obey(const HotOrders& orders) {
    if (orders.clock) m_visit->session().send(*orders.clock);
    if (!orders.everybodyReady) return;
    // Brought back after a crash the room waits for its host, whoever is ready.
    if (m_visit->session().room().restarted) return m_visit->session().send(HostOrder{NextPhase{}});
    for (int person = 0; person < m_visit->people(); ++person) m_visit->sessionOf(person).send(SetReady{true});
}

}  // namespace gemba
