#include "client/session/bot_clients.h"

#include <catch2/catch.hpp>

#include <sstream>

#include "client/session/terminal.h"
#include "tests/support/fake_room.h"
#include "tests/support/memory_link.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

// A link that lets the room work whenever its client looks, so that blocking calls can be tested in one thread.
class DrivingLink : public Link {
  public:
    DrivingLink(std::unique_ptr<Link> link, std::function<void()> drive)
        : m_link(std::move(link)), m_drive(std::move(drive)) {}
    std::vector<LinkEvent> poll(int waitMs) override {
        m_drive();
        return m_link->poll(waitMs);
    }
    void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) override {
        m_link->send(peer, channel, bytes);
    }
    void close(PeerId peer) override { m_link->close(peer); }
    void flush() override { m_link->flush(); }

  private:
    std::unique_ptr<Link> m_link;
    std::function<void()> m_drive;
};

struct Stage {
    MemoryNetwork network;
    std::unique_ptr<Link> serverLink = network.serverLink();
    FakeRoom room{*serverLink};
    std::ostringstream out;
    std::function<void()> drive = [this] { room.pump(); };

    SessionClient::Connect connect() {
        return [this] { return std::make_unique<DrivingLink>(network.clientLink(), drive); };
    }
    [[nodiscard]] bool said(const std::string& words) const { return out.str().find(words) != std::string::npos; }
};

Hello helloAs(const std::string& name) {
    Hello hello;
    hello.name = name;
    return hello;
}

}  // namespace

TEST_CASE("the terminal plays a session to its debrief without a person") {
    Stage stage;
    SessionClient client(stage.connect(), helloAs("Ada"));
    TerminalOptions options;
    options.seconds = 0;
    options.width = 80;
    options.charset = Charset::Ascii;
    options.out = &stage.out;
    REQUIRE(runTerminal(client, test::englishLanguage(), options) == 0);
    INFO(stage.out.str());
    CHECK(stage.room.people[0].seat == SeatId(0));
    CHECK(stage.room.room.seats[0].botPlays);
    CHECK(stage.said("Gemba: Three small teams, room K7FQ2M"));
    CHECK(stage.said(">> Run, round 2"));
    for (const char* day : {"day 5 of 20", "day 10 of 20", "day 15 of 20", "day 20 of 20"}) CHECK(stage.said(day));
    CHECK(stage.said("The price of silos: 824 kEUR"));
}

TEST_CASE("the terminal says no when the room does") {
    Stage stage;
    stage.room.refuseWith = Refusal::RoomFull;
    SessionClient client(stage.connect(), helloAs("Ada"));
    TerminalOptions options;
    options.out = &stage.out;
    CHECK(runTerminal(client, test::englishLanguage(), options) == 1);
}

TEST_CASE("bots take the free seats, the rest watches, and all stay until the debrief") {
    Stage stage;
    SessionClient host(stage.connect(), helloAs("host"));
    std::int64_t now = 0;
    stage.drive = [&] {  // the host moves on once five bots are placed
        stage.room.pump();
        if (stage.room.people.size() == 6 && stage.said("watches") && stage.said("sits as cinder lead")) {
            if (stage.room.room.phase != Phase::Run && stage.room.room.phase != Phase::Debrief) host.send(NextPhase{});
        }
    };
    for (; host.state() != SessionClient::State::Joined; ++now) host.update(now, 0);
    BotOptions options;
    options.count = 5;
    options.startEveryMs = 1;
    options.out = &stage.out;
    options.connect = [&] {
        return std::make_unique<DrivingLink>(stage.network.clientLink(), [&] { host.update(++now, 0); });
    };
    CHECK(runBots({}, options) == 0);
    INFO(stage.out.str());
    CHECK(stage.said("sits as nova lead"));
    CHECK(stage.said("sits as neutron lead"));
    CHECK(stage.said("has the debrief"));
    CHECK(stage.said("bots: 5 of 5 joined"));
}

TEST_CASE("bots go when the server is gone") {
    Stage stage;
    int polls = 0;
    stage.drive = [&] {
        stage.room.pump();
        if (++polls < 200) return;
        stage.network.setSilent(true);
        stage.network.cutAll();
    };
    BotOptions options;
    options.count = 2;
    options.goneSeconds = 1;
    options.out = &stage.out;
    options.connect = stage.connect();
    CHECK(runBots({}, options) == 0);
    CHECK(stage.said("the server is gone"));
}
