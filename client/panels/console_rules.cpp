// What comes from outside the factory: how pay is shared, what a mistake means, and events.
#include "client/panels/console_parts.h"

namespace gemba {

namespace {

constexpr const char* kSchemeKeys[kSchemes] = {"console.scheme_local", "console.scheme_mixed", "console.scheme_shared",
                                               "console.scheme_tournament", "console.scheme_chance"};
constexpr const char* kCultureKeys[kCultures] = {"console.culture_off", "console.culture_blame",
                                                 "console.culture_learning"};

void ruleHead(Console& console, const char* key, const char* control) {
    ImGui::AlignTextToFramePadding();
    say(console.ui, Type::BodyBold, Role::Text, console.ui.texts.say(key));
    answerRight(console, control);
}

// Buttons side by side; the index of the one that was pressed, -1 = none.
template <std::size_t n>
int oneOf(Console& console, const char* name, const char* const (&keys)[n], int now) {
    int pressed = -1;
    for (std::size_t i = 0; i < n; ++i) {
        const std::string& label = console.ui.texts.say(keys[i]);
        const auto place = static_cast<int>(i);
        if (i > 0) flow(console.ui, label);
        if (button(console.ui, std::string(name) + "." + std::to_string(i), label,
                   place == now ? ButtonLook::Chosen : ButtonLook::Plain) &&
            place != now)
            pressed = place;
    }
    return pressed;
}

// Severity as filled dots out of three: readable without colour.
void severity(const Ui& ui, std::int32_t filled) {
    const float r = ui.look.px(5);
    const float pitch = ui.look.px(16);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = at.y + ImGui::GetFrameHeight() / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::int32_t i = 0; i < 3; ++i) {
        const ImVec2 centre(at.x + r + static_cast<float>(i) * pitch, middle);
        if (i < filled)
            list.AddCircleFilled(centre, r, ui.look[Role::Text]);
        else
            list.AddCircle(centre, r, ui.look[Role::Text2], 0, 1.5F);
    }
    ImGui::Dummy({3 * pitch, ImGui::GetFrameHeight()});
    ImGui::SameLine();
}

void eventRow(Console& console, std::size_t number, const EventPlan& event) {
    const Ui& ui = console.ui;
    severity(ui, event.severity);
    const float left = ImGui::GetCursorPosX();
    const float column = ui.look.px(290);
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Body, Role::Text, fitted(ui, Type::Body, event.name, column - ui.look.px(10)));
    ImGui::SameLine(left + column);
    const std::string name = "event." + std::to_string(number);
    if (sureButton(console, "console." + name, ui.texts.say("console.trigger"), ButtonLook::Plain))
        give(console, Intervene{TriggerEvent{static_cast<std::uint32_t>(number)}});
    answerRight(console, name);
}

}  // namespace

void rulesPart(Console& console) {
    const HostView& now = *console.table.console;
    ruleHead(console, "console.scheme", "scheme");
    const int scheme = oneOf(console, "console.scheme", kSchemeKeys, static_cast<int>(now.scheme));
    if (scheme >= 0) give(console, Intervene{SetScheme{static_cast<Scheme>(scheme)}});
    sayWrapped(console.ui, Type::Small, Role::Text2,
               console.ui.texts.say(std::string(kSchemeKeys[static_cast<std::size_t>(now.scheme)]) + "_help"));
    ruleHead(console, "console.culture", "culture");
    const int culture = oneOf(console, "console.culture", kCultureKeys, static_cast<int>(now.culture));
    if (culture >= 0) give(console, Intervene{SetCulture{static_cast<Culture>(culture)}});
    sayWrapped(console.ui, Type::Small, Role::Text2,
               console.ui.texts.say(std::string(kCultureKeys[static_cast<std::size_t>(now.culture)]) + "_help"));
}

void eventsPart(Console& console) {
    const std::vector<EventPlan>& events = console.table.console->events;
    const Texts& texts = console.ui.texts;
    sayWrapped(console.ui, Type::Small, Role::Text2,
               texts.say(events.empty() ? "console.events_none" : "console.events_help"));
    for (std::int32_t severity = 1; severity <= 3; ++severity)
        for (std::size_t i = 0; i < events.size(); ++i)
            if (events[i].severity == severity) eventRow(console, i, events[i]);
}

}  // namespace gemba
