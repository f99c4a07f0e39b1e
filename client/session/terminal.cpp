#include "client/session/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

#include "client/session/autopilot.h"
#include "client/session/real_time.h"
#include "client/session/terminal_debrief.h"
#include "client/session/terminal_floor.h"
#include "client/session/terminal_race.h"
#include "client/text/words.h"

namespace gemba {

namespace {

constexpr std::int64_t kLongestWaitForBoardMs = 3000;
constexpr std::int32_t kShowEveryDays = 5;
constexpr int kPollMs = 10;
constexpr std::int64_t kAgainMs = 2000;    // an order to the room without effect is repeated
constexpr std::int64_t kReadingMs = 1000;  // briefing, plan and review each, when paced
constexpr std::int64_t kLastViewMs = 250;
constexpr std::int64_t kShortestShowMs = 500;  // real time for five days: a view comes every 100 ms, so about one a day
constexpr int kPacedSeconds = 40;

bool localeIsUtf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        const std::string text = value;
        return text.find("UTF-8") != std::string::npos || text.find("utf8") != std::string::npos;
    }
    return false;
}

std::size_t terminalWidth() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 80;
    return size.ws_col;
}

class Terminal {
  public:
    Terminal(SessionClient& client, const Language& language, const TerminalOptions& options)
        : m_client(client),
          m_language(language),
          m_options(options),
          m_page(pageFor(options)),
          m_out(options.out != nullptr ? *options.out : std::cout),
          m_seconds(options.seconds.value_or(isatty(STDOUT_FILENO) != 0 ? kPacedSeconds : 0)),
          m_autopilot(options.seat) {}

    int run() {
        while (true) {
            m_now = realMs();
            m_client.update(m_now, kPollMs);
            if (m_client.state() == SessionClient::State::Refused || m_client.state() == SessionClient::State::Failed)
                return end(m_client.problem());
            tellLine();
            if (m_client.debrief()) {
                if (!boardIsOpen()) continue;
                return showDebrief();
            }
            if (m_client.state() != SessionClient::State::Joined || m_client.room().seats.empty()) continue;
            step();
            if (stuck()) return end("nothing has moved for " + std::to_string(m_options.patienceSeconds) + " seconds");
        }
    }

  private:
    // The line down, up again; and what a new server found when it took the room over.
    void tellLine() {
        const SessionClient::State now = m_client.state();
        const bool restarted = now == SessionClient::State::Joined && m_client.room().restarted;
        if (now == SessionClient::State::Reconnecting && !m_lost) tell("terminal.lost");
        if (now == SessionClient::State::Joined && m_lost) {
            tell("terminal.back");
            m_movedMs = m_now;
            m_orderMs = 0;
        }
        if (restarted && !m_restarted) tell("terminal.restarted");
        for (const Heard& heard : m_client.heard())
            if (heard.atMs > m_heardMs) tell("terminal.host_says", {{"words", heard.said.text}});
        if (!m_client.heard().empty()) m_heardMs = m_client.heard().back().atMs;
        m_lost = now == SessionClient::State::Reconnecting;
        m_restarted = restarted;
        m_out.flush();
    }

    void step() {
        if (!m_greeted) greet();
        m_autopilot.update(m_client, m_now);
        announcePhase();
        if (m_client.welcome().host) drive();
        showFloor();
        m_out.flush();
    }

    void greet() {
        m_greeted = true;
        say(ruleWith(words("terminal.welcome", {{"title", plan().title}, {"code", m_client.room().code}}), m_page));
        std::vector<std::string> seats;
        for (const SeatPlan& seat : plan().seats) seats.push_back(harmless(seat.name, m_page));
        for (const std::string& line : wrapped(seats, ", ", 0, m_page)) say(line);
        say(words("terminal.parts", {}));
    }

    void announcePhase() {
        const RoomState& room = m_client.room();
        if (room.phase == m_phase && room.round == m_round) return;
        m_phase = room.phase;
        m_round = room.round;
        m_phaseMs = m_movedMs = m_now;
        m_orderMs = 0;
        const std::string& phase = m_language.texts.say(keyOf(room.phase));
        tell(room.round > 0 ? "terminal.phase_of_round" : "terminal.phase",
             {{"phase", phase}, {"round", std::to_string(room.round)}});
    }

