#include <catch2/catch.hpp>

#include "shared/rules/medal.h"

using namespace gemba;

TEST_CASE("medals are shares of the way from doing nothing to par") {
    const auto at = [](std::int64_t score) { return medalFor(score, 1100, 100); };
    CHECK(at(100) == Medal::None);
    CHECK(at(499) == Medal::None);
    CHECK(at(500) == Medal::Bronze);
    CHECK(at(799) == Medal::Bronze);
    CHECK(at(800) == Medal::Silver);
    CHECK(at(999) == Medal::Silver);
    CHECK(at(1000) == Medal::Gold);
    CHECK(at(1100) == Medal::Gold);  // par itself is not beyond it
    CHECK(at(1101) == Medal::BeyondPar);
}

TEST_CASE("who does worse than nothing has no medal, below zero too") {
    CHECK(medalFor(-500, 1000, 0) == Medal::None);
    CHECK(medalFor(-500, -100, -1000) == Medal::Bronze);
    CHECK(medalFor(-99, -100, -1000) == Medal::BeyondPar);
}

TEST_CASE("where par is no better than doing nothing, only who beats both is beyond it") {
    CHECK(medalFor(100, 100, 100) == Medal::None);
    CHECK(medalFor(101, 100, 100) == Medal::BeyondPar);
    CHECK(medalFor(150, 100, 200) == Medal::None);
    CHECK(medalFor(201, 100, 200) == Medal::BeyondPar);
}
