// The only judge of who may know what. The view builder copies by its answers; commands are checked against them.
#pragma once

#include "server/sim/world.h"

namespace gemba {

// The key through which bots look, in every room and in the laboratory: the order of their lists must not depend on a
// room's secret.
inline constexpr std::uint64_t kBotKey = 0;

// Who looks: a seat, or nobody in particular (watching); an open board shows all of the floor to anybody, and so does
// the facilitator's reveal.
struct Viewer {
    SeatId seat;
    bool board = false;
    std::uint64_t key = kBotKey;  // of the seat's handles; a room's secret, so that handles do not betray the seed
    bool guest = false;           // looks through the seat's eyes without being it: its affairs stay its own
    bool operator==(const Viewer&) const = default;
};

// The area the seat leads; none for watchers.
[[nodiscard]] AreaId ownArea(const World& world, const Viewer& viewer);
// Owned: the own area. Seen: where the figure stands, or by the board. Glimpsed: shares an open pallet with the own
// area right now. Reported: all others.
[[nodiscard]] Sight sightOf(const World& world, const Viewer& viewer, AreaId area);
[[nodiscard]] std::vector<Sight> sightsOf(const World& world, const Viewer& viewer);
// The board is open for everybody.
[[nodiscard]] bool isBoardOpen(const World& world);
// What a seat has to itself: its pay, its orders, what it has offered and promised.
[[nodiscard]] bool knowsOwnAffairs(const World& world, const Viewer& viewer);
// The own directive, one that this seat has found out, or one that everybody knows.
[[nodiscard]] bool knowsDirective(const World& world, const Viewer& viewer, SeatId manager);
// Own people are seen wherever they sit, others where their area is seen; machines and who has left are nobody.
[[nodiscard]] bool maySee(const World& world, const Viewer& viewer, WorkerId worker);
// How much is known of a feature on its pallet: Owned or Seen = all; Glimpsed = that it waits for parts that the
// viewer's area owes; else Hidden.
[[nodiscard]] Sight palletSight(const World& world, const std::vector<Sight>& sights, AreaId own, const Item& feature);
// News about gate, release and customers reach everybody; about parts, who sees one of the two areas; about what goes
// on inside an area, who sees it.
[[nodiscard]] bool mayHear(const std::vector<Sight>& sights, const NewsView& news);

}  // namespace gemba
