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

// How a style looks at people managing and releasing, and at offers: for itself, for the factory, or as it is treated.
enum class Attitude : std::uint8_t { Selfish, Helpful, Passive };
[[nodiscard]] Attitude attitudeOf(BotStyle style);

// The same for the seats that lead no area (people_manager.cpp, release_lead.cpp).
[[nodiscard]] Decisions managePeople(BotStyle style, const PlayerView& view);
[[nodiscard]] Decisions leadReleases(BotStyle style, const PlayerView& view);
// What every area lead of this attitude does about offers and directives (bargains.cpp).
void bargain(Decisions& made, BotStyle style, const PlayerView& view);
// Yes to every offer that `accepts`, for the reason `yes`; no to the others.
void answerOffers(Decisions& made, const PlayerView& view, bool (*accepts)(const OfferView&), Reason yes);

[[nodiscard]] bool hasLever(const PlayerView& view, Lever lever);
// Ordered already, and only waits for its time.
[[nodiscard]] bool isOrdered(const PlayerView& view, Lever lever);
// Mondays before work: what need not be looked at twice a day.
[[nodiscard]] bool isWeekStart(const PlayerView& view);

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
// Blame: all is on plan; so it is for the selfish while nobody rewards the truth. Else how it is: late with more than a
// box waiting for each person, in trouble with two.
void report(Decisions& made, BotStyle style, const PlayerView& view);
void setQuality(Decisions& made, const PlayerView& view, std::int32_t level, Reason reason);
void answer(Decisions& made, const RequestView& request, Answer yesOrNo, Reason reason);
void answerAll(Decisions& made, const PlayerView& view, Answer yesOrNo, Reason reason);

}  // namespace gemba
