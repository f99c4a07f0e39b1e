// What the debrief finds out by running the session again with something different. All money is the factory's result.
// A difference is always "with it" less "without it", on the same luck: what it brought.
#pragma once

#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

inline constexpr std::size_t kMostLucks = 1000;
inline constexpr std::size_t kMostKnockOuts = 64;
inline constexpr std::int64_t kMostBrought = 2 * kMostMoney;
inline constexpr std::int64_t kMostFeatures = 1 << 20;

// One decision: all that a seat did with one lever in one round, left out in a rerun. No lever: all that it did then.
// `at`: the first of it, on the session's clock.
struct KnockOut {
    SeatId seat;
    std::int32_t lever = -1;  // a Lever; -1 = all of them
    std::int32_t round = 1;
    SimTime at;
    bool person = false;                // a person did some of it
    std::vector<std::int64_t> brought;  // euros: on the session's own luck, then on others
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("lever", self.lever, -1, kLevers - 1);
        archive.field("round", self.round, 1, 99);
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("person", self.person, 0, 1);
        archive.numbers("brought", self.brought, kMostLucks, -kMostBrought, kMostBrought);
    }
    bool operator==(const KnockOut&) const = default;
};

// What 5 % less time at one station would have brought. The gate's number is that of the stations.
struct StationGain {
    StationId station;
    std::vector<std::int64_t> brought;  // euros, as in KnockOut
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("station", self.station, 0, kAnyId);
        archive.numbers("brought", self.brought, kMostLucks, -kMostBrought, kMostBrought);
    }
    bool operator==(const StationGain&) const = default;
};

// What the quiet wishes of a people manager moved: with them, less the same without its directive and its favours.
// Whom it lent by a lever counts as its decisions do.
struct Influence {
    SeatId seat;
    std::vector<std::int64_t> brought;  // euros, as in KnockOut
    std::vector<std::int64_t> own;      // features of the employer's own vendors that shipped, likewise
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.numbers("brought", self.brought, kMostLucks, -kMostBrought, kMostBrought);
        archive.numbers("own", self.own, kMostLucks, -kMostFeatures, kMostFeatures);
    }
    bool operator==(const Influence&) const = default;
};

// The same decisions on other luck: the session's own first, then `seeds` others, in the same order in both lists. On
// all of them people answer requests by habit, so that the first is comparable with the others; it may differ from what
// was played.
struct LuckBand {
    std::vector<std::int64_t> played;    // euros
    std::vector<std::int64_t> together;  // the best policy of the session's luck
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("played", self.played, kMostLucks, -kMostMoney, kMostMoney);
        archive.numbers("together", self.together, kMostLucks, -kMostMoney, kMostMoney);
    }
    bool operator==(const LuckBand&) const = default;
};

// Comes in parts: what is not known yet is empty.
struct Analysis {
    std::int32_t donePermille = 0;      // of the runs
    std::vector<StationGain> stations;  // in the plan's order
    std::vector<KnockOut> knockOuts;    // in the order of rounds and seats
    std::vector<Influence> influences;  // one per people manager
    LuckBand luck;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("donePermille", self.donePermille, 0, 1000);
        archive.list("stations", self.stations, kMaxStations + 1);
        archive.list("knockOuts", self.knockOuts, kMostKnockOuts);
        archive.list("influences", self.influences, kMaxSeats);
        archive.object("luck", self.luck);
    }
    bool operator==(const Analysis&) const = default;
};

}  // namespace gemba
