// What people see: the room, views of their factory, the host's console.
#include <algorithm>

#include "server/debrief/debrief.h"
#include "server/session/room.h"
#include "server/view/view_builder.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::int64_t kWholeViewIntervalMs = 500;  // big views go again only when the last may be lost

}  // namespace

// After the last round the board is open: everybody looks down on the whole floor. The same thing has another name in
// every factory.
Viewer Room::viewerOf(const Factories::Place& place) const {
    return {place.seat, phase() == Phase::Debrief, combine(m_config.handleKey, place.factory)};
}

// A big screen stands where its host wants, and looks down when the host says so.
Factories::Place Room::placeOf(const Person& person) const {
    if (person.kind == LineKind::BigScreen) return {m_bigScreen.factory, {}};
    return m_factories.placeOf(person.seat);
}

Viewer Room::viewerOf(const Person& person) const {
    Viewer viewer = viewerOf(placeOf(person));
    const bool above = person.kind == LineKind::BigScreen && m_bigScreen.shows == ScreenShows::Above;
    viewer.board = viewer.board || above;
    return viewer;
}

void Room::showOnBigScreens(const BigScreen& screen) {
    const bool otherFactory = screen.factory != m_bigScreen.factory;
    m_bigScreen = screen;
    if (!otherFactory) return;
    for (Person& person : m_roster.people()) {
        if (person.kind != LineKind::BigScreen) continue;
        person.history.forget();
        sendDebrief(person);
    }
}

RoomState Room::roomState() const {
    RoomState state;
    state.code = m_config.code;
    state.phase = phase();
    state.round = m_clock.round();
    state.paused = m_clock.paused();
    state.speedPercent = m_clock.speedPercent();
    state.secondsLeft = m_clock.secondsLeft();
    state.restarted = m_restarted;
    state.bigScreen = m_bigScreen;
    state.walk = m_guided.walk();
    state.factories = static_cast<std::uint32_t>(m_factories.played());
    for (std::size_t i = 0; i < m_roster.people().size(); ++i) {
        const Person& person = m_roster.people()[i];
        state.people.push_back(
            {static_cast<std::uint32_t>(i), person.name, person.seat, !person.peer.isNone(), person.host, person.kind});
    }
    for (std::size_t i = 0; i < m_styles.size(); ++i)
        state.seats.push_back({m_styles[i], m_roster.botPlays(SeatId(i)), m_roster.seatReady(SeatId(i))});
    for (std::size_t i = 0; i < m_playedByPerson.size(); ++i)
        if (m_playedByPerson[i]) state.seats[i].botPlays = false;
    if (!m_replay) return state;
    state.replay = true;
    state.eyes = m_replay->eyes();
    state.paused = m_replay->paused();
    state.speedPercent = m_replay->speedPercent();
    return state;
}

void Room::sendRoomState() {
    RoomState state = roomState();
    if (m_stateSent && state == m_sentState) return;
    m_stateSent = true;
    for (const Person& person : m_roster.people()) sendTo(person.peer, Channel::Control, state);
    m_sentState = std::move(state);
}

// Since when somebody keeps the others waiting; a new reason counts anew.
void Room::noteBlockers(std::int64_t nowMs) {
    for (Person& person : m_roster.people()) {
        const std::optional<Blocking> now = blocks(person);
        if (now != person.blocks) person.blocksSinceMs = nowMs;
        person.blocks = now;
    }
}

std::optional<Blocking> Room::blocks(const Person& person) const {
    if (person.seat.isNone() || phase() == Phase::Debrief) return {};
    if (person.peer.isNone()) {
        if (m_roster.somebodyAt(person.seat)) return {};
        return Blocking::Away;
    }
    const bool awaited = phase() == Phase::Briefing || phase() == Phase::Plan || phase() == Phase::Review;
    if (awaited && !person.ready && m_roster.somebodyReady()) return Blocking::NotReady;
    return {};
}

HostView Room::hostView() const {
    const World& world = simulation().world();
    HostView view{world.scheme, world.culture, world.revealed, {}, m_bookmarks, {}};
    for (BookmarkState& mark : view.bookmarks) mark.at = m_factories.sessionTimeOf(mark.at);
    for (const EventDef& event : m_config.scenario.events) view.events.push_back({event.name, event.severity});
    for (std::size_t i = 0; i < m_roster.people().size(); ++i) {
        const Person& person = m_roster.people()[i];
        if (!person.blocks) continue;
        const std::int64_t seconds = std::min<std::int64_t>((m_lastTickMs - person.blocksSinceMs) / 1000, kMostSeconds);
        view.blockers.push_back({static_cast<std::uint32_t>(i), *person.blocks, static_cast<std::int32_t>(seconds)});
    }
    return view;
}

void Room::sendHostView() {
    HostView view = hostView();
    if (view == m_sentHostView) return;
    for (const Person& person : m_roster.people())
        if (person.host) sendTo(person.peer, Channel::Control, view);
    m_sentHostView = std::move(view);
}

void Room::sendViews(std::int64_t nowMs) {
    for (Person& person : m_roster.people())
        if (!person.peer.isNone()) sendView(person, nowMs);
}

void Room::sendView(Person& person, std::int64_t nowMs) {
    if (person.history.waitsForFirst() && nowMs - person.lastWholeViewMs < kWholeViewIntervalMs) return;
    const ViewDelta delta = person.history.add(viewOf(person));
    const Bytes bytes = encode(ToClient{delta});
    const bool small = bytes.size() <= kMaxViewBytes;
    if (delta.base == 0) person.lastWholeViewMs = nowMs;
    m_send(person.peer, small ? Channel::Views : Channel::Bulk, bytes);
}

void Room::sendDebrief(const Person& person) {
    if (m_debriefs.empty()) return;
    sendTo(person.peer, Channel::Bulk, m_debriefs[placeOf(person).factory]);
    sendAnalysis(person);
}

// How the others fare would tell what is behind the fog, so it waits for the end of the round. Before the debrief, on
// the same channel, so that whoever reads that has the race beside it.
void Room::sendStandings(PeerId peer) {
    if (phase() != Phase::Review && phase() != Phase::Debrief) return;
    Standings race = m_factories.standings(round());
    for (std::size_t i = 0; i < m_debriefs.size(); ++i) addPrice(race.factories[i], m_debriefs[i]);
    sendTo(peer, Channel::Bulk, std::move(race));
}

void Room::sendGhosts(const Person& person) {
    Ghosts ghosts = m_factories.ghostsOf(placeOf(person).factory);
    if (!ghosts.all.empty()) sendTo(person.peer, Channel::Bulk, std::move(ghosts));
}

void Room::sendTo(PeerId peer, Channel channel, const ToClient& message) {
    if (!peer.isNone()) m_send(peer, channel, encode(message));
}

}  // namespace gemba
