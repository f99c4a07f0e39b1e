#include "server/export/columns.h"
#include "server/export/tables.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

DataTable waysTable(const SessionRecord& record) {
    DataTable table{"ways",
                    "the session under one policy on the same luck",
                    {factoryColumn(), wayColumn(), number("shipped", "features", 0, 1 << 20),
                     eurosColumn("result_euros", "earned less spent")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const BaselineResult& way : one.debrief.baselines)
            table.add({factory, cell(kWayNames[static_cast<std::size_t>(way.baseline)]), cell(way.shipped),
                       cell(way.factory)});
    });
    return table;
}

DataTable daysTable(const SessionRecord& record) {
    DataTable table{"days",
                    "one day of the session under one policy",
                    {factoryColumn(), wayColumn(), dayColumn(),
                     eurosColumn("result_euros", "earned less spent since day 1, at the end of the day")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const BaselineResult& way : one.debrief.baselines)
            for (std::size_t day = 0; day < way.factoryByDay.size(); ++day)
                table.add({factory, cell(kWayNames[static_cast<std::size_t>(way.baseline)]), cell(day + 1),
                           way.factoryByDay[day]});
    });
    return table;
}

// Side by side as they stood, day by day; the factory that nobody touched has no number.
DataTable raceTable(const SessionRecord& record) {
    Column factory = factoryColumn();
    factory.about = "number of the factory in the room, from 0; none is the one that nobody touched";
    DataTable table{"race",
                    "one day of one factory of several on the same luck; no rows where a factory runs alone",
                    {mayLack(factory), dayColumn(),
                     eurosColumn("result_euros", "earned less spent since day 1, at the end of the day"),
                     number("shipped", "features since day 1, at the end of the day", 0, 1 << 20)},
                    {}};
    const auto add = [&](const Cell& number, const Standing& one) {
        for (std::size_t day = 0; day < one.factoryByDay.size(); ++day)
            table.add({number, cell(day + 1), one.factoryByDay[day], cell(one.shippedByDay[day])});
    };
    for (std::size_t i = 0; i < record.race.factories.size(); ++i) add(cell(i), record.race.factories[i]);
    add(Nothing{}, record.race.untouched);
    return table;
}

DataTable policiesTable(const SessionRecord& record) {
    DataTable table{"policies",
                    "everybody follows one policy on the same luck; the best one is the way together",
                    {factoryColumn(), number("rank", "1 is the best", 1, kBotStyles), text("policy", "name of its bot"),
                     number("shipped", "features", 0, 1 << 20), eurosColumn("result_euros", "earned less spent")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t i = 0; i < one.debrief.policies.size(); ++i) {
            const PolicyResult& policy = one.debrief.policies[i];
            table.add({factory, cell(i + 1), cell(kBotStyleNames[static_cast<std::size_t>(policy.style)]),
                       cell(policy.shipped), cell(policy.factory)});
        }
    });
    return table;
}

DataTable flowTable(const SessionRecord& record) {
    DataTable table{"flow", "where features are at the end of a day, as played", {factoryColumn(), dayColumn()}, {}};
    for (const std::string_view band : kBandNames)
        table.columns.push_back(number(band, "features there at the end of the day", 0, 1 << 20));
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t day = 0; day < one.debrief.flow.size(); ++day) {
            Row row{factory, cell(day + 1)};
            for (const std::int32_t count : one.debrief.flow[day].counts) row.push_back(cell(count));
            table.add(std::move(row));
        }
    });
    return table;
}

DataTable featuresTable(const SessionRecord& record) {
    DataTable table{"features",
                    "how long a feature took, or has been open; those shipped before day 1 are left out",
                    {factoryColumn(), areaColumn(),
                     number("age_hours", "working hours from asked for to shipped, or to the end", 0, 1 << 20),
                     mayLack(number("shipped_day", "nothing = still open", 1, kMostDays + 1)),
                     text("place", "where it is: to_make, in_make, in_review, pallet, gate_and_dock or shipped")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const LeadTime& time : one.debrief.leadTimes)
            table.add({factory, cell(time.owner), cell(time.ageHours),
                       time.finishedDay < 0 ? Cell(Nothing{}) : cell(time.finishedDay + 1),
                       cell(kBandNames[static_cast<std::size_t>(time.band)])});
    });
    return table;
}

Column hoursColumn(std::string_view name, std::string_view about) {
    return number(name, about, 0, 1 << 20);
}

