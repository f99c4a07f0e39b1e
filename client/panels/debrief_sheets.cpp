#include "client/panels/debrief_sheets.h"

#include <array>

#include "client/charts/ageing_chart.h"
#include "client/charts/bars_chart.h"
#include "client/charts/efficiency_chart.h"
#include "client/charts/flow_chart.h"
#include "client/charts/format.h"
#include "client/charts/holders_chart.h"
#include "client/charts/lines_chart.h"
#include "client/charts/luck_chart.h"
#include "client/charts/race_chart.h"
#include "client/charts/reports_chart.h"
#include "client/charts/shares_chart.h"
#include "client/charts/survival_chart.h"
#include "client/charts/throughput_chart.h"
#include "client/charts/times_chart.h"
#include "client/panels/analysis_words.h"
#include "client/panels/chart_sheet.h"
#include "client/panels/debrief_words.h"
#include "client/panels/delivery_words.h"
#include "client/panels/poll_panel.h"
#include "client/panels/race_panel.h"
#include "client/panels/said_words.h"
#include "client/panels/save_panel.h"
#include "client/panels/what_if_panel.h"

namespace gemba {

namespace {

constexpr std::array<std::string_view, kSheets> kSheetNames{
    "bars",      "lines",      "race",   "standings",  "flow",         "throughput",     "times",   "ageing",
    "survival",  "delivery",   "shares", "efficiency", "strip",        "holders",        "reports", "promises",
    "decisions", "constraint", "luck",   "luck_words", "what_if_form", "what_if_curves", "lesson",  "meanings"};

constexpr float kLeastLines = 9;   // of small text: height that a chart under words wants
constexpr float kLeastBars = 420;  // height at 1080p that four bars and the price under them want

BusiestData busiestOf(const Table& table) {
    return {table.plan, table.debrief->busiest, table.debrief->flow.size()};
}

RaceData raceOf(const Table& table) {
    return {*table.standings, ownFactory(table), table.plan.daysPerRound};
}

SharesData sharesOf(const Table& table) {
    return {table.plan, table.debrief->rounds, busiestStation(busiestOf(table))};
}

ChartDef chartOf(const Table& table, Sheet sheet) {
    const Debrief& debrief = *table.debrief;
    const FloorPlan& plan = table.plan;
    const std::size_t days = debrief.flow.size();
    using Frame = const ChartFrame&;
    switch (sheet) {
        case Sheet::Bars:
            return {[&](Frame frame) { return drawBarsChart(frame, debrief.baselines); },
                    [&](Frame frame) { return leastBarsHeight(frame, debrief.baselines.size()); }};
        case Sheet::Lines:
            return {[&](Frame frame) { return drawLinesChart(frame, debrief.baselines, plan.daysPerRound); }, {}};
        case Sheet::Race:
            if (table.standings == nullptr) return {};
            return {[&](Frame frame) { return drawRaceChart(frame, raceOf(table)); }, {}};
        case Sheet::Standings:
            if (table.standings == nullptr) return {};
            return {[&](Frame frame) { return drawRaceShippedChart(frame, raceOf(table)); }, {}};
        case Sheet::Flow:
            return {[&](Frame frame) { return drawFlowChart(frame, debrief.flow, plan.daysPerRound); }, {}};
        case Sheet::Throughput:
            return {[&, days](Frame frame) { return drawThroughputChart(frame, plan, debrief.leadTimes, days); }, {}};
        case Sheet::Times:
            return {[&, days](Frame frame) { return drawTimesChart(frame, plan, debrief.leadTimes, days); }, {}};
        case Sheet::Ageing: return {[&](Frame frame) { return drawAgeingChart(frame, plan, debrief.leadTimes); }, {}};
        case Sheet::Survival: return {[&](Frame frame) { return drawSurvivalChart(frame, debrief.leadTimes); }, {}};
        case Sheet::Shares:
            return {[&](Frame frame) { return drawSharesChart(frame, sharesOf(table), RowNames::Full); },
                    [&](Frame frame) { return leastSharesHeight(frame, sharesOf(table)); }};
        case Sheet::Efficiency:
            return {[&](Frame frame) { return drawEfficiencyChart(frame, plan, debrief.rounds, debrief.areaFlow); },
                    [&](Frame frame) { return leastEfficiencyHeight(frame, plan); }};
        case Sheet::Strip:
            return {[&](Frame frame) { return drawBusiestStrip(frame, busiestOf(table)); },
                    [](Frame frame) { return busiestStripHeight(frame); }};
        case Sheet::Holders:
            return {[&](Frame frame) { return drawHoldersChart(frame, busiestOf(table)); },
                    [&](Frame frame) { return leastHoldersHeight(frame, busiestOf(table)); }};
        case Sheet::Reports:
            return {[&](Frame frame) { return drawReportsChart(frame, plan, debrief.reports); },
                    [&](Frame frame) { return leastReportsHeight(frame, plan, debrief.reports); }};
        case Sheet::Luck:
            return {[&](Frame frame) {
                        static const std::vector<std::int64_t> none;
                        const Analysis* analysis = table.analysis;
                        return drawLuckChart(frame, {analysis == nullptr ? none : analysis->luck.played,
                                                     analysis == nullptr ? none : analysis->luck.together});
                    },
                    {}};
        case Sheet::WhatIfCurves:
            return {[&](Frame frame) { return drawLinesChart(frame, whatIfCurves(table), plan.daysPerRound); }, {}};
        case Sheet::Delivery:
        case Sheet::Promises:
        case Sheet::Decisions:
        case Sheet::Constraint:
        case Sheet::LuckWords:
        case Sheet::WhatIfForm:
        case Sheet::Lesson:
        case Sheet::Meanings: break;
    }
    return {};
}

std::string textKey(Sheet sheet, std::string_view suffix = {}) {
    return "debrief." + std::string(nameOf(sheet)) + std::string(suffix);
}

void sheetTitle(const Ui& ui, Sheet sheet) {
    say(ui, Type::Title, Role::Text, ui.texts.say(textKey(sheet)));
}

// One or two sentences under the title.
void sheetHelp(const Ui& ui, const Table& table, Sheet sheet) {
    if (sheet == Sheet::Bars && !table.seat.isNone())
        say(ui, Type::BodyBold, Role::Text,
            ui.texts.say("debrief.own_bonus", {{"money", exactMoneyText(table.view.bonus)}}));
    if (sheet == Sheet::Constraint) sayWrapped(ui, Type::BodyBold, Role::Text, constraintSentence(ui, table));
    if (sheet == Sheet::WhatIfCurves) whatIfWords(ui, table);
    if (sheet == Sheet::Strip) sayWrapped(ui, Type::BodyBold, Role::Text, busiestSentence(ui.texts, busiestOf(table)));
    if (sheet == Sheet::Reports)
        sayWrapped(ui, Type::BodyBold, Role::Text, reportsSentence(ui.texts, table.debrief->reports));
    if (ui.texts.has(textKey(sheet, "_help")))
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(textKey(sheet, "_help")));
}

// Height of the words under the four bars; none where the bars need the room.
float wordsBelow(const Ui& ui, const Debrief& debrief) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float words = fourWaysHeight(ui, debrief, room.x) + ImGui::GetStyle().ItemSpacing.y;
    return room.y - words >= ui.look.px(kLeastBars) ? words : 0;
}

