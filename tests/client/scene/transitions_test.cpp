#include "client/scene/transitions.h"

#include <catch2/catch.hpp>

#include "client/scene/motion.h"
#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

const Theme& kDarkColors = themeNamed(ThemeName::Dark);

// The sample factory as everybody sees it after the reveal.
PlayerView revealed() {
    PlayerView view = sampleView();
    for (AreaView& area : view.areas) {
        if (area.sight < Sight::Seen) area.sight = Sight::Seen;
    }
    for (const AreaId area : {kNova, kKeystone}) {
        view.areas[area.index()].stations = {{codeOf(area), 0, 0, 0}, {reviewOf(area), 0, 0, 0}};
        addWaiting(view, samplePlan(), {reviewOf(area), area, 5, ItemKind::Feature});
    }
    return view;
}

struct OpeningFloor {
    explicit OpeningFloor(Motion motion = Motion::Full) : scene(samplePlan()) {
        frame.motion = motion;
        scene.show(sampleView(), sampleRoom(), frame);
    }
    const DisplayList& at(double nowMs) {
        frame.nowMs = nowMs;
        return scene.show(after, sampleRoom(), frame);
    }
    // How opaque the boxes in an area's review are, 0 … 255.
    int boxesAt(AreaId area, double nowMs) {
        const DisplayList& list = at(nowMs);
        const Rect pile = onScreen(scene.camera(), scene.layout().find(reviewOf(area))->pile);
        int most = 0;
        for (const Corner& corner : list.on(Layer::Boxes))
            if (pile.contains({corner.x, corner.y})) most = std::max<int>(most, corner.color.alpha);
        return most;
    }
    // The same of the fog's lines.
    int hatchAt(AreaId area, double nowMs) {
        const DisplayList& list = at(nowMs);
        const Rect row = onScreen(scene.camera(), scene.layout().of(area).row);
        int most = 0;
        for (const Corner& corner : list.on(Layer::Floor)) {
            const Color& color = corner.color;
            const bool hatch = color.red == kDarkColors.hatch.red && color.green == kDarkColors.hatch.green;
            if (hatch && row.contains({corner.x, corner.y})) most = std::max<int>(most, color.alpha);
        }
        return most;
    }
    FloorScene scene;
    FloorFrame frame;
    PlayerView after = revealed();
};

PlayerView withSlot(SlotState state) {
    PlayerView view = sampleView();
    view.pallets[0].slots[2].state = state;
    return view;
}

Rect slotOf(const FloorScene& scene) {
    for (const PalletPlace& place : scene.places().pallets)
        if (place.pallet == 0) return onScreen(scene.camera(), squareAround(place.slot(2), place.side + 2));
    return {};
}

double widthOfDebt(const DisplayList& list, const FloorScene& scene, AreaId area) {
    const Rect tab = scene.layout().of(area).tab;
    const Rect beside = onScreen(scene.camera(), {tab.right() - 1, tab.centre().y - 10, 12, 20});
    double top = 1e9;
    double bottom = -1e9;
    for (const Corner& corner : list.on(Layer::Lines)) {
        if (!(corner.color == kDarkColors.team(glyphNamed("star"))) || !beside.contains({corner.x, corner.y})) continue;
        top = std::min<double>(top, corner.y);
        bottom = std::max<double>(bottom, corner.y);
    }
    return bottom - top;
}

}  // namespace

TEST_CASE("when the floor is revealed its rows open from the top, each in 250 ms") {
    OpeningFloor reveal;
    CHECK(reveal.boxesAt(kNova, 1000) == 0);
    CHECK(reveal.hatchAt(kNova, 1000) == 255);
    CHECK(reveal.boxesAt(kNova, 1125) == Approx(128).margin(2));
    CHECK(reveal.hatchAt(kNova, 1125) == Approx(127).margin(2));
    CHECK(reveal.boxesAt(kKeystone, 1125) == 0);
    CHECK(reveal.boxesAt(kNova, 1250) == 255);
    CHECK(reveal.hatchAt(kNova, 1250) == 0);
    CHECK(reveal.hatchAt(kKeystone, 1250) == 255);
    CHECK(reveal.boxesAt(kKeystone, 1375) == Approx(128).margin(2));
    CHECK(reveal.boxesAt(kKeystone, 1500) == 255);
    CHECK(reveal.hatchAt(kKeystone, 1500) == 0);
}

TEST_CASE("rows that were seen before stay as they are while others open") {
    OpeningFloor reveal;
    for (const double nowMs : {1000.0, 1100.0, 1300.0, 1600.0}) CHECK(reveal.boxesAt(kNeutron, nowMs) == 255);
}

TEST_CASE("while a row opens, what was said there fades; later it stands at the name") {
    OpeningFloor reveal;
    const auto opacity = [&](double nowMs) {
        for (const TextMark& text : reveal.at(nowMs).texts)
            if (text.words == "\u201COn plan\u201D") return static_cast<int>(text.color.alpha);
        return -1;
    };
    CHECK(opacity(1000) == 255);
    CHECK(opacity(1125) == Approx(127).margin(2));
    reveal.at(5000);
    reveal.after.releaseInDays = 2;
    CHECK(opacity(5100) == -1);
    CHECK(says(reveal.at(5100), "said \u201COn plan\u201D"));
}

