#include "client/app/terminal_tutorial.h"

#include <unistd.h>

#include <iostream>
#include <sstream>

#include "client/app/guide.h"
#include "client/session/real_time.h"
#include "client/session/terminal_floor.h"
#include "client/tutorial/demonstrator.h"

namespace gemba {

namespace {

constexpr int kPollMs = 10;
constexpr std::int64_t kReadingMs = 5000;  // per card, when somebody watches
constexpr std::int32_t kHurry = 2000;      // percent, when nobody does
constexpr std::int64_t kAgainMs = 2000;    // what had no effect is done again
constexpr std::int64_t kStuckMs = 120'000;

class TerminalTutorial {
  public:
    TerminalTutorial(SessionClient& client, const Language& language, const TerminalOptions& options)
        : m_client(client),
          m_language(language),
          m_texts(language.texts),
          m_options(options),
          m_page(pageFor(options)),
          m_out(options.out != nullptr ? *options.out : std::cout),
          m_watched(isatty(STDOUT_FILENO) != 0) {}

    int run() {
        m_movedMs = realMs();
        while (!m_ended) {
            m_now = realMs();
            m_client.update(m_now, kPollMs);
            const SessionClient::State state = m_client.state();
            if (state == SessionClient::State::Refused || state == SessionClient::State::Failed)
                return end(m_client.problem());
            if (state == SessionClient::State::Joined && !m_client.room().seats.empty()) step();
            if (m_now - m_movedMs > kStuckMs) return end("the tutorial does not go on");
        }
        return 0;
    }

  private:
    void step() {
        if (m_plan.areas.empty()) m_plan = m_language.wordsOf(m_client.welcome().plan.id).plan(m_client.welcome().plan);
        if (m_client.seat().isNone()) {
            if (!m_asked) m_client.send(TakeSeat{SeatId(0)});
            m_asked = true;
            return;
        }
        for (const HostOrder& message : follow(m_state, sight())) m_client.send(message);
        const TutorialCard card = cardOf(m_state, sight());
        if (card.text != m_text) return show(card);
        if (m_now - m_actedMs < kAgainMs || m_now - m_movedMs < (m_watched ? kReadingMs : 0)) return;
        act();
    }

    [[nodiscard]] TutorialSight sight() const { return sightOf(m_client, m_plan); }

    void show(const TutorialCard& card) {
        m_text = card.text;
        m_movedMs = m_now;
        m_actedMs = 0;
        m_ended = card.button == CardButton::Finish;
        if (m_state.done)
            for (const std::string& line : floorLines(m_texts, m_plan, m_client.room(), m_client.view(), m_page))
                m_out << line << '\n';
        const std::string number =
            card.number == 0 ? std::string()
                             : " " + m_texts.say("tutorial.number",
                                                 {{"n", std::to_string(card.number)}, {"of", std::to_string(card.of)}});
        m_out << ruleWith(harmless(m_texts.say(card.title) + number, m_page), m_page) << '\n';
        say(cardText(m_texts, card));
        if (card.onlyWatch) say(m_texts.say("tutorial.watch"));
        m_out.flush();
    }

    void act() {
        const Deeds deeds = deedsFor(m_state, sight());
        if (deeds.none()) return;
        if (m_actedMs == 0 && !deeds.readsOn) say(m_texts.say("tutorial.shown"));
        m_actedMs = m_now;
        for (const Command& command : deeds.wishes) m_client.wish(command);
        for (const HostOrder& message : deeds.messages) m_client.send(message);
        if (deeds.readsOn) readOn(m_state, sight());
        if (!m_watched) m_client.send(SetClock{m_client.room().paused, kHurry});
    }

    void say(const std::string& sentence) {
        std::istringstream in(harmless(sentence, m_page));
        std::vector<std::string> words;
        for (std::string word; in >> word;) words.push_back(word);
        for (const std::string& line : wrapped(words, " ", 0, m_page)) m_out << line << '\n';
    }

    int end(const std::string& problem) {
        m_out.flush();
        std::cerr << "gemba: " << problem << '\n';
        return 1;
    }

    SessionClient& m_client;
    const Language& m_language;
    const Texts& m_texts;
    const TerminalOptions& m_options;
    Page m_page;
    std::ostream& m_out;
    bool m_watched;
    FloorPlan m_plan;  // in our language; empty until we are in the room
    TutorialState m_state;
    std::string m_text;  // of the card shown
    bool m_ended = false;
    bool m_asked = false;
    std::int64_t m_actedMs = 0;  // when what the card asks was done; 0 = not yet
    std::int64_t m_now = 0;
    std::int64_t m_movedMs = 0;
};

}  // namespace

int runTerminalTutorial(SessionClient& client, const Language& language, const TerminalOptions& options) {
    return TerminalTutorial(client, language, options).run();
}

}  // namespace gemba
