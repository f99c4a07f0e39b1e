#include "client/panels/standings_panel.h"

#include "client/charts/format.h"
#include "client/charts/plan_names.h"

namespace gemba {

namespace {

bool races(const Table& table) {
    return table.standings && table.room.factories > 1;
}

}  // namespace

void standingColumns(const Ui& ui, Type type, Role role, const std::string& name,
                     const std::vector<StandingColumn>& columns) {
    const float left = ImGui::GetCursorPosX();
    const float width = ImGui::GetContentRegionAvail().x;
    if (name.empty())
        ImGui::Dummy({1, ui.look.size(type)});
    else
        say(ui, type, role, fitted(ui, type, name, width * (columns.size() > 2 ? 0.4F : 0.44F)));
    for (const StandingColumn& column : columns) {
        ImGui::SameLine(left + width * column.end - measure(ui, type, column.words).x);
        say(ui, type, role, column.words);
    }
}

void standingRow(const Ui& ui, const Standing& standing, const std::string& name, Type type) {
    standingColumns(ui, type, Role::Text, name,
                    {{0.62F, groupedText(standing.shipped)}, {1.0F, moneyText(standing.factory)}});
}

void standingHeadings(const Ui& ui) {
    standingColumns(ui, Type::Small, Role::Text2, {},
                    {{0.62F, ui.texts.say("standings.shipped")}, {1.0F, ui.texts.say("standings.money")}});
}

void standingsTable(const Ui& ui, const Table& table) {
    if (!races(table)) return;
    const Standings& race = *table.standings;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("standings.title", {{"round", std::to_string(race.round)}}));
    standingHeadings(ui);
    for (std::size_t i = 0; i < race.factories.size(); ++i) {
        const bool own = ownFactory(table) == i;
        standingRow(ui, race.factories[i], factoryName(ui.texts, i, own), own ? Type::BodyBold : Type::Body);
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