TEST_CASE("the fog opens as well when the floor gets another place on the screen with it") {
    OpeningFloor reveal;
    reveal.frame.screen = {0, 0, 1000, 700};
    CHECK(reveal.boxesAt(kNova, 1000) == 0);
    CHECK(reveal.boxesAt(kNova, 1125) == Approx(128).margin(2));
    reveal.frame.screen = {0, 0, 1200, 760};
    CHECK(reveal.boxesAt(kKeystone, 1375) == Approx(128).margin(2));
    CHECK(reveal.boxesAt(kKeystone, 1500) == 255);
}

TEST_CASE("with other eyes, or in another time, all is as it is at once") {
    OpeningFloor reveal;
    reveal.after.now = reveal.after.now + days(3);
    CHECK(reveal.boxesAt(kNova, 1000) == 255);
}

TEST_CASE("with reduced motion all is open at once") {
    OpeningFloor reveal(Motion::Reduced);
    CHECK(reveal.boxesAt(kNova, 1000) == 255);
    CHECK(reveal.boxesAt(kKeystone, 1000) == 255);
    CHECK(reveal.hatchAt(kKeystone, 1000) == 0);
}

TEST_CASE("after the reveal the list rests") {
    OpeningFloor reveal;
    reveal.at(1000);
    reveal.at(3000);
    const std::uint64_t still = reveal.at(3000).stillNumber;
    CHECK(reveal.at(4000).stillNumber == still);
}

TEST_CASE("who walks into an area sees its row open") {
    PlayerView view = sampleView();
    view.areas[kHorizon.index()].sight = Sight::Glimpsed;
    Transitions transitions;
    PlayerView there = view;
    there.areas[kHorizon.index()].sight = Sight::Seen;
    transitions.viewChanged(view, there, 1000, 100);
    CHECK(transitions.opened(kHorizon, 1000) == 0);
    CHECK(transitions.opened(kHorizon, 1250) == 1);
    CHECK(transitions.opened(kNova, 1000) == 1);
    transitions.viewChanged(there, view, 1100, 100);  // gone again
    CHECK(transitions.opened(kHorizon, 1100) == 1);
}

TEST_CASE("a hole closes while the part comes, and then the part stands there") {
    FloorScene scene(samplePlan());
    scene.show(withSlot(SlotState::InWork), sampleRoom(), frameAt(0));
    const auto inked = [&](double nowMs) {
        return paints(scene.show(withSlot(SlotState::Made), sampleRoom(), frameAt(nowMs)), Layer::Boxes, slotOf(scene),
                      kDarkColors.ink);
    };
    CHECK_FALSE(inked(1000));
    CHECK_FALSE(inked(1000 + kMoveMs - 10));
    CHECK(inked(1000 + kMoveMs));
}

TEST_CASE("a debt line gets thinner in 300 ms when a part is made") {
    FloorScene scene(samplePlan());
    PlayerView view = withSlot(SlotState::InWork);
    const double before = widthOfDebt(scene.show(view, sampleRoom(), frameAt(0)), scene, kNova);
    view = withSlot(SlotState::Made);
    const auto widthAt = [&](double nowMs) {
        return widthOfDebt(scene.show(view, sampleRoom(), frameAt(nowMs)), scene, kNova);
    };
    CHECK(widthAt(1000) == Approx(before));
    const double half = widthAt(1000 + kHoleMs / 2);
    const double after = widthAt(1000 + kHoleMs);
    CHECK(after < before - 1);
    CHECK(half == Approx((before + after) / 2));
}

TEST_CASE("the mark of a person grows in 120 ms, once") {
    PlayerView before = sampleView();
    PlayerView now = before;
    now.workers[0].state = WorkerState::Held;
    Transitions transitions;
    transitions.viewChanged(before, now, 1000, 100);
    const WorkerId worker = now.workers[0].handle;
    CHECK(transitions.markShown(worker, 1000) == 0);
    CHECK(transitions.markShown(worker, 1060) == Approx(0.5));
    CHECK(transitions.markShown(worker, 1120) == 1);
    CHECK(transitions.markShown(now.workers[1].handle, 1000) == 1);
    transitions.viewChanged(now, now, 1200, 100);
    CHECK(transitions.markShown(worker, 1200) == 1);
    CHECK(transitions.restsFrom() <= 1200);
}

TEST_CASE("brackets slide to the new slowest station in 600 ms") {
    FloorScene scene(samplePlan());
    PlayerView view = emptyViewOf(samplePlan());
    addWaiting(view, samplePlan(), {reviewOf(kNova), kNova, 9, ItemKind::Feature});
    scene.show(view, sampleRoom(), frameAt(0));
    const auto middle = [&](double nowMs) {
        scene.show(view, sampleRoom(), frameAt(nowMs));
        return scene.placeOf({Followed::What::Slowest, {}, {}})->y;
    };
    const double from = middle(900);
    addWaiting(view, samplePlan(), {reviewOf(kHorizon), kNova, 20, ItemKind::Feature});
    CHECK(middle(1000) == Approx(from));
    const double half = middle(1300);
    const double to = middle(1600);
    CHECK(to == Approx(scene.layout().of(kHorizon).row.centre().y));
    CHECK(half == Approx((from + to) / 2));
}
