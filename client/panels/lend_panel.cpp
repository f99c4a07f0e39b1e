#include "client/panels/lend_panel.h"

#include <array>

#include "client/panels/lever.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

// 0 = for good.
constexpr std::array<std::int32_t, 4> kStays{2, 5, 10, 0};

// Where somebody will be when all that is under way has happened.
AreaId goesTo(const Table& table, const WorkerView& worker) {
    for (auto wish = table.pending.rbegin(); wish != table.pending.rend(); ++wish) {
        if (const auto* lent = std::get_if<LendWorker>(&wish->command); lent && lent->worker == worker.handle)
            return lent->to;
        if (const auto* called = std::get_if<CallBack>(&wish->command); called && called->worker == worker.handle)
            return worker.home;
    }
    for (auto order = table.view.orders.rbegin(); order != table.view.orders.rend(); ++order)
        if (order->lever == Lever::Lend && order->worker == worker.handle)
            return order->to.isNone() ? worker.home : order->to;
    return worker.area;
}

// Who has nothing to do goes first.
void consider(WorkerId& best, const WorkerView& worker) {
    if (best.isNone() || worker.state == WorkerState::Starved) best = worker.handle;
}

void addTo(OwnPeopleRow& row, const WorkerView& worker, bool underWay) {
    ++row.count;
    const bool away = worker.home != row.area;
    if (away) ++row.away;
    if (underWay) return;
    consider(row.toSend, worker);
    if (away) consider(row.toCall, worker);
}

void stayChoice(const Ui& ui, Desk& desk) {
    const float space = ui.look.px(6);
    const float width = (ImGui::GetContentRegionAvail().x - space * (kStays.size() - 1)) / kStays.size();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    for (std::size_t i = 0; i < kStays.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, space);
        const std::string label = kStays[i] == 0 ? ui.texts.say("lend.for_good")
                                                 : ui.texts.say("lend.days", {{"n", std::to_string(kStays[i])}});
        if (button(ui, "lend.days." + std::to_string(kStays[i]), label,
                   desk.lendDays == kStays[i] ? ButtonLook::Chosen : ButtonLook::Plain, {width, ui.look.px(32)}))
            desk.lendDays = kStays[i];
    }
    ImGui::PopStyleVar();
}

void areaLabel(const Ui& ui, const Table& table, const OwnPeopleRow& row, float buttons) {
    glyph(ui, table.plan, row.area, 9);
    std::string words = areaName(table.plan, row.area) + ": " + std::to_string(row.count);
    if (row.away > 0) words += " " + ui.texts.count("lend.away", row.away);
    say(ui, Type::Small, Role::Text,
        fitted(ui, Type::Small, words, ImGui::GetContentRegionAvail().x - buttons - ui.look.px(10)));
}

void pair(const Ui& ui, const Table& table, const OwnPeopleRow& row, const LendWorker& lend, Acts& acts) {
    const float width = ui.look.px(66);
    const float space = ui.look.px(6);
    const std::string number = std::to_string(row.area.index());
    const ImVec2 size(width, rowHeight(ui));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, ImGui::GetStyle().FramePadding.y));
    const float y = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(y + (size.y - ui.look.size(Type::Small)) / 2);
    areaLabel(ui, table, row, 2 * width + space);
    toRight(2 * width + space);
    ImGui::SetCursorPosY(y);
    if (button(ui, "lend.back." + number, ui.texts.say("lend.back"),
               row.toCall.isNone() ? ButtonLook::Disabled : ButtonLook::Plain, size))
        acts.wishes.emplace_back(CallBack{row.toCall});
    ImGui::SameLine(0, space);
    const bool can = !lend.worker.isNone() && !lend.to.isNone();
    if (button(ui, "lend.go." + number, ui.texts.say("lend.go"), can ? ButtonLook::Plain : ButtonLook::Disabled, size))
        acts.wishes.emplace_back(lend);
    ImGui::PopStyleVar();
}

void verdicts(const Ui& ui, const Desk& desk) {
    leverVerdict(ui, desk.notices.of<LendWorker>());
    leverVerdict(ui, desk.notices.of<CallBack>());
}

void targets(const Ui& ui, const Table& table, Desk& desk) {
    const std::size_t count = table.plan.areas.size();
    const float space = ui.look.px(6);
    const float width = (ImGui::GetContentRegionAvail().x - 2 * space) / 3;
    if (desk.sendTo.index() >= count) desk.sendTo = AreaId(0);
    say(ui, Type::Small, Role::Text2, ui.texts.say("lend.send_to"));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 3 != 0) ImGui::SameLine(0, space);
        const std::string name = fitted(ui, Type::SmallBold, table.plan.areas[i].name, width - ui.look.px(8));
        if (button(ui, "send.to." + std::to_string(i), name,
                   desk.sendTo == AreaId(i) ? ButtonLook::Chosen : ButtonLook::Plain, {width, ui.look.px(32)}))
            desk.sendTo = AreaId(i);
    }
    ImGui::PopStyleVar();
}

}  // namespace

std::vector<OwnPeopleRow> ownPeopleRows(const Table& table) {
    std::vector<OwnPeopleRow> rows;
    for (std::size_t i = 0; i < table.plan.areas.size(); ++i) rows.push_back({AreaId(i), 0, 0, {}, {}});
    const bool manages = roleOf(table) == SeatRole::PeopleManager;
    for (const WorkerView& worker : table.view.workers) {
        const bool own = !worker.home.isNone() && (manages || worker.home == table.area());
        const AreaId goes = goesTo(table, worker);
        if (own && goes.index() < rows.size()) addTo(rows[goes.index()], worker, goes != worker.area);
    }
    return rows;
}

void lendPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    stayChoice(ui, desk);
    const std::vector<OwnPeopleRow> rows = ownPeopleRows(table);
    if (table.area().index() >= rows.size()) return;
    const OwnPeopleRow& home = rows[table.area().index()];
    leverHint(ui, "lend.hint");
    for (const OwnPeopleRow& row : rows)
        if (row.area != table.area()) pair(ui, table, row, LendWorker{home.toSend, row.area, desk.lendDays}, acts);
    verdicts(ui, desk);
}

void ownPeoplePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    separator(ui);
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("lend.own_people"));
    sayRight(ui, Type::Small, Role::Text2, effectText(ui, table, Lever::Lend));
    targets(ui, table, desk);
    stayChoice(ui, desk);
    for (const OwnPeopleRow& row : ownPeopleRows(table)) {
        const WorkerId goes = row.area == desk.sendTo ? WorkerId{} : row.toSend;
        pair(ui, table, row, LendWorker{goes, desk.sendTo, desk.lendDays}, acts);
    }
    verdicts(ui, desk);
}

}  // namespace gemba
