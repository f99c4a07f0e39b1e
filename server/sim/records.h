// What happened, one flat record per finished visit: the only source of statistics.
#pragma once

#include "server/sim/item.h"
#include "shared/protocol/debrief.h"

namespace gemba {

// How a visit ended. Left: it was the item's last. Interrupted visits go on; they end once.
enum class Ending : std::uint8_t { Passed, SentBack, Left, TurnedAway, GaveUp };
inline constexpr int kEndings = 5;

// One stay of an item at a place: arrived ≤ started ≤ finished ≤ ended.
struct Visit {
    std::uint64_t birth = 0;  // the item's name for ever; its slot may be used again
    ItemId item;
    ItemKind kind = ItemKind::Feature;
    AreaId owner;
    std::int32_t source = 0;
    FlowBand band = FlowBand::Backlog;
    Ending ending = Ending::Passed;
    StationId station;  // none off the stations
    WorkerId worker;    // who finished it
    SimTime asked;      // when the item came into being
    SimTime arrived;
    SimTime started;   // service; equals ended where nobody serves
    SimTime finished;  // service; later the item was only held back
    SimTime ended;
    Duration touched;  // somebody or some machine worked on it, interruptions left out
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("birth", self.birth);
        archive.field("item", self.item, 0, kAnyId);
        archive.field("kind", self.kind, 0, kItemKinds - 1);
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("source", self.source, 0, kMaxSources);
        archive.field("band", self.band, 0, kFlowBands - 1);
        archive.field("ending", self.ending, 0, kEndings - 1);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("asked", self.asked, 0, kLongestMs);
        archive.field("arrived", self.arrived, 0, kLongestMs);
        archive.field("started", self.started, 0, kLongestMs);
        archive.field("finished", self.finished, 0, kLongestMs);
        archive.field("ended", self.ended, 0, kLongestMs);
        archive.field("touched", self.touched, 0, kLongestMs);
    }
    bool operator==(const Visit&) const = default;
};

// Whether the pool keeps what is through (a session: the debrief asks for it) or uses its slots again (long runs of
// the laboratory, which take the records out as they go).
enum class Keep : std::uint8_t { All, Open };
inline constexpr int kKeeps = 2;

}  // namespace gemba
