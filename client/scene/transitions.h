// What takes a moment to be seen though nothing goes anywhere: fog that opens row by row, a hole that closes, a debt
// line that changes its width, the mark of a person. Keeps when each began. Whatever changed with the last view is
// drawn with what moves, until the next one.
#pragma once

#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

// An area that is about to be seen, or is opening.
struct Opening {
    AreaId area;
    Sight before = Sight::Hidden;
    double startMs = 0;
};

class Transitions {
  public:
    // A new view came. Areas that open follow each other from the top.
    void viewChanged(const PlayerView& before, const PlayerView& now, double nowMs, std::int32_t speedPercent);
    // From this moment on nothing changes any more.
    [[nodiscard]] double restsFrom() const;
    void clear();

    // How much of an area's fog has gone, 0 … 1; 1 for one that does not open.
    [[nodiscard]] double opened(AreaId area, double nowMs) const;
    [[nodiscard]] const Opening* openingOf(AreaId area) const;  // null = none since long
    [[nodiscard]] double fogUntil() const;

    // Whether it is drawn with what moves, and how far it has come, 0 … 1.
    [[nodiscard]] bool holeChanged(ItemId pallet, std::size_t slot) const;
    [[nodiscard]] double holeClosed(ItemId pallet, std::size_t slot, double nowMs) const;
    [[nodiscard]] bool markChanged(WorkerId worker) const;
    [[nodiscard]] double markShown(WorkerId worker, double nowMs) const;
    [[nodiscard]] bool debtChanged(AreaId area) const;
    // Between what an area owed before and what it owes now.
    [[nodiscard]] double debtShown(AreaId area, double parts, double nowMs) const;

  private:
    struct Hole {
        ItemId pallet;
        std::size_t slot = 0;
        double startMs = 0;
    };
    struct Mark {
        WorkerId worker;
        double startMs = 0;
    };
    struct Debt {
        AreaId area;
        double before = 0;
        double startMs = 0;
    };
    void openFog(const PlayerView& before, const PlayerView& now, double nowMs);
    void closeHoles(const PlayerView& before, const PlayerView& now, double nowMs, double flightMs);
    void changeMarks(const PlayerView& before, const PlayerView& now, double nowMs);
    void changeDebts(const PlayerView& before, const PlayerView& now, double nowMs);
    [[nodiscard]] const Hole* holeOf(ItemId pallet, std::size_t slot) const;
    [[nodiscard]] const Mark* markOf(WorkerId worker) const;
    [[nodiscard]] const Debt* debtOf(AreaId area) const;

    std::vector<Opening> m_openings;
    std::vector<Hole> m_holes;
    std::vector<Mark> m_marks;
    std::vector<Debt> m_debts;
};

}  // namespace gemba
