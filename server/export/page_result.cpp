#include "server/export/html.h"
#include "server/export/names.h"
#include "server/export/page.h"

namespace gemba {

namespace {

std::string priceSentence(const Findings& found) {
    const std::string played = "This factory shipped " + groupedNumber(found.played.shipped) +
                               " features. Earned less spent, that is " + euroText(found.played.factory.euros) + ". ";
    const std::string other = "Together, with the same people and the same luck, it would have been " +
                              euroText(found.together.factory.euros) + ". ";
    if (found.price.euros > 0) return played + other + "The price of silos: " + euroText(found.price.euros) + ".";
    if (found.price.euros == 0) return played + "You did as well as playing together.";
    return played + other + "You beat playing together by " + euroText(-found.price.euros) + ".";
}

HtmlTable waysTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "ways",
                    "Same luck, four ways",
                    {"Way", "Earned less spent", "Features shipped", "What it means"},
                    {},
                    ChartKind::Bars,
                    1};
    for (const BaselineResult& way : chapter.factory.debrief.baselines)
        table.rows.push_back(
            {{wayText(way.baseline)}, euroCell(way.factory.euros), countCell(way.shipped), {wayMeaning(way.baseline)}});
    return table;
}

HtmlTable policiesTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "policies",
                    "If everybody follows one policy, best first; the first one is what this page calls together",
                    {"Policy", "Earned less spent", "Features shipped"},
                    {}};
    for (const PolicyResult& policy : chapter.factory.debrief.policies)
        table.rows.push_back({{policyText(policy.style)}, euroCell(policy.factory.euros), countCell(policy.shipped)});
    return table;
}

HtmlTable daysTable(const Chapter& chapter) {
    const std::vector<BaselineResult>& ways = chapter.factory.debrief.baselines;
    HtmlTable table{chapter.id + "days",
                    "Earned less spent since day 1, in euros, at the end of each day",
                    {"Day"},
                    {},
                    ChartKind::Lines,
                    ways.size()};
    for (const BaselineResult& way : ways) table.headings.push_back(wayText(way.baseline));
    for (std::size_t day = 0; day < ways.front().factoryByDay.size(); ++day) {
        std::vector<HtmlCell> row{{std::to_string(day + 1)}};
        for (const BaselineResult& way : ways)
            row.push_back(day < way.factoryByDay.size() ? euroCell(way.factoryByDay[day]) : HtmlCell{"–"});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

std::string resultChapter(const Chapter& chapter) {
    return "<p class=\"price\">" + escaped(priceSentence(chapter.found)) + "</p>\n" +
           heading(3, "Same luck, four ways") + htmlOf(waysTable(chapter)) + htmlOf(policiesTable(chapter)) +
           heading(3, "Day by day") + htmlOf(daysTable(chapter));
}

}  // namespace gemba
