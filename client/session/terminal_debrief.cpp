#include "client/session/terminal_debrief.h"

#include <algorithm>
#include <array>
#include <utility>

#include "client/replica/lead_times.h"
#include "shared/rules/medal.h"

namespace gemba {

namespace {

constexpr std::size_t kChartHeight = 14;
constexpr std::array<const char*, kFlowBands> kBandNames{"to make",    "in make",    "in review",
                                                         "on pallets", "gate, dock", "shipped"};
constexpr std::array<const char*, kFlowBands> kBandMarks{".", "+", "░", "▒", "▓", "█"};
constexpr std::array<const char*, kFlowBands> kPlainMarks{".", "+", ":", "o", "%", "#"};

const char* markOf(std::size_t band, const Page& page) {
    return page.charset == Charset::Unicode ? kBandMarks[band] : kPlainMarks[band];
}

// ---- four numbers -------------------------------------------------------------------------------------------------

const char* nameOf(Baseline baseline) {
    switch (baseline) {
        case Baseline::AsPlayed: return "as played";
        case Baseline::EveryoneLocal: return "everyone local";
        case Baseline::Coordinated: return "coordinated";
        case Baseline::NobodyTouches: return "nobody touches";
    }
    return "";
}

const BaselineResult* find(const Debrief& debrief, Baseline baseline) {
    for (const BaselineResult& result : debrief.baselines)
        if (result.baseline == baseline) return &result;
    return nullptr;
}

std::string priceOfSilos(const Debrief& debrief, const Page& page) {
    const BaselineResult* played = find(debrief, Baseline::AsPlayed);
    const BaselineResult* best = find(debrief, Baseline::Coordinated);
    if (played == nullptr || best == nullptr) return {};
    const Money price = best->factory - played->factory;
    if (price.euros <= 0) return "You beat the coordinated reference by " + eurosOf({-price.euros}, page) + ".";
    return "The price of silos: " + eurosOf(price, page) + " (coordinated minus as played, same luck).";
}

void addNumbers(TextLines& lines, const Debrief& debrief, const Page& page) {
    lines.push_back(ruleWith("Same luck, four ways (seed " + std::to_string(debrief.seed) + ")", page));
    std::int64_t most = 1;
    for (const BaselineResult& result : debrief.baselines) most = std::max(most, result.factory.euros);
    const std::size_t room = page.width - 50;
    for (const Baseline baseline :
         {Baseline::NobodyTouches, Baseline::EveryoneLocal, Baseline::AsPlayed, Baseline::Coordinated}) {
        const BaselineResult* result = find(debrief, baseline);
        if (result == nullptr) continue;
        lines.push_back((baseline == Baseline::AsPlayed ? "> " : "  ") + fitted(nameOf(baseline), 16, page) +
                        fitted(barOf(result->factory.euros, most, room, page), room, page) +
                        rightOf(eurosOf(result->factory, page), 14) + rightOf(std::to_string(result->shipped), 6) +
                        " shipped");
    }
    lines.push_back(priceOfSilos(debrief, page));
}

// ---- medals -------------------------------------------------------------------------------------------------------

constexpr std::array<const char*, kMedals> kMedalNames{"no medal", "bronze", "silver", "gold", "beyond"};

void addMedals(TextLines& lines, const Debrief& debrief, const Page& page) {
    if (debrief.pars.empty()) return;
    lines.push_back(ruleWith("Others in your seat (same luck, same bots)", page));
    lines.push_back("  " + fitted("", 26, page) + rightOf("you", 12) + rightOf("practised", 14) +
                    rightOf("untouched", 14));
    for (const ParResult& result : debrief.pars) {
        const bool money = result.goal == Goal::OwnBonus;
        const auto number = [&](std::int64_t value) {
            return money ? eurosOf(Money{value}, page) : std::to_string(value);
        };
        const Medal medal = medalFor(result.score, result.par, result.doNothing);
        lines.push_back("  " + fitted(money ? "your bonus" : "factory, features", 26, page) +
                        rightOf(number(result.score), 12) + rightOf(number(result.par), 14) +
                        rightOf(number(result.doNothing), 14) + "  " + kMedalNames[static_cast<std::size_t>(medal)]);
    }
}

// ---- cumulative flow ----------------------------------------------------------------------------------------------

std::int64_t countOf(const FlowDay& day, std::size_t band) {
    return band < day.counts.size() ? day.counts[band] : 0;
}

std::int64_t totalOf(const FlowDay& day) {
    std::int64_t total = 0;
    for (std::size_t band = 0; band < kFlowBands; ++band) total += countOf(day, band);
    return total;
}

// The band at `height` features from the ground: shipped stands lowest, the backlog on top.
const char* markAt(const FlowDay& day, std::int64_t height, const Page& page) {
    std::int64_t top = 0;
    for (std::size_t band = kFlowBands; band-- > 0;) {
        top += countOf(day, band);
        if (height < top) return markOf(band, page);
    }
    return " ";
}

std::string mostOpenIn(const FlowDay& last) {
    constexpr auto kFirst = static_cast<std::size_t>(FlowBand::Make);
    std::size_t worst = kFirst;
    for (std::size_t band = kFirst; band < static_cast<std::size_t>(FlowBand::Shipped); ++band)
        if (countOf(last, band) > countOf(last, worst)) worst = band;
    const bool gate = worst == static_cast<std::size_t>(FlowBand::GateAndDock);
    return std::string("Of the work begun, most is ") + (gate ? "at gate and dock" : kBandNames[worst]) +
           " at the end: " + std::to_string(countOf(last, worst)) + ".";
}

void addFlow(TextLines& lines, const Debrief& debrief, const Page& page) {
    if (debrief.flow.empty()) return;
    lines.push_back(ruleWith("Where work piled up (features, by day)", page));
    std::int64_t most = 1;
    for (const FlowDay& day : debrief.flow) most = std::max(most, totalOf(day));
    const std::size_t columns = std::min(page.width - 10, std::max<std::size_t>(debrief.flow.size(), 60));
    for (std::size_t row = kChartHeight; row-- > 0;) {
        const std::int64_t height = divideRounded(most * static_cast<std::int64_t>(2 * row + 1), 2 * kChartHeight);
        const bool labelled = row % 4 == 1 || row == kChartHeight - 1;
        std::string line = rightOf(labelled ? std::to_string(height) : "", 6) + " |";
        for (std::size_t x = 0; x < columns; ++x)
            line += markAt(debrief.flow[x * debrief.flow.size() / columns], height, page);
        lines.push_back(line);
    }
    std::string legend = "        ";
    for (std::size_t band = 0; band < kFlowBands; ++band)
        legend += std::string(markOf(band, page)) + " " + kBandNames[band] + " ";
    lines.push_back(legend);
    lines.push_back(mostOpenIn(debrief.flow.back()));
}

// ---- lead times ---------------------------------------------------------------------------------------------------

std::string daysOf(std::int32_t ageHours) {
    return std::to_string(divideRounded(ageHours, kHoursPerDay));
}

std::string percentileText(const std::vector<LeadTime>& times, int percent) {
    const std::optional<std::int32_t> hours = leadTimePercentile(times, percent);
    if (hours) return daysOf(*hours);
    const auto oldest = std::max_element(times.begin(), times.end(),
                                         [](const LeadTime& a, const LeadTime& b) { return a.ageHours < b.ageHours; });
    return "over " + daysOf(oldest->ageHours);
}

void addLeadRow(TextLines& lines, const std::string& title, const std::vector<LeadTime>& times, const Page& page) {
    if (times.empty()) return;
    lines.push_back("  " + fitted(title, 34, page) + rightOf(percentileText(times, 50), 12) +
                    rightOf(percentileText(times, 85), 12) + rightOf(percentileText(times, 95), 12));
}

void addLeadTimes(TextLines& lines, const Debrief& debrief, const Page& page) {
    if (debrief.leadTimes.empty()) return;
    std::vector<LeadTime> finished;
    std::array<int, kFlowBands> open{};
    for (const LeadTime& time : debrief.leadTimes) {
        if (time.finishedDay >= 0) finished.push_back(time);
        if (time.finishedDay < 0) ++open[static_cast<std::size_t>(time.band)];
    }
    const std::size_t stillOpen = debrief.leadTimes.size() - finished.size();
    lines.push_back(ruleWith("How long one feature took (working days)", page));
    lines.push_back("  " + fitted("", 34, page) + rightOf("half", 12) + rightOf("85 %", 12) + rightOf("95 %", 12));
    addLeadRow(lines, "finished only: " + std::to_string(finished.size()), finished, page);
    addLeadRow(lines, "open work counted: " + std::to_string(stillOpen) + " more", debrief.leadTimes, page);
    std::vector<std::string> where;
    for (std::size_t band = 0; band < kFlowBands; ++band)
        if (open[band] > 0) where.push_back(std::to_string(open[band]) + " " + kBandNames[band]);
    if (where.empty()) where.emplace_back("nothing");
    where.front() = "  Still open: " + where.front();
    where.back() += ".";
    for (const std::string& line : wrapped(where, ", ", 14, page)) lines.push_back(line);
}

}  // namespace

TextLines debriefLines(const Debrief& debrief, const Page& wanted) {
    const Page page{std::max<std::size_t>(wanted.width, 80), wanted.charset};
    TextLines lines;
    addNumbers(lines, debrief, page);
    addMedals(lines, debrief, page);
    addFlow(lines, debrief, page);
    addLeadTimes(lines, debrief, page);
    if (!debrief.lesson.empty()) {
        lines.push_back(ruleWith("What this factory teaches", page));
        std::vector<std::string> words;
        const std::string text = harmless(debrief.lesson, page);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (end > at) words.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        for (const std::string& line : wrapped(words, " ", 0, page)) lines.push_back(line);
    }
    for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

}  // namespace gemba
