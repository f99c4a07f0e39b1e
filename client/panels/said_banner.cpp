#include "client/panels/said_banner.h"

#include <algorithm>

namespace gemba {

void saidBanner(const Ui& ui, const WindowLayout& layout, const std::vector<std::string>& said, float top) {
    if (said.empty()) return;
    const ImFont* font = ui.look.font(Type::Title);
    const std::string& title = ui.texts.say("console.from_host");
    const float pad = ui.look.px(18);
    const float longest = std::min(ui.look.px(1000), layout.window.w - 6 * pad);
    float width = measure(ui, Type::Small, title).x;
    float height = ui.look.size(Type::Small) + ui.look.px(6);
    for (const std::string& text : said) {
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, longest, longest, text.c_str());
        width = std::max(width, size.x);
        height += size.y;
    }
    const ImVec2 min((layout.window.w - width) / 2 - pad, layout.topBar.h + top + pad);
    const ImVec2 max(min.x + width + 2 * pad, min.y + height + 1.4F * pad);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(min, max, ui.look[Role::Plate], ui.look.px(8));
    float y = min.y + 0.7F * pad;
    list.AddText(ui.look.font(Type::Small), ui.look.size(Type::Small), {min.x + pad, y}, ui.look[Role::Plateink],
                 title.c_str());
    y += ui.look.size(Type::Small) + ui.look.px(6);
    for (const std::string& text : said) {
        list.AddText(font, font->FontSize, {min.x + pad, y}, ui.look[Role::Plateink], text.c_str(), nullptr, longest);
        y += font->CalcTextSizeA(font->FontSize, longest, longest, text.c_str()).y;
    }
    if (ui.probes) ui.probes->add("said", {min, max});
}

}  // namespace gemba
