// The numbers and charts of a finished session: as played beside the baselines and par on the same luck.
#pragma once

#include "server/lab/par.h"
#include "server/replay/watch.h"
#include "server/sim/world.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Runs the three baselines as far as the session went, so it takes some milliseconds. `world` is the session's own at
// its end, `watch` has seen it from day 1 on.
[[nodiscard]] Debrief makeDebrief(const World& world, const Watch& watch);

// Par for who played this seat alone among bots of these styles; `book` belongs to the world's scenario and preset.
// Runs the book's policies on the session's luck. Nothing where the book does not know the case (other bots than those
// of a difficulty), or where its best policy is no better than doing nothing.
void addPars(Debrief& debrief, const World& world, const ParBook& book, SeatId seat, const Styles& styles);

}  // namespace gemba
