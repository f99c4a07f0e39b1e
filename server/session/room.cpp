#include "server/session/room.h"

#include <algorithm>

#include "server/bots/bots.h"
#include "server/debrief/debrief.h"
#include "server/lab/headless.h"
#include "server/replay/replayer.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::int64_t kViewIntervalMs = 100;
constexpr std::int64_t kWholeViewIntervalMs = 500;  // big views go again only when the last may be lost
constexpr std::int64_t kLongestTickMs = 1000;       // a stalled server does not make the factory jump
constexpr std::int64_t kClockRecordMs = 1000;
constexpr std::int64_t kForgottenMs = 4 * 3'600'000;

JournalHeader headerOf(const RoomConfig& config) {
    const bool solo = config.timers == PhaseClock::Timers::Patient;
    return {config.build, config.scenarioName, config.scenarioText, config.seed,
            config.code,  config.hostKey,      config.handleKey,    solo ? RoomKind::Solo : RoomKind::Shared};
}

}  // namespace

Room::Room(RoomConfig config, Send send, Close close, Write write)
    : Room(std::move(config), std::move(send), std::move(close), std::move(write), JournalWriter()) {
    m_waitedMs = -1;
    m_write(m_journal.begin(headerOf(m_config)));
}

Room::Room(RoomConfig config, Send send, Close close, Write write, JournalWriter journal)
    : m_config(std::move(config)),
      m_send(std::move(send)),
      m_close(std::move(close)),
      m_write(std::move(write)),
      m_roster(m_config.hostKey, m_config.scenario.seats.size()),
      m_clock(m_config.scenario.session, m_config.timers),
      m_simulation(m_config.scenario, m_config.seed),
      m_journal(journal),
      m_styles(asInScenario(m_config.scenario)) {}

// ---- back from a journal ------------------------------------------------------------------------------------------

// The takeover is on the record before the first old command acts again: a room that breaks every server that plays it
// shows.
Result<std::unique_ptr<Room>> Room::broughtBack(RoomConfig config, const Journal& past, Send send, Close close,
                                                Write write) {
    std::unique_ptr<Room> room(new Room(std::move(config), std::move(send), std::move(close), std::move(write),
                                        JournalWriter(past.end().chain)));
    room->record(RestartRecord{});
    if (Status remembered = room->remember(past); !remembered.ok()) return remembered.error();
    return room;
}

// What each record did to the room. False = it cannot have been this room's.
struct Room::Memory {
    Room& room;
    bool finalHash = false;  // of the debrief

    [[nodiscard]] bool knows(std::uint32_t person) const { return person < room.m_roster.people().size(); }

    bool operator()(const CommandRecord& record) const {
        room.m_simulation.advanceTo(record.at);
        if (record.origin == Origin::Person && !knows(record.person)) return false;
        if (room.m_simulation.submit(record.seat, record.command) != Verdict::Ok) return false;
        if (record.origin == Origin::Person) room.m_roster.rememberWish(record.person, record.wish);
        return true;
    }
    bool operator()(const HashRecord& record) {
        room.m_simulation.advanceTo(record.at);
        finalHash = room.phase() == Phase::Debrief;
        return room.m_simulation.stateHash() == record.hash;
    }
    bool operator()(const PhaseRecord& record) const {
        room.m_simulation.advanceTo(record.at);
        room.m_clock.begin(record.phase, record.round);
        return true;
    }
    bool operator()(const StyleRecord& record) const {
        if (record.seat.index() >= room.m_styles.size()) return false;
        room.m_styles[record.seat.index()] = record.style;
        return true;
    }
    bool operator()(const TurnRecord& record) const {
        room.m_simulation.advanceTo(record.at);
        room.m_nextBots = record.at + kBotInterval;
        return true;
    }
    bool operator()(const ClockRecord& record) const {
        room.m_simulation.advanceTo(record.at);
        room.m_clock.set({record.paused, record.speedPercent});
        room.m_clock.setLeft(record.leftMs);
        return true;
    }
    bool operator()(const PersonRecord& record) const {
        if (record.person != room.m_roster.people().size()) return false;
        room.m_roster.remember(record);
        return true;
    }
    bool operator()(const PresenceRecord& record) const { return knows(record.person); }
    bool operator()(const SeatRecord& record) const {
        if (!knows(record.person) || !room.m_roster.sit(record.person, record.seat)) return false;
        room.m_roster.people()[record.person].autopilot = record.autopilot;
        return true;
    }
    bool operator()(const InterventionRecord& record) const {
        room.m_simulation.advanceTo(record.at);
        return room.m_simulation.intervene(record.intervention);
    }
    bool operator()(const RestartRecord&) const {
        room.pauseAfterRestart();
        return true;
    }
    bool operator()(const EndRecord&) const { return false; }
};

