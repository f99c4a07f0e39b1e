#include "client/session/terminal_said.h"

#include <algorithm>
#include <numeric>

#include "shared/figures/said.h"

namespace gemba {

namespace {

constexpr std::size_t kNameWidth = 20;
constexpr std::size_t kNumberWidth = 16;

class SaidText {
  public:
    SaidText(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page)
        : m_texts(texts), m_debrief(debrief), m_plan(plan), m_page(page) {}

    TextLines lines() {
        reports();
        promises();
        for (const Whisper& whisper : m_debrief.whispers) wish(whisper);
        return std::move(m_lines);
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, TextValues values = {}) const {
        return harmless(m_texts.say(key, values), m_page);
    }
    void sentence(const std::string& words) {
        std::vector<std::string> parts = wordsIn(words);
        if (parts.empty()) return;
        parts.front().insert(0, "  ");
        for (const std::string& line : wrapped(parts, " ", 2, m_page)) m_lines.push_back(line);
    }
    void row(const std::string& name, const std::array<std::string, 3>& columns) {
        std::string line = "  " + fitted(name, kNameWidth, m_page);
        for (const std::string& column : columns) line += rightOf(column, kNumberWidth);
        m_lines.push_back(line);
    }

    void reports() {
        m_lines.push_back(ruleWith(say("terminal.reports"), m_page));
        row("", {say("terminal.too_good"), say("terminal.true"), say("terminal.too_bad")});
        for (std::size_t i = 0; i < std::min(m_debrief.reports.size(), m_plan.areas.size()); ++i) {
            const ReportTally tally = tallyOf(m_debrief.reports[i]);
            row(harmless(m_plan.areas[i].name, m_page),
                {std::to_string(tally.rosy), std::to_string(tally.days - tally.rosy - tally.gloomy),
                 std::to_string(tally.gloomy)});
        }
    }
    void promises() {
        const PromiseTally all = promisesBy(m_debrief, {});
        sentence(all.all() == 0 ? say("said.no_promises")
                                : say("said.promises", {{"kept", std::to_string(all.kept)},
                                                        {"broken", std::to_string(all.broken)},
                                                        {"open", std::to_string(all.open)}}));
    }
    void wish(const Whisper& whisper) {
        if (whisper.seat.index() >= m_plan.seats.size()) return;
        const auto favoured = std::accumulate(whisper.favours.begin(), whisper.favours.end(), 0);
        const auto most = std::max_element(whisper.away.begin(), whisper.away.end());
        sentence(say("terminal.wish", {{"seat", m_plan.seats[whisper.seat.index()].name},
                                       {"n", std::to_string(favoured)},
                                       {"all", std::to_string(whisper.favours.size())},
                                       {"moved", std::to_string(most == whisper.away.end() ? 0 : *most)}}));
    }

    const Texts& m_texts;
    const Debrief& m_debrief;
    const FloorPlan& m_plan;
    const Page& m_page;
    TextLines m_lines;
};

}  // namespace

TextLines saidLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page) {
    if (debrief.reports.empty() || eveningsIn(debrief.reports.front()) == 0) return {};
    return SaidText(texts, debrief, plan, page).lines();
}

}  // namespace gemba
