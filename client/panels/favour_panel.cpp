#include "client/panels/favour_panel.h"

#include <algorithm>

#include "client/panels/directive_words.h"
#include "client/panels/lever.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"
#include "client/panels/seat_words.h"

namespace gemba {

void favourPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const auto& all = table.view.directives;
    const auto own =
        std::find_if(all.begin(), all.end(), [&](const DirectiveView& one) { return one.seat == table.ownSeat(); });
    const auto* wish = newestPending<SetFavour>(table.pending);
    const bool on = wish ? wish->on : own != all.end() && own->favours;
    separator(ui);
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("favour.title"));
    sayRight(ui, Type::Small, Role::Text2, effectText(ui, table, Lever::Favour));
    if (own != all.end()) {
        sayWrapped(ui, Type::Body, Role::Text, directiveWords(ui, table.plan, *own));
        leverHint(ui, own->exposed ? "favour.exposed" : "favour.secret");
    }
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const ImVec2 size((ImGui::GetContentRegionAvail().x - space) / 2, rowHeight(ui));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "favour.on", ui.texts.say("favour.on"), on ? ButtonLook::Chosen : ButtonLook::Plain, size) && !on)
        acts.wishes.emplace_back(SetFavour{true});
    ImGui::SameLine();
    if (button(ui, "favour.off", ui.texts.say("favour.off"), on ? ButtonLook::Plain : ButtonLook::Chosen, size) && on)
        acts.wishes.emplace_back(SetFavour{false});
    ImGui::PopStyleVar();
    leverVerdict(ui, desk.notices.of<SetFavour>());
}

}  // namespace gemba
