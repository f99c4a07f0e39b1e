#include "client/app/floor_view.h"

#include <algorithm>
#include <optional>

#include "client/app/floor_words.h"
#include "client/scene/floor_scene.h"
#include "client/sfml/painter.h"

namespace gemba {

namespace {
constexpr double kInside = 12;         // what is pointed at keeps clear of its area's edge
constexpr double kLongestQueue = 232;  // on wide screens only the part near the desks

// The part of a rectangle of the screen that lies in the area.
ProbeRect within(const PanelRect& area, Point min, Point max) {
    return {
        {std::max(static_cast<float>(min.x), area.x), std::max(static_cast<float>(min.y), area.y)},
        {std::min(static_cast<float>(max.x), area.x + area.w), std::min(static_cast<float>(max.y), area.y + area.h)}};
}
}  // namespace

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
    m_parts->painter.forget();
    m_lens = {};
}

void FloorView::show(const PlayerView& view, const RoomState& room, const PanelRect& area, const Settings& settings,
                     double nowMs) {
    if (!m_parts->scene) return;
    m_area = area;
    const auto followed = m_parts->scene->placeOf(m_lens.followed());
    if (followed) m_lens.keepInMiddle(*followed, m_parts->scene->whole());
    FloorFrame frame;
    frame.screen = {area.x, area.y, area.w, area.h};
    frame.theme = settings.light ? ThemeName::Light : ThemeName::Dark;
    frame.motion = settings.reducedMotion ? Motion::Reduced : Motion::Full;
    frame.textZoom = settings.textPercent / 100.0;
    frame.lens = m_lens.lens();
    frame.nowMs = nowMs;
    m_parts->painter.prepare(m_parts->scene->show(view, room, frame));
}

void FloorView::paint(Window& window) {
    if (m_parts->scene) m_parts->painter.draw(window.canvas(), {m_area.x, m_area.y, m_area.w, m_area.h});
}

int FloorView::drawCalls() const {
    return m_parts->painter.drawCalls();
}

const FloorScene& FloorView::scene() const {
    return *m_parts->scene;
}

AreaId FloorView::areaAt(ImVec2 pixel) const {
    return m_parts->scene ? m_parts->scene->areaAt({pixel.x, pixel.y}) : AreaId{};
}

std::string FloorView::describeAt(ImVec2 pixel) const {
    return m_parts->scene ? m_parts->scene->describeAt({pixel.x, pixel.y}) : std::string();
}

void FloorView::probePlaces(Probes& probes) const {
    if (!m_parts->scene) return;
    const Camera& camera = m_parts->scene->camera();
    const FloorLayout& layout = m_parts->scene->layout();
    const auto add = [&](const std::string& name, Rect rect) {
        const ProbeRect shown =
            within(m_area, camera.toScreen({rect.left, rect.top}), camera.toScreen({rect.right(), rect.bottom()}));
        if (shown.min.x < shown.max.x && shown.min.y < shown.max.y) probes.add(name, shown);
    };
    for (const AreaPlace& place : layout.areas) {
        add("area." + std::to_string(place.area.index()), shrunk(place.name, kInside));
        add("floor.pallets." + std::to_string(place.area.index()), shrunk(place.pallets, kInside));
        for (const StationPlace& station : place.stations) {
            const double top = place.row.top + kInside;
            const double height = place.row.height - 2 * kInside;
            const double left = std::max(station.pile.left, station.pile.right() - kLongestQueue) - kInside / 2;
            const std::string number = std::to_string(station.station.index());
            add("floor.queue." + number, {left, top, station.pile.right() - left, height});
            add("floor.station." + number, {left, top, station.desks.right() - left, height});
        }
    }
    add("floor.dock", layout.dock);
}

}  // namespace gemba
