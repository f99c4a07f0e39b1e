#include "client/session/terminal_debrief.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "client/session/terminal_said.h"
#include "client/session/terminal_work.h"
#include "client/text/words.h"
#include "shared/figures/delivery.h"
#include "shared/figures/lead_times.h"
#include "shared/figures/silos.h"
#include "shared/rules/medal.h"

namespace gemba {

namespace {

constexpr std::size_t kChartHeight = 14;
constexpr std::array<const char*, kFlowBands> kBandMarks{".", "+", "░", "▒", "▓", "█"};
constexpr std::array<const char*, kFlowBands> kPlainMarks{".", "+", ":", "o", "%", "#"};

std::int64_t countOf(const FlowDay& day, std::size_t band) {
    return band < day.counts.size() ? day.counts[band] : 0;
}

std::int64_t totalOf(const FlowDay& day) {
    std::int64_t total = 0;
    for (std::size_t band = 0; band < kFlowBands; ++band) total += countOf(day, band);
    return total;
}

std::string daysOf(std::int32_t ageHours) {
    return std::to_string(divideRounded(ageHours, kHoursPerDay));
}

class DebriefText {
  public:
    DebriefText(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page)
        : m_texts(texts), m_debrief(debrief), m_plan(plan), m_page(page) {}

    TextLines lines() {
        numbers();
        medals();
        flow();
        leadTimes();
        delivery();
        for (std::string& line : workLines(m_texts, m_debrief, m_plan, m_page)) m_lines.push_back(std::move(line));
        for (std::string& line : saidLines(m_texts, m_debrief, m_plan, m_page)) m_lines.push_back(std::move(line));
        lesson();
        for (std::string& line : m_lines) line.erase(line.find_last_not_of(' ') + 1);
        return std::move(m_lines);
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, TextValues values = {}) const {
        return harmless(m_texts.say(key, values), m_page);
    }
    [[nodiscard]] std::string band(std::size_t number) const { return say(keyOf(static_cast<FlowBand>(number))); }
    void rule(const std::string& words) { m_lines.push_back(ruleWith(words, m_page)); }

    // ---- four numbers ----

    void numbers() {
        rule(say("terminal.four_ways", {{"seed", std::to_string(m_debrief.seed)}}));
        std::int64_t most = 1;
        for (const BaselineResult& result : m_debrief.baselines) most = std::max(most, result.factory.euros);
        for (const Baseline baseline :
             {Baseline::NobodyTouches, Baseline::EveryoneLocal, Baseline::AsPlayed, Baseline::Coordinated})
            if (const BaselineResult* result = resultOf(m_debrief.baselines, baseline)) number(*result, most);
        m_lines.push_back(priceOfSilos());
    }
    void number(const BaselineResult& result, std::int64_t most) {
        const std::size_t room = m_page.width - 52;
        m_lines.push_back((result.baseline == Baseline::AsPlayed ? "> " : "  ") +
                          fitted(say(keyOf(result.baseline)), 16, m_page) +
                          fitted(barOf(result.factory.euros, most, room, m_page), room, m_page) +
                          rightOf(eurosOf(result.factory, m_page), 14) + rightOf(std::to_string(result.shipped), 6) +
                          " " + say("terminal.shipped"));
    }
    [[nodiscard]] std::string priceOfSilos() const {
        const BaselineResult* played = resultOf(m_debrief.baselines, Baseline::AsPlayed);
        const BaselineResult* best = resultOf(m_debrief.baselines, Baseline::Coordinated);
        if (played == nullptr || best == nullptr) return {};
        const Money price = best->factory - played->factory;
        if (price.euros > 0) return say("terminal.price", {{"money", eurosOf(price, m_page)}});
        return say("debrief.beat", {{"money", eurosOf({-price.euros}, m_page)}});
    }

    // ---- medals ----

    void medals() {
        if (m_debrief.pars.empty()) return;
        rule(say("terminal.others"));
        row("", 26, {say("terminal.you"), say("terminal.practised"), say("terminal.untouched")});
        for (const ParResult& result : m_debrief.pars) {
            const bool money = result.goal == Goal::OwnBonus;
            const auto text = [&](std::int64_t value) {
                return money ? eurosOf(Money{value}, m_page) : std::to_string(value);
            };
            row(say(money ? "terminal.bonus" : "terminal.factory_features"), 26,
                {text(result.score), text(result.par), text(result.doNothing)});
            m_lines.back() += "  " + medal(medalFor(result.score, result.par, result.doNothing));
        }
    }
    [[nodiscard]] std::string medal(Medal medal) const {
        constexpr std::array<const char*, kMedals> kKeys{"terminal.no_medal", "terminal.bronze", "terminal.silver",
                                                         "terminal.gold", "terminal.beyond"};
        return say(kKeys[static_cast<std::size_t>(medal)]);
    }
    // A title and three columns at its right.
    void row(const std::string& title, std::size_t width, const std::array<std::string, 3>& columns) {
        std::string line = "  " + fitted(title, width, m_page);
        for (const std::string& column : columns) line += rightOf(column, 14);
        m_lines.push_back(line);
    }

    // ---- cumulative flow ----

