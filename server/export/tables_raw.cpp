#include "server/export/columns.h"
#include "server/export/tables.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

constexpr std::array<std::string_view, kEndings> kEndingNames{"passed", "sent_back", "left", "turned_away", "gave_up"};

DataTable boxesTable(const SessionRecord& record) {
    DataTable table{"boxes",
                    "a box as it stands at the end, as played",
                    {factoryColumn(), number("box", "its number", 0, kMaxItems),
                     text("kind",
                          "feature, change (a part), "
                          "internal or unplanned"),
                     mayLack(areaColumn()), momentColumn("asked_ms", "came into being, ms since day 1 began"),
                     momentColumn("arrived_ms", "at where it is"),
                     number("touched_ms", "of working time in which somebody worked on it, since day 1", 0, kLongestMs),
                     text("place", "to_make, in_make, in_review, pallet, gate_and_dock or shipped"),
                     number("lost", "1 = turned away, given up or withdrawn", 0, 1)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const BoxRecord& box : one.boxes)
            table.add({factory, cell(box.box), cell(kItemKindNames[static_cast<std::size_t>(box.kind)]),
                       cell(box.owner), cell(box.asked), cell(box.arrived), cell(box.touched),
                       cell(kBandNames[static_cast<std::size_t>(box.band)]), cell(box.lost ? 1 : 0)});
    });
    return table;
}

DataTable visitsTable(const SessionRecord& record) {
    DataTable table{"visits",
                    "a stay of a box at a place: arrived, started, finished, ended; as played",
                    {factoryColumn(), number("box", "see boxes", 0, kMaxItems), mayLack(areaColumn()),
                     text("place", "as in boxes"), mayLack(stationColumn()),
                     text("ending", "passed, sent_back, left, turned_away, gave_up; open = it went on at the end"),
                     momentColumn("arrived_ms", "ms of working time since day 1 began"),
                     momentColumn("started_ms", "service; equals ended where nobody serves"),
                     momentColumn("finished_ms", "service; later it was only held back"),
                     momentColumn("ended_ms", "left the place, or the session ended"),
                     number("touched_ms", "somebody or some machine worked on it", 0, kLongestMs)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const VisitRecord& stay : one.visits) {
            const Visit& visit = stay.visit;
            table.add({factory, cell(visit.item), cell(visit.owner),
                       cell(kBandNames[static_cast<std::size_t>(visit.band)]), cell(visit.station),
                       cell(stay.open ? "open" : kEndingNames[static_cast<std::size_t>(visit.ending)]),
                       cell(visit.arrived), cell(visit.started), cell(visit.finished), cell(visit.ended),
                       cell(visit.touched)});
        }
    });
    return table;
}

DataTable pullsTable(const SessionRecord& record) {
    DataTable table{"pulls",
                    "a lever was pulled; many of one kind at one moment count once",
                    {factoryColumn(), momentColumn("at_ms", "ms of working time since day 1 began"), dutyColumn(),
                     text("lever", "its name"), number("by_bot", "1 = a bot did", 0, 1)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const PastDecision& pull : one.pulls)
            table.add({factory, cell(pull.at), cell(pull.seat), cell(kLeverNames[static_cast<std::size_t>(pull.lever)]),
                       cell(pull.bot ? 1 : 0)});
    });
    return table;
}

}  // namespace

std::vector<DataTable> rawTables(const SessionRecord& record) {
    return {boxesTable(record), visitsTable(record), pullsTable(record)};
}

}  // namespace gemba
