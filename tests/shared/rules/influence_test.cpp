#include <catch2/catch.hpp>

#include "shared/rules/explain.h"

using namespace gemba;

TEST_CASE("what quiet wishes moved is their mean on other lucks, features in tenths") {
    const InfluenceVerdict verdict = influenceVerdict({SeatId(5), {900'000, -9000, -7000, -8000}, {70, 4, 3, 3}});
    CHECK(verdict.factory.count == 3);
    CHECK(verdict.factory.mean == -8000);
    CHECK(verdict.factory.isBelowZero());
    CHECK(verdict.ownTenths.mean == 33);
    CHECK(influenceVerdict({}).factory == Sample{});
}
