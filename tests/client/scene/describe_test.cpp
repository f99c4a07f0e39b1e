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
    CHECK_THAT(shown.at(layout.of(kNova).row.centre()), Contains("nova said \u201COn plan\u201D 2 days ago (Ines)"));
    CHECK_THAT(shown.at(shown.scene.places().desks.front().corner + Point{0, 30}),
               Contains("A person of neutron at code"));
}

TEST_CASE("everything that is drawn has a sentence") {
    const Shown shown;
    const FloorLayout& layout = shown.scene.layout();
    const FloorPlaces& places = shown.scene.places();
    for (const BoxPlace& box : places.boxes) CHECK_FALSE(shown.at(box.centre).empty());
    for (const DeskPlace& desk : places.desks) CHECK_FALSE(shown.at(desk.corner + Point{0, 20} * desk.scale).empty());
    for (const PalletPlace& pallet : places.pallets) CHECK_FALSE(shown.at(pallet.rect.centre()).empty());
    for (const TestPlace& test : places.tests) CHECK_FALSE(shown.at(test.rect.centre()).empty());
    for (const ManagerPlace& manager : shown.scene.managers()) CHECK_FALSE(shown.at(manager.at).empty());
    for (const AreaPlace& area : layout.areas) {
        for (const Rect rect : {area.row, area.name, area.tab, area.pallets})
            CHECK_FALSE(shown.at(rect.centre()).empty());
        for (const StationPlace& station : area.stations) {
            CHECK_FALSE(shown.at(station.reason.centre()).empty());
            CHECK_FALSE(shown.at({station.desks.left, area.header - 4}).empty());
        }
    }
    for (const Rect rect : {layout.walk, layout.gate, layout.dock, layout.market})
        for (const double share : {0.05, 0.3, 0.5, 0.7, 0.95})
            CHECK_FALSE(shown.at({rect.centre().x, rect.top + share * rect.height}).empty());
}

TEST_CASE("each kind of thing says what it is") {
    const Shown shown;
    const FloorLayout& layout = shown.scene.layout();
    const Rect novaTab = layout.of(kNova).tab;
    CHECK_THAT(shown.at(novaTab.centre()), Contains("nova owes 4 parts"));
    CHECK_THAT(shown.at({novaTab.right() + 20, novaTab.centre().y}), Contains("nova owes parts (4) to the pallets"));
    CHECK_THAT(shown.at({layout.walk.centre().x, layout.walk.bottom() - 20}), Contains("The walk"));
    CHECK_THAT(shown.at({layout.dock.centre().x, layout.dock.top + 40}), Contains("every 5 days, the next one in 3"));
    CHECK_THAT(shown.at(shown.scene.managers()[0].at), Contains("The lead of nova: Ines. On the way to cinder."));
    CHECK_THAT(shown.at(layout.of(kCinder).name.centre() + Point{40, 40}), Contains("People in cinder"));
    const Rect brackets = bracketsOf(layout, reviewOf(kNeutron));
    CHECK_THAT(shown.at({brackets.left + 30, brackets.top - 8}), Contains("review of neutron looks slowest from here"));
    const TestPlace& test = shown.scene.places().tests.front();
    CHECK_THAT(shown.at({test.rect.left + 4, test.rect.bottom() - 3}), Contains("is in test, 70 % done"));
}

TEST_CASE("a free place in the gate says so") {
    FloorScene scene(samplePlan());
    scene.show(emptyViewOf(samplePlan()), sampleRoom(), {});
    const Point place = scene.places().tests.front().rect.centre();
    CHECK_THAT(scene.describeAt(scene.camera().toScreen(place)), Contains("It is free."));
}

TEST_CASE("nothing lies beside the floor") {
    const Shown shown;
    CHECK(shown.scene.describeAt({-5, -5}).empty());
    CHECK(FloorScene(samplePlan()).describeAt({100, 100}).empty());
}
