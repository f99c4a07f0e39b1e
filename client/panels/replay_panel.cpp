#include "client/panels/replay_panel.h"

#include <algorithm>
#include <cmath>

#include "client/panels/keys.h"
#include "client/panels/lever_gate.h"
#include "client/panels/replay_parts.h"

namespace gemba {

namespace {

constexpr float kEdge = 16;
constexpr float kButtonRow = 48;
constexpr float kTimeline = 54;         // marks and track, without the words below them
constexpr double kPatienceSeconds = 1;  // for a moment asked for; then what is shown counts again

float stripHeight(const Ui& ui) {
    return ui.look.px(kButtonRow + kTimeline) + 1.4F * ui.look.size(Type::Small) + 2.5F * ui.look.px(kEdge);
}

// What was asked for counts until it is shown.
SimTime momentOf(const Table& table, ReplayDraft& draft) {
    const bool over = ImGui::GetTime() - draft.wantedSince > kPatienceSeconds && !draft.dragging;
    if (draft.wanted && (*draft.wanted == table.view.now || over)) draft.wanted.reset();
    return draft.wanted.value_or(table.view.now);
}

bool steps(Key key) {
    return ImGui::IsKeyPressed(static_cast<int>(key), true);  // held down it goes on
}

// A button that the keyboard shows takes the space bar itself.
void keys(Replay& replay) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool elsewhere =
        io.WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    keepTimelineKeys(!elsewhere);
    if (elsewhere) return;
    const Duration unit = io.KeyShift ? hours(1) : days(1);
    if (pressed(Key::Space) && !io.NavVisible) playOrPause(replay);
    if (steps(Key::Left)) seek(replay, stepped(replay.at, unit, Step::Back, replay.end()));
    if (steps(Key::Right)) seek(replay, stepped(replay.at, unit, Step::On, replay.end()));
    if (steps(Key::PageUp)) seekDecision(replay, Step::Back);
    if (steps(Key::PageDown)) seekDecision(replay, Step::On);
    if (pressed(Key::Home)) seek(replay, SimTime{});
    if (pressed(Key::End)) seek(replay, replay.end());
}

void strip(Replay& replay, const PanelRect& area) {
    const Ui& ui = replay.ui;
    beginBar(ui, "replay", area, Role::Panel);
    ImGui::GetWindowDrawList()->AddLine(area.min(), {area.x + area.w, area.y}, ui.look[Role::Line], 1.5F);
    const float edge = ui.look.px(kEdge);
    const float row = ui.look.px(kButtonRow);
    replayButtons(replay, {area.x + edge, area.y + 0.75F * edge, area.w - 2 * edge, row});
    const float top = area.y + 1.25F * edge + row;
    replayTrack(replay, {area.x + edge, top, area.w - 2 * edge, area.y + area.h - 0.5F * edge - top});
    endFrame();
}

}  // namespace

void seek(Replay& replay, SimTime at) {
    if (!replay.table.host) return;
    replay.at = std::clamp(at, SimTime{}, replay.end());
    replay.draft.wanted = replay.at;
    replay.draft.wantedSince = ImGui::GetTime();
    replay.draft.sent = replay.at;
    replay.draft.sentSince = replay.draft.wantedSince;
    replay.acts.orders.emplace_back(SeekReplay{replay.at});
}

void seekDecision(Replay& replay, Step step) {
    if (const auto at = nextDecision(replay.decisions, replay.at, step)) seek(replay, *at);
}

void playOrPause(Replay& replay) {
    if (!replay.table.host) return;
    const RoomState& room = replay.table.room;
    replay.acts.orders.emplace_back(SetClock{!room.paused, room.speedPercent});
}

std::string dayWords(const Replay& replay, SimTime at) {
    return replay.ui.texts.say("replay.day", {{"day", std::to_string(replayClock(replay.table.plan, at).day)}});
}

std::string decisionWords(const Replay& replay, const PastDecision& decision) {
    const std::string& lever = replay.ui.texts.say(keyOf(decision.lever));
    if (!replay.table.room.eyes.isNone()) return lever;
    return replay.ui.texts.say("replay.decision",
                               {{"seat", seatLabel(replay.ui, replay.table, decision.seat)}, {"lever", lever}});
}

WindowLayout withReplayStrip(const Ui& ui, WindowLayout layout) {
    const float height = std::round(stripHeight(ui));
    layout.strip = {0, layout.window.h - height, layout.window.w, height};
    for (PanelRect* above : {&layout.floor, &layout.panel, &layout.content}) above->h = layout.strip.y - above->y;
    layout.ticker.h = 0;
    return layout;
}

void replayPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    Replay replay{ui, table, desk.replay, acts, decisionsShown(table), momentOf(table, desk.replay)};
    if (table.host) keys(replay);
    replaySide(replay, layout.panel);
    strip(replay, layout.strip);
}

std::string eyesWords(const Ui& ui, const Table& table) {
    if (table.room.eyes.isNone()) return ui.texts.say("replay.above_help");
    return ui.texts.say("replay.eyes_help", {{"seat", seatLabel(ui, table, table.room.eyes)}});
}

void watchAgainButton(const Ui& ui, const Table& table, ImVec2 size, Acts& acts) {
    if (!table.host) return;
    if (button(ui, "replay.open", ui.texts.say("replay.open"), ButtonLook::Plain, size))
        acts.orders.emplace_back(ShowReplay{true});
}

void followReplay(const Table& table, Desk& desk) {
    if (!table.replay) keepTimelineKeys(false);
    if (table.replay && !desk.replay.shown) desk.replay = {};
    if (!table.replay && desk.replay.shown) desk.above = false;
    desk.replay.shown = table.replay != nullptr;
}

}  // namespace gemba
