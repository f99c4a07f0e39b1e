#include <algorithm>
#include <cmath>

#include "client/charts/glyphs.h"
#include "client/panels/replay_parts.h"

namespace gemba {

namespace {

constexpr double kDragSeconds = 0.08;  // while the knob is dragged, a moment is asked for so often
constexpr float kReach = 14;           // of a click, in pixels, to a mark beside it
constexpr std::size_t kMostTold = 6;   // decisions in one tip

struct Track {
    Replay& replay;
    PanelRect bar;    // as wide as all rounds
    PanelRect marks;  // above it
    [[nodiscard]] double whole() const { return static_cast<double>(daysOf(replay.table.plan)) * kMsPerDay; }
    [[nodiscard]] float xOf(SimTime at) const {
        return bar.x + static_cast<float>(std::min(1.0, static_cast<double>(at.ms) / whole())) * bar.w;
    }
    [[nodiscard]] SimTime timeAt(float x) const {
        return {static_cast<std::int64_t>(std::clamp((x - bar.x) / bar.w, 0.0F, 1.0F) * whole())};
    }
};

// A place above the timeline to go to.
struct TrackMark {
    SimTime at;
    float x = 0;
    std::size_t index = 0;
    bool flag = false;  // a bookmark, else a decision
};

// Decisions, then bookmarks.
std::vector<TrackMark> marksOf(const Track& track) {
    std::vector<TrackMark> marks;
    const auto add = [&](SimTime at, bool flag, std::size_t index) {
        marks.push_back({at, track.xOf(at), index, flag});
    };
    const Replay& replay = track.replay;
    for (std::size_t i = 0; i < replay.decisions.size(); ++i) add(replay.decisions[i].at, false, i);
    const auto& bookmarks = replay.table.replay->bookmarks;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) add(bookmarks[i], true, i);
    return marks;
}

// ---- drawing ----

void rounds(const Track& track) {
    const Ui& ui = track.replay.ui;
    const FloorPlan& plan = track.replay.table.plan;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = track.bar.y;
    const float bottom = top + track.bar.h;
    const float end = track.xOf(track.replay.end());
    const float now = track.xOf(track.replay.at);
    const float corner = ui.look.px(4);
    for (std::int32_t round = 0; round < plan.rounds; ++round) {
        const float left = track.xOf({round * plan.daysPerRound * kMsPerDay}) + (round > 0 ? ui.look.px(2) : 0);
        const float right = track.xOf({(round + 1) * plan.daysPerRound * kMsPerDay});
        const auto part = [&](float from, float to, ImU32 colour) {
            if (to > from) list.AddRectFilled({from, top}, {to, bottom}, colour, corner);
        };
        list.AddRect({left, top}, {right, bottom}, ui.look[Role::Line], corner, 0, 1.5F);  // not played: an outline
        part(left, std::min(right, end), ui.look[Role::Ctrl2]);
        part(left, std::min({right, end, now}), ui.look[Role::Text2]);
        const std::string label = ui.texts.say("replay.round", {{"n", std::to_string(round + 1)}});
        drawText(ui, Type::Small, ui.look[Role::Text2], {left, bottom + ui.look.px(6)},
                 fitted(ui, Type::Small, label, right - left));
    }
}

void knob(const Track& track) {
    const Ui& ui = track.replay.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre(track.xOf(track.replay.at), track.bar.y + track.bar.h / 2);
    list.AddCircleFilled(centre, ui.look.px(13), ui.look[Role::Panel], 32);
    list.AddCircleFilled(centre, ui.look.px(11), ui.look[Role::Plate], 32);
    if (ui.probes) ui.probes->add("replay.knob", {{centre.x - 8, centre.y - 8}, {centre.x + 8, centre.y + 8}});
}

float numberRadius(const Ui& ui) {
    return std::max(ui.look.px(13), ui.look.size(Type::Small) * 0.72F);
}

// Every decision is a line down to the timeline; where there is room it has the number that it has in the list.
void decisionMark(const Track& track, const TrackMark& mark, bool hasRoom) {
    const Ui& ui = track.replay.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = numberRadius(ui);
    const ImVec2 centre(mark.x, track.marks.y + radius);
    const bool past = mark.at <= track.replay.at;
    const ImU32 colour = ui.look[past ? Role::Text : Role::Text3];
    const float bottom = track.bar.y - ui.look.px(2);
    if (!hasRoom) {
        list.AddLine({mark.x, bottom - ui.look.px(9)}, {mark.x, bottom}, colour, 1.5F);
        return;
    }
    list.AddLine({mark.x, centre.y + radius}, {mark.x, bottom}, colour, 1.5F);
    list.AddCircle(centre, radius, colour, 32, 1.5F);
    const std::string number = std::to_string(mark.index + 1);
    const ImVec2 size = measure(ui, Type::Small, number);
    drawText(ui, Type::Small, colour, {centre.x - size.x / 2, centre.y - size.y / 2}, number);
    if (ui.probes)
        ui.probes->add("replay.decision." + number,
                       {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}});
}

