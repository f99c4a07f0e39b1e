#include "client/charts/fills.h"

#include <cmath>

namespace gemba {

namespace {

void stripes(ImDrawList& list, const Look& look, ImVec2 min, ImVec2 max) {
    list.AddRectFilled(min, max, look[Role::Alarm]);
    const float pitch = look.px(10);
    for (float x = min.x + pitch; x < max.x; x += pitch)
        list.AddLine({x, min.y}, {x, max.y}, look[Role::Panel], look.px(2));
}

void lines(ImDrawList& list, const Look& look, ImVec2 min, ImVec2 max) {
    const float pitch = look.px(5);
    for (float y = min.y + pitch; y < max.y; y += pitch)
        list.AddLine({min.x, y}, {max.x, y}, look[Role::Text2], look.px(1.5F));
    list.AddRect(min, max, look[Role::Text2], 0, 0, look.px(1.5F));
}

}  // namespace

void hatch(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 colour, float pitch, float thick) {
    const float height = max.y - min.y;
    list.PushClipRect(min, max, true);
    for (float x = std::floor((min.x - height) / pitch) * pitch; x < max.x; x += pitch)
        list.AddLine({x, max.y}, {x + height, min.y}, colour, thick);
    list.PopClipRect();
}

void fillDoing(ImDrawList& list, const Look& look, Doing doing, ImU32 own, ImVec2 min, ImVec2 max) {
    switch (doing) {
        case Doing::Working: return list.AddRectFilled(min, max, own);
        case Doing::Blocked: return hatch(list, min, max, look[Role::Text], look.px(8), look.px(2.5F));
        case Doing::Waiting: return list.AddRectFilled(min, max, look[Role::Text3]);
        case Doing::Starved: return list.AddRect(min, max, look[Role::Text3], 0, 0, look.px(1.5F));
        case Doing::Fires: return stripes(list, look, min, max);
        case Doing::Down: return lines(list, look, min, max);
    }
}

}  // namespace gemba
