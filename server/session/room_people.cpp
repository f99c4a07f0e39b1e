// Who comes and goes, and what people say: seats, readiness, wishes.
#include "server/session/room.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "shared/rules/talk.h"

namespace gemba {

namespace {
constexpr std::int64_t kTalkPauseMs = 400;  // between two words of one person
}

bool Room::enter(PeerId peer, const Hello& hello) {
    const auto entered = m_roster.enter(hello, peer);
    if (const auto* refusal = std::get_if<Refusal>(&entered)) {
        sendTo(peer, Channel::Control, Refused{*refusal});
        m_close(peer);
        return false;
    }
    const Roster::Entry& entry = std::get<Roster::Entry>(entered);
    if (entry.replaced) m_close(*entry.replaced);
    const Person& person = m_roster.people()[entry.person];
    const auto number = static_cast<std::uint32_t>(entry.person);
    if (entry.isNew)
        record(PersonRecord{number, person.name, person.token, person.host, person.kind});
    else
        record(PresenceRecord{number, true});
    m_waitedMs = -1;
    sendTo(
        peer, Channel::Control,
        Welcome{entry.token, person.host, number, person.lastWish, person.lastOrder, floorPlanOf(m_config.scenario)});
    sendTo(peer, Channel::Control, roomState());
    if (person.host) sendTo(peer, Channel::Control, hostView());
    sendStandings(peer);
    sendGhosts(person);
    sendDebrief(person);
    sendReplayPlan(peer);
    m_sentPolls.resize(m_roster.people().size());
    m_sentPolls[entry.person] = {};  // the new line knows nothing yet
    return true;
}

void Room::leave(PeerId peer) {
    const auto index = m_roster.byPeer(peer);
    if (index) record(PresenceRecord{static_cast<std::uint32_t>(*index), false});
    m_roster.leave(peer);
}

// What each message does.
struct Room::Receiver {
    Room& room;
    PeerId peer;
    std::size_t index;
    [[nodiscard]] Person& person() const { return room.m_roster.people()[index]; }

    void operator()(const Hello&) const {}
    void operator()(const TakeSeat& wish) const {
        if (person().seat == wish.seat) return person().history.forget();
        if (!room.m_roster.sit(index, wish.seat))
            return room.sendTo(peer, Channel::Control, Refused{Refusal::SeatTaken});
        room.seated(index);
    }
    void operator()(const SetReady& wish) const { person().ready = wish.ready; }
    void operator()(const SetAutopilot& wish) const {
        if (person().autopilot == wish.on) return;
        person().autopilot = wish.on;
        room.recordSeat(index);
    }
    void operator()(const Wish& wish) const { room.takeWish(index, wish); }
    void operator()(const Order& order) const { room.takeOrder(index, order); }
    void operator()(const Talk& talk) const { room.takeTalk(index, talk); }
    void operator()(const Vote& vote) const { room.takeVote(index, vote); }
    void operator()(const ViewAck& ack) const { person().history.acknowledge(ack.number); }
};

// What was sent to the person for another seat is no base for what comes now.
void Room::seated(std::size_t index, OrderedBy by) {
    m_roster.people()[index].history.forget();
    recordSeat(index, by);
    sendDebrief(m_roster.people()[index]);  // it may be another factory's
}

void Room::receive(PeerId peer, const ToServer& message) {
    const auto index = m_roster.byPeer(peer);
    if (index) std::visit(Receiver{*this, peer, *index}, message);
}

// Each number is answered once and acted on once; a repeat gets the same answer again.
void Room::takeWish(std::size_t index, const Wish& wish) {
    Person& person = m_roster.people()[index];
    if (wish.number <= person.lastWish) {
        for (const WishAnswer& answer : person.answers)
            if (answer.number == wish.number) sendTo(person.peer, Channel::Control, answer);
        return;
    }
    const bool now = phase() == Phase::Plan || phase() == Phase::Run;
    Verdict verdict = person.seat.isNone() ? Verdict::NoSeat : Verdict::NotNow;
    if (now && !person.seat.isNone()) {
        const Viewer viewer = viewerOf(m_factories.placeOf(person.seat));
        const Handles handles(viewer.key, viewer.seat);
        const SimTime at = m_factories.now();
        verdict = obey({at, person.seat, Origin::Person, handles.show(wish.command), static_cast<std::uint32_t>(index),
                        wish.number});
    }
    m_roster.answered(index, {wish.number, verdict});
    sendTo(person.peer, Channel::Control, WishAnswer{wish.number, verdict});
}

// Everybody at the seats that may hear it, and at the own one; whoever talks without pause is not heard.
void Room::takeTalk(std::size_t index, const Talk& talk) {
    Person& speaker = m_roster.people()[index];
    const bool time = phase() == Phase::Plan || phase() == Phase::Run || phase() == Phase::Review;
    const bool says = !talk.text.empty() || talk.at.index() < m_config.scenario.areas.size();
    if (!time || !says || speaker.seat.isNone() || m_lastTickMs - speaker.talkedMs < kTalkPauseMs) return;
    speaker.talkedMs = m_lastTickMs;
    record(TalkRecord{m_factories.now(), static_cast<std::uint32_t>(index), talk});
    const Factories::Place place = m_factories.placeOf(speaker.seat);
    const auto managers = buildView(m_factories.at(place.factory).world(), viewerOf(place)).managers;
    Talked said{place.seat, talk.to, talk.at, talk.text, false};
    const auto hears = [&](const Person& person) {
        const Factories::Place other = m_factories.placeOf(person.seat);
        const bool meant = talk.to.isNone() || talk.to == other.seat;
        return !person.peer.isNone() && !person.seat.isNone() && other.factory == place.factory && meant &&
               mayTalk(managers, place.seat, other.seat, round());
    };
    for (const Person& person : m_roster.people()) said.heard = said.heard || hears(person);
    for (const Person& person : m_roster.people())
        if (hears(person) || person.seat == speaker.seat) sendTo(person.peer, Channel::Control, said);
}

}  // namespace gemba
