#include "client/scene/slowest.h"

#include <algorithm>

namespace gemba {

namespace {
constexpr std::int32_t kLeastQueue = 5;  // less is no pile
constexpr double kClearly = 1.15;

double turnsAt(const FloorPlaces& places, const PilePlace& pile) {
    const auto people = std::count_if(places.desks.begin(), places.desks.end(),
                                      [&](const DeskPlace& desk) { return desk.station == pile.station; });
    return pile.count / std::max(1.0, static_cast<double>(people));
}
}  // namespace

StationId slowestOf(const FloorPlaces& places, StationId before) {
    StationId slowest;
    double most = 0;
    for (const PilePlace& pile : places.piles) {
        if (pile.count < kLeastQueue) continue;
        const double turns = turnsAt(places, pile) * (pile.station == before ? kClearly : 1);
        if (turns <= most) continue;
        most = turns;
        slowest = pile.station;
    }
    return slowest;
}

}  // namespace gemba
