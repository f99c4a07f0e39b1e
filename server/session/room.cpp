#include "server/session/room.h"

#include <algorithm>

#include "server/bots/bots.h"
#include "server/debrief/debrief.h"
#include "server/lab/headless.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"

namespace gemba {

namespace {

constexpr std::int64_t kViewIntervalMs = 100;
constexpr std::int64_t kLongestTickMs = 1000;  // a stalled server does not make the factory jump
constexpr std::int64_t kClockRecordMs = 1000;
constexpr std::int64_t kForgottenMs = 4 * 3'600'000;

JournalHeader headerOf(const RoomConfig& config) {
    const bool solo = config.timers == PhaseClock::Timers::Patient;
    return {config.build,
            config.scenarioName,
            config.scenarioText,
            config.seed,
            config.code,
            config.hostKey,
            config.handleKey,
            solo ? RoomKind::Solo : RoomKind::Shared,
            static_cast<std::uint32_t>(config.factories),
            config.preset};
}

// In each factory the same bots.
std::vector<BotStyle> stylesOf(const RoomConfig& config) {
    const Styles once = stylesFor(config.scenario, config.difficulty);
    std::vector<BotStyle> styles;
    for (std::size_t i = 0; i < config.factories; ++i) styles.insert(styles.end(), once.begin(), once.end());
    return styles;
}

}  // namespace

Room::Room(RoomConfig config, Send send, Close close, Write write)
    : Room(std::move(config), std::move(send), std::move(close), std::move(write), JournalWriter()) {
    m_waitedMs = -1;
    m_write(m_journal.begin(headerOf(m_config)));
    if (m_config.difficulty == Difficulty::Normal) return;
    for (std::size_t i = 0; i < m_styles.size(); ++i)
        record(StyleRecord{m_factories.now(), SeatId(i), m_styles[i], {}});
}

Room::Room(RoomConfig config, Send send, Close close, Write write, JournalWriter journal)
    : m_config(std::move(config)),
      m_send(std::move(send)),
      m_close(std::move(close)),
      m_write(std::move(write)),
      m_roster(m_config.hostKey, m_config.factories * m_config.scenario.seats.size()),
      m_clock(m_config.scenario.session, m_config.timers),
      m_factories(m_config.scenario, m_config.seed, m_config.factories),
      m_journal(journal),
      m_styles(stylesOf(m_config)),
      m_nextBots(m_factories.now()),
      m_acts(m_config.scenario, m_config.factories),
      m_guided(plannedSeconds(m_config.scenario.session.debriefSeconds, m_config.preset)) {}

// ---- the journal --------------------------------------------------------------------------------------------------

void Room::record(const JournalRecord& entry) {
    note(entry);
    m_write(m_journal.append(entry));
}

// What the room itself keeps of its journal. Other bots before the first round are a choice; later, and other rules or
// events at any time, are a change.
void Room::note(const JournalRecord& entry) {
    m_story.add(entry);
    m_acts.add(entry);
    const auto* rules = std::get_if<InterventionRecord>(&entry);
    if (rules && !std::holds_alternative<Reveal>(rules->intervention)) m_rulesChanged = true;
    if (std::holds_alternative<StyleRecord>(entry) && round() > 0) m_rulesChanged = true;
}

void Room::recordClock(OrderedBy by) {
    m_clockRecordMs = m_lastTickMs;
    record(ClockRecord{m_factories.now(), std::min(m_clock.leftMs(), kLongestPhaseMs), m_clock.paused(),
                       m_clock.speedPercent(), by});
}

void Room::recordSeat(std::size_t index, OrderedBy by) {
    const Person& person = m_roster.people()[index];
    record(SeatRecord{static_cast<std::uint32_t>(index), person.seat, person.autopilot, by});
}

void Room::recordHashes(std::size_t first) {
    for (std::size_t i = first; i < m_factories.played(); ++i)
        record(HashRecord{m_factories.now(), m_factories.at(i).stateHash(), static_cast<std::uint32_t>(i)});
}

Verdict Room::obey(CommandRecord order) {
    const Verdict verdict = m_factories.check(order.seat, order.command);
    if (verdict != Verdict::Ok) return verdict;
    record(order);
    return m_factories.submit(order.seat, order.command);
}

// ---- time ---------------------------------------------------------------------------------------------------------

void Room::botsAct() {
    for (std::size_t i = 0; i < m_styles.size(); ++i) {
        const SeatId seat(i);
        if (!m_roster.botPlays(seat)) continue;
        const Factories::Place place = m_factories.placeOf(seat);
        const PlayerView view = buildView(m_factories.at(place.factory).world(), Viewer{place.seat});
        const Handles handles(kBotKey, place.seat);
        for (const Command& wish : decide(m_styles[i], view))
            static_cast<void>(obey({m_factories.now(), seat, Origin::Bot, handles.show(wish)}));
    }
    record(TurnRecord{m_factories.now()});
}

// Bots look up at fixed simulated times, whatever the speed; at each day's first of them the state's hash is noted.
void Room::advance(SimTime until) {
    while (m_nextBots < until) {
        m_factories.advanceTo(m_nextBots);
        if (m_nextBots.ms % kMsPerDay == 0) recordHashes();
        botsAct();
        m_nextBots = m_nextBots + kBotInterval;
    }
    m_factories.advanceTo(until);
}

void Room::goOn(OrderedBy by) {
    m_clock.next();
    m_roster.clearReady();
    record(PhaseRecord{m_factories.now(), phase(), m_clock.round(), by});
    if (phase() == Phase::Plan) m_factories.beginRound(m_clock.round());
    endRestart();
    if (phase() == Phase::Debrief) {
        recordHashes();
        makeDebriefs();
    }
    for (const Person& person : m_roster.people()) {
        sendStandings(person.peer);
        sendDebrief(person);
    }
}

void Room::playAgain(std::int32_t round, OrderedBy by) {
    m_replay.reset();
    record(AgainRecord{round, by});
    beginAgain(round);
    for (const Person& person : m_roster.people()) sendGhosts(person);
    endRestart();
}

// After a restart going on is what ends the pause.
void Room::endRestart() {
    if (!m_restarted) return;
    m_restarted = false;
    m_clock.set({false, m_clock.speedPercent()});
    recordClock();
}

void Room::makeDebriefs() {
    std::vector<std::unique_ptr<const Original>> sessions = originals();
    std::vector<BotStyle> together;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        m_debriefs.push_back(makeDebrief(m_factories.at(i).world(), m_factories.watchOf(i), *sessions[i]));
        addLastTime(m_debriefs.back(), m_factories.ghostsOf(i));
        together.push_back(m_debriefs.back().policies.front().style);
    }
    setAnalyst(std::move(sessions));
    m_analyst->investigate(std::move(together));
    if (const std::optional<SeatId> seat = playedAlone())
        addPars(m_debriefs.front(), simulation().world(), m_config.pars, *seat, m_styles);
}

