// What every chart is given and gives back. A chart is a function from data and a rectangle to triangles; it returns
// what the mouse points at in words, with the exact numbers, and marks it.
#pragma once

#include <string>
#include <vector>

#include "client/charts/look.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr float kNowhere = -1e9F;

struct ChartFrame {
    ImDrawList& list;
    const Look& look;
    const Texts& texts;
    ImVec2 min;
    ImVec2 max;
    ImVec2 mouse{kNowhere, kNowhere};  // kNowhere = it points at something else
    [[nodiscard]] bool points(ImVec2 from, ImVec2 to) const {
        return mouse.x >= from.x && mouse.x < to.x && mouse.y >= from.y && mouse.y < to.y;
    }
};

// Lines of a tip, the first one being its title; empty = the mouse points at no datum.
using ChartTip = std::vector<std::string>;

// The sentence that stands where there is no data; the mouse points at none.
ChartTip emptyChart(const ChartFrame& frame, const std::string& sentence);

// A sentence across the frame from y on, in as many lines as it needs; says how high it is.
float chartSentence(const ChartFrame& frame, Type type, Role role, float y, const std::string& sentence);
[[nodiscard]] float sentenceHeight(const ChartFrame& frame, Type type, const std::string& sentence);

}  // namespace gemba
