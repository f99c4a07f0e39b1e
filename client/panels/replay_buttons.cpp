#include <algorithm>
#include <cmath>

#include "client/charts/glyphs.h"
#include "client/panels/replay_parts.h"

namespace gemba {

namespace {

constexpr int kReplaySpeeds[] = {100, 400, 1600};

// Buttons side by side, from `x` on.
struct ButtonRow {
    Replay& replay;
    PanelRect area;
    float x;
    [[nodiscard]] float middle() const { return area.y + area.h / 2; }
    [[nodiscard]] float height() const { return std::min(area.h, replay.ui.look.px(44)); }
};

using Icon = std::function<void(ImVec2 centre, ImU32 colour)>;

float widthOf(const Ui& ui, const std::string& label, bool marked) {
    const float words = label.empty() ? 0 : measure(ui, Type::SmallBold, label).x + ui.look.px(10);
    return words + ui.look.px(marked ? 36 : 16);
}

bool press(ButtonRow& row, std::string_view name, const std::string& label, ButtonLook look, const Icon& mark = {}) {
    const Ui& ui = row.replay.ui;
    const float width = widthOf(ui, label, static_cast<bool>(mark));
    ImGui::SetCursorScreenPos({row.x, row.middle() - row.height() / 2});
    row.x += width + ui.look.px(6);
    return markedButton(ui, name, label, look, {width, row.height()}, mark);
}

Icon arrow(const Ui& ui, ImGuiDir direction) {
    return [&ui, direction](ImVec2 centre, ImU32 colour) {
        drawArrow(*ImGui::GetWindowDrawList(), centre, ui.look.px(9), colour, direction);
    };
}

// What day it is, in the size of the room; and the hour.
void whenShown(ButtonRow& row) {
    const Ui& ui = row.replay.ui;
    const FloorPlan& plan = row.replay.table.plan;
    const ReplayClock clock = replayClock(plan, row.replay.at);
    const std::string day =
        ui.texts.say("replay.day_of", {{"day", std::to_string(clock.day)}, {"days", std::to_string(daysOf(plan))}});
    const std::string round = std::to_string(clock.round);
    const std::string inRound = std::to_string(clock.dayInRound);
    const std::string hour = std::to_string(clock.hour);
    const char* key = clock.hour == 0              ? "replay.morning"
                      : clock.hour == kHoursPerDay ? "replay.evening"
                                                   : "replay.hour";
    const std::string below = ui.texts.say(key, {{"round", round}, {"day", inRound}, {"hour", hour}});
    const float top = row.middle() - (ui.look.size(Type::Title) + ui.look.size(Type::Small)) / 2;
    drawText(ui, Type::Title, ui.look[Role::Text], {row.x, top}, day);
    drawText(ui, Type::Small, ui.look[Role::Text2], {row.x, top + ui.look.size(Type::Title)}, below);
    float width = measure(ui, Type::Title, day).x;
    for (const char* other : {"replay.hour", "replay.morning", "replay.evening"}) {
        const std::string widest = ui.texts.say(other, {{"round", "0"}, {"day", "00"}, {"hour", "0"}});
        width = std::max(width, measure(ui, Type::Small, widest).x);
    }
    row.x += width + ui.look.px(24);
}

void steps(ButtonRow& row) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const auto go = [&](const char* name, const char* word, Duration unit, Step step) {
        const ImGuiDir direction = step == Step::Back ? ImGuiDir_Left : ImGuiDir_Right;
        if (press(row, name, ui.texts.say(word), ButtonLook::Plain, arrow(ui, direction)))
            seek(replay, stepped(replay.at, unit, step, replay.end()));
    };
    const RoomState& room = replay.table.room;
    const Icon start = [&](ImVec2 at, ImU32 colour) {
        drawToStart(*ImGui::GetWindowDrawList(), at, ui.look.px(8), colour);
    };
    const Icon play = [&](ImVec2 at, ImU32 colour) {
        const auto draw = room.paused ? drawPlay : drawPause;
        draw(*ImGui::GetWindowDrawList(), at, ui.look.px(10), colour);
    };
    if (press(row, "replay.start", "", ButtonLook::Plain, start)) seek(replay, SimTime{});
    go("replay.day_back", "replay.step_day", days(1), Step::Back);
    go("replay.hour_back", "replay.step_hour", hours(1), Step::Back);
    if (press(row, "replay.play", ui.texts.say(room.paused ? "replay.play" : "replay.pause"), ButtonLook::Main, play))
        playOrPause(replay);
    go("replay.hour_on", "replay.step_hour", hours(1), Step::On);
    go("replay.day_on", "replay.step_day", days(1), Step::On);
}

void decisionSteps(ButtonRow& row) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const auto go = [&](const char* name, ImGuiDir direction, Step step) {
        const bool there = nextDecision(replay.decisions, replay.at, step).has_value();
        if (press(row, name, ui.texts.say("replay.step_decision"), there ? ButtonLook::Plain : ButtonLook::Disabled,
                  arrow(ui, direction)))
            seekDecision(replay, step);
    };
    row.x += ui.look.px(10);
    go("replay.decision_back", ImGuiDir_Left, Step::Back);
    go("replay.decision_on", ImGuiDir_Right, Step::On);
}

