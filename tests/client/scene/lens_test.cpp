#include "client/scene/lens.h"

#include <catch2/catch.hpp>

#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

const Rect kScreen{10, 64, 1520, 960};

struct Hand {
    Camera whole = cameraFor(kScreen, 1);
    LensControl lens;
    [[nodiscard]] Camera camera() const { return cameraThrough(lens.lens(), whole); }
    // What the floor covers of the screen, px.
    [[nodiscard]] Rect shown() const {
        const Point min = camera().toScreen({0, 0});
        const Point max = camera().toScreen({whole.width, whole.height});
        return {min.x, min.y, max.x - min.x, max.y - min.y};
    }
};

bool covers(Rect floor, Rect screen) {
    return floor.left <= screen.left && floor.top <= screen.top && floor.right() >= screen.right() - 1e-6 &&
           floor.bottom() >= screen.bottom() - 1e-6;
}

}  // namespace

TEST_CASE("at first the whole floor is seen, as if there were no lens") {
    const Hand hand;
    CHECK(hand.camera().scale == hand.whole.scale);
    CHECK(hand.camera().origin == hand.whole.origin);
}

TEST_CASE("what lies under the mouse stays there while it zooms") {
    Hand hand;
    const Point mouse{700, 500};
    const Point before = hand.camera().toWorld(mouse);
    for (int step = 0; step < 4; ++step) {
        hand.lens.zoom(1, mouse, hand.whole);
        const Point now = hand.camera().toWorld(mouse);
        CHECK(now.x == Approx(before.x).margin(1));  // the floor begins at a whole px
        CHECK(now.y == Approx(before.y).margin(1));
    }
}

TEST_CASE("zooming in and out again and again ends at the whole floor, without drift") {
    Hand hand;
    for (int round = 0; round < 50; ++round) {
        hand.lens.zoom(3, {300, 200}, hand.whole);
        hand.lens.zoom(-3, {1200, 900}, hand.whole);
        REQUIRE(hand.lens.lens() == Lens{});
    }
    hand.lens.zoom(3, {800, 500}, hand.whole);
    const Lens before = hand.lens.lens();
    for (int round = 0; round < 50; ++round) {
        hand.lens.zoom(1, {700, 520}, hand.whole);
        hand.lens.zoom(-1, {700, 520}, hand.whole);
        hand.lens.pan({40, -30}, hand.whole);
        hand.lens.pan({-40, 30}, hand.whole);
    }
    CHECK(hand.lens.lens().steps == before.steps);
    CHECK(hand.lens.lens().centre.x == Approx(before.centre.x));
    CHECK(hand.lens.lens().centre.y == Approx(before.centre.y));
}

TEST_CASE("zooming has an end, and nothing is smaller than the whole floor") {
    Hand hand;
    hand.lens.zoom(-5, {700, 500}, hand.whole);
    CHECK(hand.camera().scale == hand.whole.scale);
    hand.lens.zoom(100, {700, 500}, hand.whole);
    CHECK(hand.lens.lens().steps == kMostZoomSteps);
    hand.lens.zoom(-1, {700, 500}, hand.whole);
    CHECK(hand.lens.lens().steps == kMostZoomSteps - 1);
}

TEST_CASE("parts of a wheel's step add up") {
    Hand hand;
    for (int i = 0; i < 3; ++i) hand.lens.zoom(0.25, {700, 500}, hand.whole);
    CHECK(hand.lens.lens().steps == 0);
    hand.lens.zoom(0.25, {700, 500}, hand.whole);
    CHECK(hand.lens.lens().steps == 1);
}

TEST_CASE("however far it is moved, nothing but the floor is seen") {
    for (const Point way : {Point{9000, 0}, Point{-9000, 0}, Point{0, 9000}, Point{-9000, -9000}}) {
        Hand hand;
        hand.lens.zoom(2, {900, 300}, hand.whole);
        hand.lens.pan(way, hand.whole);
        CHECK(covers(hand.shown(), kScreen));
    }
}

TEST_CASE("a hand that drags the floor moves it along, and a hand that rests has not moved it") {
    Hand hand;
    hand.lens.zoom(3, {700, 500}, hand.whole);
    const Point world = hand.camera().toWorld({700, 500});
    hand.lens.takeHold({700, 500});
    hand.lens.moveTo({640, 530}, hand.whole);
    CHECK(hand.camera().toScreen(world).x == Approx(640).margin(1));
    CHECK(hand.camera().toScreen(world).y == Approx(530).margin(1));
    CHECK(hand.lens.letGo());
    hand.lens.takeHold({700, 500});
    hand.lens.moveTo({701, 501}, hand.whole);
    CHECK_FALSE(hand.lens.letGo());
    CHECK_FALSE(hand.lens.holds());
}

