#include "client/panels/debrief_foot.h"

#include <algorithm>
#include <cfloat>

#include "client/charts/bars_chart.h"

namespace gemba {

namespace {

void nextPage(const Ui& ui, DebriefPage next, const PanelRect& area, float width, const std::string& label,
              Desk& desk) {
    const float height = std::min(ui.look.px(48), area.h - 8);
    ImGui::SetCursorPos({area.w - width - ui.look.px(14), (area.h - height) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "debrief.next", label, ButtonLook::Main, {width, height})) {
        desk.page = next;
        desk.secondSheet = false;
    }
    ImGui::PopStyleVar();
}

}  // namespace

std::string whyBelow(const Texts& texts, const std::vector<BaselineResult>& results) {
    const BaselineResult* played = resultOf(results, Baseline::AsPlayed);
    const BaselineResult* local = resultOf(results, Baseline::EveryoneLocal);
    if (!played || !local || played->factory.euros >= local->factory.euros) return {};
    return texts.say(played->shipped < local->shipped ? "debrief.below_fewer" : "debrief.below_later",
                     {{"played", std::to_string(played->shipped)}, {"local", std::to_string(local->shipped)}});
}

void debriefFoot(const Ui& ui, const Debrief& debrief, const PanelRect& area, Desk& desk) {
    const auto next = static_cast<DebriefPage>(static_cast<int>(desk.page) + 1);
    const std::string tab = "debrief.tab_" + std::string(kDebriefPageNames[static_cast<std::size_t>(next)]);
    const std::string label = ui.texts.say("debrief.next", {{"page", ui.texts.say(tab)}});
    const float width = measure(ui, Type::BodyBold, label).x + ui.look.px(36);
    beginBar(ui, "debrief foot", area, Role::Panel);
    const std::string why = desk.page == DebriefPage::Result ? whyBelow(ui.texts, debrief.baselines) : std::string();
    if (!why.empty()) {
        const float left = ui.look.px(20);
        const float room = area.w - width - left - ui.look.px(34);
        const ImVec2 size =
            ui.look.font(Type::Small)->CalcTextSizeA(ui.look.size(Type::Small), FLT_MAX, room, why.c_str());
        ImGui::SetCursorPos({left, std::max(2.0F, (area.h - size.y) / 2)});
        ImGui::PushTextWrapPos(left + room);
        say(ui, Type::Small, Role::Text, why);
        ImGui::PopTextWrapPos();
        probe(ui, "debrief.why");
    }
    nextPage(ui, next, area, width, label, desk);
    endFrame();
}

}  // namespace gemba
