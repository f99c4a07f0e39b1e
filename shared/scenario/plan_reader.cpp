#include "shared/scenario/plan_reader.h"

#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

AreaId readArea(Section& section, std::string_view key, const KnownNames& names) {
    return AreaId(section.choice(key, "area", names.areas));
}

// What is left of an effort never falls to nothing; a debt or what slips through may.
DecimalRange gainOf(Improve what) {
    if (what == Improve::CrossTraining) return kSpeed;
    return what == Improve::RepayDebt || what == Improve::TestAutomation ? kShare : kTakenAway;
}

ProjectDef readProject(Section& section, const KnownNames& names) {
    ProjectDef project;
    project.name = section.name("name");
    project.area = readArea(section, "area", names);
    project.what = section.pick<Improve>("what", "improvement", kImproveNames);
    project.effort = section.duration("effort_hours", kProjectHours, kMsPerHour);
    project.entry = static_cast<std::int32_t>(
        section.choice("entry", "station", names.in(project.area.index()).stations, std::size_t{0}));
    if (project.what == Improve::CrossTraining) {
        project.skill = section.choice("skill", "skill", names.skills);
    } else {
        section.refuse({"skill"}, "a project that is no \"cross_training\"");
    }
    project.gain = section.permille("gain", gainOf(project.what));
    project.dip = section.permille("dip", kDip, project.dip);
    project.dipDays = section.count("dip_days", kSomeDays, project.dipDays);
    section.finish();
    return project;
}

void readPeopleDeed(Section& section, const KnownNames& names, HappeningDef& happening) {
    happening.area = readArea(section, "area", names);
    happening.group = section.choice("people", "people", names.in(happening.area.index()).people);
    happening.count = section.count("count", kHappeningCount, happening.count);
    if (happening.what != Deed::Lend) return;
    happening.other = readArea(section, "to", names);
    happening.forDays = section.count("for_days", kSomeDays, happening.forDays);
}

void readProjectDeed(Section& section, const KnownNames& names, const Scenario& scenario, HappeningDef& happening) {
    happening.project = section.choice("project", "project", names.projects);
    if (happening.project < scenario.projects.size()) happening.area = scenario.projects[happening.project].area;
}

// Each deed has its own keys; any other is unknown.
void readDeed(Section& section, const KnownNames& names, const Scenario& scenario, HappeningDef& happening) {
    switch (happening.what) {
        case Deed::Hire:
        case Deed::Leave:
        case Deed::Lend: return readPeopleDeed(section, names, happening);
        case Deed::Project: return readProjectDeed(section, names, scenario, happening);
        case Deed::Expedite:
            happening.area = readArea(section, "area", names);
            happening.count = section.count("count", kHappeningCount, happening.count);
            return;
        case Deed::Overtime:
        case Deed::Andon:
            happening.area = readArea(section, "area", names);
            happening.count = section.flag("on") ? 1 : 0;
            return;
    }
}

// What happens, in a [[happening]] or an [[event]]: the keys that both have.
HappeningDef readWhat(Section& section, const std::string& table, const KnownNames& names, const Scenario& scenario) {
    HappeningDef happening;
    happening.what = section.pick<Deed>("what", "deed", kDeedNames);
    section.relabel(table + " " + quoted(kDeedNames[static_cast<std::size_t>(happening.what)]));
    readDeed(section, names, scenario, happening);
    section.finish();
    return happening;
}

}  // namespace

void readProjects(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                  ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> projects;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[project]]", log);
        scenario.projects.push_back(readProject(section, names));
        places.projects.push_back({section.place(), section.placeOf("entry")});
        projects.push_back({scenario.projects.back().name, section.placeOf("name")});
    }
    reportDuplicates(projects, "project", log);
}

void readHappenings(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                    ScenarioPlaces& places, ProblemLog& log) {
    for (const TomlNode* table : tables) {
        Section section(*table, "[[happening]]", log);
        const std::int32_t day = section.count("day", kDay);
        HappeningDef happening = readWhat(section, "[[happening]]", names, scenario);
        happening.day = day;
        scenario.happenings.push_back(happening);
        places.happenings.push_back({section.place(), section.placeOf("day"), section.placeOf("to")});
    }
}

void readEvents(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> events;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[event]]", log);
        EventDef event;
        event.name = section.name("name");
        event.severity = section.count("severity", kSeverity);
        event.happening = readWhat(section, "[[event]]", names, scenario);
        events.push_back({event.name, section.placeOf("name")});
        scenario.events.push_back(std::move(event));
        places.events.push_back({section.place(), section.place(), section.placeOf("to")});
    }
    reportDuplicates(events, "event", log);
}

}  // namespace gemba
