// The real server calls its room out; a listener in another process hears it. Loopback only.
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "client/net/beacon_listener.h"
#include "client/session/real_time.h"
#include "shared/protocol/join_link.h"
#include "shared/wire/archives.h"
#include "tests/support/server_process.h"

using namespace gemba;

namespace {

// What is heard within five seconds.
std::vector<HeardRoom> heardOf(const std::vector<std::string>& more) {
    auto ears = listenForBeacons(0);
    REQUIRE(ears.ok());
    std::vector<std::string> words{
        "serve",    "--host",      "127.0.0.1",
        "--port",   "0",           "--scenario",
        "tutorial", "--beacon-to", "127.255.255.255:" + std::to_string(ears.value()->port())};
    words.insert(words.end(), more.begin(), more.end());
    const ServerProcess server(words);
    REQUIRE(server.started());
    for (const std::int64_t end = realMs() + 5000; realMs() < end && ears.value()->rooms().empty();) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ears.value()->update(0);
    }
    const JoinLink link = parseJoinLink(server.hostLink()).value();
    for (const HeardRoom& room : ears.value()->rooms()) {
        CHECK(room.beacon.port == link.port);
        CHECK(dumpOf(room.beacon).find(link.code) == std::string::npos);
        CHECK(dumpOf(room.beacon).find(link.hostKey) == std::string::npos);
    }
    return ears.value()->rooms();
}

}  // namespace

TEST_CASE("a room for others is heard with its name, scenario and phase, and without its code") {
    const std::vector<HeardRoom> heard = heardOf({"--room-name", "Meeting\troom 3"});
    REQUIRE(heard.size() == 1);
    const Beacon& beacon = heard[0].beacon;
    CHECK(heard[0].address == "127.0.0.1");
    CHECK(beacon.name == "Meetingroom 3");
    CHECK_FALSE(beacon.scenario.empty());
    CHECK(beacon.version == kProtocolVersion);
    CHECK(beacon.people == 0);
    CHECK(beacon.phase == Phase::Lobby);
}

TEST_CASE("a room for one person and a room that wants no beacon are not heard") {
    CHECK(heardOf({"--solo"}).empty());
    CHECK(heardOf({"--no-beacon"}).empty());
}

TEST_CASE("a place to call that is none costs a line on stderr and no room") {
    const ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0", "--beacon-to", "nowhere:0"});
    CHECK(server.started());
}