void bookmark(const Track& track, const TrackMark& mark) {
    const Ui& ui = track.replay.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = ui.look.px(10);
    const ImVec2 centre(mark.x, track.marks.y + radius + ui.look.px(2));
    drawFlag(list, centre, radius, ui.look[Role::Text]);
    list.AddLine({mark.x, centre.y + radius}, {mark.x, track.bar.y - ui.look.px(2)}, ui.look[Role::Text], 1.5F);
    if (ui.probes)
        ui.probes->add("replay.bookmark." + std::to_string(mark.index),
                       {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}});
}

void drawMarks(const Track& track, const std::vector<TrackMark>& marks) {
    const float apart = 2 * numberRadius(track.replay.ui) + track.replay.ui.look.px(6);
    const auto flags = std::find_if(marks.begin(), marks.end(), [](const TrackMark& mark) { return mark.flag; });
    float last = -apart;
    for (auto mark = marks.begin(); mark != flags; ++mark) {
        const bool besideFlag =
            std::any_of(flags, marks.end(), [&](const TrackMark& flag) { return std::abs(flag.x - mark->x) < apart; });
        const bool hasRoom = !besideFlag && mark->x - last >= apart;
        if (hasRoom) last = mark->x;
        decisionMark(track, *mark, hasRoom);
    }
    for (auto mark = flags; mark != marks.end(); ++mark) bookmark(track, *mark);
}

// ---- mouse ----

const TrackMark* markNear(const std::vector<TrackMark>& marks, float x, float reach) {
    const TrackMark* nearest = nullptr;
    for (const TrackMark& mark : marks) {
        const float away = std::abs(mark.x - x);
        const bool nearer =
            nearest == nullptr || away < std::abs(nearest->x - x) || (away == std::abs(nearest->x - x) && mark.flag);
        if (away <= reach && nearer) nearest = &mark;
    }
    return nearest;
}

// What happened there; words of a bookmark only for who may read them.
void tip(const Track& track, const std::vector<TrackMark>& marks, const TrackMark& nearest) {
    const Replay& replay = track.replay;
    const Ui& ui = replay.ui;
    std::vector<std::string> lines{dayWords(replay, nearest.at)};
    for (const TrackMark& mark : marks) {
        if (std::abs(mark.x - nearest.x) > 3 || lines.size() > kMostTold) continue;
        if (!mark.flag)
            lines.push_back(std::to_string(mark.index + 1) + "  " +
                            decisionWords(replay, replay.decisions[mark.index]));
        else if (replay.table.bookmarks && mark.index < replay.table.bookmarks->size())
            lines.push_back((*replay.table.bookmarks)[mark.index].text);
        else
            lines.push_back(ui.texts.say("replay.bookmark"));
    }
    pointerTip(ui, lines);
}

void marksMouse(Track& track, const std::vector<TrackMark>& marks) {
    Replay& replay = track.replay;
    ImGui::SetCursorScreenPos(track.marks.min());
    const bool clicked = ImGui::InvisibleButton("marks", {track.marks.w, track.marks.h});
    if (!ImGui::IsItemHovered()) return;
    const TrackMark* mark = markNear(marks, ImGui::GetMousePos().x, replay.ui.look.px(kReach));
    if (mark == nullptr) return;
    tip(track, marks, *mark);
    if (clicked) seek(replay, mark->at);
}

void barMouse(Track& track) {
    Replay& replay = track.replay;
    const float grip = replay.ui.look.px(14);
    ImGui::SetCursorScreenPos({track.bar.x, track.bar.y + track.bar.h / 2 - grip});
    ImGui::InvisibleButton("track", {track.bar.w, 2 * grip});
    probe(replay.ui, "replay.track");
    if (!replay.table.host) return;
    ReplayDraft& draft = replay.draft;
    if (ImGui::IsItemActivated()) draft.sent.reset();
    const bool letGo = ImGui::IsItemDeactivated();
    draft.dragging = ImGui::IsItemActive();
    if (!draft.dragging && !letGo) return;
    const SimTime at = std::min(track.timeAt(ImGui::GetMousePos().x), replay.end());
    const bool due = letGo || !draft.sent || ImGui::GetTime() - draft.sentSince >= kDragSeconds;
    if (due && draft.sent != at) return seek(replay, at);
    replay.at = at;
    draft.wanted = at;
    draft.wantedSince = ImGui::GetTime();
}

}  // namespace

void replayTrack(Replay& replay, const PanelRect& area) {
    const Ui& ui = replay.ui;
    const float inset = ui.look.px(14);  // half of what stands at the ends
    const float height = ui.look.px(14);
    const float lane = ui.look.px(40);
    Track track{replay,
                {area.x + inset, area.y + lane, area.w - 2 * inset, height},
                {area.x, area.y, area.w, lane - ui.look.px(8)}};
    const std::vector<TrackMark> marks = marksOf(track);
    barMouse(track);
    marksMouse(track, marks);
    rounds(track);
    drawMarks(track, marks);
    knob(track);
}

}  // namespace gemba
