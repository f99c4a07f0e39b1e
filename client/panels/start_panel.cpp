#include "client/panels/start_panel.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/text_field.h"

namespace gemba {

namespace {

constexpr int kFewestHot = 2;
constexpr int kMostHot = 8;

// Pixels at 1080p. In a narrow window the second column stands under the first, and the panel scrolls.
constexpr float kWide = 1400;
constexpr float kNarrow = 880;
constexpr float kHigh = 745;
constexpr float kOwnWide = 830;
constexpr float kColumnHigh = 510;
constexpr float kLeastWithHelp = 640;

bool tight(const Ui& ui);

bool headAndButton(const Ui& ui, const char* name, const std::string& help = "", ButtonLook look = ButtonLook::Plain) {
    const Texts& texts = ui.texts;
    const std::string key = std::string("start.") + name;
    const ImVec2 size(ui.look.px(190), ui.look.px(tight(ui) ? 34 : 52));
    const float y = ImGui::GetCursorPosY();
    if (tight(ui)) ImGui::SetCursorPosY(y + (size.y - ui.look.size(Type::BodyBold)) / 2);
    say(ui, tight(ui) ? Type::BodyBold : Type::Title, Role::Text, texts.say(key));
    if (!tight(ui)) say(ui, Type::Small, Role::Text2, texts.say(help.empty() ? key + "_help" : help));
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({ImGui::GetWindowContentRegionMax().x - size.x, y + ui.look.px(2)});
    const bool pressed = button(ui, key, texts.say(key + "_go"), look, size);
    ImGui::SetCursorPosY(std::max(below, y + size.y));
    return pressed;
}

// Big type in a small window: the sentences under the names go, so that every way in stays in sight.
bool tight(const Ui& ui) {
    return ImGui::GetIO().DisplaySize.y < ui.look.px(kLeastWithHelp);
}

float simpleCard(const Ui& ui) {
    if (tight(ui)) return ui.look.px(52);
    return ui.look.size(Type::Title) + ui.look.size(Type::Small) + ui.look.px(28);
}

StartChoice plainCard(const Ui& ui, const char* name, StartChoice choice) {
    beginCard(ui, name, simpleCard(ui), Role::Ctrl);
    const bool pressed = headAndButton(ui, name);
    endCard();
    return pressed ? choice : StartChoice::None;
}

std::string keyOf(Difficulty difficulty) {
    return "difficulty." + std::string(kDifficultyNames[static_cast<std::size_t>(difficulty)]);
}

// Right of the name: which factory, and how long.
bool nextGame(const Ui& ui, const StartForm& form) {
    ImGui::SameLine(0, ui.look.px(28));
    ImGui::BeginGroup();
    const std::string& head = ui.texts.say("start.next");
    say(ui, Type::Small, Role::Text2, form.length.empty() ? head : head + ": " + form.length);
    const float buttonWidth = measure(ui, Type::SmallBold, ui.texts.say("start.choose")).x + ui.look.px(28);
    const float room = ImGui::GetContentRegionAvail().x - buttonWidth - ui.look.px(12);
    ImGui::AlignTextToFramePadding();
    say(ui, Type::SmallBold, Role::Text, fitted(ui, Type::SmallBold, form.next, room));
    toRight(buttonWidth);
    const bool pressed = button(ui, "start.choose", ui.texts.say("start.choose"), ButtonLook::Plain);
    ImGui::EndGroup();
    return pressed;
}

// Who starts for the first time is led here.
StartChoice learnCard(const Ui& ui, const StartForm& form) {
    beginCard(ui, "learn", simpleCard(ui), Role::Ctrl);
    const bool pressed = headAndButton(ui, "learn", form.firstTime ? "start.learn_first" : "",
                                       form.firstTime ? ButtonLook::Main : ButtonLook::Plain);
    endCard();
    return pressed ? StartChoice::Learn : StartChoice::None;
}

// Alone: among which bots, then go.
StartChoice soloCard(const Ui& ui, StartForm& form) {
    beginCard(ui, "solo", simpleCard(ui), Role::Ctrl);
    const ImVec2 at = ImGui::GetCursorPos();
    const bool pressed = headAndButton(ui, "solo", keyOf(form.difficulty) + "_help",
                                       form.firstTime ? ButtonLook::Plain : ButtonLook::Main);
    const ImVec2 size(ui.look.px(94), ui.look.px(tight(ui) ? 34 : 42));
    const float space = ui.look.px(6);
    float x = ImGui::GetWindowContentRegionMax().x - ui.look.px(190 + 20) - 3 * (size.x + space);
    for (const Difficulty one : {Difficulty::Easy, Difficulty::Normal, Difficulty::Hard}) {
        ImGui::SetCursorPos({x, at.y + ui.look.px(tight(ui) ? 2 : 7)});
        if (button(ui, keyOf(one), ui.texts.say(keyOf(one)),
                   one == form.difficulty ? ButtonLook::Chosen : ButtonLook::Plain, size))
            form.difficulty = one;
        x += size.x + space;
    }
    endCard();
    return pressed ? StartChoice::Solo : StartChoice::None;
}

// Several people at this screen: how many, then go.
StartChoice hotSeatCard(const Ui& ui, StartForm& form) {
    beginCard(ui, "hot seat", simpleCard(ui), Role::Ctrl);
    const ImVec2 at = ImGui::GetCursorPos();
    const bool pressed = headAndButton(ui, "hot");
    const ImVec2 size(ui.look.px(46), ui.look.px(tight(ui) ? 34 : 46));
    float x = ImGui::GetWindowContentRegionMax().x - ui.look.px(190 + 20) - 2 * size.x - ui.look.px(44);
    const auto step = [&](const char* name, const char* sign, int by) {
        ImGui::SetCursorPos({x, at.y + ui.look.px(tight(ui) ? 2 : 5)});
        const int people = form.people + by;
        const bool possible = people >= kFewestHot && people <= kMostHot;
        if (button(ui, name, sign, possible ? ButtonLook::Plain : ButtonLook::Disabled, size)) form.people = people;
        x += size.x;
    };
    step("start.hot.fewer", "-", -1);
    const std::string number = std::to_string(form.people);
    const float room = ui.look.px(44);
    ImGui::SetCursorPos({x + (room - measure(ui, Type::Title, number).x) / 2, at.y + ui.look.px(tight(ui) ? 4 : 12)});
    say(ui, Type::Title, Role::Text, number);
    x += room;
    step("start.hot.more", "+", 1);
    endCard();
    return pressed ? StartChoice::HotSeat : StartChoice::None;
}

// Settings and the way out, side by side.
StartChoice otherWays(const Ui& ui) {
    StartChoice choice = StartChoice::None;
    const float height = ui.look.px(44);
    if (button(ui, "start.settings", ui.texts.say("app.settings"), ButtonLook::Quiet, {ui.look.px(150), height}))
        choice = StartChoice::Settings;
    ImGui::SameLine();
    if (button(ui, "start.quit", ui.texts.say("app.quit"), ButtonLook::Quiet, {ui.look.px(120), height}))
        choice = StartChoice::Quit;
    return choice;
}

void keysHint(const Ui& ui) {
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (ui.look.px(44) - ui.look.size(Type::Small)) / 2);
    say(ui, Type::Small, Role::Text2, ui.texts.say("start.keys"));
}

// In a low window the ways out stand here, at its right, and the motto goes.
StartChoice masthead(const Ui& ui) {
    const float logo = ui.look.px(44);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawLogo(*ImGui::GetWindowDrawList(), at, logo, ui.look[Role::Text]);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + logo + ui.look.px(16));
    say(ui, Type::Big, Role::Text, ui.texts.say("app.name"));
    if (!tight(ui)) {
        say(ui, Type::Body, Role::Text2, ui.texts.say("app.motto"));
        return StartChoice::None;
    }
    toRight(ui.look.px(130 + 150 + 120) + 2 * ImGui::GetStyle().ItemSpacing.x);
    if (button(ui, "start.to_join", ui.texts.say("start.join"), ButtonLook::Plain, {ui.look.px(130), ui.look.px(44)}))
        ImGui::SetScrollY(ImGui::GetScrollMaxY());
    ImGui::SameLine();
    return otherWays(ui);
}

