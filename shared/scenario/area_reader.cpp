#include "shared/scenario/area_reader.h"

#include "shared/scenario/names.h"
#include "shared/scenario/people_reader.h"
#include "shared/scenario/source_reader.h"
#include "shared/scenario/station_reader.h"

namespace gemba {
namespace {

void readReleaseRule(const TomlNode& table, const Words& stations, ReleaseRuleDef& rule, ProblemLog& log) {
    Section section(table, "[area.release_rule]", log);
    rule.conwip = section.count("conwip", kOnTheFloor, rule.conwip);
    if (section.has("rope")) {
        rule.rope = section.count("rope", kOnTheFloor);
        rule.drum = static_cast<std::int32_t>(section.choice("drum", "station", stations));
    } else {
        section.refuse({"drum"}, "a release rule without \"rope\"");
    }
    section.finish();
}

// One table [area.source], or several [[area.source]].
std::vector<const TomlNode*> sourceTables(Section& section) {
    const TomlNode* source = section.value("source");
    if (source != nullptr && source->kind == TomlKind::Table) return {source};
    return section.tablesIfThere("source", "[[area.source]]", kMaxSources);
}

void readArea(Section& section, const KnownNames& names, Scenario& scenario, ScenarioPlaces& places) {
    const std::size_t index = scenario.areas.size();
    AreaDef area;
    AreaPlaces place;
    area.name = section.name("name");
    area.about = section.text("about");
    const Words glyphs = words(kGlyphNames);
    area.glyph = glyphs[section.choice("glyph", "glyph", glyphs)];
    area.acceptsAll = section.flag("accepts_all", area.acceptsAll);
    const auto stations = section.tables("station", "[[area.station]]", kMaxStations);
    readStations(stations, names, index, area, place, section.log());
    readPeople(section.tablesIfThere("people", "[[area.people]]", kMaxGroups), names, area, place, section.log());
    readSources(sourceTables(section), names, index, area, place, section.log());
    if (const TomlNode* rule = section.tableIfThere("release_rule")) {
        readReleaseRule(*rule, names.in(index).stations, area.release, section.log());
    }
    section.finish();
    place.self = section.place();
    place.glyph = section.placeOf("glyph");
    scenario.areas.push_back(std::move(area));
    places.areas.push_back(std::move(place));
}

}  // namespace

void readAreas(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> areas;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[area]]", log);
        readArea(section, names, scenario, places);
        areas.push_back({scenario.areas.back().name, section.placeOf("name")});
    }
    reportDuplicates(areas, "area", log);
}

}  // namespace gemba
