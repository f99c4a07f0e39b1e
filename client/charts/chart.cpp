#include "client/charts/chart.h"

#include <cfloat>

#include "client/charts/wrap.h"

namespace gemba {

namespace {

std::string linesOf(const Look& look, Type type, const std::string& text, float width) {
    return wrapped(*look.font(type), look.size(type), text, width);
}

ImVec2 sizeOf(const Look& look, Type type, const std::string& lines) {
    return look.font(type)->CalcTextSizeA(look.size(type), FLT_MAX, 0, lines.data(), lines.data() + lines.size());
}

}  // namespace

ChartTip emptyChart(const ChartFrame& frame, const std::string& sentence) {
    const float width = frame.max.x - frame.min.x;
    const std::string lines = linesOf(frame.look, Type::Body, sentence, width);
    const ImVec2 size = sizeOf(frame.look, Type::Body, lines);
    const ImVec2 at((frame.min.x + frame.max.x - size.x) / 2, (frame.min.y + frame.max.y - size.y) / 2);
    frame.list.AddText(frame.look.font(Type::Body), frame.look.size(Type::Body), at, frame.look[Role::Text2],
                       lines.data(), lines.data() + lines.size());
    return {};
}

float chartSentence(const ChartFrame& frame, Type type, Role role, float y, const std::string& sentence) {
    const float width = frame.max.x - frame.min.x;
    const std::string lines = linesOf(frame.look, type, sentence, width);
    frame.list.AddText(frame.look.font(type), frame.look.size(type), {frame.min.x, y}, frame.look[role], lines.data(),
                       lines.data() + lines.size());
    return sizeOf(frame.look, type, lines).y;
}

float sentenceHeight(const ChartFrame& frame, Type type, const std::string& sentence) {
    return sizeOf(frame.look, type, linesOf(frame.look, type, sentence, frame.max.x - frame.min.x)).y;
}

}  // namespace gemba