DataTable changesTable(const SessionRecord& record) {
    DataTable table{"changes",
                    "a feature that shipped since day 1, as a change that was delivered",
                    {factoryColumn(), areaColumn(), hoursColumn("shipped_hour", "working hour since day 1 began"),
                     hoursColumn("hours", "working hours from when it was first made to shipped"),
                     number("defects", "that customers found in it", 0, 1 << 20)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const DeliveredChange& change : one.debrief.changes)
            table.add(
                {factory, cell(change.owner), cell(change.shippedHour), cell(change.hours), cell(change.defects)});
    });
    return table;
}

DataTable repairsTable(const SessionRecord& record) {
    DataTable table{"repairs",
                    "a defect that a customer reported since day 1",
                    {factoryColumn(), areaColumn(), hoursColumn("reported_hour", "working hour since day 1 began"),
                     hoursColumn("hours", "working hours until it was repaired, or to the end"),
                     number("open", "1 = not repaired", 0, 1)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const Repair& repair : one.debrief.repairs)
            table.add({factory, cell(repair.owner), cell(repair.reportedHour), cell(repair.hours),
                       cell(repair.open ? 1 : 0)});
    });
    return table;
}

void addDoings(DataTable& table) {
    for (const std::string_view doing : kDoingNames)
        table.columns.push_back(number(doing, "ms of working time, people and machines added up", 0, kMostPlaceMs));
}

void addTimes(DataTable& table, const Cell& factory, std::size_t round, const std::vector<TimeShares>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        Row row{factory, cell(round + 1), cell(i)};
        for (const std::int64_t ms : places[i].ms) row.push_back(ms);
        table.add(std::move(row));
    }
}

DataTable timesTable(const SessionRecord& record, std::string_view name, const Column& place,
                     std::vector<TimeShares> RoundTimes::*places) {
    DataTable table{name,
                    "what people and machines did in one round",
                    {factoryColumn(), number("round", "from 1", 1, 99), place},
                    {}};
    addDoings(table);
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t round = 0; round < one.debrief.rounds.size(); ++round)
            addTimes(table, factory, round, one.debrief.rounds[round].*places);
    });
    return table;
}

DataTable busiestTable(const SessionRecord& record) {
    DataTable table{"busiest",
                    "a stretch of time in which one station was busiest longest (active-period method)",
                    {factoryColumn(), momentColumn("from_ms", "ms of working time since day 1 began"),
                     momentColumn("to_ms", "the same"), stationColumn(),
                     mayLack(number("rival", "station to which it is moving", 0, kMaxStations))},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const BusiestSpan& span : one.debrief.busiest)
            table.add({factory, cell(span.from), cell(span.to), cell(span.station), cell(span.rival)});
    });
    return table;
}

DataTable touchTable(const SessionRecord& record) {
    DataTable table{"touch",
                    "an area's own features: how long they took and how much of it somebody worked on them",
                    {factoryColumn(), areaColumn()},
                    {}};
    for (const auto& [features, touched, taken] :
         {std::array{"shipped_features", "shipped_touched_ms", "shipped_taken_ms"},
          std::array{"open_features", "open_touched_ms", "open_taken_ms"}}) {
        table.columns.push_back(number(features, "how many", 0, 1 << 20));
        table.columns.push_back(
            number(touched, "ms of working time in which somebody worked on them", 0, kMostTouchMs));
        table.columns.push_back(number(taken, "ms of working time that they took, since day 1", 0, kMostTouchMs));
    }
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t i = 0; i < one.debrief.areaFlow.size(); ++i) {
            const AreaFlow& area = one.debrief.areaFlow[i];
            Row row{factory, cell(i)};
            for (const TouchTime* time : {&area.shipped, &area.open})
                for (const Cell& one_cell : {cell(time->features), cell(time->touched), cell(time->taken)})
                    row.push_back(one_cell);
            table.add(std::move(row));
        }
    });
    return table;
}

}  // namespace

std::vector<DataTable> resultTables(const SessionRecord& record) {
    return {waysTable(record),
            daysTable(record),
            raceTable(record),
            policiesTable(record),
            flowTable(record),
            featuresTable(record),
            changesTable(record),
            repairsTable(record),
            timesTable(record, "area_times", areaColumn(), &RoundTimes::areas),
            timesTable(record, "station_times", stationColumn(), &RoundTimes::stations),
            busiestTable(record),
            touchTable(record)};
}

}  // namespace gemba
