// One function per management style, for `bots`; and what they share. Wishes that would change nothing are left out.
#pragma once

#include <vector>

#include "server/bots/bots.h"

namespace gemba {

using Decisions = std::vector<Decision>;

[[nodiscard]] Decisions ownTeamFirst(const PlayerView& view);
[[nodiscard]] Decisions constraintManager(const PlayerView& view);
[[nodiscard]] Decisions utilizationMaximizer(const PlayerView& view);
[[nodiscard]] Decisions firefighterHero(const PlayerView& view);
[[nodiscard]] Decisions pusher(const PlayerView& view);
[[nodiscard]] Decisions wipLimiter(const PlayerView& view);
[[nodiscard]] Decisions mirror(const PlayerView& view);

// Serves itself first: own features before everything, parts for others when nothing of its own is left to do.
[[nodiscard]] const std::vector<WorkClass>& ownFirst();
// Subordinates everything to what others wait for, then to what is nearly finished; starts new work last
// (the third of Goldratt's five focusing steps, The Goal, 1984).
[[nodiscard]] const std::vector<WorkClass>& flowFirst();

[[nodiscard]] const AreaView& homeOf(const PlayerView& view);
[[nodiscard]] std::int32_t waitingAtHome(const PlayerView& view);

void setOrder(Decisions& made, const PlayerView& view, const std::vector<WorkClass>& order, Reason reason);
void setLimits(Decisions& made, const PlayerView& view, std::int32_t limit, Reason reason);  // all own stations
void sayReport(Decisions& made, const PlayerView& view, Report report, Reason reason);
void answer(Decisions& made, const RequestView& request, Answer yesOrNo, Reason reason);
void answerAll(Decisions& made, const PlayerView& view, Answer yesOrNo, Reason reason);

}  // namespace gemba
