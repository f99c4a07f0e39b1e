// A whole server in memory for tests: hall, one room of the given scenario, any number of players, simulated real time.
// To kill it, let it go and make a new one from its journal.
#pragma once

#include <vector>

#include "server/session/hall.h"
#include "shared/base/assert.h"
#include "tests/support/memory_link.h"
#include "tests/support/player.h"
#include "tests/support/tiny_scenario.h"

namespace gemba {

struct Table {
    explicit Table(const Scenario& scenario, std::uint64_t seed = 1, BadLine line = {}, std::size_t factories = 1)
        : Table(configFor(scenario, seed, factories), line) {}
    explicit Table(RoomConfig config, BadLine line = {})
        : network(line), serverLink(network.serverLink()), hall(*serverLink) {
        room = &hall.open(std::move(config), writer());
    }
    // A new server that finds this journal. Without a room when it cannot be brought back; `problem` says why.
    Table(const Scenario& scenario, std::uint64_t seed, const Bytes& found, const ParBook& pars = {})
        : serverLink(network.serverLink()), hall(*serverLink) {
        Journal past = readJournal(found).value();
        dropHalfTurn(past);
        journal.assign(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(past.end().bytes));
        RoomConfig config = configFor(scenario, seed, past.header.factories);
        config.pars = pars;
        if (past.header.kind == RoomKind::Solo) config.timers = PhaseClock::Timers::Patient;
        const Result<Room*> back = hall.bringBack(std::move(config), past, writer());
        if (back.ok())
            room = back.value();
        else
            problem = back.error().text();
    }

    // A server that only shows this journal.
    Table(const Scenario& scenario, const Journal& shown) : serverLink(network.serverLink()), hall(*serverLink) {
        const Result<Room*> opened = hall.show(configFor(scenario, shown.header.seed, shown.header.factories), shown);
        if (opened.ok())
            room = opened.value();
        else
            problem = opened.error().text();
    }

    static RoomConfig configFor(const Scenario& scenario, std::uint64_t seed, std::size_t factories) {
        RoomConfig config;
        config.scenario = scenario;
        config.scenarioName = scenario.id + ".toml";
        config.scenarioText = openstackText();  // replayed only by tests that play openstack
        config.seed = seed;
        config.build = "gemba test";
        config.code = "ABC234";
        config.hostKey = "host key";
        config.handleKey = 4711;
        config.factories = factories;
        return config;
    }
    Room::Write writer() {
        return [this](const Bytes& bytes) { journal.insert(journal.end(), bytes.begin(), bytes.end()); };
    }

    Player joining(const std::string& name, const std::string& hostKey = "", const std::string& token = "") {
        Player player;
        player.link = network.clientLink();
        player.hello = Hello{kProtocolVersion, "ABC234", name, token, hostKey};
        return player;
    }
    // Joined, and has asked for that seat.
    Player seated(const std::string& name, SeatId seat, const std::string& hostKey = "") {
        Player player = joining(name, hostKey);
        pass({&player});
        ASSERT(player.welcome);
        player.send(TakeSeat{seat});
        pass({&player});
        return player;
    }
    // Lets real time pass in steps of 50 ms; all players listen after each.
    void pass(const std::vector<Player*>& players, std::int64_t ms = 200) {
        for (const std::int64_t end = now + ms; now < end; now += 50) {
            for (Player* player : players) player->listen();
            hall.turn(now, 0);
            for (Player* player : players) player->listen();
        }
    }
    // Until the room is in that phase; false when it is not within a simulated hour of real time.
    bool passTo(Phase phase, const std::vector<Player*>& players) {
        for (int i = 0; i < 18'000 && room->phase() != phase; ++i) pass(players, 200);
        return room->phase() == phase;
    }

    MemoryNetwork network;
    std::unique_ptr<Link> serverLink;
    Hall hall;
    Bytes journal;
    Room* room = nullptr;
    std::string problem;
    std::int64_t now = 1000;
};

}  // namespace gemba
