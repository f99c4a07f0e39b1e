#include "client/panels/standings_panel.h"

#include "client/charts/format.h"

namespace gemba {

namespace {

bool races(const Table& table) {
    return table.standings && table.room.factories > 1;
}

}  // namespace

void standingRow(const Ui& ui, const Standing& standing, const std::string& name, Type type) {
    const float left = ImGui::GetCursorPosX();
    const float width = ImGui::GetContentRegionAvail().x;
    const auto endingAt = [&](float share, const std::string& words) {
        ImGui::SameLine(left + width * share - measure(ui, type, words).x);
        say(ui, type, Role::Text, words);
    };
    say(ui, type, Role::Text, fitted(ui, type, name, width * 0.44F));
    endingAt(0.62F, groupedText(standing.shipped));
    endingAt(1.0F, moneyText(standing.factory));
}

void standingHeadings(const Ui& ui) {
    const float left = ImGui::GetCursorPosX();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string& shipped = ui.texts.say("standings.shipped");
    const std::string& money = ui.texts.say("standings.money");
    ImGui::Dummy({1, ui.look.size(Type::Small)});
    ImGui::SameLine(left + width * 0.62F - measure(ui, Type::Small, shipped).x);
    say(ui, Type::Small, Role::Text2, shipped);
    ImGui::SameLine(left + width - measure(ui, Type::Small, money).x);
    say(ui, Type::Small, Role::Text2, money);
}

void standingsTable(const Ui& ui, const Table& table) {
    if (!races(table)) return;
    const Standings& race = *table.standings;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("standings.title", {{"round", std::to_string(race.round)}}));
    standingHeadings(ui);
    for (std::size_t i = 0; i < race.factories.size(); ++i) {
        const bool own = !table.seat.isNone() && factoryOf(table, table.seat) == i;
        const std::string name =
            ui.texts.say(own ? "standings.own" : "standings.factory", {{"n", std::to_string(i + 1)}});
        standingRow(ui, race.factories[i], name, own ? Type::BodyBold : Type::Body);
        if (ui.probes) probe(ui, "standing." + std::to_string(i));
    }
    standingRow(ui, race.untouched, ui.texts.say("standings.untouched"), Type::Body);
    probe(ui, "standing.untouched");
}

void standingsFrame(const Ui& ui, const Table& table, const WindowLayout& layout) {
    if (!races(table)) return;
    const float edge = ui.look.px(16);
    const float line = ui.look.size(Type::Body) + ImGui::GetStyle().ItemSpacing.y;
    const float height =
        static_cast<float>(table.standings->factories.size() + 3) * line + 2 * ImGui::GetStyle().WindowPadding.y;
    const float width = ui.look.px(460);
    const PanelRect& floor = layout.floor;
    beginFrame(ui, "standings", {floor.x + floor.w - width - edge, floor.y + floor.h - height - edge, width, height},
               Role::Panel, ImGuiWindowFlags_NoScrollbar);
    standingsTable(ui, table);
    endFrame();
}

}  // namespace gemba
