#include "server/export/html.h"
#include "server/export/names.h"
#include "server/export/page.h"
#include "shared/figures/said.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

HtmlTable reportsTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "reports",
                    "Evenings by what was reported beside what was true",
                    {"Team", "Too good", "True", "Too bad", "In trouble, reported as on plan"},
                    {},
                    ChartKind::StackedBars,
                    3};
    for (std::size_t i = 0; i < chapter.factory.debrief.reports.size(); ++i) {
        const ReportTally tally = tallyOf(chapter.factory.debrief.reports[i]);
        table.rows.push_back({{chapter.plan.areas[i].name},
                              countCell(tally.rosy),
                              countCell(tally.days - tally.rosy - tally.gloomy),
                              countCell(tally.gloomy),
                              countCell(tally.evenings[0][2])});
    }
    return table;
}

HtmlTable promisesTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "promises", "Promises by who made them", {"Duty", "Kept", "Broken", "Still open"}, {}};
    for (std::size_t i = 0; i < chapter.plan.seats.size(); ++i) {
        const PromiseTally tally = promisesBy(chapter.factory.debrief, SeatId(i));
        if (tally.all() > 0)
            table.rows.push_back({{dutyText(chapter.plan, SeatId(i))},
                                  countCell(tally.kept),
                                  countCell(tally.broken),
                                  countCell(tally.open)});
    }
    return table;
}

HtmlTable wishesTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "wishes",
                    "What quiet wishes brought on average",
                    {"Duty", "Days on which the own vendor went first", "Most people moved", "Brought the factory",
                     "Give or take", "Features more for the own vendor"},
                    {}};
    const Debrief& debrief = chapter.factory.debrief;
    for (const Influence& influence : chapter.factory.analysis.influences) {
        const InfluenceVerdict verdict = influenceVerdict(influence);
        std::int32_t favoured = 0;
        std::int32_t moved = 0;
        for (const Whisper& whisper : debrief.whispers)
            if (whisper.seat == influence.seat) {
                for (const std::int32_t evening : whisper.favours) favoured += evening;
                for (const std::int32_t evening : whisper.away) moved = std::max(moved, evening);
            }
        table.rows.push_back({{dutyText(chapter.plan, influence.seat)},
                              countCell(favoured),
                              countCell(moved),
                              euroCell(verdict.factory.mean),
                              halfWidthCell(verdict.factory),
                              tenthsCell(verdict.ownTenths.mean, 10)});
    }
    return table;
}

// Nothing where there is nothing to show.
std::string part(const std::string& title, const std::string& words, const HtmlTable& table) {
    if (table.rows.empty()) return {};
    return heading(3, title) + paragraph(words) + htmlOf(table);
}

}  // namespace

std::string saidChapter(const Chapter& chapter) {
    return part("Reported, and true",
                "True is what the boxes tell on an evening: up to one waits for each person, on plan; up to two, "
                "late; more, in trouble.",
                reportsTable(chapter)) +
           part("Promises", "A promise is kept or broken when what it says comes true or is undone.",
                promisesTable(chapter)) +
           part("Quiet wishes",
                "What people managers' employers want, and the others are not told. The session was run again without "
                "each, on other luck. Where give or take is larger than the number, it may be nothing.",
                wishesTable(chapter));
}

}  // namespace gemba
