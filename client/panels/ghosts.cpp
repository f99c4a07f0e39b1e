#include "client/panels/ghosts.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/panels/standings_panel.h"
#include "client/text/words.h"

namespace gemba {

const std::int64_t* ghostMoneyAt(const Ghost& ghost, std::size_t days) {
    return days == 0 || days > ghost.factoryByDay.size() ? nullptr : &ghost.factoryByDay[days - 1];
}

std::vector<SparkCurve> sparksWithGhosts(const Ui& ui, const Table& table, float thick) {
    const std::vector<std::int64_t>& byDay = table.view.factoryByDay;
    std::vector<SparkCurve> curves;
    if (table.ghosts) {
        for (const Ghost& ghost : *table.ghosts) {
            const std::span<const std::int64_t> all(ghost.factoryByDay);
            const ImU32 colour = ui.look.ramp[ghost.baseline == Baseline::LastTime ? 3 : 2];
            curves.push_back({all.first(std::min(all.size(), byDay.size())), colour, thick * 0.6F});
        }
    }
    curves.push_back({byDay, ui.look[Role::Text], thick});
    return curves;
}

std::vector<std::string> ghostWords(const Ui& ui, const Table& table) {
    if (!table.ghosts) return {};
    std::vector<std::string> lines{ui.texts.say("ghosts.along")};
    for (const Ghost& ghost : *table.ghosts) {
        if (const std::int64_t* euros = ghostMoneyAt(ghost, table.view.factoryByDay.size()))
            lines.push_back(ui.texts.say("ghosts.by_now", {{"run", ui.texts.say(keyOf(ghost.baseline))},
                                                           {"money", exactMoneyText(Money{*euros})}}));
    }
    return lines;
}

void ghostTable(const Ui& ui, const Table& table) {
    const std::size_t days = table.view.factoryByDay.size();
    if (!table.ghosts || days == 0) return;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("ghosts.title"));
    standingHeadings(ui);
    standingRow(ui, {table.view.shipped, table.view.factory}, ui.texts.say("ghosts.this_time"), Type::BodyBold);
    for (const Ghost& ghost : *table.ghosts) {
        const std::int64_t* euros = ghostMoneyAt(ghost, days);
        if (!euros) continue;
        standingRow(ui, {ghost.shippedByDay[days - 1], Money{*euros}}, ui.texts.say(keyOf(ghost.baseline)), Type::Body);
        probe(ui, ghost.baseline == Baseline::LastTime ? "ghost.last" : "ghost.nobody");
    }
}

}  // namespace gemba
