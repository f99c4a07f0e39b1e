// What areas in the fog said about themselves: a speech card with the words and their age, nothing of the
// truth.
#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

std::string speakerOf(const Stage& stage, AreaId area) {
    for (std::size_t i = 0; i < stage.plan.seats.size(); ++i) {
        if (stage.plan.seats[i].area != area) continue;
        const std::string name = playerOf(stage.room, SeatId(i), stage.texts.itsBot);
        if (!name.empty()) return name;
    }
    return stage.texts.itsLead;
}

std::string quotedReport(const Stage& stage, AreaId area) {
    return filled(stage.texts.quoted, "{who}", reportWords(stage.texts, stage.areaView(area).report));
}

std::string agoWords(const Stage& stage, AreaId area) {
    const std::int32_t days = stage.areaView(area).reportAgeDays;
    const FloorTexts& texts = stage.texts;
    return filled(days == 0 ? texts.today : days == 1 ? texts.yesterday : texts.daysAgo, "{n}", days);
}

namespace {

// Who said it and when, or only when if that is all there is room for.
std::string ageOf(const Pen& pen, const Stage& stage, AreaId area, double width) {
    const std::int32_t days = stage.areaView(area).reportAgeDays;
    const FloorTexts& texts = stage.texts;
    const std::string& whole = days == 0 ? texts.saidToday : days == 1 ? texts.saidYesterday : texts.saidDaysAgo;
    const std::string words = filled(filled(whole, "{who}", speakerOf(stage, area)), "{n}", days);
    if (pen.widthOf(words, 20, Weight::Regular) <= width) return words;
    return pen.fit(agoWords(stage, area), width, 20, Weight::Regular);
}

void drawIcon(Pen& pen, const Stage& stage, Report report, Point middle, double radius) {
    const Color color = stage.theme.text;
    pen.ring(Layer::Marks, middle, radius, 0.11 * radius, color);
    if (report == Report::OnPlan) return drawTick(pen, Layer::Marks, middle, 0.48 * radius, color);
    if (report == Report::InTrouble) return drawCross(pen, Layer::Marks, middle, 0.36 * radius, 0.17 * radius, color);
    const Point hands[] = {middle + Point{0, -0.62 * radius}, middle, middle + Point{0.45 * radius, 0.2 * radius}};
    pen.stroke(Layer::Marks, hands, Ends::Open, 0.15 * radius, color);
}

// Where the words do not fit beside the mark: the words above in small type, the mark below them beside their age.
void drawNarrowCard(Pen& pen, const Stage& stage, const AreaPlace& place, Rect card) {
    const double text = pen.heightOf(20);
    const double left = card.left + 14;
    const double room = card.right() - 6 - left;
    const double middle = card.centre().y;
    const std::string quoted = quotedReport(stage, place.area);
    const Report report = stage.areaView(place.area).report;
    const bool fits = pen.widthOf(quoted, 20, Weight::SemiBold) <= room;
    const std::string words = fits ? quoted : reportWords(stage.texts, report);
    pen.text(pen.fit(words, room, 20, Weight::SemiBold), {left, middle - 0.2 * text},
             {20, Weight::SemiBold, Align::Left, stage.theme.text});
    const double radius = 0.45 * text;
    const double line = middle + text;
    drawIcon(pen, stage, report, {left + radius, line - 0.36 * text}, radius);
    const double age = left + 2 * radius + 10;
    const std::string ago = agoWords(stage, place.area);
    if (pen.widthOf(ago, 20, Weight::Regular) <= card.right() - 4 - age)
        pen.text(ago, {age, line}, {20, Weight::Regular, Align::Left, stage.theme.text2});
}

void drawCard(Pen& pen, const Stage& stage, const AreaPlace& place) {
    const Report report = stage.areaView(place.area).report;
    const Rect card = reportCard(place, pen.camera());
    const double left = card.left;
    const Point beak[] = {
        {left + 2, card.centre().y - 14}, {left - 16, card.centre().y}, {left + 2, card.centre().y + 14}};
    pen.fill(Layer::Floor, beak, stage.theme.ctrl);
    pen.rounded(Layer::Floor, card, 12, stage.theme.ctrl);
    const double radius = std::min(27.0, 0.36 * card.height);
    const std::string said = quotedReport(stage, place.area);
    const double room = card.width - 48 - 2 * radius;
    if (pen.widthOf(said, 28, Weight::SemiBold) > room) return drawNarrowCard(pen, stage, place, card);
    drawIcon(pen, stage, report, {left + 21 + radius, card.centre().y}, radius);
    const double x = left + 40 + 2 * radius;
    const double words = 0.73 * pen.heightOf(28);
    const double block = words + 14 + 0.73 * pen.heightOf(20);
    const double top = card.centre().y - block / 2;
    pen.text(said, {x, top + words}, {28, Weight::SemiBold, Align::Left, stage.theme.text});
    pen.text(ageOf(pen, stage, place.area, card.right() - x - 8), {x, top + block},
             {20, Weight::Regular, Align::Left, stage.theme.text2});
}

}  // namespace

std::string reportWords(const FloorTexts& texts, Report report) {
    switch (report) {
        case Report::OnPlan: return texts.onPlan;
        case Report::Late: return texts.late;
        case Report::InTrouble: return texts.inTrouble;
    }
    return {};
}

void drawReports(Pen& pen, const Stage& stage) {
    for (const AreaPlace& place : stage.layout.areas) {
        const Opening* opening = stage.transitions.openingOf(place.area);
        const bool fades = opening != nullptr && opening->before == Sight::Reported;
        if (stage.sight(place.area) != Sight::Reported && !fades) continue;
        pen.fade(fades ? 1 - stage.opened(place.area) : 1);
        drawCard(pen, stage, place);
    }
    pen.fade(1);
}

}  // namespace gemba
