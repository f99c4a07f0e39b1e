#include "client/panels/big_screen.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/debrief_panel.h"
#include "client/panels/lobby_panel.h"
#include "client/panels/replay_moments.h"
#include "client/panels/replay_panel.h"
#include "client/panels/review_panel.h"
#include "client/panels/seat_words.h"
#include "client/panels/ticker.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

std::uint32_t screenPage(const RoomState& room) {
    const std::uint32_t led = walkPageOf(room);
    return led > 0 ? led : room.bigScreen.page;
}

bool isDebriefPage(const RoomState& room) {
    return !room.replay && room.phase == Phase::Debrief && room.bigScreen.shows == ScreenShows::ByPhase &&
           screenPage(room) > 0;
}

// Words in a line, from the left or ending at the right.
struct WideBar {
    const Ui& ui;
    PanelRect area;
    float left;
    float right;

    void put(Type type, Role role, const std::string& words) {
        drawText(ui, type, ui.look[role], {left, area.y + (area.h - ui.look.size(type)) / 2}, words);
        left += measure(ui, type, words).x + ui.look.px(20);
    }
    void putRight(Type type, Role role, const std::string& words) {
        right -= measure(ui, type, words).x;
        drawText(ui, type, ui.look[role], {right, area.y + (area.h - ui.look.size(type)) / 2}, words);
        right -= ui.look.px(12);
    }
};

WideBar wideBar(const Ui& ui, const PanelRect& area) {
    return {ui, area, area.x + ui.look.px(16), area.x + area.w - ui.look.px(16)};
}

void progress(WideBar& bar, std::int32_t day, std::int32_t days) {
    const Look& look = bar.ui.look;
    const float y = bar.area.y + bar.area.h / 2;
    const float half = look.px(5);
    const float width = std::min(look.px(150), bar.right - bar.left - look.px(20));
    if (width < look.px(40)) return;
    const float share = static_cast<float>(day) / static_cast<float>(std::max(1, days));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({bar.left, y - half}, {bar.left + width, y + half}, look[Role::Ctrl2], half);
    list.AddRectFilled({bar.left, y - half}, {bar.left + width * share, y + half}, look[Role::Plate], half);
}

void topLine(const Ui& ui, const Table& table, const WindowLayout& layout) {
    const RoomState& room = table.room;
    beginBar(ui, "big bar", layout.topBar, Role::Panel);
    WideBar bar = wideBar(ui, layout.topBar);
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    bar.putRight(Type::Title, Role::Text, moneyText(table.view.factory));
    bar.putRight(Type::Body, Role::Text2, ui.texts.say("top.factory"));
    const ReplayClock then = replayClock(table.plan, table.view.now);
    const std::int32_t round = room.replay ? then.round : room.round;
    const std::int32_t day = room.replay ? then.dayInRound : dayInRound(table);
    bar.put(Type::BodyBold, Role::Text,
            ui.texts.say("top.round", {{"round", number(round)}, {"rounds", number(table.plan.rounds)}}));
    bar.put(Type::BodyBold, Role::Text,
            ui.texts.say("top.day", {{"day", number(day)}, {"days", number(table.plan.daysPerRound)}}));
    const std::string& phase = ui.texts.say(room.replay ? "replay.title" : keyOf(room.phase));
    const bool clock = room.secondsLeft > 0 && !room.replay;
    bar.put(Type::Title, Role::Text, clock ? phase + "  " + clockText(room.secondsLeft) : phase);
    progress(bar, day, table.plan.daysPerRound);
    endFrame();
}

void planLine(const Ui& ui, const WindowLayout& layout) {
    beginBar(ui, "big plan", layout.ticker, Role::Panel);
    WideBar bar = wideBar(ui, layout.ticker);
    bar.put(Type::Body, Role::Text, ui.texts.say("screen.plan"));
    endFrame();
}

void roundLine(const Ui& ui, const Table& table, const WindowLayout& layout) {
    beginBar(ui, "big review", layout.ticker, Role::Panel);
    WideBar bar = wideBar(ui, layout.ticker);
    const Money change =
        changeInRound(table.view.factory, table.view.factoryByDay, table.room.round, table.plan.daysPerRound);
    bar.put(Type::Body, Role::Text, ui.texts.say("screen.review", {{"change", moneyText(change)}}));
    bar.put(Type::BodyBold, Role::Text, ui.texts.count("screen.shipped", table.view.shipped));
    endFrame();
}

void eyesLine(const Ui& ui, const Table& table, const WindowLayout& layout) {
    beginBar(ui, "big replay", layout.ticker, Role::Panel);
    WideBar bar = wideBar(ui, layout.ticker);
    bar.put(Type::Body, Role::Text, eyesWords(ui, table));
    endFrame();
}

std::size_t present(const RoomState& room) {
    return static_cast<std::size_t>(std::count_if(room.people.begin(), room.people.end(), [](const PersonState& one) {
        return one.connected && one.kind == LineKind::Person;
    }));
}