    [[nodiscard]] const char* markOf(std::size_t band) const {
        return m_page.charset == Charset::Unicode ? kBandMarks[band] : kPlainMarks[band];
    }
    // The band at `height` features from the ground: shipped stands lowest, the backlog on top.
    [[nodiscard]] const char* markAt(const FlowDay& day, std::int64_t height) const {
        std::int64_t top = 0;
        for (std::size_t band = kFlowBands; band-- > 0;) {
            top += countOf(day, band);
            if (height < top) return markOf(band);
        }
        return " ";
    }
    void flow() {
        const std::vector<FlowDay>& days = m_debrief.flow;
        if (days.empty()) return;
        rule(say("debrief.flow") + " (" + say("terminal.flow_unit") + ")");
        std::int64_t most = 1;
        for (const FlowDay& day : days) most = std::max(most, totalOf(day));
        const std::size_t columns = std::min(m_page.width - 10, std::max<std::size_t>(days.size(), 60));
        for (std::size_t row = kChartHeight; row-- > 0;) {
            const std::int64_t height = divideRounded(most * static_cast<std::int64_t>(2 * row + 1), 2 * kChartHeight);
            const bool labelled = row % 4 == 1 || row == kChartHeight - 1;
            std::string line = rightOf(labelled ? std::to_string(height) : "", 6) + " |";
            for (std::size_t x = 0; x < columns; ++x) line += markAt(days[x * days.size() / columns], height);
            m_lines.push_back(line);
        }
        std::string legend = "       ";
        for (std::size_t number = 0; number < kFlowBands; ++number)
            legend += std::string(" ") + markOf(number) + " " + band(number);
        m_lines.push_back(legend);
        mostOpen(days.back());
    }
    void mostOpen(const FlowDay& last) {
        constexpr auto kFirst = static_cast<std::size_t>(FlowBand::Make);
        std::size_t worst = kFirst;
        for (std::size_t number = kFirst; number < static_cast<std::size_t>(FlowBand::Shipped); ++number)
            if (countOf(last, number) > countOf(last, worst)) worst = number;
        m_lines.push_back(
            say("terminal.most_open", {{"band", band(worst)}, {"n", std::to_string(countOf(last, worst))}}));
    }

    // ---- lead times ----

    [[nodiscard]] std::string percentile(const std::vector<LeadTime>& times, int percent) const {
        const std::optional<std::int32_t> hours = leadTimePercentile(times, percent);
        if (hours) return daysOf(*hours);
        const auto oldest = std::max_element(
            times.begin(), times.end(), [](const LeadTime& a, const LeadTime& b) { return a.ageHours < b.ageHours; });
        return say("terminal.over", {{"n", daysOf(oldest->ageHours)}});
    }
    void leadRow(const std::string& title, const std::vector<LeadTime>& times) {
        if (!times.empty()) row(title, 34, {percentile(times, 50), percentile(times, 85), percentile(times, 95)});
    }
    void leadTimes() {
        if (m_debrief.leadTimes.empty()) return;
        std::vector<LeadTime> finished;
        std::array<int, kFlowBands> open{};
        for (const LeadTime& time : m_debrief.leadTimes) {
            if (time.finishedDay >= 0) finished.push_back(time);
            if (time.finishedDay < 0) ++open[static_cast<std::size_t>(time.band)];
        }
        const std::size_t stillOpen = m_debrief.leadTimes.size() - finished.size();
        rule(say("terminal.times"));
        row("", 34, {say("terminal.half"), "85 %", "95 %"});
        leadRow(say("terminal.finished_only", {{"n", std::to_string(finished.size())}}), finished);
        leadRow(say("terminal.open_counted", {{"n", std::to_string(stillOpen)}}), m_debrief.leadTimes);
        openByBand(open);
        littlesWords();
    }
    void littlesWords() {
        const LittlesLaw law = littlesLaw(m_debrief.flow);
        if (!law.days) return;
        const auto whole = [](double number) { return std::to_string(std::llround(number)); };
        m_lines.push_back("  " + say("terminal.little", {{"open", whole(law.open)}, {"days", whole(*law.days)}}));
    }
    void openByBand(const std::array<int, kFlowBands>& open) {
        std::vector<std::string> where;
        for (std::size_t number = 0; number < kFlowBands; ++number)
            if (open[number] > 0) where.push_back(band(number) + " " + std::to_string(open[number]));
        if (where.empty()) where.push_back(say("term.nothing"));
        where.front() = "  " + say("terminal.still_open") + " " + where.front();
        addWrapped(where, ", ", 14);
    }

    // ---- the four DORA keys ----

    void delivery() {
        const DeliveryKeys keys = deliveryKeys(m_debrief);
        if (keys.changes == 0) return;
        rule(say("terminal.delivery"));
        row("", 34, {say("terminal.half"), "85 %", "95 %"});
        hoursRow(say("terminal.between", {{"n", std::to_string(keys.deployments)}}), keys.between);
        hoursRow(say("terminal.change", {{"n", std::to_string(keys.changes)}}), keys.change);
        hoursRow(say("terminal.restore", {{"n", std::to_string(keys.repairs)}}), keys.restore);
        m_lines.push_back(
            "  " + say("terminal.failed", {{"n", std::to_string(keys.failed)}, {"all", std::to_string(keys.changes)}}));
    }
    void hoursRow(const std::string& title, const HourPercentiles& found) {
        std::array<std::string, 3> columns;
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = found[i] ? daysOf(*found[i]) : "-";
        row(title, 34, columns);
    }

    // ---- the lesson ----

    void lesson() {
        if (m_debrief.lesson.empty()) return;
        rule(say("terminal.lesson"));
        addWrapped(wordsIn(harmless(m_debrief.lesson, m_page)), " ", 0);
    }
    void addWrapped(const std::vector<std::string>& words, const std::string& between, std::size_t indent) {
        for (const std::string& line : wrapped(words, between, indent, m_page)) m_lines.push_back(line);
    }

    const Texts& m_texts;
    const Debrief& m_debrief;
    const FloorPlan& m_plan;
    Page m_page;
    TextLines m_lines;
};

}  // namespace

TextLines debriefLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& wanted) {
    const Page page{std::max<std::size_t>(wanted.width, 80), wanted.charset};
    return DebriefText(texts, debrief, plan, page).lines();
}

}  // namespace gemba
