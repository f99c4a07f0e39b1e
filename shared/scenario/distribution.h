// A random length of time as a scenario describes it. How it is drawn is the simulation's business (server/sim/random).
#pragma once

#include <cstdint>

#include "shared/base/units.h"

namespace gemba {

enum class Shape : std::uint8_t { Constant, Exponential, Erlang, Hyperexponential, Lognormal, Uniform, Triangular };
inline constexpr int kShapes = 7;

struct Distribution {
    Shape shape = Shape::Constant;
    Duration mean;            // of every shape; the reader works it out for Uniform and Triangular
    std::int32_t stages = 1;  // Erlang: so many exponentials in a row
    std::int32_t spread = 0;  // millionths. Lognormal: sigma of the logarithm. Hyperexponential: squared coefficient
                              // of variation (1 and more), of two branches with balanced means
    Duration least;           // Uniform, Triangular
    Duration mode;            // Triangular
    Duration most;            // Uniform, Triangular
    bool operator==(const Distribution&) const = default;
};

// A distribution that is always its mean.
constexpr Distribution always(Duration mean) {
    return {.shape = Shape::Constant, .mean = mean, .least = {}, .mode = {}, .most = {}};
}
constexpr Distribution exponentially(Duration mean) {
    return {.shape = Shape::Exponential, .mean = mean, .least = {}, .mode = {}, .most = {}};
}
constexpr Distribution lognormally(Duration mean, std::int32_t sigmaMillionths) {
    return {.shape = Shape::Lognormal, .mean = mean, .spread = sigmaMillionths, .least = {}, .mode = {}, .most = {}};
}
constexpr Distribution erlang(Duration mean, std::int32_t stages) {
    return {.shape = Shape::Erlang, .mean = mean, .stages = stages, .least = {}, .mode = {}, .most = {}};
}
constexpr Distribution hyperexponential(Duration mean, std::int32_t scvMillionths) {
    return {
        .shape = Shape::Hyperexponential, .mean = mean, .spread = scvMillionths, .least = {}, .mode = {}, .most = {}};
}
constexpr Distribution uniformly(Duration least, Duration most) {
    return {.shape = Shape::Uniform,
            .mean = {divideRounded(least.ms + most.ms, 2)},
            .least = least,
            .mode = {},
            .most = most};
}
constexpr Distribution triangularly(Duration least, Duration mode, Duration most) {
    return {.shape = Shape::Triangular,
            .mean = {divideRounded(least.ms + mode.ms + most.ms, 3)},
            .least = least,
            .mode = mode,
            .most = most};
}

}  // namespace gemba