// Its glyph filled when somebody sits there, else only its name in second colour.
void seatTokens(const Ui& ui, const Table& table) {
    for (std::size_t i = 0; i < table.room.seats.size(); ++i) {
        const SeatId seat(i);
        const std::string& name = seatLabel(ui, table, seat);
        const bool taken = !playersOf(table.room, seat).empty();
        const float width = measure(ui, Type::BodyBold, name).x + ui.look.px(40);
        if (i > 0) ImGui::SameLine();
        if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float r = ui.look.px(10);
        const ImVec2 centre(at.x + r, at.y + ui.look.size(Type::BodyBold) / 2);
        if (taken)
            drawSeatMark(ui, table.plan, planSeat(table.plan, seat), centre, r);
        else
            ImGui::GetWindowDrawList()->AddCircle(centre, r, ui.look[Role::Text3], 0, 2.0F);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 2 * r + ui.look.px(8));
        say(ui, taken ? Type::BodyBold : Type::Body, taken ? Role::Text : Role::Text2, name);
    }
}

void lobbyPage(const Ui& ui, const Table& table, const WindowLayout& layout) {
    beginFrame(ui, "big lobby", layout.window, Role::Panel);
    say(ui, Type::Title, Role::Text2, table.plan.title);
    say(ui, Type::Huge, Role::Text, spokenCode(table.room.code));
    probe(ui, "big.code");
    sayWrapped(ui, Type::Title, Role::Text, table.link);
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("screen.join"));
    separator(ui);
    say(ui, Type::Title, Role::Text, ui.texts.count("lobby.people", static_cast<std::int64_t>(present(table.room))));
    seatTokens(ui, table);
    endFrame();
}

void briefingPage(const Ui& ui, const Table& table, const WindowLayout& layout) {
    beginFrame(ui, "big briefing", layout.window, Role::Panel);
    sayWrapped(ui, Type::Big, Role::Text, table.plan.title);
    sayWrapped(ui, Type::Title, Role::Text2, table.plan.briefing);
    separator(ui);
    sayWrapped(ui, Type::Title, Role::Text, ui.texts.say("briefing.factory"));
    const char* rounds = table.plan.rounds == 1 ? "briefing.round.one" : "briefing.round.many";
    sayWrapped(ui, Type::Body, Role::Text2,
               ui.texts.say(rounds, {{"n", std::to_string(table.plan.rounds)},
                                     {"days", std::to_string(table.plan.daysPerRound)}}));
    endFrame();
}

void blank(const Ui& ui, const WindowLayout& layout) {
    beginBar(ui, "big blank", layout.window, Role::Bg);
    const float logo = ui.look.px(60);
    drawLogo(*ImGui::GetWindowDrawList(), {(layout.window.w - logo) / 2, (layout.window.h - logo) / 2}, logo,
             ui.look[Role::Text3]);
    probe(ui, "big.blank");
    endFrame();
}

void floorPage(const Ui& ui, const Table& table, const WindowLayout& layout, const Desk& desk, Acts& acts) {
    topLine(ui, table, layout);
    const Phase phase = table.room.phase;
    if (table.room.replay) return eyesLine(ui, table, layout);
    if (phase == Phase::Plan) return planLine(ui, layout);
    if (phase == Phase::Run) return ticker(ui, table, layout, desk, acts);
    roundLine(ui, table, layout);
}

}  // namespace

WindowLayout bigScreenLayout(const WindowLayout& layout) {
    WindowLayout big = layout;
    big.floor.w = layout.window.w;
    big.ticker.w = layout.window.w;
    big.panel = {layout.window.w, layout.panel.y, 0, layout.panel.h};
    return big;
}

bool bigScreenShowsFloor(const RoomState& room) {
    if (room.bigScreen.shows == ScreenShows::Blank || room.phase == Phase::Lobby || room.phase == Phase::Briefing)
        return false;
    if (walkHasScreen(room)) return false;
    return !isDebriefPage(room);
}

RoomState withoutNames(RoomState room, const Texts& texts) {
    for (PersonState& person : room.people) person.name = texts.say("screen.lead");
    return room;
}

void bigScreen(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    const RoomState& room = table.room;
    if (room.bigScreen.shows == ScreenShows::Blank) return blank(ui, layout);
    if (room.phase == Phase::Lobby) return lobbyPage(ui, table, layout);
    if (room.phase == Phase::Briefing) return briefingPage(ui, table, layout);
    if (walkHasScreen(room)) return walkScreen(ui, table, layout);
    Acts none;  // nobody presses anything here
    if (!isDebriefPage(room)) return floorPage(ui, table, layout, desk, none);
    desk.above = false;
    desk.page = static_cast<DebriefPage>(std::min<std::uint32_t>(screenPage(room), kDebriefPages) - 1);
    Ui still = ui;
    still.tabs = nullptr;
    debriefPanel(still, table, layout, desk, none);
}

}  // namespace gemba
