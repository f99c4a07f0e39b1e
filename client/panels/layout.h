// Where the parts of the window are, in pixels, for any window size. The bars and the panel column keep their
// measures of 1280x720, 1920x1080 and 3840x2160; what is left is the floor.
#pragma once

#include <imgui.h>

namespace gemba {

struct PanelRect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;
    [[nodiscard]] ImVec2 min() const { return {x, y}; }
    [[nodiscard]] ImVec2 max() const { return {x + w, y + h}; }
    [[nodiscard]] bool holds(ImVec2 point) const {
        return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
    }
};

struct WindowLayout {
    float scale = 1.0F;    // of type and marks in bars and panels, the person's size of text included
    bool compact = false;  // one lever open at a time, one chart at a time
    PanelRect window;
    PanelRect topBar;
    PanelRect floor;
    PanelRect panel;
    PanelRect ticker;   // without height: not there
    PanelRect strip;    // of the tutorial, in the ticker's place; else without height
    PanelRect below;    // floor and panel, in the view from above; without height: not there
    PanelRect content;  // everything under the top bar
};

// `textZoom`: the person's size of text, 1 … 2. Bars and panel grow with it, the floor gets what is left.
[[nodiscard]] WindowLayout windowLayout(float width, float height, float textZoom = 1.0F);

}  // namespace gemba
