// kill -9 and a restart with the same command, with real processes on loopback: a host in the terminal, bots, and a
// guest who watches. All of them come back by themselves and play on to the debrief.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "client/net/enet_client_link.h"
#include "client/session/bot_clients.h"
#include "client/session/real_time.h"
#include "client/session/terminal.h"
#include "shared/protocol/join_link.h"
#include "tests/support/server_process.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

constexpr std::int64_t kUpWithinMs = 3'000;
constexpr std::int64_t kBackWithinMs = 10'000;

// A port that was free a moment ago: the same command must find it again.
std::uint16_t freePort() {
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, plain, length) == 0 && ::getsockname(socket, plain, &length) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : std::uint16_t{0};
}

SessionClient clientOf(const JoinLink& link, const std::string& name) {
    return SessionClient([link] { return connectTo(link.host, link.port); },
                         Hello{kProtocolVersion, link.code, name, "", link.hostKey});
}

template <class Play>
pid_t inOwnProcess(const Play& play) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(play());
    return child;
}

int hostInTerminal(const JoinLink& link) {
    SessionClient client = clientOf(link, "Ines");
    TerminalOptions options;
    std::ostringstream out;
    options.out = &out;
    options.seat = SeatId(0);
    options.seconds = 12;
    const int code = runTerminal(client, test::englishLanguage(), options);
    const bool told = out.str().find("the line is lost") != std::string::npos &&
                      out.str().find("back in the room") != std::string::npos &&
                      out.str().find("the server was restarted") != std::string::npos;
    return code != 0 ? code : told ? 0 : 7;
}

int twoBots(const JoinLink& link) {
    BotOptions options;
    std::ostringstream out;
    options.count = 2;
    options.out = &out;
    const int code = runBots(link, options);
    return code != 0 ? code : out.str().find(" 2 reconnects") != std::string::npos ? 0 : 8;
}

template <class Reached>
bool watchUntil(SessionClient& watcher, int seconds, const Reached& reached) {
    for (const std::int64_t end = realMs() + seconds * 1000; realMs() < end;) {
        watcher.update(realMs(), 10);
        if (reached()) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("after kill -9 in the middle of a run the same command brings the room back, and everybody with it") {
    const std::string port = std::to_string(freePort());
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", port, "--seed", "5"});
    REQUIRE(server.started());
    const std::string hostLink = server.hostLink();
    const std::string journal = server.journal();
    const JoinLink link = parseJoinLink(hostLink).value();
    JoinLink guestLink = link;
    guestLink.hostKey.clear();
    const pid_t host = inOwnProcess([&] { return hostInTerminal(link); });
    const pid_t bots = inOwnProcess([&] { return twoBots(guestLink); });
    SessionClient watcher = clientOf(guestLink, "Max");
    const bool running =
        watchUntil(watcher, 30, [&] { return watcher.room().phase == Phase::Run && dayOf(watcher.view().now) >= 7; });
    CHECK(running);
    const SimTime before = watcher.view().now;
    const std::size_t people = watcher.room().people.size();

    server.killHard();
    const std::int64_t killed = realMs();
    server.startAgain();
    REQUIRE(server.started());
    CHECK(realMs() - killed < kUpWithinMs);
    CHECK(server.hostLink() == hostLink);
    CHECK(server.journal() == journal);
    CHECK(server.output().find("1 room came back") != std::string::npos);
    CHECK(watchUntil(watcher, 20, [&] { return watcher.traffic().reconnects == 1; }));
    CHECK(realMs() - killed < kBackWithinMs);
    CHECK(watchUntil(watcher, 10, [&] { return watcher.replica().newestNumber() != 0; }));
    CHECK(watcher.view().now + days(7) >= before);  // a second at this speed is five days
    CHECK(watcher.room().people.size() == people);

    CHECK(watchUntil(watcher, 60, [&] { return watcher.debrief().has_value(); }));
    CHECK(exitCodeOf(host) == 0);
    CHECK(exitCodeOf(bots) == 0);
    server.stop();
    CHECK(server.exitCode() == 0);
    const ProgramRun replay = runProgram("gemba-server", {"replay", journal, "--verify"});
    INFO(replay.out << replay.err);
    CHECK(replay.exitCode == 0);
    CHECK(replay.out.find("61 state hashes compared, all equal") != std::string::npos);
    CHECK(replay.out.find("taken over by a new server: 1") != std::string::npos);
}

TEST_CASE("a server that is told to go leaves its room to the next one; Ctrl+C ends the room") {
    ServerProcess server({"serve", "--host", "127.0.0.1", "--port", "0"});
    REQUIRE(server.started());
    const std::string code = parseJoinLink(server.hostLink()).value().code;
    server.stop(SIGTERM);
    CHECK(server.exitCode() == 0);
    server.startAgain();
    REQUIRE(server.started());
    CHECK(parseJoinLink(server.hostLink()).value().code == code);
    server.stop(SIGINT);
    CHECK(server.exitCode() == 0);
    server.startAgain();
    REQUIRE(server.started());
    CHECK(parseJoinLink(server.hostLink()).value().code != code);
    CHECK(server.output().find("came back") == std::string::npos);
}
