// One room: roster, phases, factories, its journal. Takes decoded messages in order, lets time pass, says what to send.
// Sees people as peers of a Link and never asks what carries them.
#pragma once

#include <functional>
#include <memory>

#include "server/lab/par.h"
#include "server/lab/rerun.h"
#include "server/replay/factories.h"
#include "server/replay/journal.h"
#include "server/replay/story.h"
#include "server/session/analyst.h"
#include "server/session/guided.h"
#include "server/session/phase_clock.h"
#include "server/session/replay_desk.h"
#include "server/session/roster.h"
#include "server/sim/visibility.h"
#include "shared/base/result.h"

namespace gemba {

struct RoomConfig {
    Scenario scenario;
    std::string scenarioName;
    std::string scenarioText;  // goes into the journal
    std::string preset;        // its name, already in `scenario`; empty = none
    std::uint64_t seed = 1;
    std::string build;  // name of this program, for the journal
    std::string code;
    std::string hostKey;
    std::uint64_t handleKey = 0;  // secret: names things for the seats
    PhaseClock::Timers timers = PhaseClock::Timers::Running;
    std::size_t factories = 1;                   // that race on the same luck: 1 … kMaxFactories
    Difficulty difficulty = Difficulty::Normal;  // which bots begin
    ParBook pars;                                // of this scenario and preset; empty = par is not known
};

class Room {
  public:
    using Send = std::function<void(PeerId, Channel, const Bytes&)>;
    using Close = std::function<void(PeerId)>;
    using Write = std::function<void(const Bytes&)>;  // to the journal; called before what it says takes effect

    Room(RoomConfig config, Send send, Close close, Write write);
    // A room that another server left, as its journal tells: same people, same factory, the clock paused. `config` is
    // the room's own; `write` goes on behind the journal's end. An error says what the journal and the factory disagree
    // about.
    [[nodiscard]] static Result<std::unique_ptr<Room>> broughtBack(RoomConfig config, const Journal& past, Send send,
                                                                   Close close, Write write);
    // A room that only shows what a journal tells: in its debrief, the replay open from the first moment. It knows
    // nobody, writes nothing and is never played on. The same errors.
    [[nodiscard]] static Result<std::unique_ptr<Room>> showing(RoomConfig config, Journal past, Send send, Close close);
    Room(const Room&) = delete;  // the factories refer to the room's own scenario
    Room& operator=(const Room&) = delete;

    // A hello with this room's code. False = refused; the peer has been told.
    bool enter(PeerId peer, const Hello& hello);
    void receive(PeerId peer, const ToServer& message);
    void leave(PeerId peer);
    // Lets the real time since the last tick pass; call some twenty times a second.
    void tick(std::int64_t nowMs);
    // Closes the room for good: it will not be brought back.
    void end();
    // Brought back, and nobody has returned for hours.
    [[nodiscard]] bool isForgotten() const;

    [[nodiscard]] const std::string& code() const { return m_config.code; }
    [[nodiscard]] const Factories& factories() const { return m_factories; }
    [[nodiscard]] const Simulation& simulation() const { return m_factories.at(0); }
    [[nodiscard]] Phase phase() const { return m_clock.phase(); }
    [[nodiscard]] std::int32_t round() const { return m_clock.round(); }
    [[nodiscard]] const Roster& roster() const { return m_roster; }

  private:
    struct Receiver;
    struct Facilitator;
    struct Memory;

    // room.cpp: the journal, and time
    Room(RoomConfig config, Send send, Close close, Write write, JournalWriter journal);
    void record(const JournalRecord& entry);
    void recordClock(OrderedBy by = {});
    void recordSeat(std::size_t person, OrderedBy by = {});
    [[nodiscard]] Verdict obey(CommandRecord order);
    void advance(SimTime until);
    void botsAct();
    void goOn(OrderedBy by = {});
    void playAgain(std::int32_t round, OrderedBy by);
    void endRestart();
    void recordHashes(std::size_t first = 0);
    void note(const JournalRecord& entry);
    void makeDebriefs();
    [[nodiscard]] std::vector<std::unique_ptr<const Original>> originals() const;
    [[nodiscard]] std::optional<SeatId> playedAlone() const;
    [[nodiscard]] bool everybodyWaits() const;

