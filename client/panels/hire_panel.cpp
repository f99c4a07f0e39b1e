#include "client/panels/hire_panel.h"

#include "client/charts/format.h"
#include "client/panels/lever.h"

namespace gemba {

namespace {

std::string groupName(const FloorPlan& plan, const NamedPlan& group) {
    if (group.employer.index() >= plan.employers.size()) return group.name;
    return group.name + ", " + plan.employers[group.employer.index()].name;
}

}  // namespace

void hirePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const PricePlan& prices = table.plan.prices;
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say("hire.price", {{"money", moneyText(prices.hire)}, {"wage", moneyText(prices.wage)}}));
    const ImVec2 size(ui.look.px(90), rowHeight(ui));
    std::int32_t number = 0;  // within the own area
    for (const NamedPlan& group : table.plan.groups) {
        if (group.area != table.area()) continue;
        const float width = ImGui::GetContentRegionAvail().x - size.x - ui.look.px(10);
        ImGui::AlignTextToFramePadding();
        say(ui, Type::Body, Role::Text, fitted(ui, Type::Body, groupName(table.plan, group), width));
        toRight(size.x);
        if (button(ui, "hire." + std::to_string(number), ui.texts.say("hire.one"), ButtonLook::Plain, size))
            acts.wishes.emplace_back(Hire{number, 1});
        ++number;
    }
    leverVerdict(ui, desk.notices.of<Hire>());
}

}  // namespace gemba
