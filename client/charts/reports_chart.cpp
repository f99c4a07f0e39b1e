#include "client/charts/reports_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/legend.h"
#include "client/charts/plan_names.h"
#include "client/charts/plot.h"
#include "client/text/words.h"
#include "shared/figures/said.h"

namespace gemba {

namespace {

constexpr float kReportMark = 30;  // pixels at 1080p, the gap behind it included
constexpr float kRowShare = 0.8F;  // of a row, for its shape

std::size_t rowsOf(const FloorPlan& plan, const std::vector<AreaReports>& reports) {
    return std::min(plan.areas.size(), reports.size());
}

std::size_t daysIn(const std::vector<AreaReports>& reports) {
    std::size_t days = 0;
    for (const AreaReports& area : reports) days = std::max(days, eveningsIn(area));
    return days;
}

double stepOf(Report report) {
    return 1 + static_cast<double>(report);
}

// A line of right angles, with an edge, so that it shows on the shape.
void lineOf(const ChartFrame& frame, const std::vector<ImVec2>& points) {
    for (const bool edge : {true, false}) {
        const float half = frame.look.px(edge ? 3.5F : 1.75F);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const auto [left, right] = std::minmax(points[i - 1].x, points[i].x);
            const auto [top, bottom] = std::minmax(points[i - 1].y, points[i].y);
            frame.list.AddRectFilled({left - half, top - half}, {right + half, bottom + half},
                                     frame.look[edge ? Role::Panel : Role::Text]);
        }
    }
}

std::vector<LegendEntry> reportsLegend(const ChartFrame& frame) {
    return {{frame.texts.say("charts.was_true"),
             [&frame](ImVec2 min, ImVec2 max) {
                 const float third = (max.x - min.x) / 3;
                 const float step = (max.y - min.y) / 3;
                 for (const int i : {0, 1, 2})
                     frame.list.AddRectFilled(
                         {min.x + static_cast<float>(i) * third, max.y - static_cast<float>(i + 1) * step},
                         {min.x + static_cast<float>(i + 1) * third, max.y}, frame.look[Role::Text3]);
             }},
            {frame.texts.say("charts.was_said"), [&frame](ImVec2 min, ImVec2 max) {
                 const float middle = (min.y + max.y) / 2;
                 lineOf(frame, {{min.x, middle}, {max.x, middle}});
             }}};
}

class ReportRows {
  public:
    ReportRows(const ChartFrame& frame, const FloorPlan& plan, const std::vector<AreaReports>& reports)
        : m_frame(frame), m_plan(plan), m_reports(reports) {
        const Look& look = frame.look;
        float names = 0;
        float values = 0;
        for (std::size_t i = 0; i < rowsOf(plan, reports); ++i) {
            names = std::max(names, chartTextSize(look, Type::Body, areaPlace(plan, AreaId(i)).name).x);
            values = std::max(values, chartTextSize(look, Type::BodyBold, valueOf(i)).x);
        }
        m_left = frame.min.x + look.px(kReportMark) + names + look.px(14);
        m_right = std::max(m_left + look.px(40), frame.max.x - values - look.px(20));
        m_top = frame.min.y + legendHeight(frame, reportsLegend(frame)) + look.px(6);
        const float height = frame.max.y - dayAxisHeight(look) - m_top;
        m_pitch = std::min(height / static_cast<float>(rowsOf(plan, reports)), look.px(110));
    }

    ChartTip draw() const {
        drawLegend(m_frame, reportsLegend(m_frame), m_frame.min.y);
        ChartTip tip;
        for (std::size_t i = 0; i < rowsOf(m_plan, m_reports); ++i) {
            const ChartTip found = drawRow(i);
            if (!found.empty()) tip = found;
        }
        Plot axis = plotOf(rowsOf(m_plan, m_reports) - 1);
        axis.min.y = m_top;
        dayAxis(axis, m_frame.texts, m_plan.daysPerRound);
        return tip;
    }

