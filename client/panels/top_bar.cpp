#include "client/panels/top_bar.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/console_panel.h"
#include "client/panels/ghosts.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

constexpr int kSpeeds[] = {100, 200, 400};
constexpr float kNarrowBar = 1200;  // at 1080p: below it the days are told in words alone

struct Bar {
    const Ui& ui;
    const Table& table;
    float height;
    float x;  // where the next thing at the left goes
    [[nodiscard]] float middle(Type type) const { return (height - ui.look.size(type)) / 2; }
    [[nodiscard]] float space() const { return ui.look.px(14); }
};

void words(Bar& bar, Type type, Role role, std::string_view text) {
    drawText(bar.ui, type, bar.ui.look[role], {bar.x, bar.middle(type)}, text);
    bar.x += measure(bar.ui, type, text).x;
}

void divider(Bar& bar) {
    bar.x += bar.space();
    ImGui::GetWindowDrawList()->AddLine({bar.x, bar.height * 0.22F}, {bar.x, bar.height * 0.78F},
                                        bar.ui.look[Role::Line], 1.5F);
    bar.x += bar.space();
}

void roundAndDay(Bar& bar, const WindowLayout& layout) {
    const Ui& ui = bar.ui;
    const bool narrow = layout.topBar.w < ui.look.px(kNarrowBar);
    if (!narrow) {
        const float logo = ui.look.px(30);
        drawLogo(*ImGui::GetWindowDrawList(), {bar.x, (bar.height - logo) / 2}, logo, ui.look[Role::Text]);
        bar.x += logo;
        divider(bar);
    }
    words(bar, Type::BodyBold, Role::Text,
          ui.texts.say("top.round", {{"round", std::to_string(std::max(1, bar.table.room.round))},
                                     {"rounds", std::to_string(bar.table.plan.rounds)}}));
    divider(bar);
    const std::int32_t day = dayInRound(bar.table);
    words(
        bar, Type::BodyBold, Role::Text,
        ui.texts.say("top.day", {{"day", std::to_string(day)}, {"days", std::to_string(bar.table.plan.daysPerRound)}}));
    bar.x += bar.space();
    if (narrow) return;
    const float width = ui.look.px(layout.compact ? 90 : 200);
    const float y = bar.height / 2;
    const float half = ui.look.px(4);
    const float share = static_cast<float>(day) / static_cast<float>(std::max(1, bar.table.plan.daysPerRound));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({bar.x, y - half}, {bar.x + width, y + half}, ui.look[Role::Ctrl2], half);
    list.AddRectFilled({bar.x, y - half}, {bar.x + width * share, y + half}, ui.look[Role::Plate], half);
    bar.x += width;
}

ImVec2 barButton(const Bar& bar, float width) {
    return {width, std::min(bar.ui.look.px(40), bar.height - 12)};
}

