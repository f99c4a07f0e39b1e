// The whole road at once: the real server program and two people, each a process of its own on loopback, one coming by
// link and one by typed code, through all three rounds to the debrief. Each must have seen the other's figure walk.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>

#include "client/net/enet_client_link.h"
#include "client/session/real_time.h"
#include "client/session/session_client.h"
#include "shared/protocol/join_link.h"
#include "tests/support/server_process.h"

using namespace gemba;

namespace {

constexpr int kSecondsAtMost = 100;
constexpr std::int64_t kStrollMs = 4000;  // at normal speed, so that walking can be watched

struct Role {
    JoinLink link;
    SeatId seat;
    SeatId other;
    AreaId goal;  // where its figure walks in each round
};

enum Outcome : int {
    kFine = 0,
    kNeverJoined = 2,
    kNoSeat = 3,
    kOtherNeverWalked = 4,
    kNoDebrief = 5,
    kWrongRounds = 6
};

struct Seen {
    bool otherWalking = false;
    std::int32_t rounds = 0;
    bool askedToWalk = false;
    std::int64_t runningSince = 0;
};

void conduct(SessionClient& client, const RoomState& room, Seen& seen, bool bothSeated) {
    if (room.phase == Phase::Lobby && bothSeated) client.send(NextPhase{});
    if (room.phase == Phase::Briefing || room.phase == Phase::Plan || room.phase == Phase::Review)
        client.send(NextPhase{});
    const bool strolled = seen.runningSince != 0 && realMs() - seen.runningSince > kStrollMs;
    const std::int32_t speed = room.phase == Phase::Run && strolled ? 10'000 : 100;
    if (room.speedPercent != speed) client.send(SetClock{false, speed});
}

int play(const Role& role) {
    SessionClient client([&] { return connectTo(role.link.host, role.link.port); },
                         Hello{kProtocolVersion, role.link.code, "player", "", role.link.hostKey});
    Seen seen;
    Phase last = Phase::Lobby;
    std::int64_t lastConducted = 0;
    for (const std::int64_t end = realMs() + kSecondsAtMost * 1000; realMs() < end && !client.debrief();) {
        client.update(realMs(), 10);
        if (client.state() != SessionClient::State::Joined) continue;
        const RoomState& room = client.room();
        if (client.seat() != role.seat) client.send(TakeSeat{role.seat});
        if (room.phase == Phase::Run && last != Phase::Run)
            seen = {seen.otherWalking, seen.rounds + 1, false, realMs()};
        last = room.phase;
        if (room.phase == Phase::Run && !seen.askedToWalk && realMs() - seen.runningSince > 500) {
            seen.askedToWalk = true;
            client.wish(WalkTo{seen.rounds % 2 == 1 ? role.goal : AreaId(role.seat.index())});
        }
        for (const ManagerView& figure : client.view().managers)
            if (figure.seat == role.other && figure.walked > 0 && figure.walked < 1000) seen.otherWalking = true;
        const bool bothSeated = room.seats.size() > 1 && !room.seats[role.seat.index()].botPlays &&
                                !room.seats[role.other.index()].botPlays;
        if (client.welcome().host && realMs() - lastConducted > 100) {
            lastConducted = realMs();
            conduct(client, room, seen, bothSeated);
        }
    }
    if (client.state() != SessionClient::State::Joined) return kNeverJoined;
    if (client.seat() != role.seat) return kNoSeat;
    if (!client.debrief()) return kNoDebrief;
    if (!seen.otherWalking) return kOtherNeverWalked;
    return seen.rounds == client.welcome().plan.rounds ? kFine : kWrongRounds;
}

pid_t inOwnProcess(const Role& role) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(play(role));
    return child;
}

}  // namespace

TEST_CASE("two people and a server, three processes, play a whole session by link and by typed code") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0", "--seed", "5"});
    REQUIRE(server.started());
    const Result<JoinLink> byLink = parseJoinLink(server.hostLink());
    REQUIRE(byLink.ok());
    std::string typed = byLink.value().code;
    typed.insert(3, "-");
    for (char& c : typed) c = static_cast<char>(std::tolower(c));
    const Result<JoinLink> byCode = joinLinkFrom("127.0.0.1:" + std::to_string(byLink.value().port), typed);
    REQUIRE(byCode.ok());

    const pid_t host = inOwnProcess({byLink.value(), SeatId(1), SeatId(0), AreaId(3)});
    const pid_t guest = inOwnProcess({byCode.value(), SeatId(0), SeatId(1), AreaId(2)});
    CHECK(exitCodeOf(host) == kFine);
    CHECK(exitCodeOf(guest) == kFine);

    server.stop();
    CHECK(server.exitCode() == 0);
    const ProgramRun replay = runProgram("gemba-server", {"replay", server.journal(), "--verify"});
    INFO(replay.out << replay.err);
    CHECK(replay.exitCode == 0);
    CHECK(replay.out.find("61 state hashes compared, all equal") != std::string::npos);
}

TEST_CASE("a client without a server, or with a wrong code, says why and ends") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    JoinLink link = parseJoinLink(server.hostLink()).value();
    link.code = "WRONG2";
    link.hostKey.clear();
    const auto endOf = [](const JoinLink& to) {
        SessionClient client([&] { return connectTo(to.host, to.port); }, Hello{kProtocolVersion, to.code, "x", "", ""},
                             1500);
        for (const std::int64_t end = realMs() + 10'000; realMs() < end;) {
            client.update(realMs(), 10);
            if (client.state() == SessionClient::State::Refused || client.state() == SessionClient::State::Failed)
                break;
        }
        return client.problem();
    };
    CHECK(endOf(link).find("code") != std::string::npos);
    server.stop();
    CHECK(endOf(link).find("no answer") != std::string::npos);
}
