#include "client/panels/console_screen.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/console_parts.h"
#include "client/panels/lobby_panel.h"

namespace gemba {

namespace {

constexpr Phase kSteps[] = {Phase::Lobby, Phase::Briefing, Phase::Plan, Phase::Run, Phase::Review, Phase::Debrief};

// The way of the session at the left, the room's code at the right.
void head(Console& console, const WindowLayout& layout) {
    const Ui& ui = console.ui;
    const RoomState& room = console.table.room;
    beginBar(ui, "console bar", layout.topBar, Role::Panel);
    const float middle = layout.topBar.h / 2;
    const float logo = ui.look.px(30);
    drawLogo(*ImGui::GetWindowDrawList(), {ui.look.px(20), middle - logo / 2}, logo, ui.look[Role::Text]);
    float x = ui.look.px(70);
    const auto words = [&](Type type, Role role, const std::string& text) {
        drawText(ui, type, ui.look[role], {x, middle - ui.look.size(type) / 2}, text);
        x += measure(ui, type, text).x + ui.look.px(18);
    };
    words(Type::Title, Role::Text, ui.texts.say("console.title"));
    for (const Phase phase : kSteps)
        words(phase == room.phase ? Type::BodyBold : Type::Body, phase == room.phase ? Role::Text : Role::Text2,
              ui.texts.say(keyOf(phase)));
    const std::string code = ui.texts.say("console.room", {{"code", spokenCode(room.code)}});
    x = layout.topBar.w - measure(ui, Type::Title, code).x - ui.look.px(20);
    words(Type::Title, Role::Text, code);
    endFrame();
}

void clockNumbers(Console& console) {
    const Ui& ui = console.ui;
    const Table& table = console.table;
    const RoomState& room = table.room;
    const std::string& phase = ui.texts.say(keyOf(room.phase));
    say(ui, Type::Title, Role::Text,
        room.round == 0 ? phase
                        : ui.texts.say("console.where", {{"round", std::to_string(room.round)}, {"phase", phase}}));
    if (room.secondsLeft > 0) say(ui, Type::Huge, Role::Text, clockText(room.secondsLeft));
    if (room.round == 0) return;
    say(ui, Type::BodyBold, Role::Text2,
        ui.texts.say("top.day",
                     {{"day", std::to_string(dayInRound(table))}, {"days", std::to_string(table.plan.daysPerRound)}}));
}

// A part under its own title, always open.
void openPart(Console& console, const char* name, void (*draw)(Console&)) {
    say(console.ui, Type::Title, Role::Text, console.ui.texts.say(std::string("console.") + name));
    gap(console.ui, 2);
    draw(console);
    gap(console.ui, 6);
    separator(console.ui);
}

void clockColumn(Console& console) {
    clockNumbers(console);
    clockPart(console);
    gap(console.ui, 6);
    separator(console.ui);
    openPart(console, "say", sayPart);
    openPart(console, "marks", marksPart);
}

void peopleColumn(Console& console) {
    openPart(console, "people", peoplePart);
    openPart(console, "bots", botsPart);
}

void rulesColumn(Console& console) {
    openPart(console, "screen", screenPart);
    openPart(console, "rules", rulesPart);
    openPart(console, "rounds", roundsPart);
    openPart(console, "events", eventsPart);
}

}  // namespace

void consoleScreen(const Ui& ui, const Table& table, const WindowLayout& layout, ConsoleDesk& desk, Acts& acts) {
    desk.follow(table.room);
    Console console{ui, table, desk, acts};
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    if (!table.console) {
        beginFrame(ui, "no console", {all.x + edge, edge, all.w - 2 * edge, ui.look.px(120)}, Role::Panel);
        sayWrapped(ui, Type::Title, Role::Text, ui.texts.say("console.not_yours"));
        return endFrame();
    }
    head(console, layout);
    const float width = (all.w - 4 * edge) / 3;
    float x = all.x + edge;
    const auto column = [&](const char* name, void (*draw)(Console&)) {
        beginFrame(ui, name, {x, all.y + edge, width, all.h - 2 * edge}, Role::Panel);
        draw(console);
        endFrame();
        x += width + edge;
    };
    column("console clock", clockColumn);
    column("console people", peopleColumn);
    column("console rules", rulesColumn);
}

}  // namespace gemba
