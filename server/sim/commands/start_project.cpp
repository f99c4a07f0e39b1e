#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const StartProject& wish) {
    const auto project = static_cast<std::size_t>(wish.project);
    if (project >= world.projects.size()) return Verdict::UnknownTarget;
    if (world.scenario->projects[project].area != areaOf(world, seat)) return Verdict::NotYours;
    return world.projects[project].started ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId, const StartProject& wish) {
    startProject(world, static_cast<std::size_t>(wish.project));
}

}  // namespace gemba
