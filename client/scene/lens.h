// Which part of the floor is looked at: all of it, or a part that somebody zoomed to, moved to or follows. Knows what a
// hand does with it, but nothing of keys, widgets or the game. What is looked at never leaves the floor; steps back
// and forth end where they began.
#pragma once

#include "client/scene/camera.h"
#include "shared/base/id.h"

namespace gemba {

inline constexpr double kZoomStep = 1.25;
inline constexpr int kMostZoomSteps = 6;  // 3.8 times as near

struct Lens {
    int steps = 0;  // of kZoomStep; 0 = the whole floor
    Point centre;   // in world units; of no meaning for the whole floor
    friend constexpr bool operator==(const Lens&, const Lens&) = default;
};

// The camera that shows this part, when `whole` shows all. The floor begins at a whole px.
[[nodiscard]] Camera cameraThrough(const Lens& lens, const Camera& whole);

// What the lens goes along with.
struct Followed {
    enum class What : std::uint8_t { Nothing, Manager, Area, Slowest };
    What what = What::Nothing;
    SeatId manager{};
    AreaId area{};
    friend constexpr bool operator==(const Followed&, const Followed&) = default;
};

class LensControl {
  public:
    [[nodiscard]] const Lens& lens() const { return m_lens; }
    [[nodiscard]] const Followed& followed() const { return m_followed; }

    void showAll();
    // Nearer (or farther, below 0) by steps of a wheel, which may be parts of one; what lies under `screen` stays
    // there, unless something is followed.
    void zoom(double steps, Point screen, const Camera& whole);
    // Moves the floor by so many px; follows nothing any more.
    void pan(Point px, const Camera& whole);

    // A hand that takes hold of the floor, moves it and lets go. `letGo` says whether it moved at all.
    void takeHold(Point screen);
    void moveTo(Point screen, const Camera& whole);
    [[nodiscard]] bool letGo();
    [[nodiscard]] bool holds() const { return m_holds; }

    // Goes nearer if need be and stays with it; where that is comes by `keepInMiddle`, once per frame.
    void follow(const Followed& followed, const Camera& whole);
    void keepInMiddle(Point world, const Camera& whole);

  private:
    void lookAt(int steps, Point centre, const Camera& whole);

    Lens m_lens;
    Followed m_followed;
    double m_wheel = 0;  // parts of a step
    Point m_hand;        // where it was last, px
    Point m_taken;       // where it took hold
    bool m_holds = false;
    bool m_moved = false;
};

}  // namespace gemba
