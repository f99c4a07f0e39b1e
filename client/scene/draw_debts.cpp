// Who owes parts: a tab on the owing team's area and one line to every pallet that waits for it, thicker with
// each part.
#include <algorithm>

#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

constexpr double kBranch = 2.4;
constexpr double kApart = 9;  // arrows of several teams at one pallet

struct Line {
    std::vector<std::size_t> pallets;
    double y = 0;
    double reach = 0;  // how far arrows may spread
};

std::vector<Line> linesOf(const FloorPlaces& places) {
    std::vector<Line> lines;
    for (const PalletPlace& place : places.pallets) lines.push_back({{place.pallet}, place.middle(), place.side});
    for (const PalletRest& rest : places.rests) lines.push_back({rest.pallets, rest.line.y, 20});
    return lines;
}

std::int32_t partsFrom(const Stage& stage, const Line& line, AreaId area) {
    std::int32_t parts = 0;
    for (const std::size_t pallet : line.pallets) {
        for (const SlotView& slot : stage.view.pallets[pallet].slots) {
            if (slot.from == area && isMissing(slot.state)) ++parts;
        }
    }
    return parts;
}

void addLine(const Stage& stage, const Line& line, std::vector<Debt>& debts) {
    std::vector<Debt*> owing;
    for (Debt& debt : debts) {
        const std::int32_t parts = partsFrom(stage, line, debt.from);
        debt.parts += parts;
        if (parts > 0) owing.push_back(&debt);
    }
    const double apart = std::min(kApart, line.reach / std::max(1.0, static_cast<double>(owing.size())));
    for (std::size_t i = 0; i < owing.size(); ++i) {
        const double offset = (static_cast<double>(i) - (static_cast<double>(owing.size()) - 1) / 2) * apart;
        owing[i]->ends.push_back({stage.layout.areas.front().pallets.left - 1, line.y + offset});
    }
}

void drawBranch(Pen& pen, double channel, Point end, Color color) {
    pen.line(Layer::Lines, {channel, end.y}, {end.x, end.y}, kBranch, color);
    const Point head[] = {end + Point{-2, -6}, end + Point{7, 0}, end + Point{-2, 6}};
    pen.fill(Layer::Lines, head, color);
}

void drawTrunk(Pen& pen, const Stage& stage, const Debt& debt) {
    const AreaPlace& place = stage.layout.of(debt.from);
    const Color color = stage.team(debt.from);
    const double channel = channelOf(stage.layout, debt.from);
    const double width = debtWidth(stage.layout, stage.transitions.debtShown(debt.from, debt.parts, stage.nowMs));
    const double y = place.tab.centre().y;
    double top = y;
    double bottom = y;
    for (const Point end : debt.ends) {
        top = std::min(top, end.y);
        bottom = std::max(bottom, end.y);
    }
    pen.line(Layer::Lines, {place.tab.right(), y}, {channel, y}, width + 4, stage.theme.floor);
    pen.line(Layer::Lines, {channel, top - width / 2}, {channel, bottom + width / 2}, width, color);
    pen.line(Layer::Lines, {place.tab.right(), y}, {channel + width / 2, y}, width, color);
    for (const Point end : debt.ends) drawBranch(pen, channel, end, color);
}

void drawTab(Pen& pen, const Stage& stage, const AreaPlace& place) {
    const std::int32_t owes = stage.areaView(place.area).owes;
    if (owes == 0) return;
    const Rect tab = place.tab;
    const Color color = stage.team(place.area);
    pen.rounded(Layer::Marks, tab, 8, stage.theme.floor);
    pen.roundedEdge(Layer::Marks, tab, 8, 2.5, color);
    const double cap = 0.73 * pen.heightOf(20);
    const double number = 0.73 * pen.heightOf(30);
    const double gap = (tab.height - cap - number) / 3;
    const bool twoLines = gap > 3;
    const double below = twoLines ? tab.bottom() - gap : baselineInMiddle(pen, tab.centre().y, 30);
    if (twoLines)
        pen.text(pen.fit(stage.texts.owes, tab.width - 14, 20, Weight::SemiBold), {tab.left + 10, tab.top + gap + cap},
                 {20, Weight::SemiBold, Align::Left, stage.theme.text});
    pen.text(std::to_string(owes), {tab.right() - 10, below}, {30, Weight::Bold, Align::Right, stage.theme.text});
    drawGlyph(pen, Layer::Marks, stage.glyph(place.area), {tab.left + 24, below - number / 2}, 10, color);
}

}  // namespace

double channelOf(const FloorLayout& layout, AreaId area) {
    return layout.firstChannel + layout.channelPitch * static_cast<double>(area.index());
}

double debtWidth(const FloorLayout& layout, double parts) {
    constexpr double kPerPart = 1.4;
    return std::min(2 + kPerPart * parts, layout.channelPitch - 2.5);
}

std::vector<Debt> debtsOf(const Stage& stage) {
    std::vector<Debt> debts;
    for (std::size_t i = 0; i < stage.plan.areas.size(); ++i) debts.push_back({AreaId(i), 0, {}});
    for (const Line& line : linesOf(stage.places)) addLine(stage, line, debts);
    std::erase_if(debts, [](const Debt& debt) { return debt.parts == 0; });
    return debts;
}

void drawDebts(Pen& pen, const Stage& stage) {
    std::vector<Debt> debts = debtsOf(stage);
    std::stable_sort(debts.begin(), debts.end(), [](const Debt& a, const Debt& b) { return a.parts > b.parts; });
    for (const Debt& debt : debts)
        if (stage.draws(stage.transitions.debtChanged(debt.from))) drawTrunk(pen, stage, debt);
    if (stage.pass == Pass::Moving) return;
    for (const AreaPlace& place : stage.layout.areas) drawTab(pen, stage, place);
}

}  // namespace gemba