void speeds(ButtonRow& row) {
    const Ui& ui = row.replay.ui;
    const RoomState& room = row.replay.table.room;
    row.x += ui.look.px(10);
    for (const int percent : kReplaySpeeds) {
        const std::string times = std::to_string(percent / 100);
        const bool now = room.speedPercent == percent;
        if (press(row, "replay.speed." + times, ui.texts.say("top.speed", {{"n", times}}),
                  now ? ButtonLook::Chosen : ButtonLook::Plain))
            row.replay.acts.orders.emplace_back(SetClock{room.paused, percent});
    }
}

// Words of one's own are for the console; from here a bookmark is called by who looked.
void markAndClose(ButtonRow& row) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const std::string& mark = ui.texts.say("replay.bookmark");
    const std::string& close = ui.texts.say("replay.close");
    row.x = row.area.x + row.area.w - widthOf(ui, mark, true) - widthOf(ui, close, false) - ui.look.px(6);
    const Icon flag = [&](ImVec2 at, ImU32 colour) {
        drawFlag(*ImGui::GetWindowDrawList(), at, ui.look.px(8), colour);
    };
    const SeatId eyes = replay.table.room.eyes;
    if (press(row, "replay.bookmark", mark, ButtonLook::Plain, flag))
        replay.acts.orders.emplace_back(
            Bookmark{eyes.isNone() ? ui.texts.say("replay.above") : seatLabel(ui, replay.table, eyes)});
    if (press(row, "replay.close", close, ButtonLook::Plain)) replay.acts.orders.emplace_back(ShowReplay{false});
}

void hostShows(ButtonRow& row) {
    const Ui& ui = row.replay.ui;
    const RoomState& room = row.replay.table.room;
    const std::string words =
        room.paused ? ui.texts.say("replay.guest_paused")
                    : ui.texts.say("replay.guest", {{"n", std::to_string(std::max(1, room.speedPercent / 100))}});
    drawText(ui, Type::Body, ui.look[Role::Text2], {row.x, row.middle() - ui.look.size(Type::Body) / 2}, words);
}

}  // namespace

bool markedButton(const Ui& ui, std::string_view name, const std::string& label, ButtonLook look, ImVec2 size,
                  const Icon& mark) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const bool pressed = button(ui, name, mark ? std::string() : label, look, size);
    ImGui::PopStyleVar();
    if (!mark) return pressed;
    const bool onPlate = look == ButtonLook::Main || look == ButtonLook::Chosen;
    const Role role = onPlate ? Role::Plateink : look == ButtonLook::Disabled ? Role::Text3 : Role::Text;
    const ImVec2 at = ImGui::GetItemRectMin();
    const float space = label.empty() ? size.x / 2 : ui.look.px(20);
    mark({at.x + space, at.y + size.y / 2}, ui.look[role]);
    if (!label.empty())
        drawText(ui, Type::SmallBold, ui.look[role],
                 {at.x + ui.look.px(36), at.y + (size.y - ui.look.size(Type::SmallBold)) / 2}, label);
    return pressed;
}

void replayButtons(Replay& replay, const PanelRect& area) {
    ButtonRow row{replay, area, area.x};
    whenShown(row);
    if (!replay.table.host) return hostShows(row);
    steps(row);
    decisionSteps(row);
    speeds(row);
    markAndClose(row);
}

}  // namespace gemba
