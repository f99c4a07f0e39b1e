#include "client/panels/seats_panel.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

constexpr float kNarrowSeats = 700;  // at 1080p: below it, who plays stands under the seat's name
constexpr float kLeastSeatRow = 48;  // height of a seat at 1080p; where not even that fits, the seats scroll

struct Columns {
    float player;
    float bot;
    float button;
    float width;
    [[nodiscard]] bool hasPlayer() const { return player < bot; }
};

Columns columnsOf(const Ui& ui, float width) {
    if (width < ui.look.px(kNarrowSeats)) return {width * 0.40F, width * 0.40F, width * 0.76F, width};
    return {width * 0.28F, width * 0.47F, width * 0.78F, width};
}

const SeatState& stateOf(const Table& table, std::size_t seat) {
    static const SeatState kUnknown;
    return seat < table.room.seats.size() ? table.room.seats[seat] : kUnknown;
}

void headings(const Ui& ui, const Columns& columns) {
    const float left = ImGui::GetCursorPosX();
    const auto at = [&](float x, const char* key) {
        ImGui::SameLine(left + x);
        say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    };
    say(ui, Type::Small, Role::Text2, ui.texts.say("lobby.role"));
    if (columns.hasPlayer()) at(columns.player, "lobby.played_by");
    at(columns.bot, "lobby.bot");
}

void botChoice(const Ui& ui, const Table& table, std::size_t seat, float width, Acts& acts) {
    const BotStyle style = stateOf(table, seat).style;
    const std::string& now = ui.texts.say(keyOf(style));
    const std::string name = "seat.bot." + std::to_string(seat);
    ImGui::PushFont(ui.look.font(Type::Small));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui.look[Role::Panel]);
    ImGui::SetNextItemWidth(width);
    const float padding = 2 * ImGui::GetStyle().FramePadding.x;
    const bool arrow = measure(ui, Type::Small, now).x + padding + ImGui::GetFrameHeight() <= width;
    const std::string shown = fitted(ui, Type::Small, now, width - padding);
    if (ImGui::BeginCombo(("##" + name).c_str(), arrow ? now.c_str() : shown.c_str(),
                          arrow ? ImGuiComboFlags_None : ImGuiComboFlags_NoArrowButton)) {
        for (int i = 0; i < kBotStyles; ++i) {
            const auto other = static_cast<BotStyle>(i);
            if (ImGui::Selectable(ui.texts.say(keyOf(other)).c_str(), other == style) && other != style)
                acts.orders.emplace_back(SetBotStyle{SeatId(seat), other});
            probe(ui, name + "." + std::to_string(i));
        }
        ImGui::EndCombo();
    }
    probe(ui, name);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

std::string playedBy(const Ui& ui, const Table& table, SeatId seat) {
    const std::string names = playersOf(table.room, seat);
    if (names.empty()) return ui.texts.say("lobby.nobody");
    return seat == table.seat && table.here.empty() ? ui.texts.say("lobby.you", {{"name", names}}) : names;
}

void player(const Ui& ui, const Table& table, SeatId seat, ImVec2 at, float height, float width) {
    const bool person = !playersOf(table.room, seat).empty();
    const float r = ui.look.px(13);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = teamColour(ui, table.plan, table.plan.seats[planSeat(table.plan, seat).index()].area);
    if (person)
        drawPerson(list, {at.x + r, at.y + height / 2}, r, colour, ui.look[Role::Head]);
    else
        list.AddCircle({at.x + r, at.y + height / 2}, r * 0.8F, ui.look[Role::Text2], 20, 1.5F);
    const std::string words = fitted(ui, Type::Body, playedBy(ui, table, seat), width - 3 * r - ui.look.px(10));
    drawText(ui, Type::Body, ui.look[person ? Role::Text : Role::Text2],
             {at.x + 2.8F * r, at.y + (height - ui.look.size(Type::Body)) / 2}, words);
}

