#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

// The first box that waits for neutron's review goes to the gate's queue.
PlayerView afterReview(PlayerView view) {
    for (ItemView& item : view.items) {
        if (item.place != Place::Waiting || item.station != reviewOf(kNeutron) || item.position != 0) continue;
        item.place = Place::GateQueue;
        item.station = {};
        item.position = 99;
    }
    return view;
}

ItemId firstInReview(const PlayerView& view) {
    return std::find_if(view.items.begin(), view.items.end(),
                        [](const ItemView& item) {
                            return item.place == Place::Waiting && item.station == reviewOf(kNeutron) &&
                                   item.position == 0;
                        })
        ->handle;
}

struct Moved {
    explicit Moved(FloorFrame second = frameAt(1000), std::int32_t speedPercent = 100)
        : scene(samplePlan()), handle(firstInReview(view)) {
        RoomState room = sampleRoom();
        room.speedPercent = speedPercent;
        scene.show(view, room, frameAt(0));
        before = boxWith(scene, handle)->centre;
        view = afterReview(view);
        scene.show(view, room, second);
        state = room;
    }
    Point at(double nowMs) {
        scene.show(view, state, frameAt(nowMs));
        return boxWith(scene, handle)->centre;
    }
    FloorScene scene;
    PlayerView view = sampleView();
    RoomState state;
    ItemId handle;
    Point before;
};

}  // namespace

TEST_CASE("a moved box is between its two places half way") {
    Moved moved;
    const Point start = moved.at(1000);
    const Point half = moved.at(1200);
    const Point end = moved.at(1400);
    CHECK(start == moved.before);
    CHECK(end.x > moved.scene.layout().gate.left);
    CHECK(half.x == Approx((start.x + end.x) / 2));
    CHECK(half.y == Approx((start.y + end.y) / 2));
    CHECK(moved.at(5000) == end);
}

TEST_CASE("at twice the speed a box needs half the time") {
    Moved moved(frameAt(1000), 200);
    const Point end = moved.at(1200);
    CHECK(end == moved.at(5000));
}

TEST_CASE("at four times the speed and with reduced motion boxes jump") {
    Moved fast(frameAt(1000), 400);
    CHECK(fast.at(1000) == fast.at(5000));
    FloorFrame calm = frameAt(1000);
    calm.motion = Motion::Reduced;
    Moved reduced(calm);
    CHECK(reduced.at(1000) == reduced.at(5000));
}

TEST_CASE("a view that changes nothing for a flying box does not start it anew") {
    Moved moved;
    const Point half = moved.at(1200);
    ++moved.view.releaseInDays;
    CHECK(moved.at(1200) == half);
    const Point end = moved.at(1400);
    CHECK(end == moved.at(5000));
}

TEST_CASE("not more than 40 boxes glide at once") {
    PlayerView view = emptyViewOf(samplePlan());
    addWaiting(view, samplePlan(), {reviewOf(kNova), kNova, 60, ItemKind::Feature});
    FloorScene scene(samplePlan());
    scene.show(view, sampleRoom(), frameAt(0));
    for (ItemView& item : view.items) item.place = Place::Dock;
    scene.show(view, sampleRoom(), frameAt(1000));
    scene.show(view, sampleRoom(), frameAt(1100));
    const auto& boxes = scene.places().boxes;
    CHECK(std::count_if(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }) == 40);
}

TEST_CASE("after a change of size nothing glides") {
    Moved moved;
    FloorFrame other = frameOf(920, 624);
    other.nowMs = 1100;
    moved.scene.show(moved.view, moved.state, other);
    for (const BoxPlace& box : moved.scene.places().boxes) CHECK_FALSE(box.flying);
}

TEST_CASE("back in time, over more than a day, and through other eyes nothing glides") {
    const auto flying = [](SimTime first, SimTime second, SeatId eyes) {
        FloorScene scene(samplePlan());
        RoomState room = sampleRoom();
        PlayerView view = sampleView();
        view.now = first;
        scene.show(view, room, frameAt(0));
        view = afterReview(view);
        view.now = second;
        view.managers.front().walked = 500;
        room.eyes = eyes;
        scene.show(view, room, frameAt(1000));
        const Point manager = scene.managers().front().at;
        scene.show(view, room, frameAt(1100));
        const auto& boxes = scene.places().boxes;
        const bool walks = manager != scene.managers().front().at;
        return std::any_of(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }) || walks;
    };
    const SimTime noon{40 * kMsPerHour};
    CHECK(flying(noon, noon + hours(1), {}));
    CHECK(flying(noon, noon + days(1), {}));
    CHECK_FALSE(flying(noon, noon - hours(1), {}));
    CHECK_FALSE(flying(noon, noon + days(2), {}));
    CHECK_FALSE(flying(noon, noon + hours(1), SeatId(2)));
}

TEST_CASE("a walking manager is on the walk between two rows and moves on between views") {
    FloorScene scene(samplePlan());
    PlayerView view = sampleView();
    const auto nova = [&] { return scene.managers().front().at; };
    scene.show(view, sampleRoom(), frameAt(0));
    const Point first = nova();
    CHECK(scene.layout().walk.contains(first));
    view.managers.front().walked = 500;
    scene.show(view, sampleRoom(), frameAt(100));
    CHECK(nova() == first);
    scene.show(view, sampleRoom(), frameAt(150));
    const Point between = nova();
    scene.show(view, sampleRoom(), frameAt(200));
    CHECK(first.y < between.y);
    CHECK(between.y < nova().y);
    CHECK(nova().x == first.x);
}

TEST_CASE("a delivered part flies into its hole and is gone then") {
    FloorScene scene(samplePlan());
    PlayerView view = sampleView();
    addWaiting(view, samplePlan(), {reviewOf(kCinder), kNeutron, 1, ItemKind::Change});
    const ItemId part = view.items.back().handle;
    view.pallets[0].slots[1].state = SlotState::InWork;  // neutron waits for cinder
    scene.show(view, sampleRoom(), frameAt(0));
    view.items.pop_back();
    view.pallets[0].slots[1].state = SlotState::Made;
    scene.show(view, sampleRoom(), frameAt(1000));
    scene.show(view, sampleRoom(), frameAt(1390));
    REQUIRE(boxWith(scene, part) != nullptr);
    CHECK(boxWith(scene, part)->flying);
    CHECK(boxWith(scene, part)->centre.x > scene.layout().walk.right());
    scene.show(view, sampleRoom(), frameAt(2000));
    CHECK_FALSE(boxWith(scene, part)->drawn);
}

TEST_CASE("released features fly to the market") {
    FloorScene scene(samplePlan());
    PlayerView view = sampleView();
    scene.show(view, sampleRoom(), frameAt(0));
    std::erase_if(view.items, [](const ItemView& item) { return item.place == Place::Dock; });
    scene.show(view, sampleRoom(), frameAt(1000));
    scene.show(view, sampleRoom(), frameAt(1200));
    const auto& boxes = scene.places().boxes;
    CHECK(std::count_if(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }) == 11);
    view.releaseInDays = 4;
    scene.show(view, sampleRoom(), frameAt(1250));
    CHECK(std::count_if(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }) == 11);
    view.releaseInDays = 3;
    scene.show(view, sampleRoom(), frameAt(2000));
    CHECK(std::none_of(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }));
}
