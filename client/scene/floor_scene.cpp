#include "client/scene/floor_scene.h"

#include <utility>

#include "client/scene/departures.h"
#include "client/scene/describe.h"
#include "client/scene/slowest.h"

namespace gemba {

namespace {

void drawStill(Pen& pen, const Stage& stage) {
    drawGround(pen, stage);
    drawAreas(pen, stage);
    drawStations(pen, stage);
    drawReports(pen, stage);
    drawPallets(pen, stage);
    drawDebts(pen, stage);
    drawGate(pen, stage);
    drawDock(pen, stage);
    drawMarket(pen, stage);
    drawStillBoxes(pen, stage);
    drawPeople(pen, stage);
    drawReasons(pen, stage);
}

void drawMoving(Pen& pen, const Stage& stage) {
    drawPallets(pen, stage);
    drawDebts(pen, stage);
    drawMovedBoxes(pen, stage);
    drawPeople(pen, stage);
    drawSlowest(pen, stage);
    drawManagers(pen, stage);
}

bool samePlace(const FloorFrame& a, const FloorFrame& b) {
    return a.screen == b.screen && a.textZoom == b.textZoom;
}

// Back in time, far ahead, or other eyes: things are then elsewhere without having gone there.
bool leaps(const PlayerView& before, const PlayerView& now) {
    return now.now < before.now || now.now > before.now + days(1) || now.seat != before.seat;
}

bool sameRoom(const RoomState& a, const RoomState& b) {
    return a.seats == b.seats && a.people == b.people;
}

}  // namespace

FloorScene::FloorScene(FloorPlan plan, FloorTexts texts) : m_plan(std::move(plan)), m_texts(std::move(texts)) {}

const DisplayList& FloorScene::show(const PlayerView& view, const RoomState& room, const FloorFrame& frame) {
    const bool newPlace = !m_fitted || !samePlace(frame, m_frame);
    const bool newView = newPlace || !sameRoom(room, m_room) || !(view == m_view);
    const bool newLook = newView || frame.theme != m_frame.theme || frame.lens != m_frame.lens;
    const bool fogOpened = m_drawnMs < m_transitions.fogUntil();
    const bool rests = m_drawnMs >= std::max(m_animator.restsFrom(), m_transitions.restsFrom());
    if (!newLook && rests) return m_list;
    if (newPlace) fitTo(frame);
    if (leaps(m_view, view) || room.eyes != m_room.eyes) forgetMotion();
    m_room = room;
    m_frame = frame;
    m_camera = cameraThrough(frame.lens, m_whole);
    if (newView) take(view, frame);
    m_drawnMs = frame.nowMs;
    animate(frame);
    draw(frame, newLook || fogOpened);
    return m_list;
}

void FloorScene::draw(const FloorFrame& frame, bool newStill) {
    Pen pen(m_list, m_camera);
    if (newStill) {
        m_list.clear();
        m_list.background = themeNamed(frame.theme).floor;
        drawStill(pen, stageOf(frame, Pass::Still));
        m_list.endStill();
    }
    m_list.dropMoving();
    drawMoving(pen, stageOf(frame, Pass::Moving));
}

void FloorScene::fitTo(const FloorFrame& frame) {
    m_whole = cameraFor(frame.screen, frame.textZoom);
    m_layout = layoutOf(m_plan, m_whole);
    m_fitted = true;
    m_animator.clear();
    m_departures.clear();
    m_placed = false;
}

// Everything is as it is, at once: what was before is another story.
void FloorScene::forgetMotion() {
    m_animator.clear();
    m_departures.clear();
    m_transitions.clear();
    m_placed = false;
    m_view = {};
}

// Where places are new nothing glides, but fog may open even then.
void FloorScene::take(const PlayerView& view, const FloorFrame& frame) {
    const PlayerView before = std::exchange(m_view, view);
    m_places = placesOf(m_view, m_plan, m_layout, m_whole);
    m_managers = managersOf(m_view, m_plan, m_room, m_layout, m_whole);
    const StationId wasSlowest = m_slowest;
    m_slowest = slowestOf(m_places, wasSlowest);
    if (m_placed) glide(before, wasSlowest, frame);
    m_transitions.viewChanged(before, m_view, frame.nowMs, m_room.speedPercent);
    if (frame.motion == Motion::Reduced) m_transitions.clear();
    m_movedBoxes = m_animator.movedBoxes();
    m_shown = m_places;
    m_viewMs = frame.nowMs;
    m_placed = true;
}

void FloorScene::glide(const PlayerView& before, StationId wasSlowest, const FloorFrame& frame) {
    followDepartures(before, frame.nowMs);
    m_animator.boxesMoved(m_shown.boxes, m_places.boxes, frame.nowMs, m_room.speedPercent, frame.motion);
    m_animator.managersMoved(m_shownManagers, m_managers, frame.nowMs, frame.nowMs - m_viewMs, frame.motion);
    if (wasSlowest != m_slowest && !wasSlowest.isNone())
        m_animator.bracketsMoved(m_brackets, frame.nowMs, frame.motion);
}

void FloorScene::followDepartures(const PlayerView& before, double nowMs) {
    if (nowMs > m_departuresMs + kMoveMs) m_departures.clear();
    const auto fresh = departuresBetween(before, m_view, m_shown.boxes, m_places, m_layout);
    if (!fresh.empty()) m_departuresMs = nowMs;
    m_departures.insert(m_departures.end(), fresh.begin(), fresh.end());
    m_places.boxes.insert(m_places.boxes.end(), m_departures.begin(), m_departures.end());
}

void FloorScene::animate(const FloorFrame& frame) {
    m_shownManagers = m_managers;
    m_animator.apply(m_places.boxes, m_shown.boxes, frame.nowMs);
    m_animator.apply(m_shownManagers, frame.nowMs);
    m_brackets = bracketsOf(m_layout, m_slowest);
    m_animator.apply(m_brackets, frame.nowMs);
}

Stage FloorScene::stageOf(const FloorFrame& frame, Pass pass) const {
    return {m_view,     m_plan,       m_room,        m_layout,    m_shown, m_shownManagers,         m_slowest,
            m_brackets, m_movedBoxes, m_transitions, frame.nowMs, pass,    themeNamed(frame.theme), m_texts};
}

std::string FloorScene::describeAt(Point screen) const {
    if (!m_fitted) return {};
    return describe(stageOf(m_frame, Pass::Still), m_camera, m_camera.toWorld(screen));
}

SeatId FloorScene::managerAt(Point screen) const {
    const Point point = m_camera.toWorld(screen);
    for (const ManagerPlace& manager : m_shownManagers)
        if (isOn(manager, m_camera, point)) return manager.seat;
    return {};
}

std::optional<Point> FloorScene::placeOf(const Followed& followed) const {
    if (followed.what == Followed::What::Area && followed.area.index() < m_layout.areas.size())
        return m_layout.of(followed.area).row.centre();
    if (followed.what == Followed::What::Slowest && !m_slowest.isNone()) return m_brackets.centre();
    if (followed.what != Followed::What::Manager) return {};
    for (const ManagerPlace& manager : m_shownManagers)
        if (manager.seat == followed.manager) return manager.at;
    return {};
}

AreaId FloorScene::areaAt(Point screen) const {
    const Point point = m_camera.toWorld(screen);
    for (const AreaPlace& area : m_layout.areas) {
        if (area.row.contains(point) || area.pallets.contains(point)) return area.area;
    }
    return {};
}

}  // namespace gemba
