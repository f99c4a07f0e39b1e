// Makes boxes and managers glide from where they were to where they are. Moves places only, never numbers.
#pragma once

#include <vector>

#include "client/scene/managers.h"
#include "client/scene/motion.h"
#include "client/scene/places.h"

namespace gemba {

class Animator {
  public:
    // A new view came: boxes that stood elsewhere are marked as moved and start to glide from where they are shown now.
    void boxesMoved(const std::vector<BoxPlace>& before, std::vector<BoxPlace>& now, double nowMs,
                    std::int32_t speedPercent, Motion motion);
    void managersMoved(const std::vector<ManagerPlace>& before, const std::vector<ManagerPlace>& now, double nowMs,
                       double sinceLastViewMs, Motion motion);
    void bracketsMoved(Rect before, double nowMs, Motion motion);
    // Puts those that moved where they are at `nowMs`; `ends` is where all will be in the end.
    void apply(const std::vector<BoxPlace>& ends, std::vector<BoxPlace>& boxes, double nowMs) const;
    // Puts everything where it is at `nowMs`; places are where it will be in the end.
    void apply(std::vector<ManagerPlace>& managers, double nowMs) const;
    void apply(Rect& brackets, double nowMs) const;
    // The boxes that moved, as places in their list.
    [[nodiscard]] std::vector<std::size_t> movedBoxes() const;
    // From this moment on nothing moves any more.
    [[nodiscard]] double restsFrom() const;
    // After a change of size or theme nothing glides.
    void clear();

  private:
    struct Flight {
        std::size_t box = 0;  // in the places
        ItemId handle;
        Point from;
        Point to;
        double side = 0;
        double startMs = 0;
        double durationMs = 0;
    };
    struct Glide {
        SeatId seat;
        Point from;
        double startMs = 0;
        double durationMs = 0;
    };

    std::vector<Flight> m_flights;
    std::vector<Glide> m_glides;
    Rect m_bracketsFrom;
    double m_bracketsMs = -kBracketsMs;
};

}  // namespace gemba
