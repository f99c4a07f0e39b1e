#include <algorithm>
#include <cmath>

#include "client/charts/glyphs.h"
#include "client/panels/replay_parts.h"

namespace gemba {

namespace {

constexpr int kReplaySpeeds[] = {100, 400, 1600};

// How much a row of buttons says in the width that there is: all words; marks in place of the long ones, then of all
// but the clock's; at last only what is needed, for the rest has keys.
enum class Telling : std::uint8_t { All, Shorter, Marks, Least };

// Buttons side by side, from `x` on.
struct ButtonRow {
    Replay& replay;
    PanelRect area;
    float x;
    Telling telling = Telling::All;
    bool measuring = false;  // nothing is drawn, only `x` goes on
    [[nodiscard]] float middle() const { return area.y + area.h / 2; }
    [[nodiscard]] float height() const { return std::min(area.h, replay.ui.look.px(44)); }
};

using Icon = std::function<void(ImVec2 centre, ImU32 colour)>;

struct ButtonDef {
    std::string_view name;
    std::string label;
    ButtonLook look = ButtonLook::Plain;
    Icon mark = {};
    Telling until = Telling::Least;  // its words are shown as long as the row tells so much
    float atLeast = 0;               // pixels
};

float widthOf(const Ui& ui, const std::string& label, bool marked) {
    const float words = label.empty() ? 0 : measure(ui, Type::SmallBold, label).x + ui.look.px(10);
    return words + ui.look.px(marked ? 36 : 16);
}

bool press(ButtonRow& row, const ButtonDef& def) {
    const Ui& ui = row.replay.ui;
    const bool words = row.telling <= def.until;
    const std::string shown = words ? def.label : std::string();
    const float width = std::max(widthOf(ui, shown, static_cast<bool>(def.mark)), words ? def.atLeast : 0.0F);
    const ImVec2 at(row.x, row.middle() - row.height() / 2);
    row.x += width + ui.look.px(6);
    if (row.measuring) return false;
    ImGui::SetCursorScreenPos(at);
    const bool pressed = markedButton(ui, def.name, shown, def.look, {width, row.height()}, def.mark);
    if (!words && ImGui::IsItemHovered()) pointerTip(ui, {def.label});
    return pressed;
}

// An hour is one arrow, a day two, a decision one with the ring that it has above the timeline.
Icon stepMark(const Ui& ui, Duration unit, Step step) {
    return [&ui, unit, step](ImVec2 centre, ImU32 colour) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImGuiDir direction = step == Step::Back ? ImGuiDir_Left : ImGuiDir_Right;
        const float away = ui.look.px(step == Step::Back ? -4 : 4);
        const float r = ui.look.px(9);
        if (unit == hours(1)) return drawArrow(list, centre, r, colour, direction);
        drawArrow(list, {centre.x + away, centre.y}, r, colour, direction);
        if (unit == days(1)) return drawArrow(list, {centre.x - away, centre.y}, r, colour, direction);
        list.AddCircle({centre.x - 1.6F * away, centre.y}, ui.look.px(5), colour, 20, ui.look.px(2));
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

void step(ButtonRow& row, std::string_view name, Duration unit, Step step) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const bool hour = unit == hours(1);
    if (hour && row.telling == Telling::Least) return;
    const std::string& word = ui.texts.say(hour ? "replay.step_hour" : "replay.step_day");
    if (press(row, {name, word, ButtonLook::Plain, stepMark(ui, unit, step), Telling::Shorter}))
        seek(replay, stepped(replay.at, unit, step, replay.end()));
}

void start(ButtonRow& row) {
    if (row.telling == Telling::Least) return;
    const Ui& ui = row.replay.ui;
    const Icon mark = [&](ImVec2 at, ImU32 colour) {
        drawToStart(*ImGui::GetWindowDrawList(), at, ui.look.px(8), colour);
    };
    if (press(row, {"replay.start", "", ButtonLook::Plain, mark})) seek(row.replay, SimTime{});
}

// As wide with either word, so that nothing beside it moves.
void play(ButtonRow& row) {
    const Ui& ui = row.replay.ui;
    const bool rests = row.replay.table.room.paused;
    const std::string& run = ui.texts.say("replay.play");
    const std::string& rest = ui.texts.say("replay.pause");
    const Icon mark = [&](ImVec2 at, ImU32 colour) {
        const auto draw = rests ? drawPlay : drawPause;
        draw(*ImGui::GetWindowDrawList(), at, ui.look.px(10), colour);
    };
    const float either = std::max(widthOf(ui, run, true), widthOf(ui, rest, true));
    if (press(row, {"replay.play", rests ? run : rest, ButtonLook::Main, mark, Telling::Shorter, either}))
        playOrPause(row.replay);
}

void decisionStep(ButtonRow& row, std::string_view name, Step step) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const bool there = nextDecision(replay.decisions, replay.at, step).has_value();
    const ButtonLook look = there ? ButtonLook::Plain : ButtonLook::Disabled;
    if (press(row, {name, ui.texts.say("replay.step_decision"), look, stepMark(ui, {}, step), Telling::All}))
        seekDecision(replay, step);
}

void speeds(ButtonRow& row) {
    const Ui& ui = row.replay.ui;
    const RoomState& room = row.replay.table.room;
    for (const int percent : kReplaySpeeds) {
        const std::string times = std::to_string(percent / 100);
        const ButtonLook look = room.speedPercent == percent ? ButtonLook::Chosen : ButtonLook::Plain;
        if (press(row, {"replay.speed." + times, ui.texts.say("top.speed", {{"n", times}}), look}))
            row.replay.acts.orders.emplace_back(SetClock{room.paused, percent});
    }
}

void timeButtons(ButtonRow& row) {
    const float between = row.telling == Telling::Least ? 0 : row.replay.ui.look.px(10);
    start(row);
    step(row, "replay.day_back", days(1), Step::Back);
    step(row, "replay.hour_back", hours(1), Step::Back);
    play(row);
    step(row, "replay.hour_on", hours(1), Step::On);
    step(row, "replay.day_on", days(1), Step::On);
    row.x += between;
    decisionStep(row, "replay.decision_back", Step::Back);
    decisionStep(row, "replay.decision_on", Step::On);
    row.x += between;
    speeds(row);
}

// Words of one's own are for the console; from here a bookmark is called by who looked.
void markAndClose(ButtonRow& row) {
    Replay& replay = row.replay;
    const Ui& ui = replay.ui;
    const Icon flag = [&](ImVec2 at, ImU32 colour) {
        drawFlag(*ImGui::GetWindowDrawList(), at, ui.look.px(8), colour);
    };
    const SeatId eyes = replay.table.room.eyes;
    if (press(row, {"replay.bookmark", ui.texts.say("replay.bookmark"), ButtonLook::Plain, flag, Telling::All}))
        replay.acts.orders.emplace_back(
            Bookmark{eyes.isNone() ? ui.texts.say("replay.above") : seatLabel(ui, replay.table, eyes)});
    if (press(row, {"replay.close", ui.texts.say("replay.close")})) replay.acts.orders.emplace_back(ShowReplay{false});
}

struct Widths {
    float time = 0;
    float rest = 0;
};

Widths measured(const ButtonRow& row) {
    ButtonRow dry = row;
    dry.measuring = true;
    timeButtons(dry);
    const float time = dry.x - row.x;
    markAndClose(dry);
    return {time, dry.x - row.x - time};
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
    const float right = area.x + area.w;
    Widths widths = measured(row);
    while (row.x + widths.time + widths.rest > right && row.telling != Telling::Least) {
        row.telling = static_cast<Telling>(static_cast<int>(row.telling) + 1);
        widths = measured(row);
    }
    timeButtons(row);
    row.x = std::max(row.x, right - widths.rest + replay.ui.look.px(6));
    markAndClose(row);
}

}  // namespace gemba