    // room_memory.cpp: back from a journal
    [[nodiscard]] Status remember(const Journal& past);
    void beginAgain(std::int32_t round);
    void pauseAfterRestart();
    [[nodiscard]] BookmarkState bookmarkAt(SimTime at, std::string text) const;
    void endAsShown();

    // room_replay.cpp: the session looked at again
    void showReplay(bool on);
    [[nodiscard]] ReplayPlan replayPlan() const;
    void sendReplayPlan(PeerId peer);
    [[nodiscard]] PlayerView viewOf(const Person& person);

    // room_analysis.cpp: the session run again with something different
    void setAnalyst(std::vector<std::unique_ptr<const Original>> originals);
    [[nodiscard]] OrderVerdict askWhatIf(const WhatIf& question);
    void sendNews(std::int64_t nowMs);
    void sendAnalysis(const Person& person);

    // room_guided.cpp: the walk through the debrief, and its polls
    void endWalk();
    [[nodiscard]] std::vector<std::size_t> voters() const;
    [[nodiscard]] OrderVerdict guideTo(const GuideTo& wish);
    void takeVote(std::size_t person, const Vote& vote);
    [[nodiscard]] PollsState pollsFor(std::size_t person, const std::vector<std::size_t>& mayAnswer) const;
    void sendPolls();

    // room_people.cpp
    void seated(std::size_t person, OrderedBy by = {});
    void takeWish(std::size_t person, const Wish& wish);
    void takeTalk(std::size_t person, const Talk& talk);

    // room_orders.cpp: the facilitator
    void takeOrder(std::size_t person, const Order& order);

    // room_views.cpp: what people see
    void noteBlockers(std::int64_t nowMs);
    [[nodiscard]] std::optional<Blocking> blocks(const Person& person) const;
    [[nodiscard]] RoomState roomState() const;
    [[nodiscard]] HostView hostView() const;
    [[nodiscard]] Viewer viewerOf(const Factories::Place& place) const;
    [[nodiscard]] Factories::Place placeOf(const Person& person) const;
    [[nodiscard]] Viewer viewerOf(const Person& person) const;
    void showOnBigScreens(const BigScreen& screen);
    void sendRoomState();
    void sendHostView();
    void sendViews(std::int64_t nowMs);
    void sendView(Person& person, std::int64_t nowMs);
    void sendDebrief(const Person& person);
    void sendStandings(PeerId peer);
    void sendGhosts(const Person& person);
    void sendTo(PeerId peer, Channel channel, const ToClient& message);

    RoomConfig m_config;
    Send m_send;
    Close m_close;
    Write m_write;
    Roster m_roster;
    PhaseClock m_clock;
    Factories m_factories;
    JournalWriter m_journal;
    std::vector<BotStyle> m_styles;  // one per seat of the room
    SimTime m_nextBots;
    std::vector<BookmarkState> m_bookmarks;
    BigScreen m_bigScreen;
    bool m_restarted = false;     // brought back, and the host has not gone on yet
    std::int64_t m_waitedMs = 0;  // for somebody to return; -1 = nobody has to
    std::int64_t m_clockRecordMs = 0;
    std::int64_t m_lastTickMs = -1;
    std::int64_t m_lastViewsMs = -1'000'000;
    RoomState m_sentState;
    bool m_stateSent = false;
    HostView m_sentHostView;
    std::vector<Debrief> m_debriefs;  // one per factory, once the session is over
    ActLog m_acts;
    std::unique_ptr<Analyst> m_analyst;  // in the debrief, and once a paused session was asked "what if …?"
    SimTime m_analysedAt;                // the session's end for it
    std::vector<Analysis> m_analyses;    // one per factory, once they come
    std::optional<WhatIfAnswer> m_answer;
    std::int64_t m_newsMs = 0;  // when the analyst was last asked for news
    Guided m_guided;
    std::vector<PollsState> m_sentPolls;  // by person
    Story m_story;
    std::optional<ReplayDesk> m_replay;  // only in the debrief
    bool m_onlyShown = false;            // see `showing`
    std::vector<bool> m_playedByPerson;  // by seat: in a room that is only shown; else empty
    bool m_rulesChanged = false;         // by the host, while the session ran: then it compares with no par
    // With the same bots a rehearsal always ends alike.
    struct Rehearsal {
        Styles styles;
        DryRunDone done;
    };
    std::optional<Rehearsal> m_rehearsal;
};

}  // namespace gemba
