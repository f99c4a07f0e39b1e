#include "client/charts/times_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

#include "client/charts/flow_chart.h"
#include "client/charts/plot.h"
#include "client/replica/lead_times.h"

namespace gemba {

namespace {

constexpr int kOpenBands = kFlowBands - 1;

double daysOf(const LeadTime& time) {
    return static_cast<double>(time.ageHours) / static_cast<double>(kHoursPerDay);
}
bool finished(const LeadTime& time) {
    return time.finishedDay >= 0;
}

// Days, with open work counted; nothing when too much is still open to tell.
std::optional<double> percentile(const std::vector<LeadTime>& times, int percent) {
    const std::optional<std::int32_t> hours = leadTimePercentile(times, percent);
    if (!hours) return std::nullopt;
    return static_cast<double>(*hours) / static_cast<double>(kHoursPerDay);
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
    const float bottom = frame.max.y - 3.2F * look.size(Type::Small) - look.px(4);
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

// A line for each percentile that is known.
void percentileLines(const ChartFrame& frame, const Halves& halves, const std::vector<LeadTime>& times) {
    const Look& look = frame.look;
    std::vector<EndLabel> labels;
    const auto label = [&](double value, const std::string& text) {
        labels.push_back({halves.done.y(value), text, look[Role::Text2], Type::Small});
    };
    for (const int percent : {50, 85, 95}) {
        const std::string name = std::to_string(percent) + " %";
        const std::optional<double> days = percentile(times, percent);
        if (!days) break;  // the sentence below says so
        label(*days, name);
        dashedAcross(halves.done, *days, halves.open.max.x, look[Role::Text2]);
    }
    std::reverse(labels.begin(), labels.end());
    spread(labels, look.size(Type::Small), halves.done.min.y - look.px(8), halves.done.max.y);
    for (const EndLabel& end : labels)
        chartText(frame.list, look, end.type, end.colour, {halves.open.max.x + look.px(8), end.y}, end.text,
                  Anchor::Left);
}

// "With open work counted, half take 23 days", or "more than 60 days" when too much is open to tell.
void medianSentence(const ChartFrame& frame, const Halves& halves, const std::vector<LeadTime>& times) {
    const std::optional<double> half = percentile(times, 50);
    double oldest = 0;
    for (const LeadTime& time : times) oldest = std::max(oldest, daysOf(time));
    const std::string days = std::to_string(std::lround(half.value_or(oldest)));
    const Look& look = frame.look;
    chartText(frame.list, look, Type::SmallBold, look[Role::Text],
              {halves.done.min.x, frame.max.y - look.size(Type::Small) * 0.5F},
              frame.texts.say(half ? "debrief.half" : "debrief.half_over", {{"n", days}}), Anchor::Left);
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
    percentileLines(frame, halves, times);
    medianSentence(frame, halves, times);
    finishedDots(halves.done, times);
    std::vector<LeadTime> finishedOnly;
    std::copy_if(times.begin(), times.end(), std::back_inserter(finishedOnly), finished);
    openMarks(halves.open, times, percentile(finishedOnly, 85).value_or(halves.open.yTo));
    baseLine(halves.done);
    baseLine(halves.open);
    openNames(frame, halves.open);
    chartText(
        frame.list, look, Type::Small, look[Role::Text2],
        {(halves.done.min.x + halves.done.max.x) / 2, halves.done.max.y + look.size(Type::Small) * 0.6F + look.px(2)},
        frame.texts.say("debrief.by_day"), Anchor::Centre);
}

}  // namespace gemba
