// The guided debrief in the room: who may vote, what each is told. It changes nothing of the session, so it is not in
// the journal; after a restart the host begins the walk anew.
#include "server/session/room.h"

namespace gemba {

namespace {

// A big screen and a console are looked at, not asked.
bool mayVote(const Person& person) {
    return person.kind == LineKind::Person && !person.peer.isNone();
}

}  // namespace

void Room::endWalk() {
    m_guided = Guided(plannedSeconds(m_config.scenario.session.debriefSeconds, m_config.preset));
}

std::vector<std::size_t> Room::voters() const {
    std::vector<std::size_t> factories;
    for (const Person& person : m_roster.people())
        if (mayVote(person)) factories.push_back(placeOf(person).factory);
    return factories;
}

OrderVerdict Room::guideTo(const GuideTo& wish) {
    if (phase() != Phase::Debrief) return OrderVerdict::NotNow;
    if (!wish.on) {
        m_guided.leave();
        return OrderVerdict::Done;
    }
    switch (m_guided.go({wish.stop, wish.part}, {m_debriefs, m_analyses}, static_cast<std::int32_t>(voters().size()))) {
        case Guided::Went::NotYet: return OrderVerdict::NotNow;
        case Guided::Went::Nowhere: return OrderVerdict::NoSuchThing;
        case Guided::Went::There: break;
    }
    return OrderVerdict::Done;
}

void Room::takeVote(std::size_t index, const Vote& vote) {
    const Person& person = m_roster.people()[index];
    if (phase() == Phase::Debrief && mayVote(person))
        static_cast<void>(m_guided.vote(index, placeOf(person).factory, vote));
}

PollsState Room::pollsFor(std::size_t index, const std::vector<std::size_t>& mayAnswer) const {
    return m_guided.polls(index, placeOf(m_roster.people()[index]).factory, mayAnswer);
}

void Room::sendPolls() {
    const std::vector<std::size_t> mayAnswer = voters();
    m_sentPolls.resize(m_roster.people().size());
    for (std::size_t i = 0; i < m_sentPolls.size(); ++i) {
        PollsState state = pollsFor(i, mayAnswer);
        if (state == m_sentPolls[i]) continue;
        sendTo(m_roster.people()[i].peer, Channel::Control, state);
        m_sentPolls[i] = std::move(state);
    }
}

}  // namespace gemba
