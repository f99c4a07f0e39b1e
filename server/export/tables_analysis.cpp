#include "server/export/columns.h"
#include "server/export/findings.h"
#include "server/export/tables.h"
#include "shared/rules/explain.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

constexpr std::array<std::string_view, 3> kCauseNames{"decision", "luck", "constraint"};

Cell leverCell(std::int32_t lever) {
    if (lever < 0) return Nothing{};
    return cell(kLeverNames[static_cast<std::size_t>(lever)]);
}

DataTable findingsTable(const SessionRecord& record) {
    DataTable table{
        "findings",
        "what a debrief begins with, one row per factory; every number follows from the other tables",
        {factoryColumn(),
         number("shipped", "features, as played", 0, 1 << 20),
         eurosColumn("result_euros", "earned less spent, as played"),
         eurosColumn("together_euros", "the same together"),
         eurosColumn("price_of_silos_euros", "together less as played; below 0 = better than together"),
         text("together_policy", "the best of the policies"),
         number("open_features", "at the end", 0, 1 << 20),
         mayLack(number("lead_time_50_hours",
                        "by this age so many percent of all features are done, open ones "
                        "counted as not yet (Kaplan-Meier); nothing = too many are open",
                        0, 1 << 20)),
         mayLack(number("lead_time_85_hours", "the same", 0, 1 << 20)),
         mayLack(number("lead_time_95_hours", "the same", 0, 1 << 20)),
         mayLack(number("constraint_station", "where 5 % less time brings most on average", 0, kMaxStations)),
         number("constraint_is_clear", "1 = surely more than nothing, and more than the second best", 0, 1),
         eurosColumn("luck_mean_euros", "of the same decisions on other luck"),
         number("luck_spread_euros", "standard deviation of that", 0, kMostMoney),
         number("luck_half_width_euros", "half the 95 % interval of the mean", 0, kMostMoney),
         eurosColumn("luck_above_euros", "the session's own luck, less that mean"),
         number("luck_percentile", "so many of 100 other lucks were worse", 0, 100),
         eurosColumn("together_worth_euros", "mean of together less as played over the other lucks"),
         number("together_worth_half_width_euros", "half the 95 % interval of that", 0, kMostBrought),
         text("cause", "what moved the result most: decision, luck or constraint"),
         mayLack(number("cause_decision", "see decisions", 0, kMostKnockOuts - 1))},
        {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        const Findings found = findingsOf(one);
        const bool decision = found.explanation.cause == Cause::Decision;
        table.add({factory,
                   cell(found.played.shipped),
                   cell(found.played.factory),
                   cell(found.together.factory),
                   cell(found.price),
                   cell(kBotStyleNames[static_cast<std::size_t>(found.policy)]),
                   cell(found.open),
                   cell(found.leadTimeHours[0]),
                   cell(found.leadTimeHours[1]),
                   cell(found.leadTimeHours[2]),
                   cell(found.constraint),
                   cell(found.constraintIsClear ? 1 : 0),
                   cell(found.luck.others.mean),
                   cell(found.luck.others.spread),
                   cell(found.luck.others.halfWidth),
                   cell(found.luck.above),
                   cell(found.luck.percentile),
                   cell(found.luck.worth.mean),
                   cell(found.luck.worth.halfWidth),
                   cell(kCauseNames[static_cast<std::size_t>(found.explanation.cause)]),
                   decision ? cell(found.explanation.decision) : Cell(Nothing{})});
    });
    return table;
}

