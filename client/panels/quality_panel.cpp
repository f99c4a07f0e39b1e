#include "client/panels/quality_panel.h"

#include "client/panels/lever.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

// "+50 %" against the usual way, never broken between two lines; empty when it is the same.
std::string against(Permille share) {
    const std::int64_t percent = (static_cast<std::int64_t>(share.value) - 1000) / 10;
    if (percent == 0) return {};
    return (percent > 0 ? "+" : "\u2212") + std::to_string(percent > 0 ? percent : -percent) + "\u00A0%";
}

std::string effects(const Ui& ui, const QualityPlan& quality) {
    std::string words;
    const auto add = [&](const char* key, Permille share) {
        const std::string change = against(share);
        if (change.empty()) return;
        words += (words.empty() ? "" : ", ") + ui.texts.say(key, {{"change", change}});
    };
    add("quality.effort", quality.effort);
    add("quality.returns", quality.returns);
    add("quality.escapes", quality.escapes);
    return words.empty() ? ui.texts.say("quality.usual") : words;
}

}  // namespace

void qualityPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const auto wish = newestOrder<SetQuality>(table);
    const std::int32_t now = wish ? wish->level : ownArea(table).quality;
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    for (std::size_t i = 0; i < table.plan.qualities.size(); ++i) {
        const auto level = static_cast<std::int32_t>(i);
        const QualityPlan& quality = table.plan.qualities[i];
        const ButtonLook look = level == now ? ButtonLook::Chosen : ButtonLook::Plain;
        if (button(ui, "quality." + std::to_string(i), quality.name, look, size) && level != now)
            acts.wishes.emplace_back(SetQuality{level});
        sayWrapped(ui, Type::Small, Role::Text2, effects(ui, quality));
    }
    leverVerdict(ui, desk.notices.of<SetQuality>());
}

}  // namespace gemba
