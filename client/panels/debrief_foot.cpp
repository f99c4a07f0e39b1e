#include "client/panels/debrief_foot.h"

#include <algorithm>
#include <cfloat>

#include "client/charts/bars_chart.h"
#include "client/panels/poll_panel.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

// The one thing to press, at the right.
bool pressedAtRight(const Ui& ui, const char* name, const PanelRect& area, float width, const std::string& label) {
    const float height = std::min(ui.look.px(48), area.h - 8);
    ImGui::SetCursorPos({area.w - width - ui.look.px(14), (area.h - height) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const bool pressed = button(ui, name, label, ButtonLook::Main, {width, height});
    ImGui::PopStyleVar();
    return pressed;
}

// In the room between what stands at the left and the button at the right.
void footWords(const Ui& ui, const PanelRect& area, float leftWidth, float buttonWidth, const std::string& words) {
    const float left = ui.look.px(20) + leftWidth;
    const float room = area.w - buttonWidth - left - ui.look.px(34);
    const ImVec2 size =
        ui.look.font(Type::Small)->CalcTextSizeA(ui.look.size(Type::Small), FLT_MAX, room, words.c_str());
    ImGui::SetCursorPos({left, std::max(2.0F, (area.h - size.y) / 2)});
    ImGui::PushTextWrapPos(left + room);
    say(ui, Type::Small, Role::Text, words);
    ImGui::PopTextWrapPos();
}

float widthOf(const Ui& ui, const std::string& label) {
    return measure(ui, Type::BodyBold, label).x + ui.look.px(36);
}

}  // namespace

std::string whyBelow(const Texts& texts, const std::vector<BaselineResult>& results) {
    const BaselineResult* played = resultOf(results, Baseline::AsPlayed);
    const BaselineResult* local = resultOf(results, Baseline::EveryoneLocal);
    if (!played || !local || played->factory.euros >= local->factory.euros) return {};
    return texts.say(played->shipped < local->shipped ? "debrief.below_fewer" : "debrief.below_later",
                     {{"played", std::to_string(played->shipped)}, {"local", std::to_string(local->shipped)}});
}

void debriefFoot(const Ui& ui, const Table& table, const PanelRect& area, Desk& desk, Acts& acts) {
    const DebriefPage next = pageAfter(desk.page, table.room.factories);
    const std::string tab = "debrief.tab_" + std::string(kDebriefPageNames[static_cast<std::size_t>(next)]);
    const std::string label = ui.texts.say("debrief.next", {{"page", ui.texts.say(tab)}});
    const float width = widthOf(ui, label);
    const bool leads = table.host && !table.room.walk.on;
    const float begin = leads ? walkButtonWidth(ui) + ui.look.px(14) : 0.0F;
    beginBar(ui, "debrief foot", area, Role::Panel);
    const std::string why = desk.page == DebriefPage::Result && !coverOf(table, Sheet::Bars)
                                ? whyBelow(ui.texts, table.debrief->baselines)
                                : std::string();
    if (!why.empty()) {
        footWords(ui, area, begin, width, why);
        probe(ui, "debrief.why");
    }
    if (leads) {
        const float height = std::min(ui.look.px(48), area.h - 8);
        ImGui::SetCursorPos({ui.look.px(14), (area.h - height) / 2});
        walkButton(ui, table, {walkButtonWidth(ui), height}, acts);
    }
    if (pressedAtRight(ui, "debrief.next", area, width, label)) {
        desk.page = next;
        desk.secondSheet = false;
    }
    endFrame();
}

void lastFoot(const Ui& ui, const PanelRect& area, Desk& desk, Acts& acts) {
    const std::string& label = ui.texts.say(desk.sureAgain ? "debrief.again_sure" : "debrief.again");
    const float width = widthOf(ui, label);
    beginBar(ui, "debrief foot", area, Role::Panel);
    footWords(ui, area, 0, width, ui.texts.say(desk.sureAgain ? "debrief.again_loses" : "debrief.again_help"));
    const bool pressed = pressedAtRight(ui, "debrief.again", area, width, label);
    if (pressed && desk.sureAgain) acts.orders.emplace_back(PlayAgain{1});
    if (pressed) desk.sureAgain = !desk.sureAgain;
    endFrame();
}

}  // namespace gemba
