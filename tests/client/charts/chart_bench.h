// Draws one chart into a list of its own, without a window, with the mouse anywhere.
#pragma once

#include <functional>
#include <set>

#include "client/charts/chart.h"
#include "tests/client/panels/headless_ui.h"

namespace gemba {

using DrawChart = std::function<ChartTip(const ChartFrame&)>;

struct Drawn {
    ChartTip tip;
    ImVec2 min{1e9F, 1e9F};  // of all triangles
    ImVec2 max{-1e9F, -1e9F};
};

class ChartBench {
  public:
    explicit ChartBench(ImVec2 size, float textZoom = 1) : m_size(size), m_ui(1920, 1080, "en", textZoom) {}

    Drawn draw(const DrawChart& chart, ImVec2 mouse = {kNowhere, kNowhere}) {
        Drawn drawn;
        m_ui.frame([&](const Ui& ui) { drawn = drawNow(ui, chart, mouse); });
        return drawn;
    }
    // All tips there are, with the mouse at every `step` pixels.
    std::set<ChartTip> tips(const DrawChart& chart, float step) {
        std::set<ChartTip> found;
        m_ui.frame([&](const Ui& ui) {
            for (float y = 0; y < m_size.y; y += step)
                for (float x = 0; x < m_size.x; x += step)
                    found.insert(drawNow(ui, chart, {kCorner + x, kCorner + y}).tip);
        });
        found.erase(ChartTip{});
        return found;
    }
    [[nodiscard]] ImVec2 corner() const { return {kCorner, kCorner}; }
    [[nodiscard]] const HeadlessUi& ui() const { return m_ui; }

  private:
    static constexpr float kCorner = 100;

    Drawn drawNow(const Ui& ui, const DrawChart& chart, ImVec2 mouse) const {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushTextureID(ImGui::GetIO().Fonts->TexID);
        list.PushClipRect({0, 0}, {4000, 4000});
        Drawn drawn;
        drawn.tip = chart({list, ui.look, ui.texts, corner(), {kCorner + m_size.x, kCorner + m_size.y}, mouse});
        for (const ImDrawVert& vertex : list.VtxBuffer) {
            drawn.min = {std::min(drawn.min.x, vertex.pos.x), std::min(drawn.min.y, vertex.pos.y)};
            drawn.max = {std::max(drawn.max.x, vertex.pos.x), std::max(drawn.max.y, vertex.pos.y)};
        }
        return drawn;
    }

    ImVec2 m_size;
    HeadlessUi m_ui;
};

}  // namespace gemba