    // The host's part: every phase but the run is left as soon as it was there long enough to be read.
    void drive() {
        if (m_orderMs != 0 && m_now - m_orderMs < kAgainMs) return;
        if (m_phase == Phase::Run) return driveClock();
        if (m_phase == Phase::Debrief || !m_autopilot.settled() || m_now - m_phaseMs < readingMs()) return;
        order(NextPhase{});
    }
    // In a hurry, too, a review lasts until the round's last view is here.
    [[nodiscard]] std::int64_t readingMs() const {
        if (m_phase == Phase::Lobby) return 0;
        if (m_seconds > 0) return kReadingMs;
        return m_phase == Phase::Review ? kLastViewMs : 0;
    }
    void driveClock() {
        const RoomState& room = m_client.room();
        if (m_runSeconds == 0) m_runSeconds = std::max(room.secondsLeft, 1);
        const std::int32_t speed = wantedSpeed();
        if (room.paused || room.speedPercent != speed) order(SetClock{false, speed});
    }
    [[nodiscard]] std::int32_t wantedSpeed() const {
        if (m_options.speedPercent > 0) return std::clamp(m_options.speedPercent, 25, 100'000);
        const FloorPlan& plan = m_client.welcome().plan;
        const std::int64_t shows = std::max(plan.daysPerRound / kShowEveryDays, 1);
        const std::int64_t roundMs = std::max(std::int64_t{1000} * m_seconds / plan.rounds, shows * kShortestShowMs);
        return static_cast<std::int32_t>(
            std::clamp<std::int64_t>(m_runSeconds * std::int64_t{100'000} / roundMs, 25, 100'000));
    }
    void order(const HostOrder& order) {
        m_client.send(order);
        m_orderMs = m_now;
    }

    void showFloor() {
        const PlayerView& view = m_client.view();
        if (view.now != m_shownNow) m_movedMs = m_now;
        m_shownNow = view.now;
        const std::int32_t shows = dayOf(view.now) / kShowEveryDays;
        if (shows <= m_shows) return;
        m_shows = shows;
        sayFloor();
    }
    void sayFloor() {
        for (const std::string& line : floorLines(m_language.texts, plan(), m_client.room(), m_client.view(), m_page))
            say(line);
        say("");
    }

    // After the last round everybody may look down on the whole floor; that view comes a moment after the numbers.
    [[nodiscard]] bool boardIsOpen() {
        if (m_debriefMs == 0) m_debriefMs = m_now;
        const auto& areas = m_client.view().areas;
        const bool open =
            std::all_of(areas.begin(), areas.end(), [](const AreaView& a) { return a.sight >= Sight::Seen; });
        return open || m_now - m_debriefMs > kLongestWaitForBoardMs;
    }

    [[nodiscard]] std::optional<std::size_t> ownFactory() {
        if (m_client.seat().isNone() || plan().seats.empty()) return {};
        return m_client.seat().index() / plan().seats.size();
    }

    int showDebrief() {
        announcePhase();
        say(words("terminal.above", {}));
        sayFloor();
        if (m_client.standings())
            for (const std::string& line :
                 raceLines(m_language.texts, *m_client.standings(), ownFactory(), plan().daysPerRound, m_page))
                say(line);
        Debrief debrief = *m_client.debrief();
        debrief.lesson = m_language.wordsOf(plan().id).lesson(debrief.lesson);
        for (const std::string& line : debriefLines(m_language.texts, debrief, plan(), m_page)) say(line);
        m_out.flush();
        return 0;
    }

    [[nodiscard]] bool stuck() const {
        return m_client.welcome().host && m_now - m_movedMs > std::int64_t{1000} * m_options.patienceSeconds;
    }
    [[nodiscard]] const FloorPlan& plan() {
        const FloorPlan& original = m_client.welcome().plan;
        if (!m_plan) m_plan = m_language.wordsOf(original.id).plan(original);
        return *m_plan;
    }
    [[nodiscard]] std::string words(const char* key, TextValues values) const {
        return harmless(m_language.texts.say(key, values), m_page);
    }
    void tell(const char* key, TextValues values = {}) { say(">> " + words(key, values)); }
    void say(const std::string& line) { m_out << line << '\n'; }
    int end(const std::string& problem) {
        m_out.flush();
        std::cerr << "gemba: " << problem << '\n';
        return 1;
    }

    SessionClient& m_client;
    const Language& m_language;
    const TerminalOptions& m_options;
    std::optional<FloorPlan> m_plan;  // in our language; none = to be translated
    Page m_page;
    std::ostream& m_out;
    int m_seconds;
    Autopilot m_autopilot;
    std::int64_t m_now = 0;
    std::int64_t m_phaseMs = 0;     // when this phase began
    std::int64_t m_movedMs = 0;     // when anything moved
    std::int64_t m_debriefMs = 0;   // when the debrief came; 0 = not yet
    std::int64_t m_orderMs = 0;     // of the last order in this phase; 0 = none
    std::int32_t m_runSeconds = 0;  // of a round at normal speed; 0 = not known yet
    SimTime m_shownNow{-1};
    std::int32_t m_shows = 0;
    std::int32_t m_round = -1;
    Phase m_phase = Phase::Lobby;
    bool m_greeted = false;
    std::int64_t m_heardMs = 0;  // when the newest word of the host came that was told
    bool m_lost = false;         // the line is down
    bool m_restarted = false;    // told that the server was restarted
};

}  // namespace

Page pageFor(const TerminalOptions& options) {
    Page page;
    page.width = std::clamp<std::size_t>(options.width != 0 ? options.width : terminalWidth(), 80, 160);
    page.charset = options.charset.value_or(localeIsUtf8() ? Charset::Unicode : Charset::Ascii);
    return page;
}

int runTerminal(SessionClient& client, const Language& language, const TerminalOptions& options) {
    return Terminal(client, language, options).run();
}

}  // namespace gemba
