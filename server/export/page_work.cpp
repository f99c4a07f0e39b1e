#include <algorithm>
#include <cmath>

#include "server/export/html.h"
#include "server/export/names.h"
#include "server/export/page.h"
#include "shared/figures/busiest.h"
#include "shared/figures/delivery.h"
#include "shared/figures/lead_times.h"
#include "shared/figures/work_shares.h"

namespace gemba {

namespace {

constexpr std::int32_t kAgeClasses = 12;

HtmlTable flowTable(const Chapter& chapter) {
    HtmlTable table{
        chapter.id + "flow", "Features by where they are at the end of each day", {"Day"}, {}, ChartKind::Areas,
        kFlowBands};
    constexpr std::array<FlowBand, kFlowBands> order{FlowBand::Shipped, FlowBand::GateAndDock, FlowBand::Pallet,
                                                     FlowBand::Review,  FlowBand::Make,        FlowBand::Backlog};
    for (const char* words : {"Shipped", "Gate, dock", "Pallet", "Review", "In work", "To make"})
        table.headings.emplace_back(words);
    const std::vector<FlowDay>& flow = chapter.factory.debrief.flow;
    for (std::size_t day = 0; day < flow.size(); ++day) {
        std::vector<HtmlCell> row{{std::to_string(day + 1)}};
        for (const FlowBand band : order) row.push_back(countCell(flow[day].counts[static_cast<std::size_t>(band)]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

HtmlCell ageCell(const std::optional<std::int32_t>& hours) {
    return hours ? tenthsCell(*hours, kHoursPerDay) : HtmlCell{"too many are open"};
}

HtmlTable leadTimesTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "leadtimes",
                    "By which age, in working days, so many of all features are done; open ones count as not done yet",
                    {"Team", "Shipped", "Still open", "50 %", "85 %", "95 %"},
                    {}};
    const auto addRow = [&](const std::string& name, const std::vector<LeadTime>& times) {
        const auto open =
            std::count_if(times.begin(), times.end(), [](const LeadTime& one) { return one.finishedDay < 0; });
        std::vector<HtmlCell> row{{name}, countCell(std::ssize(times) - open), countCell(open)};
        for (const int percent : kPercents) row.push_back(ageCell(leadTimePercentile(times, percent)));
        table.rows.push_back(std::move(row));
    };
    const std::vector<LeadTime>& all = chapter.factory.debrief.leadTimes;
    addRow("all teams", all);
    for (std::size_t i = 0; i < chapter.plan.areas.size(); ++i) {
        std::vector<LeadTime> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                     [&](const LeadTime& one) { return one.owner == AreaId(i); });
        if (!own.empty()) addRow(chapter.plan.areas[i].name, own);
    }
    return table;
}

HtmlTable agesTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "ages",
                    "Features by age, in working days: what shipped took, what is open has waited",
                    {"Days, from … to", "Shipped", "Still open"},
                    {},
                    ChartKind::StackedBars,
                    2};
    const std::vector<LeadTime>& times = chapter.factory.debrief.leadTimes;
    std::int32_t oldest = 0;
    for (const LeadTime& time : times) oldest = std::max(oldest, time.ageHours);
    const auto width = static_cast<std::int32_t>(roundWidth(oldest / kHoursPerDay + 1, kAgeClasses));
    for (std::int32_t from = 0; from * kHoursPerDay <= oldest; from += width) {
        const auto count = [&](bool open) {
            return std::count_if(times.begin(), times.end(), [&](const LeadTime& one) {
                return one.ageHours / kHoursPerDay / width == from / width && (one.finishedDay < 0) == open;
            });
        };
        table.rows.push_back({{std::to_string(from) + " … " + std::to_string(from + width)},
                              countCell(count(false)),
                              countCell(count(true))});
    }
    return table;
}

HtmlTable sharesTable(const Chapter& chapter, const std::string& id, const std::string& caption, PlaceKind kind) {
    HtmlTable table{
        chapter.id + id,
        caption,
        {kind == PlaceKind::Area ? "Team" : "Station", "Working", "Blocked", "Waiting", "Starved", "Fires", "Down"},
        {},
        ChartKind::StackedBars,
        kDoings};
    const std::vector<TimeShares> totals = totalsOf(chapter.factory.debrief.rounds, kind);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::array<int, kDoings> percents = wholePercents(totals[i]);
        std::vector<HtmlCell> row{
            {kind == PlaceKind::Area ? areaText(chapter.plan, AreaId(i)) : placeText(chapter.plan, StationId(i))}};
        for (const int percent : percents) row.push_back(percentCell(percent, 100));
        table.rows.push_back(std::move(row));
    }
    return table;
}

