#include "server/export/columns.h"
#include "server/export/tables.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

DataTable sessionTable(const SessionRecord& record) {
    DataTable table{
        "session",
        "the session, in one row",
        {number("version", "of these tables", 1, 999), text("scenario", "id of the scenario"),
         text("title", "of the scenario"),
         text("preset", "length of the session, one of the scenario's; empty = its own"),
         text("seed", "luck of the session, a whole number below 2^64"),
         text("build", "program that wrote the journal"), number("factories", "that raced", 1, kMaxFactories),
         number("rounds", "planned", 1, 99), number("days_per_round", "working days, planned", 1, 999),
         number("days_played", "whole working days", 0, kMostDays),
         momentColumn("end_ms", "when it ended, ms of working time since day 1 began"),
         number("hours_per_day", "working hours of a day", kHoursPerDay, kHoursPerDay)},
        {}};
    const FloorPlan& plan = record.plan;
    table.add({kExportVersion, plan.id, plan.title, record.preset, std::to_string(record.seed), record.build,
               cell(record.factories.size()), cell(plan.rounds), cell(plan.daysPerRound), cell(dayOf(record.end)),
               cell(record.end), kHoursPerDay});
    return table;
}

DataTable peopleTable(const SessionRecord& record) {
    DataTable table{"people",
                    "somebody who took part, in order of the alphabet; no rows where names are left out",
                    {text("name", "as the person gave it")},
                    {}};
    for (const std::string& name : record.people) table.add({name});
    return table;
}

DataTable areasTable(const SessionRecord& record) {
    DataTable table{"areas",
                    "an area of the factory",
                    {number("area", "its number", 0, kMaxAreas - 1), text("name", "of its team")},
                    {}};
    for (std::size_t i = 0; i < record.plan.areas.size(); ++i) table.add({cell(i), record.plan.areas[i].name});
    return table;
}

DataTable stationsTable(const SessionRecord& record) {
    DataTable table{
        "stations",
        "a station; the last one is the gate, which tests all boxes",
        {number("station", "its number", 0, kMaxStations), mayLack(areaColumn()),
         text("name", "as on screen: its area's name and its own"), text("operation", "make, review, test or gate")},
        {}};
    const std::vector<StationPlan>& stations = record.plan.stations;
    for (std::size_t i = 0; i < stations.size(); ++i)
        table.add({cell(i), cell(stations[i].area), placeText(record.plan, StationId(i)),
                   cell(kOperationNames[static_cast<std::size_t>(stations[i].operation)])});
    table.add({cell(stations.size()), Nothing{}, placeText(record.plan, StationId(stations.size())), cell("gate")});
    return table;
}

DataTable dutiesTable(const SessionRecord& record) {
    DataTable table{"duties",
                    "what a manager of the factory is responsible for; who that was is not written down",
                    {number("duty", "its number", 0, kMaxSeats - 1), text("name", "the area, or what it is about"),
                     text("role", "area_lead, people_manager or release_lead"), mayLack(areaColumn())},
                    {}};
    const std::vector<SeatPlan>& seats = record.plan.seats;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const bool leads = seats[i].role == SeatRole::AreaLead;
        table.add({cell(i), dutyText(record.plan, SeatId(i)),
                   cell(kSeatRoleNames[static_cast<std::size_t>(seats[i].role)]),
                   leads ? cell(seats[i].area) : Cell(Nothing{})});
    }
    return table;
}

}  // namespace

std::vector<DataTable> planTables(const SessionRecord& record) {
    return {sessionTable(record), peopleTable(record), areasTable(record), stationsTable(record), dutiesTable(record)};
}

std::vector<DataTable> tablesOf(const SessionRecord& record) {
    std::vector<DataTable> all;
    for (auto* chapter : {planTables, resultTables, saidTables, analysisTables, rawTables})
        for (DataTable& table : chapter(record)) all.push_back(std::move(table));
    return all;
}

}  // namespace gemba