DataTable decisionsTable(const SessionRecord& record) {
    DataTable table{"decisions",
                    "what was done with one lever for one duty in one round; left out, it brings so much less",
                    {factoryColumn(), number("decision", "its number in the factory", 0, kMostKnockOuts - 1),
                     dutyColumn(), mayLack(text("lever", "nothing = all that was done there in the round")),
                     number("round", "from 1", 1, 99), momentColumn("at_ms", "the first of it, ms since day 1 began"),
                     number("by_people", "1 = people did some of it, 0 = only bots", 0, 1),
                     number("rank", "1 moved the result most; 0 = it moved nothing", 0, kMostKnockOuts),
                     number("lucks", "others on which it was tried", 0, kMostLucks),
                     eurosColumn("brought_euros", "on other luck, on average"),
                     number("half_width_euros", "half the 95 % interval of that", 0, kMostBrought)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        const std::vector<KnockOut>& decisions = one.analysis.knockOuts;
        std::vector<std::int64_t> ranks(decisions.size());
        std::int64_t rank = 0;
        for (const std::size_t i : byEffect(one.analysis)) ranks[i] = ++rank;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const Sample brought = onOtherLuck(decisions[i].brought);
            table.add({factory, cell(i), cell(decisions[i].seat), leverCell(decisions[i].lever),
                       cell(decisions[i].round), cell(decisions[i].at), cell(decisions[i].person ? 1 : 0), ranks[i],
                       brought.count, brought.mean, brought.halfWidth});
        }
    });
    return table;
}

DataTable decisionLucksTable(const SessionRecord& record) {
    DataTable table{"decision_lucks",
                    "what one decision brought on one luck",
                    {factoryColumn(), number("decision", "see decisions", 0, kMostKnockOuts - 1), luckColumn(),
                     eurosColumn("brought_euros", "the result with it less the result without it")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (std::size_t i = 0; i < one.analysis.knockOuts.size(); ++i)
            for (std::size_t luck = 0; luck < one.analysis.knockOuts[i].brought.size(); ++luck)
                table.add({factory, cell(i), cell(luck), one.analysis.knockOuts[i].brought[luck]});
    });
    return table;
}

DataTable stationGainsTable(const SessionRecord& record) {
    DataTable table{"station_gains",
                    "what 5 % less time at one station would have brought",
                    {factoryColumn(), stationColumn(), number("lucks", "others on which it was tried", 0, kMostLucks),
                     eurosColumn("brought_euros", "on other luck, on average"),
                     number("half_width_euros", "half the 95 % interval of that", 0, kMostBrought)},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const StationGain& gain : one.analysis.stations) {
            const Sample brought = onOtherLuck(gain.brought);
            table.add({factory, cell(gain.station), brought.count, brought.mean, brought.halfWidth});
        }
    });
    return table;
}

DataTable stationLucksTable(const SessionRecord& record) {
    DataTable table{"station_lucks",
                    "what 5 % less time at one station would have brought on one luck",
                    {factoryColumn(), stationColumn(), luckColumn(), eurosColumn("brought_euros", "on this luck")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        for (const StationGain& gain : one.analysis.stations)
            for (std::size_t luck = 0; luck < gain.brought.size(); ++luck)
                table.add({factory, cell(gain.station), cell(luck), gain.brought[luck]});
    });
    return table;
}

DataTable lucksTable(const SessionRecord& record) {
    DataTable table{"lucks",
                    "the same decisions on one luck; people answer requests by habit on all of them",
                    {factoryColumn(), luckColumn(), text("seed", "a whole number below 2^64"),
                     eurosColumn("played_euros", "result of the session's decisions"),
                     eurosColumn("together_euros", "result of the policy that is best on the session's own luck")},
                    {}};
    forEachFactory(record, [&](const Cell& factory, const FactoryRecord& one) {
        const LuckBand& band = one.analysis.luck;
        for (std::size_t i = 0; i < band.played.size(); ++i)
            table.add({factory, cell(i), std::to_string(one.luckSeeds[i]), band.played[i], band.together[i]});
    });
    return table;
}

}  // namespace

std::vector<DataTable> analysisTables(const SessionRecord& record) {
    return {findingsTable(record),     decisionsTable(record),    decisionLucksTable(record),
            stationGainsTable(record), stationLucksTable(record), lucksTable(record)};
}

}  // namespace gemba