// Under the words of a race there is not always room for a chart; a wall cannot be scrolled.
bool isTooLow(const Ui& ui, Sheet sheet) {
    return sheet == Sheet::Standings && ImGui::GetContentRegionAvail().y < kLeastLines * ui.look.size(Type::Small);
}

// Bars of what things brought; a host's click on a decision shows the moment on the floor.
void effects(const Ui& ui, const Table& table, Sheet sheet, Acts& acts) {
    if (table.analysis == nullptr || table.analysis->stations.empty() ||
        (sheet == Sheet::Decisions && table.analysis->knockOuts.empty() && table.analysis->donePermille < 1000)) {
        sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("debrief.still_running"));
        return analysisProgress(ui, table.analysis == nullptr ? 0 : table.analysis->donePermille);
    }
    const bool decisions = sheet == Sheet::Decisions;
    const DecisionRows found = decisions ? decisionRows(ui, table) : DecisionRows{stationRows(ui, table), {}};
    std::optional<std::size_t> under;
    chartHere(ui, "chart." + std::string(nameOf(sheet)),
              {[&](const ChartFrame& frame) {
                   under = effectUnder(frame, found.rows);
                   return drawEffectsChart(frame, found.rows);
               },
               {}});
    if (!decisions || !under || !table.host || !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    acts.orders.emplace_back(ShowReplay{true});
    acts.orders.emplace_back(SeekReplay{table.analysis->knockOuts[found.at[*under]].at});
}

}  // namespace

std::string_view nameOf(Sheet sheet) {
    return kSheetNames[static_cast<std::size_t>(sheet)];
}

void drawSheet(const Ui& ui, const Table& table, Desk& desk, Acts& acts, Sheet sheet, const PanelRect& area,
               const std::function<void()>& head) {
    beginFrame(ui, nameOf(sheet).data(), area, Role::Panel);
    if (head)
        head();
    else
        sheetTitle(ui, sheet);
    if (const std::optional<Poll> poll = coverOf(table, sheet)) {
        coverHere(ui, table, *poll, acts);
        return endFrame();
    }
    sheetHelp(ui, table, sheet);
    if (sheet == Sheet::Decisions || sheet == Sheet::Constraint) effects(ui, table, sheet, acts);
    if (sheet == Sheet::Standings) raceWords(ui, table);
    if (sheet == Sheet::Survival) waitWords(ui, *table.debrief);
    if (sheet == Sheet::Delivery) deliveryWords(ui, *table.debrief);
    if (sheet == Sheet::Promises) saidWords(ui, table);
    if (sheet == Sheet::LuckWords) luckWords(ui, table);
    if (sheet == Sheet::WhatIfForm) whatIfForm(ui, table, desk, acts);
    if (sheet == Sheet::Lesson) lessonWords(ui, table);
    if (sheet == Sheet::Lesson && table.saved && ui.tabs) savePart(ui, *table.saved, desk, acts);
    if (sheet == Sheet::Meanings) baselineWords(ui, *table.debrief);
    const float below = sheet == Sheet::Bars ? wordsBelow(ui, *table.debrief) : 0;
    const ChartDef chart = chartOf(table, sheet);
    if (chart.draw && !isTooLow(ui, sheet)) chartHere(ui, "chart." + std::string(nameOf(sheet)), chart, below);
    if (below > 0) fourWays(ui, *table.debrief);
    endFrame();
}

float stripSheetHeight(const Ui& ui, float width) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const ChartFrame frame{
        *ImGui::GetForegroundDrawList(), ui.look, ui.texts, {0, 0}, {width - 2 * style.WindowPadding.x, 0}};
    return 2 * style.WindowPadding.y + ui.look.size(Type::Title) + ui.look.size(Type::BodyBold) +
           2 * style.ItemSpacing.y + busiestStripHeight(frame);
}

}  // namespace gemba
