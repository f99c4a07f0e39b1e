// A room back from its journal.
#include "server/bots/bots.h"
#include "server/debrief/debrief.h"
#include "server/replay/replayer.h"
#include "server/session/room.h"

namespace gemba {

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

Result<std::unique_ptr<Room>> Room::showing(RoomConfig config, Journal past, Send send, Close close) {
    const Write nowhere = [](const Bytes&) {};
    std::unique_ptr<Room> room(new Room(std::move(config), std::move(send), std::move(close), nowhere, {}));
    if (!past.records.empty() && std::holds_alternative<EndRecord>(past.records.back())) past.records.pop_back();
    if (Status remembered = room->remember(past); !remembered.ok()) return remembered.error();
    if (room->m_factories.sessionTimeOf(room->m_factories.now()) == SimTime{})
        return Error{"", "tells of no day: nothing was played yet"};
    room->endAsShown();
    return room;
}

// What each record did to the room. False = it cannot have been this room's.
struct Room::Memory {
    Room& room;
    std::size_t finalHashes = 0;  // of the debrief

    // Whose order it was is remembered with its answer.
    [[nodiscard]] bool ordered(const OrderedBy& by) const {
        if (by.person == kNobody) return true;
        if (!knows(by.person)) return false;
        room.m_roster.rememberOrder(by.person, {by.number, OrderVerdict::Done, by.when});
        return true;
    }
    [[nodiscard]] bool knows(std::uint32_t person) const { return person < room.m_roster.people().size(); }

    bool operator()(const CommandRecord& record) const {
        room.m_factories.catchUp(record.at);
        if (record.origin == Origin::Person && !knows(record.person)) return false;
        if (room.m_factories.submit(record.seat, record.command) != Verdict::Ok) return false;
        if (record.origin == Origin::Person) room.m_roster.rememberWish(record.person, record.wish);
        return true;
    }
    bool operator()(const HashRecord& record) {
        room.m_factories.advanceTo(record.at);
        if (room.phase() == Phase::Debrief) ++finalHashes;
        return record.factory < room.m_factories.played() &&
               room.m_factories.at(record.factory).stateHash() == record.hash;
    }
    bool operator()(const PhaseRecord& record) const {
        room.m_factories.catchUp(record.at);
        room.m_clock.begin(record.phase, record.round);
        if (record.phase == Phase::Plan) room.m_factories.beginRound(record.round);
        return ordered(record.by);
    }
    bool operator()(const StyleRecord& record) const {
        if (record.seat.index() >= room.m_styles.size()) return false;
        room.m_styles[record.seat.index()] = record.style;
        return ordered(record.by);
    }
    bool operator()(const TurnRecord& record) const {
        room.m_factories.catchUp(record.at);
        room.m_nextBots = record.at + kBotInterval;
        return true;
    }
    bool operator()(const ClockRecord& record) const {
        room.m_factories.catchUp(record.at);
        room.m_clock.set({record.paused, record.speedPercent});
        room.m_clock.setLeft(record.leftMs);
        return ordered(record.by);
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
        return ordered(record.by);
    }
    bool operator()(const InterventionRecord& record) const {
        room.m_factories.catchUp(record.at);
        return room.m_factories.intervene(record.intervention) && ordered(record.by);
    }
    bool operator()(const SayRecord& record) const { return ordered(record.by); }
    bool operator()(const TalkRecord& record) const { return knows(record.person); }
    bool operator()(const BookmarkRecord& record) const {
        room.m_factories.catchUp(record.at);
        room.m_bookmarks.push_back(room.bookmarkAt(record.at, record.text));
        return ordered(record.by);
    }
    bool operator()(const AgainRecord& record) {
        if (!room.m_factories.hasBegun(record.round)) return false;
        room.beginAgain(record.round);
        finalHashes = 0;
        return ordered(record.by);
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
        note(past.records[i]);
        if (std::visit(memory, past.records[i])) continue;
        const std::string place = "the record at byte " + std::to_string(past.marks[i].bytes);
        return Error{"", place + ", " + dayText(m_factories.sessionTimeOf(m_factories.now())) +
                             ": the factory comes out differently now"};
    }
    pauseAfterRestart();
    if (phase() != Phase::Debrief) return Done{};
    makeDebriefs();
    recordHashes(memory.finalHashes);
    return Done{};
}

// Bots looked up when the round began, and nobody since.
void Room::beginAgain(std::int32_t round) {
    static_assert(kMsPerDay % kBotInterval.ms == 0, "a round begins when bots look up");
    m_factories.playAgain(round);
    m_nextBots = m_factories.now();
    m_clock.begin(Phase::Plan, round);
    m_roster.clearReady();
    m_debriefs.clear();
    setAnalyst({});
    endWalk();
}

// Of the present; or, made while a replay was shown, of an earlier moment, when the days ran.
BookmarkState Room::bookmarkAt(SimTime at, std::string text) const {
    if (at == m_factories.now()) return {at, phase(), round(), std::move(text)};
    const std::int32_t day = dayOf(m_factories.sessionTimeOf(at));
    return {at, Phase::Run, day / m_config.scenario.session.daysPerRound + 1, std::move(text)};
}

// Whatever the session was in when its journal ended, it is over now. Who played stays untold; that people did shows.
void Room::endAsShown() {
    m_onlyShown = true;
    m_playedByPerson.resize(m_styles.size());
    for (const Person& person : m_roster.people())
        if (!person.seat.isNone() && !person.autopilot) m_playedByPerson[person.seat.index()] = true;
    if (phase() != Phase::Debrief) {
        m_clock.begin(Phase::Debrief, round());
        makeDebriefs();
    }
    m_clock.setLeft(0);
    m_restarted = false;
    m_roster = Roster(m_config.hostKey, m_styles.size());
    showReplay(true);
}

// Nothing happens to people who are not back yet.
void Room::pauseAfterRestart() {
    m_restarted = phase() != Phase::Debrief;
    if (m_restarted && phase() != Phase::Lobby) m_clock.set({true, m_clock.speedPercent()});
}

}  // namespace gemba
