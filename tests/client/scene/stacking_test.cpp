#include <catch2/catch.hpp>

#include "client/scene/stacking.h"

using namespace gemba;

namespace {
constexpr Rect kPile{100, 100, 210, 120};
}

TEST_CASE("the front of a pile stands at the bottom right and it fills upward, then left") {
    const Stacking pile = pileIn(kPile, 6);
    REQUIRE(pile.centres.size() == 6);
    CHECK(pile.centres[0] == Point{kPile.right() - 13, kPile.bottom() - 13});
    CHECK(pile.centres[1].x == pile.centres[0].x);
    CHECK(pile.centres[1].y < pile.centres[0].y);
    CHECK(pile.centres[4].x < pile.centres[0].x);
}

TEST_CASE("a pile over seven columns draws smaller boxes, a huge one is a bar") {
    CHECK(pileIn(kPile, 28).side == 26);
    CHECK(pileIn(kPile, 29).side == 20);
    CHECK(pileIn(kPile, 100).bar == BarWay::None);
    CHECK(pileIn(kPile, 121).bar == BarWay::Across);
}

TEST_CASE("a bar has a place for every box, inside of it and without overlap") {
    for (const std::size_t count : {121U, 500U, 1250U}) {
        for (const Stacking& bar : {pileIn(kPile, count), stackIn({0, 0, 40, 120}, count)}) {
            REQUIRE(bar.bar != BarWay::None);
            const Grain grain = grainOf(bar, count);
            for (std::size_t i = 0; i < count; ++i) {
                const Rect box = squareAround(grain.centre(i), grain.side());
                REQUIRE(box.left >= bar.bounds.left);
                REQUIRE(box.top >= bar.bounds.top);
                REQUIRE(box.right() <= bar.bounds.right());
                REQUIRE(box.bottom() <= bar.bounds.bottom());
                if (i > 0) REQUIRE_FALSE(overlap(box, squareAround(grain.centre(i - 1), grain.side())));
            }
        }
    }
}

TEST_CASE("boxes of a pile stay in its place and never overlap") {
    for (std::size_t count = 1; count <= 120; ++count) {
        const Stacking pile = pileIn(kPile, count);
        for (std::size_t i = 0; i < pile.centres.size(); ++i) {
            const Rect box = squareAround(pile.centres[i], pile.side);
            REQUIRE(box.left >= kPile.left - 0.01);
            REQUIRE(box.top >= kPile.top - 0.01);
            for (std::size_t j = 0; j < i; ++j) REQUIRE_FALSE(overlap(box, squareAround(pile.centres[j], pile.side)));
        }
    }
}

TEST_CASE("a stack rises from the ground") {
    const Stacking stack = stackIn({0, 0, 64, 600}, 5);
    REQUIRE(stack.centres.size() == 5);
    CHECK(stack.centres[0].y == stack.centres[1].y);
    CHECK(stack.centres[0].x < stack.centres[1].x);
    CHECK(stack.centres[4].y < stack.centres[0].y);
}

TEST_CASE("more desks are smaller desks, and all stay inside") {
    for (std::size_t people = 1; people <= 60; ++people) {
        const DeskGrid grid = desksIn({0, 0, 150, 115}, people);
        REQUIRE(grid.corners.size() == people);
        for (const Point corner : grid.corners) {
            CHECK(corner.x - 22 * grid.scale >= -0.01);
            CHECK(corner.x + 22 * grid.scale <= 150.01);
            CHECK(corner.y + 49 * grid.scale <= 115.01);
        }
    }
    CHECK(desksIn({0, 0, 150, 115}, 3).scale == 1);
}
