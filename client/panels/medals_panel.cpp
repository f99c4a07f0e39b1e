#include "client/panels/medals_panel.h"

#include <array>

#include "client/charts/format.h"

namespace gemba {

namespace {

constexpr std::array<const char*, kMedals> kMedalKeys{"medals.none", "medals.bronze", "medals.silver", "medals.gold",
                                                      "medals.beyond"};
constexpr ImU32 kBronze = IM_COL32(176, 112, 62, 255);
constexpr ImU32 kSilver = IM_COL32(176, 182, 190, 255);
constexpr ImU32 kGold = IM_COL32(222, 176, 46, 255);
constexpr std::array<ImU32, kMedals> kMedalColours{0, kBronze, kSilver, kGold, kGold};

void row(const Ui& ui, const ParResult& result) {
    const bool money = result.goal == Goal::OwnBonus;
    const Medal medal = medalFor(result.score, result.par, result.doNothing);
    const float radius = ui.look.px(14);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawMedal(ui, medal, {at.x + 1.5F * radius, at.y + ui.look.size(Type::BodyBold) / 2 + ui.look.px(4)}, radius);
    ImGui::Indent(4 * radius);
    sayWrapped(ui, Type::BodyBold, Role::Text,
               ui.texts.say(kMedalKeys[static_cast<std::size_t>(medal)],
                            {{"what", ui.texts.say(money ? "medals.own_bonus" : "medals.factory_shipped")}}));
    const auto number = [&](std::int64_t value) { return money ? moneyText(Money{value}) : std::to_string(value); };
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say(money ? "medals.money" : "medals.features", {{"score", number(result.score)},
                                                                         {"par", number(result.par)},
                                                                         {"nothing", number(result.doNothing)}}));
    ImGui::Unindent(4 * radius);
    gap(ui, 2);
}

}  // namespace

void drawMedal(const Ui& ui, Medal medal, ImVec2 centre, float radius) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (medal != Medal::None) list.AddCircleFilled(centre, radius, kMedalColours[static_cast<std::size_t>(medal)], 32);
    list.AddCircle(centre, radius, ui.look[Role::Text2], 32, 1.5F);
    if (medal == Medal::BeyondPar) list.AddCircle(centre, radius * 1.35F, kGold, 32, 2.0F);
}

void medals(const Ui& ui, const Debrief& debrief) {
    if (debrief.pars.empty()) return;
    say(ui, Type::Title, Role::Text, ui.texts.say("medals.title"));
    say(ui, Type::Small, Role::Text2, ui.texts.say("medals.help"));
    gap(ui, 2);
    for (const ParResult& result : debrief.pars) row(ui, result);
    separator(ui);
}

}  // namespace gemba
