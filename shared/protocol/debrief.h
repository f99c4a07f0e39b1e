// The numbers and charts of a finished session, as the server sends them once after the last round.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

// One run of the same luck under one policy: a bar and a curve of the debrief.
enum class Baseline : std::uint8_t { AsPlayed, EveryoneLocal, Coordinated, NobodyTouches };
inline constexpr int kBaselines = 4;

struct BaselineResult {
    Baseline baseline = Baseline::AsPlayed;
    std::int32_t shipped = 0;
    Money factory;
    std::vector<std::int64_t> factoryByDay;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("baseline", self.baseline, 0, kBaselines - 1);
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
    }
    bool operator==(const BaselineResult&) const = default;
};

// Features by where they are, at the end of one day: the bands of a cumulative flow diagram.
struct FlowDay {
    std::vector<std::int32_t> counts;  // toMake, inMake, inReview, onPallet, gate and dock, shipped: kFlowBands numbers
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("counts", self.counts, 16, 0, 1 << 20);
    }
    bool operator==(const FlowDay&) const = default;
};
enum class FlowBand : std::uint8_t { Backlog, Make, Review, Pallet, GateAndDock, Shipped };
inline constexpr int kFlowBands = 6;

// One feature's life so far: finished ones have a finish day, open ones -1 and a band where they stand.
struct LeadTime {
    AreaId owner;
    std::int32_t ageHours = 0;  // from asked for to shipped, or until the end
    std::int32_t finishedDay = -1;
    FlowBand band = FlowBand::Shipped;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("ageHours", self.ageHours, 0, 1 << 20);
        archive.field("finishedDay", self.finishedDay, -1, 4095);
        archive.field("band", self.band, 0, kFlowBands - 1);
    }
    bool operator==(const LeadTime&) const = default;
};

// Who plays the other seats when one person plays alone: bots that make what others wait for, those of the scenario,
// bots that serve themselves. Nobody: there are no other seats.
enum class Difficulty : std::uint8_t { Easy, Normal, Hard, Nobody };
inline constexpr std::array<std::string_view, 4> kDifficultyNames{"easy", "normal", "hard", "nobody"};

// What a manager may be after: the seat's own pay in euros, or the features that the whole factory ships.
enum class Goal : std::uint8_t { OwnBonus, FactoryShipped };
inline constexpr int kGoals = 2;

// What the one person of a session reached, beside others in the same seat, among the same bots, on the same luck.
struct ParResult {
    Goal goal = Goal::OwnBonus;
    std::int64_t score = 0;
    std::int64_t par = 0;  // the best policy that a search has found
    std::int64_t doNothing = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("goal", self.goal, 0, kGoals - 1);
        archive.field("score", self.score, -kMostMoney, kMostMoney);
        archive.field("par", self.par, -kMostMoney, kMostMoney);
        archive.field("doNothing", self.doNothing, -kMostMoney, kMostMoney);
    }
    bool operator==(const ParResult&) const = default;
};

struct Debrief {
    std::uint64_t seed = 0;
    std::string lesson;
    std::vector<BaselineResult> baselines;
    std::vector<FlowDay> flow;        // as played, per day
    std::vector<LeadTime> leadTimes;  // as played, open work included
    Difficulty difficulty = Difficulty::Normal;
    std::vector<ParResult>
        pars;  // of who played alone, one per goal; empty where par is not known or would not be fair
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("seed", self.seed);
        archive.text("lesson", self.lesson, kMaxText);
        archive.list("baselines", self.baselines, kBaselines);
        archive.list("flow", self.flow, 4095);
        archive.list("leadTimes", self.leadTimes, 8191);
        archive.field("difficulty", self.difficulty, 0, kDifficultyNames.size() - 1);
        archive.list("pars", self.pars, kGoals);
    }
    bool operator==(const Debrief&) const = default;
};

}  // namespace gemba
