#include "client/charts/plot.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"

namespace gemba {

float Plot::x(double value) const {
    const double range = xTo > xFrom ? xTo - xFrom : 1;
    return min.x + static_cast<float>((value - xFrom) / range) * (max.x - min.x);
}

float Plot::y(double value) const {
    const double range = yTo > yFrom ? yTo - yFrom : 1;
    return max.y - static_cast<float>((value - yFrom) / range) * (max.y - min.y);
}

std::vector<double> ticks(double from, double to, int about) {
    const double rough = std::max(1e-9, (to - from) / std::max(1, about));
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (step < rough) step = factor * power;
    std::vector<double> values;
    for (double value = std::ceil(from / step) * step; value <= to + step * 1e-6; value += step)
        values.push_back(value);
    return values;
}

ImVec2 chartTextSize(const Look& look, Type type, const std::string& text) {
    const ImFont* font = look.font(type);
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.data(), text.data() + text.size());
}

void chartText(ImDrawList& list, const Look& look, Type type, ImU32 colour, ImVec2 at, const std::string& text,
               Anchor anchor) {
    const ImVec2 size = chartTextSize(look, type, text);
    const float share = anchor == Anchor::Left ? 0.0F : anchor == Anchor::Centre ? 0.5F : 1.0F;
    const ImVec2 corner(std::round(at.x - share * size.x), std::round(at.y - size.y / 2));
    list.AddText(look.font(type), look.size(type), corner, colour, text.data(), text.data() + text.size());
}

namespace {

// As many numbers as stand well above each other.
int numbersIn(float height, const Look& look) {
    return std::clamp(static_cast<int>(height / (3 * look.size(Type::Small))), 2, 6);
}

std::string axisText(double value, AxisUnit unit) {
    const auto whole = static_cast<std::int64_t>(std::llround(value));
    switch (unit) {
        case AxisUnit::Money: return moneyText(Money{whole});
        case AxisUnit::Percent: return percentText(value / 100);
        case AxisUnit::Count: break;
    }
    return groupedText(whole);
}

// Counts are whole: no line between two of them.
std::vector<double> yTicks(const Plot& plot, AxisUnit unit) {
    std::vector<double> values = ticks(plot.yFrom, plot.yTo, numbersIn(plot.max.y - plot.min.y, plot.look));
    if (unit == AxisUnit::Count)
        std::erase_if(values, [](double value) { return std::abs(value - std::round(value)) > 1e-6; });
    return values;
}

float numberWidth(const Plot& plot, AxisUnit unit) {
    float width = 0;
    for (const double value : yTicks(plot, unit))
        width = std::max(width, chartTextSize(plot.look, Type::Small, axisText(value, unit)).x);
    return width;
}

float axisGap(const Look& look) {
    return look.px(8);
}

void roundNames(const Plot& plot, const Texts& texts, double length, float y) {
    for (int round = 1; (round - 1) * length < plot.xTo - 0.5; ++round) {
        const double from = std::max(plot.xFrom, (round - 1) * length);
        const double to = std::min(round * length, plot.xTo);
        const std::string number = std::to_string(round);
        const std::string words = texts.say("debrief.round", {{"n", number}});
        const bool fits = chartTextSize(plot.look, Type::Small, words).x < plot.x(to) - plot.x(from);
        chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2], {plot.x((from + to) / 2), y},
                  fits ? words : number, Anchor::Centre);
        if (round > 1)
            plot.list.AddLine({std::round(plot.x(from)), plot.min.y}, {std::round(plot.x(from)), y},
                              plot.look[Role::Line], 1.5F);
    }
}

}  // namespace

void yAxis(const Plot& plot, AxisUnit unit) {
    for (const double value : yTicks(plot, unit)) {
        const float y = std::round(plot.y(value));
        plot.list.AddLine({plot.min.x, y}, {plot.max.x, y}, withAlpha(plot.look[Role::Line], 0.45F), 1.0F);
        chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2], {plot.min.x - axisGap(plot.look), y},
                  axisText(value, unit), Anchor::Right);
    }
}

