#include "client/scene/describe.h"

namespace gemba {

std::string nameOf(const Stage& stage, AreaId area) {
    return area.index() < stage.plan.areas.size() ? stage.plan.areas[area.index()].name : std::string("?");
}

std::string nameOf(const Stage& stage, StationId station) {
    return station.index() < stage.plan.stations.size() ? stage.plan.stations[station.index()].name : std::string("?");
}

std::string withArea(const Stage& stage, const std::string& pattern, AreaId area) {
    return filled(pattern, "{area}", nameOf(stage, area));
}

// What lies above comes first.
std::string describe(const Stage& stage, const Camera& camera, Point point) {
    std::string sentence = managerAt(stage, camera, point);
    const auto orElse = [&](std::string other) {
        if (sentence.empty()) sentence = std::move(other);
    };
    orElse(plateAt(stage, camera, point));
    orElse(boxAt(stage, point));
    orElse(personAt(stage, point));
    orElse(palletAt(stage, point));
    orElse(pileAt(stage, point));
    orElse(stationAt(stage, point));
    orElse(reportAt(stage, camera, point));
    orElse(debtAt(stage, point));
    orElse(columnAt(stage, point));
    orElse(rowAt(stage, point));
    return sentence;
}

}  // namespace gemba
