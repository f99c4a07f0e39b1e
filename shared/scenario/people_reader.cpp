#include "shared/scenario/people_reader.h"

namespace gemba {
namespace {

std::vector<SkillLevel> readSkills(const TomlNode& table, const Words& skills, ProblemLog& log) {
    std::vector<SkillLevel> levels;
    for (const NamedValue& value : namedValues(table, "skill", skills, log)) {
        const std::int64_t speed = millionthsIn(*value.node, value.node->key, kSpeed, log);
        levels.push_back({value.index, {static_cast<std::int32_t>(divideRounded(speed, 1000))}});
    }
    if (table.children.empty()) log.report(table.place, "\"skills\" is empty");
    return levels;
}

PeopleDef readGroup(Section& section, const KnownNames& names) {
    PeopleDef people;
    people.title = section.name("title");
    people.count = section.count("count", kPeopleCount, people.count);
    people.employer = EmployerId(section.choice("employer", "employer", names.employers));
    if (const TomlNode* skills = section.table("skills", "skills = { skill = speed }")) {
        people.skills = readSkills(*skills, names.skills, section.log());
    }
    people.from = section.duration("from_hour", kHourOfDay, kMsPerHour, people.from);
    people.until = section.duration("until_hour", kHourOfDay, kMsPerHour, people.until);
    section.finish();
    return people;
}

}  // namespace

void readPeople(const std::vector<const TomlNode*>& tables, const KnownNames& names, AreaDef& area, AreaPlaces& places,
                ProblemLog& log) {
    for (const TomlNode* table : tables) {
        Section section(*table, "[[area.people]]", log);
        area.people.push_back(readGroup(section, names));
        places.people.push_back({section.place(), section.placeOf("until_hour")});
    }
}

void readPeopleRules(const TomlNode& table, PeopleRulesDef& rules, ProblemLog& log) {
    Section section(table, "[people]", log);
    rules.switching = {section.whole("switching_minutes", kMinutes, 0) * (kMsPerHour / 60)};
    rules.assimilation = section.duration("assimilation_days", kLearningDays, kMsPerDay, rules.assimilation);
    rules.newcomer = section.permille("newcomer", kNewcomerSpeed, rules.newcomer);
    rules.newcomerReturns = section.permille("newcomer_returns", kQualityShare, rules.newcomerReturns);
    rules.mentoring = section.permille("mentoring", kShare, rules.mentoring);
    rules.communication =
        static_cast<std::int32_t>(section.millionths("communication", kCommunication, rules.communication));
    rules.overtimeGain = section.permille("overtime_gain", kShare, rules.overtimeGain);
    rules.fatigue = section.permille("fatigue", kFatigue, rules.fatigue);
    rules.hireDays = section.count("hire_days", kSomeDays, rules.hireDays);
    rules.tiring = section.duration("tiring_days", kLearningDays, kMsPerDay, rules.tiring);
    section.finish();
}

}  // namespace gemba
