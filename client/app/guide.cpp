#include "client/app/guide.h"

namespace gemba {

TutorialSight sightOf(const SessionClient& session) {
    return {session.welcome().plan, session.room(), session.view(), session.seat()};
}

void Guide::follow(SessionClient& session) {
    for (const HostOrder& message : gemba::follow(m_state, sightOf(session))) session.send(message);
}

TutorialChoice Guide::show(const Ui& ui, const WindowLayout& layout, const SessionClient& session) {
    const TutorialChoice choice = tutorialPanel(ui, cardOf(m_state, sightOf(session)), layout);
    if (choice == TutorialChoice::ReadOn) readOn(m_state, sightOf(session));
    return choice;
}

}  // namespace gemba
