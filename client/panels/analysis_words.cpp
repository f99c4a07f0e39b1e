#include "client/panels/analysis_words.h"

#include <algorithm>

#include "client/charts/busiest_chart.h"
#include "client/charts/format.h"
#include "client/panels/lever_gate.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

std::string seatLever(const Ui& ui, const KnockOut& one) {
    const std::string lever =
        one.lever < 0 ? ui.texts.say("debrief.whole_round") : ui.texts.say(keyOf(static_cast<Lever>(one.lever)));
    return lever + ", " + ui.texts.say("debrief.round", {{"n", std::to_string(one.round)}});
}

// The area's name and mark; of seats without one, the seat's.
PlaceName seatPlace(const Table& table, SeatId seat) {
    const FloorPlan& plan = table.plan;
    const AreaId area = seat.index() < plan.seats.size() ? plan.seats[seat.index()].area : AreaId{};
    if (!area.isNone()) return areaPlace(plan, area);
    return {"", "", seatName(table.plan, seat)};
}

std::string decisionName(const Ui& ui, const Table& table, const KnockOut& one) {
    return seatPlace(table, one.seat).full() + ": " + seatLever(ui, one);
}

std::string hereLine(const Ui& ui, const std::vector<std::int64_t>& brought) {
    return brought.empty() ? std::string()
                           : ui.texts.say("debrief.on_this_luck", {{"money", exactMoneyText(Money{brought.front()})}});
}

std::string money(std::int64_t euros) {
    return moneyText(Money{euros});
}

std::string tenths(const Ui& ui, std::int64_t part, std::int64_t whole) {
    return tenthsText(ui.texts, static_cast<double>(part) / static_cast<double>(std::max<std::int64_t>(1, whole)));
}

void luckSentences(const Ui& ui, const LuckVerdict& luck, std::size_t lucks) {
    const auto line = [&](const char* key, const TextValues& values) {
        sayWrapped(ui, Type::Body, Role::Text, ui.texts.say(key, values));
        gap(ui, 6);
    };
    line("debrief.luck_percentile", {{"p", std::to_string(luck.percentile)}, {"n", std::to_string(lucks)}});
    line(luck.above >= 0 ? "debrief.luck_gave" : "debrief.luck_took", {{"money", money(std::abs(luck.above))}});
    line("debrief.luck_spread", {{"money", money(luck.others.spread)}});
    if (luck.worth.count == 0) return;
    const bool more = luck.worth.mean >= 0;
    line(more ? "debrief.worth_more" : "debrief.worth_less",
         {{"money", money(std::abs(luck.worth.mean))},
          {"half", money(luck.worth.halfWidth)},
          {"times", tenths(ui, std::abs(luck.worth.mean), luck.others.spread)}});
}

std::string explanationSentence(const Ui& ui, const Table& table, const Explanation& explanation) {
    const Analysis& analysis = *table.analysis;
    if (explanation.cause == Cause::Luck) return ui.texts.say("debrief.explained_by_luck");
    if (explanation.cause == Cause::Decision)
        return ui.texts.say("debrief.explained_by_decision",
                            {{"decision", decisionName(ui, table, analysis.knockOuts[explanation.decision])}});
    return ui.texts.say("debrief.explained_by_none");
}

}  // namespace

DecisionRows decisionRows(const Ui& ui, const Table& table) {
    DecisionRows rows;
    if (table.analysis == nullptr) return rows;
    rows.at = byEffect(*table.analysis);
    for (const std::size_t i : rows.at) {
        const KnockOut& one = table.analysis->knockOuts[i];
        rows.rows.push_back({seatPlace(table, one.seat),
                             seatLever(ui, one),
                             onOtherLuck(one.brought),
                             {hereLine(ui, one.brought), ui.texts.say("debrief.click_to_see")}});
    }
    return rows;
}

std::vector<EffectRow> stationRows(const Ui& ui, const Table& table) {
    std::vector<EffectRow> rows;
    if (table.analysis == nullptr) return rows;
    for (const StationGain& gain : table.analysis->stations)
        rows.push_back({placeName(table.plan, ui.texts, gain.station),
                        {},
                        onOtherLuck(gain.brought),
                        {hereLine(ui, gain.brought)}});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const EffectRow& a, const EffectRow& b) { return a.brought.mean > b.brought.mean; });
    return rows;
}

std::string constraintSentence(const Ui& ui, const Table& table) {
    const std::optional<StationId> station = table.analysis == nullptr ? std::nullopt : constraintOf(*table.analysis);
    if (!station) return ui.texts.say("debrief.still_running");
    std::string words =
        isConstraintClear(*table.analysis)
            ? ui.texts.say("debrief.constraint_is", {{"station", placeName(table.plan, ui.texts, *station).full()}})
            : ui.texts.say("debrief.constraint_unclear");
    const StationId busiest = busiestStation({table.plan, table.debrief->busiest, table.debrief->flow.size()});
    if (!busiest.isNone() && busiest != *station)
        words +=
            " " + ui.texts.say("debrief.busiest_other", {{"station", placeName(table.plan, ui.texts, busiest).full()}});
    return words;
}

void luckWords(const Ui& ui, const Table& table) {
    const std::optional<LuckVerdict> luck = table.analysis == nullptr ? std::nullopt : luckVerdict(*table.analysis);
    if (!luck) return sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("debrief.still_running"));
    if (const std::optional<Explanation> explanation = explain(*table.analysis);
        explanation && table.analysis->donePermille == 1000) {
        sayWrapped(ui, Type::BodyBold, Role::Text, explanationSentence(ui, table, *explanation));
        gap(ui, 8);
    }
    luckSentences(ui, *luck, table.analysis->luck.played.size() - 1);
    separator(ui);
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("debrief.luck_rule"));
}

void analysisProgress(const Ui& ui, std::int32_t donePermille) {
    if (donePermille >= 1000) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = ui.look.px(6);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float done = width * static_cast<float>(donePermille) / 1000;
    list.AddRectFilled(at, {at.x + width, at.y + height}, ui.look[Role::Ctrl], height / 2);
    list.AddRectFilled(at, {at.x + done, at.y + height}, ui.look[Role::Text], height / 2);
    ImGui::Dummy({width, height});
}

}  // namespace gemba
