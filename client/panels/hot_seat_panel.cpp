#include "client/panels/hot_seat_panel.h"

#include <algorithm>

#include "client/charts/glyphs.h"

namespace gemba {

namespace {

constexpr float kStripHeight = 84;

struct SeatWords {
    std::string name;
    AreaId area;
};

SeatWords seatOf(const HotPassing& passing, int person) {
    const SeatId seat = passing.seats[static_cast<std::size_t>(person)];
    if (seat.index() >= passing.plan.seats.size()) return {};
    const SeatPlan& plan = passing.plan.seats[seat.index()];
    return {plan.name, plan.area};
}

void bigGlyph(const Ui& ui, const HotPassing& passing, const SeatWords& seat, float side) {
    if (seat.area.isNone()) return ImGui::Dummy({0, side});  // people managers and the release lead have none
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // seams of a big star; the window smooths edges itself
    drawGlyph(list, areaGlyph(passing.plan, seat.area), {at.x + side / 2, at.y + side / 2}, side / 2,
              teamColour(ui, passing.plan, seat.area));
    list.Flags = flags;
    ImGui::Dummy({side, side});
}

// In a run anybody else may take the laptop instead.
int others(const Ui& ui, const HotPassing& passing) {
    int chosen = -1;
    say(ui, Type::Body, Role::Text2, ui.texts.say("hot.or"));
    for (int person = 0; person < static_cast<int>(passing.seats.size()); ++person) {
        if (person == passing.at) continue;
        const std::string label = ui.texts.say("hot.i_am", {{"seat", seatOf(passing, person).name}});
        const float width = measure(ui, Type::SmallBold, label).x + ui.look.px(40);
        if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
        if (button(ui, "between.take." + std::to_string(person), label, ButtonLook::Plain, {width, ui.look.px(46)}))
            chosen = person;
        ImGui::SameLine();
    }
    return chosen;
}

}  // namespace

int betweenScreen(const Ui& ui, const HotPassing& passing, const WindowLayout& layout) {
    beginFrame(ui, "between cover", layout.window, Role::Bg, ImGuiWindowFlags_NoBringToFrontOnFocus);
    endFrame();
    const float width = std::min(ui.look.px(1080), layout.window.w);
    const float height = std::min(ui.look.px(passing.run ? 620 : 420), layout.window.h);
    beginFrame(ui, "between", {(layout.window.w - width) / 2, (layout.window.h - height) / 2, width, height},
               Role::Panel);
    const SeatWords next = seatOf(passing, passing.at);
    gap(ui, 16);
    bigGlyph(ui, passing, next, ui.look.px(96));
    gap(ui, 12);
    sayWrapped(ui, Type::Price, Role::Text, ui.texts.say("hot.pass_to", {{"seat", next.name}}));
    sayWrapped(ui, Type::Title, Role::Text2, ui.texts.say(passing.run ? "hot.only_they_run" : "hot.only_they"));
    gap(ui, 20);
    const std::string label = ui.texts.say("hot.i_am", {{"seat", next.name}});
    const ImVec2 size(std::max(ui.look.px(420), measure(ui, Type::BodyBold, label).x + ui.look.px(60)), ui.look.px(80));
    int chosen = button(ui, "between.take", label, ButtonLook::Main, size) ? passing.at : -1;
    if (passing.run && passing.seats.size() > 2) {
        gap(ui, 16);
        const int other = others(ui, passing);
        chosen = other >= 0 ? other : chosen;
    }
    endFrame();
    return chosen;
}

WindowLayout withHotSeatStrip(const Ui& ui, WindowLayout layout) {
    const float height = ui.look.px(kStripHeight);
    layout.strip = {0, layout.ticker.y - height, layout.floor.w, height};
    layout.floor.h -= height;
    return layout;
}

HotStripChoice hotSeatStrip(const Ui& ui, const HotPassing& passing, const WindowLayout& layout) {
    const PanelRect& strip = layout.strip;
    beginFrame(ui, "hot seat", strip, Role::Ctrl, ImGuiWindowFlags_NoScrollbar);
    const SeatWords seat = seatOf(passing, passing.at);
    const char* doneKey = passing.run ? "hot.pass" : passing.last ? "hot.start_days" : "hot.done";
    const std::string done = ui.texts.say(doneKey);
    const ImVec2 size(measure(ui, Type::BodyBold, done).x + ui.look.px(48), ui.look.px(52));
    ImGui::SetCursorPosY((strip.h - ui.look.px(36)) / 2);
    bigGlyph(ui, passing, seat, ui.look.px(36));
    ImGui::SameLine();
    ImGui::SetCursorPosY((strip.h - ui.look.size(Type::Title)) / 2);
    const std::string words = ui.texts.say(passing.run ? "hot.looks" : "hot.plans", {{"seat", seat.name}});
    say(ui, Type::Title, Role::Text, fitted(ui, Type::Title, words, strip.w - size.x - ui.look.px(130)));
    probe(ui, "hot.seat." + std::to_string(passing.at));
    ImGui::SetCursorPos({strip.w - size.x - ui.look.px(24), (strip.h - size.y) / 2});
    const bool pressed = button(ui, "hot.pass", done, passing.run ? ButtonLook::Plain : ButtonLook::Main, size);
    ImGui::GetWindowDrawList()->AddLine(strip.min(), {strip.x + strip.w, strip.y}, ui.look[Role::Line], 1.5F);
    endFrame();
    return pressed ? HotStripChoice::PassOn : HotStripChoice::None;
}

}  // namespace gemba
