// Inside an area: station names, counts, the common line, chevrons, bars for very big piles.
#include <algorithm>

#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

constexpr double kWordsFromScale = 0.8;  // below, only the number stands over a pile

const StationView* countsOf(const Stage& stage, const PilePlace& pile) {
    for (const StationView& each : stage.areaView(pile.area).stations) {
        if (each.station == pile.station) return &each;
    }
    return nullptr;
}

bool isOverLimit(const StationView* counts) {
    return counts != nullptr && counts->wipLimit > 0 && counts->wipLimit != kNoWipLimit &&
           counts->waiting + counts->inWork > counts->wipLimit;
}

// "13 wait", right of the number a word when there is room for it.
void drawCount(Pen& pen, const Stage& stage, const PilePlace& pile, const StationPlace& place, double baseline) {
    const StationView* counts = countsOf(stage, pile);
    const bool over = isOverLimit(counts);
    const Color color = over ? stage.theme.alarm : pile.count == 0 ? stage.theme.text2 : stage.theme.text;
    double right = place.pile.right();
    const std::string number = std::to_string(pile.count);
    const auto fits = [&](const std::string& word) {
        return pen.widthOf(number, 32, Weight::Bold) + 8 + pen.widthOf(word, 20, Weight::Medium) <=
               place.pile.width + 30;
    };
    std::string word = over ? filled(stage.texts.overLimit, "{n}", counts->wipLimit) : stage.texts.wait;
    if (over && !fits(word)) word = filled(stage.texts.overLimitShort, "{n}", counts->wipLimit);
    if (over || (pen.camera().scale >= kWordsFromScale && fits(word))) {
        pen.text(word, {right, baseline}, {20, Weight::Medium, Align::Right, over ? color : stage.theme.text2});
        right -= pen.widthOf(word, 20, Weight::Medium) + 8;
    }
    pen.text(number, {right, baseline}, {32, Weight::Bold, Align::Right, color});
}

void drawSmallCount(Pen& pen, const Stage& stage, const PilePlace& pile, const StationPlace& place) {
    const double top = pile.stacking.bounds.top - 6 - 0.8 * pen.heightOf(20);
    if (pile.count < 2 || top < stage.layout.of(pile.area).header) return;  // no room above it: the pile alone
    pen.text(std::to_string(pile.count), {place.pile.right(), pile.stacking.bounds.top - 6},
             {20, Weight::Bold, Align::Right, stage.theme.text});
}

void drawPile(Pen& pen, const Stage& stage, const PilePlace& pile) {
    if (pile.stacking.bar != BarWay::None) return drawBar(pen, stage, pile);
    if (!pile.grey) return;
    for (const Point centre : pile.stacking.centres)
        drawGreyBox(pen, Layer::Boxes, stage.theme, centre, pile.stacking.side);
}

void drawFirstHeader(Pen& pen, const Stage& stage, const AreaPlace& area, const StationPlace& place,
                     const std::string& name) {
    const double end = place.desks.right() + 20;
    const double width = pen.widthOf(name, 22, Weight::SemiBold);
    if (place.pile.left + width > end) return;  // the stump of a name says less than its place
    pen.text(name, {place.pile.left, area.header}, {22, Weight::SemiBold, Align::Left, stage.theme.text2});
    const std::int32_t backlog = stage.areaView(area.area).backlog;
    if (stage.sight(area.area) < Sight::Seen || backlog == 0) return;
    const double left = place.pile.left + width + 12;
    std::string words = filled(stage.texts.backlog, "{n}", backlog);
    if (left + pen.widthOf(words, 20, Weight::Medium) > end) words = filled(stage.texts.backlogShort, "{n}", backlog);
    if (left + pen.widthOf(words, 20, Weight::Medium) > end) return;
    pen.text(words, {left, area.header}, {20, Weight::Medium, Align::Left, stage.theme.text});
}

void drawHeader(Pen& pen, const Stage& stage, const AreaPlace& area, std::size_t index) {
    const StationPlace& place = area.stations[index];
    const std::string& plan = stage.plan.stations[place.station.index()].name;
    const bool last = index + 1 == area.stations.size();
    const double end = last ? area.row.right() - 10 : place.desks.right() + 20;
    if (index == 0 && !last) {
        return drawFirstHeader(pen, stage, area, place, plan);
    }
    pen.text(pen.fit(plan, end - place.desks.left, 22, Weight::SemiBold), {place.desks.left - 4, area.header},
             {22, Weight::SemiBold, Align::Left, stage.theme.text2});
    const double line = place.pile.right() + 14;
    pen.line(Layer::Floor, {line, place.pile.top - 4}, {line, place.pile.bottom()}, 2, stage.theme.bayline);
    if (index == 0) return;
    const double gap = area.stations[index - 1].desks.right() + 14;
    drawChevron(pen, Layer::Floor, {gap, place.desks.centre().y}, 10, stage.theme.text3);
}

}  // namespace

void drawStations(Pen& pen, const Stage& stage) {
    for (const AreaPlace& area : stage.layout.areas) {
        if (stage.sight(area.area) < Sight::Glimpsed) continue;
        pen.fade(stage.opened(area.area));
        for (std::size_t i = 0; i < area.stations.size(); ++i) drawHeader(pen, stage, area, i);
    }
    for (const PilePlace& pile : stage.places.piles) {
        const AreaPlace& area = stage.layout.of(pile.area);
        const StationPlace& place = *stage.layout.find(pile.station);
        pen.fade(stage.opened(pile.area));
        drawPile(pen, stage, pile);
        if (pile.first && area.stations.size() > 1)
            drawSmallCount(pen, stage, pile, place);
        else
            drawCount(pen, stage, pile, place, area.header);
    }
    pen.fade(1);
}

}  // namespace gemba