bool barPress(Bar& bar, const std::string& name, const std::string& label, ButtonLook look) {
    const float width = measure(bar.ui, Type::SmallBold, label).x + bar.ui.look.px(26);
    const ImVec2 size = barButton(bar, width);
    ImGui::SetCursorPos({bar.x, (bar.height - size.y) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const bool pressed = button(bar.ui, name, label, look, size);
    ImGui::PopStyleVar();
    bar.x += width + bar.ui.look.px(6);
    return pressed;
}

void speedButtons(Bar& bar, Acts& acts) {
    const RoomState& room = bar.table.room;
    const Texts& texts = bar.ui.texts;
    if (barPress(bar, "clock.pause", texts.say(room.paused ? "top.resume" : "top.pause"),
                 room.paused ? ButtonLook::Main : ButtonLook::Plain))
        acts.orders.emplace_back(SetClock{!room.paused, room.speedPercent});
    for (const int percent : kSpeeds) {
        const std::string label = texts.say("top.speed", {{"n", std::to_string(percent / 100)}});
        const bool now = room.speedPercent == percent && !room.paused;
        if (barPress(bar, "clock.speed." + std::to_string(percent / 100), label,
                     now ? ButtonLook::Chosen : ButtonLook::Plain))
            acts.orders.emplace_back(SetClock{false, percent});
    }
}

void hostConsole(Bar& bar, Desk& desk) {
    if (!bar.table.console) return;
    bar.x += bar.space();
    const ImVec2 size = barButton(bar, consoleButtonWidth(bar.ui));
    ImGui::SetCursorPos({bar.x, (bar.height - size.y) / 2});
    consoleButton(bar.ui, bar.table, desk.console, size);
    bar.x += size.x + bar.space();
}

const char* clockKey(Phase phase) {
    if (phase == Phase::Plan) return "top.plan_left";
    if (phase == Phase::Review) return "top.review_left";
    return phase == Phase::Briefing ? "top.briefing_left" : "top.run_left";
}

void phaseClock(Bar& bar, Acts& acts) {
    const RoomState& room = bar.table.room;
    const Texts& texts = bar.ui.texts;
    divider(bar);
    const bool patient = room.secondsLeft == 0;  // alone, phases wait for the person
    const std::string left = patient ? texts.say(keyOf(room.phase))
                                     : texts.say(clockKey(room.phase), {{"time", clockText(room.secondsLeft)}});
    if (room.phase == Phase::Run && bar.table.host) return speedButtons(bar, acts);
    if (room.phase == Phase::Run && room.paused)
        return words(bar, Type::BodyBold, Role::Text, texts.say("top.paused_by_host"));
    words(bar, Type::BodyBold, Role::Text, left);
    bar.x += bar.space();
    if (!bar.table.host || room.phase != Phase::Plan) return;
    if (!patient && barPress(bar, "more.time", texts.say("top.more_time"), ButtonLook::Plain))
        acts.orders.emplace_back(MoreTime{});
    if (barPress(bar, "run", texts.say("top.run"), ButtonLook::Main)) acts.orders.emplace_back(NextPhase{});
}

struct Figure {
    std::string label;
    Money money;
    std::vector<SparkCurve> curves;
};

float figureWidth(const Bar& bar, const Figure& figure, float spark) {
    return measure(bar.ui, Type::Body, figure.label).x + measure(bar.ui, Type::Title, moneyText(figure.money)).x +
           spark + bar.ui.look.px(20);
}

void drawFigure(Bar& bar, const Figure& figure, float spark) {
    words(bar, Type::Body, Role::Text2, figure.label);
    bar.x += bar.ui.look.px(10);
    words(bar, Type::Title, Role::Text, moneyText(figure.money));
    bar.x += bar.ui.look.px(10);
    if (spark <= 0) return;
    drawSparks(*ImGui::GetWindowDrawList(), figure.curves, {bar.x, bar.height * 0.25F},
               {bar.x + spark, bar.height * 0.75F});
    bar.x += spark;
}

// One above the other, where the bar is too full for a line: small, but nothing lies on the buttons.
void stackedFigures(const Bar& bar, const WindowLayout& layout, const Figure& bonus, const Figure& factory) {
    const Ui& ui = bar.ui;
    const bool plays = !bar.table.seat.isNone();
    const float line = ui.look.size(Type::SmallBold);
    float top = (bar.height - (plays ? 2 : 1) * line) / 2;
    const auto put = [&](const Figure& figure) {
        const std::string money = moneyText(figure.money);
        const float x = layout.topBar.w - bar.space() - measure(ui, Type::SmallBold, money).x;
        drawText(ui, Type::SmallBold, ui.look[Role::Text], {x, top}, money);
        top += line;
        return x - ui.look.px(16);
    };
    if (plays) {
        const float middle = top + line / 2;
        drawSeatMark(ui, bar.table.plan, bar.table.seat, {put(bonus), middle}, ui.look.px(8));
    }
    put(factory);
}

// Own pay and the factory's result side by side; without room the curves go first, then the words,
// then they stand one above the other.
void bonusAgainstFactory(Bar bar, const WindowLayout& layout) {
    const Ui& ui = bar.ui;
    const PlayerView& view = bar.table.view;
    const float thick = ui.look.px(2.5F);
    Figure factory{ui.texts.say("top.factory"), view.factory, sparksWithGhosts(ui, bar.table, thick)};
    Figure bonus{ui.texts.say("top.bonus"),
                 view.bonus,
                 {{view.bonusByDay, seatColour(ui, bar.table.plan, bar.table.seat), thick}}};
    std::string versus = ui.texts.say("top.versus");
    const float glyphWidth = ui.look.px(30);
    const bool plays = !bar.table.seat.isNone();
    const auto between = [&] { return versus.empty() ? 0.0F : measure(ui, Type::Small, versus).x + ui.look.px(28); };
    const float free = layout.topBar.w - bar.x - 3 * bar.space();
    float spark = view.factoryByDay.size() < 2 ? 0.0F : ui.look.px(70);
    const auto total = [&] {
        const float own = plays ? glyphWidth + figureWidth(bar, bonus, spark) + between() : 0.0F;
        return own + figureWidth(bar, factory, spark);
    };
    if (total() > free) spark = 0;
    if (total() > free) factory.label = bonus.label = versus = {};
    if (total() > free) return stackedFigures(bar, layout, bonus, factory);
    bar.x = layout.topBar.w - total() - bar.space();
    if (plays) {
        drawSeatMark(ui, bar.table.plan, bar.table.seat, {bar.x + ui.look.px(10), bar.height / 2}, ui.look.px(10));
        bar.x += glyphWidth;
        drawFigure(bar, bonus, spark);
        if (!versus.empty()) bar.x += ui.look.px(14);
        words(bar, Type::Small, Role::Text2, versus);
        if (!versus.empty()) bar.x += ui.look.px(14);
    }
    const float left = bar.x;
    drawFigure(bar, factory, spark);
    if (bar.table.ghosts && ImGui::IsMouseHoveringRect({left, 0}, {bar.x, bar.height}))
        pointerTip(ui, ghostWords(ui, bar.table));
}

}  // namespace

void topBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    beginBar(ui, "top", layout.topBar, Role::Panel);
    Bar bar{ui, table, layout.topBar.h, ui.look.px(20)};
    roundAndDay(bar, layout);
    phaseClock(bar, acts);
    hostConsole(bar, desk);
    bonusAgainstFactory(bar, layout);
    const float y = layout.topBar.h - 1;
    ImGui::GetWindowDrawList()->AddLine({0, y}, {layout.topBar.w, y}, ui.look[Role::Line], 1.5F);
    endFrame();
}

}  // namespace gemba
