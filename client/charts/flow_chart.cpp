#include "client/charts/flow_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "client/charts/format.h"
#include "client/charts/plot.h"
#include "client/text/words.h"

namespace gemba {

namespace {

std::int32_t countOf(const FlowDay& day, int band) {
    const auto index = static_cast<std::size_t>(band);
    return index < day.counts.size() ? day.counts[index] : 0;
}

std::int32_t total(const FlowDay& day) {
    std::int32_t sum = 0;
    for (int band = 0; band < kFlowBands; ++band) sum += countOf(day, band);
    return sum;
}

// Features in this band and all later ones: the height of the band's upper edge.
std::int32_t upTo(const FlowDay& day, int band) {
    std::int32_t sum = 0;
    for (int i = band; i < kFlowBands; ++i) sum += countOf(day, i);
    return sum;
}

ImU32 colourOf(const Look& look, int band, FlowBand widest) {
    if (band == static_cast<int>(widest)) return look[Role::Plate];
    constexpr std::array<std::size_t, kFlowBands> kShade{0, 2, 1, 3, 2, 4};
    return look.ramp[kShade[static_cast<std::size_t>(band)]];
}

void drawBand(const Plot& plot, const std::vector<FlowDay>& flow, int band, ImU32 colour) {
    for (std::size_t day = 0; day + 1 < flow.size(); ++day) {
        const auto x0 = static_cast<double>(day + 1);
        const FlowDay& a = flow[day];
        const FlowDay& b = flow[day + 1];
        const ImVec2 corners[] = {plot.at(x0, upTo(a, band)), plot.at(x0 + 1, upTo(b, band)),
                                  plot.at(x0 + 1, upTo(b, band + 1)), plot.at(x0, upTo(a, band + 1))};
        plot.list.PrimReserve(6, 4);
        plot.list.PrimQuadUV(corners[0], corners[1], corners[2], corners[3], ImGui::GetFontTexUvWhitePixel(),
                             ImGui::GetFontTexUvWhitePixel(), ImGui::GetFontTexUvWhitePixel(),
                             ImGui::GetFontTexUvWhitePixel(), colour);
    }
}

void bandEdge(const Plot& plot, const std::vector<FlowDay>& flow, int band) {
    for (std::size_t day = 0; day < flow.size(); ++day)
        plot.list.PathLineTo(plot.at(static_cast<double>(day + 1), upTo(flow[day], band)));
    plot.list.PathStroke(plot.look[Role::Panel], 0, 1.5F);
}

void bandLabels(const ChartFrame& frame, const Plot& plot, const FlowDay& last, FlowBand widest) {
    const Look& look = frame.look;
    std::vector<EndLabel> labels;
    for (int band = 0; band < kFlowBands; ++band) {
        if (countOf(last, band) == 0) continue;
        const double middle = upTo(last, band + 1) + countOf(last, band) / 2.0;
        const bool worst = band == static_cast<int>(widest);
        labels.push_back({plot.y(middle), frame.texts.say(keyOf(static_cast<FlowBand>(band))),
                          look[worst ? Role::Text : Role::Text2], worst ? Type::SmallBold : Type::Small});
    }
    endLabels(plot, std::move(labels));
}

// Where the features were at the end of the day, from the first step to the last.
ChartTip bandsAt(const ChartFrame& frame, const Plot& plot, const std::vector<FlowDay>& flow, double under) {
    const auto day = static_cast<std::size_t>(std::clamp(std::round(under), 1.0, static_cast<double>(flow.size())));
    markDay(plot, static_cast<double>(day));
    ChartTip tip{frame.texts.say("charts.end_of_day", {{"n", std::to_string(day)}})};
    for (int band = 0; band < kFlowBands; ++band)
        tip.push_back(frame.texts.say(keyOf(static_cast<FlowBand>(band))) + ": " +
                      groupedText(countOf(flow[day - 1], band)));
    tip.push_back(frame.texts.say("charts.all") + ": " + groupedText(total(flow[day - 1])));
    return tip;
}

}  // namespace

FlowBand widestBand(const std::vector<FlowDay>& flow) {
    int widest = static_cast<int>(FlowBand::Make);
    if (!flow.empty())
        for (int band = widest; band < static_cast<int>(FlowBand::Shipped); ++band)
            if (countOf(flow.back(), band) > countOf(flow.back(), widest)) widest = band;
    return static_cast<FlowBand>(widest);
}

ChartTip drawFlowChart(const ChartFrame& frame, const std::vector<FlowDay>& flow, std::int32_t daysPerRound) {
    if (flow.empty()) return emptyChart(frame, frame.texts.say("charts.no_days"));
    const Look& look = frame.look;
    float labels = 0;
    for (int band = 0; band < kFlowBands; ++band)
        labels = std::max(labels,
                          chartTextSize(look, Type::SmallBold, frame.texts.say(keyOf(static_cast<FlowBand>(band)))).x);
    std::int32_t most = 1;
    for (const FlowDay& day : flow) most = std::max(most, total(day));
    const PlotRange range{1, std::max<double>(2, static_cast<double>(flow.size())), 0, most * 1.02, AxisUnit::Count};
    const Plot plot = dayPlot(frame, range, labels + look.px(14));
    yAxis(plot, range.unit);
    yTitle(plot, frame.texts.say("charts.features_axis"));
    const FlowBand widest = widestBand(flow);
    for (int band = 0; band < kFlowBands; ++band) drawBand(plot, flow, band, colourOf(look, band, widest));
    for (int band = 1; band < kFlowBands; ++band) bandEdge(plot, flow, band);
    baseLine(plot);
    dayAxis(plot, frame.texts, daysPerRound);
    bandLabels(frame, plot, flow.back(), widest);
    const std::optional<double> under = dayUnder(frame, plot);
    return under ? bandsAt(frame, plot, flow, *under) : ChartTip{};
}

}  // namespace gemba
