#include "client/panels/cadence_panel.h"

#include <algorithm>

#include "client/panels/lever.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {
constexpr std::int32_t kMostDays = 10;
}

void cadencePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    separator(ui);
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("more.cadence"));
    sayRight(ui, Type::Small, Role::Text2, effectText(ui, table, Lever::Cadence));
    if (table.view.releaseEveryDays == 0) return leverHint(ui, "cadence.demand");
    const auto wish = newestOrder<SetCadence>(table);
    const std::int32_t now = wish ? wish->everyDays : table.view.releaseEveryDays;
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Body, Role::Text, ui.texts.count("cadence.every", now));
    toRight(2 * stepWidth(ui) + ui.look.px(6));
    if (stepButton(ui, "cadence.minus", "\u2212", now <= 1 ? ButtonLook::Disabled : ButtonLook::Plain))
        acts.wishes.emplace_back(SetCadence{std::min(now - 1, kMostDays)});
    ImGui::SameLine(0, ui.look.px(6));
    if (stepButton(ui, "cadence.plus", "+", now >= kMostDays ? ButtonLook::Disabled : ButtonLook::Plain))
        acts.wishes.emplace_back(SetCadence{now + 1});
    leverHint(ui, "cadence.hint");
    leverVerdict(ui, desk.notices.of<SetCadence>());
}

}  // namespace gemba
