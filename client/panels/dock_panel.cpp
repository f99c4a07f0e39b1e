#include "client/panels/dock_panel.h"

#include <algorithm>
#include <vector>

#include "client/panels/lever.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

bool isHeld(const Table& table, const ItemView& item) {
    const auto* wish =
        newestPending<HoldItem>(table.pending, [&](const HoldItem& one) { return one.item == item.handle; });
    return wish ? wish->held : item.held;
}

// As they stand there.
std::vector<const ItemView*> onDock(const Table& table) {
    std::vector<const ItemView*> dock;
    for (const ItemView& item : table.view.items)
        if (item.place == Place::Dock) dock.push_back(&item);
    std::stable_sort(dock.begin(), dock.end(),
                     [](const ItemView* a, const ItemView* b) { return a->position < b->position; });
    return dock;
}

std::string whose(const Ui& ui, const Table& table, const ItemView& item) {
    const std::string& area = areaName(table.plan, item.owner);
    if (item.vendor.index() >= table.plan.vendors.size()) return area;
    return ui.texts.say("dock.for", {{"area", area}, {"vendor", table.plan.vendors[item.vendor.index()].name}});
}

void row(const Ui& ui, const Table& table, const ItemView& item, Acts& acts) {
    const bool held = isHeld(table, item);
    const ImVec2 size(ui.look.px(110), rowHeight(ui));
    ImGui::AlignTextToFramePadding();
    glyph(ui, table.plan, item.owner, 9);
    std::string words = whose(ui, table, item);
    if (held) words += ", " + ui.texts.say("dock.held");
    say(ui, Type::Small, held ? Role::Text2 : Role::Text,
        fitted(ui, Type::Small, words, ImGui::GetContentRegionAvail().x - size.x - ui.look.px(10)));
    toRight(size.x);
    if (button(ui, "dock." + std::to_string(item.position), ui.texts.say(held ? "dock.let_go" : "dock.hold"),
               held ? ButtonLook::Chosen : ButtonLook::Plain, size))
        acts.wishes.emplace_back(HoldItem{item.handle, !held});
}

}  // namespace

void dockPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const std::vector<const ItemView*> dock = onDock(table);
    const auto ready =
        std::count_if(dock.begin(), dock.end(), [&](const ItemView* item) { return !isHeld(table, *item); });
    separator(ui);
    say(ui, Type::BodyBold, Role::Text, ui.texts.count("dock.title", static_cast<std::int64_t>(dock.size())));
    sayRight(ui, Type::Small, Role::Text2, effectText(ui, table, Lever::Ship));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.count("dock.next", table.view.releaseInDays));
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(44));
    if (button(ui, "ship", ready == 0 ? ui.texts.say("dock.ship_none") : ui.texts.count("dock.ship", ready),
               ready == 0 ? ButtonLook::Disabled : ButtonLook::Main, size))
        acts.wishes.emplace_back(ShipNow{});
    leverVerdict(ui, desk.notices.of<ShipNow>());
    for (const ItemView* item : dock) row(ui, table, *item, acts);
    leverVerdict(ui, desk.notices.of<HoldItem>());
}

}  // namespace gemba
