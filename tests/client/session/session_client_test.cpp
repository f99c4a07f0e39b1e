#include "client/session/session_client.h"

#include <catch2/catch.hpp>

#include "tests/support/fake_room.h"
#include "tests/support/memory_link.h"

using namespace gemba;
using State = SessionClient::State;

namespace {

Hello helloOf(const std::string& name) {
    Hello hello;
    hello.code = "K7FQ2M";
    hello.name = name;
    return hello;
}

// A room, a line and one client, stepped together on a clock of their own.
struct Bench {
    explicit Bench(BadLine line = {}) : network(line) {}

    MemoryNetwork network;
    std::unique_ptr<Link> serverLink = network.serverLink();
    FakeRoom room{*serverLink};
    int links = 0;  // how often the client tried
    SessionClient client{[this] {
                             ++links;
                             return network.clientLink();
                         },
                         helloOf("Ada")};
    std::int64_t now = 1000;

    void step(std::int64_t ms = 50) {
        client.update(now, 0);
        room.pump();
        client.update(now, 0);
        now += ms;
    }
    void steps(int count, std::int64_t ms = 50) {
        for (int i = 0; i < count; ++i) step(ms);
    }
    void show(std::int64_t ms) { room.show(smallView(SimTime{ms})); }
};

}  // namespace

TEST_CASE("a client says hello and knows its room once welcomed") {
    Bench bench;
    CHECK(bench.client.state() == State::Connecting);
    bench.steps(2);
    CHECK(bench.client.state() == State::Joined);
    CHECK(bench.client.welcome().plan.areas.size() == 3);
    CHECK(bench.client.room().code == "K7FQ2M");
    CHECK(bench.client.seat().isNone());
    bench.client.send(TakeSeat{SeatId(1)});
    bench.steps(2);
    CHECK(bench.client.seat() == SeatId(1));
}

TEST_CASE("views arrive as deltas and are acknowledged") {
    Bench bench;
    bench.steps(2);
    for (int i = 1; i <= 5; ++i) {
        bench.show(i * 1000);
        bench.step();
        bench.step();
        CHECK(bench.room.people[0].acked == static_cast<std::uint32_t>(i));
    }
    CHECK(bench.client.view() == smallView(SimTime{5000}));
    CHECK(bench.client.traffic().views == 5);
}

TEST_CASE("a bad line costs views but never shows a wrong one") {
    Bench bench({.seed = 3, .lostPermille = 200, .doubledPermille = 100, .reorderedPermille = 300});
    bench.steps(2);
    SimTime last{-1};
    for (int i = 1; i <= 400; ++i) {
        bench.show(i * 1000);
        bench.step();
        const PlayerView& view = bench.client.view();
        if (bench.client.replica().newestNumber() == 0) continue;
        REQUIRE(view == smallView(view.now));
        REQUIRE(view.now >= last);
        last = view.now;
    }
    CHECK(last.ms >= 390'000);
    CHECK(bench.client.traffic().views > 200);
}

TEST_CASE("a wish is sent once and its verdict comes back") {
    Bench bench;
    bench.steps(2);
    bench.client.wish(SayReport{Report::Late});
    bench.steps(3);
    CHECK(countOf<Wish>(bench.room) == 1);
    const std::vector<AnsweredWish> answered = bench.client.outbox().takeAnswered();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].verdict == Verdict::Ok);
    CHECK(bench.client.outbox().pending().empty());
}

TEST_CASE("a wish made before the welcome waits for it") {
    Bench bench;
    bench.client.wish(WalkTo{AreaId(1)});
    bench.steps(4);
    CHECK(bench.room.wishes.size() == 1);
}

