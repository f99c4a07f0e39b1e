#include "client/charts/times_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/charts/flow_chart.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

constexpr int kOpenBands = kFlowBands - 1;

double daysOf(const LeadTime& time) {
    return static_cast<double>(time.ageHours) / static_cast<double>(kHoursPerDay);
}
bool finished(const LeadTime& time) {
    return time.finishedDay >= 0;
}

double ranked(const std::vector<double>& sorted, int percent) {
    const auto rank =
        static_cast<std::size_t>(std::ceil(percent / 100.0 * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

struct Halves {
    Plot done;
    Plot open;
};

Halves halvesFor(const ChartFrame& frame, const std::vector<LeadTime>& times) {
    const Look& look = frame.look;
    const float left = frame.min.x + chartTextSize(look, Type::Small, "000 ").x;
    const float right = frame.max.x - chartTextSize(look, Type::Small, " 95 %").x - look.px(8);
    const float top = frame.min.y + look.size(Type::SmallBold) + look.px(8);
    const float bottom = frame.max.y - 2 * look.size(Type::Small) - look.px(4);
    const float middle = left + (right - left) * 0.48F;
    double most = 1;
    double lastDay = 1;
    for (const LeadTime& time : times) {
        most = std::max(most, daysOf(time));
        lastDay = std::max(lastDay, static_cast<double>(time.finishedDay + 1));
    }
    Halves halves{{frame.list, look, {left, top}, {middle - look.px(12), bottom}},
                  {frame.list, look, {middle + look.px(12), top}, {right, bottom}}};
    halves.done.xTo = lastDay + 0.5;
    halves.open.xTo = kOpenBands;
    halves.done.yTo = halves.open.yTo = most * 1.04;
    return halves;
}

void percentileLines(const ChartFrame& frame, const Halves& halves, const Percentiles& percentiles) {
    const Look& look = frame.look;
    std::vector<EndLabel> labels;
    const auto line = [&](double value, const char* text) {
        dashedAcross(halves.done, value, halves.open.max.x, look[Role::Text2]);
        labels.push_back({halves.done.y(value), text, look[Role::Text2], Type::Small});
    };
    line(percentiles.p95, "95 %");
    line(percentiles.p85, "85 %");
    line(percentiles.p50, "50 %");
    spread(labels, look.size(Type::Small), halves.done.min.y - look.px(8), halves.done.max.y);
    for (const EndLabel& label : labels)
        chartText(frame.list, look, label.type, label.colour, {halves.open.max.x + look.px(8), label.y},
                  label.text, Anchor::Left);
}

void finishedDots(const Plot& plot, const std::vector<LeadTime>& times) {
    for (const LeadTime& time : times)
        if (finished(time))
            plot.list.AddCircleFilled(plot.at(time.finishedDay + 0.5, daysOf(time)), plot.look.px(3.5F),
                                      plot.look[Role::Text2], 10);
}

// Open work: one column per place, side by side where ages are alike; older than 85 % of the finished in
// alarm, filled.
void openMarks(const Plot& plot, const std::vector<LeadTime>& times, double alarmFrom) {
    const float half = plot.look.px(3.5F);
    const float column = (plot.max.x - plot.min.x) / kOpenBands;
    const int perRow = std::max(1, static_cast<int>(column * 0.8F / (half * 2.6F)));
    std::array<int, kFlowBands> count{};
    for (const LeadTime& time : times) {
        if (finished(time)) continue;
        const auto band = static_cast<std::size_t>(time.band);
        const int place = count[band]++ % perRow;
        const float x = plot.x(static_cast<double>(band) + 0.5) +
                        (static_cast<float>(place) - static_cast<float>(perRow - 1) / 2) * half * 2.6F;
        const float y = plot.y(daysOf(time));
        const ImVec2 min(x - half, y - half);
        const ImVec2 max(x + half, y + half);
        if (daysOf(time) > alarmFrom)
            plot.list.AddRectFilled(min, max, plot.look[Role::Alarm], 1.0F);
        else
            plot.list.AddRect(min, max, plot.look[Role::Text], 1.0F, 0, 1.5F);
    }
}

void openNames(const ChartFrame& frame, const Plot& plot) {
    const Look& look = frame.look;
    for (int band = 0; band < kOpenBands; ++band) {
        // Names alternate between two lines, so that neighbours never touch.
        const float y = plot.max.y + look.size(Type::Small) * (band % 2 == 0 ? 0.6F : 1.5F) + look.px(2);
        chartText(frame.list, look, Type::Small, look[Role::Text2], {plot.x(band + 0.5), y},
                  frame.texts.say(keyOf(static_cast<FlowBand>(band))), Anchor::Centre);
    }
}

}  // namespace

std::optional<Percentiles> leadTimePercentiles(const std::vector<LeadTime>& times) {
    std::vector<double> days;
    for (const LeadTime& time : times)
        if (finished(time)) days.push_back(daysOf(time));
    if (days.empty()) return std::nullopt;
    std::sort(days.begin(), days.end());
    return Percentiles{ranked(days, 50), ranked(days, 85), ranked(days, 95)};
}

void drawTimesChart(const ChartFrame& frame, const std::vector<LeadTime>& times) {
    const Look& look = frame.look;
    const Halves halves = halvesFor(frame, times);
    const auto done = std::count_if(times.begin(), times.end(), finished);
    const auto open = static_cast<std::ptrdiff_t>(times.size()) - done;
    const float titleY = frame.min.y + look.size(Type::SmallBold) / 2;
    const auto title = [&](const char* key, std::ptrdiff_t n, float x) {
        chartText(frame.list, look, Type::SmallBold, look[Role::Text], {x, titleY},
                  frame.texts.say(key, {{"n", std::to_string(n)}}), Anchor::Left);
    };
    title("debrief.finished", done, halves.done.min.x);
    title("debrief.open", open, halves.open.min.x);
    yAxis(halves.done, 5, AxisUnit::Count);
    const std::optional<Percentiles> percentiles = leadTimePercentiles(times);
    if (percentiles) percentileLines(frame, halves, *percentiles);
    finishedDots(halves.done, times);
    openMarks(halves.open, times, percentiles ? percentiles->p85 : halves.open.yTo);
    baseLine(halves.done);
    baseLine(halves.open);
    openNames(frame, halves.open);
    chartText(frame.list, look, Type::Small, look[Role::Text2],
              {(halves.done.min.x + halves.done.max.x) / 2,
               halves.done.max.y + look.size(Type::Small) * 0.6F + look.px(2)},
              frame.texts.say("debrief.by_day"), Anchor::Centre);
}

}  // namespace gemba
