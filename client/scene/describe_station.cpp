#include <algorithm>

#include "client/scene/describe.h"

namespace gemba {

namespace {

const std::string& patternOf(const FloorTexts& texts, Why why) {
    switch (why) {
        case Why::Works: break;
        case Why::Unseen: return texts.unseen;
        case Why::Idle: return texts.idleSentence;
        case Why::Blocked: return texts.blockedSentence;
        case Why::Nobody: return texts.nobodySentence;
        case Why::Fires: return texts.firesSentence;
        case Why::ChangesOver: return texts.changesOverSentence;
        case Why::Improves: return texts.improvesSentence;
        case Why::Down: return texts.downSentence;
        case Why::Stopped: return texts.stoppedSentence;
        case Why::Away: return texts.awaySentence;
    }
    return texts.works;
}

std::string ofStation(const Stage& stage, const std::string& pattern, const PilePlace& pile) {
    const std::string sentence = filled(withArea(stage, pattern, pile.area), "{station}", nameOf(stage, pile.station));
    return filled(sentence, "{n}", pile.count);
}

}  // namespace

std::string stationSentence(const Stage& stage, const PilePlace& pile) {
    return ofStation(stage, patternOf(stage.texts, pile.why), pile);
}

std::string pileAt(const Stage& stage, Point point) {
    for (const PilePlace& pile : stage.places.piles) {
        if (pile.count > 0 && shrunk(pile.stacking.bounds, -2).contains(point))
            return ofStation(stage, stage.texts.pile, pile);
    }
    return {};
}

// From its heading down to the line at its foot.
std::string stationAt(const Stage& stage, Point point) {
    for (const PilePlace& pile : stage.places.piles) {
        const StationPlace& place = *stage.layout.find(pile.station);
        const AreaPlace& area = stage.layout.of(pile.area);
        const double right = std::max(place.desks.right(), place.reason.right());
        const Rect rect{place.pile.left, area.row.top, right - place.pile.left, area.row.height};
        if (rect.contains(point) && !area.tab.contains(point)) return stationSentence(stage, pile);
    }
    return {};
}

std::string plateAt(const Stage& stage, const Camera& camera, Point point) {
    if (!plateOf(stage, camera).contains(point)) return {};
    for (const PilePlace& pile : stage.places.piles)
        if (pile.station == stage.slowest) return ofStation(stage, stage.texts.slowestSentence, pile);
    return {};
}

}  // namespace gemba
