#include "client/panels/booth_panel.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "client/charts/glyphs.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

struct Pointed {
    const char* text;   // its key
    const char* place;  // the probe of what it is about
};

constexpr std::array<Pointed, kAttractSentences> kAttract{{{"booth.teams", "area.0"},
                                                           {"booth.boxes", "floor.station.0"},
                                                           {"booth.queue", "floor.queue.1"},
                                                           {"booth.pallets", "floor.pallets.1"},
                                                           {"booth.dock", "floor.dock"},
                                                           {"booth.you", ""}}};

// A white frame round what is meant; nothing where it is not to be seen.
void frameAround(const Ui& ui, const std::string& place) {
    const auto rect = ui.probes ? ui.probes->find(place) : std::nullopt;
    if (!rect) return;
    const float out = ui.look.px(6);
    ImGui::GetForegroundDrawList()->AddRect({rect->min.x - out, rect->min.y - out},
                                            {rect->max.x + out, rect->max.y + out}, ui.look[Role::Plate], ui.look.px(8),
                                            0, ui.look.px(5));
}

constexpr std::array<const char*, kHookSentences> kHook{"booth.hook1", "booth.hook2", "booth.hook3", "booth.hook4"};

enum class Tapped : std::uint8_t { No, Yes };

// A plate with one sentence in big type; a tap on it is a tap on nothing else.
Tapped plate(const Ui& ui, const PanelRect& at, Type type, const std::string& words, const std::string& name) {
    beginBar(ui, name.c_str(), at, Role::Plate);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const bool tapped = ImGui::InvisibleButton(name.c_str(), {at.w, at.h});
    probe(ui, name);
    const std::string shown = fitted(ui, type, words, at.w);
    const ImVec2 size = measure(ui, type, shown);
    drawText(ui, type, ui.look[Role::Plateink], {at.x + (at.w - size.x) / 2, at.y + (at.h - size.y) / 2}, shown);
    endFrame();
    return tapped ? Tapped::Yes : Tapped::No;
}

// Over the lower edge of `area`, as wide as its words.
PanelRect overLowerEdge(const Ui& ui, const PanelRect& area, const std::string& words) {
    const ImVec2 size = measure(ui, Type::Big, words);
    const float pad = ui.look.px(24);
    const float width = std::min(size.x + 2 * pad, area.w - 2 * pad);
    const float height = size.y + 2 * pad;
    return {area.x + (area.w - width) / 2, area.y + area.h - height - pad, width, height};
}

}  // namespace

void attractStrip(const Ui& ui, const WindowLayout& layout, std::size_t sentence) {
    const Pointed& now = kAttract[std::min(sentence, kAttract.size() - 1)];
    frameAround(ui, now.place);
    static_cast<void>(plate(ui, layout.ticker, Type::Title, ui.texts.say(now.text), "booth.sentence"));
}

std::optional<SeatId> teamTiles(const Ui& ui, const WindowLayout& layout, const FloorPlan& plan) {
    std::optional<SeatId> chosen;
    beginFrame(ui, "booth teams", layout.window, Role::Floor, ImGuiWindowFlags_NoScrollbar);
    const std::string& title = ui.texts.say("booth.choose");
    const ImVec2 words = measure(ui, Type::Price, title);
    drawText(ui, Type::Price, ui.look[Role::Text], {(layout.window.w - words.x) / 2, layout.window.h * 0.16F}, title);
    std::vector<SeatId> leads;
    for (std::size_t i = 0; i < plan.seats.size(); ++i)
        if (!plan.seats[i].area.isNone()) leads.emplace_back(i);
    const float gap = ui.look.px(24);
    const auto n = static_cast<float>(std::max<std::size_t>(leads.size(), 1));
    const float side = std::min((layout.window.w - (n + 1) * gap) / n, layout.window.h * 0.45F);
    float x = (layout.window.w - n * side - (n - 1) * gap) / 2;
    for (const SeatId seat : leads) {
        const AreaId area = plan.seats[seat.index()].area;
        ImGui::SetCursorPos({x, layout.window.h * 0.36F});
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string name = "booth.team." + std::to_string(seat.index());
        if (button(ui, name, "##" + name, ButtonLook::Plain, {side, side})) chosen = seat;
        drawGlyph(*ImGui::GetWindowDrawList(), areaGlyph(plan, area), {at.x + side / 2, at.y + side * 0.42F},
                  side * 0.24F, teamColour(ui, plan, area));
        const std::string& label = areaName(plan, area);
        const ImVec2 size = measure(ui, Type::Title, label);
        drawText(ui, Type::Title, ui.look[Role::Text], {at.x + (side - size.x) / 2, at.y + side * 0.80F}, label);
        x += side + gap;
    }
    endFrame();
    return chosen;
}

HookChoice hookStrip(const Ui& ui, const WindowLayout& layout, const Table& table, std::size_t sentence) {
    const std::size_t own = table.area().isNone() ? 0 : table.area().index();
    const std::array<std::string, kHookSentences> places{
        "area." + std::to_string(own), "floor.pallets." + std::to_string(own), "lever.requests", "run"};
    const std::size_t now = std::min(sentence, kHookSentences - 1);
    frameAround(ui, places[now]);
    const std::string words = ui.texts.say(kHook[now], {{"area", areaName(table.plan, table.area())}});
    const Tapped tapped = plate(ui, overLowerEdge(ui, layout.floor, words), Type::Big, words, "booth.hook");
    return tapped == Tapped::Yes ? HookChoice::Skip : HookChoice::None;
}

WindowLayout withBoothStrip(const Ui& ui, WindowLayout layout) {
    const float height = ui.look.px(72);
    layout.strip = {0, layout.window.h - height, layout.window.w, height};
    layout.ticker.y -= height;
    for (PanelRect* rect : {&layout.floor, &layout.panel, &layout.content}) rect->h -= height;
    return layout;
}

bool nextVisitorButton(const Ui& ui, const WindowLayout& layout) {
    const PanelRect& strip = layout.strip;
    const ImVec2 size(ui.look.px(260), ui.look.px(48));
    beginBar(ui, "booth next", strip, Role::Ctrl);
    const std::string& words = ui.texts.say("booth.thanks");
    drawText(ui, Type::BodyBold, ui.look[Role::Text],
             {strip.x + ui.look.px(20), strip.y + (strip.h - ui.look.size(Type::BodyBold)) / 2}, words);
    ImGui::SetCursorPos({strip.w - size.x - ui.look.px(16), (strip.h - size.y) / 2});
    const bool pressed = button(ui, "booth.next", ui.texts.say("booth.next"), ButtonLook::Main, size);
    endFrame();
    return pressed;
}

void resetWarning(const Ui& ui, const WindowLayout& layout, int seconds) {
    const std::string words = ui.texts.say("booth.anybody", {{"n", std::to_string(seconds)}});
    static_cast<void>(plate(ui, overLowerEdge(ui, layout.window, words), Type::Big, words, "booth.anybody"));
}

}  // namespace gemba
