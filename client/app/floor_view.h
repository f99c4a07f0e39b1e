// The floor in the window: the scene's picture, painted into its part of the window, and what the mouse finds
// there.
#pragma once

#include <memory>
#include <string>

#include "client/charts/look.h"
#include "client/panels/layout.h"
#include "client/panels/probes.h"
#include "client/scene/lens.h"
#include "client/settings/settings.h"
#include "client/sfml/window.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

class FloorScene;

class FloorView {
  public:
    FloorView();
    ~FloorView();
    FloorView(const FloorView&) = delete;
    FloorView& operator=(const FloorView&) = delete;

    [[nodiscard]] Status loadFonts();
    // A new room, another factory.
    void newPlan(const FloorPlan& plan, const Texts& texts);
    // What the floor looks like at `nowMs`, of any steady clock, in its part of the window. Draws nothing yet.
    void show(const PlayerView& view, const RoomState& room, const PanelRect& area, const Settings& settings,
              double nowMs);
    void paint(Window& window);
    [[nodiscard]] int drawCalls() const;            // of the last `paint`
    [[nodiscard]] const FloorScene& scene() const;  // only after newPlan
    // What a hand does with it; the next `show` shows it.
    [[nodiscard]] LensControl& lens() { return m_lens; }
    [[nodiscard]] AreaId areaAt(ImVec2 pixel) const;
    [[nodiscard]] std::string describeAt(ImVec2 pixel) const;
    // "area.0" …: where a script clicks to walk; "floor.queue.3", "floor.station.3", "floor.pallets.0", "floor.dock".
    // Of what is not to be seen there is none.
    void probePlaces(Probes& probes) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    LensControl m_lens;
    PanelRect m_area;  // where it was shown last
};

}  // namespace gemba
