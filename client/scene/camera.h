// From world units (px at 1080p) to screen px. Text keeps its own, gentler scale and is never under 16 px.
#pragma once

#include "client/scene/geometry.h"

namespace gemba {

inline constexpr double kCapHeight = 0.73;  // of a capital letter, as a share of the type size

inline constexpr double kWorldWidth = 1520;
inline constexpr double kWorldHeight = 960;
inline constexpr int kLeastTextPx = 16;
inline constexpr int kMostTextPx = 72;  // that zooming makes of smaller text

struct Camera {
    double scale = 1;              // px per world unit
    double zoom = 1;               // times as near as the whole floor; layout never depends on it
    Point origin;                  // screen px of world (0, 0)
    double width = kWorldWidth;    // of the whole world: at least kWorldWidth; spare width goes to the piles
    double height = kWorldHeight;  // at least kWorldHeight; spare height goes to the rows
    double textZoom = 1;           // the player's text scale, 1 … 2

    [[nodiscard]] Point toScreen(Point world) const { return origin + world * scale; }
    [[nodiscard]] Point toWorld(Point screen) const { return (screen - origin) * (1 / scale); }
    // Whole px for a text that is `size` px high at 1080p.
    [[nodiscard]] int textPx(double size) const;
    // What the layout keeps free for it, in world units: the same however near one looks.
    [[nodiscard]] double textHeight(double size) const;
};

// The whole floor inside `screen` (px). Where big type leaves the floor little room its texts grow less than asked for:
// they would lie on each other. Looking nearer makes them as large as anybody wants.
[[nodiscard]] Camera cameraFor(Rect screen, double textZoom);

}  // namespace gemba