HtmlTable efficiencyTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "efficiency",
                    "Busy people, waiting work",
                    {"Team", "People: time at work", "Features: time worked on"},
                    {},
                    ChartKind::Bars,
                    2};
    const Debrief& debrief = chapter.factory.debrief;
    std::vector<TimeShares> people = totalsOf(debrief.rounds, PlaceKind::Area);
    people.resize(debrief.areaFlow.size());
    const auto addRow = [&](const std::string& name, const TimeShares& shares, const TouchTime& touch) {
        const std::int64_t busy =
            shares.ms[static_cast<std::size_t>(Doing::Working)] + shares.ms[static_cast<std::size_t>(Doing::Fires)];
        table.rows.push_back({{name}, percentCell(busy, allMs(shares)), percentCell(touch.touched.ms, touch.taken.ms)});
    };
    TouchTime all;
    for (const AreaFlow& area : debrief.areaFlow) all = together(all, together(area.shipped, area.open));
    addRow("all teams", sumOf(people), all);
    for (std::size_t i = 0; i < debrief.areaFlow.size(); ++i)
        addRow(areaText(chapter.plan, AreaId(i)), people[i],
               together(debrief.areaFlow[i].shipped, debrief.areaFlow[i].open));
    return table;
}

HtmlTable busiestTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "busiest",
                    "On how many days each station was busiest longest",
                    {"Station", "Days", "Days alone", "Days while it was moving"},
                    {}};
    const Debrief& debrief = chapter.factory.debrief;
    for (const Holding& one : holdingsOf(debrief.busiest, static_cast<std::int32_t>(debrief.flow.size())))
        table.rows.push_back({{placeText(chapter.plan, one.station)},
                              countCell(one.days),
                              tenthsCell(one.alone.ms, kMsPerDay),
                              tenthsCell(one.moving.ms, kMsPerDay)});
    return table;
}

HtmlTable keysTable(const Chapter& chapter) {
    const DeliveryKeys keys = deliveryKeys(chapter.factory.debrief);
    HtmlTable table{chapter.id + "keys",
                    "The four DORA keys, in working days; defects that are still open count as not repaired yet",
                    {"Key", "How many", "50 %", "85 %", "95 %", "For comparison, 2021"},
                    {}};
    const auto add = [&](const char* name, const HtmlCell& count, const HourPercentiles& hours, const char* published) {
        std::vector<HtmlCell> row{{name}, count};
        for (const std::optional<std::int32_t>& one : hours)
            row.push_back(one ? tenthsCell(*one, kHoursPerDay) : HtmlCell{"–"});
        row.push_back({published});
        table.rows.push_back(std::move(row));
    };
    add("From one deployment to the next", countCell(keys.deployments), keys.between,
        "elite: on demand; high: a week to a month; medium: one to six months; low: longer");
    add("From first made to shipped", countCell(keys.changes), keys.change,
        "elite: under an hour; high: a day to a week; medium: one to six months; low: longer");
    add("Features in which a customer found a defect", countCell(keys.failed), {},
        "share of changes; elite: 0 to 15 %; high, medium and low: 16 to 30 %");
    add("From a reported defect to its repair", countCell(keys.repairs), keys.restore,
        "elite: under an hour; high: under a day; medium: a day to a week; low: over six months");
    return table;
}

HtmlTable waitsTable(const Chapter& chapter) {
    const Debrief& debrief = chapter.factory.debrief;
    const LittlesLaw law = littlesLaw(debrief.flow);
    const auto tenths = [](std::optional<double> value) {
        return value ? tenthsCell(std::llround(*value * 1000), 1000) : HtmlCell{"–"};
    };
    return {chapter.id + "waits",
            "How long a feature takes, in working days, by three counts",
            {"Count", "Days"},
            {{{"mean of those that shipped; it flatters"}, tenths(meanShippedDays(debrief.leadTimes))},
             {{"mean age of those that are still open"}, tenths(meanOpenDays(debrief.leadTimes))},
             {{"by Little's law: open on average, divided by shipped a day"}, tenths(law.days)}}};
}

HtmlTable survivalTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "survival",
                    "Not shipped yet so many working days after it was asked for, in percent of all features",
                    {"Days", "Not shipped yet"},
                    {},
                    ChartKind::Lines,
                    1};
    for (const SurvivalStep& step : survivalOf(chapter.factory.debrief.leadTimes))
        table.rows.push_back({tenthsCell(step.hours, kHoursPerDay), percentCell(step.openPermille, 1000)});
    return table;
}

}  // namespace

std::string workChapter(const Chapter& chapter) {
    return heading(3, "Where work piled up") + htmlOf(flowTable(chapter)) + heading(3, "How long features took") +
           htmlOf(agesTable(chapter)) + htmlOf(leadTimesTable(chapter)) + htmlOf(survivalTable(chapter)) +
           htmlOf(waitsTable(chapter)) + heading(3, "How it was delivered") +
           paragraph("Grades are those of the State of DevOps Report 2021. DORA gives none any more.") +
           htmlOf(keysTable(chapter)) + heading(3, "Where the time went") + htmlOf(efficiencyTable(chapter)) +
           htmlOf(sharesTable(chapter, "areatimes", "What people did, in percent of their time", PlaceKind::Area)) +
           htmlOf(sharesTable(chapter, "stationtimes", "What was done at each station, in percent of the time",
                              PlaceKind::Station)) +
           heading(3, "Busiest stations") +
           paragraph(
               "Busiest: it works, boxes wait in front of it, nobody who could help is free, and this has gone "
               "on longest without a break. It points at trouble; it does not prove where the trouble is.") +
           htmlOf(busiestTable(chapter));
}

}  // namespace gemba
