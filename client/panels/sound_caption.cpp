#include "client/panels/sound_caption.h"

namespace gemba {

void soundCaption(const Ui& ui, const WindowLayout& layout, const std::string& words) {
    const ImVec2 size = measure(ui, Type::SmallBold, words);
    const ImVec2 pad(ui.look.px(14), ui.look.px(7));
    const float edge = ui.look.px(12);
    const float height = size.y + 2 * pad.y;
    const PanelRect& ticker = layout.ticker;
    const float top =
        ticker.h > 0 ? ticker.y + (ticker.h - height) / 2 : layout.floor.y + layout.floor.h - edge - height;
    const ImVec2 max(layout.floor.x + layout.floor.w - edge, top + height);
    const ImVec2 min(max.x - size.x - 2 * pad.x, top);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(min, max, ui.look[Role::Ctrl], ui.look.px(6));
    list.AddRect(min, max, ui.look[Role::Bayline], ui.look.px(6), 0, 1.5F);
    list.AddText(ui.look.font(Type::SmallBold), ui.look.size(Type::SmallBold), {min.x + pad.x, min.y + pad.y},
                 ui.look[Role::Text], words.c_str());
    if (ui.probes) ui.probes->add("sound.words", {min, max});
}

}  // namespace gemba
