#include "client/panels/walk_panel.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/panels/keys.h"
#include "client/panels/poll_panel.h"
#include "client/panels/walk_cards.h"
#include "shared/rules/walk.h"

namespace gemba {

namespace {

constexpr float kBarHeight = 58;    // measures at 1080p
constexpr float kCardWidth = 1100;  // of what is read from near

WalkPlace placeOf(const WalkState& walk) {
    return {walk.stop, walk.part};
}

const WalkStop& stopOf(const WalkState& walk) {
    const auto stops = walkStops();
    return stops[std::min(static_cast<std::size_t>(std::max(0, walk.stop)), stops.size() - 1)];
}

bool hasWalk(const RoomState& room) {
    return room.phase == Phase::Debrief && room.walk.on && !room.replay;
}

const PollState* presentPoll(const Table& table) {
    const std::optional<Poll> poll = pollAt(placeOf(table.room.walk));
    return poll ? pollOf(table, *poll) : nullptr;
}

bool isOpen(const PollState* poll) {
    return poll != nullptr && poll->stage == PollStage::Open;
}

// The poll that this stop has and nobody has seen the answer of.
const PollState* pollToSkip(const Table& table) {
    const std::optional<Poll> poll = stopOf(table.room.walk).poll;
    const PollState* state = poll ? pollOf(table, *poll) : nullptr;
    const bool waits = state != nullptr && (state->stage == PollStage::Pending || state->stage == PollStage::Open);
    return waits ? state : nullptr;
}

// The next step asks for something that is still being computed.
bool mustWait(const Table& table) {
    if (isOpen(presentPoll(table))) return false;
    const auto next = placeAfter(placeOf(table.room.walk));
    const auto poll = next ? pollAt(*next) : std::nullopt;
    const PollState* state = poll ? pollOf(table, *poll) : nullptr;
    if (state == nullptr || state->stage != PollStage::Pending || poll == Poll::Silos || poll == Poll::Local)
        return false;
    return table.analysis == nullptr || table.analysis->donePermille < 1000;
}

void go(const std::optional<WalkPlace>& to, Acts& acts) {
    if (to) acts.orders.emplace_back(GuideTo{true, to->stop, to->part});
}

void stepOn(const Table& table, Acts& acts) {
    if (mustWait(table)) return;
    if (const PollState* poll = presentPoll(table); isOpen(poll))
        acts.orders.emplace_back(ClosePoll{poll->poll, true});
    else
        go(placeAfter(placeOf(table.room.walk)), acts);
}

void skip(const Table& table, const PollState& poll, Acts& acts) {
    acts.orders.emplace_back(ClosePoll{poll.poll, false});
    go(placeAfter({table.room.walk.stop, WalkPart::Question}), acts);
}

// Who is alone has all the time there is.
bool isAlone(const RoomState& room) {
    return std::count_if(room.people.begin(), room.people.end(),
                         [](const PersonState& person) { return person.connected; }) <= 1;
}

std::string timeWords(const Ui& ui, const RoomState& room) {
    if (isAlone(room)) return {};
    const WalkState& walk = room.walk;
    const std::int32_t here = secondsOfStop(walk.stop, walk.planned) - walk.stopSeconds;
    const std::int32_t all = walk.planned - walk.seconds;
    if (all <= 0) return ui.texts.say("walk.all_over");
    if (here <= 0) return ui.texts.say("walk.step_over", {{"all", clockText(all)}});
    return ui.texts.say("walk.left", {{"here", clockText(here)}, {"all", clockText(all)}});
}

// Buttons of the bar, from its right edge to the left.
struct WalkButtons {
    const Ui& ui;
    float right;
    float height;
    float top;
    bool put(const char* name, const std::string& label, ButtonLook look) {
        const float width = measure(ui, Type::SmallBold, label).x + ui.look.px(26);
        right -= width;
        ImGui::SetCursorPos({right, top});
        right -= ui.look.px(8);
        return button(ui, name, label, look, {width, height});
    }
};

void hostButtons(const Table& table, WalkButtons& buttons, Desk& desk, Acts& acts) {
    const Texts& texts = buttons.ui.texts;
    const bool last = !placeAfter(placeOf(table.room.walk)) && !isOpen(presentPoll(table));
    const ButtonLook next = last || mustWait(table) ? ButtonLook::Disabled : ButtonLook::Main;
    if (buttons.put("walk.next", texts.say(isOpen(presentPoll(table)) ? "walk.reveal" : "walk.next"), next))
        stepOn(table, acts);
    const auto before = placeBefore(placeOf(table.room.walk));
    if (buttons.put("walk.back", texts.say("walk.back"), before ? ButtonLook::Plain : ButtonLook::Disabled))
        go(before, acts);
    if (const PollState* poll = pollToSkip(table))
        if (buttons.put("walk.skip", texts.say("walk.skip"), ButtonLook::Plain)) skip(table, *poll, acts);
    const ButtonLook look = desk.walk.objections ? ButtonLook::Chosen : ButtonLook::Plain;
    if (buttons.put("walk.objections", texts.say("walk.objections"), look))
        desk.walk.objections = !desk.walk.objections;
    if (buttons.put("walk.end", texts.say("walk.end"), ButtonLook::Quiet)) acts.orders.emplace_back(GuideTo{false, 0});
}

void showPlace(const Table& table, Desk& desk) {
    const WalkState& walk = table.room.walk;
    desk.above = false;
    desk.walk.objections = false;
    desk.walk.open = walk.part != WalkPart::Page;
    const std::uint32_t page = walkPageOf(table.room);
    if (desk.walk.open || page == 0) return;
    desk.page = static_cast<DebriefPage>(page - 1);
    desk.secondSheet = stopOf(walk).sheet == PageSheet::Second;
}

void content(const Ui& ui, const Table& table, Acts& acts) {
    if (const PollState* poll = presentPoll(table)) return pollHere(ui, table, *poll, acts);
    cardHere(ui, table, stopOf(table.room.walk).step, acts);
}

}  // namespace

WindowLayout withWalkBar(const Ui& ui, WindowLayout layout, const RoomState& room) {
    if (!hasWalk(room)) return layout;
    const float height = ui.look.px(kBarHeight);
    for (PanelRect* below : {&layout.floor, &layout.panel, &layout.content}) {
        below->y += height;
        below->h -= height;
    }
    return layout;
}

void followWalk(const Table& table, Desk& desk) {
    const WalkState& now = table.room.walk;
    const WalkState& seen = desk.walk.seen;
    const bool moved = now.on != seen.on || now.stop != seen.stop || now.part != seen.part;
    desk.walk.seen = now;
    if (!now.on)
        desk.walk.open = desk.walk.objections = false;
    else if (moved && now.part != WalkPart::Other)
        showPlace(table, desk);
}

void walkBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    if (!hasWalk(table.room) || ui.tabs == nullptr) return;
    const float height = ui.look.px(kBarHeight);
    const PanelRect area{0, layout.topBar.y + layout.topBar.h, layout.window.w, height};
    beginBar(ui, "walk bar", area, Role::Ctrl);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const float inner = std::min(ui.look.px(40), height - 8);
    WalkButtons buttons{ui, layout.window.w - ui.look.px(16), inner, (height - inner) / 2};
    if (table.host) hostButtons(table, buttons, desk, acts);
    const WalkState& walk = table.room.walk;
    const std::string step = ui.texts.say("walk.step", {{"n", std::to_string(walk.stop + 1)},
                                                        {"all", std::to_string(walkStops().size())},
                                                        {"step", stepWords(ui, stopOf(walk).step)}});
    const float left = ui.look.px(16);
    const float width = measure(ui, Type::SmallBold, step).x + ui.look.px(26);
    ImGui::SetCursorPos({left, buttons.top});
    if (button(ui, "walk.here", step, ButtonLook::Quiet, {width, inner})) showPlace(table, desk);
    ImGui::PopStyleVar();
    const std::string time = mustWait(table) && table.host ? ui.texts.say("walk.waits") : timeWords(ui, table.room);
    const float from = left + width + ui.look.px(14);
    drawText(ui, Type::Small, ui.look[Role::Text2], {from, area.y + (height - ui.look.size(Type::Small)) / 2},
             fitted(ui, Type::Small, time, buttons.right - from));
    endFrame();
}

