#include <catch2/catch.hpp>
#include <set>

#include "server/lab/headless.h"
#include "server/view/handles.h"
#include "server/view/snapshot_history.h"
#include "server/view/view_builder.h"
#include "shared/wire/delta.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

TEST_CASE("handles are a permutation that its own inverse undoes") {
    const Handles handles(42, SeatId(3));
    std::set<std::uint32_t> seen;
    for (std::uint32_t id = 0; id < 20'000; ++id) {
        const std::uint32_t handle = handles.hide(Handles::Thing::Order, id);
        CHECK(seen.insert(handle).second);
        CHECK(handle != ItemId::kNone);
        CHECK(handles.show(Handles::Thing::Order, handle) == id);
    }
    CHECK(handles.hide(Handles::Thing::Order, ItemId::kNone) == ItemId::kNone);
    CHECK(handles.show(Handles::Thing::Order, ItemId::kNone) == ItemId::kNone);
}

TEST_CASE("two seats and two rooms name the same thing differently") {
    CHECK(Handles(1, SeatId(0)).hide(ItemId(7)) != Handles(1, SeatId(1)).hide(ItemId(7)));
    CHECK(Handles(1, SeatId(0)).hide(ItemId(7)) != Handles(2, SeatId(0)).hide(ItemId(7)));
    CHECK(Handles(1, SeatId(0)).hide(ItemId(7)).value != Handles(1, SeatId(0)).hide(Handles::Thing::Order, 7));
    CHECK(Handles(1, SeatId(0)).hide(Handles::Thing::Order, 7) != Handles(1, SeatId(0)).hide(Handles::Thing::Offer, 7));
}

TEST_CASE("a command with the seat's handles reaches the thing it names") {
    const Handles handles(9, SeatId(0));
    const Command shown = handles.show(PostWorker{handles.hide(WorkerId(4)), StationId(1)});
    CHECK(std::get<PostWorker>(shown) == PostWorker{WorkerId(4), StationId(1)});
    const Command answer = handles.show(AnswerRequest{handles.hide(ItemId(11)), Answer::Refuse});
    CHECK(std::get<AnswerRequest>(answer) == AnswerRequest{ItemId(11), Answer::Refuse});
}

TEST_CASE("lists in a view are sorted by handle, and everything fits its bounds") {
    Simulation simulation(openstack(), 3);
    for (std::int64_t day = 1; day <= 60; ++day) {
        simulation.advanceTo(at(days(day)));
        letBotsAct(simulation, everywhere(openstack(), BotStyle::OwnTeamFirst), [](SeatId) { return true; });
        for (std::size_t seat = 0; seat < 6; ++seat) {
            const PlayerView view = buildView(simulation.world(), Viewer{SeatId(seat), seat == 5});
            CHECK(std::is_sorted(view.items.begin(), view.items.end(),
                                 [](auto& a, auto& b) { return a.handle < b.handle; }));
            PlayerView copy;
            REQUIRE(applyDelta(deltaBytes(PlayerView{}, view), PlayerView{}, copy));
            CHECK(copy == view);
        }
    }
}

TEST_CASE("a history sends against the newest acknowledged view, however many were lost since") {
    Simulation simulation(openstack(), 3);
    SnapshotHistory history;
    PlayerView known;
    for (int i = 0; i < 100; ++i) {
        simulation.advanceTo(at(hours(i)));
        const PlayerView now = buildView(simulation.world(), Viewer{SeatId(1)});
        const ViewDelta delta = history.add(now);
        CHECK(delta.base == history.acknowledged());
        if (i % 7 != 0) continue;  // the others are lost
        PlayerView next;
        REQUIRE(applyDelta(delta.bytes, known, next));
        CHECK(next == now);
        known = next;
        history.acknowledge(delta.number);
    }
}

TEST_CASE("a history falls back to the empty view when nothing is acknowledged, and believes no invented number") {
    SnapshotHistory history;
    const PlayerView view;
    for (int i = 0; i < 50; ++i) CHECK(history.add(view).base == 0);
    history.acknowledge(9999);
    CHECK(history.acknowledged() == 0);
    history.acknowledge(50);
    CHECK(history.add(view).base == 50);
    history.acknowledge(49);
    CHECK(history.acknowledged() == 50);
    for (int i = 0; i < 40; ++i) CHECK(history.add(view).base == 50);
    history.forget();
    CHECK(history.add(view).base == 0);
}
