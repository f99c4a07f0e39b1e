#include "shared/scenario/route_reader.h"

#include <algorithm>
#include <optional>

#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

// Index of the word, or nothing and a report that lists the known ones.
std::optional<std::size_t> indexOf(const std::string& word, std::string_view what, const Words& known, FilePlace place,
                                   ProblemLog& log) {
    const auto found = std::find(known.begin(), known.end(), word);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    log.report(place, "unknown " + std::string(what) + " " + quoted(word) + "; known: " + joined(known));
    return {};
}

// "out", "station" of the own area or "area/station" of another; "out" after a problem.
RouteDef routeTo(const std::string& to, const KnownNames& names, std::size_t own, FilePlace place, ProblemLog& log) {
    if (to.empty() || to == kOut) return {};
    const std::size_t slash = to.rfind('/');
    const bool stays = slash == std::string::npos;
    const auto area = stays ? own : indexOf(to.substr(0, slash), "area", names.areas, place, log);
    if (!area) return {};
    Words known = names.in(*area).stations;
    if (stays) known.emplace_back(kOut);
    const auto station = indexOf(stays ? to : to.substr(slash + 1), "station", known, place, log);
    if (!station) return {};
    return {AreaId(*area), static_cast<std::int32_t>(*station)};
}

}  // namespace

std::vector<RouteDef> readRoutes(const std::vector<const TomlNode*>& tables, const KnownNames& names, std::size_t area,
                                 ProblemLog& log) {
    std::vector<RouteDef> routes;
    std::vector<NameAt> targets;
    for (const TomlNode* table : tables) {
        Section section(*table, "each of \"routes\"", log);
        const std::string to = section.text("to");
        RouteDef route = routeTo(to, names, area, section.placeOf("to"), log);
        route.share = section.permille("share", kRouteShare, route.share);
        section.finish();
        targets.push_back({to, section.placeOf("to")});
        routes.push_back(route);
    }
    reportDuplicates(targets, "route to", log);
    return routes;
}

}  // namespace gemba
