// One house per vendor: what it got and what it still waits for.
#include <algorithm>

#include "client/scene/stage.h"

namespace gemba {

namespace {

void drawHouse(Pen& pen, const Stage& stage, Point top, bool forked) {
    const Color color = forked ? stage.theme.text3 : stage.theme.text;
    const Point roof[] = {top + Point{-22, 14}, top, top + Point{22, 14}};
    pen.stroke(Layer::Marks, roof, Ends::Open, 3, color);
    const Rect walls{top.x - 17, top.y + 16, 34, 26};
    pen.roundedEdge(Layer::Marks, walls, 2, 3, color);
    pen.rect(Layer::Marks, {top.x - 5, top.y + 26, 10, 16}, color);
    if (forked) pen.line(Layer::Marks, top + Point{-26, 46}, top + Point{26, -4}, 4, stage.theme.text);
}

struct Fact {
    std::string words;
    std::string number;  // what is left of the words where there is no room
    Weight weight;
    Color color;
};

// "got 5" behind a small box, "waits 3" behind a small hole: both if there is room, else the words, else sign and
// number.
void drawFact(Pen& pen, const Stage& stage, const Fact& fact, Point baseline, double room, Ends sign) {
    const double side = 14;
    const bool withWords = pen.widthOf(fact.words, 20, fact.weight) <= room;
    const std::string& words = withWords ? fact.words : fact.number;
    const double text = pen.widthOf(words, 20, fact.weight);
    const double longest = pen.widthOf(filled(stage.texts.waits, "{n}", 99), 20, Weight::Medium);
    const bool withSign = !withWords || std::max(text, longest) + side + 8 <= room;
    const double left = baseline.x - (text + (withSign ? side + 7 : 0)) / 2;
    const Rect box{left, baseline.y - 0.365 * pen.heightOf(20) - side / 2, side, side};
    if (withSign && sign == Ends::Closed) pen.rounded(Layer::Marks, box, 2, stage.theme.text2);
    if (withSign && sign == Ends::Open) pen.dashedEdge(Layer::Marks, shrunk(box, 1), {4, 3}, 2, stage.theme.text2);
    pen.text(words, {withSign ? left + side + 7 : left, baseline.y}, {20, fact.weight, Align::Left, fact.color});
}

void drawVendor(Pen& pen, const Stage& stage, std::size_t vendor, Rect place) {
    const VendorView counts = vendor < stage.view.vendors.size() ? stage.view.vendors[vendor] : VendorView{};
    const double x = place.centre().x;
    const double room = place.width - 12;
    const double text = pen.heightOf(20);
    const double words = 1.1 * pen.heightOf(22) + 2.7 * text;
    const bool withHouse = place.height >= words + 76;
    double line = place.top + std::max(6.0, (place.height - words - (withHouse ? 56 : 0)) / 2);
    if (withHouse) {
        drawHouse(pen, stage, {x, line}, counts.forked);
        line += 56;
    }
    line += 0.85 * pen.heightOf(22);
    pen.text(pen.fit(stage.plan.vendors[vendor].name, room, 22, Weight::SemiBold), {x, line},
             {22, Weight::SemiBold, Align::Centre, stage.theme.text});
    line += 1.4 * text;
    drawFact(pen, stage,
             {filled(stage.texts.got, "{n}", counts.shipped), std::to_string(counts.shipped), Weight::SemiBold,
              stage.theme.text},
             {x, line}, room, Ends::Closed);
    line += 1.3 * text;
    if (counts.forked)
        return pen.text(pen.fit(stage.texts.hasLeft, room, 20, Weight::SemiBold), {x, line},
                        {20, Weight::SemiBold, Align::Centre, stage.theme.text});
    drawFact(pen, stage,
             {filled(stage.texts.waits, "{n}", counts.wanted), std::to_string(counts.wanted), Weight::Regular,
              stage.theme.text2},
             {x, line}, room, Ends::Open);
}

}  // namespace

Rect housePlace(const FloorLayout& layout, std::size_t vendor, std::size_t vendors) {
    const Rect market = layout.market;
    const double height = market.height / static_cast<double>(std::max<std::size_t>(vendors, 1));
    return {market.left, market.top + height * static_cast<double>(vendor), market.width, height};
}

void drawMarket(Pen& pen, const Stage& stage) {
    const std::size_t vendors = stage.plan.vendors.size();
    for (std::size_t i = 0; i < vendors; ++i) {
        const Rect place = housePlace(stage.layout, i, vendors);
        drawVendor(pen, stage, i, place);
        if (i > 0)
            pen.line(Layer::Floor, {place.left + 12, place.top}, {place.right() - 12, place.top}, 1.5,
                     stage.theme.bayline);
    }
}

}  // namespace gemba
