#include "client/panels/chart_sheet.h"

#include <algorithm>

namespace gemba {

void chartHere(const Ui& ui, std::string_view name, const ChartDef& chart, float below) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImVec2 size = ImGui::GetContentRegionAvail();
    size.y -= below;
    ChartFrame frame{*ImGui::GetWindowDrawList(), ui.look, ui.texts, at, {at.x + size.x, at.y + size.y}};
    if (chart.least) frame.max.y = at.y + std::max(size.y, chart.least(frame));
    if (ImGui::IsWindowHovered()) frame.mouse = ImGui::GetMousePos();
    const ChartTip tip = chart.draw(frame);
    ImGui::Dummy({size.x, frame.max.y - at.y});
    probe(ui, name);
    showTip(ui, tip);
}

void showTip(const Ui& ui, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.look[Role::Ctrl]);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.look.px(14), ui.look.px(10)));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.look.px(420));
    for (std::size_t i = 0; i < lines.size(); ++i)
        say(ui, i == 0 ? Type::SmallBold : Type::Small, i == 0 ? Role::Text : Role::Text2, lines[i]);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

}  // namespace gemba
