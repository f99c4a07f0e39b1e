#include "client/panels/orders_panel.h"

#include "client/panels/lever.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

std::string dueText(const Ui& ui, const Table& table, const OrderView& order) {
    if (effectOf(order.lever) == Effect::Asked) return ui.texts.say("effect.asked");
    const std::int64_t left = (order.due - table.view.now).ms;
    if (left <= 0) return ui.texts.say("effect.start");
    const std::int64_t days = (left + kMsPerDay - 1) / kMsPerDay;
    return days <= 1 ? ui.texts.say("effect.morning") : ui.texts.count("effect.later", days);
}

}  // namespace

void ordersPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    if (table.view.orders.empty()) return;
    separator(ui);
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("orders.title"));
    const ImVec2 size(ui.look.px(90), ui.look.px(32));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    for (const OrderView& order : table.view.orders) {
        const bool sent = newestPending<Undo>(table.pending, [&](const Undo& one) { return one.order == order.id; });
        const std::string words = ui.texts.say(
            "orders.one", {{"lever", ui.texts.say(keyOf(order.lever))}, {"when", dueText(ui, table, order)}});
        say(ui, Type::Small, Role::Text,
            fitted(ui, Type::Small, words, ImGui::GetContentRegionAvail().x - size.x - ui.look.px(10)));
        toRight(size.x);
        if (button(ui, "undo." + std::to_string(order.id), ui.texts.say("orders.undo"),
                   sent ? ButtonLook::Disabled : ButtonLook::Plain, size))
            acts.wishes.emplace_back(Undo{order.id});
    }
    ImGui::PopStyleVar();
    leverVerdict(ui, desk.notices.of<Undo>());
}

}  // namespace gemba
