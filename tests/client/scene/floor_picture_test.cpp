#include <catch2/catch.hpp>

#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

const Theme& kDark = themeNamed(ThemeName::Dark);

struct Pictured {
    explicit Pictured(PlayerView seen, FloorFrame frame = {}) : scene(samplePlan()), view(std::move(seen)) {
        list = scene.show(view, sampleRoom(), frame);
    }
    [[nodiscard]] Rect px(Rect world) const { return onScreen(scene.camera(), world); }
    FloorScene scene;
    PlayerView view;
    DisplayList list;
};

// The screen square of one slot of the pallet at `index` of the view.
Rect slotPx(const Pictured& shown, std::size_t index, std::size_t slot) {
    for (const PalletPlace& place : shown.scene.places().pallets) {
        if (place.pallet == index) return shown.px(squareAround(place.slot(slot), place.side + 2));
    }
    return {};
}

}  // namespace

TEST_CASE("a missing part is drawn as a hole in the owing team's colour") {
    const Pictured shown(sampleView());
    const Rect hole = slotPx(shown, 0, 2);  // neutron's feature, nova was asked
    CHECK(paints(shown.list, Layer::Boxes, hole, kDark.bg));
    CHECK(paints(shown.list, Layer::Boxes, hole, kDark.team(Glyph::Star)));
    CHECK_FALSE(paints(shown.list, Layer::Boxes, hole, kDark.ink));
}

TEST_CASE("a made part is a box in its maker's colour with a dark glyph") {
    const Pictured shown(sampleView());
    const Rect box = slotPx(shown, 0, 1);  // cinder has made it
    CHECK(paints(shown.list, Layer::Boxes, box, kDark.team(Glyph::Triangle)));
    CHECK(paints(shown.list, Layer::Boxes, box, kDark.ink));
}

TEST_CASE("a refused part has a bar through its hole and an asked one has none") {
    const Pictured shown(sampleView());
    CHECK(paints(shown.list, Layer::Marks, slotPx(shown, 1, 1), kDark.text));
    CHECK_FALSE(paints(shown.list, Layer::Marks, slotPx(shown, 0, 2), kDark.text));
}

TEST_CASE("an unknown part shows no team's colour") {
    const Pictured shown(sampleView());
    const Rect hole = slotPx(shown, 5, 0);
    CHECK(paints(shown.list, Layer::Boxes, hole, kDark.text3));
    for (const Color team : kDark.teams) CHECK_FALSE(paints(shown.list, Layer::Boxes, hole, team));
}

TEST_CASE("own people are drawn wherever they sit, beside what an area in the fog says") {
    PlayerView view = sampleView();
    WorkerView own;
    own.area = AreaId(3);
    own.state = WorkerState::Working;
    for (std::size_t i = 0; i < 4; ++i) {
        own.handle = WorkerId(900 + i);
        view.workers.push_back(own);
    }
    const Pictured shown(view);
    const AreaPlace& place = shown.scene.layout().of(AreaId(3));
    const Rect card = reportCard(place, shown.scene.camera());
    int drawn = 0;
    for (const DeskPlace& desk : shown.scene.places().desks) {
        if (desk.area != AreaId(3)) continue;
        ++drawn;
        CHECK(desk.corner.x > card.right());
        CHECK(place.row.contains(desk.corner));
    }
    CHECK(drawn == 4);
}

TEST_CASE("a vendor that went its own way waits for nothing more") {
    PlayerView view = sampleView();
    REQUIRE(!view.vendors.empty());
    const auto spotsOf = [](const Pictured& shown) {
        const Rect house = housePlace(shown.scene.layout(), 0, shown.view.vendors.size());
        return paints(shown.list, Layer::Marks, shown.px(house), kDark.text3);
    };
    CHECK_FALSE(spotsOf(Pictured(view)));
    view.vendors[0].forked = true;
    const Pictured shown(view);
    CHECK(spotsOf(shown));
    const Point inHouse = housePlace(shown.scene.layout(), 0, view.vendors.size()).centre();
    CHECK(shown.scene.describeAt(shown.scene.camera().toScreen(inHouse)).find("went its own way") != std::string::npos);
}

