// The session looked at again, in the debrief: what everybody is told about it, and what they see.
#include "server/session/room.h"
#include "server/view/view_builder.h"

namespace gemba {

void Room::showReplay(bool on) {
    if (on == m_replay.has_value()) return;
    if (!on) return m_replay.reset();
    m_replay.emplace(m_config.scenario, m_config.seed, m_factories.played(), m_story, m_factories.now());
    for (const Person& person : m_roster.people()) sendReplayPlan(person.peer);
}

ReplayPlan Room::replayPlan() const {
    ReplayPlan plan{m_factories.sessionTimeOf(m_factories.now()), decisionsOf(m_story), {}};
    for (PastDecision& decision : plan.decisions) decision.at = m_factories.sessionTimeOf(decision.at);
    for (const BookmarkState& mark : m_bookmarks) plan.bookmarks.push_back(m_factories.sessionTimeOf(mark.at));
    return plan;
}

void Room::sendReplayPlan(PeerId peer) {
    if (m_replay && !peer.isNone()) sendTo(peer, Channel::Bulk, replayPlan());
}

// What a seat saw then is what it is shown now; who sits elsewhere looks over its shoulder.
PlayerView Room::viewOf(const Person& person) {
    if (!m_replay) return buildView(m_factories.at(placeOf(person).factory).world(), viewerOf(person));
    const SeatId eyes = m_replay->eyes();
    const Factories& then = m_replay->factories();
    const Factories::Place place = eyes.isNone() ? placeOf(person) : then.placeOf(eyes);
    Viewer viewer = viewerOf(place);
    if (!eyes.isNone()) viewer.board = false;
    if (!eyes.isNone()) viewer.guest = eyes != person.seat;
    return buildView(then.at(place.factory).world(), viewer);
}

}  // namespace gemba