void problem(const Ui& ui, const std::string& sentence) {
    if (sentence.empty()) return;
    const float r = ui.look.px(10);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawWarning(*ImGui::GetWindowDrawList(), {at.x + r, at.y + ui.look.size(Type::Body) / 2}, r, ui.look[Role::Alarm],
                ui.look[Role::Panel]);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 3 * r);
    sayWrapped(ui, Type::Body, Role::Text, sentence);
}

// A name, and the ways that lead into no other's room.
StartChoice ownRooms(const Ui& ui, StartForm& form) {
    StartChoice choice = StartChoice::None;
    static_cast<void>(textField(ui, "start.name", ui.texts.say("start.name"), form.name, ui.look.px(300)));
    if (nextGame(ui, form)) choice = StartChoice::Browse;
    gap(ui, 4);
    const auto take = [&](StartChoice one) { choice = one == StartChoice::None ? choice : one; };
    take(learnCard(ui, form));
    take(soloCard(ui, form));
    take(hotSeatCard(ui, form));
    take(plainCard(ui, "host", StartChoice::Host));
    return choice;
}

PanelRect centred(const WindowLayout& layout, float width, float height) {
    const float w = std::min(width, layout.window.w);
    const float h = std::min(height, layout.window.h);
    return {(layout.window.w - w) / 2, (layout.window.h - h) / 2, w, h};
}

