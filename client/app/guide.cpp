#include "client/app/guide.h"

namespace gemba {

TutorialSight sightOf(const SessionClient& session, const FloorPlan& plan) {
    return {plan, session.room(), session.view(), session.seat()};
}

void Guide::follow(SessionClient& session, const FloorPlan& plan) {
    for (const HostOrder& message : gemba::follow(m_state, sightOf(session, plan))) session.send(message);
}

TutorialChoice Guide::show(const Ui& ui, const WindowLayout& layout, const SessionClient& session,
                           const FloorPlan& plan) {
    const TutorialChoice choice = tutorialPanel(ui, cardOf(m_state, sightOf(session, plan)), layout);
    if (choice == TutorialChoice::ReadOn) readOn(m_state, sightOf(session, plan));
    return choice;
}

}  // namespace gemba
