#include "client/panels/room_screen.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/briefing_panel.h"
#include "client/panels/chart_sheet.h"
#include "client/panels/console_panel.h"
#include "client/panels/debrief_panel.h"
#include "client/panels/lever_panel.h"
#include "client/panels/lobby_panel.h"
#include "client/panels/replay_panel.h"
#include "client/panels/review_panel.h"
#include "client/panels/standings_panel.h"
#include "client/panels/ticker.h"
#include "client/panels/top_bar.h"

namespace gemba {

namespace {

void plainBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    beginBar(ui, "plain bar", layout.topBar, Role::Panel);
    const float middle = layout.topBar.h / 2;
    const float logo = ui.look.px(30);
    drawLogo(*ImGui::GetWindowDrawList(), {ui.look.px(20), middle - logo / 2}, logo, ui.look[Role::Text]);
    const std::string& name = ui.texts.say("app.name");
    float x = ui.look.px(64);
    drawText(ui, Type::Title, ui.look[Role::Text], {x, middle - ui.look.size(Type::Title) / 2}, name);
    x += measure(ui, Type::Title, name).x + ui.look.px(24);
    drawText(ui, Type::Body, ui.look[Role::Text2], {x, middle - ui.look.size(Type::Body) / 2},
             ui.texts.say("app.motto"));
    const std::string& phase = ui.texts.say(keyOf(table.room.phase));
    const float phaseX = layout.topBar.w - measure(ui, Type::BodyBold, phase).x - ui.look.px(20);
    drawText(ui, Type::BodyBold, ui.look[Role::Text], {phaseX, middle - ui.look.size(Type::BodyBold) / 2}, phase);
    const ImVec2 size(consoleButtonWidth(ui), std::min(ui.look.px(40), layout.topBar.h - 12));
    ImGui::SetCursorPos({phaseX - size.x - ui.look.px(20), middle - size.y / 2});
    consoleButton(ui, table, desk.console, size);
    endFrame();
}

void phaseScreen(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    const Phase phase = table.room.phase;
    if (phase == Phase::Debrief) {
        debriefPanel(ui, table, layout, desk, acts);
        return;
    }
    if (!showsFloor(table.room, desk)) {
        plainBar(ui, table, layout, desk);
        if (phase == Phase::Lobby) lobbyPanel(ui, table, layout, desk, acts);
        if (phase == Phase::Briefing) briefingPanel(ui, table, layout, acts);
        return;
    }
    topBar(ui, table, layout, desk, acts);
    ticker(ui, table, layout, desk, acts);
    if (phase == Phase::Review) {
        if (layout.compact) standingsFrame(ui, table, layout);  // else the review has room for it
        reviewPanel(ui, table, layout, acts);
    } else {
        leverPanel(ui, table, layout, desk, acts);
    }
}

}  // namespace

bool showsFloor(const RoomState& room, const Desk& desk) {
    const Phase phase = room.phase;
    if (phase == Phase::Debrief) return desk.above || room.replay;
    return phase == Phase::Plan || phase == Phase::Run || phase == Phase::Review;
}

void roomScreen(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    followReplay(table, desk);
    phaseScreen(ui, table, layout, desk, acts);
    consolePanel(ui, table, layout, desk.console, acts);
}

MenuChoice menuPanel(const Ui& ui, const WindowLayout& layout, Company company) {
    beginOverlay(ui, "menu", layout, {460, 460});
    constexpr const char* kHelp[] = {"app.menu_help_alone", "app.menu_help", "app.menu_help_talk"};
    say(ui, Type::Title, Role::Text, ui.texts.say("app.menu"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(kHelp[static_cast<std::size_t>(company)]));
    gap(ui, 4);
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(50));
    MenuChoice choice = MenuChoice::None;
    const auto entry = [&](const char* name, const std::string& label, MenuChoice one, ButtonLook look) {
        if (button(ui, name, label, look, size)) choice = one;
    };
    entry("menu.resume", ui.texts.say(company == Company::Audience ? "app.resume_talk" : "app.resume"),
          MenuChoice::Resume, ButtonLook::Main);
    entry("menu.settings", ui.texts.say("app.settings"), MenuChoice::Settings, ButtonLook::Plain);
    entry("menu.keys", ui.texts.say("app.keys") + " (F1)", MenuChoice::Keys, ButtonLook::Plain);
    entry("menu.full", ui.texts.say("app.full_screen") + " (F11)", MenuChoice::FullScreen, ButtonLook::Plain);
    entry("menu.leave", ui.texts.say("app.leave"), MenuChoice::Leave, ButtonLook::Plain);
    endFrame();
    return choice;
}

void bannerPanel(const Ui& ui, const WindowLayout& layout, const std::string& sentence) {
    const ImVec2 size = measure(ui, Type::BodyBold, sentence);
    const float pad = ui.look.px(16);
    const ImVec2 min((layout.window.w - size.x) / 2 - pad, layout.topBar.h + pad);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(min, {min.x + size.x + 2 * pad, min.y + size.y + pad}, ui.look[Role::Plate], ui.look.px(8));
    list.AddText(ui.look.font(Type::BodyBold), ui.look.size(Type::BodyBold), {min.x + pad, min.y + pad / 2},
                 ui.look[Role::Plateink], sentence.c_str());
}

}  // namespace gemba
