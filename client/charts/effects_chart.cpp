#include "client/charts/effects_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

constexpr float kMark = 30;        // pixels at 1080p, the gap behind it included
constexpr float kMostName = 0.5F;  // of the frame's width
constexpr float kBar = 0.5F;       // of a row's height

std::string rowName(const EffectRow& row) {
    return row.what.empty() ? row.place.full() : row.place.full() + ": " + row.what;
}

std::string signedMoney(std::int64_t euros) {
    return (euros > 0 ? "+" : "") + moneyText(Money{euros});
}

std::string cutTo(const Look& look, std::string text, float width) {
    if (chartTextSize(look, Type::Body, text).x <= width) return text;
    while (!text.empty() && chartTextSize(look, Type::Body, text + "…").x > width) {
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
        if (!text.empty()) text.pop_back();
    }
    return text + "…";
}

// Where rows and bars are.
struct Grid {
    const ChartFrame& frame;
    float pitch;
    std::size_t shown;
    float nameRight;
    float left;  // of the bars
    float right;
    double from;  // euros at the left end
    double to;

    Grid(const ChartFrame& within, const std::vector<EffectRow>& rows) : frame(within) {
        const Look& look = frame.look;
        const float height = frame.max.y - frame.min.y;
        pitch = std::clamp(height / static_cast<float>(std::max<std::size_t>(1, rows.size())),
                           look.size(Type::Body) + look.px(8), look.px(64));
        shown = std::min(rows.size(), static_cast<std::size_t>(height / pitch));
        float names = 0;
        float values = 0;
        from = to = 0;
        for (std::size_t i = 0; i < shown; ++i) {
            names = std::max(names, chartTextSize(look, Type::Body, rowName(rows[i])).x);
            values = std::max(values, chartTextSize(look, Type::BodyBold, signedMoney(rows[i].brought.mean)).x);
            const Sample& one = rows[i].brought;
            from = std::min(from, static_cast<double>(one.mean - one.halfWidth));
            to = std::max(to, static_cast<double>(one.mean + one.halfWidth));
        }
        if (to <= from) to = from + 1;
        const float most = (frame.max.x - frame.min.x) * kMostName;
        nameRight = frame.min.x + std::min(look.px(kMark) + names, most);
        left = nameRight + look.px(14);
        right = std::max(left + look.px(20), frame.max.x - values - look.px(20));
    }
    [[nodiscard]] float x(double euros) const {
        return left + static_cast<float>((euros - from) / (to - from)) * (right - left);
    }
    [[nodiscard]] float top(std::size_t row) const { return frame.min.y + static_cast<float>(row) * pitch; }
};

void drawRow(const Grid& grid, const EffectRow& row, std::size_t at) {
    const ChartFrame& frame = grid.frame;
    const Look& look = frame.look;
    const float middle = grid.top(at) + grid.pitch / 2;
    const float half = std::round(grid.pitch * kBar / 2);
    const ImU32 colour = look.team(row.place.glyph);
    const float radius = look.px(9);
    if (!row.place.glyph.empty())
        drawGlyph(frame.list, row.place.glyph, {frame.min.x + radius + look.px(4), middle}, radius, colour);
    chartText(frame.list, look, Type::Body, look[Role::Text], {frame.min.x + look.px(kMark), middle},
              cutTo(look, rowName(row), grid.nameRight - frame.min.x - look.px(kMark)), Anchor::Left);
    const Sample& brought = row.brought;
    const bool sure = brought.isAboveZero() || brought.isBelowZero();
    const float zero = grid.x(0);
    const float end = grid.x(static_cast<double>(brought.mean));
    const ImVec2 min(std::min(zero, end), middle - half);
    const ImVec2 max(std::max(zero, end), middle + half);
    if (sure) frame.list.AddRectFilled(min, max, colour);
    frame.list.AddRect(min, max, colour, 0, 0, look.px(1.5F));
    const float low = grid.x(static_cast<double>(brought.mean - brought.halfWidth));
    const float high = grid.x(static_cast<double>(brought.mean + brought.halfWidth));
    for (const auto& [shade, thick] : {std::pair{Role::Panel, 5.0F}, std::pair{Role::Text, 2.0F}}) {
        frame.list.AddLine({low, middle}, {high, middle}, look[shade], look.px(thick));
        for (const float edge : {low, high})
            frame.list.AddLine({edge, middle - half / 2}, {edge, middle + half / 2}, look[shade], look.px(thick));
    }
    chartText(frame.list, look, sure ? Type::BodyBold : Type::Body, look[sure ? Role::Text : Role::Text2],
              {frame.max.x - look.px(6), middle}, signedMoney(brought.mean), Anchor::Right);
}

}  // namespace

std::optional<std::size_t> effectUnder(const ChartFrame& frame, const std::vector<EffectRow>& rows) {
    const Grid grid(frame, rows);
    for (std::size_t i = 0; i < grid.shown; ++i)
        if (frame.points({frame.min.x, grid.top(i)}, {frame.max.x, grid.top(i) + grid.pitch})) return i;
    return {};
}

ChartTip drawEffectsChart(const ChartFrame& frame, const std::vector<EffectRow>& rows) {
    if (rows.empty()) return emptyChart(frame, frame.texts.say("charts.nothing_moved"));
    const Look& look = frame.look;
    const Grid grid(frame, rows);
    const std::optional<std::size_t> under = effectUnder(frame, rows);
    if (under)
        frame.list.AddRectFilled({frame.min.x, grid.top(*under)}, {frame.max.x, grid.top(*under) + grid.pitch},
                                 look[Role::Ctrl], look.px(4));
    const float bottom = grid.top(grid.shown);
    frame.list.AddLine({grid.x(0), frame.min.y}, {grid.x(0), bottom}, look[Role::Text2], look.px(1.5F));
    for (std::size_t i = 0; i < grid.shown; ++i) drawRow(grid, rows[i], i);
    if (!under) return {};
    const EffectRow& row = rows[*under];
    ChartTip tip{rowName(row),
                 frame.texts.say("charts.brought", {{"money", exactMoneyText(Money{row.brought.mean})},
                                                    {"half", exactMoneyText(Money{row.brought.halfWidth})},
                                                    {"n", std::to_string(row.brought.count)}})};
    tip.insert(tip.end(), row.tip.begin(), row.tip.end());
    return tip;
}

}  // namespace gemba
