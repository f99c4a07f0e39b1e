#include "server/export/html.h"
#include "server/export/page.h"
#include "shared/figures/race.h"

namespace gemba {

namespace {

constexpr const char* kUntouched = "Untouched factory";

std::string factoryText(std::size_t factory) {
    return "Factory " + std::to_string(factory + 1);
}

std::string raceSentence(const Standings& race) {
    const std::string luck = "The luck was the same for all: ";
    const std::optional<RaceLead> lead = raceLead(race);
    if (!lead) return {};
    if (lead->by == Money{}) return "The best are level. " + luck + "any difference comes from decisions alone.";
    return factoryText(lead->factory) + " is ahead by " + euroText(lead->by.euros) + ". " + luck +
           "the difference comes from decisions alone.";
}

HtmlTable raceTable(const Standings& race) {
    HtmlTable table{"race",
                    "The factories of this room, on the same luck",
                    {"Factory", "Earned less spent", "Features shipped", "Price of silos"},
                    {},
                    ChartKind::Bars,
                    1};
    const auto add = [&](const std::string& name, const Standing& one) {
        table.rows.push_back({{name},
                              euroCell(one.factory.euros),
                              countCell(one.shipped),
                              one.priced ? euroCell(one.price.euros) : HtmlCell{"–"}});
    };
    for (std::size_t i = 0; i < race.factories.size(); ++i) add(factoryText(i), race.factories[i]);
    add(kUntouched, race.untouched);
    return table;
}

enum class RaceValue : std::uint8_t { Result, Shipped };

HtmlCell dayCell(const Standing& one, RaceValue value, std::size_t day) {
    if (day >= one.factoryByDay.size()) return {"–"};
    return value == RaceValue::Result ? euroCell(one.factoryByDay[day]) : countCell(one.shippedByDay[day]);
}

HtmlTable raceDays(const Standings& race, RaceValue value) {
    const bool result = value == RaceValue::Result;
    HtmlTable table{result ? "race-days" : "race-shipped",
                    result ? "Earned less spent since day 1, in euros, at the end of each day"
                           : "Features shipped since day 1, at the end of each day",
                    {"Day"},
                    {},
                    ChartKind::Lines,
                    race.factories.size() + 1};
    for (std::size_t i = 0; i < race.factories.size(); ++i) table.headings.push_back(factoryText(i));
    table.headings.emplace_back(kUntouched);
    for (std::size_t day = 0; day < race.untouched.factoryByDay.size(); ++day) {
        std::vector<HtmlCell> row{{std::to_string(day + 1)}};
        for (const Standing& one : race.factories) row.push_back(dayCell(one, value, day));
        row.push_back(dayCell(race.untouched, value, day));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

std::string raceChapter(const SessionRecord& record) {
    return heading(2, "All factories") + paragraph(raceSentence(record.race)) + htmlOf(raceTable(record.race)) +
           heading(3, "All factories, day by day") + htmlOf(raceDays(record.race, RaceValue::Result)) +
           htmlOf(raceDays(record.race, RaceValue::Shipped));
}

}  // namespace gemba