void walkKeys(const Ui& ui, const Table& table, const Desk& desk, Acts& acts) {
    const bool leads = table.host && hasWalk(table.room) && ui.tabs != nullptr;
    if (!leads || desk.console.open || ImGui::GetIO().WantTextInput) return;
    keepTimelineKeys(true);
    if (pressed(Key::PageDown)) stepOn(table, acts);
    if (pressed(Key::PageUp)) go(placeBefore(placeOf(table.room.walk)), acts);
}

bool showsWalk(const Desk& desk) {
    return desk.walk.open || desk.walk.objections;
}

void walkPanel(const Ui& ui, const Table& table, const WindowLayout& layout, const Desk& desk, Acts& acts) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    PanelRect area{all.x + edge, all.y + edge, all.w - 2 * edge, all.h - 2 * edge};
    if (desk.walk.objections) return objections(ui, table, area);
    const float width = std::min(area.w, ui.look.px(kCardWidth));
    area.x += (area.w - width) / 2;
    area.w = width;
    beginFrame(ui, "walk card", area, Role::Panel);
    content(ui, table, acts);
    endFrame();
}

void walkButton(const Ui& ui, const Table& table, ImVec2 size, Acts& acts) {
    if (!table.host || table.room.walk.on) return;
    if (button(ui, "walk.begin", ui.texts.say("walk.begin"), ButtonLook::Plain, size))
        acts.orders.emplace_back(GuideTo{true, 0, WalkPart::Card});
}

float walkButtonWidth(const Ui& ui) {
    return measure(ui, Type::SmallBold, ui.texts.say("walk.begin")).x + ui.look.px(30);
}

bool walkHasScreen(const RoomState& room) {
    const bool shown = hasWalk(room) && room.bigScreen.shows == ScreenShows::ByPhase;
    return shown && (room.walk.part == WalkPart::Card || room.walk.part == WalkPart::Question);
}

std::uint32_t walkPageOf(const RoomState& room) {
    if (!hasWalk(room) || room.walk.part != WalkPart::Page) return 0;
    const auto found = std::find(kDebriefPageNames.begin(), kDebriefPageNames.end(), stopOf(room.walk).page);
    return found == kDebriefPageNames.end() ? 0 : static_cast<std::uint32_t>(found - kDebriefPageNames.begin()) + 1;
}

void walkScreen(const Ui& ui, const Table& table, const WindowLayout& layout) {
    Acts none;
    beginFrame(ui, "big card", layout.window, Role::Panel);
    content(ui, table, none);
    endFrame();
}

}  // namespace gemba
