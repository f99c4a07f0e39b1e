// What a scenario claims to teach, each claim as two sets of runs on the same luck that differ in exactly one thing. A
// claim is proved when it shows on at least 95 of 100 seeds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "server/lab/headless.h"

namespace gemba {

// One way to play a scenario. `also`: what somebody does besides the bots, at each moment before they look.
struct Trial {
    std::string name;
    Scenario scenario;
    Styles styles;
    std::function<void(Simulation&)> also = {};
};

struct Claim {
    LessonKind lesson = LessonKind::Silos;
    std::string says;
    std::string unit;           // of the score
    Trial better;               // scores more …
    std::vector<Trial> others;  // … than each of these
    double (*score)(const Outcome&) = nullptr;
    double atLeast = 0;  // shows when it is more by more than this share of the other's score
};

// Of the lessons that the scenario says it proves. `tuning`: seeds on which managers find out what their pay wants.
[[nodiscard]] std::vector<Claim> claimsOf(const Scenario& scenario, const std::vector<std::uint64_t>& tuning);
[[nodiscard]] Outcome play(const Trial& trial, std::uint64_t seed);

}  // namespace gemba
