#include <catch2/catch.hpp>

#include "client/replica/replica.h"
#include "shared/wire/archives.h"
#include "shared/wire/delta.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

PlayerView viewOnDay(std::int32_t releaseInDays) {
    PlayerView view = sampleView();
    view.releaseInDays = releaseInDays;
    return view;
}

ViewDelta deltaTo(std::uint32_t number, const PlayerView& view, std::uint32_t base = 0, const PlayerView& from = {}) {
    return {number, base, hashOf(view), deltaBytes(from, view)};
}

}  // namespace

TEST_CASE("a first delta against the empty view is the whole view") {
    Replica replica;
    CHECK(replica.newestNumber() == 0);
    CHECK(replica.apply(deltaTo(1, viewOnDay(5))));
    CHECK(replica.newest() == viewOnDay(5));
    CHECK(replica.newestNumber() == 1);
}

TEST_CASE("a delta against a kept view changes only what it says") {
    Replica replica;
    REQUIRE(replica.apply(deltaTo(1, viewOnDay(5))));
    REQUIRE(replica.apply(deltaTo(2, viewOnDay(4), 1, viewOnDay(5))));
    CHECK(replica.newest() == viewOnDay(4));
    CHECK(replica.previous() == viewOnDay(5));
}

TEST_CASE("a delta with an unknown base is ignored") {
    Replica replica;
    REQUIRE(replica.apply(deltaTo(1, viewOnDay(5))));
    CHECK_FALSE(replica.apply(deltaTo(3, viewOnDay(4), 2, viewOnDay(5))));
    CHECK(replica.newestNumber() == 1);
    CHECK(replica.newest() == viewOnDay(5));
}

TEST_CASE("a delta that leads to another view than the server's is ignored") {
    Replica replica;
    ViewDelta delta = deltaTo(1, viewOnDay(5));
    ++delta.check;
    CHECK_FALSE(replica.apply(delta));
    CHECK(replica.newestNumber() == 0);
}

TEST_CASE("damaged bytes are ignored") {
    Replica replica;
    ViewDelta delta = deltaTo(1, viewOnDay(5));
    delta.bytes.resize(delta.bytes.size() / 2);
    CHECK_FALSE(replica.apply(delta));
}

TEST_CASE("a view that is older than the newest one is ignored") {
    Replica replica;
    REQUIRE(replica.apply(deltaTo(7, viewOnDay(5))));
    CHECK_FALSE(replica.apply(deltaTo(6, viewOnDay(4))));
    CHECK(replica.newest() == viewOnDay(5));
}

TEST_CASE("the last 32 views can be a base, older ones cannot") {
    Replica replica;
    for (std::uint32_t number = 1; number <= 33; ++number)
        REQUIRE(replica.apply(deltaTo(number, viewOnDay(static_cast<std::int32_t>(number)))));
    CHECK_FALSE(replica.apply(deltaTo(34, viewOnDay(0), 1, viewOnDay(1))));
    CHECK(replica.apply(deltaTo(34, viewOnDay(0), 2, viewOnDay(2))));
}

TEST_CASE("after a reset the server starts from the empty view") {
    Replica replica;
    REQUIRE(replica.apply(deltaTo(9, viewOnDay(5))));
    replica.reset();
    CHECK(replica.newestNumber() == 0);
    CHECK(replica.newest() == PlayerView{});
    CHECK(replica.apply(deltaTo(1, viewOnDay(4))));
}
