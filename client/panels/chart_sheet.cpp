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
    pointerTip(ui, tip);
}

}  // namespace gemba
