#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "server/sim/random.h"

using namespace gemba;

namespace {

double value(Fixed x) {
    return static_cast<double>(x) / static_cast<double>(kFixedOne);
}

}  // namespace

TEST_CASE("the logarithm agrees with the library's to nine digits") {
    for (std::uint64_t i = 1; i < 2000; ++i) {
        const std::uint64_t word = mix64(i) >> (i % 60);
        const double uniform = (static_cast<double>(word) + 1) / std::ldexp(1.0, 64);
        CHECK(value(minusLog(word)) == Approx(-std::log(uniform)).epsilon(1e-9).margin(2e-9));
    }
    CHECK(minusLog(~std::uint64_t{0}) == 0);
}

TEST_CASE("the exponential function agrees with the library's") {
    for (double x = -15; x < 15; x += 0.0137) {
        const auto fixed = static_cast<Fixed>(x * static_cast<double>(kFixedOne));
        CHECK(value(exponentialOf(fixed)) == Approx(std::exp(x)).epsilon(1e-8).margin(1e-9));
    }
}

TEST_CASE("the cosine agrees with the library's all round") {
    for (std::uint64_t turn = 0; turn < (std::uint64_t{1} << 32); turn += 99'991'337) {
        const double angle = 2 * M_PI * static_cast<double>(turn) / std::ldexp(1.0, 32);
        CHECK(value(cosineOfTurn(static_cast<std::uint32_t>(turn))) == Approx(std::cos(angle)).margin(1e-8));
    }
}

TEST_CASE("the square root is the whole part") {
    CHECK(squareRoot(0) == 0);
    CHECK(squareRoot(15) == 3);
    CHECK(squareRoot(16) == 4);
    CHECK(squareRoot(static_cast<UnsignedWide>(~std::uint64_t{0}) * ~std::uint64_t{0}) == ~std::uint64_t{0});
}

TEST_CASE("samples have the mean and the spread they should") {
    const Luck luck{20261122};
    const Duration mean = hours(10);
    const int n = 200'000;
    double sum = 0, squares = 0, logSum = 0, logSquares = 0, logs = 0;
    for (std::uint64_t i = 0; i < n; ++i) {
        const double e =
            static_cast<double>(exponential(luck.draw(Purpose::Arrival, i), mean).ms) / static_cast<double>(mean.ms);
        sum += e;
        squares += e * e;
        const double l = static_cast<double>(lognormal(luck.draw(Purpose::Effort, i), mean, Permille{800}).ms) /
                         static_cast<double>(mean.ms);
        logs += l;
        logSum += std::log(l);
        logSquares += std::log(l) * std::log(l);
    }
    CHECK(sum / n == Approx(1).margin(0.01));  // four standard errors are 0.009
    CHECK(squares / n == Approx(2).margin(0.05));
    CHECK(logs / n == Approx(1).margin(0.01));
    const double meanLog = logSum / n;
    CHECK(meanLog == Approx(-0.32).margin(0.008));
    CHECK(std::sqrt(logSquares / n - meanLog * meanLog) == Approx(0.8).margin(0.006));
}

TEST_CASE("chances come true as often as they say") {
    const Luck luck{7};
    int yes = 0;
    for (std::uint64_t i = 0; i < 100'000; ++i) yes += happens(luck.draw(Purpose::Review, i), Permille{300}) ? 1 : 0;
    CHECK(yes / 100'000.0 == Approx(0.3).margin(0.006));
    CHECK_FALSE(happens(0, Permille{0}));
    CHECK(happens(~std::uint64_t{0}, Permille{1000}));
}
