// A session recorded by the real server, looked at again from its journal by another one, over loopback.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "client/net/enet_client_link.h"
#include "client/session/real_time.h"
#include "client/session/session_client.h"
#include "shared/protocol/join_link.h"
#include "tests/support/server_process.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;

struct Viewer {
    JoinLink link;
    SessionClient client;
    explicit Viewer(const std::string& hostLink)
        : link(parseJoinLink(hostLink).value()),
          client([this] { return connectTo(link.host, link.port); }, helloFor(link)) {}
    static Hello helloFor(const JoinLink& link) {
        Hello hello;
        hello.code = link.code;
        hello.name = "viewer";
        hello.hostKey = link.hostKey;
        return hello;
    }
    bool wait(const std::function<bool()>& until, int seconds = 20) {
        for (const std::int64_t end = realMs() + seconds * 1000; realMs() < end;) {
            client.update(realMs(), 10);
            if (until()) return true;
        }
        return false;
    }
    bool shows(SimTime at, SeatId eyes = {}) {
        client.send(SetReplayEyes{eyes});
        client.send(SeekReplay{at});
        return wait([&] { return client.room().eyes == eyes && client.view().now == at; });
    }
};

std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Bots, and a host who walks once a round, as fast as it goes; the server ends it properly, or is killed on the way.
struct Recorded {
    ServerProcess server{{"serve", "--host", "127.0.0.1", "--port", "0", "--seed", "7"}};
    std::string journal;
    PlayerView end;
    Debrief debrief;

    explicit Recorded(std::int32_t killOnDay = 0) {
        REQUIRE(server.started());
        journal = server.journal();
        Viewer host(server.hostLink());
        REQUIRE(host.wait([&] { return !host.client.room().seats.empty(); }));
        host.client.send(TakeSeat{SeatId(1)});
        const std::int32_t speed = killOnDay > 0 ? 10'000 : 30'000;
        Phase last = Phase::Debrief;
        const bool over = host.wait(
            [&] {
                const Phase phase = host.client.room().phase;
                if (phase != last && phase == Phase::Run) host.client.send(SetClock{false, speed});
                if (phase != last && phase == Phase::Run) host.client.wish(WalkTo{AreaId(2)});
                if (phase != last && phase != Phase::Run) host.client.send(NextPhase{});
                last = phase;
                end = host.client.view();
                return host.client.debrief().has_value() || (killOnDay > 0 && dayOf(end.now) >= killOnDay);
            },
            60);
        REQUIRE(over);
        if (killOnDay > 0) {
            server.killHard();
            return;
        }
        debrief = *host.client.debrief();
        host.wait([&] { return host.client.view().boardOpen; });
        end = host.client.view();
        server.stop(SIGINT);
    }
};

std::vector<std::string> showing(const std::string& journal) {
    return {"serve", "--host", "127.0.0.1", "--port", "0", "--solo", "--replay", journal};
}

}  // namespace

TEST_CASE("a server opened on a journal shows every moment of it, through every seat's eyes, and writes nothing") {
    const Recorded recorded;
    const std::string before = contentOf(recorded.journal);
    ServerProcess server(showing(recorded.journal));
    REQUIRE(server.started());
    CHECK(server.journal() == recorded.journal);
    Viewer viewer(server.hostLink());
    SessionClient& client = viewer.client;
    REQUIRE(viewer.wait([&] { return client.replay() && client.debrief() && client.replica().newestNumber() > 0; }));
    CHECK(client.room().phase == Phase::Debrief);
    CHECK(client.room().replay);
    CHECK(client.room().people.size() == 1);
    CHECK(client.debrief()->baselines == recorded.debrief.baselines);
    CHECK(client.replay()->end == SimTime{60 * kMsPerDay});
    CHECK(client.view().now == SimTime{});
    REQUIRE(viewer.shows(client.replay()->end));
    CHECK(client.view().shipped == recorded.end.shipped);
    CHECK(client.view().factory == recorded.end.factory);
    const PlayerView last = client.view();
    REQUIRE(viewer.shows(SimTime{17 * kMsPerDay}, SeatId(3)));
    CHECK(client.view().seat == SeatId(3));
    CHECK(client.view().areas[0].sight < Sight::Owned);
    REQUIRE(viewer.shows(client.replay()->end));
    CHECK(client.view() == last);
    client.send(SeekReplay{});
    client.send(SetClock{false, 1600});
    CHECK(viewer.wait([&] { return client.view().now.ms > kMsPerHour && client.view().now.ms < 10 * kMsPerDay; }));
    const auto ofHost = [](const PastDecision& one) { return !one.bot && one.lever == Lever::Walk; };
    const std::vector<PastDecision>& decisions = client.replay()->decisions;
    CHECK(std::count_if(decisions.begin(), decisions.end(), ofHost) == 3);
    server.stop(SIGTERM);
    CHECK(server.exitCode() == 0);
    CHECK(contentOf(recorded.journal) == before);
}

TEST_CASE("a session whose server was killed is shown as far as it came") {
    const Recorded recorded(23);
    ServerProcess server(showing(recorded.journal));
    REQUIRE(server.started());
    Viewer viewer(server.hostLink());
    SessionClient& client = viewer.client;
    REQUIRE(viewer.wait([&] { return client.replay() && client.debrief(); }));
    CHECK(client.room().phase == Phase::Debrief);
    CHECK(dayOf(client.replay()->end) >= 22);
    CHECK(dayOf(client.replay()->end) < 60);
    REQUIRE(viewer.shows(client.replay()->end));
    CHECK(viewer.shows(SimTime{5 * kMsPerDay}));
}

TEST_CASE("what cannot be shown is refused in one clear line") {
    const auto refused = [](const std::string& file, const std::string& words) {
        const ProgramRun run = runProgram("gemba-server", showing(file));
        INFO(run.err);
        CHECK(run.exitCode == 2);
        CHECK(run.err.find(file + ": " + words) != std::string::npos);
    };
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    refused(server.journal(), "is held by a server that still runs");
    const fs::path folder = fs::path(server.journal()).parent_path();
    refused((folder / "nothing.gemba-journal").string(), "cannot be read");
    const std::string text = (folder / "text.gemba-journal").string();
    std::ofstream(text) << "Dear diary";
    refused(text, "is not a Gemba journal");
    server.killHard();
    refused(server.journal(), "tells of no day: nothing was played yet");
}
