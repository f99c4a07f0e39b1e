// Headings, walk, and the fog over pallets: all that stands still whatever happens.
#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

constexpr double kWordsApart = 24;  // between two headings

void drawHeadings(Pen& pen, const Stage& stage) {
    const FloorLayout& layout = stage.layout;
    const auto heading = [&](const std::string& words, double x, Align align) {
        pen.text(words, {x, layout.heading}, {22, Weight::SemiBold, align, stage.theme.text2});
    };
    heading(stage.texts.areas, 14, Align::Left);
    heading(stage.texts.walk, layout.walk.centre().x, Align::Centre);
    heading(stage.texts.gate, layout.gate.centre().x, Align::Centre);
    heading(stage.texts.dock, layout.dock.centre().x, Align::Centre);
    heading(stage.texts.market, layout.market.centre().x, Align::Centre);
    const double left = layout.walk.centre().x + pen.widthOf(stage.texts.walk, 22, Weight::SemiBold) / 2 + kWordsApart;
    const double right = layout.gate.centre().x - pen.widthOf(stage.texts.gate, 22, Weight::SemiBold) / 2 - kWordsApart;
    const bool fits = pen.widthOf(stage.texts.pallets, 22, Weight::SemiBold) <= right - left;
    heading(fits ? stage.texts.pallets : stage.texts.palletsShort, (left + right) / 2, Align::Centre);
}

void drawWalk(Pen& pen, const Stage& stage) {
    const Rect walk = stage.layout.walk;
    pen.rect(Layer::Floor, walk, stage.theme.walk);
    for (const double x : {walk.left, walk.right()}) {
        const Point edge[] = {{x, walk.top}, {x, walk.bottom()}};
        pen.dashed(Layer::Floor, edge, {14, 10}, 1.5, stage.theme.bayline);
    }
}

// Work flows this way: one chevron row at each crossing.
void drawCrossings(Pen& pen, const Stage& stage) {
    const FloorLayout& layout = stage.layout;
    for (const Rect& column : {layout.gate, layout.dock, layout.market}) {
        for (const double share : {0.4, 0.6}) {
            const Point middle{column.left - 7, column.top + column.height * share};
            drawChevron(pen, Layer::Marks, middle, 13, stage.theme.text2);
        }
    }
}

}  // namespace

void drawGround(Pen& pen, const Stage& stage) {
    const FloorLayout& layout = stage.layout;
    drawHeadings(pen, stage);
    drawWalk(pen, stage);
    for (const Rect& column : {layout.gate, layout.dock, layout.market}) {
        pen.rounded(Layer::Floor, column, 10, stage.theme.bay);
        pen.roundedEdge(Layer::Floor, column, 10, 1.5, stage.theme.bayline);
    }
    drawCrossings(pen, stage);
}

}  // namespace gemba
