// The own area in numbers, and own pay beside what the factory makes.
#include "client/charts/format.h"
#include "client/charts/spark.h"
#include "client/panels/seat_words.h"
#include "client/panels/side_tabs.h"

namespace gemba {

namespace {

constexpr float kCurveWidth = 84;

void curveAt(const Ui& ui, float x, const std::vector<std::int64_t>& values, ImU32 colour) {
    if (values.size() < 2) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = ImGui::GetWindowPos().x + x;
    const float height = ui.look.size(Type::BodyBold);
    drawSpark(*ImGui::GetWindowDrawList(), values, {left, at.y}, {left + ui.look.px(kCurveWidth), at.y + height},
              colour, ui.look.px(2.5F));
}

// Name at the left, the number, and how it went day by day at the right.
void numberRow(const Ui& ui, const char* key, const std::string& value, const std::vector<std::int64_t>* byDay) {
    const float right = ImGui::GetWindowContentRegionMax().x;
    const float curve = ui.look.px(kCurveWidth);
    if (byDay != nullptr) curveAt(ui, right - curve, *byDay, ui.look[Role::Text2]);
    say(ui, Type::Body, Role::Text2, ui.texts.say(key));
    ImGui::SameLine();
    const float end = right - curve - ui.look.px(14);
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), end - measure(ui, Type::BodyBold, value).x));
    say(ui, Type::BodyBold, Role::Text, value);
}

void areaRows(const Ui& ui, const Table& table, const AreaHistory& history) {
    const AreaNumbers now = numbersOf(table.view, table.area());
    const std::string people =
        ui.texts.say("numbers.of", {{"n", std::to_string(now.working)}, {"all", std::to_string(now.people)}});
    numberRow(ui, "numbers.working", people, &history.working());
    numberRow(ui, "numbers.started", std::to_string(now.started), &history.started());
    numberRow(ui, "numbers.backlog", std::to_string(now.backlog), nullptr);
    numberRow(ui, "numbers.pallets", std::to_string(now.pallets), nullptr);
    numberRow(ui, "numbers.oldest", ui.texts.count("numbers.days", now.oldestPalletDays), nullptr);
    numberRow(ui, "numbers.owes", std::to_string(now.owes), nullptr);
    numberRow(ui, "numbers.requests", std::to_string(table.view.requests.size()), nullptr);
    numberRow(ui, "numbers.shipped", std::to_string(now.shipped), &history.shipped());
}

void moneyCard(const Ui& ui, const char* key, Money money, const std::vector<std::int64_t>& byDay, ImU32 colour) {
    say(ui, Type::Body, Role::Text2, ui.texts.say(key));
    say(ui, Type::Big, Role::Text, moneyText(money));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(70));
    drawSpark(*ImGui::GetWindowDrawList(), byDay, at, {at.x + size.x, at.y + size.y}, colour, ui.look.px(3));
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y + 3}, {at.x + size.x, at.y + size.y + 3},
                                        ui.look[Role::Line], 1.5F);
    ImGui::Dummy({size.x, size.y + ui.look.px(12)});
}

}  // namespace

void numbersPanel(const Ui& ui, const Table& table, const Desk& desk) {
    if (!table.area().isNone()) {
        say(ui, Type::Title, Role::Text, ui.texts.say("numbers.area"));
        areaRows(ui, table, desk.history);
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("numbers.since"));
        separator(ui);
    }
    say(ui, Type::Title, Role::Text, ui.texts.say("numbers.money"));
    if (!table.seat.isNone())
        moneyCard(ui, "top.bonus", table.view.bonus, table.view.bonusByDay, seatColour(ui, table.plan, table.seat));
    moneyCard(ui, "top.factory", table.view.factory, table.view.factoryByDay, ui.look[Role::Text]);
    numberRow(ui, "numbers.all_shipped", std::to_string(table.view.shipped), nullptr);
}

}  // namespace gemba
