// Very big piles: one bar, in which every box is still a little square as long as that can be seen.
#include <algorithm>

#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

constexpr double kLeastGrainPx = 2;
constexpr double kLeastShare = 24;  // narrower shares have no glyph
constexpr double kMostGlyph = 16;   // its half width

struct Share {
    std::size_t first = 0;  // of its boxes in the bar
    std::size_t count = 0;
    Color color;
};

bool showsBoxes(const Pen& pen, const Grain& grain) {
    return grain.side() * pen.camera().scale >= kLeastGrainPx;
}

// From the middle of the first box's line to that of the last one's: what a share covers of its bar.
Rect rectOf(const Grain& grain, const Share& share, double all) {
    const double from = static_cast<double>(share.first) / all;
    const double part = static_cast<double>(share.count) / all;
    const Rect bar = grain.bar;
    if (grain.way == BarWay::Across) return {bar.left + from * bar.width, bar.top, part * bar.width, bar.height};
    return {bar.left, bar.bottom() - (from + part) * bar.height, bar.width, part * bar.height};
}

void drawShare(Pen& pen, const Grain& grain, const Share& share, double all) {
    if (!showsBoxes(pen, grain)) return pen.rect(Layer::Boxes, rectOf(grain, share, all), share.color);
    for (std::size_t i = share.first; i < share.first + share.count; ++i)
        pen.rect(Layer::Boxes, squareAround(grain.centre(i), grain.side()), share.color);
}

// On a piece of the share's colour, so that it is not lost among the boxes.
void drawOwner(Pen& pen, const Stage& stage, AreaId owner, Rect share) {
    const double width = std::min(share.width, share.height);
    if (width <= kLeastShare) return;
    const double half = std::min(kMostGlyph, 0.3 * width);
    pen.rounded(Layer::Boxes, squareAround(share.centre(), 2.8 * half), 4, stage.team(owner));
    drawGlyph(pen, Layer::Boxes, stage.glyph(owner), share.centre(), half, stage.theme.ink);
}

}  // namespace

void drawBar(Pen& pen, const Stage& stage, const PilePlace& pile) {
    if (pile.stacking.bar == BarWay::None || pile.count == 0) return;
    const auto all = static_cast<std::size_t>(pile.count);
    const Grain grain = grainOf(pile.stacking, all);
    Share share;
    for (std::size_t owner = 0; owner < pile.byOwner.size(); ++owner) {
        share = {share.first + share.count, static_cast<std::size_t>(pile.byOwner[owner]), stage.team(AreaId(owner))};
        drawShare(pen, grain, share, static_cast<double>(all));
        drawOwner(pen, stage, AreaId(owner), rectOf(grain, share, static_cast<double>(all)));
    }
    const std::size_t told = share.first + share.count;  // of the others only the number is known
    drawShare(pen, grain, {told, all - told, stage.theme.grey}, static_cast<double>(all));
}

}  // namespace gemba
