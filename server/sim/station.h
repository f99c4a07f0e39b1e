// The places where work is done. Plain data; `queue`, `service` and `routing` are the writers.
#pragma once

#include <array>
#include <vector>

#include "server/sim/item.h"

namespace gemba {

// Items that wait at one station and are of one work class, in the order in which they are taken: by queueKey, then
// queueTicket. Those before `gone` have been taken already; the space is used again.
struct Lane {
    std::vector<ItemId> items;
    std::int32_t gone = 0;
    [[nodiscard]] std::size_t size() const { return items.size() - static_cast<std::size_t>(gone); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::vector<ItemId>::const_iterator begin() const { return items.begin() + gone; }
    [[nodiscard]] std::vector<ItemId>::const_iterator end() const { return items.end(); }
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("items", self.items, 2 * kMaxItems, 0, kAnyId);
        archive.field("gone", self.gone, 0, 2 * kMaxItems);
    }
    bool operator==(const Lane&) const = default;
};

// One lane for each work class and, before all of them, the expedite lane.
inline constexpr int kLanes = kWorkClasses + 1;
inline constexpr std::size_t kExpediteLane = kWorkClasses;

// The one state a station is in, the first of these that is true: somebody works there; done work is held back; all
// machines are down; the line is stopped; items wait for people; there is nothing to do.
enum class StationState : std::uint8_t { Working, Blocked, Down, Stopped, Waiting, Starved };
inline constexpr int kStationStates = 6;

struct Station {
    AreaId area;
    std::int32_t place = 0;  // in its area's order
    std::int32_t wipLimit = kNoWipLimit;
    std::int32_t inWork = 0;   // items in hands or machines, finished ones that are held back too
    std::int32_t waiting = 0;  // items in all lanes
    std::int32_t blocked = 0;  // workers here who hold finished work
    std::int32_t down = 0;     // machines under repair
    std::int32_t atWork = 0;   // workers here who work or set up
    std::int32_t free = 0;     // machines that could start now
    WorkerId firstMachine;
    std::int32_t machines = 0;
    std::int32_t throws = 0;          // of its die so far
    std::int64_t putsIn = 1'000'000;  // defects put in, as a share of the scenario's, in millionths: andon teaches
    StationState state = StationState::Starved;
    SimTime since;                                       // of the state
    std::array<std::int64_t, kStationStates> spentMs{};  // by state
    std::array<Lane, kLanes> lanes;
    std::vector<WorkerId> atDoor;  // workers elsewhere who hold finished work for this full station, first is next
    std::vector<WorkerId> idle;    // machines that may be free; newest last
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("area", self.area, 0, kAnyId);
        archive.field("place", self.place, 0, kMaxStations);
        archive.field("wipLimit", self.wipLimit, 1, kNoWipLimit);
        archive.field("inWork", self.inWork, 0, kMaxItems);
        archive.field("waiting", self.waiting, 0, kMaxItems);
        archive.field("blocked", self.blocked, 0, kMaxWorkers + kMaxMachines);
        archive.field("down", self.down, 0, kMaxMachines);
        archive.field("atWork", self.atWork, 0, kMaxWorkers + kMaxMachines);
        archive.field("free", self.free, 0, kMaxMachines);
        archive.field("firstMachine", self.firstMachine, 0, kAnyId);
        archive.field("machines", self.machines, 0, kMaxMachines);
        archive.field("throws", self.throws, 0, kMostVisits);
        archive.field("putsIn", self.putsIn, 0, 1'000'000);
        archive.field("state", self.state, 0, kStationStates - 1);
        archive.field("since", self.since, 0, kLongestMs);
        for (auto& ms : self.spentMs) archive.field("spentMs", ms, 0, kLongestMs);
        for (auto& lane : self.lanes) archive.object("lanes", lane);
        archive.numbers("atDoor", self.atDoor, kMaxWorkers + kMaxMachines, 0, kAnyId);
        archive.numbers("idle", self.idle, kMaxMachines, 0, kAnyId);
    }
    bool operator==(const Station&) const = default;
};

}  // namespace gemba
