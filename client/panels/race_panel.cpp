#include "client/panels/race_panel.h"

#include "client/charts/format.h"
#include "client/charts/plan_names.h"
#include "client/panels/standings_panel.h"
#include "shared/figures/race.h"

namespace gemba {

namespace {

void raceRow(const Ui& ui, Type type, Role role, const std::string& name, const std::string& shipped,
             const std::string& money, const std::string& price) {
    standingColumns(ui, type, role, name, {{0.50F, shipped}, {0.72F, money}, {1.0F, price}});
}

void factoryRow(const Ui& ui, Type type, const std::string& name, const Standing& one) {
    raceRow(ui, type, Role::Text, name, groupedText(one.shipped), moneyText(one.factory),
            one.priced ? moneyText(one.price) : ui.texts.say("race.no_price"));
}

void raceTable(const Ui& ui, const Table& table) {
    const Standings& race = *table.standings;
    raceRow(ui, Type::Small, Role::Text2, {}, ui.texts.say("standings.shipped"), ui.texts.say("standings.money"),
            ui.texts.say("race.price"));
    for (std::size_t i = 0; i < race.factories.size(); ++i) {
        const bool own = ownFactory(table) == i;
        factoryRow(ui, own ? Type::BodyBold : Type::Body, factoryName(ui.texts, i, own), race.factories[i]);
        if (ui.probes) probe(ui, "race." + std::to_string(i));
    }
    factoryRow(ui, Type::Body, ui.texts.say("standings.untouched"), race.untouched);
    probe(ui, "race.untouched");
}

std::string leadWords(const Ui& ui, const RaceLead& lead) {
    if (lead.by == Money{}) return ui.texts.say("race.level");
    return ui.texts.say("race.ahead", {{"n", std::to_string(lead.factory + 1)}, {"money", exactMoneyText(lead.by)}});
}

}  // namespace

void raceWords(const Ui& ui, const Table& table) {
    if (table.standings == nullptr) return sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("debrief.waiting"));
    if (const std::optional<RaceLead> lead = raceLead(*table.standings))
        sayWrapped(ui, Type::BodyBold, Role::Text, leadWords(ui, *lead));
    gap(ui, 6);
    raceTable(ui, table);
    gap(ui, 6);
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("race.price_help"));
}

}  // namespace gemba
