// The numbers and charts of a finished session: as played beside the baselines and par on the same luck.
#pragma once

#include <array>

#include "server/lab/par.h"
#include "server/lab/rerun.h"
#include "server/replay/watch.h"
#include "server/sim/world.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Runs the session again under each of the policies that it is compared with, so it takes some milliseconds. `world` is
// the session's own at its end, `watch` has seen it from day 1 on, `original` is what was decided in it.
[[nodiscard]] Debrief makeDebrief(const World& world, const Watch& watch, const Original& original);

// The last time the same factory was played, after the other baselines; nothing unless that run came as far.
void addLastTime(Debrief& debrief, const Ghosts& ghosts);

// What the silos of a factory cost it, as its debrief says.
void addPrice(Standing& standing, const Debrief& debrief);

// Everybody plays in one of these from the first day on: the published set that "together" is the best of. Whoever
// serves only themselves, and nobody at all, are compared with by name.
inline constexpr std::array kTogether{BotStyle::ConstraintManager,    BotStyle::WipLimiter, BotStyle::Mirror,
                                      BotStyle::UtilizationMaximizer, BotStyle::Pusher,     BotStyle::FirefighterHero};

// Par for who played this seat alone among bots of these styles; `book` belongs to the world's scenario and preset.
// Runs the book's policies on the session's luck. Nothing where the book does not know the case (other bots than those
// of a difficulty), or where its best policy is no better than doing nothing.
void addPars(Debrief& debrief, const World& world, const ParBook& book, SeatId seat, const Styles& styles);

}  // namespace gemba
