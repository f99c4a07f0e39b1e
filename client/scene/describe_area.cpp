#include <algorithm>
#include <cmath>

#include "client/scene/describe.h"

namespace gemba {

namespace {

constexpr double kReach = 3;  // a line is easier to hit than it is thick

bool isOnLine(const Stage& stage, const Debt& debt, Point point) {
    const double half = debtWidth(stage.layout, debt.parts) / 2 + kReach;
    const double x = channelOf(stage.layout, debt.from);
    const Rect tab = stage.layout.of(debt.from).tab;
    const auto isOnRow = [&](double y, double left, double right) {
        return std::abs(point.y - y) <= half && point.x >= left && point.x <= right;
    };
    double top = tab.centre().y;
    double bottom = top;
    for (const Point end : debt.ends) {
        if (isOnRow(end.y, x, end.x)) return true;
        top = std::min(top, end.y);
        bottom = std::max(bottom, end.y);
    }
    const bool onTrunk = std::abs(point.x - x) <= half && point.y >= top && point.y <= bottom;
    return onTrunk || isOnRow(tab.centre().y, tab.right(), x);
}

}  // namespace

std::string debtAt(const Stage& stage, Point point) {
    for (const Debt& debt : debtsOf(stage)) {
        if (isOnLine(stage, debt, point))
            return filled(withArea(stage, stage.texts.debtLine, debt.from), "{n}", debt.parts);
    }
    return {};
}

std::string reportAt(const Stage& stage, const Camera& camera, Point point) {
    for (const AreaPlace& place : stage.layout.areas) {
        if (stage.sight(place.area) != Sight::Reported || !reportCard(place, camera).contains(point)) continue;
        std::string sentence = withArea(stage, stage.texts.reportSentence, place.area);
        sentence = filled(sentence, "{who}", speakerOf(stage, place.area));
        sentence = filled(sentence, "{age}", agoWords(stage, place.area));
        return filled(sentence, "{words}", quotedReport(stage, place.area));
    }
    return {};
}

std::string rowAt(const Stage& stage, Point point) {
    for (const AreaPlace& place : stage.layout.areas) {
        if (!place.row.contains(point) && !place.pallets.contains(point) && !place.tab.contains(point)) continue;
        const AreaView& area = stage.areaView(place.area);
        if (area.owes > 0 && place.tab.contains(point))
            return filled(withArea(stage, stage.texts.debt, place.area), "{n}", area.owes);
        if (area.sight == Sight::Hidden) return withArea(stage, stage.texts.areaHidden, place.area);
        if (area.sight == Sight::Reported)
            return filled(withArea(stage, stage.texts.areaReported, place.area), "{who}",
                          reportWords(stage.texts, area.report));
        const bool backlog = area.backlog > 0;
        const std::string sentence =
            withArea(stage, backlog ? stage.texts.areaSeenBacklog : stage.texts.areaSeen, place.area);
        return filled(filled(sentence, "{n}", area.people), "{m}", area.backlog);
    }
    return {};
}

}  // namespace gemba
