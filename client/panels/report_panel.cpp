#include "client/panels/report_panel.h"

#include "client/panels/pending.h"

namespace gemba {

void reportLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const LeverHead head{Lever::Report, "report", ui.texts.say("lever.report"), "lever.when_report"};
    if (!leverHead(ui, head, shape, desk)) return;
    const SayReport* wish = newestPending<SayReport>(table.pending);
    const Report now = wish ? wish->report : ownArea(table).report;
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const float width = (ImGui::GetContentRegionAvail().x - 2 * space) / kReports;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    for (int i = 0; i < kReports; ++i) {
        const auto report = static_cast<Report>(i);
        if (i > 0) ImGui::SameLine();
        const ButtonLook look = report == now ? ButtonLook::Chosen : ButtonLook::Plain;
        if (button(ui, "report." + std::to_string(i), ui.texts.say(keyOf(report)), look, {width, rowHeight(ui)}) &&
            report != now)
            acts.wishes.emplace_back(SayReport{report});
    }
    ImGui::PopStyleVar();
    if (shape == LeverShape::Compact) leverHint(ui, "report.hint");
    leverVerdict(ui, desk.notices.of<SayReport>());
}

}  // namespace gemba
