// What the big screens of the room show, and windows of their own for them and for the console.
#include <algorithm>

#include "client/panels/console_parts.h"
#include "client/panels/debrief_page.h"

namespace gemba {

namespace {

constexpr const char* kShowKeys[kScreenShows] = {"console.screen_phase", "console.screen_above",
                                                 "console.screen_blank"};

bool isScreen(const PersonState& person) {
    return person.connected && person.kind == LineKind::BigScreen;
}

void showsRow(Console& console) {
    const Ui& ui = console.ui;
    const BigScreen& now = console.table.room.bigScreen;
    for (std::size_t i = 0; i < std::size(kShowKeys); ++i) {
        const auto shows = static_cast<ScreenShows>(i);
        const std::string& label = ui.texts.say(kShowKeys[i]);
        if (i > 0) flow(ui, label);
        const ButtonLook look = now.shows == shows ? ButtonLook::Chosen : ButtonLook::Plain;
        if (!button(ui, "console.screen." + std::to_string(i), label, look) || now.shows == shows) continue;
        BigScreen wish = now;
        wish.shows = shows;
        give(console, SetBigScreen{wish});
    }
    answerRight(console, "screen");
}

// In the debrief: the floor from above, or one of the pages.
void pageRow(Console& console) {
    const BigScreen& now = console.table.room.bigScreen;
    if (console.table.room.phase != Phase::Debrief) return;
    for (std::uint32_t page = 0; page <= kDebriefPages; ++page) {
        if (page > 0 && !hasPage(static_cast<DebriefPage>(page - 1), console.table.room.factories)) continue;
        const std::string key =
            page == 0 ? "console.screen_floor" : "debrief.tab_" + std::string(kDebriefPageNames[page - 1]);
        const std::string& label = console.ui.texts.say(key);
        if (page > 0) flow(console.ui, label);
        const WalkState& walk = console.table.room.walk;
        const bool led = walk.on && walk.part != WalkPart::Other;  // then the walk says what is shown
        const bool shown = now.shows == ScreenShows::ByPhase && now.page == page && !led;
        const ButtonLook look = shown ? ButtonLook::Chosen : ButtonLook::Plain;
        if (!button(console.ui, "console.screen.page." + std::to_string(page), label, look) || shown) continue;
        give(console, SetBigScreen{{ScreenShows::ByPhase, page, now.factory}});
    }
}

void factoryRow(Console& console) {
    const RoomState& room = console.table.room;
    for (std::uint32_t factory = 0; room.factories > 1 && factory < room.factories; ++factory) {
        const std::string number = std::to_string(factory + 1);
        const std::string label = console.ui.texts.say("standings.factory", {{"n", number}});
        if (factory > 0) flow(console.ui, label);
        const bool now = room.bigScreen.factory == factory;
        if (!button(console.ui, "console.screen.factory." + number, label,
                    now ? ButtonLook::Chosen : ButtonLook::Plain) ||
            now)
            continue;
        BigScreen wish = room.bigScreen;
        wish.factory = factory;
        give(console, SetBigScreen{wish});
    }
}

}  // namespace

void screenPart(Console& console) {
    const Ui& ui = console.ui;
    const std::vector<PersonState>& people = console.table.room.people;
    const auto screens = std::count_if(people.begin(), people.end(), isScreen);
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.count("console.screens", screens));
    showsRow(console);
    pageRow(console);
    factoryRow(console);
    if (button(ui, "console.screen.open", ui.texts.say("console.screen_open"), ButtonLook::Plain))
        console.acts.windows.push_back(OtherWindow::BigScreen);
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("console.screen_help"));
}

}  // namespace gemba
