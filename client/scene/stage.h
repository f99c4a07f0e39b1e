// All that the drawing functions read: the view, the plan, and where everything stands now. One function per
// part of the floor; each draws through the pen and changes nothing else.
#pragma once

#include "client/scene/floor_texts.h"
#include "client/scene/managers.h"
#include "client/scene/pen.h"
#include "client/scene/places.h"
#include "client/scene/transitions.h"

namespace gemba {

// What stands still is drawn once per view, what moves or changes in every frame.
enum class Pass : std::uint8_t { Still, Moving };

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
    const Transitions& transitions;
    double nowMs;
    Pass pass;
    const Theme& theme;
    const FloorTexts& texts;

    // Whether something is drawn now that moves, or does not.
    [[nodiscard]] bool draws(bool moves) const { return moves == (pass == Pass::Moving); }
    // How much of an area's fog has gone, 0 … 1.
    [[nodiscard]] double opened(AreaId area) const { return transitions.opened(area, nowMs); }
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
[[nodiscard]] double channelOf(const FloorLayout& layout, AreaId area);   // x of its line
[[nodiscard]] double debtWidth(const FloorLayout& layout, double parts);  // of the line
// Where a reason is told, how big and on which ground.
struct ReasonLine {
    Rect place;
    double size = 20;
    Color ground;
};
void drawReason(Pen& pen, const Stage& stage, Why why, const ReasonLine& line);
[[nodiscard]] const std::string& reasonWord(const FloorTexts& texts, Why why);  // empty where it works
[[nodiscard]] std::string reportWords(const FloorTexts& texts, Report report);
[[nodiscard]] std::string quotedReport(const Stage& stage, AreaId area);  // “On plan”
[[nodiscard]] std::string speakerOf(const Stage& stage, AreaId area);     // whose report it is
[[nodiscard]] std::string agoWords(const Stage& stage, AreaId area);      // how old it is
// What the brackets enclose for a station; empty when it is none.
[[nodiscard]] Rect bracketsOf(const FloorLayout& layout, StationId station);
// The white plate on the brackets; empty when there is none.
[[nodiscard]] Rect plateOf(const Stage& stage, const Camera& camera);
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
// Why stations do not produce: a sign and a word at their desks.
void drawReasons(Pen& pen, const Stage& stage);
void drawPallets(Pen& pen, const Stage& stage);
void drawDebts(Pen& pen, const Stage& stage);
void drawGate(Pen& pen, const Stage& stage);
void drawDock(Pen& pen, const Stage& stage);
void drawMarket(Pen& pen, const Stage& stage);
void drawManagers(Pen& pen, const Stage& stage);
void drawSlowest(Pen& pen, const Stage& stage);

}  // namespace gemba
