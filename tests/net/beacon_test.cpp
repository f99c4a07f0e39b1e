// A room's call and those who listen, over loopback: 127.255.255.255 reaches every socket on the port and no network.
#include "client/net/beacon_listener.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

#include "server/net/beacon_sender.h"
#include "server/net/interfaces.h"
#include "tests/net/raw_socket.h"

using namespace gemba;

namespace {

std::unique_ptr<BeaconListener> listener(std::uint16_t port = 0) {
    auto made = listenForBeacons(port);
    REQUIRE(made.ok());
    return std::move(made.value());
}

std::unique_ptr<BeaconSender> senderTo(std::uint16_t port) {
    auto made = openBeaconSender("127.0.0.1", "127.255.255.255:" + std::to_string(port));
    REQUIRE(made.ok());
    return std::move(made.value());
}

Beacon roomNumbered(std::uint64_t number) {
    Beacon beacon;
    beacon.room = number;
    beacon.name = "Room " + std::to_string(number);
    beacon.scenario = "Two bike shops";
    beacon.people = 3;
    return beacon;
}

// Until so many rooms are known, two seconds at most. The clock of the test stands still.
bool hears(BeaconListener& listener, std::size_t rooms, std::int64_t nowMs = 0) {
    for (int i = 0; i < 400 && listener.rooms().size() < rooms; ++i) {
        listener.update(nowMs);
        if (listener.rooms().size() < rooms) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return listener.rooms().size() == rooms;
}

}  // namespace

TEST_CASE("two listeners on one machine hear the same room") {
    const auto first = listener();
    const auto second = listener(first->port());
    CHECK(second->port() == first->port());
    senderTo(first->port())->send(encodeBeacon(roomNumbered(7)));
    for (BeaconListener* one : {first.get(), second.get()}) {
        REQUIRE(hears(*one, 1));
        CHECK(one->rooms()[0].beacon == roomNumbered(7));
        CHECK(one->rooms()[0].address == "127.0.0.1");
    }
}

TEST_CASE("a room that falls silent is forgotten, one that calls again stays and brings news") {
    const auto ears = listener();
    const auto sender = senderTo(ears->port());
    sender->send(encodeBeacon(roomNumbered(1)));
    sender->send(encodeBeacon(roomNumbered(2)));
    REQUIRE(hears(*ears, 2, 1000));
    Beacon news = roomNumbered(1);
    news.phase = Phase::Run;
    sender->send(encodeBeacon(news));
    for (int i = 0; i < 400 && ears->rooms()[0].heardMs != 5000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        ears->update(5000);
    }
    CHECK(ears->rooms()[0].beacon == news);
    ears->update(1000 + kForgetRoomMs - 1);
    CHECK(ears->rooms().size() == 2);
    ears->update(1000 + kForgetRoomMs);
    REQUIRE(ears->rooms().size() == 1);
    CHECK(ears->rooms()[0].beacon.room == 1);
}

TEST_CASE("garbage is no room, and the rooms of one address are limited") {
    const auto ears = listener();
    const RawSocket stranger(ears->port());
    stranger.send(Bytes{1});
    stranger.send(Bytes(kMaxBeaconBytes, 'G'));
    stranger.send(Bytes(1400, 0xFF));
    Bytes longer = encodeBeacon(roomNumbered(1));
    longer.resize(kMaxBeaconBytes + 5);
    stranger.send(longer);
    for (std::uint64_t room = 0; room < 100; ++room) stranger.send(encodeBeacon(roomNumbered(room)));
    REQUIRE(hears(*ears, kMaxRoomsOfOneAddress));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ears->update(0);
    CHECK(ears->rooms().size() == kMaxRoomsOfOneAddress);
    CHECK(ears->rooms()[0].beacon == roomNumbered(0));
}

TEST_CASE("many machines fill the list and no more") {
    const auto ears = listener();
    for (std::uint64_t machine = 0; machine < 6; ++machine) {
        auto sender = openBeaconSender("127.0.0." + std::to_string(machine + 1),
                                       "127.255.255.255:" + std::to_string(ears->port()));
        REQUIRE(sender.ok());
        for (std::uint64_t room = 0; room < kMaxRoomsOfOneAddress; ++room)
            sender.value()->send(encodeBeacon(roomNumbered(100 * machine + room)));
    }
    REQUIRE(hears(*ears, kMaxHeardRooms));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ears->update(0);
    CHECK(ears->rooms().size() == kMaxHeardRooms);
    CHECK(ears->rooms().back().address == "127.0.0.4");
}

TEST_CASE("a room that calls from two addresses is one room") {
    const auto ears = listener();
    senderTo(ears->port())->send(encodeBeacon(roomNumbered(5)));
    REQUIRE(hears(*ears, 1));
    auto other = openBeaconSender("127.0.0.2", "127.255.255.255:" + std::to_string(ears->port()));
    REQUIRE(other.ok());
    other.value()->send(encodeBeacon(roomNumbered(5)));
    other.value()->send(encodeBeacon(roomNumbered(6)));
    REQUIRE(hears(*ears, 2));
    CHECK(ears->rooms()[0].address == "127.0.0.1");
    CHECK(ears->rooms()[1].address == "127.0.0.2");
}

TEST_CASE("a place to call that is none is said, and a call that nobody takes is lost quietly") {
    for (const char* place : {"127.0.0.1:0", "127.0.0.1:99999", "127.0.0.1:x", "127.0.0.1:", ":4201", "0.0.0.0"}) {
        INFO(place);
        const auto made = openBeaconSender("127.0.0.1", place);
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().text().find("ADDRESS:PORT") != std::string::npos);
    }
    const auto nobody = openBeaconSender("127.0.0.1", "127.0.0.1:9");
    REQUIRE(nobody.ok());
    for (int i = 0; i < 3; ++i) nobody.value()->send(encodeBeacon(roomNumbered(1)));
}

TEST_CASE("a room calls in the networks that it can be reached from, and on loopback in none") {
    const std::vector<Interface> networks{{0x0101A8C0, 0xFF01A8C0}, {0x0200000A, 0xFF00000A}, {0x0300000B, 0}};
    CHECK(broadcastsFor(INADDR_ANY, networks) == std::vector<std::uint32_t>{0xFF01A8C0, 0xFF00000A});
    CHECK(broadcastsFor(0x0200000A, networks) == std::vector<std::uint32_t>{0xFF00000A});
    CHECK(broadcastsFor(0x0300000B, networks).empty());
    CHECK(broadcastsFor(htonl(INADDR_LOOPBACK), networks).empty());
    CHECK(broadcastsFor(htonl(INADDR_LOOPBACK), interfaces()).empty());
}
