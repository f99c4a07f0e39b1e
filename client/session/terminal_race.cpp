#include "client/session/terminal_race.h"

#include <algorithm>

#include "shared/figures/race.h"

namespace gemba {

namespace {

constexpr std::size_t kNames = 34;
constexpr std::size_t kDays = 14;
constexpr std::size_t kColumn = 13;

class RaceText {
  public:
    RaceText(const Texts& texts, const Standings& race, std::optional<std::size_t> own, const Page& page)
        : m_texts(texts), m_race(race), m_own(own), m_page(page) {}

    TextLines lines(std::int32_t daysPerRound) {
        const std::optional<RaceLead> lead = raceLead(m_race);
        if (!lead) return {};
        m_lines.push_back(ruleWith(say("terminal.race"), m_page));
        ends();
        rounds(static_cast<std::size_t>(std::max(1, daysPerRound)));
        leader(*lead);
        for (std::string& line : m_lines) line.erase(line.find_last_not_of(' ') + 1);
        return std::move(m_lines);
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, TextValues values = {}) const {
        return harmless(m_texts.say(key, values), m_page);
    }
    [[nodiscard]] std::string nameOf(std::size_t factory) const {
        return say(m_own == factory ? "standings.own" : "standings.factory", {{"n", std::to_string(factory + 1)}});
    }
    void row(const std::string& name, std::size_t width, const std::vector<std::string>& columns) {
        std::string line = fitted(name, width, m_page);
        for (const std::string& column : columns)
            line += rightOf(columnsOf(column) < kColumn ? column : fitted(column, kColumn - 1, m_page), kColumn);
        m_lines.push_back(std::move(line));
    }

    void end(const std::string& name, const Standing& one) {
        row(name, kNames,
            {grouped(one.shipped), eurosOf(one.factory, m_page), one.priced ? eurosOf(one.price, m_page) : "-"});
    }
    void ends() {
        row("", kNames, {say("standings.shipped"), say("standings.money"), say("terminal.race_price")});
        for (std::size_t i = 0; i < m_race.factories.size(); ++i)
            end((m_own == i ? "> " : "  ") + nameOf(i), m_race.factories[i]);
        end("  " + say("standings.untouched"), m_race.untouched);
    }

    void roundEnd(std::size_t day) {
        std::vector<std::string> columns;
        const auto add = [&](const Standing& one) {
            const bool there = day <= one.factoryByDay.size();
            columns.push_back(there ? eurosOf(Money{one.factoryByDay[day - 1]}, m_page) : "-");
        };
        for (const Standing& one : m_race.factories) add(one);
        add(m_race.untouched);
        row("  " + say("terminal.race_day", {{"n", std::to_string(day)}}), kDays, columns);
    }
    void rounds(std::size_t daysPerRound) {
        const std::size_t days = m_race.untouched.factoryByDay.size();
        if (days == 0) return;
        std::vector<std::string> heads;
        for (std::size_t i = 0; i < m_race.factories.size(); ++i)
            heads.push_back(say("standings.factory", {{"n", std::to_string(i + 1)}}));
        heads.push_back(say("terminal.untouched"));
        row("", kDays, heads);
        for (std::size_t day = daysPerRound; day < days; day += daysPerRound) roundEnd(day);
        roundEnd(days);
    }

    void leader(const RaceLead& lead) {
        const std::string words =
            lead.by == Money{}
                ? say("race.level")
                : say("race.ahead", {{"n", std::to_string(lead.factory + 1)}, {"money", eurosOf(lead.by, m_page)}});
        for (const std::string& line : wrapped(wordsIn(words), " ", 0, m_page)) m_lines.push_back(line);
    }

    const Texts& m_texts;
    const Standings& m_race;
    std::optional<std::size_t> m_own;
    Page m_page;
    TextLines m_lines;
};

}  // namespace

TextLines raceLines(const Texts& texts, const Standings& race, std::optional<std::size_t> own,
                    std::int32_t daysPerRound, const Page& wanted) {
    const Page page{std::max<std::size_t>(wanted.width, 80), wanted.charset};
    return RaceText(texts, race, own, page).lines(daysPerRound);
}

}  // namespace gemba
