#include "client/panels/overtime_panel.h"

#include "client/charts/format.h"
#include "client/panels/lever.h"
#include "client/panels/pending.h"

namespace gemba {

void overtimePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const auto wish = newestOrder<SetOvertime>(table);
    const bool on = wish ? wish->on : ownArea(table).overtime;
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say("overtime.price", {{"money", moneyText(table.plan.prices.overtime)}}));
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    if (button(ui, "overtime", ui.texts.say(on ? "overtime.stop" : "overtime.start"),
               on ? ButtonLook::Chosen : ButtonLook::Plain, size))
        acts.wishes.emplace_back(SetOvertime{!on});
    leverVerdict(ui, desk.notices.of<SetOvertime>());
}

}  // namespace gemba
