// What mouse and keys do on the floor: look nearer, move along, follow somebody, say what lies there, pin what was
// said, and walk. Panels come first: where one lies, or while a widget has the keyboard, nothing happens here.
#pragma once

#include <string>

#include "client/app/floor_view.h"
#include "client/panels/table.h"

namespace gemba {

// What else the same clicks and keys may be for.
struct FloorUses {
    bool walks = false;   // a left click in an area means to walk there; else it pins what is said there
    bool arrows = false;  // the arrow keys are free to move the floor
};

class FloorMouse {
  public:
    // Once per frame, after the panels. The area that a click meant to walk to; else none.
    [[nodiscard]] AreaId use(const Ui& ui, FloorView& floor, const PanelRect& area, const FloorUses& uses);
    // Another floor comes.
    void forget() { m_note.clear(); }

  private:
    static void keys(FloorView& floor, Point at, const FloorUses& uses);
    void hand(FloorView& floor, Point at, const std::string& words, bool onFloor);
    [[nodiscard]] AreaId click(FloorView& floor, Point at, const std::string& words, const FloorUses& uses);
    void pin(const FloorView& floor, Point at, const std::string& words);
    static void showHint(const Ui& ui, const PanelRect& area);
    void showNote(const Ui& ui, const FloorView& floor, const PanelRect& area) const;

    std::string m_note;  // pinned; empty = none
    Point m_noteAt;      // in world units
};

}  // namespace gemba
