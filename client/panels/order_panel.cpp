#include "client/panels/order_panel.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/keys.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

struct RowPlace {
    int place;
    ImVec2 at;
    float width;
    float height;
};

int placeOf(const std::vector<WorkClass>& order, WorkClass what) {
    return static_cast<int>(std::find(order.begin(), order.end(), what) - order.begin());
}

void wishOrder(const Table& table, std::vector<WorkClass> order, Acts& acts) {
    if (order != orderNow(table)) acts.wishes.emplace_back(SetOrder{std::move(order)});
}

void drawRow(const Ui& ui, const Table& table, const Desk& desk, WorkClass work, const RowPlace& row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool moving = !desk.draft.order.empty() && desk.draft.moving == work;
    const bool selected = desk.draft.selected == static_cast<int>(work);
    const ImVec2 max(row.at.x + row.width, row.at.y + row.height);
    const bool hovered = ImGui::IsItemHovered();
    list.AddRectFilled(row.at, max, ui.look[moving || hovered ? Role::Ctrl2 : Role::Ctrl], ui.look.px(6));
    if (moving || selected) list.AddRect(row.at, max, ui.look[Role::Plate], ui.look.px(6), 0, 2.0F);
    const float middle = row.at.y + row.height / 2;
    drawGrip(list, {row.at.x + ui.look.px(16), middle}, ui.look.px(8), ui.look[Role::Text2]);
    const float y = middle - ui.look.size(Type::Small) / 2;
    drawText(ui, Type::Small, ui.look[Role::Text2], {row.at.x + ui.look.px(34), y}, std::to_string(row.place + 1));
    const float textX = row.at.x + ui.look.px(56);
    const std::string words = fitted(ui, Type::SmallBold, ui.texts.say(keyOf(work)), row.width - ui.look.px(140));
    drawText(ui, Type::SmallBold, ui.look[Role::Text], {textX, y}, words);
    const bool sent = newestPending<SetOrder>(table.pending) != nullptr;
    if (!moving && !sent) return;
    const std::string& note = ui.texts.say(moving ? "order.moving" : "lever.sent");
    const float noteX = max.x - ui.look.px(80) - measure(ui, Type::Small, note).x;
    if (noteX > textX + measure(ui, Type::SmallBold, words).x)
        drawText(ui, Type::Small, ui.look[Role::Text2], {noteX, y}, note);
}

// The two small arrows at the right end; true when one was pressed.
void arrows(const Ui& ui, const Table& table, WorkClass work, const RowPlace& row, Acts& acts) {
    const float side = ui.look.px(30);
    const std::vector<WorkClass> now = orderNow(table);
    for (const int step : {-1, 1}) {
        const bool up = step < 0;
        const float x = row.at.x + row.width - (up ? 2 : 1) * (side + ui.look.px(3));
        const ImVec2 at(x, row.at.y + (row.height - side) / 2);
        ImGui::SetCursorScreenPos(at);
        const std::string name = std::string(up ? "order.up." : "order.down.") + std::to_string(static_cast<int>(work));
        if (ImGui::InvisibleButton(name.c_str(), {side, side}))
            wishOrder(table, movedTo(now, work, row.place + step), acts);
        probe(ui, name);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (ImGui::IsItemHovered())
            list.AddRectFilled(at, {at.x + side, at.y + side}, ui.look[Role::Line], ui.look.px(5));
        const bool atEnd = row.place + step < 0 || row.place + step >= static_cast<int>(now.size());
        drawArrow(list, {at.x + side / 2, at.y + side / 2}, ui.look.px(7), ui.look[atEnd ? Role::Text3 : Role::Text],
                  up ? ImGuiDir_Up : ImGuiDir_Down);
    }
}

// While a row is held, its place follows the mouse; when it is let go, the whole order is wished once.
void drag(const Table& table, Desk& desk, WorkClass work, float listTop, float pitch, Acts& acts) {
    OrderDraft& draft = desk.draft;
    if (ImGui::IsItemActivated()) draft.selected = static_cast<int>(work);
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4.0F)) {
        if (draft.order.empty()) draft.order = orderNow(table);
        draft.moving = work;
        const int place = static_cast<int>((ImGui::GetMousePos().y - listTop) / pitch);
        draft.order = movedTo(draft.order, work, place);
    }
    if (ImGui::IsItemDeactivated() && !draft.order.empty()) {
        wishOrder(table, draft.order, acts);
        draft.order.clear();
    }
}

void moveByKeys(const Table& table, Desk& desk, Acts& acts) {
    if (desk.draft.selected < 0 || !desk.draft.order.empty()) return;
    const auto work = static_cast<WorkClass>(desk.draft.selected);
    const std::vector<WorkClass> now = orderNow(table);
    const int step = (pressed(Key::AltDown) ? 1 : 0) - (pressed(Key::AltUp) ? 1 : 0);
    if (step != 0) wishOrder(table, movedTo(now, work, placeOf(now, work) + step), acts);
}

void rows(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const std::vector<WorkClass> shown = desk.draft.order.empty() ? orderNow(table) : desk.draft.order;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = ui.look.px(36);
    const float pitch = height + ui.look.px(4);
    for (int place = 0; place < static_cast<int>(shown.size()); ++place) {
        const WorkClass work = shown[static_cast<std::size_t>(place)];
        const RowPlace row{place, {top.x, top.y + static_cast<float>(place) * pitch}, width, height};
        const std::string name = "order.row." + std::to_string(static_cast<int>(work));
        ImGui::SetCursorScreenPos(row.at);
        tabBefore(ui);
        ImGui::InvisibleButton(name.c_str(), {width - ui.look.px(70), height});
        tabAfter(ui);
        probe(ui, name);
        if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) desk.draft.selected = static_cast<int>(work);
        drawRow(ui, table, desk, work, row);
        drag(table, desk, work, top.y, pitch, acts);
        arrows(ui, table, work, row, acts);
    }
    ImGui::SetCursorScreenPos({top.x, top.y + static_cast<float>(shown.size()) * pitch});
    ImGui::Dummy({1, 1});
}

}  // namespace

std::vector<WorkClass> orderNow(const Table& table) {
    const SetOrder* wish = newestPending<SetOrder>(table.pending);
    return wish ? wish->order : table.view.order;
}

std::vector<WorkClass> movedTo(std::vector<WorkClass> order, WorkClass what, int place) {
    const auto found = std::find(order.begin(), order.end(), what);
    if (found == order.end()) return order;
    order.erase(found);
    order.insert(order.begin() + std::clamp(place, 0, static_cast<int>(order.size())), what);
    return order;
}

void orderLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const LeverHead head{Lever::Order, "order", ui.texts.say("lever.order"), "lever.when_job"};
    if (!leverHead(ui, head, shape, desk)) return;
    rows(ui, table, desk, acts);
    moveByKeys(table, desk, acts);
    if (shape == LeverShape::Compact) leverHint(ui, "order.hint");
    leverVerdict(ui, desk.notices.of<SetOrder>());
}

}  // namespace gemba
