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

void yAxis(const Plot& plot, int about, AxisUnit unit) {
    for (const double value : ticks(plot.yFrom, plot.yTo, about)) {
        const float y = std::round(plot.y(value));
        plot.list.AddLine({plot.min.x, y}, {plot.max.x, y}, withAlpha(plot.look[Role::Line], 0.45F), 1.0F);
        const auto whole = static_cast<std::int64_t>(std::llround(value));
        const std::string text = unit == AxisUnit::Money ? moneyText(Money{whole}) : groupedText(whole);
        chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2], {plot.min.x - plot.look.px(8), y}, text,
                  Anchor::Right);
    }
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

}  // namespace gemba
