#include <catch2/catch.hpp>

#include "client/scene/text_width.h"
#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {
const std::vector<Rect> kScreens{
    {0, 0, 920, 624}, {0, 0, 1520, 960}, {0, 0, 1900, 960}, {0, 0, 3040, 1920}, {0, 0, 1280, 720}};
}

TEST_CASE("two rows never overlap for 2 to 8 areas") {
    for (std::size_t areas = 2; areas <= 8; ++areas) {
        for (const Rect screen : kScreens) {
            const FloorLayout layout = layoutOf(planWith(areas, 2), cameraFor(screen, 1));
            REQUIRE(layout.areas.size() == areas);
            for (std::size_t i = 1; i < areas; ++i) CHECK_FALSE(overlap(layout.areas[i - 1].row, layout.areas[i].row));
        }
    }
}

TEST_CASE("stations of an area share it without overlap and left of the tab") {
    for (std::size_t stations = 1; stations <= 3; ++stations) {
        for (const Rect screen : kScreens) {
            const FloorLayout layout = layoutOf(planWith(8, stations), cameraFor(screen, 1));
            for (const AreaPlace& area : layout.areas) {
                double x = area.name.right() - 0.01;
                for (const StationPlace& station : area.stations) {
                    CHECK(station.pile.left >= x);
                    CHECK(station.pile.width > 10);
                    CHECK(station.desks.left >= station.pile.right());
                    x = station.desks.right();
                }
                CHECK(x <= area.tab.left);
            }
        }
    }
}

TEST_CASE("everything fits the screen") {
    for (const Rect screen : kScreens) {
        const Camera camera = cameraFor(screen, 1);
        const FloorLayout layout = layoutOf(planWith(8, 2), camera);
        CHECK(layout.market.right() * camera.scale <= screen.width);
        CHECK(layout.areas.back().row.bottom() * camera.scale <= screen.height);
        CHECK(layout.areas.front().row.right() < layout.walk.left);
        CHECK(layout.walk.right() < layout.firstChannel);
        CHECK(layout.firstChannel + 7 * layout.channelPitch < layout.areas.front().pallets.left);
        CHECK(layout.areas.front().pallets.right() < layout.gate.left);
    }
}

TEST_CASE("piles end at one common line in every row") {
    FloorScene scene(samplePlan());
    scene.show(sampleView(), sampleRoom(), {});
    const double line = scene.layout().find(reviewOf(kNova))->pile.right();
    for (const PilePlace& pile : scene.places().piles) {
        if (pile.first || pile.count == 0) continue;
        CHECK(pile.stacking.bounds.right() == Approx(line));
    }
}

TEST_CASE("no text is under 16 px on any screen") {
    for (const Rect screen : kScreens) {
        FloorScene scene(samplePlan());
        const DisplayList& list = scene.show(sampleView(), sampleRoom(), frameOf(screen.width, screen.height));
        for (const TextMark& text : list.texts) CHECK(text.px >= 16);
    }
}

TEST_CASE("no text is cut off at the edge of the floor") {
    for (const Rect screen : kScreens) {
        FloorScene scene(samplePlan());
        const DisplayList& list = scene.show(sampleView(), sampleRoom(), frameOf(screen.width, screen.height));
        for (const TextMark& text : list.texts) {
            const double width = textWidth(text.words, text.px, text.weight);
            const double left = text.x - (text.align == Align::Left     ? 0
                                          : text.align == Align::Centre ? width / 2
                                                                        : width);
            INFO(text.words);
            CHECK(left >= 0);
            CHECK(left + width <= screen.width);
            CHECK(text.baseline <= screen.height);
        }
    }
}

TEST_CASE("no two texts lie on each other") {
    for (const Rect screen : kScreens) {
        FloorScene scene(samplePlan());
        const DisplayList& list = scene.show(sampleView(), sampleRoom(), frameOf(screen.width, screen.height));
        std::vector<Rect> places;
        for (const TextMark& text : list.texts) {
            const double width = textWidth(text.words, text.px, text.weight);
            const double left = text.x - (text.align == Align::Left     ? 0
                                          : text.align == Align::Centre ? width / 2
                                                                        : width);
            const Rect place{left + 1, text.baseline - 0.7 * text.px, width - 2, 0.7 * text.px};
            for (const Rect other : places) {
                INFO(text.words << " at " << screen.width);
                CHECK_FALSE(overlap(place, other));
            }
            places.push_back(place);
        }
    }
}

TEST_CASE("spare width goes to the piles") {
    const auto pileAt = [](double width) {
        const FloorLayout layout = layoutOf(samplePlan(), cameraFor({0, 0, width, 960}, 1));
        return layout.find(reviewOf(kNova))->pile.width;
    };
    CHECK(pileAt(1800) > pileAt(1520) + 150);
}
