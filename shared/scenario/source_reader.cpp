#include "shared/scenario/source_reader.h"

#include <algorithm>

#include "shared/scenario/distribution_reader.h"
#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"
#include "shared/scenario/station_reader.h"

namespace gemba {
namespace {

void readSchedule(Section& section, SourceDef& source, SourcePlaces& places) {
    if (section.neededValue("schedule") == nullptr) return;
    for (const TomlNode* table : section.tablesIfThere("schedule", "day of the schedule", kMaxScheduled)) {
        Section entry(*table, "each of \"schedule\"", section.log());
        const DayCount day{entry.count("day", kDay), entry.count("count", kScheduledCount)};
        entry.finish();
        if (!source.schedule.empty() && day.day <= source.schedule.back().day) {
            section.log().report(entry.placeOf("day"), "the days of a schedule must ascend");
        }
        source.schedule.push_back(day);
        places.schedule.push_back(entry.placeOf("day"));
    }
}

// The keys of one process are refused to the others.
void readProcess(Section& section, SourceDef& source, SourcePlaces& places) {
    source.process = section.pick<Process>("process", "process", kProcessNames, source.process);
    const std::string who =
        "a source with the process " + quoted(kProcessNames[static_cast<std::size_t>(source.process)]);
    if (source.process == Process::Interval) {
        source.interval = readDistribution(section, "every");
        source.batch = section.count("batch", kBatch, source.batch);
    } else {
        section.refuse({"every", "batch"}, who);
    }
    if (source.process == Process::Schedule) {
        readSchedule(section, source, places);
    } else {
        section.refuse({"schedule"}, who);
    }
    if (source.process != Process::Dice) {
        section.refuse({"dice"}, who);
    } else if (const TomlNode* dice = section.table("dice", "dice = { least, most }")) {
        source.dice = readDice(*dice, section.log());
    }
}

void readItems(Section& section, const Words& stations, SourceDef& source) {
    source.atStart = section.count("at_start", kItemsAtStart, source.atStart);
    source.start = section.pick<Start>("start", "start", kStartNames, source.start);
    const Words kinds(kItemKindNames.begin(), kItemKindNames.begin() + 2);  // the others come up by themselves
    source.kind = static_cast<ItemKind>(section.choice("kind", "kind", kinds, 0));
    source.entry = static_cast<std::int32_t>(section.choice("entry", "station", stations, 0));
    source.size = section.permille("size", kItemSize, source.size);
    source.priority = section.count("priority", kPriority, source.priority);
    source.value = {section.whole("value", kFeatureEuros)};
    source.delayCost = {section.whole("delay_cost_per_day", kSmallEuros, 0)};
    source.dueDays = section.count("due_days", kSomeDays, source.dueDays);
}

void readParts(Section& section, const Words& areas, SourceDef& source) {
    const std::vector<Permille> shares = section.shares("parts", source.partsShare.size());
    if (shares.empty()) source.partsShare[0] = {1000};
    std::copy(shares.begin(), shares.end(), source.partsShare.begin());
    source.needs.assign(areas.size(), 0);
    const TomlNode* needs = section.tableIfThere("needs");
    if (needs == nullptr) return;
    for (const NamedValue& value : namedValues(*needs, "area", areas, section.log())) {
        const std::int64_t weight = wholeIn(*value.node, value.node->key, kNeedWeight, section.log());
        source.needs[value.index] = static_cast<std::int32_t>(weight);
    }
}

}  // namespace

void readSources(const std::vector<const TomlNode*>& tables, const KnownNames& names, std::size_t areaIndex,
                 AreaDef& area, AreaPlaces& places, ProblemLog& log) {
    for (const TomlNode* table : tables) {
        Section section(*table, "[area.source]", log);
        SourceDef source;
        SourcePlaces place;
        readProcess(section, source, place);
        readItems(section, names.in(areaIndex).stations, source);
        readParts(section, names.areas, source);
        section.finish();
        place.self = section.place();
        place.start = section.placeOf("start");
        place.parts = section.placeOf("parts");
        place.needs = section.placeOf("needs");
        area.sources.push_back(std::move(source));
        places.sources.push_back(std::move(place));
    }
}

}  // namespace gemba
