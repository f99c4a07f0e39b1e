#include "client/panels/above_panel.h"

#include <algorithm>
#include <cmath>

#include "client/charts/busiest_chart.h"
#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/shares_chart.h"
#include "client/panels/chart_sheet.h"
#include "client/panels/debrief_sheets.h"
#include "client/panels/replay_panel.h"
#include "client/panels/ticker.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

constexpr float kButtonHeight = 48;  // measures at 1080p
constexpr float kLeastWidth = 1300;
constexpr float kLeastHeight = 780;
constexpr float kPanelShare = 0.36F;  // of the window's width

std::string waitingWords(const Ui& ui, const Table& table, std::size_t area) {
    std::string words;
    for (const StationView& station : table.view.areas[area].stations) {
        if (!words.empty()) words += ", ";
        words += ui.texts.say("above.waits", {{"n", std::to_string(station.waiting)},
                                              {"station", table.plan.stations[station.station.index()].name}});
    }
    return words;
}

std::int64_t palletsOf(const Table& table, std::size_t area) {
    const auto& pallets = table.view.pallets;
    return std::count_if(pallets.begin(), pallets.end(),
                         [&](const PalletView& pallet) { return pallet.owner == AreaId(area); });
}

void team(const Ui& ui, const Table& table, std::size_t area) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float glyph = ui.look.px(22);
    drawGlyph(*ImGui::GetWindowDrawList(), table.plan.areas[area].glyph, {at.x + glyph / 2, at.y + glyph / 2},
              glyph / 2, teamColour(ui, table.plan, AreaId(area)));
    ImGui::SetCursorScreenPos({at.x + glyph + ui.look.px(10), at.y});
    ImGui::BeginGroup();
    const std::string owes = ui.texts.count("above.owes", table.view.areas[area].owes);
    say(ui, Type::BodyBold, Role::Text, table.plan.areas[area].name + ": " + owes);
    say(ui, Type::Small, Role::Text2, ui.texts.count("above.pallets", palletsOf(table, area)));
    say(ui, Type::Small, Role::Text2, waitingWords(ui, table, area));
    ImGui::EndGroup();
    gap(ui, 6);
}

}  // namespace

void factoryResults(const Ui& ui, const Table& table) {
    const auto fact = [&](const char* key, const std::string& value) {
        ImGui::BeginGroup();
        say(ui, Type::Small, Role::Text2, ui.texts.say(key));
        say(ui, Type::Big, Role::Text, value);
        ImGui::EndGroup();
    };
    fact("above.shipped", groupedText(table.view.shipped));
    ImGui::SameLine(ui.look.px(220));
    fact("above.factory", moneyText(table.view.factory));
}

namespace {

void toTheNumbers(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const float between = ui.look.px(8);
    const float width = ImGui::GetContentRegionAvail().x;
    const float each = table.host ? (width - between) / 2 : width;
    const ImVec2 size(each, ui.look.px(kButtonHeight));
    if (button(ui, "above.numbers", ui.texts.say("above.numbers"), ButtonLook::Main, size)) desk.above = false;
    if (!table.host) return;
    ImGui::SameLine(0, between);
    watchAgainButton(ui, table, size, acts);
    walkButton(ui, table, {width, size.y}, acts);
}

// Nothing hidden, in words.
void inWords(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    beginFrame(ui, "above", layout.panel, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("above.title"));
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("above.help"));
    gap(ui, 4);
    toTheNumbers(ui, table, desk, acts);
    separator(ui);
    factoryResults(ui, table);
    separator(ui);
    for (std::size_t area = 0; area < table.view.areas.size(); ++area) team(ui, table, area);
    endFrame();
    ticker(ui, table, layout, desk, acts);
}

void shares(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    const Debrief& debrief = *table.debrief;
    beginFrame(ui, "above", layout.panel, Role::Panel);
    const std::string days = std::to_string(debrief.flow.size());
    say(ui, Type::Title, Role::Text, ui.texts.say("above.shares", {{"days", days}}));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("above.help"));
    const BusiestData busiest{table.plan, debrief.busiest, debrief.flow.size()};
    const SharesData data{table.plan, debrief.rounds, busiestStation(busiest)};
    chartHere(ui, "chart.shares",
              {[&](const ChartFrame& frame) { return drawSharesChart(frame, data, RowNames::Full); },
               [&](const ChartFrame& frame) { return leastSharesHeight(frame, data); }},
              static_cast<float>(table.host && !table.room.walk.on ? 2 : 1) *
                  (ui.look.px(kButtonHeight) + 2 * ImGui::GetStyle().ItemSpacing.y));
    toTheNumbers(ui, table, desk, acts);
    endFrame();
}

void strip(const Ui& ui, const Table& table, const WindowLayout& layout) {
    const BusiestData busiest{table.plan, table.debrief->busiest, table.debrief->flow.size()};
    beginFrame(ui, "busiest strip", layout.below, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("debrief.strip"));
    sayRight(ui, Type::BodyBold, Role::Text, busiestSentence(ui.texts, busiest));
    chartHere(ui, "chart.strip", {[&](const ChartFrame& frame) { return drawBusiestStrip(frame, busiest); }, {}});
    endFrame();
}

}  // namespace

WindowLayout aboveLayout(const Ui& ui, const WindowLayout& layout, const Debrief* debrief) {
    const bool roomy = layout.content.w >= ui.look.px(kLeastWidth) && layout.content.h >= ui.look.px(kLeastHeight);
    if (!debrief || debrief->rounds.empty() || !roomy) return layout;
    WindowLayout above = layout;
    const float edge = ui.look.px(16);
    const float low = stripSheetHeight(ui, layout.window.w - 2 * edge) - ui.look.size(Type::BodyBold);
    const float side = std::round(std::max(layout.panel.w, layout.window.w * kPanelShare));
    const float height = layout.content.h - low - 2 * edge;
    above.below = {edge, layout.window.h - low - edge, layout.window.w - 2 * edge, low};
    above.panel = {layout.window.w - side - edge, layout.content.y + edge, side, height - edge};
    above.floor = {0, layout.content.y, above.panel.x, height};
    above.ticker.h = 0;
    return above;
}

void abovePanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    if (layout.below.h <= 0 || !table.debrief) return inWords(ui, table, layout, desk, acts);
    shares(ui, table, layout, desk, acts);
    strip(ui, table, layout);
}

}  // namespace gemba
