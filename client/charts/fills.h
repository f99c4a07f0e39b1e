// Fills that are told apart without colour: hatch, stripes, outlines.
#pragma once

#include "client/charts/look.h"
#include "shared/protocol/debrief.h"

namespace gemba {

// Slanted lines inside the rectangle, `pitch` apart.
void hatch(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 colour, float pitch, float thick);
// A share of time: solid in `own` colour at work, hatched blocked, grey waiting, an outline starved, striped alarm for
// fires, lines down.
void fillDoing(ImDrawList& list, const Look& look, Doing doing, ImU32 own, ImVec2 min, ImVec2 max);

}  // namespace gemba