// The last column: a button where one can sit, else whether the seat is ready.
void seatButton(const Ui& ui, const Table& table, SeatId seat, ImVec2 size, Acts& acts) {
    if (seat == table.seat && table.link.empty()) return;  // nobody waits for who plays alone: Start is enough
    if (!table.here.empty()) return;  // one screen for several people: they sit in the plan's order
    const std::string name = std::to_string(seat.index());
    if (seat == table.seat) {
        const bool ready = stateOf(table, seat.index()).ready;
        if (button(ui, "seat.ready", ui.texts.say(ready ? "lobby.ready" : "lobby.i_am_ready"),
                   ready ? ButtonLook::Chosen : ButtonLook::Plain, size))
            acts.messages.emplace_back(SetReady{!ready});
        return;
    }
    const bool empty = playersOf(table.room, seat).empty();
    if (button(ui, "seat.take." + name, ui.texts.say(empty ? "lobby.take" : "lobby.join_seat"), ButtonLook::Plain,
               size))
        acts.messages.emplace_back(TakeSeat{seat});
}

void readyMark(const Ui& ui, const Table& table, SeatId seat, ImVec2 at, float height) {
    if (playersOf(table.room, seat).empty() || !stateOf(table, seat.index()).ready) return;
    drawTick(*ImGui::GetWindowDrawList(), {at.x, at.y + height / 2}, ui.look.px(10), ui.look[Role::Text]);
}

void seatRow(const Ui& ui, const Table& table, SeatId seat, const Columns& columns, float height, Acts& acts) {
    const SeatPlan& plan = table.plan.seats[planSeat(table.plan, seat).index()];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 max(at.x + columns.width, at.y + height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool own = seat == table.seat && table.here.empty();
    list.AddRectFilled(at, max, ui.look[Role::Ctrl], ui.look.px(8));
    if (own) list.AddRect(at, max, ui.look[Role::Plate], ui.look.px(8), 0, 2.5F);
    const ImU32 colour = teamColour(ui, table.plan, plan.area);
    list.AddRectFilled(at, {at.x + ui.look.px(6), max.y}, colour, ui.look.px(3));
    drawSeatMark(ui, table.plan, seat, {at.x + ui.look.px(32), at.y + height / 2}, ui.look.px(14));
    const float nameX = at.x + ui.look.px(58);
    const float lines = ui.look.size(Type::BodyBold) + ui.look.size(Type::Small);
    const float nameY = at.y + (height - lines) / 2;
    drawText(ui, Type::BodyBold, ui.look[Role::Text], {nameX, nameY},
             fitted(ui, Type::BodyBold, plan.name, columns.player - ui.look.px(62)));
    const std::string below = columns.hasPlayer() ? seatSubtitle(ui, table.plan, seat) : playedBy(ui, table, seat);
    drawText(ui, Type::Small, ui.look[Role::Text2], {nameX, nameY + ui.look.size(Type::BodyBold)},
             fitted(ui, Type::Small, below, columns.player - ui.look.px(62)));
    if (columns.hasPlayer())
        player(ui, table, seat, {at.x + columns.player, at.y}, height, columns.bot - columns.player);
    const float control = std::min(ui.look.px(42), height - 8);
    const float controlY = at.y + (height - control) / 2;
    const float botWidth = columns.button - columns.bot - ui.look.px(36);
    const float comboHeight = ui.look.size(Type::Small) + 2 * ImGui::GetStyle().FramePadding.y;
    ImGui::SetCursorScreenPos({at.x + columns.bot, at.y + (height - comboHeight) / 2});
    if (table.host)
        botChoice(ui, table, seat.index(), botWidth, acts);
    else
        drawText(ui, Type::Small, ui.look[Role::Text2],
                 {at.x + columns.bot, at.y + (height - ui.look.size(Type::Small)) / 2},
                 ui.texts.say(keyOf(stateOf(table, seat.index()).style)));
    readyMark(ui, table, seat, {at.x + columns.button - ui.look.px(22), at.y}, height);
    ImGui::SetCursorScreenPos({at.x + columns.button, controlY});
    seatButton(ui, table, seat, {columns.width - columns.button - ui.look.px(12), control}, acts);
    ImGui::SetCursorScreenPos({at.x, max.y + ui.look.px(8)});
}

std::string statusLine(const Ui& ui, const Table& table) {
    if (!table.here.empty()) return ui.texts.say("lobby.start_now");
    if (table.seat.isNone()) return ui.texts.say("lobby.choose");
    const std::string names = notReady(table);
    if (names.empty()) return ui.texts.say(table.link.empty() ? "lobby.start_now" : "lobby.all_ready");
    return ui.texts.say("lobby.waiting_for", {{"names", names}});
}

void footer(const Ui& ui, const Table& table, float height, Acts& acts) {
    separator(ui);
    const ImVec2 size(ui.look.px(220), height);
    const float y = ImGui::GetCursorPosY();
    const float textWidth = ImGui::GetContentRegionAvail().x - size.x - ui.look.px(20);
    say(ui, Type::BodyBold, Role::Text, fitted(ui, Type::BodyBold, statusLine(ui, table), textWidth));
    say(ui, Type::Small, Role::Text2, ui.texts.say(table.host ? "lobby.bots_keep" : "lobby.host_starts"));
    if (!table.host) return;
    ImGui::SetCursorPosY(y);
    ImGui::SetCursorPosX(ImGui::GetWindowContentRegionMax().x - size.x);
    if (button(ui, "start", ui.texts.say("lobby.start"), ButtonLook::Main, size)) acts.orders.emplace_back(NextPhase{});
}

// All seats, of a race factory by factory; they scroll where they do not fit.
void scrollingSeats(const Ui& ui, const Table& table, float height, Acts& acts) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::BeginChild("scrolling seats", {0, height}, false);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    const Columns columns = columnsOf(ui, ImGui::GetContentRegionAvail().x);
    const std::size_t perFactory = table.plan.seats.size();
    for (std::size_t i = 0; i < table.room.seats.size(); ++i) {
        if (table.room.factories > 1 && i % perFactory == 0)
            say(ui, Type::BodyBold, Role::Text,
                ui.texts.say("lobby.factory", {{"n", std::to_string(i / perFactory + 1)}}));
        seatRow(ui, table, SeatId(i), columns, ui.look.px(54), acts);
    }
    ImGui::EndChild();
}

