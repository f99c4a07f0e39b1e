// The picture of the factory floor. The window calls `show` with what it knows, once per frame, and paints
// the list it gets; for the mouse it asks `describeAt` and `areaAt`. Keeps what glides between views. Needs
// no window itself.
#pragma once

#include <optional>
#include <string>

#include "client/scene/animator.h"
#include "client/scene/lens.h"
#include "client/scene/stage.h"

namespace gemba {

struct FloorFrame {
    Rect screen{0, 0, kWorldWidth, kWorldHeight};  // px of the window that the floor may use
    ThemeName theme = ThemeName::Dark;
    Motion motion = Motion::Full;
    double textZoom = 1;  // the player's text scale, 1 … 2
    Lens lens;            // which part of the floor is looked at
    double nowMs = 0;     // any steady real clock
    friend bool operator==(const FloorFrame&, const FloorFrame&) = default;
};

class FloorScene {
  public:
    explicit FloorScene(FloorPlan plan, FloorTexts texts = {});

    // The floor as it looks at frame.nowMs. The list stays valid until the next call; between two views only what
    // moves is drawn anew, and while nothing moves it is the same list again, at no cost. What a view says of areas or
    // stations that the plan does not have is left out.
    const DisplayList& show(const PlayerView& view, const RoomState& room, const FloorFrame& frame);

    // One sentence about what lies under a screen point; empty when nothing does.
    [[nodiscard]] std::string describeAt(Point screen) const;
    // The area whose row or pallets lie under a screen point; none elsewhere. A click there means "walk
    // there".
    [[nodiscard]] AreaId areaAt(Point screen) const;

    // Where something that is followed stands now, in world units; nothing when it is not on the floor.
    [[nodiscard]] std::optional<Point> placeOf(const Followed& followed) const;
    // The manager whose figure lies under a screen point; none elsewhere.
    [[nodiscard]] SeatId managerAt(Point screen) const;
    // The camera that shows all of the floor, whatever the lens.
    [[nodiscard]] const Camera& whole() const { return m_whole; }

    // For tests and overlays: where things stand in the newest frame, in world units.
    [[nodiscard]] const FloorLayout& layout() const { return m_layout; }
    [[nodiscard]] const FloorPlaces& places() const { return m_shown; }
    [[nodiscard]] const std::vector<ManagerPlace>& managers() const { return m_shownManagers; }
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] StationId slowest() const { return m_slowest; }

  private:
    void fitTo(const FloorFrame& frame);
    void forgetMotion();
    void take(const PlayerView& view, const FloorFrame& frame);
    void glide(const PlayerView& before, StationId wasSlowest, const FloorFrame& frame);
    void followDepartures(const PlayerView& before, double nowMs);
    void animate(const FloorFrame& frame);
    void draw(const FloorFrame& frame, bool newStill);
    [[nodiscard]] Stage stageOf(const FloorFrame& frame, Pass pass) const;

    FloorPlan m_plan;
    FloorTexts m_texts;
    FloorFrame m_frame;
    double m_drawnMs = 0;
    bool m_fitted = false;
    bool m_placed = false;  // things have places from which they may glide
    double m_viewMs = 0;    // when the newest view came
    PlayerView m_view;
    RoomState m_room;
    Camera m_whole;
    Camera m_camera;  // through the lens
    FloorLayout m_layout;
    FloorPlaces m_places;  // where things are to be
    std::vector<ManagerPlace> m_managers;
    std::vector<BoxPlace> m_departures;  // on their last way
    double m_departuresMs = 0;           // when the newest of them left
    FloorPlaces m_shown;                 // where they are on the way
    std::vector<ManagerPlace> m_shownManagers;
    StationId m_slowest;
    Rect m_brackets;
    Animator m_animator;
    Transitions m_transitions;
    std::vector<std::size_t> m_movedBoxes;
    DisplayList m_list;
};

}  // namespace gemba