// The seat of the one person of a solo session that went by the scenario's rules, to its end.
std::optional<SeatId> Room::playedAlone() const {
    if (m_factories.now() < lastHourOf(m_config.scenario.session)) return {};
    if (m_config.timers != PhaseClock::Timers::Patient || m_factories.played() > 1 || m_rulesChanged) return {};
    std::optional<SeatId> seat;
    for (const Person& person : m_roster.people()) {
        if (person.seat.isNone()) continue;
        if (seat) return {};
        seat = person.seat;
    }
    return seat;
}

void Room::tick(std::int64_t nowMs) {
    const std::int64_t passed = m_lastTickMs < 0 ? 0 : std::min(nowMs - m_lastTickMs, kLongestTickMs);
    m_lastTickMs = nowMs;
    if (m_waitedMs >= 0) m_waitedMs += passed;
    const PhaseClock::Passed step = m_clock.pass(passed);
    if (phase() == Phase::Run) {
        const SimTime before = m_factories.now();
        advance(std::min(before + step.simulated, m_clock.nextStop(before)));
        if (m_factories.now() == m_clock.roundEnd())
            goOn();
        else if (before < m_factories.now() && m_clock.pauseAt(m_factories.now()))
            recordClock();
    } else if (step.due || everybodyWaits()) {
        goOn();
    }
    if (m_replay) m_replay->pass(passed);
    m_guided.pass(passed);
    if (m_clock.runs() && nowMs - m_clockRecordMs >= kClockRecordMs) recordClock();
    noteBlockers(nowMs);
    sendNews(nowMs);
    sendRoomState();
    sendPolls();
    sendHostView();
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

}  // namespace gemba
