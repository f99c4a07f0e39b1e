#include "server/export/columns.h"
#include "server/export/names.h"
#include "server/export/tables.h"
#include "shared/figures/said.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

template <class Enum>
std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

DataTable reportsTable(const SessionRecord& record) {
    DataTable table{"reports",
                    "what an area's lead had reported on the evening of a day, and what was true",
                    {factoryColumn(), areaColumn(), dayColumn(), text("said", "on_plan, late or in_trouble"),
                     text("true", "the same, by the boxes: up to one waits for each person, up to two, more"),
                     number("waiting", "boxes that wait at its stations", 0, 1 << 20),
                     number("people", "who sit there", 0, 1 << 16)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t i = 0; i < one.debrief.reports.size(); ++i) {
            const AreaReports& area = one.debrief.reports[i];
            for (std::size_t day = 0; day < eveningsIn(area); ++day)
                table.add({factory, cell(i), cell(day + 1), cell(kReportNames[at(saidOn(area, day))]),
                           cell(kReportNames[at(trueOn(area, day))]), cell(area.waiting[day]), cell(area.people[day])});
        }
    });
    return table;
}

DataTable promisesTable(const SessionRecord& record) {
    DataTable table{"promises",
                    "what one duty promised another",
                    {factoryColumn(), number("by_duty", "see duties", 0, kMaxSeats - 1),
                     number("to_duty", "see duties", 0, kMaxSeats - 1), text("what", "person, part or directive"),
                     momentColumn("made_ms", "ms of working time since day 1 began"),
                     momentColumn("due_ms", "the same"), text("state", "open, kept or broken")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const PromiseRecord& promise : one.debrief.promises)
            table.add({factory, cell(promise.by), cell(promise.to), cell(kTermKindNames[at(promise.kind)]),
                       cell(promise.made), cell(promise.due), cell(kPromiseStateNames[at(promise.state)])});
    });
    return table;
}

DataTable wishesTable(const SessionRecord& record) {
    DataTable table{
        "wishes",
        "what a people manager's employer wanted on the quiet, on the evening of a day",
        {factoryColumn(), dutyColumn(), dayColumn(), number("favours", "1 = boxes of the own vendor went first", 0, 1),
         number("away", "people of that employer who did not sit where they belong", 0, 1 << 16)},
        {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const Whisper& whisper : one.debrief.whispers)
            for (std::size_t day = 0; day < whisper.favours.size(); ++day)
                table.add(
                    {factory, cell(whisper.seat), cell(day + 1), cell(whisper.favours[day]), cell(whisper.away[day])});
    });
    return table;
}

const Whisper* whisperOf(const Debrief& debrief, SeatId seat) {
    for (const Whisper& whisper : debrief.whispers)
        if (whisper.seat == seat) return &whisper;
    return nullptr;
}

DataTable influencesTable(const SessionRecord& record) {
    DataTable table{
        "influences",
        "what a people manager's quiet wishes moved: the result with them, less the same without",
        {factoryColumn(), dutyColumn(), number("knew", "other duties that knew at the end", 0, kMaxSeats),
         number("told", "1 = everybody did", 0, 1), number("lucks", "others on which it was tried", 0, kMostLucks),
         eurosColumn("brought_euros", "on other luck, on average"),
         number("half_width_euros", "half the 95 % interval of that", 0, kMostBrought),
         number("own_tenths", "features of the own vendors that shipped, in tenths, on average", -10 * kMostFeatures,
                10 * kMostFeatures)},
        {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const Influence& influence : one.analysis.influences) {
            const InfluenceVerdict verdict = influenceVerdict(influence);
            const Whisper* whisper = whisperOf(one.debrief, influence.seat);
            table.add({factory, cell(influence.seat), cell(whisper == nullptr ? 0 : whisper->knew),
                       cell(whisper != nullptr && whisper->exposed ? 1 : 0), verdict.factory.count,
                       verdict.factory.mean, verdict.factory.halfWidth, verdict.ownTenths.mean});
        }
    });
    return table;
}

DataTable influenceLucksTable(const SessionRecord& record) {
    DataTable table{"influence_lucks",
                    "the same on one luck",
                    {factoryColumn(), dutyColumn(), luckColumn(), eurosColumn("brought_euros", "to the factory"),
                     number("own_features", "of the own vendors", -kMostFeatures, kMostFeatures)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const Influence& influence : one.analysis.influences)
            for (std::size_t luck = 0; luck < influence.brought.size(); ++luck)
                table.add({factory, cell(influence.seat), cell(luck), influence.brought[luck], influence.own[luck]});
    });
    return table;
}

}  // namespace

std::vector<DataTable> saidTables(const SessionRecord& record) {
    return {reportsTable(record), promisesTable(record), wishesTable(record), influencesTable(record),
            influenceLucksTable(record)};
}

}  // namespace gemba
