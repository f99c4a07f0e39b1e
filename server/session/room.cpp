#include "server/session/room.h"

#include <algorithm>

#include "server/bots/bots.h"
#include "server/debrief/debrief.h"
#include "server/lab/headless.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::int64_t kViewIntervalMs = 100;
constexpr std::int64_t kWholeViewIntervalMs = 500;  // big views go again only when the last may be lost
constexpr std::int64_t kLongestTickMs = 1000;       // a stalled server does not make the factory jump
constexpr std::size_t kKeptAnswers = 64;

}  // namespace

Room::Room(RoomConfig config, Send send, Close close, Write write)
    : m_config(std::move(config)),
      m_send(std::move(send)),
      m_close(std::move(close)),
      m_write(std::move(write)),
      m_roster(m_config.hostKey, m_config.scenario.seats.size()),
      m_clock(m_config.scenario.session, m_config.timers),
      m_simulation(m_config.scenario, m_config.seed),
      m_styles(asInScenario(m_config.scenario)) {
    m_write(
        m_journal.begin({kJournalFormat, m_config.build, m_config.scenarioName, m_config.scenarioText, m_config.seed}));
}

// ---- people -------------------------------------------------------------------------------------------------------

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
    sendTo(peer, Channel::Control,
           Welcome{person.token, person.host, static_cast<std::uint32_t>(entry.person), person.lastWish,
                   floorPlanOf(m_config.scenario)});
    sendTo(peer, Channel::Control, roomState());
    if (m_debrief) sendTo(peer, Channel::Bulk, *m_debrief);
    return true;
}

void Room::leave(PeerId peer) {
    m_roster.leave(peer);
}

// What each message does. Host's wishes from others are ignored: their client shows no such buttons.
struct Room::Receiver {
    Room& room;
    PeerId peer;
    std::size_t index;
    [[nodiscard]] Person& person() const { return room.m_roster.people()[index]; }

    void operator()(const Hello&) const {}
    void operator()(const TakeSeat& wish) const {
        if (room.m_roster.sit(index, wish.seat)) {
            person().history.forget();
        } else {
            room.sendTo(peer, Channel::Control, Refused{Refusal::SeatTaken});
        }
    }
    void operator()(const SetReady& wish) const { person().ready = wish.ready; }
    void operator()(const SetAutopilot& wish) const { person().autopilot = wish.on; }
    void operator()(const SetBotStyle& wish) const {
        if (!person().host || wish.seat.index() >= room.m_styles.size()) return;
        room.m_styles[wish.seat.index()] = wish.style;
        room.record(StyleRecord{room.m_simulation.world().now, wish.seat, wish.style});
    }
    void operator()(const NextPhase&) const {
        if (person().host && room.phase() != Phase::Run) room.goOn();
    }
    void operator()(const SetClock& wish) const {
        if (person().host) room.m_clock.set(wish);
    }
    void operator()(const MoreTime&) const {
        if (person().host) room.m_clock.addMinute();
    }
    void operator()(const Wish& wish) const { room.takeWish(index, wish); }
    void operator()(const ViewAck& ack) const { person().history.acknowledge(ack.number); }
};

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
    person.lastWish = wish.number;
    const bool now = phase() == Phase::Plan || phase() == Phase::Run;
    Verdict verdict = person.seat.isNone() ? Verdict::NoSeat : Verdict::NotNow;
    if (now && !person.seat.isNone()) {
        const Handles handles(m_config.handleKey, person.seat);
        verdict = obey(person.seat, handles.show(wish.command), Origin::Person);
    }
    person.answers.push_back({wish.number, verdict});
    if (person.answers.size() > kKeptAnswers) person.answers.erase(person.answers.begin());
    sendTo(person.peer, Channel::Control, WishAnswer{wish.number, verdict});
}

// ---- time ---------------------------------------------------------------------------------------------------------

Verdict Room::obey(SeatId seat, const Command& command, Origin origin) {
    const Verdict verdict = checkCommand(m_simulation.world(), seat, command);
    if (verdict != Verdict::Ok) return verdict;
    record(CommandRecord{m_simulation.world().now, seat, origin, command});
    return m_simulation.submit(seat, command);
}

void Room::record(const JournalRecord& entry) {
    m_write(m_journal.append(entry));
}

