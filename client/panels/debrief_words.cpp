#include "client/panels/debrief_words.h"

#include "client/charts/bars_chart.h"
#include "client/charts/wrap.h"
#include "client/panels/medals_panel.h"
#include "client/panels/standings_panel.h"

namespace gemba {

namespace {

std::string meaningOf(const Ui& ui, const BaselineResult& result) {
    const std::string key = keyOf(result.baseline);
    return ui.texts.say(key) + ": " + ui.texts.say(key + "_help");
}

}  // namespace

void lessonWords(const Ui& ui, const Table& table) {
    sayWrapped(ui, Type::Body, Role::Text, table.lesson);
    gap(ui, 4);
    standingsTable(ui, table);
    if (table.standings) separator(ui);
    medals(ui, *table.debrief);
}

void baselineWords(const Ui& ui, const Debrief& debrief) {
    for (const BaselineResult& result : debrief.baselines) {
        const std::string key = keyOf(result.baseline);
        say(ui, Type::BodyBold, Role::Text, ui.texts.say(key));
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(key + "_help"));
        if (result.baseline == Baseline::Coordinated && !debrief.policies.empty())
            sayWrapped(ui, Type::Small, Role::Text2,
                       ui.texts.say("debrief.best_way", {{"style", ui.texts.say(keyOf(debrief.policies.front().style))},
                                                         {"n", std::to_string(debrief.policies.size())}}));
        say(ui, Type::Small, Role::Text, ui.texts.count("debrief.shipped", result.shipped));
        gap(ui, 4);
    }
}

void fourWays(const Ui& ui, const Debrief& debrief) {
    for (const BaselineResult& result : debrief.baselines)
        sayWrapped(ui, Type::Small, Role::Text2, meaningOf(ui, result));
}

float fourWaysHeight(const Ui& ui, const Debrief& debrief, float width) {
    float height = 0;
    for (const BaselineResult& result : debrief.baselines)
        height += measure(ui, Type::Small,
                          wrapped(*ui.look.font(Type::Small), ui.look.size(Type::Small), meaningOf(ui, result), width))
                      .y +
                  ImGui::GetStyle().ItemSpacing.y;
    return height;
}

}  // namespace gemba
