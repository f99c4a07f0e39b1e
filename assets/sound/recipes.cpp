#include "assets/sound/recipes.h"

namespace gemba::synth {

namespace {

// Equal temperament, A4 = 440 Hz, in thousandths of a hertz.
constexpr std::int64_t kGs3 = 207'652;
constexpr std::int64_t kA3 = 220'000;
constexpr std::int64_t kB3 = 246'942;
constexpr std::int64_t kC4 = 261'626;
constexpr std::int64_t kE4 = 329'628;
constexpr std::int64_t kG4 = 391'995;
constexpr std::int64_t kB4 = 493'883;
constexpr std::int64_t kC5 = 523'251;
constexpr std::int64_t kF5 = 698'456;
constexpr std::int64_t kA5 = 880'000;

constexpr std::int64_t kFaint = 2300;  // root mean squares
constexpr std::int64_t kUsual = 3400;
constexpr std::int64_t kClear = 4300;

}  // namespace

const std::vector<NamedRecipe>& recipes() {
    static const std::vector<NamedRecipe> kAll{
        {"feature_ships", {460, kUsual, {{50, kC5, 400}, {50, kG4, 300, 400}}, {{0, 700}}}},
        {"asked", {300, kUsual, {{0, kE4, 90, 300}, {130, kG4, 110, 300}}, {{0, 700}, {130, 900}}}},
        {"accepted", {90, kFaint, {{0, kA5, 70}}, {}}},
        {"refused", {240, kUsual, {{0, kGs3, 190}}, {{0, 250}}}},
        {"fire", {460, kClear, {{0, kF5, 240}, {160, kB4, 290}}, {}}},
        {"days_start", {430, kUsual, {{0, kG4, 240}, {110, kC5, 310}}, {{0, 250}}}},
        {"round_ends", {600, kClear, {{0, kA3, 640, 1000, Bar::Bronze}}, {{0, 200}}}},
        {"reveal", {560, kClear, {{0, kC4, 380}, {75, kE4, 360}, {150, kG4, 350}, {225, kC5, 340}}, {}}},
        {"promise_broken", {400, kClear, {{30, kB3, 180}, {170, kGs3, 230}}, {{0, 1000}, {20, 500}}}},
    };
    return kAll;
}

}  // namespace gemba::synth