TEST_CASE("after a cut the client comes back with its token, a fresh replica and its open wishes") {
    Bench bench;
    bench.room.answersWishes = false;
    bench.steps(2);
    bench.show(1000);
    bench.client.wish(SayReport{Report::Late});
    bench.steps(2);
    bench.network.cutAll();
    bench.step();
    CHECK(bench.client.state() == State::Reconnecting);
    CHECK(bench.client.view().now.ms == 1000);  // the last picture stays until the line is back
    bench.room.answersWishes = true;
    bench.steps(10, 100);
    CHECK(bench.client.state() == State::Joined);
    CHECK(bench.room.people.size() == 1);
    CHECK(bench.client.replica().newestNumber() == 0);
    CHECK(bench.room.wishes.size() == 1);
    CHECK(countOf<Wish>(bench.room) == 2);
    CHECK(bench.client.outbox().pending().empty());
    bench.show(2000);
    bench.steps(2);
    CHECK(bench.client.view().now.ms == 2000);
    CHECK(bench.client.traffic().reconnects == 1);
}

TEST_CASE("attempts to come back get rarer") {
    Bench bench;
    bench.steps(2);
    bench.network.setSilent(true);
    bench.network.cutAll();
    bench.step();
    const int before = bench.links;
    bench.steps(200, 100);  // 20 s; a silent attempt takes 4 s, then the pause grows
    const int tries = bench.links - before;
    CHECK(tries >= 3);
    CHECK(tries <= 5);
    bench.network.setSilent(false);
    bench.steps(100, 100);
    CHECK(bench.client.state() == State::Joined);
}

TEST_CASE("after five minutes without a line the client gives up") {
    Bench bench;
    bench.steps(2);
    bench.network.setSilent(true);
    bench.network.cutAll();
    bench.steps(2990, 100);
    CHECK(bench.client.state() == State::Reconnecting);
    bench.steps(20, 100);
    CHECK(bench.client.state() == State::Failed);
    CHECK(bench.client.problem() == "the line was lost and did not come back within five minutes");
}

TEST_CASE("a line on which views came and then nothing more is taken for dead") {
    Bench bench;
    bench.steps(2);
    bench.show(1000);
    bench.steps(40, 100);
    CHECK(bench.client.traffic().reconnects == 0);
    bench.steps(10, 100);
    CHECK(bench.client.traffic().reconnects == 1);
    CHECK(bench.client.state() == State::Joined);
}

TEST_CASE("nobody answering is a failure within the patience") {
    Bench bench;
    bench.network.setSilent(true);
    bench.steps(49, 100);
    CHECK(bench.client.state() == State::Connecting);
    bench.steps(5, 100);
    CHECK(bench.client.state() == State::Failed);
    CHECK_FALSE(bench.client.problem().empty());
}

TEST_CASE("a server that never welcomes is a failure too") {
    Bench bench;
    bench.room.silent = true;
    bench.steps(60, 100);
    CHECK(bench.client.state() == State::Failed);
}

TEST_CASE("a name that cannot be resolved fails at once") {
    SessionClient client([] { return std::unique_ptr<Link>(); }, helloOf("Ada"));
    client.update(0, 0);
    CHECK(client.state() == State::Failed);
}

TEST_CASE("a refusal ends the client and says why") {
    Bench bench;
    bench.room.refuseWith = Refusal::WrongCode;
    bench.steps(3);
    CHECK(bench.client.state() == State::Refused);
    CHECK(bench.client.refusal() == Refusal::WrongCode);
    CHECK(bench.client.problem() == "there is no room with this code");
    const int links = bench.links;
    bench.steps(100, 100);
    CHECK(bench.links == links);
}

TEST_CASE("garbage from the server changes nothing") {
    Bench bench;
    bench.steps(2);
    for (const Channel channel : {Channel::Control, Channel::Views, Channel::Bulk})
        bench.serverLink->send(bench.room.people[0].peer, channel, Bytes{0xFF, 0xFF, 0x01});
    ViewDelta wrong{9, 0, 12345, {}};
    bench.serverLink->send(bench.room.people[0].peer, Channel::Views, encode(ToClient{wrong}));
    bench.steps(2);
    CHECK(bench.client.state() == State::Joined);
    CHECK(bench.client.replica().newestNumber() == 0);
}

