// Questions to a painted floor: which colours stand where. For tests of the scene.
#pragma once

#include <algorithm>

#include "client/scene/floor_scene.h"

namespace gemba {

inline FloorFrame frameOf(double width, double height) {
    FloorFrame frame;
    frame.screen = {0, 0, width, height};
    return frame;
}
inline FloorFrame frameAt(double nowMs) {
    FloorFrame frame;
    frame.nowMs = nowMs;
    return frame;
}

inline Rect onScreen(const Camera& camera, Rect world) {
    const Point corner = camera.toScreen({world.left, world.top});
    return {corner.x, corner.y, world.width * camera.scale, world.height * camera.scale};
}

// True when a layer has a triangle of this colour whose middle lies in the rectangle (px).
inline bool paints(const DisplayList& list, Layer layer, Rect px, Color color) {
    const auto& corners = list.on(layer);
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const Point middle{(corners[i].x + corners[i + 1].x + corners[i + 2].x) / 3.0,
                           (corners[i].y + corners[i + 1].y + corners[i + 2].y) / 3.0};
        if (corners[i].color == color && px.contains(middle)) return true;
    }
    return false;
}

inline bool paintsAnything(const DisplayList& list, Layer layer, Rect px) {
    const auto& corners = list.on(layer);
    return std::any_of(corners.begin(), corners.end(), [&](const Corner& c) {
        return px.contains({static_cast<double>(c.x), static_cast<double>(c.y)});
    });
}

inline bool says(const DisplayList& list, const std::string& words) {
    return std::any_of(list.texts.begin(), list.texts.end(), [&](const TextMark& text) { return text.words == words; });
}

inline const BoxPlace* boxWith(const FloorScene& scene, ItemId handle) {
    for (const BoxPlace& box : scene.places().boxes) {
        if (box.handle == handle) return &box;
    }
    return nullptr;
}

}  // namespace gemba
