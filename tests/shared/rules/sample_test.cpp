#include "shared/rules/sample.h"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

using namespace gemba;

TEST_CASE("mean, spread and interval of a sample") {
    CHECK(sampleOf(std::vector<std::int64_t>{}) == Sample{});
    CHECK(sampleOf(std::vector<std::int64_t>{-7}) == Sample{1, -7, 0, 0});
    // Squared distances 400, 100, 0, 100, 400: variance 1000 / 4 = 250 of n - 1.
    const Sample five = sampleOf(std::vector<std::int64_t>{80, 90, 100, 110, 120});
    CHECK(five.mean == 100);
    CHECK(five.spread == 15);     // 15.8, rounded down
    CHECK(five.halfWidth == 13);  // 1.96 * 15.8 / sqrt(5) = 13.86
    CHECK(five.isAboveZero());
    CHECK_FALSE(five.isBelowZero());
}

TEST_CASE("a spread of large sums of money does not overflow") {
    const std::int64_t much = std::int64_t{1} << 40;
    const Sample sample = sampleOf(std::vector<std::int64_t>{-much, much});
    CHECK(sample.mean == 0);
    CHECK(sample.spread == 1'554'944'255'987);  // sqrt(2) * 2^40
}

TEST_CASE("percentiles count ties half") {
    const std::vector<std::int64_t> values{1, 2, 2, 3};
    CHECK(percentileOf(0, values) == 0);
    CHECK(percentileOf(2, values) == 50);
    CHECK(percentileOf(3, values) == 88);
    CHECK(percentileOf(9, values) == 100);
    CHECK(percentileOf(9, {}) == 50);
}

TEST_CASE("quantiles by nearest rank") {
    const std::vector<std::int64_t> sorted{10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
    CHECK(quantileOf(sorted, 0) == 10);
    CHECK(quantileOf(sorted, 5) == 10);
    CHECK(quantileOf(sorted, 50) == 50);
    CHECK(quantileOf(sorted, 95) == 100);
}
