// One room: roster, phases, one factory, its journal. Takes decoded messages in order, lets time pass, says what to
// send. Sees people as peers of a Link and never asks what carries them.
#pragma once

#include <functional>
#include <memory>

#include "server/replay/journal.h"
#include "server/session/phase_clock.h"
#include "server/session/roster.h"
#include "server/sim/simulation.h"
#include "server/sim/visibility.h"
#include "shared/base/result.h"

namespace gemba {

struct RoomConfig {
    Scenario scenario;
    std::string scenarioName;
    std::string scenarioText;  // goes into the journal
    std::uint64_t seed = 1;
    std::string build;  // name of this program, for the journal
    std::string code;
    std::string hostKey;
    std::uint64_t handleKey = 0;  // secret: names things for the seats
    PhaseClock::Timers timers = PhaseClock::Timers::Running;
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
    Room(const Room&) = delete;  // the simulation refers to the room's own scenario
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
    [[nodiscard]] const Simulation& simulation() const { return m_simulation; }
    [[nodiscard]] Phase phase() const { return m_clock.phase(); }
    [[nodiscard]] std::int32_t round() const { return m_clock.round(); }
    [[nodiscard]] const Roster& roster() const { return m_roster; }

  private:
    struct Receiver;
    struct Memory;
    Room(RoomConfig config, Send send, Close close, Write write, JournalWriter journal);
    [[nodiscard]] Status remember(const Journal& past);
    void pauseAfterRestart();
    void takeWish(std::size_t person, const Wish& wish);
    [[nodiscard]] Verdict obey(CommandRecord order);
    void record(const JournalRecord& entry);
    void recordClock();
    void recordSeat(std::size_t person);
    void advance(SimTime until);
    void botsAct();
    void goOn();
    [[nodiscard]] bool everybodyWaits() const;
    void sendRoomState();
    void sendViews(std::int64_t nowMs);
    void sendView(Person& person, std::int64_t nowMs);
    void sendTo(PeerId peer, Channel channel, const ToClient& message);
    [[nodiscard]] RoomState roomState() const;
    [[nodiscard]] Viewer viewerOf(SeatId seat) const;

    RoomConfig m_config;
    Send m_send;
    Close m_close;
    Write m_write;
    Roster m_roster;
    PhaseClock m_clock;
    Simulation m_simulation;
    JournalWriter m_journal;
    std::vector<BotStyle> m_styles;
    SimTime m_nextBots;
    bool m_restarted = false;     // brought back, and the host has not gone on yet
    std::int64_t m_waitedMs = 0;  // for somebody to return; -1 = nobody has to
    std::int64_t m_clockRecordMs = 0;
    std::int64_t m_lastTickMs = -1;
    std::int64_t m_lastViewsMs = -1'000'000;
    RoomState m_sentState;
    bool m_stateSent = false;
    std::unique_ptr<Debrief> m_debrief;
};

}  // namespace gemba
