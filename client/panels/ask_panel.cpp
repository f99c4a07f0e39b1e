#include "client/panels/ask_panel.h"

#include <algorithm>

#include "client/panels/directive_words.h"
#include "client/panels/lever.h"

namespace gemba {

namespace {

// None while the figure is on its way, or not on the floor yet.
AreaId standsIn(const Table& table) {
    for (const ManagerView& manager : table.view.managers)
        if (manager.seat == table.ownSeat() && manager.walked == 1000) return manager.to;
    return {};
}

void found(const Ui& ui, const Table& table, const DirectiveView& directive, Acts& acts) {
    sayWrapped(ui, Type::Small, Role::Text, directiveWords(ui, table.plan, directive));
    if (directive.exposed) return say(ui, Type::Small, Role::Text2, ui.texts.say("ask.known"));
    const std::string name = "expose." + std::to_string(directive.seat.index());
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    if (button(ui, name, ui.texts.say("ask.expose"), ButtonLook::Plain, size))
        acts.wishes.emplace_back(Expose{directive.seat});
}

bool anyFound(const Table& table) {
    const auto& all = table.view.directives;
    return std::any_of(all.begin(), all.end(), [&](const DirectiveView& one) { return one.seat != table.ownSeat(); });
}

}  // namespace

void askPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const AreaId here = standsIn(table);
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    const std::string label = here.isNone() ? ui.texts.say("ask.nowhere")
                                            : ui.texts.say("ask.around", {{"area", areaName(table.plan, here)}});
    if (button(ui, "ask", label, here.isNone() ? ButtonLook::Disabled : ButtonLook::Plain, size))
        acts.wishes.emplace_back(AskAround{});
    leverVerdict(ui, desk.notices.of<AskAround>());
    if (!anyFound(table)) leverHint(ui, "ask.none");
}

bool canTell(const Table& table) {
    const auto& all = table.view.directives;
    return std::any_of(all.begin(), all.end(),
                       [&](const DirectiveView& one) { return one.seat != table.ownSeat() && !one.exposed; });
}

void foundOut(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    if (!anyFound(table)) return;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("ask.found"));
    for (const DirectiveView& directive : table.view.directives)
        if (directive.seat != table.ownSeat()) found(ui, table, directive, acts);
    leverVerdict(ui, desk.notices.of<Expose>());
    gap(ui, 4);
}

}  // namespace gemba
