#include "shared/scenario/station_reader.h"

#include <algorithm>

#include "shared/scenario/distribution_reader.h"
#include "shared/scenario/names.h"
#include "shared/scenario/route_reader.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

std::string readName(Section& section) {
    std::string name = section.name("name");
    if (name == kOut || name.find('/') != std::string::npos) {
        section.log().report(section.placeOf("name"), "no station can be named " + quoted(name) +
                                                          ": in routes, \"out\" leads out of the area and \"/\" "
                                                          "stands between an area and its station");
    }
    return name;
}

BreakdownDef readBreakdown(const TomlNode& table, ProblemLog& log) {
    Section section(table, "\"breakdown\"", log);
    BreakdownDef breakdown;
    const Words clocks(kClockNames.begin() + 1, kClockNames.end());  // without "none"
    breakdown.clock = static_cast<Clock>(section.choice("clock", "clock", clocks) + 1);
    breakdown.uptime = readDistribution(section, "uptime");
    breakdown.repair = readDistribution(section, "repair");
    section.finish();
    return breakdown;
}

AndonDef readAndon(const TomlNode& table, ProblemLog& log) {
    Section section(table, "\"andon\"", log);
    AndonDef andon;
    andon.noticed = section.permille("noticed", kShare);
    andon.stop = section.duration("stop_hours", kStopHours, kMsPerHour);
    andon.learned = section.permille("learned", kShare, andon.learned);
    section.finish();
    return andon;
}

void readPeopleStation(Section& section, const Words& skills, StationDef& station) {
    station.skill = section.choice("skill", "skill", skills);
    station.desks = section.count("desks", kPeopleCount, station.desks);
    section.refuse({"preempts", "breakdown"}, "a station served by people");
}

void readMachines(Section& section, StationDef& station) {
    section.refuse({"skill", "desks"}, "a station with machines");
    station.machines = section.count("machines", kMachines);
    station.preempts = section.flag("preempts", station.preempts);
    if (const TomlNode* breakdown = section.tableIfThere("breakdown")) {
        station.breakdown = readBreakdown(*breakdown, section.log());
    }
}

void readBatches(Section& section, StationDef& station) {
    station.setup = section.duration("setup_hours", kSetupHours, kMsPerHour, station.setup);
    station.batch = section.count("batch", kBatch, station.batch);
    station.batchWork = section.pick<BatchWork>("batch_work", "way of working", kBatchWorkNames, station.batchWork);
    station.batchSetup = section.duration("batch_setup_hours", kSetupHours, kMsPerHour, station.batchSetup);
}

void readQuality(Section& section, StationDef& station) {
    if (station.operation == Operation::Review) {
        station.reviewers = section.count("reviewers", kReviewers, station.reviewers);
    } else {
        section.refuse({"reviewers"}, "a station that does not review");
    }
    station.defects = section.permille("defects", kDefects, station.defects);
    station.detects = section.permille("detects", kShare, station.detects);
    if (const TomlNode* andon = section.tableIfThere("andon")) station.andon = readAndon(*andon, section.log());
}

void readService(Section& section, const Words& skills, StationDef& station) {
    if (section.has("machines")) {
        readMachines(section, station);
    } else {
        readPeopleStation(section, skills, station);
    }
    station.effort = readDistribution(section, "effort");
    station.patience = readDistribution(section, "patience", station.patience);
    readBatches(section, station);
    readQuality(section, station);
}

void readDiceStation(Section& section, StationDef& station) {
    section.refuse({"skill", "machines", "desks", "effort", "preempts", "patience", "setup_hours", "batch", "buffer",
                    "full", "batch_work", "batch_setup_hours", "breakdown", "reviewers", "defects", "detects", "andon"},
                   "a station with dice");
    if (const TomlNode* dice = section.tableIfThere("dice")) station.dice = readDice(*dice, section.log());
}

void readQueue(Section& section, StationDef& station) {
    station.discipline = section.pick<Discipline>("discipline", "discipline", kDisciplineNames, station.discipline);
    station.wipLimit = section.count("wip_limit", kWipLimit, station.wipLimit);
    station.buffer = section.count("buffer", kBuffer, station.buffer);
    station.full = section.pick<Full>("full", "answer to arrivals", kFullNames, station.full);
    station.atStart = section.count("at_start", kItemsAtStart, station.atStart);
}

StationDef readStation(Section& section, const KnownNames& names, std::size_t area) {
    StationDef station;
    station.name = readName(section);
    station.operation = section.pick<Operation>("operation", "operation", kOperationNames);
    if (section.has("dice")) {
        readDiceStation(section, station);
    } else {
        readService(section, names.skills, station);
    }
    readQueue(section, station);
    const auto routes = section.tablesIfThere("routes", "route", kMaxRoutes);
    station.routes = readRoutes(routes, names, area, section.log());
    section.finish();
    return station;
}

StationPlaces placesOf(const Section& section) {
    StationPlaces places;
    places.self = section.place();
    places.operation = section.placeOf("operation");
    places.skill = section.placeOf("skill");
    places.wipLimit = section.placeOf("wip_limit");
    places.buffer = section.placeOf("buffer");
    places.batch = section.placeOf("batch");
    places.preempts = section.placeOf("preempts");
    places.atStart = section.placeOf("at_start");
    places.routes = section.placeOf("routes");
    places.defects = section.placeOf("defects");
    places.detects = section.placeOf("detects");
    return places;
}

}  // namespace

void readStations(const std::vector<const TomlNode*>& tables, const KnownNames& names, std::size_t areaIndex,
                  AreaDef& area, AreaPlaces& places, ProblemLog& log) {
    std::vector<NameAt> stations;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[area.station]]", log);
        area.stations.push_back(readStation(section, names, areaIndex));
        places.stations.push_back(placesOf(section));
        stations.push_back({area.stations.back().name, section.placeOf("name")});
    }
    reportDuplicates(stations, "station", log);
}

DiceDef readDice(const TomlNode& table, ProblemLog& log) {
    Section section(table, "\"dice\"", log);
    DiceDef dice;
    dice.least = section.count("least", kLeastPips);
    dice.most = section.count("most", kMostPips);
    dice.rolls = section.counts("rolls", kLeastPips, kMaxRolls);
    section.finish();
    if (dice.least > dice.most) log.report(section.placeOf("least"), "\"least\" is more than \"most\"");
    const bool outside = std::any_of(dice.rolls.begin(), dice.rolls.end(),
                                     [&](std::int32_t roll) { return roll < dice.least || roll > dice.most; });
    if (outside) {
        log.report(section.placeOf("rolls"), "each of \"rolls\" must be from \"least\" to \"most\" of the die");
    }
    return dice;
}

}  // namespace gemba
