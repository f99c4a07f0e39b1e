// Team glyphs and small marks as polygons on an ImDrawList: the same shapes as on the floor, beside text.
#pragma once

#include <imgui.h>

#include <string>

namespace gemba {

// `glyph` is the name in the plan: star, ring, triangle, trapezoid, halfdisc, hexagon, cross, bars; gate: the
// gate's; any other: a disc.
void drawGlyph(ImDrawList& list, const std::string& glyph, ImVec2 centre, float radius, ImU32 colour);
void drawClock(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
void drawPerson(ImDrawList& list, ImVec2 centre, float radius, ImU32 body, ImU32 head);
void drawTick(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
void drawGrip(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);  // six dots: this can be dragged
void drawLogo(ImDrawList& list, ImVec2 at, float size, ImU32 colour);
void drawWarning(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, ImU32 ink);
void drawPlay(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
void drawPause(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
void drawToStart(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
void drawFlag(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);  // a bookmark
void drawArrow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, ImGuiDir direction);

}  // namespace gemba