void Room::botsAct() {
    for (std::size_t i = 0; i < m_styles.size(); ++i) {
        const SeatId seat(i);
        if (!m_roster.botPlays(seat)) continue;
        const PlayerView view = buildView(m_simulation.world(), Viewer{seat});
        const Handles handles(kBotKey, seat);
        for (const Command& wish : decide(m_styles[i], view))
            static_cast<void>(obey(seat, handles.show(wish), Origin::Bot));
    }
}

// Bots look up at fixed simulated times, whatever the speed; at each day's first of them the state's hash is noted.
void Room::advance(SimTime until) {
    while (m_nextBots < until) {
        m_simulation.advanceTo(m_nextBots);
        if (m_nextBots.ms % kMsPerDay == 0) record(HashRecord{m_nextBots, m_simulation.stateHash()});
        botsAct();
        m_nextBots = m_nextBots + kBotInterval;
    }
    m_simulation.advanceTo(until);
}

void Room::goOn() {
    m_clock.next();
    m_roster.clearReady();
    const SimTime now = m_simulation.world().now;
    record(PhaseRecord{now, phase(), m_clock.round()});
    if (phase() != Phase::Debrief) return;
    record(HashRecord{now, m_simulation.stateHash()});
    m_debrief = std::make_unique<Debrief>(makeDebrief(m_simulation.world()));
    for (const Person& person : m_roster.people()) sendTo(person.peer, Channel::Bulk, *m_debrief);
}

void Room::tick(std::int64_t nowMs) {
    const std::int64_t passed = m_lastTickMs < 0 ? 0 : std::min(nowMs - m_lastTickMs, kLongestTickMs);
    m_lastTickMs = nowMs;
    const PhaseClock::Passed step = m_clock.pass(passed);
    if (phase() == Phase::Run) {
        advance(std::min(m_simulation.world().now + step.simulated, m_clock.roundEnd()));
        if (m_simulation.world().now == m_clock.roundEnd()) goOn();
    } else if (step.due || (phase() != Phase::Lobby && phase() != Phase::Debrief && m_roster.everybodyReady())) {
        goOn();
    }
    sendRoomState();
    if (nowMs - m_lastViewsMs >= kViewIntervalMs) {
        m_lastViewsMs = nowMs;
        sendViews(nowMs);
    }
}

// ---- what people see ----------------------------------------------------------------------------------------------

// After the last round the board is open: everybody looks down on the whole floor.
Viewer Room::viewerOf(SeatId seat) const {
    return {seat, phase() == Phase::Debrief, m_config.handleKey};
}

RoomState Room::roomState() const {
    RoomState state;
    state.code = m_config.code;
    state.phase = phase();
    state.round = m_clock.round();
    state.paused = m_clock.paused();
    state.speedPercent = m_clock.speedPercent();
    state.secondsLeft = m_clock.secondsLeft();
    for (std::size_t i = 0; i < m_roster.people().size(); ++i) {
        const Person& person = m_roster.people()[i];
        state.people.push_back(
            {static_cast<std::uint32_t>(i), person.name, person.seat, !person.peer.isNone(), person.host});
    }
    for (std::size_t i = 0; i < m_styles.size(); ++i)
        state.seats.push_back({m_styles[i], m_roster.botPlays(SeatId(i)), m_roster.seatReady(SeatId(i))});
    return state;
}

void Room::sendRoomState() {
    RoomState state = roomState();
    if (m_stateSent && state == m_sentState) return;
    m_stateSent = true;
    for (const Person& person : m_roster.people()) sendTo(person.peer, Channel::Control, state);
    m_sentState = std::move(state);
}

void Room::sendViews(std::int64_t nowMs) {
    for (Person& person : m_roster.people())
        if (!person.peer.isNone()) sendView(person, nowMs);
}

void Room::sendView(Person& person, std::int64_t nowMs) {
    if (person.history.waitsForFirst() && nowMs - person.lastWholeViewMs < kWholeViewIntervalMs) return;
    const ViewDelta delta = person.history.add(buildView(m_simulation.world(), viewerOf(person.seat)));
    const Bytes bytes = encode(ToClient{delta});
    const bool small = bytes.size() <= kMaxViewBytes;
    if (delta.base == 0) person.lastWholeViewMs = nowMs;
    m_send(person.peer, small ? Channel::Views : Channel::Bulk, bytes);
}

void Room::sendTo(PeerId peer, Channel channel, const ToClient& message) {
    if (!peer.isNone()) m_send(peer, channel, encode(message));
}

}  // namespace gemba