void seatsOfOne(const Ui& ui, const Table& table, float room, const Columns& columns, Acts& acts) {
    const auto seats = static_cast<float>(std::max<std::size_t>(1, table.plan.seats.size()));
    const float height = std::clamp(room / seats - ui.look.px(8), ui.look.px(kLeastSeatRow), ui.look.px(86));
    for (std::size_t i = 0; i < table.plan.seats.size(); ++i) seatRow(ui, table, SeatId(i), columns, height, acts);
}

}  // namespace

std::string notReady(const Table& table) {
    std::string names;
    for (std::size_t i = 0; i < table.room.seats.size(); ++i) {
        const std::string players = playersOf(table.room, SeatId(i));
        const bool starts = table.host && SeatId(i) == table.seat;  // pressing Start is being ready
        if (players.empty() || stateOf(table, i).ready || starts) continue;
        if (!names.empty()) names += ", ";
        names += players;
    }
    return names;
}

void seatsPanel(const Ui& ui, const Table& table, const PanelRect& area, Acts& acts) {
    beginFrame(ui, "seats", area, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("lobby.seats"));
    const Columns columns = columnsOf(ui, ImGui::GetContentRegionAvail().x);
    headings(ui, columns);
    const float footerHeight = ui.look.px(64);
    const float room = ImGui::GetContentRegionAvail().y - footerHeight - ui.look.px(40);
    const float needed = static_cast<float>(table.plan.seats.size()) * ui.look.px(kLeastSeatRow + 8);
    if (!table.plan.seats.empty() && (table.room.factories > 1 || needed > room))
        scrollingSeats(ui, table, room, acts);
    else
        seatsOfOne(ui, table, room, columns, acts);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), area.h - footerHeight - ui.look.px(46)));
    footer(ui, table, footerHeight, acts);
    endFrame();
}

}  // namespace gemba