void yTitle(const Plot& plot, const std::string& words) {
    chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2],
              {plot.min.x, plot.min.y - titleHeight(plot.look) / 2 - plot.look.px(4)}, words, Anchor::Left);
}

float titleHeight(const Look& look) {
    return look.size(Type::Small) + look.px(6);
}

float dayAxisHeight(const Look& look) {
    return 2 * look.size(Type::Small) + look.px(8);
}

void dayAxis(const Plot& plot, const Texts& texts, std::int32_t daysPerRound) {
    const Look& look = plot.look;
    const float line = look.size(Type::Small);
    const float y = plot.max.y + line / 2 + look.px(6);
    const std::string& day = texts.say("debrief.day");
    chartText(plot.list, look, Type::Small, look[Role::Text2], {plot.min.x - axisGap(look), y}, day, Anchor::Right);
    const int about = std::clamp(static_cast<int>((plot.max.x - plot.min.x) / (4 * line)), 2, 12);
    for (const double value : ticks(std::max(1.0, plot.xFrom), plot.xTo, about)) {
        if (std::abs(value - std::round(value)) > 1e-6) continue;
        chartText(plot.list, look, Type::Small, look[Role::Text2], {plot.x(value), y},
                  std::to_string(std::lround(value)), Anchor::Centre);
    }
    roundNames(plot, texts, std::max(1, daysPerRound), y + line + look.px(2));
}

Plot dayPlot(const ChartFrame& frame, const PlotRange& range, float rightLabels) {
    const Look& look = frame.look;
    Plot plot{frame.list,
              look,
              {frame.min.x, frame.min.y + titleHeight(look) + look.px(4)},
              {frame.max.x - rightLabels, frame.max.y - dayAxisHeight(look)}};
    plot.xFrom = range.xFrom;
    plot.xTo = range.xTo;
    plot.yFrom = range.yFrom;
    plot.yTo = range.yTo;
    const float day = chartTextSize(look, Type::Small, frame.texts.say("debrief.day")).x;
    plot.min.x += std::max(numberWidth(plot, range.unit), day) + axisGap(look) + look.px(2);
    return plot;
}

std::optional<double> dayUnder(const ChartFrame& frame, const Plot& plot) {
    if (!frame.points(plot.min, plot.max)) return std::nullopt;
    const double share = (frame.mouse.x - plot.min.x) / (plot.max.x - plot.min.x);
    return plot.xFrom + share * (plot.xTo - plot.xFrom);
}

void markDay(const Plot& plot, double x) {
    plot.list.AddLine({plot.x(x), plot.min.y}, {plot.x(x), plot.max.y}, plot.look[Role::Text], plot.look.px(1.5F));
}

void baseLine(const Plot& plot) {
    const float y = std::round(plot.y(std::max(0.0, plot.yFrom)));
    plot.list.AddLine({plot.min.x, y}, {plot.max.x, y}, plot.look[Role::Text2], 1.5F);
}

void dashedAcross(const Plot& plot, double yValue, float toX, ImU32 colour) {
    const float y = std::round(plot.y(yValue));
    const float dash = plot.look.px(6);
    for (float x = plot.min.x; x < toX; x += 2 * dash)
        plot.list.AddLine({x, y}, {std::min(x + dash, toX), y}, colour, 1.5F);
}

void spread(std::vector<EndLabel>& labels, float pitch, float top, float bottom) {
    std::stable_sort(labels.begin(), labels.end(), [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    float least = top + pitch / 2;
    for (EndLabel& label : labels) {
        label.y = std::max(label.y, least);
        least = label.y + pitch;
    }
    float most = bottom - pitch / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - pitch;
    }
}

void endLabels(const Plot& plot, std::vector<EndLabel> labels) {
    const Look& look = plot.look;
    spread(labels, look.size(Type::Small), plot.min.y - look.px(8), plot.max.y + look.px(8));
    for (const EndLabel& label : labels)
        chartText(plot.list, look, label.type, label.colour, {plot.max.x + look.px(10), label.y}, label.text,
                  Anchor::Left);
}

}  // namespace gemba
