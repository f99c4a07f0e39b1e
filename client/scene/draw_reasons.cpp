// Why a station does not produce: a sign and one word at the foot of its desks. Where it works there is none.
#include "client/scene/stage.h"
#include "client/scene/state_marks.h"

namespace gemba {

namespace {

constexpr double kSign = 0.4;  // its half width, of the type size
constexpr double kGap = 5;

}  // namespace

void drawReason(Pen& pen, const Stage& stage, Why why, const ReasonLine& line) {
    const StateMark mark = markOf(why);
    if (mark == StateMark::None) return;
    const Rect place = line.place;
    const double half = kSign * pen.heightOf(line.size);
    const std::string& word = reasonWord(stage.texts, why);
    const double width = pen.widthOf(word, line.size, Weight::SemiBold);
    const bool withWord = 2 * half + kGap + width <= place.width;
    const double all = 2 * half + 6 + (withWord ? kGap + width : 0);
    pen.rounded(Layer::Figures, {place.left - 3, place.top, all, place.height}, 5, line.ground);
    drawStateMark(pen, Layer::Figures, stage.theme, mark, {place.left + half, place.centre().y}, half);
    if (!withWord) return;
    pen.text(word, {place.left + 2 * half + kGap, baselineInMiddle(pen, place.centre().y, line.size)},
             {line.size, Weight::SemiBold, Align::Left, stage.theme.text});
}

const std::string& reasonWord(const FloorTexts& texts, Why why) {
    static const std::string kNone;
    switch (why) {
        case Why::Idle: return texts.whyIdle;
        case Why::Blocked: return texts.whyBlocked;
        case Why::Nobody: return texts.whyNobody;
        case Why::Fires: return texts.whyFires;
        case Why::ChangesOver: return texts.whyChangesOver;
        case Why::Improves: return texts.whyImproves;
        case Why::Down: return texts.whyDown;
        case Why::Stopped: return texts.whyStopped;
        case Why::Away: return texts.whyAway;
        case Why::Works:
        case Why::Unseen: break;
    }
    return kNone;
}

void drawReasons(Pen& pen, const Stage& stage) {
    for (const PilePlace& pile : stage.places.piles) {
        pen.fade(stage.opened(pile.area));
        drawReason(
            pen, stage, pile.why,
            {stage.layout.find(pile.station)->reason, reasonSize(stage.layout.of(pile.area)), stage.ground(pile.area)});
    }
    pen.fade(1);
}

}  // namespace gemba
