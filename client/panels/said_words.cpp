#include "client/panels/said_words.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "client/charts/format.h"
#include "client/panels/seat_words.h"
#include "shared/figures/said.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

std::string promiseWords(const Ui& ui, const char* key, const PromiseTally& tally, const std::string& seat) {
    return ui.texts.say(key, {{"kept", std::to_string(tally.kept)},
                              {"broken", std::to_string(tally.broken)},
                              {"open", std::to_string(tally.open)},
                              {"seat", seat}});
}

void promises(const Ui& ui, const Table& table) {
    const PromiseTally all = promisesBy(*table.debrief, {});
    if (all.all() == 0) return sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("said.no_promises"));
    sayWrapped(ui, Type::BodyBold, Role::Text, promiseWords(ui, "said.promises", all, {}));
    for (std::size_t i = 0; i < table.plan.seats.size(); ++i) {
        const PromiseTally tally = promisesBy(*table.debrief, SeatId(i));
        if (tally.all() == 0) continue;
        seatMark(ui, table.plan, SeatId(i), ui.look.px(14));
        sayWrapped(ui, Type::Body, Role::Text,
                   promiseWords(ui, "said.promises_by", tally, seatName(table.plan, SeatId(i))));
    }
}

std::string peopleOf(const FloorPlan& plan, SeatId seat) {
    const EmployerId employer = plan.seats[seat.index()].employer;
    return employer.index() < plan.employers.size() ? plan.employers[employer.index()].name : seatName(plan, seat);
}

std::string whatItDid(const Ui& ui, const FloorPlan& plan, const Whisper& whisper) {
    const std::string people = peopleOf(plan, whisper.seat);
    const auto favoured = std::accumulate(whisper.favours.begin(), whisper.favours.end(), 0);
    const std::string vendor = vendorsOf(plan, plan.seats[whisper.seat.index()].employer);
    std::string words = ui.texts.say(favoured > 0 ? "said.favoured" : "said.never_favoured",
                                     {{"people", people},
                                      {"vendor", vendor},
                                      {"n", std::to_string(favoured)},
                                      {"all", std::to_string(whisper.favours.size())}});
    const auto most = std::max_element(whisper.away.begin(), whisper.away.end());
    if (most != whisper.away.end() && *most > 0) words += " " + ui.texts.count("said.away", *most);
    return words;
}

std::string whoKnew(const Ui& ui, const Whisper& whisper) {
    if (whisper.exposed) return ui.texts.say("said.exposed");
    return whisper.knew == 0 ? ui.texts.say("said.nobody_knew") : ui.texts.count("said.knew", whisper.knew);
}

std::string whatItMoved(const Ui& ui, const Influence& influence) {
    const InfluenceVerdict verdict = influenceVerdict(influence);
    const Sample& factory = verdict.factory;
    if (factory.mean == 0 && factory.spread == 0) return ui.texts.say("said.moved_nothing");
    const char* key = factory.isAboveZero() ? "said.gave" : factory.isBelowZero() ? "said.took" : "said.unclear";
    const bool unclear = !factory.isAboveZero() && !factory.isBelowZero();
    const std::string words =
        ui.texts.say(key, {{"money", moneyText(Money{unclear ? factory.mean : std::abs(factory.mean)})},
                           {"half", moneyText(Money{factory.halfWidth})}});
    const double features = static_cast<double>(verdict.ownTenths.mean) / 10;
    return words + " " +
           ui.texts.say(features < 0 ? "said.own_fewer" : "said.own_more",
                        {{"n", tenthsText(ui.texts, std::abs(features))}});
}

void wish(const Ui& ui, const Table& table, const Whisper& whisper) {
    gap(ui, 6);
    seatMark(ui, table.plan, whisper.seat, ui.look.px(14));
    say(ui, Type::BodyBold, Role::Text, seatName(table.plan, whisper.seat));
    sayWrapped(ui, Type::Body, Role::Text, whatItDid(ui, table.plan, whisper) + " " + whoKnew(ui, whisper));
    const auto* analysis = table.analysis;
    if (analysis == nullptr || analysis->influences.empty())
        return sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("debrief.still_running"));
    for (const Influence& influence : analysis->influences)
        if (influence.seat == whisper.seat) sayWrapped(ui, Type::Body, Role::Text, whatItMoved(ui, influence));
}

}  // namespace

void saidWords(const Ui& ui, const Table& table) {
    promises(ui, table);
    const std::vector<Whisper>& whispers = table.debrief->whispers;
    if (whispers.empty()) return;
    separator(ui);
    say(ui, Type::Title, Role::Text, ui.texts.say("said.wishes"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("said.wishes_help"));
    for (const Whisper& whisper : whispers)
        if (whisper.seat.index() < table.plan.seats.size()) wish(ui, table, whisper);
}

}  // namespace gemba
