#include "client/app/floor_view.h"

#include <optional>

#include "client/app/floor_words.h"
#include "client/scene/floor_scene.h"
#include "client/sfml/painter.h"

namespace gemba {

struct FloorView::Parts {
    Painter painter;
    std::optional<FloorScene> scene;
};

FloorView::FloorView() : m_parts(std::make_unique<Parts>()) {}
FloorView::~FloorView() = default;

Status FloorView::loadFonts() {
    return m_parts->painter.loadFonts();
}

void FloorView::newPlan(const FloorPlan& plan, const Texts& texts) {
    m_parts->scene.emplace(plan, floorWords(texts));
}

void FloorView::paint(Window& window, const PlayerView& view, const RoomState& room, const PanelRect& area,
                      LookTheme theme, double nowMs) {
    if (!m_parts->scene) return;
    FloorFrame frame;
    frame.screen = {area.x, area.y, area.w, area.h};
    frame.theme = theme == LookTheme::Dark ? ThemeName::Dark : ThemeName::Light;
    frame.nowMs = nowMs;
    m_parts->painter.paint(window.canvas(), m_parts->scene->show(view, room, frame));
}

AreaId FloorView::areaAt(ImVec2 pixel) const {
    return m_parts->scene ? m_parts->scene->areaAt({pixel.x, pixel.y}) : AreaId{};
}

std::string FloorView::describeAt(ImVec2 pixel) const {
    return m_parts->scene ? m_parts->scene->describeAt({pixel.x, pixel.y}) : std::string();
}

void FloorView::probeAreas(Probes& probes) const {
    if (!m_parts->scene) return;
    const Camera& camera = m_parts->scene->camera();
    for (const AreaPlace& place : m_parts->scene->layout().areas) {
        const Point min = camera.toScreen({place.name.left, place.name.top});
        const Point max = camera.toScreen({place.name.right(), place.name.bottom()});
        probes.add("area." + std::to_string(place.area.index()),
                   {{static_cast<float>(min.x), static_cast<float>(min.y)},
                    {static_cast<float>(max.x), static_cast<float>(max.y)}});
    }
}

}  // namespace gemba
