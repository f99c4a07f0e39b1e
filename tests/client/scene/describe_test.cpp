#include <catch2/catch.hpp>

#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;
using Catch::Matchers::Contains;

namespace {
struct Shown {
    Shown() { scene.show(view, sampleRoom(), frameOf(920, 624)); }
    [[nodiscard]] std::string at(Point world) const { return scene.describeAt(scene.camera().toScreen(world)); }
    FloorScene scene{samplePlan()};
    PlayerView view = sampleView();
};
}  // namespace

TEST_CASE("a click in a row means its area, and on the walk none") {
    const Shown shown;
    for (const AreaPlace& area : shown.scene.layout().areas)
        CHECK(shown.scene.areaAt(shown.scene.camera().toScreen(area.row.centre())) == area.area);
    CHECK(shown.scene.areaAt(shown.scene.camera().toScreen(shown.scene.layout().walk.centre())).isNone());
}

TEST_CASE("a box tells whose it is and what it waits for") {
    const Shown shown;
    for (const BoxPlace& box : shown.scene.places().boxes) {
        if (box.spot == Spot::Pile && box.at == reviewOf(kCinder).value && box.look.kind == ItemKind::Feature)
            CHECK_THAT(shown.at(box.centre), Contains("A feature of cinder waits for review"));
    }
}

TEST_CASE("a hole tells who owes the part") {
    const Shown shown;
    for (const PalletPlace& place : shown.scene.places().pallets) {
        if (place.pallet == 0) CHECK_THAT(shown.at(place.slot(2)), Contains("neutron has asked nova for this part."));
        if (place.pallet == 1) CHECK_THAT(shown.at(place.slot(1)), Contains("nova refused"));
    }
}

TEST_CASE("gate, dock, houses, reports and people have a sentence") {
    const Shown shown;
    const FloorLayout& layout = shown.scene.layout();
    CHECK_THAT(shown.at({layout.gate.centre().x, layout.gate.centre().y}), Contains("3 in test, 7 waiting"));
    CHECK_THAT(shown.at({layout.dock.centre().x, layout.dock.centre().y}), Contains("11 finished features"));
    CHECK_THAT(shown.at({layout.market.left + 20, layout.market.top + 20}), Contains("Altair got 5 features"));
    CHECK_THAT(shown.at(layout.of(kNova).row.centre()), Contains("nova said: On plan"));
    CHECK_THAT(shown.at(shown.scene.places().desks.front().corner + Point{0, 30}),
               Contains("A person of neutron at code"));
}

TEST_CASE("nothing lies beside the floor") {
    const Shown shown;
    CHECK(shown.scene.describeAt({-5, -5}).empty());
    CHECK(FloorScene(samplePlan()).describeAt({100, 100}).empty());
}
