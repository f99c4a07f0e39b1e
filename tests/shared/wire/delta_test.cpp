#include "shared/wire/delta.h"

#include <catch2/catch.hpp>

#include "shared/protocol/view.h"
#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

ItemView item(std::size_t handle, std::int32_t cracks = 0) {
    ItemView view;
    view.handle = ItemId(handle);
    view.cracks = cracks;
    return view;
}

PlayerView viewWith(std::vector<ItemView> items) {
    PlayerView view;
    view.items = std::move(items);
    return view;
}

PlayerView through(const PlayerView& base, const PlayerView& now) {
    PlayerView back;
    REQUIRE(applyDelta(deltaBytes(base, now), base, back));
    return back;
}

}  // namespace

TEST_CASE("elements with handles may come, go and change at once") {
    const PlayerView base = viewWith({item(2), item(4), item(6), item(8)});
    const PlayerView now = viewWith({item(1), item(4, 2), item(5), item(8), item(9)});
    CHECK(through(base, now) == now);
    CHECK(through(now, base) == base);
}

TEST_CASE("the first and the last element may go") {
    const PlayerView base = viewWith({item(1), item(2), item(3)});
    CHECK(through(base, viewWith({item(2)})).items.size() == 1);
    CHECK(through(base, viewWith({})).items.empty());
}

TEST_CASE("a view that did not change costs one bit a field") {
    Dice dice(5);
    const auto view = randomOf<PlayerView>(dice);
    CHECK(deltaBytes(view, view).size() <= 5);
    CHECK(through(view, view) == view);
}

TEST_CASE("one changed element does not send its neighbours again") {
    std::vector<ItemView> many;
    for (std::size_t i = 0; i < 100; ++i) many.push_back(item(i));
    PlayerView base = viewWith(many);
    many[50].cracks = 3;
    CHECK(deltaBytes(base, viewWith(many)).size() < 40);
}

TEST_CASE("any view comes back from a delta against the empty view") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        const auto view = randomOf<PlayerView>(dice);
        INFO("seed " << seed);
        REQUIRE(through({}, view) == view);
    }
}

TEST_CASE("any view comes back from a delta against any other") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        const auto base = randomOf<PlayerView>(dice);
        INFO("seed " << seed);
        const PlayerView near = changedFrom(base, dice);
        REQUIRE(through(base, near) == near);
        const auto far = randomOf<PlayerView>(dice);
        REQUIRE(through(base, far) == far);
    }
}

TEST_CASE("a delta cut short is refused") {
    Dice dice(7);
    const auto base = randomOf<PlayerView>(dice);
    const PlayerView now = changedFrom(base, dice, 3);
    const Bytes bytes = deltaBytes(base, now);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        PlayerView back;
        CHECK_FALSE(applyDelta(std::span(bytes).first(length), base, back));
    }
}

TEST_CASE("a delta with something behind it is refused") {
    Bytes bytes = deltaBytes(PlayerView{}, viewWith({item(1)}));
    bytes.push_back(0);
    PlayerView back;
    CHECK_FALSE(applyDelta(bytes, PlayerView{}, back));
}

TEST_CASE("damaged and invented deltas never crash and never make a list longer than allowed") {
    Dice dice(11);
    const auto base = randomOf<PlayerView>(dice);
    const Bytes good = deltaBytes(base, changedFrom(base, dice, 3));
    for (int round = 0; round < 20'000; ++round) {
        Bytes bytes = good;
        if (round % 2 == 0) {
            bytes[dice.next() % bytes.size()] ^= static_cast<std::uint8_t>(1U << dice.next() % 8);
        } else {
            bytes.resize(dice.next() % 200);
            for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice.next());
        }
        PlayerView back;
        if (!applyDelta(bytes, base, back)) continue;
        CHECK(back.items.size() <= kMaxViewItems);
        CHECK(back.news.size() <= kMaxNews);
    }
}

TEST_CASE("a delta's promise of many new elements takes no memory") {
    BitWriter out;
    for (int i = 0; i < 12; ++i) out.write(0, 1);  // the fields before `items`
    out.write(1, 1);
    out.write(kMaxViewItems, bitsFor(0, static_cast<std::int64_t>(kMaxViewItems)));
    PlayerView back;
    CHECK_FALSE(applyDelta(out.bytes(), PlayerView{}, back));
    CHECK(back.items.capacity() == 0);
}
