#include "client/session/bot_clients.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "client/net/enet_client_link.h"
#include "client/session/autopilot.h"
#include "client/session/real_time.h"

namespace gemba {

namespace {

using State = SessionClient::State;

constexpr int kIdleMs = 5;
constexpr int kPatienceMs = 10'000;

struct Bot {
    std::string name;
    SessionClient client;
    Autopilot autopilot;
    State state = State::Connecting;
    SeatId seat;
    bool everJoined = false;
    bool placed = false;  // its seat, or that it watches, was told
    bool done = false;
};

class BotCrowd {
  public:
    BotCrowd(const JoinLink& link, const BotOptions& options)
        : m_link(link), m_options(options), m_out(options.out != nullptr ? *options.out : std::cout) {}

    int run() {
        m_startMs = m_aliveMs = m_now = realMs();
        while (!over()) {
            m_now = realMs();
            startDue();
            for (const std::unique_ptr<Bot>& bot : m_bots) update(*bot);
            std::this_thread::sleep_for(std::chrono::milliseconds(kIdleMs));
        }
        return summary();
    }

  private:
    void startDue() {
        const auto started = static_cast<int>(m_bots.size());
        if (started == m_options.count || m_now < m_startMs + started * m_options.startEveryMs) return;
        Hello hello;
        hello.code = m_link.code;
        hello.name = "bot " + std::to_string(started + 1);
        SessionClient::Connect connect = m_options.connect;
        if (!connect) connect = [this] { return connectTo(m_link.host, m_link.port); };
        m_bots.push_back(std::make_unique<Bot>(Bot{
            hello.name, SessionClient(connect, hello, kPatienceMs), Autopilot({}, m_bots.size()), {}, {}, {}, {}, {}}));
    }

    void update(Bot& bot) {
        if (bot.done) return;
        bot.client.update(m_now, 0);
        tellState(bot);
        if (bot.client.state() == State::Joined) {
            m_aliveMs = m_now;
            bot.autopilot.update(bot.client, m_now);
            tellSeat(bot);
        }
        if (bot.client.debrief()) {
            tell(bot, "has the debrief");
            bot.done = true;
        }
    }
    void tellState(Bot& bot) {
        const State now = bot.client.state();
        if (now == bot.state) return;
        bot.state = now;
        if (now == State::Joined) tell(bot, bot.everJoined ? "is back" : "joined");
        if (now == State::Joined) bot.everJoined = true;
        if (now == State::Reconnecting) tell(bot, "lost the line");
        bot.done = now == State::Refused || now == State::Failed;
        if (bot.done) tell(bot, "is out: " + bot.client.problem());
    }
    void tellSeat(Bot& bot) {
        if (!bot.autopilot.settled() || (bot.placed && bot.client.seat() == bot.seat)) return;
        bot.placed = true;
        bot.seat = bot.client.seat();
        const std::vector<SeatPlan>& seats = bot.client.welcome().plan.seats;
        tell(bot,
             bot.seat.isNone() || seats.empty() ? "watches" : "sits as " + seats[bot.seat.index() % seats.size()].name);
    }
    void tell(const Bot& bot, const std::string& what) { m_out << bot.name << ' ' << what << std::endl; }

    [[nodiscard]] bool over() {
        if (static_cast<int>(m_bots.size()) < m_options.count) return false;
        if (std::all_of(m_bots.begin(), m_bots.end(), [](const auto& bot) { return bot->done; })) return true;
        const bool gone = joined() > 0 && m_now - m_aliveMs > std::int64_t{1000} * m_options.goneSeconds;
        if (gone) m_out << "the server is gone" << std::endl;
        return gone;
    }
    [[nodiscard]] std::ptrdiff_t joined() const {
        return std::count_if(m_bots.begin(), m_bots.end(), [](const auto& bot) { return bot->everJoined; });
    }

    int summary() {
        SessionClient::Traffic all;
        for (const std::unique_ptr<Bot>& bot : m_bots) {
            const SessionClient::Traffic& one = bot->client.traffic();
            all.messages += one.messages;
            all.bytes += one.bytes;
            all.views += one.views;
            all.uselessViews += one.uselessViews;
            all.reconnects += one.reconnects;
        }
        m_out << "bots: " << joined() << " of " << m_options.count << " joined, " << all.views << " views and "
              << all.uselessViews << " useless ones, " << all.messages << " messages, " << all.bytes << " bytes, "
              << all.reconnects << " reconnects, " << (m_now - m_startMs) / 1000 << " s" << std::endl;
        return joined() == m_options.count ? 0 : 1;
    }

    const JoinLink& m_link;
    const BotOptions& m_options;
    std::ostream& m_out;
    std::vector<std::unique_ptr<Bot>> m_bots;
    std::int64_t m_now = 0;
    std::int64_t m_startMs = 0;
    std::int64_t m_aliveMs = 0;  // when any bot was last in the room
};

}  // namespace

int runBots(const JoinLink& link, const BotOptions& options) {
    return BotCrowd(link, options).run();
}

}  // namespace gemba
