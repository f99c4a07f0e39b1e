// Rows with a mark and a name at the left, a bar on a common percent axis, and a number at the right.
#pragma once

#include "client/charts/plan_names.h"
#include "client/charts/plot.h"

namespace gemba {

struct GridRow {
    PlaceName place;     // without a glyph: no mark
    std::string value;   // what stands at the right
    bool begins = true;  // a group of rows; a gap stands before it
};

enum class RowNames : std::uint8_t { Full, Short };

class RowGrid {
  public:
    // The rows share the frame's height between them, and a percent axis stands below.
    RowGrid(const ChartFrame& frame, const std::vector<GridRow>& rows, RowNames names);
    // The least height in which rows do not lie on each other.
    [[nodiscard]] static float leastHeight(const Look& look, const std::vector<GridRow>& rows);

    // Marks, names, numbers and the axis; bars are the caller's.
    void draw() const;
    [[nodiscard]] ImVec2 barMin(std::size_t row) const;
    [[nodiscard]] ImVec2 barMax(std::size_t row) const;
    [[nodiscard]] float x(double share) const { return m_left + static_cast<float>(share) * (m_right - m_left); }
    // The row under the mouse.
    [[nodiscard]] std::optional<std::size_t> rowUnder() const;
    // A plate behind the row and brackets round it.
    void bracket(std::size_t row) const;

  private:
    [[nodiscard]] std::string name(const GridRow& row) const;

    const ChartFrame& m_frame;
    const std::vector<GridRow>& m_rows;
    RowNames m_names;
    std::vector<float> m_tops;
    float m_pitch;
    float m_left;  // of the bars
    float m_right;
    float m_bottom;  // of the rows
};

}  // namespace gemba
