#include "server/bots/styles.h"

namespace gemba {

namespace {

constexpr std::int32_t kOften = 2;  // days

}  // namespace

// What stands on the dock earns nothing and only grows older; the others leave the dates as they are.
Decisions leadReleases(BotStyle style, const PlayerView& view) {
    Decisions made;
    const bool canShip = hasLever(view, Lever::Cadence) && !isOrdered(view, Lever::Cadence);
    if (attitudeOf(style) == Attitude::Helpful && canShip && view.releaseEveryDays > kOften)
        made.push_back({SetCadence{kOften}, Reason::ShipOften});
    return made;
}

}  // namespace gemba
