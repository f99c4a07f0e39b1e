#include <algorithm>

#include "server/export/html.h"
#include "server/export/names.h"
#include "server/export/page.h"

namespace gemba {

namespace {

constexpr std::int64_t kLuckClasses = 14;

std::string plusMinus(const Sample& sample) {
    return euroText(sample.mean) + " (give or take " + euroText(sample.halfWidth) + ")";
}

std::string decisionText(const Chapter& chapter, const KnockOut& decision) {
    return dutyText(chapter.plan, decision.seat) + ", " + leverText(decision.lever) + ", round " +
           std::to_string(decision.round);
}

std::string causeSentence(const Chapter& chapter) {
    const Findings& found = chapter.found;
    switch (found.explanation.cause) {
        case Cause::Decision: {
            const KnockOut& decision = chapter.factory.analysis.knockOuts[found.explanation.decision];
            return "What moved the result most was a decision: " + decisionText(chapter, decision) +
                   ". On average it brought " + plusMinus(onOtherLuck(decision.brought)) + ".";
        }
        case Cause::Luck:
            return "What moved the result most was luck: it was worth " + euroText(found.luck.above) +
                   " beside the average of other sessions with the same decisions.";
        case Cause::Constraint: break;
    }
    return "No single decision and no luck stands out. What holds the factory back is its constraint.";
}

std::string constraintSentence(const Chapter& chapter) {
    if (!chapter.found.constraint) return "No station could be tried, so no constraint is known.";
    const std::string place = placeText(chapter.plan, *chapter.found.constraint);
    if (!chapter.found.constraintIsClear)
        return "No station is clearly the constraint. First is " + place + ", but others may bring as much.";
    const auto& gains = chapter.factory.analysis.stations;
    const auto best = std::find_if(gains.begin(), gains.end(),
                                   [&](const StationGain& one) { return one.station == *chapter.found.constraint; });
    return "The constraint is " + place + ". With 5 % less time there, the factory would have earned " +
           plusMinus(onOtherLuck(best->brought)) + " more on average.";
}

HtmlTable stationsTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "stations",
                    "What 5 % less time at each station would have brought, most first",
                    {"Station", "Brings on average", "Give or take", "Tried on other lucks"},
                    {},
                    ChartKind::Bars,
                    1};
    std::vector<std::pair<Sample, StationId>> gains;
    for (const StationGain& gain : chapter.factory.analysis.stations)
        gains.emplace_back(onOtherLuck(gain.brought), gain.station);
    std::stable_sort(gains.begin(), gains.end(),
                     [](const auto& a, const auto& b) { return a.first.mean > b.first.mean; });
    for (const auto& [gain, station] : gains)
        table.rows.push_back(
            {{placeText(chapter.plan, station)}, euroCell(gain.mean), halfWidthCell(gain), countCell(gain.count)});
    return table;
}

HtmlTable decisionsTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "decisions",
                    "What each decision brought on average, those that moved the result most first",
                    {"Decision", "Brought", "Give or take", "Made by"},
                    {}};
    const Analysis& analysis = chapter.factory.analysis;
    for (const std::size_t i : byEffect(analysis)) {
        const Sample brought = onOtherLuck(analysis.knockOuts[i].brought);
        table.rows.push_back({{decisionText(chapter, analysis.knockOuts[i])},
                              euroCell(brought.mean),
                              halfWidthCell(brought),
                              {analysis.knockOuts[i].person ? "people" : "bots"}});
    }
    return table;
}

std::string luckSentence(const Findings& found) {
    const LuckVerdict& luck = found.luck;
    std::string words = "This session's luck was better than " + std::to_string(luck.percentile) +
                        " of 100 others. With the same decisions on other luck the factory earns " +
                        euroText(luck.others.mean) + " on average; two sessions in three lie within " +
                        euroText(luck.others.spread) + " of that.";
    const std::string worth = " Together brings " + plusMinus(luck.worth) + " more than these decisions";
    if (luck.worth.isAboveZero()) words += worth + ", whatever the luck.";
    return words;
}

HtmlTable luckTable(const Chapter& chapter) {
    HtmlTable table{chapter.id + "luck",
                    "How many sessions end where on other luck",
                    {"Earned less spent, from … to", "With these decisions", "Together"},
                    {},
                    ChartKind::Columns,
                    2};
    const LuckBand& band = chapter.factory.analysis.luck;
    if (band.played.size() < 2) return table;
    std::vector<std::int64_t> all(band.played.begin() + 1, band.played.end());
    all.insert(all.end(), band.together.begin() + 1, band.together.end());
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    const std::int64_t width = roundWidth(*most - *least + 1, kLuckClasses);
    const std::int64_t begin = *least >= 0 ? *least / width * width : (*least - width + 1) / width * width;
    for (std::int64_t from = begin; from <= *most; from += width) {
        const auto in = [&](const std::vector<std::int64_t>& results) {
            return std::count_if(results.begin() + 1, results.end(),
                                 [&](std::int64_t one) { return one >= from && one < from + width; });
        };
        table.rows.push_back({{euroText(from) + " … " + euroText(from + width)},
                              countCell(in(band.played)),
                              countCell(in(band.together))});
    }
    return table;
}

}  // namespace

std::int64_t roundWidth(std::int64_t range, std::int64_t count) {
    for (std::int64_t ten = 1;; ten *= 10)
        for (const std::int64_t width : {ten, 2 * ten, 5 * ten})
            if (width * count >= range) return width;
}

std::string reasonsChapter(const Chapter& chapter) {
    return heading(3, "What explains it") + paragraph(causeSentence(chapter)) + heading(3, "The constraint") +
           paragraph(constraintSentence(chapter)) + htmlOf(stationsTable(chapter)) + heading(3, "Decisions") +
           paragraph(
               "Each was left out and the session run again on other luck. What it brought is the result with "
               "it less the result without it. Where give or take is larger than the number, it may be nothing.") +
           htmlOf(decisionsTable(chapter)) + heading(3, "Luck") + paragraph(luckSentence(chapter.found)) +
           htmlOf(luckTable(chapter));
}

}  // namespace gemba
