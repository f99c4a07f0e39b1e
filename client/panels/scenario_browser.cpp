#include "client/panels/scenario_browser.h"

#include <algorithm>

#include "client/panels/medals_panel.h"

namespace gemba {

namespace {

std::string minutesWords(const Ui& ui, const LengthChoice& length) {
    return ui.texts.say("browser.length",
                        {{"minutes", std::to_string(length.minutes)}, {"rounds", std::to_string(length.rounds)}});
}

void medalRow(const Ui& ui, const ScenarioCard& card) {
    const float radius = ui.look.px(11);
    for (std::size_t difficulty = 0; difficulty < static_cast<std::size_t>(Difficulty::Nobody); ++difficulty) {
        if (difficulty > 0) ImGui::SameLine(0, ui.look.px(22));
        say(ui, Type::Small, Role::Text2,
            ui.texts.say("difficulty." + std::string(kDifficultyNames[difficulty])) + ":");
        for (const Medal medal : card.medals[difficulty]) {
            ImGui::SameLine(0, ui.look.px(10));
            const ImVec2 at = ImGui::GetCursorScreenPos();
            drawMedal(ui, medal, {at.x + radius, at.y + ui.look.size(Type::Small) / 2}, radius * 0.8F);
            ImGui::Dummy({2 * radius, ui.look.size(Type::Small)});
        }
    }
}

bool isChosen(const ScenarioCard& card, const LengthChoice& length, const SessionChoice& choice) {
    return card.id == choice.scenario && length.preset == choice.preset;
}

void lengthButtons(const Ui& ui, const ScenarioCard& card, SessionChoice& choice) {
    const ImVec2 size(0, ui.look.px(44));
    if (card.lengths.empty()) {
        const bool chosen = card.id == choice.scenario;
        if (button(ui, "browser." + card.id, ui.texts.say("browser.this"),
                   chosen ? ButtonLook::Chosen : ButtonLook::Plain, size))
            choice = {card.id, ""};
        return;
    }
    for (std::size_t i = 0; i < card.lengths.size(); ++i) {
        const LengthChoice& length = card.lengths[i];
        if (i > 0) ImGui::SameLine();
        if (button(ui, "browser." + card.id + "." + length.preset, minutesWords(ui, length),
                   isChosen(card, length, choice) ? ButtonLook::Chosen : ButtonLook::Plain, size))
            choice = {card.id, length.preset};
    }
}

void cardRow(const Ui& ui, const ScenarioCard& card, SessionChoice& choice) {
    const bool chosen = card.id == choice.scenario;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ImGui::Indent(ui.look.px(16));
    say(ui, Type::Title, Role::Text, card.title);
    say(ui, Type::Small, Role::Text2,
        ui.texts.say("browser.size", {{"teams", std::to_string(card.teams)}, {"seats", std::to_string(card.seats)}}));
    sayWrapped(ui, Type::Body, Role::Text2, card.briefing);
    medalRow(ui, card);
    gap(ui, 2);
    lengthButtons(ui, card, choice);
    ImGui::Unindent(ui.look.px(16));
    if (chosen) {  // a bar at its left says which
        const float bottom = ImGui::GetCursorScreenPos().y;
        ImGui::GetWindowDrawList()->AddRectFilled(top, {top.x + ui.look.px(5), bottom}, ui.look[Role::Plate]);
    }
    gap(ui, 4);
    separator(ui);
}

}  // namespace

const ScenarioCard* cardOf(const std::vector<ScenarioCard>& cards, const SessionChoice& choice) {
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const ScenarioCard& card) { return card.id == choice.scenario; });
    return found == cards.end() ? nullptr : &*found;
}

std::string lengthWords(const Ui& ui, const std::vector<ScenarioCard>& cards, const SessionChoice& choice) {
    const ScenarioCard* card = cardOf(cards, choice);
    if (card == nullptr) return {};
    for (const LengthChoice& length : card->lengths)
        if (length.preset == choice.preset) return minutesWords(ui, length);
    return {};
}

BrowserStays scenarioBrowser(const Ui& ui, const WindowLayout& layout, const std::vector<ScenarioCard>& cards,
                             SessionChoice& choice) {
    beginOverlay(ui, "browser", layout, {1000, 860});
    say(ui, Type::Title, Role::Text, ui.texts.say("browser.title"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(cards.empty() ? "browser.none" : "browser.help"));
    separator(ui);
    const ImVec2 done(ui.look.px(150), ui.look.px(48));
    ImGui::BeginChild("browser list", {0, ImGui::GetContentRegionAvail().y - done.y - ui.look.px(12)});
    for (const ScenarioCard& card : cards) cardRow(ui, card, choice);
    ImGui::EndChild();
    const bool closed = button(ui, "browser.done", ui.texts.say("settings.done"), ButtonLook::Main, done);
    endFrame();
    return closed ? BrowserStays::Closed : BrowserStays::Open;
}

}  // namespace gemba
