// The numbers and charts of a finished session, as the server sends them once after the last round.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/protocol/guided.h"
#include "shared/protocol/said.h"
#include "shared/protocol/view.h"

namespace gemba {

// One run of the same luck under one policy: a bar and a curve of the debrief.
// WhatIf: as played, but for one thing. LastTime: as the same people played it before, when they play it again.
enum class Baseline : std::uint8_t { AsPlayed, EveryoneLocal, Coordinated, NobodyTouches, WhatIf, LastTime };
inline constexpr int kBaselines = 6;

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

// Everybody plays in one style from the first day on. The set of these is the same for every session; the best of them
// on the session's luck is the baseline Coordinated.
struct PolicyResult {
    BotStyle style = BotStyle::ConstraintManager;
    std::int32_t shipped = 0;
    Money factory;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("style", self.style, 0, kBotStyles - 1);
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
    }
    bool operator==(const PolicyResult&) const = default;
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
    std::int32_t ageHours = 0;      // from asked for to shipped, or until the end
    std::int32_t finishedDay = -1;  // 0 is the first; the moment at which a day ends belongs to that day
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

// What somebody does who works at a place, or is free to. Working: also helping, setting up, improving. Blocked: done,
// and no room further on. Waiting: boxes are there, and nobody takes them up. Starved: there is nothing to do. Fires:
// repairs; at the gate, runs that fail. Down: machines under repair, and everybody while the line is stopped.
enum class Doing : std::uint8_t { Working, Blocked, Waiting, Starved, Fires, Down };
inline constexpr int kDoings = 6;
inline constexpr std::int64_t kMostPlaceMs = kLongestMs << 4;  // of all people and machines in one round

// How people and machines spent some time: their working time added up, by Doing.
struct TimeShares {
    std::array<std::int64_t, kDoings> ms{};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        for (auto& ms : self.ms) archive.field("ms", ms, 0, kMostPlaceMs);
    }
    bool operator==(const TimeShares&) const = default;
};

// One round. A station's people are those who work there or are free to: who could serve two and serves none is free at
// both. While there is nobody, the station itself counts as one place that waits or starves. An area's people are those
// who sit in it, each once.
struct RoundTimes {
    std::vector<TimeShares> stations;  // the plan's, then the gate if there is one
    std::vector<TimeShares> areas;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.list("stations", self.stations, kMaxStations + 1);
        archive.list("areas", self.areas, kMaxAreas);
    }
    bool operator==(const RoundTimes&) const = default;
};

// Who was busiest longest from then to then, on the session's clock. The gate's number is that of the stations.
// `rival`: two stretches overlap, it is moving from one station to the other; none = one station holds it.
struct BusiestSpan {
    SimTime from;
    SimTime to;
    StationId station;
    StationId rival;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kLongestMs);
        archive.field("to", self.to, 0, kLongestMs);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("rival", self.rival, 0, kAnyId);
    }
    bool operator==(const BusiestSpan&) const = default;
};

inline constexpr std::size_t kMostBusiestSpans = 4095;
inline constexpr std::int64_t kMostTouchMs = kLongestMs << 9;  // of all features together

// So many features, how long somebody worked on them and how long they took in all, added up. Flow efficiency is one
// by the other.
struct TouchTime {
    std::int32_t features = 0;
    Duration touched;
    Duration taken;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("features", self.features, 0, 1 << 20);
        archive.field("touched", self.touched, 0, kMostTouchMs);
        archive.field("taken", self.taken, 0, kMostTouchMs);
    }
    bool operator==(const TouchTime&) const = default;
};

// An area's own features. Work on the parts that others make for them is not counted: it is a way of waiting.
struct AreaFlow {
    TouchTime shipped;
    TouchTime open;  // so far
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.object("shipped", self.shipped);
        archive.object("open", self.open);
    }
    bool operator==(const AreaFlow&) const = default;
};

// A feature that shipped, as a change that was delivered. Hours are of working time.
struct DeliveredChange {
    AreaId owner;
    std::int32_t shippedHour = 0;  // since day 1 began
    std::int32_t hours = 0;        // from when it was first made, before any review, to shipped
    std::int32_t defects = 0;      // that customers found in it
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("shippedHour", self.shippedHour, 0, 1 << 20);
        archive.field("hours", self.hours, 0, 1 << 20);
        archive.field("defects", self.defects, 0, 1 << 20);
    }
    bool operator==(const DeliveredChange&) const = default;
};

// A defect that a customer reported.
struct Repair {
    AreaId owner;
    std::int32_t reportedHour = 0;  // since day 1 began
    std::int32_t hours = 0;         // until it was repaired, or so far
    bool open = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("reportedHour", self.reportedHour, 0, 1 << 20);
        archive.field("hours", self.hours, 0, 1 << 20);
        archive.field("open", self.open, 0, 1);
    }
    bool operator==(const Repair&) const = default;
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
    std::vector<PolicyResult> policies;    // best first
    std::vector<FlowDay> flow;             // as played, per day
    std::vector<LeadTime> leadTimes;       // as played, open work included
    std::vector<DeliveredChange> changes;  // as played, since day 1, as they shipped
    std::vector<Repair> repairs;           // the same, as they were reported
    std::vector<RoundTimes> rounds;        // as played: where the time went
    std::vector<BusiestSpan>
        busiest;                     // as played, in order, without overlaps; where none is, nobody was at full stretch
    std::vector<AreaFlow> areaFlow;  // as played, in the plan's order
    std::vector<AreaReports> reports;     // the same
    std::vector<PromiseRecord> promises;  // as played, as they were made
    std::vector<Whisper> whispers;        // as played, by people manager
    Difficulty difficulty = Difficulty::Normal;
    std::vector<ParResult>
        pars;  // of who played alone, one per goal; empty where par is not known or would not be fair
    std::vector<QuestionCard> cards;  // the scenario's own
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("seed", self.seed);
        archive.text("lesson", self.lesson, kMaxText);
        archive.list("baselines", self.baselines, kBaselines);
        archive.list("policies", self.policies, kBotStyles);
        archive.list("flow", self.flow, 4095);
        archive.list("leadTimes", self.leadTimes, 8191);
        archive.list("changes", self.changes, 8191);
        archive.list("repairs", self.repairs, 8191);
        archive.list("rounds", self.rounds, 99);
        archive.list("busiest", self.busiest, kMostBusiestSpans);
        archive.list("areaFlow", self.areaFlow, kMaxAreas);
        archive.list("reports", self.reports, kMaxAreas);
        archive.list("promises", self.promises, kMostPromiseRecords);
        archive.list("whispers", self.whispers, kMaxSeats);
        archive.field("difficulty", self.difficulty, 0, kDifficultyNames.size() - 1);
        archive.list("pars", self.pars, kGoals);
        archive.list("cards", self.cards, kCardSteps);
    }
    bool operator==(const Debrief&) const = default;
};

}  // namespace gemba