Status Room::remember(const Journal& past) {
    Memory memory{*this};
    for (std::size_t i = 0; i < past.records.size(); ++i) {
        if (std::visit(memory, past.records[i])) continue;
        const std::string place = "the record at byte " + std::to_string(past.marks[i].bytes);
        return Error{"", place + ", " + dayText(m_simulation.world().now) + ": the factory comes out differently now"};
    }
    pauseAfterRestart();
    if (phase() == Phase::Debrief) m_debrief = std::make_unique<Debrief>(makeDebrief(m_simulation.world()));
    if (phase() == Phase::Debrief && !memory.finalHash)
        record(HashRecord{m_simulation.world().now, m_simulation.stateHash()});
    return Done{};
}

// Nothing happens to people who are not back yet.
void Room::pauseAfterRestart() {
    m_restarted = phase() != Phase::Debrief;
    if (m_restarted && phase() != Phase::Lobby) m_clock.set({true, m_clock.speedPercent()});
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
    const auto number = static_cast<std::uint32_t>(entry.person);
    if (entry.isNew)
        record(PersonRecord{number, person.name, person.token, person.host});
    else
        record(PresenceRecord{number, true});
    m_waitedMs = -1;
    sendTo(peer, Channel::Control,
           Welcome{entry.token, person.host, number, person.lastWish, floorPlanOf(m_config.scenario)});
    sendTo(peer, Channel::Control, roomState());
    if (m_debrief) sendTo(peer, Channel::Bulk, *m_debrief);
    return true;
}

void Room::leave(PeerId peer) {
    const auto index = m_roster.byPeer(peer);
    if (index) record(PresenceRecord{static_cast<std::uint32_t>(*index), false});
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
        if (person().seat == wish.seat) return person().history.forget();
        if (!room.m_roster.sit(index, wish.seat))
            return room.sendTo(peer, Channel::Control, Refused{Refusal::SeatTaken});
        person().history.forget();
        room.recordSeat(index);
    }
    void operator()(const SetReady& wish) const { person().ready = wish.ready; }
    void operator()(const SetAutopilot& wish) const {
        if (person().autopilot == wish.on) return;
        person().autopilot = wish.on;
        room.recordSeat(index);
    }
    void operator()(const SetBotStyle& wish) const {
        if (!person().host || wish.seat.index() >= room.m_styles.size()) return;
        room.m_styles[wish.seat.index()] = wish.style;
        room.record(StyleRecord{room.m_simulation.world().now, wish.seat, wish.style});
    }
    void operator()(const NextPhase&) const {
        if (person().host && room.phase() != Phase::Run) room.goOn();
    }
    void operator()(const SetClock& wish) const {
        if (!person().host) return;
        room.m_clock.set(wish);
        room.m_restarted = room.m_restarted && wish.paused;
        room.recordClock();
    }
    void operator()(const MoreTime&) const {
        if (!person().host) return;
        room.m_clock.addMinute();
        room.recordClock();
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
    const bool now = phase() == Phase::Plan || phase() == Phase::Run;
    Verdict verdict = person.seat.isNone() ? Verdict::NoSeat : Verdict::NotNow;
    if (now && !person.seat.isNone()) {
        const Handles handles(m_config.handleKey, person.seat);
        const SimTime at = m_simulation.world().now;
        verdict = obey({at, person.seat, Origin::Person, handles.show(wish.command), static_cast<std::uint32_t>(index),
                        wish.number});
    }
    m_roster.answered(index, {wish.number, verdict});
    sendTo(person.peer, Channel::Control, WishAnswer{wish.number, verdict});
}

