#include "client/session/terminal_talk.h"

#include <algorithm>
#include <iostream>
#include <sstream>

#include "client/session/real_time.h"
#include "client/session/terminal_floor.h"
#include "client/text/talk_stops.h"

namespace gemba {

namespace {

constexpr int kTalkPollMs = 10;
constexpr std::int64_t kSettledMs = 250;  // two views: the last one is seen by the eyes that were asked for

std::vector<std::string> splitWords(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) all.push_back(word);
    return all;
}

class TerminalTalk {
  public:
    TerminalTalk(SessionClient& client, const Language& language, const TerminalOptions& options)
        : m_client(client),
          m_language(language),
          m_options(options),
          m_page(pageFor(options)),
          m_out(options.out != nullptr ? *options.out : std::cout) {}

    int run() {
        if (!await([this] { return isThere(); })) return 1;
        const FloorPlan& original = m_client.welcome().plan;
        m_plan = m_language.wordsOf(original.id).plan(original);
        const std::vector<TalkStop> stops =
            talkStops(m_client.hostView()->bookmarks, m_client.replay()->end, original, m_language);
        for (std::size_t i = 0; i < stops.size(); ++i) {
            if (!show(stops[i])) return 1;
            print(stops[i], i, stops.size());
        }
        return 0;
    }

  private:
    [[nodiscard]] bool isThere() const {
        return m_client.state() == SessionClient::State::Joined && m_client.hostView() && m_client.replay() &&
               m_client.room().replay && !m_client.room().seats.empty();
    }

    // Lets the line work until then. False = in vain, and said.
    template <class Reached>
    bool await(const Reached& reached) {
        const std::int64_t end = realMs() + m_options.patienceSeconds * std::int64_t{1000};
        while (!reached()) {
            m_client.update(realMs(), kTalkPollMs);
            const SessionClient::State state = m_client.state();
            const bool over = state == SessionClient::State::Refused || state == SessionClient::State::Failed;
            if (!over && realMs() < end) continue;
            std::cerr << "gemba: " << (over ? m_client.problem() : "the server does not answer") << '\n';
            return false;
        }
        return true;
    }

    bool show(const TalkStop& stop) {
        m_client.send(SetReplayEyes{stop.eyes});
        m_client.send(SeekReplay{stop.at});
        if (!await([&] { return m_client.view().now == stop.at && m_client.room().eyes == stop.eyes; })) return false;
        const std::int64_t settled = realMs() + kSettledMs;
        return await([&] { return realMs() >= settled; });
    }

    void print(const TalkStop& stop, std::size_t at, std::size_t count) {
        const std::string place =
            m_language.texts.say("presenter.place", {{"n", std::to_string(at + 1)}, {"all", std::to_string(count)}});
        m_out << ruleWith(harmless(place, m_page), m_page) << '\n';
        for (const std::string& line : wrapped(splitWords(harmless(stop.words, m_page)), " ", 0, m_page))
            m_out << line << '\n';
        m_out << '\n';
        RoomState then = m_client.room();
        then.round = std::min(dayOf(stop.at) / std::max(1, m_plan.daysPerRound) + 1, m_plan.rounds);
        for (const std::string& line : floorLines(m_language.texts, m_plan, then, m_client.view(), m_page))
            m_out << line << '\n';
        m_out << std::endl;
    }

    SessionClient& m_client;
    const Language& m_language;
    const TerminalOptions& m_options;
    FloorPlan m_plan;
    Page m_page;
    std::ostream& m_out;
};

}  // namespace

int runTerminalTalk(SessionClient& client, const Language& language, const TerminalOptions& options) {
    return TerminalTalk(client, language, options).run();
}

}  // namespace gemba
