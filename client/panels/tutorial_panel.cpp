#include "client/panels/tutorial_panel.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr float kStripHeight = 164;
constexpr float kArrow = 52;

// Points from outside to `tip`, along `way` (one of the four directions).
void arrow(const Ui& ui, ImVec2 tip, ImVec2 way) {
    const float head = ui.look.px(22);
    const float shaft = ui.look.px(8);
    const auto at = [&](float back, float aside) {
        return ImVec2(tip.x - way.x * back - way.y * aside, tip.y - way.y * back + way.x * aside);
    };
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImU32 colour = ui.look[Role::Plate];
    list.AddTriangleFilled(tip, at(head * 1.3F, head), at(head * 1.3F, -head), colour);
    list.AddQuadFilled(at(head, shaft), at(head, -shaft), at(ui.look.px(kArrow), -shaft), at(ui.look.px(kArrow), shaft),
                       colour);
}

// A ring with an arrow to it, from where there is room: from below, else from the side of the middle.
void ring(const Ui& ui, const ProbeRect& rect, const WindowLayout& layout) {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float space = ui.look.px(7);
    const float width = ui.look.px(5);
    const float length = ui.look.px(kArrow) + 2 * space;
    const ImVec2 min(std::max(rect.min.x - space, width / 2), std::max(rect.min.y - space, width / 2));
    const ImVec2 max(std::min(rect.max.x + space, layout.window.w - width / 2), rect.max.y + space);
    list.AddRect(min, max, ui.look[Role::Plateink], ui.look.px(10), 0, width + 4);
    list.AddRect(min, max, ui.look[Role::Plate], ui.look.px(10), 0, width);
    const ImVec2 middle((min.x + max.x) / 2, (min.y + max.y) / 2);
    const bool inPanel = rect.min.x >= layout.panel.x;
    if (!inPanel && max.y + length < layout.strip.y) return arrow(ui, {middle.x, max.y + space}, {0, -1});
    if (inPanel || middle.x > layout.floor.w / 2) return arrow(ui, {min.x - space, middle.y}, {1, 0});
    arrow(ui, {max.x + space, middle.y}, {-1, 0});
}

void pointAt(const Ui& ui, const TutorialCard& card, const WindowLayout& layout) {
    if (!ui.probes) return;
    for (const std::string& name : card.pointAt)
        if (const auto rect = ui.probes->find(name)) return ring(ui, *rect, layout);
}

void words(const Ui& ui, const TutorialCard& card, float width) {
    ImGui::BeginChild("tutorial words", {width, 0}, false, ImGuiWindowFlags_NoScrollbar);
    say(ui, Type::Big, Role::Text, ui.texts.say(card.title));
    probe(ui, card.text);
    if (card.number > 0) {
        ImGui::SameLine();
        const float lower = ui.look.size(Type::Big) - ui.look.size(Type::Title);
        ImGui::SetCursorPos({ImGui::GetCursorPosX() + ui.look.px(14), ImGui::GetCursorPosY() + lower / 2});
        say(ui, Type::Title, Role::Text2,
            ui.texts.say("tutorial.number", {{"n", std::to_string(card.number)}, {"of", std::to_string(card.of)}}));
    }
    sayWrapped(ui, Type::Title, Role::Text, cardText(ui.texts, card));
    ImGui::EndChild();
}

TutorialChoice buttons(const Ui& ui, const TutorialCard& card, float width) {
    TutorialChoice choice = TutorialChoice::None;
    const ImVec2 big(width, ui.look.px(64));
    const float top = ImGui::GetCursorPosY();
    if (card.button == CardButton::ReadOn &&
        button(ui, "tutorial.on", ui.texts.say("tutorial.on"), ButtonLook::Main, big))
        choice = TutorialChoice::ReadOn;
    if (card.button == CardButton::Finish &&
        button(ui, "tutorial.finish", ui.texts.say("tutorial.finish"), ButtonLook::Main, big))
        choice = TutorialChoice::Finish;
    if (card.onlyWatch) sayWrapped(ui, Type::Title, Role::Text2, ui.texts.say("tutorial.watch"));
    if (card.button == CardButton::Finish) return choice;
    ImGui::SetCursorPosY(top + big.y + ui.look.px(10));
    if (button(ui, "tutorial.skip", ui.texts.say("tutorial.skip"), ButtonLook::Plain, {width, ui.look.px(44)}))
        choice = TutorialChoice::Skip;
    return choice;
}

}  // namespace

WindowLayout withTutorialStrip(const Ui& ui, WindowLayout layout) {
    const float height = ui.look.px(kStripHeight);
    layout.strip = {0, layout.window.h - height, layout.floor.w, height};
    layout.floor.h = layout.strip.y - layout.floor.y;
    layout.content.h = layout.strip.y - layout.content.y;
    layout.ticker.h = 0;
    return layout;
}

std::string cardText(const Texts& texts, const TutorialCard& card) {
    std::string text = texts.say(card.text);
    for (const auto& [name, value] : card.values) {
        const std::string hole = "{" + name + "}";
        for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
            text.replace(at, hole.size(), value);
    }
    return text;
}

TutorialChoice tutorialPanel(const Ui& ui, const TutorialCard& card, const WindowLayout& layout) {
    beginFrame(ui, "tutorial", layout.strip, Role::Ctrl, ImGuiWindowFlags_NoScrollbar);
    const float right = ui.look.px(300);
    const float top = ImGui::GetCursorPosY();
    const float left = layout.strip.w - right - ui.look.px(24);
    words(ui, card, left - ui.look.px(40));
    ImGui::SetCursorPos({left, top});
    ImGui::BeginGroup();
    ImGui::BeginChild("tutorial buttons", {right, 0}, false, ImGuiWindowFlags_NoScrollbar);
    const TutorialChoice choice = buttons(ui, card, right);
    ImGui::EndChild();
    ImGui::EndGroup();
    const PanelRect& strip = layout.strip;
    ImGui::GetWindowDrawList()->AddLine(strip.min(), {strip.x + strip.w, strip.y}, ui.look[Role::Plate], ui.look.px(3));
    endFrame();
    pointAt(ui, card, layout);
    return choice;
}

}  // namespace gemba
