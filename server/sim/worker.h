// Whoever serves: a person, or a machine, which is a worker that never leaves its station. Plain data; `service` and
// `people` are the writers.
#pragma once

#include <array>

#include "server/sim/item.h"

namespace gemba {

// What a worker's hands are at; the full story is its state.
enum class Hands : std::uint8_t { Empty, SettingUp, Working, Holding, Gone };
inline constexpr int kHands = 5;

// People and machines, those who left counted in.
inline constexpr std::size_t kMostWorkers = 2 * (kMaxWorkers + kMaxMachines);

struct Worker {
    std::uint64_t birth = 0;
    bool machine = false;
    AreaId area;                                // where it sits
    AreaId home;                                // where it returns to after being lent
    AreaId movesTo;                             // as soon as the hands are empty
    EmployerId employer;                        // who pays it: another fact
    std::int32_t group = 0;                     // its PeopleDef in the home area
    std::array<Permille, kMaxSkills> speeds{};  // by skill; people only
    StationId post;                             // the only station it serves; none = any it has the skill for
    StationId station;                          // where it works now; none = starved
    ItemId item;                                // in its hands: the first of its load, the others follow by `next`
    Hands hands = Hands::Empty;
    bool down = false;  // under repair
    bool offShift = false;
    bool leaving = false;  // goes when its hands are empty
    bool newcomer = false;
    bool listed = false;       // among its station's idle machines
    bool counted = false;      // among its station's free machines
    std::int64_t leftMs = 0;   // of the set-up or the work in hand, at full speed
    std::int64_t touchMs = 0;  // work on the load in hand so far
    std::int64_t rate = 0;     // millionths of full speed, now; 0 = rests
    SimTime since;             // up to when leftMs is settled
    std::uint32_t ticket = 0;
    std::uint64_t lastBirth = 0;   // of the item it had in hand, for the cost of switching; 0 = none yet
    std::int32_t lastFamily = -1;  // for set-ups: source of the last item
    std::int64_t wearMs = 0;       // work, or nothing, until the next failure
    std::int32_t failures = 0;
    std::uint32_t loans = 0;
    std::uint32_t joins = 0;  // areas it has come to
    WorkerState state = WorkerState::Starved;
    SimTime stateSince;
    SimTime joinedAt;                                   // the factory
    std::array<std::int64_t, kWorkerStates> spentMs{};  // by state

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("birth", self.birth);
        archive.field("machine", self.machine, 0, 1);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("home", self.home, 0, kAnyId);
        archive.field("movesTo", self.movesTo, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
        archive.field("group", self.group, 0, kMaxWorkers);
        for (auto& speed : self.speeds) archive.field("speeds", speed, 0, 10'000);
        archive.field("post", self.post, 0, kAnyId);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("item", self.item, 0, kAnyId);
        archive.field("hands", self.hands, 0, kHands - 1);
        archive.field("down", self.down, 0, 1);
        archive.field("offShift", self.offShift, 0, 1);
        archive.field("leaving", self.leaving, 0, 1);
        archive.field("newcomer", self.newcomer, 0, 1);
        archive.field("listed", self.listed, 0, 1);
        archive.field("counted", self.counted, 0, 1);
        archive.field("leftMs", self.leftMs, 0, kLongestMs);
        archive.field("touchMs", self.touchMs, 0, kLongestMs);
        archive.field("rate", self.rate, 0, 100'000'000);
        archive.field("since", self.since, 0, kLongestMs);
        archive.field("ticket", self.ticket, 0, kAnyId);
        archive.word("lastBirth", self.lastBirth);
        archive.field("lastFamily", self.lastFamily, -1, 1 << 16);
        archive.field("wearMs", self.wearMs, 0, kLongestMs);
        archive.field("failures", self.failures, 0, kMostVisits);
        archive.field("loans", self.loans, 0, kAnyId);
        archive.field("joins", self.joins, 0, kAnyId);
        archive.field("state", self.state, 0, kWorkerStates - 1);
        archive.field("joinedAt", self.joinedAt, 0, kLongestMs);
        archive.field("stateSince", self.stateSince, 0, kLongestMs);
        for (auto& ms : self.spentMs) archive.field("spentMs", ms, 0, kLongestMs);
    }
    bool operator==(const Worker&) const = default;
};

}  // namespace gemba
