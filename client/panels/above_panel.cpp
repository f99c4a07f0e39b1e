#include "client/panels/above_panel.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/ticker.h"

namespace gemba {

namespace {

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

void results(const Ui& ui, const Table& table) {
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

}  // namespace

void abovePanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    beginFrame(ui, "above", layout.panel, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("above.title"));
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("above.help"));
    gap(ui, 4);
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(56));
    if (button(ui, "above.numbers", ui.texts.say("above.numbers"), ButtonLook::Main, size)) desk.above = false;
    separator(ui);
    results(ui, table);
    separator(ui);
    for (std::size_t area = 0; area < table.view.areas.size(); ++area) team(ui, table, area);
    endFrame();
    ticker(ui, table, layout, desk);
}

}  // namespace gemba
