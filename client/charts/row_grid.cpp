#include "client/charts/row_grid.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"

namespace gemba {

namespace {

constexpr float kGroupGap = 0.35F;  // of a row
constexpr float kBarShare = 0.62F;
constexpr float kMark = 30;  // pixels at 1080p, the gap behind it included

float rowsIn(const std::vector<GridRow>& rows) {
    float count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) count += i > 0 && rows[i].begins ? 1 + kGroupGap : 1;
    return count;
}

float percentAxisHeight(const Look& look) {
    return look.size(Type::Small) + look.px(6);
}

float leastPitch(const Look& look) {
    return look.size(Type::Small) + look.px(4);
}

}  // namespace

float RowGrid::leastHeight(const Look& look, const std::vector<GridRow>& rows) {
    return rowsIn(rows) * leastPitch(look) + percentAxisHeight(look);
}

RowGrid::RowGrid(const ChartFrame& frame, const std::vector<GridRow>& rows, RowNames names)
    : m_frame(frame), m_rows(rows), m_names(names) {
    const Look& look = frame.look;
    const float height = frame.max.y - frame.min.y - percentAxisHeight(look);
    m_pitch = std::clamp(height / std::max(1.0F, rowsIn(rows)), leastPitch(look), look.px(64));
    float nameWidth = 0;
    float valueWidth = 0;
    float y = frame.min.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i].begins) y += kGroupGap * m_pitch;
        m_tops.push_back(y);
        y += m_pitch;
        nameWidth = std::max(nameWidth, chartTextSize(look, Type::Body, name(rows[i])).x);
        valueWidth = std::max(valueWidth, chartTextSize(look, Type::BodyBold, rows[i].value).x);
    }
    m_bottom = y;
    m_left = frame.min.x + look.px(kMark) + nameWidth + look.px(14);
    m_right = std::max(m_left + look.px(20), frame.max.x - valueWidth - look.px(20));
}

std::string RowGrid::name(const GridRow& row) const {
    return m_names == RowNames::Full ? row.place.full() : row.place.name;
}

void RowGrid::draw() const {
    const Look& look = m_frame.look;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const float middle = m_tops[i] + m_pitch / 2;
        const float radius = look.px(9);
        if (!m_rows[i].place.glyph.empty())
            drawGlyph(m_frame.list, m_rows[i].place.glyph, {m_frame.min.x + radius + look.px(4), middle}, radius,
                      look.team(m_rows[i].place.glyph));
        chartText(m_frame.list, look, Type::Body, look[Role::Text], {m_frame.min.x + look.px(kMark), middle},
                  name(m_rows[i]), Anchor::Left);
        chartText(m_frame.list, look, Type::BodyBold, look[Role::Text], {m_frame.max.x - look.px(6), middle},
                  m_rows[i].value, Anchor::Right);
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        m_frame.list.AddLine({x(share), m_bottom}, {x(share), m_bottom + look.px(5)}, look[Role::Text2], 1.5F);
        chartText(m_frame.list, look, Type::Small, look[Role::Text2],
                  {x(share), m_bottom + look.px(6) + look.size(Type::Small) / 2}, percentText(share), Anchor::Centre);
    }
    m_frame.list.AddLine({m_left, m_bottom}, {m_right, m_bottom}, look[Role::Text2], 1.5F);
}

ImVec2 RowGrid::barMin(std::size_t row) const {
    return {m_left, std::round(m_tops[row] + m_pitch * (1 - kBarShare) / 2)};
}

ImVec2 RowGrid::barMax(std::size_t row) const {
    return {m_right, std::round(m_tops[row] + m_pitch * (1 + kBarShare) / 2)};
}

std::optional<std::size_t> RowGrid::rowUnder() const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_frame.points({m_frame.min.x, m_tops[i]}, {m_frame.max.x, m_tops[i] + m_pitch})) return i;
    return std::nullopt;
}

void RowGrid::bracket(std::size_t row) const {
    const Look& look = m_frame.look;
    const ImVec2 min(m_frame.min.x, m_tops[row]);
    const ImVec2 max(m_frame.max.x, m_tops[row] + m_pitch);
    m_frame.list.AddRectFilled(min, max, look[Role::Ctrl]);
    const float arm = std::min(look.px(12), m_pitch / 3);
    const auto corner = [&](ImVec2 at, float right, float down) {
        const ImVec2 points[] = {{at.x + right * arm, at.y}, at, {at.x, at.y + down * arm}};
        m_frame.list.AddPolyline(points, 3, look[Role::Plate], 0, look.px(3));
    };
    corner(min, 1, 1);
    corner({max.x, min.y}, -1, 1);
    corner({min.x, max.y}, 1, -1);
    corner(max, -1, -1);
}

}  // namespace gemba
