// Everything that an export writes down of one session, computed once from its journal. The same journal gives the same
// record on every machine. Holds neither keys nor codes of the room, and of people only their names, in a list of who
// took part.
#pragma once

#include <string>
#include <vector>

#include "server/replay/journal.h"
#include "server/sim/world.h"
#include "shared/protocol/analysis.h"
#include "shared/protocol/debrief.h"
#include "shared/protocol/floor_plan.h"
#include "shared/protocol/replay.h"
#include "shared/protocol/to_client.h"

namespace gemba {

// A box as it stands at the end. All times of a record are on the session's own clock: day 1 begins at 0, and what was
// before it is negative.
struct BoxRecord {
    ItemId box;
    ItemKind kind = ItemKind::Feature;
    AreaId owner;
    SimTime asked;
    SimTime arrived;   // at where it is
    Duration touched;  // somebody worked on it, since day 1
    FlowBand band = FlowBand::Backlog;
    bool lost = false;  // turned away, given up or withdrawn
};

// A stay of a box at a place. Open: it goes on when the session ends.
struct VisitRecord {
    Visit visit;
    bool open = false;
};

struct FactoryRecord {
    Debrief debrief;
    Analysis analysis;
    std::vector<BoxRecord> boxes;
    std::vector<VisitRecord> visits;       // finished ones as they ended, then open ones
    std::vector<PastDecision> pulls;       // of levers; seats are the factory's own
    std::vector<std::uint64_t> luckSeeds;  // of the luck band: the session's own first
};

struct SessionRecord {
    std::string build;
    std::string preset;  // empty = the scenario's own session
    std::uint64_t seed = 0;
    SimTime end;  // where it was ended or broken off
    FloorPlan plan;
    std::vector<std::string> people;  // who took part, by name in order of the alphabet; none where names are left out
    std::vector<FactoryRecord> factories;
    Standings race{};  // by the same numbers, and the factory that nobody touched; empty where one runs alone
};

enum class PeopleNames : std::uint8_t { Keep, LeaveOut };

struct RecordOptions {
    std::string build;         // this program's name
    std::int32_t lucks = 500;  // others for the luck band, 1 … kMostLucks - 1; of the rest at most so many
    PeopleNames names = PeopleNames::Keep;
};

// Replays the journal, compares every state hash, then runs the session again under other decisions and on other luck:
// seconds for 500 lucks. An error for another build's journal, for one that plays differently now and for one in which
// no day was played.
[[nodiscard]] Result<SessionRecord> recordOf(const Journal& journal, const Scenario& scenario,
                                             const RecordOptions& options);

}  // namespace gemba
