// The gate with its test places and queue, and the dock with finished boxes and the days to release.
#include "client/scene/stage.h"

namespace gemba {

namespace {

void drawTest(Pen& pen, const Stage& stage, const TestPlace& test) {
    pen.rounded(Layer::Floor, test.rect, 8, stage.theme.ctrl);
    const double height = std::min(9.0, test.rect.height * 0.11);
    const Rect bar{test.rect.left + 10, test.rect.bottom() - 2.4 * height, test.rect.width - 20, height};
    pen.rounded(Layer::Floor, bar, height / 2, stage.theme.bg);
    if (test.item < 0) return;
    const double share = stage.view.items[static_cast<std::size_t>(test.item)].progress / 1000.0;
    pen.rounded(Layer::Boxes, {bar.left, bar.top, bar.width * share, bar.height}, height / 2, stage.theme.text);
}

void drawColumnCount(Pen& pen, const Stage& stage, const PilePlace& pile, Rect column, const std::string& word) {
    const double x = column.centre().x;
    const double wordBase = pile.stacking.bounds.top - 12;
    const bool fits = pen.widthOf(word, 20, Weight::Medium) <= column.width - 6;
    const double numberBase = fits ? wordBase - 1.15 * pen.heightOf(20) - 2 : wordBase;
    if (fits) pen.text(word, {x, wordBase}, {20, Weight::Medium, Align::Centre, stage.theme.text2});
    pen.text(std::to_string(pile.count), {x, numberBase}, {32, Weight::Bold, Align::Centre, stage.theme.text});
}

// One mark per day of the release cycle; full = gone by.
void drawDayMarks(Pen& pen, const Stage& stage, double top) {
    const std::int32_t all = stage.plan.releaseEveryDays;
    const Rect dock = stage.layout.dock;
    const double pitch = std::min(14.0, (dock.width - 16) / all);
    if (pitch < 6) return;
    const double left = dock.centre().x - pitch * all / 2;
    for (std::int32_t i = 0; i < all; ++i) {
        const Rect mark{left + pitch * i + 2, top, pitch - 4, 14};
        if (i < all - stage.view.releaseInDays) pen.rounded(Layer::Floor, mark, 2, stage.theme.text);
        pen.roundedEdge(Layer::Floor, mark, 2, 1.6, stage.theme.text2);
    }
}

}  // namespace

void drawGate(Pen& pen, const Stage& stage) {
    const Rect gate = stage.layout.gate;
    const double text = pen.heightOf(20);
    std::int64_t busy = 0;
    double bottom = gate.top;
    for (const TestPlace& test : stage.places.tests) {
        drawTest(pen, stage, test);
        if (test.item >= 0) ++busy;
        bottom = test.rect.bottom();
    }
    const auto slots = static_cast<std::int64_t>(stage.places.tests.size());
    const std::string words = filled(filled(stage.texts.inTest, "{n}", busy), "{m}", slots);
    pen.text(words, {gate.centre().x, bottom + 10 + text}, {20, Weight::SemiBold, Align::Centre, stage.theme.text});
    pen.text(stage.texts.inTestBelow, {gate.centre().x, bottom + 10 + 2.2 * text},
             {20, Weight::Regular, Align::Centre, stage.theme.text2});
    const double width = pen.widthOf(reasonWord(stage.texts, Why::Idle), 20, Weight::SemiBold) + text;
    const Rect line{gate.centre().x - width / 2, bottom + 10 + 2.6 * text, gate.width, 1.15 * text};
    if (busy == 0) drawReason(pen, stage, Why::Idle, {line, 20, stage.theme.bay});
    drawBar(pen, stage, stage.places.gateQueue);
    drawColumnCount(pen, stage, stage.places.gateQueue, gate, stage.texts.wait);
}

void drawDock(Pen& pen, const Stage& stage) {
    const Rect dock = stage.layout.dock;
    const double x = dock.centre().x;
    const double text = pen.heightOf(20);
    double line = dock.top + 24 + text;
    if (pen.widthOf(stage.texts.release, 20, Weight::Regular) <= dock.width - 6) {
        pen.text(stage.texts.release, {x, line}, {20, Weight::Regular, Align::Centre, stage.theme.text2});
        line += 10 + pen.heightOf(26);
    }
    const std::int32_t days = stage.view.releaseInDays;
    const std::string when = days == 0 ? stage.texts.releaseToday : filled(stage.texts.releaseIn, "{n}", days);
    const double size = pen.widthOf(when, 26, Weight::Bold) <= dock.width ? 26 : 20;
    pen.text(when, {x, line}, {size, Weight::Bold, Align::Centre, stage.theme.text});
    drawDayMarks(pen, stage, line + 16);
    drawBar(pen, stage, stage.places.dock);
    drawColumnCount(pen, stage, stage.places.dock, dock, stage.texts.finished);
}

}  // namespace gemba
