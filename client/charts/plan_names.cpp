#include "client/charts/plan_names.h"

namespace gemba {

PlaceName placeName(const FloorPlan& plan, const Texts& texts, StationId station) {
    if (station.index() == plan.stations.size()) return {"gate", "", texts.say("charts.gate")};
    if (station.index() > plan.stations.size()) return {};
    const StationPlan& def = plan.stations[station.index()];
    PlaceName place = areaPlace(plan, def.area);
    place.area = place.name;
    place.name = def.name;
    return place;
}

PlaceName areaPlace(const FloorPlan& plan, AreaId area) {
    if (area.index() >= plan.areas.size()) return {};
    return {plan.areas[area.index()].glyph, "", plan.areas[area.index()].name};
}

std::string factoryName(const Texts& texts, std::size_t factory, bool own) {
    return texts.say(own ? "standings.own" : "standings.factory", {{"n", std::to_string(factory + 1)}});
}

}  // namespace gemba
