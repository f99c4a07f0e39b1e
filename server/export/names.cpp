#include "server/export/names.h"

namespace gemba {

namespace {

constexpr std::array<std::string_view, kLevers> kLeverTexts{"people to stations",
                                                            "order of work",
                                                            "limit of boxes",
                                                            "answers to requests",
                                                            "walks",
                                                            "reports to others",
                                                            "care of work",
                                                            "improvement",
                                                            "overtime",
                                                            "hiring",
                                                            "lending people",
                                                            "expediting",
                                                            "days between releases",
                                                            "what ships",
                                                            "own vendor first",
                                                            "asking around",
                                                            "trades",
                                                            "view from above"};
constexpr std::array<std::string_view, kBaselines> kWayTexts{"as played",    "each for itself", "together",
                                                             "no decisions", "what if",         "last time"};
constexpr std::array<std::string_view, kBaselines> kWayMeanings{
    "what was decided in this session",
    "every area serves itself first",
    "everybody follows the one policy that does best on this luck",
    "nobody changes a lever",
    "as played, but for one thing",
    "what was decided when this luck was played before"};
constexpr std::array<std::string_view, kBotStyles> kPolicyTexts{"each for itself",
                                                                "help first, finish next, start last",
                                                                "no decisions",
                                                                "keep everybody busy",
                                                                "put out fires",
                                                                "push the most work in",
                                                                "limit the boxes at work",
                                                                "do as the neighbours do"};

}  // namespace

std::string areaText(const FloorPlan& plan, AreaId area) {
    return area.index() < plan.areas.size() ? plan.areas[area.index()].name : "";
}

std::string placeText(const FloorPlan& plan, StationId station) {
    if (station.index() >= plan.stations.size()) return station.index() == plan.stations.size() ? "gate" : "";
    const StationPlan& def = plan.stations[station.index()];
    return areaText(plan, def.area) + " " + def.name;
}

std::string dutyText(const FloorPlan& plan, SeatId seat) {
    if (seat.index() >= plan.seats.size()) return "";
    const SeatPlan& def = plan.seats[seat.index()];
    switch (def.role) {
        case SeatRole::AreaLead: return areaText(plan, def.area);
        case SeatRole::PeopleManager:
            return def.employer.index() < plan.employers.size()
                       ? "people of " + plan.employers[def.employer.index()].name
                       : "people";
        case SeatRole::ReleaseLead: break;
    }
    return "releases";
}

std::string leverText(std::int32_t lever) {
    return lever < 0 ? "all decisions" : std::string(kLeverTexts[static_cast<std::size_t>(lever)]);
}

std::string wayText(Baseline baseline) {
    return std::string(kWayTexts[static_cast<std::size_t>(baseline)]);
}

std::string wayMeaning(Baseline baseline) {
    return std::string(kWayMeanings[static_cast<std::size_t>(baseline)]);
}

std::string policyText(BotStyle style) {
    return std::string(kPolicyTexts[static_cast<std::size_t>(style)]);
}

}  // namespace gemba
