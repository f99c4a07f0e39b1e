#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>

#include "client/net/enet_client_link.h"
#include "server/net/datagram_guard.h"
#include "server/net/enet_server_link.h"
#include "shared/protocol/messages.h"
#include "tests/net/raw_socket.h"

using namespace gemba;
using Kind = LinkEvent::Kind;

namespace {

const std::string kHere = "127.0.0.1";
const PeerId kServer(kServerPeer);

std::int64_t realMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::unique_ptr<EnetServerLink> serverOnFreePort(std::size_t peers = 64) {
    Result<std::unique_ptr<EnetServerLink>> link = listenOn(kHere, 0, peers);
    REQUIRE(link.ok());
    REQUIRE(link.value()->port() != 0);
    return std::move(link.value());
}

// Polls both ends until `done` or two seconds are over; keeps what happened.
struct Pair {
    std::unique_ptr<EnetServerLink> server = serverOnFreePort();
    std::unique_ptr<Link> client = connectTo(kHere, server->port());
    std::vector<LinkEvent> atServer;
    std::vector<LinkEvent> atClient;

    bool until(const std::function<bool()>& done, int limitMs = 2000) {
        const std::int64_t end = realMs() + limitMs;
        while (!done()) {
            if (realMs() > end) return false;
            for (LinkEvent& event : server->poll(1)) atServer.push_back(std::move(event));
            for (LinkEvent& event : client->poll(1)) atClient.push_back(std::move(event));
        }
        return true;
    }
    static std::ptrdiff_t count(const std::vector<LinkEvent>& events, Kind kind) {
        return std::count_if(events.begin(), events.end(), [&](const LinkEvent& e) { return e.kind == kind; });
    }
    bool connect() {
        return until([&] { return count(atServer, Kind::Connected) == 1 && count(atClient, Kind::Connected) == 1; });
    }
};

std::int64_t residentKilobytes() {
    std::ifstream status("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    status >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE) / 1024;
}

Bytes numbered(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7);
    return bytes;
}

}  // namespace

TEST_CASE("both ends learn that they are connected") {
    Pair pair;
    REQUIRE(pair.connect());
    CHECK(pair.server->peers() == 1);
    CHECK(pair.atServer[0].peer == PeerId(0));
    CHECK(pair.atClient[0].peer == kServer);
}

TEST_CASE("bytes arrive whole on every channel and come back") {
    Pair pair;
    REQUIRE(pair.connect());
    const std::vector<std::pair<Channel, std::size_t>> sizes{
        {Channel::Control, 1}, {Channel::Control, 1000}, {Channel::Views, kMaxViewBytes},
        {Channel::Views, 3},   {Channel::Bulk, 5000},    {Channel::Bulk, kMaxMessageBytes}};
    for (const auto& [channel, size] : sizes) {
        INFO("channel " << static_cast<int>(channel) << ", " << size << " bytes");
        const Bytes bytes = numbered(size);
        pair.atServer.clear();
        pair.atClient.clear();
        pair.client->send(kServer, channel, bytes);
        REQUIRE(pair.until([&] { return !pair.atServer.empty(); }));
        CHECK(pair.atServer[0].channel == channel);
        REQUIRE(pair.atServer[0].bytes == bytes);
        pair.server->send(pair.atServer[0].peer, channel, bytes);
        REQUIRE(pair.until([&] { return !pair.atClient.empty(); }));
        CHECK(pair.atClient[0].channel == channel);
        REQUIRE(pair.atClient[0].bytes == bytes);
    }
    CHECK(pair.server->counters().refusedDatagrams == 0);
}

TEST_CASE("control messages arrive in order") {
    Pair pair;
    REQUIRE(pair.connect());
    for (std::uint8_t i = 0; i < 200; ++i) pair.client->send(kServer, Channel::Control, Bytes{i});
    REQUIRE(pair.until([&] { return Pair::count(pair.atServer, Kind::Received) == 200; }));
    std::uint8_t next = 0;
    for (const LinkEvent& event : pair.atServer)
        if (event.kind == Kind::Received) CHECK(event.bytes == Bytes{next++});
}

TEST_CASE("a closed peer still gets what was sent, and both ends learn of the end") {
    Pair pair;
    REQUIRE(pair.connect());
    pair.server->send(PeerId(0), Channel::Control, Bytes{42});
    pair.server->close(PeerId(0));
    REQUIRE(pair.until([&] {
        return Pair::count(pair.atServer, Kind::Disconnected) == 1 &&
               Pair::count(pair.atClient, Kind::Disconnected) == 1;
    }));
    CHECK(Pair::count(pair.atClient, Kind::Received) == 1);
    CHECK(pair.server->peers() == 0);
    pair.server->send(PeerId(0), Channel::Control, Bytes{1});  // to nobody: no harm
    pair.client->send(kServer, Channel::Control, Bytes{1});
}

TEST_CASE("a client that goes away is noticed at once") {
    Pair pair;
    REQUIRE(pair.connect());
    pair.client = connectTo(kHere, pair.server->port());
    REQUIRE(pair.until([&] { return Pair::count(pair.atServer, Kind::Disconnected) == 1; }));
}

TEST_CASE("a peer's name is never used again, though its slot is") {
    Result<std::unique_ptr<EnetServerLink>> one = listenOn(kHere, 0, 1);
    REQUIRE(one.ok());
    Pair pair;
    pair.server = std::move(one.value());
    for (std::size_t round = 0; round < 5; ++round) {
        pair.client = connectTo(kHere, pair.server->port());
        pair.atServer.clear();
        REQUIRE(pair.until([&] { return Pair::count(pair.atServer, Kind::Connected) == 1; }));
        CHECK(pair.atServer.back().peer == PeerId(round));
        pair.client->close(kServer);
        REQUIRE(pair.until([&] { return Pair::count(pair.atServer, Kind::Disconnected) == 1; }));
    }
}

