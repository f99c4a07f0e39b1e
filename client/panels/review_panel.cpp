#include "client/panels/review_panel.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/spark.h"
#include "client/panels/ghosts.h"
#include "client/panels/lever_gate.h"
#include "client/panels/seat_words.h"
#include "client/panels/standings_panel.h"

namespace gemba {

namespace {

std::string signedMoney(Money money) {
    return (money.euros > 0 ? "+" : "") + moneyText(money);
}

void moneyFact(const Ui& ui, const Table& table, const char* key, Money money, const std::vector<std::int64_t>& byDay,
               ImU32 colour, bool compact) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    say(ui, Type::Big, Role::Text, moneyText(money));
    const Money change = changeInRound(money, byDay, table.room.round, table.plan.daysPerRound);
    say(ui, Type::Small, Role::Text, ui.texts.say("review.this_round", {{"change", signedMoney(change)}}));
    if (compact) return ImGui::EndGroup();  // the top bar has the same curves
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(ui.look.px(300), ui.look.px(46));
    drawSpark(*ImGui::GetWindowDrawList(), byDay, {at.x, at.y + 4}, {at.x + size.x, at.y + size.y}, colour,
              ui.look.px(3));
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y + 2}, {at.x + size.x, at.y + size.y + 2},
                                        ui.look[Role::Line], 1.5F);
    ImGui::Dummy({size.x, size.y + ui.look.px(8)});
    ImGui::EndGroup();
}

// One line of a sum: its sign, what it is, how much.
void sumLine(const Ui& ui, const char* sign, const char* key, Money money, Role role = Role::Text2) {
    const std::string amount = exactMoneyText(money);
    const float left = ImGui::GetCursorPosX();
    say(ui, Type::BodyBold, role, sign);
    ImGui::SameLine(left + ui.look.px(24));
    const float room = ImGui::GetContentRegionAvail().x - measure(ui, Type::BodyBold, amount).x - ui.look.px(8);
    const std::string& words = ui.texts.say(key);
    const Type type = measure(ui, Type::Body, words).x <= room ? Type::Body : Type::Small;
    say(ui, type, role, fitted(ui, type, words, room));
    sayRight(ui, Type::BodyBold, Role::Text, amount);
}

// How the factory's result comes about, to the last euro; then what lies on the floor and is in no sum.
void books(const Ui& ui, const PlayerView& view) {
    const Money other = view.earned - view.spent - view.factory;
    sumLine(ui, "", "review.throughput", view.earned);
    sumLine(ui, "\u2212", "review.expense", view.spent);
    if (other.euros != 0) sumLine(ui, "\u2212", "review.other", other);
    separator(ui);
    sumLine(ui, "=", "review.sum", view.factory, Role::Text);
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say("review.inventory", {{"money", exactMoneyText(view.inventory)}}));
}

void countFact(const Ui& ui, const char* key, std::int32_t count) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    say(ui, Type::Big, Role::Text, groupedText(count));
    ImGui::EndGroup();
}

void shipments(const Ui& ui, const Table& table) {
    const float left = ImGui::GetCursorPosX();
    const float column = ImGui::GetContentRegionAvail().x / 2;
    if (!table.seat.isNone() && roleOf(table) != SeatRole::ReleaseLead) {
        countFact(ui, "review.own", table.view.ownShipped);
        ImGui::SameLine(left + column);
    }
    countFact(ui, "review.all", table.view.shipped);
}

void moneyFacts(const Ui& ui, const Table& table, bool compact) {
    const PlayerView& view = table.view;
    if (!table.seat.isNone())
        moneyFact(ui, table, "review.bonus", view.bonus, view.bonusByDay, seatColour(ui, table.plan, table.seat),
                  compact);
    moneyFact(ui, table, "review.factory", view.factory, view.factoryByDay, ui.look[Role::Text], compact);
}

// Two numbers that are easily taken for one: side by side, each under its own name.
void waiting(const Ui& ui, const Table& table) {
    const std::string requests = std::to_string(table.view.requests.size());
    if (table.area().isNone()) return;
    const float width = ImGui::GetContentRegionAvail().x / 2 - ui.look.px(8);
    const float left = ImGui::GetCursorPosX();
    const auto number = [&](const char* key, const std::string& value) {
        ImGui::BeginGroup();
        ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
        say(ui, Type::Small, Role::Text2, ui.texts.say(key));
        ImGui::PopTextWrapPos();
        say(ui, Type::Title, Role::Text, value);
        ImGui::EndGroup();
    };
    number("review.owed", std::to_string(ownArea(table).owes));
    ImGui::SameLine(left + width + ui.look.px(16));
    number("review.unanswered", requests);
}

void goOn(const Ui& ui, const Table& table, float height, Acts& acts) {
    const bool last = table.room.round >= table.plan.rounds;
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
    const float height = ui.look.px(56);
    beginFrame(ui, "review", layout.panel, Role::Panel);  // where the levers were: the floor stays in sight
    say(ui, Type::Title, Role::Text, ui.texts.say("review.title", {{"round", std::to_string(table.room.round)}}));
    beginScroll("review facts", height + ImGui::GetStyle().ItemSpacing.y);
    moneyFacts(ui, table, layout.compact);
    books(ui, table.view);
    gap(ui, 6);
    shipments(ui, table);
    ghostTable(ui, table);
    if (!layout.compact) standingsTable(ui, table);
    waiting(ui, table);
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("review.talk"));
    endScroll();
    goOn(ui, table, height, acts);
    endFrame();
}

}  // namespace gemba
