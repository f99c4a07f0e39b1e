#include "client/charts/glyphs.h"

#include <array>
#include <cmath>

namespace gemba {

namespace {

constexpr float kPi = 3.14159265F;

ImVec2 around(ImVec2 centre, float radius, float turn) {  // turn 0 = up, 1 = once round
    const float angle = turn * 2 * kPi - kPi / 2;
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void star(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    for (int i = 0; i < 5; ++i) {
        const float turn = static_cast<float>(i) / 5;
        const ImVec2 left = around(c, r * 0.45F, turn - 0.1F);
        const ImVec2 right = around(c, r * 0.45F, turn + 0.1F);
        const ImVec2 kite[] = {c, left, around(c, r, turn), right};
        list.AddConvexPolyFilled(kite, 4, colour);
    }
}

void polygon(ImDrawList& list, ImVec2 c, float r, int corners, ImU32 colour) {
    for (int i = 0; i < corners; ++i)
        list.PathLineTo(around(c, r, static_cast<float>(i) / static_cast<float>(corners)));
    list.PathFillConvex(colour);
}

void trapezoid(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    list.AddQuadFilled({c.x - r, c.y - 0.75F * r}, {c.x + r, c.y - 0.75F * r}, {c.x + 0.55F * r, c.y + 0.8F * r},
                       {c.x - 0.55F * r, c.y + 0.8F * r}, colour);
}

void halfDisc(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    list.PathArcTo({c.x, c.y + 0.2F * r}, r, kPi, 2 * kPi, 14);
    list.PathFillConvex(colour);
    list.AddRectFilled({c.x - r, c.y + 0.42F * r}, {c.x + r, c.y + 0.72F * r}, colour);
}

void cross(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    const float d = 0.7F * r;
    list.AddLine({c.x - d, c.y - d}, {c.x + d, c.y + d}, colour, 0.45F * r);
    list.AddLine({c.x - d, c.y + d}, {c.x + d, c.y - d}, colour, 0.45F * r);
}

void bars(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    for (int i = -1; i <= 1; ++i) {
        const float y = c.y + static_cast<float>(i) * 0.65F * r;
        list.AddRectFilled({c.x - 0.85F * r, y - 0.2F * r}, {c.x + 0.85F * r, y + 0.2F * r}, colour);
    }
}

void gate(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    const float side = 0.9F * r;
    list.AddRect({c.x - side, c.y - side}, {c.x + side, c.y + side}, colour, 0.2F * r, 0, 0.26F * r);
    for (const float x : {-0.28F, 0.28F})
        list.AddLine({c.x + x * r, c.y - side}, {c.x + x * r, c.y + side}, colour, 0.2F * r);
}

}  // namespace

void drawGlyph(ImDrawList& list, const std::string& glyph, ImVec2 c, float r, ImU32 colour) {
    if (glyph == "star") return star(list, c, r * 1.1F, colour);
    if (glyph == "ring") return list.AddCircle(c, r * 0.7F, colour, 24, r * 0.5F);
    if (glyph == "triangle") return polygon(list, {c.x, c.y + 0.15F * r}, r * 1.05F, 3, colour);
    if (glyph == "trapezoid") return trapezoid(list, c, r * 0.95F, colour);
    if (glyph == "halfdisc") return halfDisc(list, c, r, colour);
    if (glyph == "hexagon") return polygon(list, c, r, 6, colour);
    if (glyph == "cross") return cross(list, c, r, colour);
    if (glyph == "bars") return bars(list, c, r, colour);
    if (glyph == "gate") return gate(list, c, r, colour);
    list.AddCircleFilled(c, r * 0.8F, colour, 24);
}

void drawClock(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    list.AddCircle(c, r, colour, 20, 1.5F);
    list.AddLine(c, {c.x, c.y - 0.6F * r}, colour, 1.5F);
    list.AddLine(c, {c.x + 0.45F * r, c.y + 0.15F * r}, colour, 1.5F);
}

void drawPerson(ImDrawList& list, ImVec2 c, float r, ImU32 body, ImU32 head) {
    list.AddRectFilled({c.x - 0.75F * r, c.y}, {c.x + 0.75F * r, c.y + r}, body, 0.5F * r);
    list.AddCircleFilled({c.x, c.y - 0.35F * r}, 0.52F * r, head, 16);
    list.AddCircle({c.x, c.y - 0.35F * r}, 0.52F * r, body, 16,
                   1.5F);  // a pale head on a white panel needs an edge
}

void drawTick(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    const ImVec2 points[] = {
        {c.x - 0.7F * r, c.y}, {c.x - 0.15F * r, c.y + 0.55F * r}, {c.x + 0.8F * r, c.y - 0.6F * r}};
    list.AddPolyline(points, 3, colour, 0, 0.3F * r);
}

void drawGrip(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    for (int row = -1; row <= 1; ++row)
        for (int column = 0; column < 2; ++column)
            list.AddCircleFilled(
                {c.x + (static_cast<float>(column) - 0.5F) * 0.9F * r, c.y + static_cast<float>(row) * 0.8F * r},
                0.22F * r, colour, 8);
}

void drawLogo(ImDrawList& list, ImVec2 at, float size, ImU32 colour) {
    const float gap = size * 0.12F;
    const float half = (size - gap) / 2;
    const auto box = [&](float x, float y) {
        list.AddRectFilled({at.x + x, at.y + y}, {at.x + x + half, at.y + y + half}, colour, size * 0.06F);
    };
    box(0, 0);
    box(0, half + gap);
    box(half + gap, half + gap);
    list.AddRect({at.x + half + gap + 1, at.y + 1}, {at.x + size - 1, at.y + half - 1}, colour, size * 0.06F, 0, 2.0F);
}

void drawWarning(ImDrawList& list, ImVec2 c, float r, ImU32 colour, ImU32 ink) {
    polygon(list, {c.x, c.y + 0.1F * r}, r, 3, colour);
    list.AddLine({c.x, c.y - 0.4F * r}, {c.x, c.y + 0.2F * r}, ink, 0.2F * r);
    list.AddCircleFilled({c.x, c.y + 0.42F * r}, 0.12F * r, ink, 8);
}

void drawPlay(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    list.AddTriangleFilled({c.x - 0.6F * r, c.y - r}, {c.x + r, c.y}, {c.x - 0.6F * r, c.y + r}, colour);
}

void drawPause(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    for (const float side : {-1.0F, 1.0F})
        list.AddRectFilled({c.x + side * 0.5F * r - 0.28F * r, c.y - r}, {c.x + side * 0.5F * r + 0.28F * r, c.y + r},
                           colour);
}

void drawToStart(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    list.AddRectFilled({c.x - r, c.y - 0.9F * r}, {c.x - 0.6F * r, c.y + 0.9F * r}, colour);
    list.AddTriangleFilled({c.x + r, c.y - 0.9F * r}, {c.x - 0.5F * r, c.y}, {c.x + r, c.y + 0.9F * r}, colour);
}

// The parts overlap, so that no seam shows.
void drawFlag(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    const float half = 0.6F * r;
    const ImVec2 notch(c.x, c.y + 0.35F * r);
    list.AddRectFilled({c.x - half, c.y - r}, {c.x + half, notch.y}, colour);
    list.AddTriangleFilled({c.x - half, c.y - 0.35F * r}, notch, {c.x - half, c.y + r}, colour);
    list.AddTriangleFilled({c.x + half, c.y - 0.35F * r}, {c.x + half, c.y + r}, notch, colour);
}

void drawArrow(ImDrawList& list, ImVec2 c, float r, ImU32 colour, ImGuiDir direction) {
    const float s = direction == ImGuiDir_Up || direction == ImGuiDir_Left ? -1.0F : 1.0F;
    const bool vertical = direction == ImGuiDir_Up || direction == ImGuiDir_Down;
    const auto at = [&](float along, float across) {
        return vertical ? ImVec2(c.x + across * r, c.y + s * along * r) : ImVec2(c.x + s * along * r, c.y + across * r);
    };
    const ImVec2 points[] = {at(-0.35F, -0.7F), at(0.4F, 0), at(-0.35F, 0.7F)};
    list.AddPolyline(points, 3, colour, 0, 0.28F * r);
}

}  // namespace gemba
