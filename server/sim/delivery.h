// The shared end of the factory: gate, dock, releases, customers. Plain data.
#pragma once

#include <vector>

#include "server/sim/item.h"

namespace gemba {

enum class GateResult : std::uint8_t { None, Running, Passed, Failed };
inline constexpr int kGateResults = 4;

// One item at the gate. With a window the entries stand in the order in which they will merge, and each is tested with
// everything before it that has not failed (speculative execution, Zuul).
struct GateEntry {
    ItemId item;
    GateResult result = GateResult::None;
    bool conflict = false;  // what the run shows: it does not fit
    bool flake = false;     // or it failed for no reason of its own
    std::uint32_t ticket = 0;
    SimTime since;  // of the run
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("item", self.item, 0, kAnyId);
        archive.field("result", self.result, 0, kGateResults - 1);
        archive.field("conflict", self.conflict, 0, 1);
        archive.field("flake", self.flake, 0, 1);
        archive.field("ticket", self.ticket, 0, kAnyId);
        archive.field("since", self.since, 0, kLongestMs);
    }
    bool operator==(const GateEntry&) const = default;
};

struct Vendor {
    bool forked = false;
    SimTime forkedAt;
    std::int64_t opinionMs = 0;   // smoothed lead time of its features
    std::int64_t askedSumMs = 0;  // of its open features, for their mean age
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("forked", self.forked, 0, 1);
        archive.field("forkedAt", self.forkedAt, 0, kLongestMs);
        archive.field("opinionMs", self.opinionMs, 0, kLongestMs);
        archive.field("askedSumMs", self.askedSumMs, 0, std::int64_t{1} << 62);
    }
    bool operator==(const Vendor&) const = default;
};

struct Project {
    bool started = false;
    std::int32_t open = 0;  // items of it that are not through
    bool done = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("started", self.started, 0, 1);
        archive.field("open", self.open, 0, kMaxItems);
        archive.field("done", self.done, 0, 1);
    }
    bool operator==(const Project&) const = default;
};

}  // namespace gemba
