#include "client/panels/console_panel.h"

#include <imgui_internal.h>

#include <algorithm>

#include "client/charts/format.h"
#include "client/panels/console_parts.h"
#include "client/panels/keys.h"

namespace gemba {

namespace {

constexpr int kSpeeds[] = {50, 100, 200, 400, 800};
constexpr const char* kSpeedNames[] = {"½×", "1×", "2×", "4×", "8×"};

// The phase that follows, for the label; empty where it comes by itself or there is none.
const char* nextKey(const Table& table) {
    switch (table.room.phase) {
        case Phase::Lobby: return "phase.briefing";
        case Phase::Briefing: return "phase.plan";
        case Phase::Plan: return "phase.run";
        case Phase::Review: return table.room.round >= table.plan.rounds ? "phase.debrief" : "phase.plan";
        case Phase::Run:
        case Phase::Debrief: break;
    }
    return nullptr;
}

void head(Console& console) {
    const Ui& ui = console.ui;
    const RoomState& room = console.table.room;
    say(ui, Type::Title, Role::Text, ui.texts.say("console.title"));
    const std::string& close = ui.texts.say("console.close");
    toRight(measure(ui, Type::SmallBold, close).x + ui.look.px(28));
    if (button(ui, "console.close", close, ButtonLook::Quiet)) console.desk.open = false;
    std::string where = ui.texts.say(keyOf(room.phase));
    if (room.round > 0)
        where = ui.texts.say("console.where", {{"round", std::to_string(room.round)}, {"phase", where}});
    if (room.secondsLeft > 0) where += ", " + ui.texts.say("console.left", {{"time", clockText(room.secondsLeft)}});
    say(ui, Type::Body, Role::Text2, where);
}

// Under a button: what became of it, or else what is true now.
void caption(Console& console, const char* control, const std::string& usual, float width) {
    const std::string answer = answerText(console, control);
    const bool news = !answer.empty();
    say(console.ui, news ? Type::SmallBold : Type::Small, news ? Role::Text : Role::Text2,
        fitted(console.ui, news ? Type::SmallBold : Type::Small, news ? answer : usual, width));
}

void pauseButton(Console& console, ImVec2 size) {
    const Ui& ui = console.ui;
    const RoomState& room = console.table.room;
    const bool over = room.phase == Phase::Debrief;
    const ButtonLook look = over ? ButtonLook::Disabled : ButtonLook::Main;
    if (button(ui, "console.pause", ui.texts.say(room.paused ? "top.resume" : "top.pause"), look, size))
        give(console, SetClock{!room.paused, room.speedPercent});
    caption(console, "clock", room.paused ? ui.texts.say("console.paused") : "", size.x);
}

void moreButton(Console& console, ImVec2 size) {
    const Ui& ui = console.ui;
    const RoomState& room = console.table.room;
    const bool possible = room.secondsLeft > 0 && room.phase != Phase::Run && room.phase != Phase::Debrief;
    if (button(ui, "console.more", ui.texts.say("top.more_time"), possible ? ButtonLook::Plain : ButtonLook::Disabled,
               size))
        give(console, MoreTime{});
    caption(console, "more", "", size.x);
}

void nextButton(Console& console, ImVec2 size) {
    const Ui& ui = console.ui;
    const char* key = nextKey(console.table);
    const std::string label =
        key ? ui.texts.say("console.next", {{"phase", ui.texts.say(key)}}) : ui.texts.say("console.next_none");
    if (sureButton(console, "console.next", label, key ? ButtonLook::Plain : ButtonLook::Disabled, size))
        give(console, NextPhase{});
    const bool runs = console.table.room.phase == Phase::Run;
    caption(console, "next", runs ? ui.texts.say("console.runs_out") : "", size.x);
}

void clockButtons(Console& console) {
    const Ui& ui = console.ui;
    const float space = ui.look.px(8);
    const float column = (ImGui::GetContentRegionAvail().x - 2 * space) / 3;
    const ImVec2 size(column, ui.look.px(56));
    const float left = ImGui::GetCursorPosX();
    const auto inColumn = [&](int place, void (*draw)(Console&, ImVec2)) {
        if (place > 0) ImGui::SameLine(left + static_cast<float>(place) * (column + space));
        ImGui::BeginGroup();
        draw(console, size);
        ImGui::EndGroup();
    };
    inColumn(0, pauseButton);
    inColumn(1, moreButton);
    inColumn(2, nextButton);
}

void speedButtons(Console& console) {
    const Ui& ui = console.ui;
    const RoomState& room = console.table.room;
    const float space = ui.look.px(8);
    const ImVec2 size((ImGui::GetContentRegionAvail().x - 4 * space) / 5, ui.look.px(38));
    const bool over = room.phase == Phase::Debrief;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    for (std::size_t i = 0; i < std::size(kSpeeds); ++i) {
        if (i > 0) ImGui::SameLine(0, space);
        const ButtonLook look = over                              ? ButtonLook::Disabled
                                : room.speedPercent == kSpeeds[i] ? ButtonLook::Chosen
                                                                  : ButtonLook::Plain;
        if (button(ui, "console.speed." + std::to_string(kSpeeds[i]), kSpeedNames[i], look, size))
            give(console, SetClock{room.paused, kSpeeds[i]});
    }
    ImGui::PopStyleVar();
}

// A number and no names: those are under People.
void waiting(Console& console) {
    const auto people = static_cast<std::int64_t>(console.table.console->blockers.size());
    if (people == 0) return;
    say(console.ui, Type::BodyBold, Role::Text, console.ui.texts.count("console.waiting", people));
}

// All that is named on it can be asked for in a window that is not mirrored.
void ownWindow(Console& console) {
    const Ui& ui = console.ui;
    if (button(ui, "console.window", ui.texts.say("console.window"), ButtonLook::Quiet)) {
        console.acts.windows.push_back(OtherWindow::Console);
        console.desk.open = false;
    }
}

void parts(Console& console) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::BeginChild("console parts", {0, 0}, false);
    const auto part = [&](ConsolePart one, const char* name, void (*draw)(Console&)) {
        if (!partHead(console, one, name)) return;
        ImGui::Indent(console.ui.look.px(12));
        draw(console);
        ImGui::Unindent(console.ui.look.px(12));
        gap(console.ui, 4);
    };
    part(ConsolePart::Screen, "screen", screenPart);
    part(ConsolePart::People, "people", peoplePart);
    part(ConsolePart::Bots, "bots", botsPart);
    part(ConsolePart::Rules, "rules", rulesPart);
    part(ConsolePart::Events, "events", eventsPart);
    part(ConsolePart::Say, "say", sayPart);
    part(ConsolePart::Marks, "marks", marksPart);
    part(ConsolePart::Rounds, "rounds", roundsPart);
    ownWindow(console);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

// Other panels come to the front when they are clicked; an open dropdown of this one has to stay above it.
void stayInFront() {
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

}  // namespace

void clockPart(Console& console) {
    clockButtons(console);
    speedButtons(console);
    waiting(console);
}

void consolePanel(const Ui& ui, const Table& table, const WindowLayout& layout, ConsoleDesk& desk, Acts& acts) {
    desk.follow(table.room);
    if (!table.console) return;
    if (pressed(Key::F2)) desk.open = !desk.open;
    if (!desk.open) {
        desk.part = ConsolePart::None;  // opened again it shows nothing secret
        return;
    }
    Console console{ui, table, desk, acts};
    const float edge = ui.look.px(8);
    const PanelRect& all = layout.content;
    const float width = std::min(ui.look.px(600), all.w - 2 * edge);
    beginFrame(ui, "console", {all.x + edge, all.y + edge, width, all.h - 2 * edge}, Role::Panel,
               ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    stayInFront();
    const ImVec2 min = ImGui::GetWindowPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();  // the frame's own clip would cut its sides off
    list.AddRect(min, {min.x + width, min.y + all.h - 2 * edge}, ui.look[Role::Plate], ui.look.px(8), 0, 2.0F);
    list.PopClipRect();
    head(console);
    clockPart(console);
    separator(ui);
    parts(console);
    endFrame();
}

float consoleButtonWidth(const Ui& ui) {
    return measure(ui, Type::SmallBold, ui.texts.say("console.open")).x + ui.look.px(26);
}

void consoleButton(const Ui& ui, const Table& table, ConsoleDesk& desk, ImVec2 size) {
    if (!table.console) return;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "console.open", ui.texts.say("console.open"), desk.open ? ButtonLook::Chosen : ButtonLook::Plain,
               size))
        desk.open = !desk.open;
    ImGui::PopStyleVar();
}

}  // namespace gemba
