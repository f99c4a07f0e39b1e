#include "client/panels/side_tabs.h"

#include <algorithm>

namespace gemba {

namespace {

std::string talkLabel(const Ui& ui, const Table& table, const Desk& desk) {
    const std::size_t count = table.talks == nullptr ? 0 : table.talks->size();
    const std::size_t fresh = count - std::min(count, desk.talksRead);
    const std::string& label = ui.texts.say("side.talk");
    return fresh == 0 || desk.side == SideTab::Talk ? label : label + " (" + std::to_string(fresh) + ")";
}

}  // namespace

void sideTabs(const Ui& ui, const Table& table, Desk& desk) {
    const float space = ui.look.px(6);
    const ImVec2 size((ImGui::GetContentRegionAvail().x - 2 * space) / 3, ui.look.px(36));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const auto tab = [&](SideTab one, const char* name, const std::string& label) {
        if (one != SideTab::Levers) ImGui::SameLine(0, space);
        const ButtonLook look = desk.side == one ? ButtonLook::Chosen : ButtonLook::Quiet;
        if (button(ui, name, label, look, size)) desk.side = one;
    };
    tab(SideTab::Levers, "side.levers", ui.texts.say("side.levers"));
    tab(SideTab::Numbers, "side.numbers", ui.texts.say("side.numbers"));
    tab(SideTab::Talk, "side.talk", talkLabel(ui, table, desk));
    ImGui::PopStyleVar();
}

}  // namespace gemba