StartChoice checked(const Ui& ui, StartChoice choice, StartForm& form) {
    const bool stays = choice == StartChoice::None || choice == StartChoice::Settings || choice == StartChoice::Browse;
    if (stays || choice == StartChoice::Quit) return choice;
    form.problem.clear();
    const JoinForm& join = form.join;
    const bool somewhere = !join.link.empty() || (!join.address.empty() && !join.code.empty());
    if (form.name.empty()) form.problem = ui.texts.say("start.need_name");
    if (choice == StartChoice::Join && !somewhere) form.problem = ui.texts.say("start.need_link");
    return form.problem.empty() ? choice : StartChoice::None;
}

}  // namespace

StartChoice startPanel(const Ui& ui, const WindowLayout& layout, const LanList& lan, StartForm& form) {
    const bool wide = layout.window.w >= ui.look.px(kWide);
    beginFrame(ui, "start", centred(layout, ui.look.px(wide ? kWide : kNarrow), ui.look.px(kHigh)), Role::Panel);
    StartChoice choice = masthead(ui);
    separator(ui);
    sayWrapped(ui, Type::BodyBold, Role::Text, ui.texts.say("start.title"));
    if (tight(ui)) problem(ui, form.problem);
    gap(ui, 2);
    const float height = ui.look.px(kColumnHigh);
    const float own =
        tight(ui) ? textFieldHeight(ui) + 4 * (simpleCard(ui) + ImGui::GetStyle().ItemSpacing.y) + ui.look.px(24)
                  : height;
    ImGui::BeginChild("own", {wide ? ui.look.px(kOwnWide) : 0, own}, false, ImGuiWindowFlags_NavFlattened);
    if (const StartChoice chosen = ownRooms(ui, form); chosen != StartChoice::None) choice = chosen;
    ImGui::EndChild();
    if (wide) ImGui::SameLine(0, ui.look.px(20));
    if (joinCard(ui, lan, form.join, height)) choice = StartChoice::Join;
    if (!tight(ui)) {
        gap(ui, 2);
        if (const StartChoice other = otherWays(ui); other != StartChoice::None) choice = other;
        ImGui::SameLine(0, ui.look.px(20));
        if (form.problem.empty()) keysHint(ui);
    }
    if (!tight(ui)) problem(ui, form.problem);
    endFrame();
    return checked(ui, choice, form);
}

ConnectChoice connectPanel(const Ui& ui, const WindowLayout& layout, const ConnectNews& news) {
    beginFrame(ui, "connect", centred(layout, ui.look.px(760), ui.look.px(260)), Role::Panel);
    if (news.failed) {
        say(ui, Type::Title, Role::Text, ui.texts.say("connect.failed"));
        problem(ui, news.sentence);
    } else {
        sayWrapped(ui, Type::Title, Role::Text, news.sentence);
    }
    const ImVec2 size(ui.look.px(170), ui.look.px(48));
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), ImGui::GetWindowHeight() - size.y - ui.look.px(20)));
    ConnectChoice choice = ConnectChoice::None;
    if (button(ui, "connect.back", ui.texts.say("connect.back"), ButtonLook::Plain, size)) choice = ConnectChoice::Back;
    ImGui::SameLine();
    if (news.failed && button(ui, "connect.again", ui.texts.say("connect.again"), ButtonLook::Main, size))
        choice = ConnectChoice::Again;
    endFrame();
    return choice;
}

}  // namespace gemba