TEST_CASE("an area that only reported shows no boxes and no people") {
    const Pictured shown(sampleView());
    const AreaPlace& nova = shown.scene.layout().of(kNova);
    Rect inside = shown.px(nova.row);
    inside.left += nova.name.width;  // right of its name and glyph
    inside.width -= nova.name.width + 100;
    CHECK_FALSE(paintsAnything(shown.list, Layer::Boxes, inside));
    CHECK_FALSE(paintsAnything(shown.list, Layer::Figures, inside));
}

TEST_CASE("a report is told in its words, with its age and its speaker") {
    const Pictured shown(sampleView());
    CHECK(says(shown.list, "\u201COn plan\u201D"));
    CHECK(says(shown.list, "Ines said so 2 days ago"));
    CHECK(says(shown.list, "\u201CIn trouble\u201D"));
    CHECK(says(shown.list, "its bot said so today"));
}

TEST_CASE("a glimpsed area shows grey boxes only") {
    const Pictured shown(sampleView());
    const Rect pile = shown.px(shown.scene.layout().find(reviewOf(kHorizon))->pile);
    CHECK(paints(shown.list, Layer::Boxes, pile, kDark.grey));
    for (const Color team : kDark.teams) CHECK_FALSE(paints(shown.list, Layer::Boxes, pile, team));
}

TEST_CASE("boxes have the colour of their owner, not of who works on them") {
    PlayerView view = sampleView();
    addWaiting(view, samplePlan(), {reviewOf(kCinder), kHorizon, 1, ItemKind::Change});
    const Pictured shown(view);
    const BoxPlace* box = boxWith(shown.scene, view.items.back().handle);
    REQUIRE(box != nullptr);
    CHECK(
        paints(shown.list, Layer::Boxes, shown.px(squareAround(box->centre, box->side)), kDark.team(Glyph::HalfDisc)));
}

TEST_CASE("a station over its limit says so in words") {
    CHECK(says(Pictured(sampleView()).list, "limit 8"));
}

TEST_CASE("the slowest station in sight gets the one plate on the floor") {
    const Pictured shown(sampleView());
    CHECK(shown.scene.slowest() == reviewOf(kNeutron));
    CHECK(says(shown.list, "slowest you can see"));
}

TEST_CASE("without queues nothing is called slowest") {
    const Pictured shown(emptyViewOf(samplePlan()));
    CHECK(shown.scene.slowest().isNone());
    CHECK_FALSE(says(shown.list, "slowest you can see"));
}

TEST_CASE("a debt line in the owing team's colour comes out of the fog to the pallet") {
    const Pictured shown(sampleView());
    const AreaPlace& nova = shown.scene.layout().of(kNova);
    const Rect beside = shown.px({nova.tab.right(), nova.tab.centre().y - 8, 40, 16});
    CHECK(paints(shown.list, Layer::Lines, beside, kDark.team(Glyph::Star)));
    CHECK(says(shown.list, "owes"));
}

TEST_CASE("an area that owes nothing has no tab") {
    PlayerView view = sampleView();
    for (AreaView& area : view.areas) area.owes = 0;
    CHECK_FALSE(says(Pictured(view).list, "owes"));
}

TEST_CASE("the light theme paints the same places in other colours") {
    FloorFrame light;
    light.theme = ThemeName::Light;
    const Pictured shown(sampleView(), light);
    CHECK(shown.list.background == themeNamed(ThemeName::Light).floor);
    CHECK(paints(shown.list, Layer::Boxes, slotPx(shown, 0, 2), themeNamed(ThemeName::Light).team(Glyph::Star)));
}

TEST_CASE("words can be replaced by another language") {
    FloorTexts german;
    german.onPlan = "Im Plan";
    FloorScene scene(samplePlan(), german);
    CHECK(says(scene.show(sampleView(), sampleRoom(), {}), "\u201CIm Plan\u201D"));
}

TEST_CASE("a view of nothing is an empty floor") {
    FloorScene scene(samplePlan());
    const DisplayList& list = scene.show(PlayerView{}, RoomState{}, {});
    CHECK(says(list, "nova"));
    CHECK(scene.places().boxes.empty());
}
