#include <catch2/catch.hpp>

#include "client/net/enet_client_link.h"
#include "client/session/real_time.h"
#include "client/session/session_client.h"

using namespace gemba;
using State = SessionClient::State;

namespace {

constexpr std::uint16_t kNobodyThere = 9;  // "discard": reserved, and above all not ours

}  // namespace

TEST_CASE("a port where nobody listens is a clear failure within the patience") {
    SessionClient client([] { return connectTo("127.0.0.1", kNobodyThere); }, Hello{}, 800);
    const std::int64_t start = realMs();
    while (client.state() == State::Connecting && realMs() < start + 3000) client.update(realMs(), 20);
    CHECK(client.state() == State::Failed);
    CHECK(client.problem().find("no answer") == 0);
    CHECK(realMs() - start < 2000);
}

TEST_CASE("a name that no server has is a clear failure at once") {
    SessionClient client([] { return connectTo("no such host", 1); }, Hello{});
    client.update(realMs(), 0);
    CHECK(client.state() == State::Failed);
    CHECK(client.problem() == "the server's name cannot be resolved");
}