TEST_CASE("who is followed stays in the middle until the floor is moved by hand") {
    Hand hand;
    hand.lens.follow({Followed::What::Manager, SeatId(1), {}}, hand.whole);
    CHECK(hand.lens.lens().steps > 0);
    for (const double x : {600.0, 640.0, 700.0}) {
        hand.lens.keepInMiddle({x, 480}, hand.whole);
        const Point px = hand.camera().toScreen({x, 480});
        CHECK(px.x == Approx(kScreen.centre().x).margin(1));
        CHECK(px.y == Approx(kScreen.centre().y).margin(1));
    }
    hand.lens.zoom(1, {300, 300}, hand.whole);
    CHECK(hand.lens.followed().what == Followed::What::Manager);
    hand.lens.pan({50, 0}, hand.whole);
    CHECK(hand.lens.followed().what == Followed::What::Nothing);
}

TEST_CASE("a scene knows where managers, areas and the slowest station stand") {
    FloorScene scene(samplePlan());
    scene.show(sampleView(), sampleRoom(), {});
    CHECK(scene.placeOf({Followed::What::Manager, SeatId(1), {}}) == scene.managers()[1].at);
    CHECK(scene.placeOf({Followed::What::Area, {}, kCinder}) == scene.layout().of(kCinder).row.centre());
    CHECK(scene.placeOf({Followed::What::Slowest, {}, {}}).has_value());
    CHECK_FALSE(scene.placeOf({Followed::What::Manager, SeatId(77), {}}).has_value());
    CHECK_FALSE(scene.placeOf({}).has_value());
    CHECK(scene.managerAt(scene.camera().toScreen(scene.managers()[1].at)) == SeatId(1));
    CHECK(scene.managerAt({5, 5}).isNone());
}

TEST_CASE("the layout is the same however near one looks") {
    for (const Rect screen : {Rect{0, 0, 920, 624}, Rect{0, 0, 1520, 960}, Rect{0, 0, 3040, 1920}}) {
        FloorScene scene(samplePlan());
        FloorFrame frame;
        frame.screen = screen;
        scene.show(sampleView(), sampleRoom(), frame);
        const std::vector<BoxPlace> boxes = scene.places().boxes;
        const FloorLayout layout = scene.layout();
        frame.lens = {3, {700, 400}};
        scene.show(sampleView(), sampleRoom(), frame);
        REQUIRE(scene.places().boxes.size() == boxes.size());
        for (std::size_t i = 0; i < boxes.size(); ++i) CHECK(scene.places().boxes[i].centre == boxes[i].centre);
        for (std::size_t i = 0; i < layout.areas.size(); ++i) CHECK(scene.layout().areas[i].row == layout.areas[i].row);
    }
}

TEST_CASE("nearer, words are bigger, but never wider than the floor has room for") {
    for (const Rect screen : {Rect{0, 0, 920, 624}, Rect{0, 0, 1520, 960}, Rect{0, 0, 3040, 1920}}) {
        const Camera whole = cameraFor(screen, 1);
        for (int steps = 1; steps <= kMostZoomSteps; ++steps) {
            const Camera near = cameraThrough({steps, {700, 400}}, whole);
            for (const double size : {16.0, 20.0, 22.0, 32.0}) {
                CHECK(near.textPx(size) >= whole.textPx(size));
                CHECK(near.textPx(size) <= near.textHeight(size) * near.scale + 1e-9);
                CHECK(near.textHeight(size) == Approx(whole.textHeight(size)));
            }
        }
        CHECK(cameraThrough({2, {700, 400}}, whole).textPx(20) > whole.textPx(20));
    }
}

TEST_CASE("a click through the lens means what is seen there") {
    FloorScene scene(samplePlan());
    FloorFrame frame;
    frame.lens = {3, {300, 500}};
    scene.show(sampleView(), sampleRoom(), frame);
    const Point world = scene.layout().of(kCinder).row.centre();
    CHECK(scene.areaAt(scene.camera().toScreen(world)) == kCinder);
}
