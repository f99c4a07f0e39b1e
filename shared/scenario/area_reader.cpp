#include "shared/scenario/area_reader.h"

#include <algorithm>

#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

StationDef readStation(Section& section, const Scenario& scenario) {
    StationDef station;
    station.name = section.name("name");
    station.operation = static_cast<Operation>(section.choice("operation", "operation", words(kOperationNames)));
    station.skill = section.choice("skill", "skill", scenario.skills);
    station.effort = section.duration("effort_hours", kEffortHours, kMsPerHour);
    station.spread = section.permille("spread", kSpread);
    station.wipLimit = static_cast<std::int32_t>(section.whole("wip_limit", kWipLimit, kNoWipLimit));
    station.discipline = static_cast<Discipline>(section.choice("discipline", "discipline", words(kDisciplineNames),
                                                                static_cast<std::size_t>(Discipline::Fifo)));
    section.finish();
    return station;
}

void readStations(const std::vector<const TomlNode*>& tables, const Scenario& scenario, AreaDef& area,
                  AreaPlaces& places, ProblemLog& log) {
    std::vector<NameAt> names;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[area.station]]", log);
        area.stations.push_back(readStation(section, scenario));
        places.stations.push_back({section.place(), section.placeOf("operation"), section.placeOf("skill")});
        names.push_back({area.stations.back().name, section.placeOf("name")});
    }
    reportDuplicates(names, "station", log);
}

std::vector<SkillLevel> readSkills(const TomlNode& table, const Scenario& scenario, ProblemLog& log) {
    std::vector<SkillLevel> levels;
    for (const NamedValue& value : namedValues(table, "skill", scenario.skills, log)) {
        const std::int64_t speed = millionthsIn(*value.node, value.node->key, kSpeed, log);
        levels.push_back({value.index, {static_cast<std::int32_t>(divideRounded(speed, 1000))}});
    }
    if (table.children.empty()) log.report(table.place, "\"skills\" is empty");
    return levels;
}

void readPeople(const std::vector<const TomlNode*>& tables, const Scenario& scenario, AreaDef& area, AreaPlaces& places,
                ProblemLog& log) {
    for (const TomlNode* table : tables) {
        Section section(*table, "[[area.people]]", log);
        PeopleDef people;
        people.title = section.name("title");
        people.count = static_cast<std::int32_t>(section.whole("count", kPeopleCount, people.count));
        people.employer = EmployerId(section.choice("employer", "employer", scenario.employers));
        if (const TomlNode* skills = section.table("skills", "skills = { skill = speed }")) {
            people.skills = readSkills(*skills, scenario, log);
        }
        section.finish();
        area.people.push_back(std::move(people));
        places.people.push_back(table->place);
    }
}

void readParts(Section& section, SourceDef& source) {
    const std::vector<Permille> shares = section.shares("parts", source.partsShare.size());
    if (shares.empty()) source.partsShare[0] = {1000};
    std::copy(shares.begin(), shares.end(), source.partsShare.begin());
}

void readSource(const TomlNode& table, const Words& areas, SourceDef& source, AreaPlaces& places, ProblemLog& log) {
    Section section(table, "[area.source]", log);
    source.process = static_cast<Process>(
        section.choice("process", "process", words(kProcessNames), static_cast<std::size_t>(Process::Exponential)));
    source.interval = section.duration("every_hours", kArrivalHours, kMsPerHour);
    source.atStart = static_cast<std::int32_t>(section.whole("at_start", kItemsAtStart, 0));
    source.value = {section.whole("value", kFeatureEuros)};
    readParts(section, source);
    if (const TomlNode* needs = section.tableIfThere("needs")) {
        for (const NamedValue& value : namedValues(*needs, "area", areas, log)) {
            const std::int64_t weight = wholeIn(*value.node, value.node->key, kNeedWeight, log);
            source.needs[value.index] = static_cast<std::int32_t>(weight);
        }
    }
    places.source = section.place();
    places.parts = section.placeOf("parts");
    places.needs = section.placeOf("needs");
    section.finish();
}

void readArea(const TomlNode& table, const Words& areas, Scenario& scenario, ScenarioPlaces& places, ProblemLog& log) {
    Section section(table, "[[area]]", log);
    AreaDef area;
    AreaPlaces place;
    area.name = section.name("name");
    area.about = section.text("about");
    const Words glyphs = words(kGlyphNames);
    area.glyph = glyphs[section.choice("glyph", "glyph", glyphs)];
    area.source.needs.assign(areas.size(), 0);
    readStations(section.tables("station", "[[area.station]]", kMaxStations), scenario, area, place, log);
    readPeople(section.tables("people", "[[area.people]]", kMaxGroups), scenario, area, place, log);
    if (const TomlNode* source = section.table("source", "[area.source]")) {
        readSource(*source, areas, area.source, place, log);
    }
    section.finish();
    place.self = section.place();
    place.glyph = section.placeOf("glyph");
    scenario.areas.push_back(std::move(area));
    places.areas.push_back(std::move(place));
}

}  // namespace

Words areaNames(const std::vector<const TomlNode*>& tables) {
    Words names;
    for (const TomlNode* table : tables) {
        std::string name;
        for (const TomlNode& child : table->children) {
            if (child.key == "name") name = child.text;
        }
        names.push_back(std::move(name));
    }
    return names;
}

void readAreas(const std::vector<const TomlNode*>& tables, const Words& areas, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> names;
    for (const TomlNode* table : tables) {
        readArea(*table, areas, scenario, places, log);
        const AreaDef& area = scenario.areas.back();
        Section section(*table, "[[area]]", log);
        names.push_back({area.name, section.placeOf("name")});
    }
    reportDuplicates(names, "area", log);
}

}  // namespace gemba
