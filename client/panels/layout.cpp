#include "client/panels/layout.h"

#include <algorithm>
#include <cmath>

namespace gemba {

namespace {

constexpr float kSmallestScale = 0.8F;
constexpr float kCompactBelow = 0.9F;
constexpr float kWidestPanel = 0.5F;  // of the window

// The scale goes in steps, so that the fonts are not built anew for every pixel of a resize.
float scaleFor(float k) {
    return std::max(kSmallestScale, std::round(k * 20.0F) / 20.0F);
}

}  // namespace

WindowLayout windowLayout(float width, float height, float textZoom) {
    const float k = std::min(width / 1920.0F, height / 1080.0F);
    WindowLayout layout;
    layout.scale = scaleFor(k) * textZoom;
    layout.compact = k < kCompactBelow * textZoom;
    const float barZoom = 0.4F + 0.6F * textZoom;  // a bar is one line of text and the air around it
    const float top = std::round(std::max(52.0F, 64.0F * k) * barZoom);
    const float bottom = std::round(std::max(44.0F, 56.0F * k) * barZoom);
    const float side = std::round(std::min(std::max(360.0F, 400.0F * k) * textZoom, width * kWidestPanel));
    layout.window = {0, 0, width, height};
    layout.topBar = {0, 0, width, top};
    layout.content = {0, top, width, height - top};
    layout.panel = {width - side, top, side, height - top};
    layout.floor = {0, top, width - side, height - top - bottom};
    layout.ticker = {0, height - bottom, width - side, bottom};
    return layout;
}

}  // namespace gemba
