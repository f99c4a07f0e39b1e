#include "client/panels/expedite_panel.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "client/charts/format.h"
#include "client/panels/lever.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

constexpr std::size_t kMostParts = 4;

bool isHurried(const Table& table, ItemId item) {
    const auto& items = table.view.items;
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const ItemView& one) { return one.handle == item; });
    if (found != items.end() && found->expedited) return true;
    return newestPending<ExpediteItem>(table.pending, [&](const ExpediteItem& one) { return one.item == item; });
}

// How old a box is cannot be seen, but rot can; then who is further on its way, then who came first.
auto ageOf(const ItemView& item) {
    return std::tuple(item.cracks, item.station.index(), -item.position);
}

const ItemView* oldestWaiting(const Table& table) {
    const ItemView* oldest = nullptr;
    for (const ItemView& item : table.view.items) {
        const bool own = item.maker == table.area() && item.owner == table.area();
        if (!own || item.place != Place::Waiting || isHurried(table, item.handle)) continue;
        if (!oldest || ageOf(item) > ageOf(*oldest)) oldest = &item;
    }
    return oldest;
}

struct Part {
    ItemId item;
    AreaId owner;
    std::int32_t waits = 0;
};

// What pallets wait for from here, the longest waiting first.
std::vector<Part> partsWaitedFor(const Table& table) {
    std::vector<Part> parts;
    for (const PalletView& pallet : table.view.pallets)
        for (const SlotView& slot : pallet.slots) {
            const bool here = slot.from == table.area() && slot.state == SlotState::InWork && !slot.item.isNone();
            if (here && !isHurried(table, slot.item)) parts.push_back({slot.item, pallet.owner, pallet.ageDays});
        }
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.waits > b.waits; });
    if (parts.size() > kMostParts) parts.resize(kMostParts);
    return parts;
}

void row(const Ui& ui, const std::string& words, ItemId item, const std::string& name, Acts& acts) {
    const ImVec2 size(ui.look.px(90), rowHeight(ui));
    const float width = ImGui::GetContentRegionAvail().x - size.x - ui.look.px(10);
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Small, Role::Text, fitted(ui, Type::Small, words, width));
    toRight(size.x);
    if (button(ui, name, ui.texts.say("expedite.go"), ButtonLook::Plain, size))
        acts.wishes.emplace_back(ExpediteItem{item});
}

}  // namespace

void expeditePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say("expedite.price", {{"money", moneyText(table.plan.prices.expedite)}}));
    const ItemView* box = oldestWaiting(table);
    if (box)
        row(ui, ui.texts.say("expedite.box", {{"station", stationName(table.plan, box->station)}}), box->handle,
            "expedite.box", acts);
    const std::vector<Part> parts = partsWaitedFor(table);
    for (std::size_t i = 0; i < parts.size(); ++i)
        row(ui,
            ui.texts.say("expedite.part", {{"area", areaName(table.plan, parts[i].owner)},
                                           {"n", std::to_string(std::max(0, parts[i].waits))}}),
            parts[i].item, "expedite.part." + std::to_string(i), acts);
    if (!box && parts.empty()) leverHint(ui, "expedite.none");
    leverVerdict(ui, desk.notices.of<ExpediteItem>());
}

}  // namespace gemba
