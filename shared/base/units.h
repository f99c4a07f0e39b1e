// Integer units. Simulated time counts milliseconds of *working* time: a day is eight hours, nights do not exist.
#pragma once

#include <compare>
#include <cstdint>

namespace gemba {

struct Duration {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
};

struct SimTime {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(const SimTime&, const SimTime&) = default;
};

// Whole euros.
struct Money {
    std::int64_t euros = 0;
    friend constexpr auto operator<=>(const Money&, const Money&) = default;
};

// Thousandths: 1000 is "all of it", 250 a quarter.
struct Permille {
    std::int32_t value = 0;
    friend constexpr auto operator<=>(const Permille&, const Permille&) = default;
};

inline constexpr std::int64_t kMillion = 1'000'000;  // the model's finest shares are millionths
inline constexpr std::int64_t kMsPerHour = 3'600'000;
inline constexpr std::int64_t kHoursPerDay = 8;
inline constexpr std::int64_t kMsPerDay = kHoursPerDay * kMsPerHour;
inline constexpr std::int64_t kLongestMs = std::int64_t{1} << 44;  // some 600 000 working days

constexpr Duration hours(std::int64_t n) {
    return {n * kMsPerHour};
}
constexpr Duration days(std::int64_t n) {
    return {n * kMsPerDay};
}
constexpr SimTime operator+(SimTime t, Duration d) {
    return {t.ms + d.ms};
}
constexpr SimTime operator-(SimTime t, Duration d) {
    return {t.ms - d.ms};
}
constexpr Duration operator-(SimTime a, SimTime b) {
    return {a.ms - b.ms};
}
constexpr Duration operator+(Duration a, Duration b) {
    return {a.ms + b.ms};
}
constexpr Duration operator-(Duration a, Duration b) {
    return {a.ms - b.ms};
}
constexpr Money operator+(Money a, Money b) {
    return {a.euros + b.euros};
}
constexpr Money operator-(Money a, Money b) {
    return {a.euros - b.euros};
}

// Whole days that have passed at `t`; day 0 is the first.
constexpr std::int32_t dayOf(SimTime t) {
    return static_cast<std::int32_t>(t.ms / kMsPerDay);
}
constexpr std::int32_t wholeDays(Duration d) {
    return static_cast<std::int32_t>(d.ms / kMsPerDay);
}

// The one division of the simulation: nearest whole number, halves away from zero. `by` must be positive.
constexpr std::int64_t divideRounded(std::int64_t value, std::int64_t by) {
    return value >= 0 ? (value + by / 2) / by : -((-value + by / 2) / by);
}
constexpr Duration scaled(Duration d, Permille factor) {
    return {divideRounded(d.ms * factor.value, 1000)};
}
constexpr Money scaled(Money m, Permille factor) {
    return {divideRounded(m.euros * factor.value, 1000)};
}

}  // namespace gemba
