#include "client/panels/review_panel.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/spark.h"
#include "client/panels/lever_gate.h"
#include "client/panels/seat_words.h"
#include "client/panels/standings_panel.h"

namespace gemba {

namespace {

std::string signedMoney(Money money) {
    return (money.euros > 0 ? "+" : "") + moneyText(money);
}

void moneyFact(const Ui& ui, const Table& table, const char* key, Money money, const std::vector<std::int64_t>& byDay,
               ImU32 colour) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    say(ui, Type::Big, Role::Text, moneyText(money));
    const Money change = changeInRound(money, byDay, table.room.round, table.plan.daysPerRound);
    say(ui, Type::Small, Role::Text, ui.texts.say("review.this_round", {{"change", signedMoney(change)}}));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(ui.look.px(300), ui.look.px(46));
    drawSpark(*ImGui::GetWindowDrawList(), byDay, {at.x, at.y + 4}, {at.x + size.x, at.y + size.y}, colour,
              ui.look.px(3));
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y + 2}, {at.x + size.x, at.y + size.y + 2},
                                        ui.look[Role::Line], 1.5F);
    ImGui::Dummy({size.x, size.y + ui.look.px(8)});
    ImGui::EndGroup();
}

// What came in by what shipped, what running the factory cost, and what lies on the floor.
void booksLine(const Ui& ui, const char* key, Money money) {
    const std::string amount = moneyText(money);
    const float room = ImGui::GetContentRegionAvail().x - measure(ui, Type::BodyBold, amount).x - ui.look.px(8);
    const std::string& words = ui.texts.say(key);
    say(ui, measure(ui, Type::Body, words).x <= room ? Type::Body : Type::Small, Role::Text2, words);
    sayRight(ui, Type::BodyBold, Role::Text, amount);
}

void books(const Ui& ui, const PlayerView& view) {
    booksLine(ui, "review.throughput", view.earned);
    booksLine(ui, "review.expense", view.spent);
    booksLine(ui, "review.inventory", view.inventory);
}

void countFact(const Ui& ui, const char* key, std::int32_t count) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    say(ui, Type::Big, Role::Text, groupedText(count));
    ImGui::EndGroup();
}

void moneyFacts(const Ui& ui, const Table& table) {
    const PlayerView& view = table.view;
    if (!table.seat.isNone())
        moneyFact(ui, table, "review.bonus", view.bonus, view.bonusByDay, seatColour(ui, table.plan, table.seat));
    moneyFact(ui, table, "review.factory", view.factory, view.factoryByDay, ui.look[Role::Text]);
}

void waiting(const Ui& ui, const Table& table) {
    const auto pallets = static_cast<std::int64_t>(table.view.pallets.size());
    const auto requests = static_cast<std::int64_t>(table.view.requests.size());
    if (pallets == 0 && requests == 0) return;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("review.owing"));
    if (pallets > 0) sayWrapped(ui, Type::Body, Role::Text, ui.texts.count("review.wait_pallets", pallets));
    if (requests > 0) sayWrapped(ui, Type::Body, Role::Text, ui.texts.count("review.wait_inbox", requests));
}

void goOn(const Ui& ui, const Table& table, const PanelRect& area, Acts& acts) {
    const float height = ui.look.px(56);
    const bool last = table.room.round >= table.plan.rounds;
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), area.h - height - ui.look.px(20)));
    if (!table.host) return say(ui, Type::Body, Role::Text2, ui.texts.say("review.wait"));
    if (button(ui, "review.next", ui.texts.say(last ? "review.last" : "review.next"), ButtonLook::Main,
               {ui.look.px(240), height}))
        acts.orders.emplace_back(NextPhase{});
}

}  // namespace

Money changeInRound(Money now, const std::vector<std::int64_t>& byDay, std::int32_t round, std::int32_t daysPerRound) {
    const std::int32_t daysBefore = std::max(0, round - 1) * daysPerRound;
    if (daysBefore <= 0 || byDay.empty()) return now;
    const std::size_t last = std::min(byDay.size(), static_cast<std::size_t>(daysBefore)) - 1;
    return now - Money{byDay[last]};
}

void reviewPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Acts& acts) {
    const PanelRect& area = layout.panel;  // where the levers were: the floor stays in sight
    beginFrame(ui, "review", area, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("review.title", {{"round", std::to_string(table.room.round)}}));
    gap(ui, 6);
    moneyFacts(ui, table);
    books(ui, table.view);
    gap(ui, 6);
    const float left = ImGui::GetCursorPosX();
    const float column = ImGui::GetContentRegionAvail().x / 2;
    if (!table.seat.isNone() && roleOf(table) != SeatRole::ReleaseLead) {
        countFact(ui, "review.own", table.view.ownShipped);
        ImGui::SameLine(left + column);
    }
    countFact(ui, "review.all", table.view.shipped);
    gap(ui, 6);
    if (!layout.compact) standingsTable(ui, table);
    waiting(ui, table);
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("review.talk"));
    goOn(ui, table, area, acts);
    endFrame();
}

}  // namespace gemba