  private:
    [[nodiscard]] std::string valueOf(std::size_t area) const {
        return percentText(static_cast<double>(tallyOf(m_reports[area]).rosy) /
                           static_cast<double>(std::max<std::size_t>(daysIn(m_reports), 1)));
    }
    [[nodiscard]] Plot plotOf(std::size_t row) const {
        const float bottom = std::round(m_top + static_cast<float>(row + 1) * m_pitch);
        Plot plot{m_frame.list, m_frame.look, {m_left, std::round(bottom - kRowShare * m_pitch)}, {m_right, bottom}};
        plot.xTo = static_cast<double>(daysIn(m_reports));
        plot.yTo = kReports;
        return plot;
    }
    ChartTip drawRow(std::size_t row) const {
        const Look& look = m_frame.look;
        const Plot plot = plotOf(row);
        const AreaReports& area = m_reports[row];
        const ImU32 colour = look.team(areaPlace(m_plan, AreaId(row)).glyph);
        std::vector<ImVec2> line;
        for (std::size_t day = 0; day < eveningsIn(area); ++day) {
            const auto from = static_cast<double>(day);
            const ImVec2 min(std::round(plot.x(from)), plot.y(stepOf(trueOn(area, day))));
            m_frame.list.AddRectFilled(min, {std::round(plot.x(from + 1)), plot.max.y}, colour);
            line.push_back(plot.at(from, stepOf(saidOn(area, day))));
            line.push_back(plot.at(from + 1, stepOf(saidOn(area, day))));
        }
        if (!line.empty()) lineOf(m_frame, line);
        baseLine(plot);
        names(row, (plot.min.y + plot.max.y) / 2);
        const std::optional<double> under = dayUnder(m_frame, plot);
        if (!under || *under >= static_cast<double>(eveningsIn(area))) return {};
        m_frame.list.AddLine({plot.x(*under), plot.min.y}, {plot.x(*under), plot.max.y}, look[Role::Text],
                             look.px(1.5F));
        return tipOf(row, static_cast<std::size_t>(*under));
    }
    void names(std::size_t row, float middle) const {
        const Look& look = m_frame.look;
        const PlaceName place = areaPlace(m_plan, AreaId(row));
        const float radius = look.px(9);
        drawGlyph(m_frame.list, place.glyph, {m_frame.min.x + radius + look.px(4), middle}, radius,
                  look.team(place.glyph));
        chartText(m_frame.list, look, Type::Body, look[Role::Text], {m_frame.min.x + look.px(kReportMark), middle},
                  place.name, Anchor::Left);
        chartText(m_frame.list, look, Type::BodyBold, look[Role::Text], {m_frame.max.x - look.px(6), middle},
                  valueOf(row), Anchor::Right);
    }
    [[nodiscard]] ChartTip tipOf(std::size_t row, std::size_t day) const {
        const Texts& texts = m_frame.texts;
        const AreaReports& area = m_reports[row];
        return {areaPlace(m_plan, AreaId(row)).name + ", " +
                    texts.say("charts.end_of_day", {{"n", std::to_string(day + 1)}}),
                texts.say("charts.said", {{"report", texts.say(keyOf(saidOn(area, day)))}}),
                texts.say("charts.true", {{"report", texts.say(keyOf(trueOn(area, day)))}}),
                texts.say("charts.waiting_people",
                          {{"n", std::to_string(area.waiting[day])}, {"people", std::to_string(area.people[day])}})};
    }

    const ChartFrame& m_frame;
    const FloorPlan& m_plan;
    const std::vector<AreaReports>& m_reports;
    float m_left = 0;  // of the shapes
    float m_right = 0;
    float m_top = 0;
    float m_pitch = 0;
};

}  // namespace

ChartTip drawReportsChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<AreaReports>& reports) {
    if (rowsOf(plan, reports) == 0 || daysIn(reports) == 0) return emptyChart(frame, frame.texts.say("charts.no_days"));
    return ReportRows(frame, plan, reports).draw();
}

float leastReportsHeight(const ChartFrame& frame, const FloorPlan& plan, const std::vector<AreaReports>& reports) {
    const float row = frame.look.size(Type::Body) + frame.look.px(8);
    return legendHeight(frame, reportsLegend(frame)) + frame.look.px(6) + dayAxisHeight(frame.look) +
           static_cast<float>(rowsOf(plan, reports)) * row;
}

std::string reportsSentence(const Texts& texts, const std::vector<AreaReports>& reports) {
    ReportTally all;
    for (const AreaReports& area : reports) {
        const ReportTally one = tallyOf(area);
        all.days += one.days;
        all.rosy += one.rosy;
    }
    if (all.rosy == 0) return texts.say("charts.all_true");
    return texts.say("charts.too_good", {{"p", percentText(static_cast<double>(all.rosy) / std::max(all.days, 1))}});
}

}  // namespace gemba
