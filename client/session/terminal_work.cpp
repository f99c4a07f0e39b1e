#include "client/session/terminal_work.h"

#include <array>
#include <cmath>

#include "client/replica/throughput.h"
#include "shared/figures/busiest.h"
#include "shared/figures/work_shares.h"

namespace gemba {

namespace {

constexpr std::size_t kNameWidth = 24;
constexpr std::array<const char*, kDoings> kDoingKeys{"terminal.work.working", "terminal.work.blocked",
                                                      "terminal.work.waiting", "terminal.work.starved",
                                                      "terminal.work.fires",   "terminal.work.down"};

// What every table needs.
struct WorkPage {
    const Texts& texts;
    const Debrief& debrief;
    const FloorPlan& plan;
    const Page& page;
    [[nodiscard]] const std::string& say(const char* key) const { return texts.say(key); }
    void head(TextLines& lines, const std::string& words) const { lines.push_back(ruleWith(words, page)); }
};

std::string areaNamed(const FloorPlan& plan, std::size_t area) {
    return area < plan.areas.size() ? plan.areas[area].name : "?";
}

// The gate's number is that of the stations.
std::string stationNamed(const WorkPage& work, std::size_t station) {
    const FloorPlan& plan = work.plan;
    if (station == plan.stations.size()) return work.say("terminal.work.gate");
    if (station > plan.stations.size()) return "?";
    return areaNamed(plan, plan.stations[station].area.index()) + " " + plan.stations[station].name;
}

std::string nameCell(const std::string& name, const Page& page) {
    return "  " + fitted(harmless(name, page), kNameWidth, page);
}

std::string percentCell(const std::optional<double>& share, std::size_t width) {
    return rightOf(share ? std::to_string(std::lround(*share * 100)) + " %" : "-", width);
}

void addShipped(TextLines& lines, const WorkPage& work) {
    const auto& [texts, debrief, plan, page] = work;
    const std::vector<ShippedDay> days = shippedByDay(debrief.leadTimes, debrief.flow.size());
    std::vector<std::int64_t> perDay;
    std::int64_t all = 0;
    for (const ShippedDay& day : days) all += perDay.emplace_back(day.all);
    if (all == 0) return;
    work.head(lines, work.say("terminal.work.shipped"));
    const std::size_t room = page.width - 24;
    lines.push_back("  " + fitted(sparkOf(perDay, room, page), room, page) + rightOf(std::to_string(all), 6) + " " +
                    work.say("terminal.work.features"));
}

void addShares(TextLines& lines, const WorkPage& work) {
    const auto& [texts, debrief, plan, page] = work;
    const std::vector<TimeShares> totals = totalsOf(debrief.rounds, PlaceKind::Station);
    if (allMs(sumOf(totals)) == 0) return;
    work.head(lines, work.say("terminal.work.time"));
    std::string head = nameCell("", page);
    for (const char* key : kDoingKeys) head += rightOf(work.say(key), 9);
    lines.push_back(head);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        std::string line = nameCell(stationNamed(work, i), page);
        for (const int percent : wholePercents(totals[i])) line += rightOf(std::to_string(percent), 9);
        lines.push_back(line);
    }
}

void addFlow(TextLines& lines, const WorkPage& work) {
    const auto& [texts, debrief, plan, page] = work;
    const std::vector<TimeShares> people = totalsOf(debrief.rounds, PlaceKind::Area);
    if (allMs(sumOf(people)) == 0) return;
    work.head(lines, work.say("terminal.work.flow"));
    lines.push_back(nameCell("", page) + rightOf(work.say("terminal.work.people"), 18) +
                    rightOf(work.say("terminal.work.worked_on"), 24));
    TouchTime all;
    for (std::size_t i = 0; i < people.size() && i < debrief.areaFlow.size(); ++i) {
        const TouchTime touch = together(debrief.areaFlow[i].shipped, debrief.areaFlow[i].open);
        all = together(all, touch);
        lines.push_back(nameCell(areaNamed(plan, i), page) + percentCell(utilizationOf(people[i]), 18) +
                        percentCell(flowEfficiency(touch), 24));
    }
    lines.push_back(nameCell(work.say("terminal.work.all"), page) + percentCell(utilizationOf(sumOf(people)), 18) +
                    percentCell(flowEfficiency(all), 24));
}

void addBusiest(TextLines& lines, const WorkPage& work) {
    const auto& [texts, debrief, plan, page] = work;
    const auto days = static_cast<std::int32_t>(debrief.flow.size());
    const std::vector<Holding> holdings = holdingsOf(debrief.busiest, days);
    if (holdings.empty()) return;
    work.head(lines, texts.say("terminal.work.busiest", {{"days", std::to_string(days)}}));
    std::vector<std::string> words;
    for (const Holding& holding : holdings)
        if (holding.days > 0)
            words.push_back(harmless(stationNamed(work, holding.station.index()), page) + " " +
                            std::to_string(holding.days));
    if (words.empty()) return;
    words.front() = "  " + words.front();
    for (const std::string& line : wrapped(words, ", ", 2, page)) lines.push_back(line);
}

}  // namespace

TextLines workLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page) {
    const WorkPage work{texts, debrief, plan, page};
    TextLines lines;
    addShipped(lines, work);
    addShares(lines, work);
    addFlow(lines, work);
    addBusiest(lines, work);
    return lines;
}

}  // namespace gemba