TEST_CASE("a name too long for the wire is cut between characters") {
    MemoryNetwork network;
    const std::unique_ptr<Link> serverLink = network.serverLink();
    FakeRoom room(*serverLink);
    SessionClient client([&] { return network.clientLink(); }, helloOf("Adaääääääääääääääääääääääää"));
    for (int i = 0; i < 3; ++i) {
        client.update(i, 0);
        room.pump();
    }
    REQUIRE(room.room.people.size() == 1);
    CHECK(room.room.people[0].name == "Adaääääääääää");  // 23 bytes: the next letter would end at 25
}

namespace {

std::vector<std::uint32_t> orderNumbers(const FakeRoom& room) {
    std::vector<std::uint32_t> numbers;
    for (const ToServer& message : room.received)
        if (const auto* order = std::get_if<Order>(&message)) numbers.push_back(order->number);
    return numbers;
}

}  // namespace

TEST_CASE("orders that were not answered go out again when the line is back, under their numbers") {
    Bench bench;
    bench.steps(2);
    bench.show(1000);
    bench.client.send(HostOrder{SetClock{true, 100}});
    bench.client.send(HostOrder{Say{kEverybody, "five minutes"}});
    bench.step();
    REQUIRE(orderNumbers(bench.room) == std::vector<std::uint32_t>{1, 2});
    const OrderAnswer first{1, OrderVerdict::Done, When::RunStarts};
    bench.serverLink->send(bench.room.people[0].peer, Channel::Control, encode(ToClient{first}));
    bench.steps(2);
    CHECK(bench.client.orders().pending().size() == 1);
    REQUIRE(bench.client.orders().takeAnswered().size() == 1);
    bench.steps(300, 50);  // silence: the line counts as dead, and a new one is opened
    CHECK(bench.client.traffic().reconnects >= 1);
    const std::vector<std::uint32_t> numbers = orderNumbers(bench.room);
    REQUIRE(numbers.size() >= 3);
    CHECK(numbers[2] == 2);
    bench.client.send(HostOrder{MoreTime{}});
    bench.step();
    CHECK(orderNumbers(bench.room).back() == 3);
}

TEST_CASE("what the host said, the console's facts and the race are kept for whoever shows them") {
    Bench bench;
    bench.steps(2);
    HostView console;
    console.revealed = true;
    const auto tell = [&](const ToClient& message) {
        bench.serverLink->send(bench.room.people[0].peer, Channel::Control, encode(message));
    };
    tell(console);
    for (const char* words : {"one", "two", "three", "four"}) tell(Said{0, words});
    tell(DryRunDone{12, Money{500}, 20});
    tell(Standings{1, {{3, Money{10}}, {4, Money{20}}}, {2, Money{5}}});
    bench.steps(2);
    REQUIRE(bench.client.hostView());
    CHECK(bench.client.hostView()->revealed);
    REQUIRE(bench.client.heard().size() == 3);  // the last few
    CHECK(bench.client.heard().back().said.text == "four");
    CHECK(bench.client.heard().back().atMs > 0);
    CHECK(bench.client.dryRun() == DryRunDone{12, Money{500}, 20});
    REQUIRE(bench.client.standings());
    CHECK(bench.client.standings()->factories.size() == 2);
}

TEST_CASE("the debrief of a game that is played again is forgotten") {
    Bench bench;
    bench.steps(2);
    bench.room.room.phase = Phase::Debrief;
    bench.room.sendRoom();
    bench.serverLink->send(bench.room.people[0].peer, Channel::Bulk, encode(ToClient{Debrief{}}));
    bench.steps(2);
    CHECK(bench.client.debrief());
    bench.room.room.phase = Phase::Plan;
    bench.room.sendRoom();
    bench.steps(2);
    CHECK_FALSE(bench.client.debrief());
}
