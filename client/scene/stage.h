// All that the drawing functions read: the view, the plan, and where everything stands now. One function per
// part of the floor; each draws through the pen and changes nothing else.
#pragma once

#include "client/scene/floor_texts.h"
#include "client/scene/managers.h"
#include "client/scene/pen.h"
#include "client/scene/places.h"

namespace gemba {

struct Stage {
    const PlayerView& view;
    const FloorPlan& plan;
    const RoomState& room;
    const FloorLayout& layout;
    const FloorPlaces& places;
    const std::vector<ManagerPlace>& managers;
    StationId slowest;
    Rect brackets;
    const std::vector<std::size_t>& movedBoxes;  // in places.boxes
    const Theme& theme;
    const FloorTexts& texts;

    [[nodiscard]] const AreaView& areaView(AreaId area) const;  // an unknown one is Hidden
    [[nodiscard]] Sight sight(AreaId area) const { return areaView(area).sight; }
    [[nodiscard]] Glyph glyph(AreaId area) const;
    [[nodiscard]] Color team(AreaId area) const { return theme.team(glyph(area)); }
    [[nodiscard]] bool isOwn(AreaId area) const { return area == view.area && !view.area.isNone(); }
    [[nodiscard]] Color ground(AreaId area) const { return sight(area) < Sight::Seen ? theme.fog : theme.bay; }
};

// Owing team, and the pallets' lines its debt line leads to.
struct Debt {
    AreaId from;
    std::int32_t parts = 0;
    std::vector<Point> ends;
};
[[nodiscard]] std::vector<Debt> debtsOf(const Stage& stage);
[[nodiscard]] bool isMissing(SlotState state);
[[nodiscard]] std::string reportWords(const FloorTexts& texts, Report report);
// What the brackets enclose for a station; empty when it is none.
[[nodiscard]] Rect bracketsOf(const FloorLayout& layout, StationId station);
[[nodiscard]] Rect housePlace(const FloorLayout& layout, std::size_t vendor, std::size_t vendors);
[[nodiscard]] double baselineInMiddle(const Pen& pen, double middle, double size);

// A pile that is too big for boxes of its own, with its owners' shares; nothing for others.
void drawBar(Pen& pen, const Stage& stage, const PilePlace& pile);
void drawGround(Pen& pen, const Stage& stage);
void drawAreas(Pen& pen, const Stage& stage);
void drawStations(Pen& pen, const Stage& stage);
void drawReports(Pen& pen, const Stage& stage);
void drawStillBoxes(Pen& pen, const Stage& stage);
void drawMovedBoxes(Pen& pen, const Stage& stage);
void drawPeople(Pen& pen, const Stage& stage);
void drawPallets(Pen& pen, const Stage& stage);
void drawDebts(Pen& pen, const Stage& stage);
void drawGate(Pen& pen, const Stage& stage);
void drawDock(Pen& pen, const Stage& stage);
void drawMarket(Pen& pen, const Stage& stage);
void drawManagers(Pen& pen, const Stage& stage);
void drawSlowest(Pen& pen, const Stage& stage);

}  // namespace gemba
