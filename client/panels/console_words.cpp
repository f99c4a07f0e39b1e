// What the host says, marks for the debrief, shows to everybody, plays again and tries out.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "client/charts/format.h"
#include "client/panels/console_parts.h"

namespace gemba {

namespace {

// At most what a message carries, never half a character.
void cut(std::string& text) {
    if (text.size() <= kMaxSaid) return;
    std::size_t end = kMaxSaid;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
}

// A field and the button beside it. True when there is something to send and Enter or the button was pressed.
bool fieldAndButton(const Ui& ui, const std::string& name, std::string& text, const std::string& label) {
    const float buttonWidth = measure(ui, Type::SmallBold, label).x + ui.look.px(28);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - buttonWidth - ImGui::GetStyle().ItemSpacing.x);
    ImGui::PushFont(ui.look.font(Type::Small));
    tabBefore(ui);
    bool go = ImGui::InputText(("##" + name).c_str(), &text, ImGuiInputTextFlags_EnterReturnsTrue);
    tabAfter(ui);
    probe(ui, name);
    ImGui::PopFont();
    cut(text);
    ImGui::SameLine();
    const ButtonLook look = text.empty() ? ButtonLook::Disabled : ButtonLook::Plain;
    go |= button(ui, name + ".go", label, look, {buttonWidth, 0});
    return go && !text.empty();
}

std::string nameOf(const Console& console, std::uint32_t person) {
    for (const PersonState& one : console.table.room.people)
        if (one.person == person) return one.name;
    return console.ui.texts.say("console.everybody");
}

void listener(Console& console) {
    const Ui& ui = console.ui;
    std::uint32_t& to = console.desk.to;
    if (!beginChoice(ui, "console.to", nameOf(console, to), ui.look.px(250))) return;
    const auto line = [&](std::uint32_t person, const std::string& name) {
        const ButtonLook look = to == person ? ButtonLook::Chosen : ButtonLook::Plain;
        if (choice(ui, "console.to." + std::to_string(person), name, look)) to = person;
    };
    line(kEverybody, ui.texts.say("console.everybody"));
    for (const PersonState& person : console.table.room.people)
        if (person.connected && person.kind == LineKind::Person) line(person.person, person.name);
    ImGui::EndCombo();
}

void revealRow(Console& console) {
    const Ui& ui = console.ui;
    const bool on = console.table.console->revealed;
    const std::string& label = ui.texts.say(on ? "console.hide" : "console.reveal");
    const bool pressed = on ? button(ui, "console.reveal", label, ButtonLook::Chosen)
                            : sureButton(console, "console.reveal", label, ButtonLook::Plain);
    if (pressed) give(console, Intervene{Reveal{!on}});
    answerRight(console, "reveal");
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("console.reveal_help"));
}

void playAgainRows(Console& console) {
    const Ui& ui = console.ui;
    const std::int32_t rounds = std::min(console.table.room.round, console.table.plan.rounds);
    for (std::int32_t round = 1; round <= rounds; ++round) {
        const std::string number = std::to_string(round);
        if (sureButton(console, "console.again." + number, ui.texts.say("console.again", {{"round", number}}),
                       ButtonLook::Plain))
            give(console, PlayAgain{round});
        answerRight(console, "again." + number);
    }
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(rounds > 0 ? "console.again_help" : "console.again_none"));
}

void dryRunRow(Console& console) {
    const Ui& ui = console.ui;
    const bool lobby = console.table.room.phase == Phase::Lobby;
    if (button(ui, "console.dry", ui.texts.say("console.dry"), lobby ? ButtonLook::Plain : ButtonLook::Disabled))
        give(console, DryRun{});
    answerRight(console, "dry");
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("console.dry_help"));
    if (!console.table.dryRun) return;
    const DryRunDone& bots = *console.table.dryRun;
    sayWrapped(ui, Type::SmallBold, Role::Text,
               ui.texts.say("console.dry_done", {{"shipped", groupedText(bots.shipped)},
                                                 {"days", std::to_string(bots.days)},
                                                 {"money", moneyText(bots.factory)}}));
}

}  // namespace

void sayPart(Console& console) {
    const Ui& ui = console.ui;
    ConsoleDesk& desk = console.desk;
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Body, Role::Text, ui.texts.say("console.say_to"));
    ImGui::SameLine();
    listener(console);
    answerRight(console, "say");
    if (!fieldAndButton(ui, "console.saying", desk.saying, ui.texts.say("console.say_go"))) return;
    give(console, Say{desk.to, desk.saying});
    desk.saying.clear();
}

void marksPart(Console& console) {
    const Ui& ui = console.ui;
    ConsoleDesk& desk = console.desk;
    if (fieldAndButton(ui, "console.mark", desk.mark, ui.texts.say("console.mark_go"))) {
        give(console, Bookmark{desk.mark});
        desk.mark.clear();
    }
    const std::string answer = answerText(console, "mark");
    sayWrapped(ui, Type::Small, Role::Text2, answer.empty() ? ui.texts.say("console.marks_help") : answer);
    for (const BookmarkState& mark : console.table.console->bookmarks) {
        const std::string where =
            mark.round == 0 ? ui.texts.say(keyOf(mark.phase))
                            : ui.texts.say("console.mark_where", {{"round", std::to_string(mark.round)},
                                                                  {"phase", ui.texts.say(keyOf(mark.phase))},
                                                                  {"day", std::to_string(dayOf(mark.at) + 1)}});
        say(ui, Type::Small, Role::Text2, where);
        sayWrapped(ui, Type::SmallBold, Role::Text, mark.text);
    }
}

void roundsPart(Console& console) {
    revealRow(console);
    separator(console.ui);
    playAgainRows(console);
    separator(console.ui);
    dryRunRow(console);
}

}  // namespace gemba
