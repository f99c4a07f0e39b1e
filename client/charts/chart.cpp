#include "client/charts/chart.h"

#include <cfloat>

namespace gemba {

namespace {

ImVec2 wrappedSize(const Look& look, Type type, const std::string& text, float width) {
    return look.font(type)->CalcTextSizeA(look.size(type), FLT_MAX, width, text.data(), text.data() + text.size());
}

}  // namespace

ChartTip emptyChart(const ChartFrame& frame, const std::string& sentence) {
    const float width = frame.max.x - frame.min.x;
    const ImVec2 size = wrappedSize(frame.look, Type::Body, sentence, width);
    const ImVec2 at((frame.min.x + frame.max.x - size.x) / 2, (frame.min.y + frame.max.y - size.y) / 2);
    frame.list.AddText(frame.look.font(Type::Body), frame.look.size(Type::Body), at, frame.look[Role::Text2],
                       sentence.data(), sentence.data() + sentence.size(), width);
    return {};
}

float chartSentence(const ChartFrame& frame, Type type, Role role, float y, const std::string& sentence) {
    const float width = frame.max.x - frame.min.x;
    frame.list.AddText(frame.look.font(type), frame.look.size(type), {frame.min.x, y}, frame.look[role],
                       sentence.data(), sentence.data() + sentence.size(), width);
    return sentenceHeight(frame, type, sentence);
}

float sentenceHeight(const ChartFrame& frame, Type type, const std::string& sentence) {
    return wrappedSize(frame.look, type, sentence, frame.max.x - frame.min.x).y;
}

}  // namespace gemba
