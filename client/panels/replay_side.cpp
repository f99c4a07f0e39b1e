#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/above_panel.h"
#include "client/panels/replay_panel.h"
#include "client/panels/replay_parts.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

void look(Replay& replay, SeatId eyes) {
    if (eyes != replay.table.room.eyes) replay.acts.orders.emplace_back(SetReplayEyes{eyes});
}

// Two in a row; from above is as wide as both.
void eyesButtons(Replay& replay) {
    const Ui& ui = replay.ui;
    const SeatId now = replay.table.room.eyes;
    const float space = ui.look.px(6);
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = std::max(ui.look.px(40), ui.look.size(Type::SmallBold) + ui.look.px(16));
    const auto chosen = [&](SeatId seat) { return now == seat ? ButtonLook::Chosen : ButtonLook::Plain; };
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(space, space));
    if (button(ui, "replay.above", ui.texts.say("replay.above"), chosen({}), {width, height})) look(replay, {});
    const std::size_t each = replay.table.plan.seats.size();
    for (std::size_t i = 0; i < each; ++i) {
        const SeatId seat(replay.draft.factory * each + i);
        const std::string name =
            fitted(ui, Type::SmallBold, seatName(replay.table.plan, seat), width / 2 - ui.look.px(48));
        const auto mark = [&](ImVec2 centre, ImU32) {
            drawSeatMark(ui, replay.table.plan, seat, centre, ui.look.px(9));
        };
        if (i % 2 == 1) ImGui::SameLine();
        if (markedButton(ui, "replay.eyes." + std::to_string(seat.index()), name, chosen(seat),
                         {(width - space) / 2, height}, mark))
            look(replay, seat);
    }
    ImGui::PopStyleVar();
}

void factoryButtons(Replay& replay) {
    const Ui& ui = replay.ui;
    for (std::size_t i = 0; i < replay.table.room.factories; ++i) {
        const std::string number = std::to_string(i + 1);
        if (i > 0) ImGui::SameLine();
        if (button(ui, "replay.factory." + number, ui.texts.say("lobby.factory", {{"n", number}}),
                   replay.draft.factory == i ? ButtonLook::Chosen : ButtonLook::Plain))
            replay.draft.factory = i;
    }
}

void eyes(Replay& replay) {
    const Ui& ui = replay.ui;
    say(ui, Type::Title, Role::Text, ui.texts.say("replay.title"));
    sayWrapped(ui, Type::Body, Role::Text2, eyesWords(ui, replay.table));
    if (!replay.table.host) return;
    gap(ui, 2);
    if (replay.table.room.factories > 1) factoryButtons(replay);
    eyesButtons(replay);
}

// ---- the decisions, one line each ----

struct ListLine {
    Replay& replay;
    float height;
    int now;  // the decision that was the last until this moment
};

void decisionLine(ListLine& line, int index) {
    Replay& replay = line.replay;
    const Ui& ui = replay.ui;
    const PastDecision& one = replay.decisions[static_cast<std::size_t>(index)];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string number = std::to_string(index + 1);
    const bool current = index == line.now;
    ImGui::PushID(index);
    if (current) tabBefore(ui);
    if (ImGui::Selectable("##decision", current, 0, {width, line.height}) && replay.table.host) seek(replay, one.at);
    if (current) tabAfter(ui);
    ImGui::PopID();
    probe(ui, "replay.line." + number);
    const Role role = one.at <= replay.at ? Role::Text : Role::Text2;
    const Type type = current ? Type::SmallBold : Type::Small;
    const float top = at.y + (line.height - ui.look.size(type)) / 2;
    const std::string day = dayWords(replay, one.at);
    const float right = at.x + width - measure(ui, Type::Small, day).x - ui.look.px(6);
    drawText(ui, Type::Small, ui.look[Role::Text2], {right, top}, day);
    drawText(ui, type, ui.look[role], {at.x + ui.look.px(4), top}, number);
    const float mark = at.x + ui.look.px(52);
    drawSeatMark(ui, replay.table.plan, one.seat, {mark, at.y + line.height / 2}, ui.look.px(8));
    const float left = mark + ui.look.px(18);
    drawText(ui, type, ui.look[role], {left, top},
             fitted(ui, type, decisionWords(replay, one), right - left - ui.look.px(8)));
}

// Follows the moment, but not the hand that scrolls.
void follow(ListLine& line) {
    if (line.now == line.replay.draft.listed) return;
    line.replay.draft.listed = line.now;
    const float pitch = line.height + ImGui::GetStyle().ItemSpacing.y;
    const float middle = (static_cast<float>(line.now) + 0.5F) * pitch;
    ImGui::SetScrollY(std::max(0.0F, middle - ImGui::GetWindowHeight() / 2));
}

void decisionList(Replay& replay) {
    const Ui& ui = replay.ui;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("replay.decisions"));
    const bool none = replay.decisions.empty();
    if (none) return sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("replay.no_decisions"));
    if (replay.decisions.front().bot && replay.table.room.eyes.isNone())
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("replay.only_bots"));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("decisions", {0, 0}, false);
    ListLine line{replay, ui.look.size(Type::Small) + ui.look.px(14), decisionAt(replay.decisions, replay.at)};
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(replay.decisions.size()), line.height);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) decisionLine(line, i);
    follow(line);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
}

}  // namespace

void replaySide(Replay& replay, const PanelRect& area) {
    beginFrame(replay.ui, "replay side", area, Role::Panel,
               ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    eyes(replay);
    separator(replay.ui);
    factoryResults(replay.ui, replay.table);
    separator(replay.ui);
    decisionList(replay);
    endFrame();
}

}  // namespace gemba
