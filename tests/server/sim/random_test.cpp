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

TEST_CASE("the square root agrees with the library's") {
    CHECK(rootOf(0) == 0);
    for (Fixed x = 12'345; x < Fixed{1} << 52; x += x / 3)
        CHECK(value(rootOf(x)) == Approx(std::sqrt(value(x))).epsilon(1e-7).margin(1e-9));
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
        const double l = static_cast<double>(sample(luck.draw(Purpose::Effort, i), lognormally(mean, 800'000)).ms) /
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

namespace {

struct Moments {
    double mean = 0;
    double scv = 0;  // squared coefficient of variation
};

Moments momentsOf(const Distribution& distribution) {
    const Luck luck{20261123};
    const int n = 400'000;
    double sum = 0, squares = 0;
    for (std::uint64_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(sample(luck.draw(Purpose::Effort, i), distribution).ms) / 3.6e6;
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    return {mean, (squares / n - mean * mean) / (mean * mean)};
}

void checkMoments(const Distribution& distribution, double mean, double scv) {
    const Moments moments = momentsOf(distribution);
    CHECK(moments.mean == Approx(mean).epsilon(0.015));
    CHECK(moments.scv == Approx(scv).epsilon(0.06).margin(1e-9));
}

}  // namespace

// Means and squared coefficients of variation: Law, Simulation Modeling and Analysis, ch. 6.
TEST_CASE("each shape has the mean and the variation that the textbook gives it") {
    checkMoments(always(hours(3)), 3, 0);
    checkMoments(exponentially(hours(3)), 3, 1);
    checkMoments(erlang(hours(3), 4), 3, 0.25);
    checkMoments(erlang(hours(3), 20), 3, 0.05);
    checkMoments(hyperexponential(hours(3), 4'000'000), 3, 4);
    checkMoments(hyperexponential(hours(3), 2'000'000), 3, 2);
    checkMoments(lognormally(hours(3), 832'555), 3, 1);  // sigma^2 = ln 2
    checkMoments(uniformly(hours(0), hours(6)), 3, 1.0 / 3);
    checkMoments(triangularly(hours(1), hours(2), hours(6)), 3, (1.0 + 4 + 36 - 2 - 6 - 12) / 18 / 9);
}

TEST_CASE("a Poisson number has its mean and its variance") {
    const Luck luck{5};
    for (const std::int64_t mean : {100, 1000, 4950}) {
        double sum = 0, squares = 0;
        const int n = 200'000;
        for (std::uint64_t i = 0; i < n; ++i) {
            const double x = poisson(luck.draw(Purpose::PutIn, i), mean);
            sum += x;
            squares += x * x;
        }
        const double m = static_cast<double>(mean) / 1000;
        CHECK(sum / n == Approx(m).epsilon(0.02));
        CHECK(squares / n - sum * sum / n / n == Approx(m).epsilon(0.02));
    }
}

TEST_CASE("a longer mean makes the same draw longer, in every shape") {
    const Luck luck{9};
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const std::uint64_t word = luck.draw(Purpose::Effort, i);
        CHECK(sample(word, exponentially(hours(4))) <= sample(word, exponentially(hours(5))));
        CHECK(sample(word, erlang(hours(4), 3)) <= sample(word, erlang(hours(5), 3)));
        CHECK(sample(word, lognormally(hours(4), 900'000)) <= sample(word, lognormally(hours(5), 900'000)));
        CHECK(sample(word, hyperexponential(hours(4), 3'000'000)) <= sample(word, hyperexponential(hours(5), 3'000'000)));
    }
}
