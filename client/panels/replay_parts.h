// The parts of the replay's screen, one function each, and what they share.
#pragma once

#include <functional>

#include "client/panels/desk.h"
#include "client/panels/replay_moments.h"
#include "client/panels/widgets.h"

namespace gemba {

struct Replay {
    const Ui& ui;
    const Table& table;
    ReplayDraft& draft;
    Acts& acts;
    std::vector<PastDecision> decisions;  // those that are shown
    SimTime at;                           // the moment shown, or asked for
    [[nodiscard]] SimTime end() const { return table.replay->end; }
};

// Only hosts steer.
void seek(Replay& replay, SimTime at);
void seekDecision(Replay& replay, Step step);
void playOrPause(Replay& replay);

// "nova lead: Order of work"; through a seat's eyes only the lever.
[[nodiscard]] std::string decisionWords(const Replay& replay, const PastDecision& decision);
[[nodiscard]] std::string dayWords(const Replay& replay, SimTime at);
// A button with its words beside a mark that `draw` puts at the centre it is given.
[[nodiscard]] bool markedButton(const Ui& ui, std::string_view name, const std::string& label, ButtonLook look,
                                ImVec2 size, const std::function<void(ImVec2 centre, ImU32 colour)>& draw);

// Buttons above the timeline; what the day is, at the left.
void replayButtons(Replay& replay, const PanelRect& row);
// The timeline: what was played, by rounds; above it decisions and bookmarks, each a place to go to.
void replayTrack(Replay& replay, const PanelRect& area);
// The column at the right: through whose eyes, and the decisions as a list.
void replaySide(Replay& replay, const PanelRect& area);

}  // namespace gemba