// ---- time ---------------------------------------------------------------------------------------------------------

Verdict Room::obey(CommandRecord order) {
    const Verdict verdict = checkCommand(m_simulation.world(), order.seat, order.command);
    if (verdict != Verdict::Ok) return verdict;
    record(order);
    return m_simulation.submit(order.seat, order.command);
}

void Room::record(const JournalRecord& entry) {
    m_write(m_journal.append(entry));
}

void Room::recordClock() {
    m_clockRecordMs = m_lastTickMs;
    record(ClockRecord{m_simulation.world().now, std::min(m_clock.leftMs(), kLongestPhaseMs), m_clock.paused(),
                       m_clock.speedPercent()});
}

void Room::recordSeat(std::size_t index) {
    const Person& person = m_roster.people()[index];
    record(SeatRecord{static_cast<std::uint32_t>(index), person.seat, person.autopilot});
}

void Room::botsAct() {
    for (std::size_t i = 0; i < m_styles.size(); ++i) {
        const SeatId seat(i);
        if (!m_roster.botPlays(seat)) continue;
        const PlayerView view = buildView(m_simulation.world(), Viewer{seat});
        const Handles handles(kBotKey, seat);
        for (const Command& wish : decide(m_styles[i], view))
            static_cast<void>(obey({m_simulation.world().now, seat, Origin::Bot, handles.show(wish)}));
    }
    record(TurnRecord{m_simulation.world().now});
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

// After a restart going on is what ends the pause.
void Room::goOn() {
    m_clock.next();
    m_roster.clearReady();
    const SimTime now = m_simulation.world().now;
    record(PhaseRecord{now, phase(), m_clock.round()});
    if (m_restarted) {
        m_restarted = false;
        m_clock.set({false, m_clock.speedPercent()});
        recordClock();
    }
    if (phase() != Phase::Debrief) return;
    record(HashRecord{now, m_simulation.stateHash()});
    m_debrief = std::make_unique<Debrief>(makeDebrief(m_simulation.world()));
    for (const Person& person : m_roster.people()) sendTo(person.peer, Channel::Bulk, *m_debrief);
}

void Room::tick(std::int64_t nowMs) {
    const std::int64_t passed = m_lastTickMs < 0 ? 0 : std::min(nowMs - m_lastTickMs, kLongestTickMs);
    m_lastTickMs = nowMs;
    if (m_waitedMs >= 0) m_waitedMs += passed;
    const PhaseClock::Passed step = m_clock.pass(passed);
    if (phase() == Phase::Run) {
        advance(std::min(m_simulation.world().now + step.simulated, m_clock.roundEnd()));
        if (m_simulation.world().now == m_clock.roundEnd()) goOn();
    } else if (step.due || everybodyWaits()) {
        goOn();
    }
    if (m_clock.runs() && nowMs - m_clockRecordMs >= kClockRecordMs) recordClock();
    sendRoomState();
    if (nowMs - m_lastViewsMs >= kViewIntervalMs) {
        m_lastViewsMs = nowMs;
        sendViews(nowMs);
    }
}

// Who is back first after a restart does not go on without the others: that is the host's to say.
bool Room::everybodyWaits() const {
    return phase() != Phase::Lobby && phase() != Phase::Debrief && !m_restarted && m_roster.everybodyReady();
}

void Room::end() {
    record(EndRecord{});
}

bool Room::isForgotten() const {
    return m_waitedMs >= kForgottenMs;
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
    state.restarted = m_restarted;
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
