#include "client/panels/walk_cards.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "client/charts/format.h"
#include "client/panels/poll_panel.h"
#include "client/panels/replay_moments.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

constexpr std::size_t kMostMarks = 5;
constexpr std::array<const char*, kCardSteps> kStepKeys{"card.feel",          "card.what_happened", "card.why",
                                                        "card.where_at_work", "card.what_if",       "card.what_next"};
constexpr std::array<const char*, 3> kQuestionEnds{"_1", "_2", "_3"};

enum class Objection : std::uint8_t { Bots, Reality, Luck, Rigged, NoChoice, Bonus };
constexpr std::array<const char*, 6> kObjectionKeys{"objection.bots",   "objection.reality",   "objection.luck",
                                                    "objection.rigged", "objection.no_choice", "objection.bonus"};

const BaselineResult* runOf(const Debrief& debrief, Baseline baseline) {
    for (const BaselineResult& result : debrief.baselines)
        if (result.baseline == baseline) return &result;
    return nullptr;
}

std::string luckNumber(const Ui& ui, const Table& table) {
    const auto luck = table.analysis == nullptr ? std::nullopt : luckVerdict(*table.analysis);
    if (!luck || coverOf(table, Sheet::LuckWords)) return {};
    return ui.texts.say("objection.luck_number", {{"p", std::to_string(luck->percentile)},
                                                  {"spread", moneyText(Money{luck->others.spread})},
                                                  {"worth", moneyText(Money{luck->worth.mean})}});
}

std::string decisionNumber(const Ui& ui, const Table& table) {
    if (table.analysis == nullptr || coverOf(table, Sheet::Decisions)) return {};
    const std::vector<std::size_t> order = byEffect(*table.analysis);
    if (order.empty()) return {};
    const std::int64_t most = std::abs(onOtherLuck(table.analysis->knockOuts[order.front()].brought).mean);
    return ui.texts.say("objection.no_choice_number", {{"money", moneyText(Money{most})}});
}

std::string resultNumber(const Ui& ui, const Table& table, Objection about) {
    const Debrief& debrief = *table.debrief;
    if (coverOf(table, Sheet::Bars)) return {};
    const auto money = [](const BaselineResult* run) { return moneyText(run->factory); };
    const BaselineResult* local = runOf(debrief, Baseline::EveryoneLocal);
    const BaselineResult* together = runOf(debrief, Baseline::Coordinated);
    const BaselineResult* untouched = runOf(debrief, Baseline::NobodyTouches);
    if (about == Objection::Bots && !debrief.policies.empty())
        return ui.texts.say("objection.bots_number", {{"n", std::to_string(debrief.policies.size())},
                                                      {"worst", moneyText(debrief.policies.back().factory)},
                                                      {"best", moneyText(debrief.policies.front().factory)}});
    if (about == Objection::Rigged && untouched)
        return ui.texts.say("objection.rigged_number",
                            {{"money", money(untouched)}, {"seed", std::to_string(debrief.seed)}});
    if (about == Objection::Bonus && local && together)
        return ui.texts.say("objection.bonus_number", {{"local", money(local)}, {"together", money(together)}});
    return {};
}

std::string numberOf(const Ui& ui, const Table& table, Objection about) {
    if (about == Objection::Luck) return luckNumber(ui, table);
    if (about == Objection::NoChoice) return decisionNumber(ui, table);
    return table.debrief == nullptr ? std::string() : resultNumber(ui, table, about);
}

void objection(const Ui& ui, const Table& table, Objection about) {
    const std::string key = kObjectionKeys[static_cast<std::size_t>(about)];
    sayWrapped(ui, Type::BodyBold, Role::Text, ui.texts.say(key));
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say(key + "_said"));
    if (const std::string number = numberOf(ui, table, about); !number.empty())
        sayWrapped(ui, Type::SmallBold, Role::Text, number);
    gap(ui, 14);
}

void moments(const Ui& ui, const Table& table, Acts& acts) {
    gap(ui, 10);
    if (button(ui, "walk.watch", ui.texts.say("walk.watch"), ButtonLook::Plain))
        acts.orders.emplace_back(ShowReplay{true});
    if (table.bookmarks == nullptr) return;
    for (std::size_t i = 0; i < std::min(kMostMarks, table.bookmarks->size()); ++i) {
        const BookmarkState& mark = (*table.bookmarks)[i];
        const std::string day = std::to_string(replayClock(table.plan, mark.at).day);
        const std::string label = ui.texts.say("walk.mark", {{"day", day}, {"text", mark.text}});
        const float room = ImGui::GetContentRegionAvail().x - ui.look.px(40);
        if (!button(ui, "walk.mark." + std::to_string(i), fitted(ui, Type::SmallBold, label, room), ButtonLook::Quiet))
            continue;
        acts.orders.emplace_back(ShowReplay{true});
        acts.orders.emplace_back(SeekReplay{mark.at});
    }
}

}  // namespace

const std::string& stepWords(const Ui& ui, CardStep step) {
    return ui.texts.say(kStepKeys[static_cast<std::size_t>(step)]);
}

std::vector<std::string> questionsOf(const Ui& ui, const Table& table, CardStep step) {
    std::vector<std::string> questions;
    for (const QuestionCard& card : table.cards)
        if (card.step == step)
            for (const QuestionText& question : card.questions) questions.push_back(question.text);
    if (!questions.empty()) return questions;
    for (const char* end : kQuestionEnds) {
        const std::string key = kStepKeys[static_cast<std::size_t>(step)] + std::string(end);
        if (ui.texts.has(key)) questions.push_back(ui.texts.say(key));
    }
    return questions;
}

void cardHere(const Ui& ui, const Table& table, CardStep step, Acts& acts) {
    sayWrapped(ui, Type::Big, Role::Text, stepWords(ui, step));
    gap(ui, 10);
    for (const std::string& question : questionsOf(ui, table, step)) {
        sayWrapped(ui, Type::Title, Role::Text, question);
        gap(ui, 8);
    }
    if (ui.tabs != nullptr && table.host && step == CardStep::WhatHappened) moments(ui, table, acts);
}

void objections(const Ui& ui, const Table& table, const PanelRect& area) {
    const float edge = ui.look.px(16);
    const float width = (area.w - edge) / 2;
    beginFrame(ui, "objections", {area.x, area.y, width, area.h}, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("objection.all"));
    probe(ui, "objections");
    gap(ui, 8);
    for (const Objection one : {Objection::Bots, Objection::Reality, Objection::Luck}) objection(ui, table, one);
    endFrame();
    beginFrame(ui, "more objections", {area.x + width + edge, area.y, width, area.h}, Role::Panel);
    for (const Objection one : {Objection::Rigged, Objection::NoChoice, Objection::Bonus}) objection(ui, table, one);
    endFrame();
}

}  // namespace gemba
