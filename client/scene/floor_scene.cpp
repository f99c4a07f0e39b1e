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
}

void drawMoving(Pen& pen, const Stage& stage) {
    drawMovedBoxes(pen, stage);
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
    const bool newLook = newView || frame.theme != m_frame.theme;
    if (!newLook && m_drawnMs >= m_animator.restsFrom()) return m_list;
    if (newPlace)
        fitTo(frame);
    else if (leaps(m_view, view) || room.eyes != m_room.eyes)
        forgetMotion();
    m_room = room;
    m_frame = frame;
    if (newView) take(view, frame);
    m_drawnMs = frame.nowMs;
    animate(frame);
    draw(frame, newLook);
    return m_list;
}

void FloorScene::draw(const FloorFrame& frame, bool newStill) {
    const Stage stage = stageOf(frame);
    Pen pen(m_list, m_camera);
    if (newStill) {
        m_list.clear();
        m_list.background = stage.theme.floor;
        drawStill(pen, stage);
        m_list.endStill();
    }
    m_list.dropMoving();
    drawMoving(pen, stage);
}

void FloorScene::fitTo(const FloorFrame& frame) {
    m_camera = cameraFor(frame.screen, frame.textZoom);
    m_layout = layoutOf(m_plan, m_camera);
    m_fitted = true;
    forgetMotion();
}

// Everything finds its place anew, nothing glides.
void FloorScene::forgetMotion() {
    m_animator.clear();
    m_departures.clear();
    m_seenAny = false;
}

void FloorScene::take(const PlayerView& view, const FloorFrame& frame) {
    const PlayerView before = std::exchange(m_view, view);
    m_places = placesOf(m_view, m_plan, m_layout, m_camera);
    m_managers = managersOf(m_view, m_plan, m_room, m_layout, m_camera);
    const StationId wasSlowest = m_slowest;
    m_slowest = slowestOf(m_places, wasSlowest);
    if (m_seenAny) {
        followDepartures(before, frame.nowMs);
        m_animator.boxesMoved(m_shown.boxes, m_places.boxes, frame.nowMs, m_room.speedPercent, frame.motion);
        m_animator.managersMoved(m_shownManagers, m_managers, frame.nowMs, frame.nowMs - m_viewMs, frame.motion);
        if (wasSlowest != m_slowest && !wasSlowest.isNone())
            m_animator.bracketsMoved(m_brackets, frame.nowMs, frame.motion);
    }
    m_movedBoxes = m_animator.movedBoxes();
    m_shown = m_places;
    m_viewMs = frame.nowMs;
    m_seenAny = true;
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

Stage FloorScene::stageOf(const FloorFrame& frame) const {
    return {m_view,          m_plan,    m_room,     m_layout,     m_shown,
            m_shownManagers, m_slowest, m_brackets, m_movedBoxes, themeNamed(frame.theme),
            m_texts};
}

std::string FloorScene::describeAt(Point screen) const {
    return m_fitted ? describe(stageOf(m_frame), m_camera, m_camera.toWorld(screen)) : std::string{};
}

AreaId FloorScene::areaAt(Point screen) const {
    const Point point = m_camera.toWorld(screen);
    for (const AreaPlace& area : m_layout.areas) {
        if (area.row.contains(point) || area.pallets.contains(point)) return area.area;
    }
    return {};
}

}  // namespace gemba