TEST_CASE("forty peers connect at once and each gets its own answer") {
    const std::unique_ptr<EnetServerLink> server = serverOnFreePort(50);
    std::vector<std::unique_ptr<Link>> clients;
    clients.reserve(40);
    for (int i = 0; i < 40; ++i) clients.push_back(connectTo(kHere, server->port()));
    std::size_t answered = 0;
    const std::int64_t end = realMs() + 5000;
    while (answered < clients.size() && realMs() < end) {
        for (const LinkEvent& event : server->poll(1))
            if (event.kind == Kind::Received) server->send(event.peer, Channel::Control, event.bytes);
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const Bytes mine{static_cast<std::uint8_t>(i)};
            for (const LinkEvent& event : clients[i]->poll(0)) {
                if (event.kind == Kind::Connected) clients[i]->send(kServer, Channel::Control, mine);
                if (event.kind == Kind::Received && event.bytes == mine) ++answered;
            }
        }
    }
    CHECK(answered == 40);
    CHECK(server->peers() == 40);
}

TEST_CASE("a port in use is one clear error") {
    const std::unique_ptr<EnetServerLink> first = serverOnFreePort();
    const Result<std::unique_ptr<EnetServerLink>> second = listenOn(kHere, first->port(), 4);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().text() ==
          "port " + std::to_string(first->port()) + ": already in use; choose another with --port");
}

TEST_CASE("a host that is not ours or not a name is one clear error") {
    const Result<std::unique_ptr<EnetServerLink>> foreign = listenOn("192.0.2.1", 0, 4);
    REQUIRE_FALSE(foreign.ok());
    CHECK(foreign.error().text() == "host 192.0.2.1: is not an address of this machine");
    CHECK_FALSE(listenOn("no such host", 0, 4).ok());
    CHECK(connectTo("no such host", 1) == nullptr);
    CHECK(openLink("no such host", 1).error().text() == "host no such host: cannot be resolved");
}

TEST_CASE("whoever announces a message over the limit is hung up on; others live on") {
    Pair pair;
    REQUIRE(pair.connect());
    RawEnetClient rude(pair.server->port());
    pair.until([&] {
        rude.service();
        return rude.connected();
    });
    REQUIRE(rude.connected());
    rude.send(kMaxMessageBytes + 1);
    REQUIRE(pair.until([&] {
        rude.service();
        return Pair::count(pair.atServer, Kind::Disconnected) == 1;
    }));
    CHECK(pair.atServer.back().peer == PeerId(1));
    CHECK(pair.server->counters().hungUp == 1);
    pair.client->send(kServer, Channel::Control, Bytes{1});
    CHECK(pair.until([&] { return Pair::count(pair.atServer, Kind::Received) == 1; }));
}

TEST_CASE("a peer that never reads is hung up on before it takes much memory") {
    Pair pair;
    REQUIRE(pair.connect());
    const Bytes big = numbered(kMaxMessageBytes);
    int sent = 0;
    for (; sent < 100 && pair.server->peers() == 1; ++sent) pair.server->send(PeerId(0), Channel::Bulk, big);
    CHECK(sent < 10);
    CHECK(pair.server->peers() == 0);
    REQUIRE(pair.server->poll(0).size() == 1);
}

TEST_CASE("an insider's promises of a million fragments take no memory") {
    Pair pair;
    REQUIRE(pair.connect());
    RawEnetClient rude(pair.server->port());
    pair.until([&] {
        rude.service();
        return rude.connected();
    });
    const std::int64_t before = residentKilobytes();
    for (unsigned i = 1; i <= 4000; ++i) {  // 0x88: a fragment that wants an acknowledgement
        const auto high = static_cast<std::uint8_t>(i >> 8);
        const auto low = static_cast<std::uint8_t>(i);
        rude.sendRaw({0x88, 0, high, low, high, low, 0, 1, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 7});
        if (i % 50 == 0) static_cast<void>(pair.server->poll(0));
    }
    CHECK(pair.server->counters().refusedDatagrams > 3000);
    CHECK(residentKilobytes() - before < 16 * 1024);
}

TEST_CASE("a stranger's datagrams, huge or broken, do not stop the server") {
    Pair pair;
    REQUIRE(pair.connect());
    RawSocket stranger(pair.server->port());
    for (const std::size_t size : {5000U, 60'000U, 4097U, 4096U, 1201U, 1200U, 64U, 4U, 1U}) {
        stranger.send(Bytes(size, 0xFF));
        stranger.send(Bytes(size, 0));
    }
    for (int i = 0; i < 20; ++i) pair.until([] { return false; }, 5);
    CHECK(pair.server->counters().serviceErrors > 0);
    CHECK(pair.server->counters().refusedDatagrams > 0);
    CHECK(pair.server->peers() == 1);
    pair.client->send(kServer, Channel::Control, Bytes{7});
    CHECK(pair.until([&] { return Pair::count(pair.atServer, Kind::Received) == 1; }));
}

TEST_CASE("strangers who only ask to connect free their slots within seconds") {
    Result<std::unique_ptr<EnetServerLink>> small = listenOn(kHere, 0, 2);
    REQUIRE(small.ok());
    Pair pair;
    pair.server = std::move(small.value());
    {
        RawEnetClient mute1(pair.server->port());
        RawEnetClient mute2(pair.server->port());
        mute1.knock();
        mute2.knock();
        pair.until([] { return false; }, 50);
    }
    pair.client = connectTo(kHere, pair.server->port());
    CHECK(pair.until([&] { return Pair::count(pair.atClient, Kind::Connected) == 1; }, 12'000));
}
