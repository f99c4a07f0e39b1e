#include "client/panels/ticker.h"

#include <algorithm>
#include <vector>

#include "client/charts/glyphs.h"
#include "client/panels/lever_gate.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

constexpr std::int32_t kHelpDays = 3;  // of the first run
constexpr std::int32_t kPileWorthSaying = 5;
constexpr float kLeastWords = 120;  // at 1080p: what begins further right is left out rather than cut

struct Line {
    const Ui& ui;
    ImVec2 origin;
    float height;
    float x;
    float right;
    [[nodiscard]] float y(Type type) const { return origin.y + (height - ui.look.size(type)) / 2; }
};

// Day within its round, as in the top bar; what happens when a day turns belongs to the day that ended.
std::int32_t newsDay(const FloorPlan& plan, const NewsView& news) {
    const SimTime just{std::max<std::int64_t>(0, news.at.ms - 1)};
    return dayOf(just) % std::max(1, plan.daysPerRound) + 1;
}

void hint(Line line, const Table& table, const char* key) {
    const Ui& ui = line.ui;
    const std::string& tag = ui.texts.say("hint.title");
    const ImVec2 size = measure(ui, Type::SmallBold, tag);
    const float pad = ui.look.px(10);
    const float y = line.y(Type::SmallBold);
    ImGui::GetWindowDrawList()->AddRectFilled({line.x, y - pad / 2}, {line.x + size.x + 2 * pad, y + size.y + pad / 2},
                                              ui.look[Role::Plate], ui.look.px(6));
    drawText(ui, Type::SmallBold, ui.look[Role::Plateink], {line.x + pad, y}, tag);
    line.x += size.x + 3.5F * pad;
    const std::string words =
        ui.texts.say(key, {{"area", areaName(table.plan, table.area())}, {"seat", seatName(table.plan, table.seat)}});
    const Type type = measure(ui, Type::Body, words).x <= line.right - line.x ? Type::Body : Type::Small;
    drawText(ui, type, ui.look[Role::Text], {line.x, line.y(type)}, fitted(ui, type, words, line.right - line.x));
}

// The sentence says that nothing moves yet, or to press Run: the button stands at its end.
void runBeside(Line& line, Acts& acts) {
    const Ui& ui = line.ui;
    const std::string& label = ui.texts.say("top.run");
    const ImVec2 size(measure(ui, Type::SmallBold, label).x + ui.look.px(36),
                      std::min(ui.look.px(40), line.height - 8));
    line.right -= size.x;
    ImGui::SetCursorScreenPos({line.right, line.origin.y + (line.height - size.y) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "hint.run", label, ButtonLook::Plain, size)) acts.orders.emplace_back(NextPhase{});
    ImGui::PopStyleVar();
    line.right -= ui.look.px(16);
}

// False when it did not fit any more.
bool newsEntry(Line& line, const Table& table, const NewsView& news, Type type) {
    const Ui& ui = line.ui;
    const std::string day = ui.texts.say("news.day", {{"day", std::to_string(newsDay(table.plan, news))}});
    const std::string words = newsWords(ui.texts, table.plan, news);
    const float glyphWidth = news.area.isNone() ? 0 : ui.look.px(26);
    const float dayWidth = measure(ui, Type::Small, day).x + ui.look.px(10);
    const float width = dayWidth + glyphWidth + measure(ui, type, words).x;
    if (line.x + width > line.right) return false;
    drawText(ui, Type::Small, ui.look[Role::Text2], {line.x, line.y(Type::Small)}, day);
    line.x += dayWidth;
    if (glyphWidth > 0)
        drawGlyph(*ImGui::GetWindowDrawList(), areaGlyph(table.plan, news.area),
                  {line.x + ui.look.px(9), line.origin.y + line.height / 2}, ui.look.px(8),
                  teamColour(ui, table.plan, news.area));
    line.x += glyphWidth;
    drawText(ui, type, ui.look[Role::Text], {line.x, line.y(type)}, words);
    line.x += measure(ui, type, words).x + ui.look.px(34);
    return true;
}

// Who leads no area looks at what is finished and has not shipped.
std::string dockFinding(const Ui& ui, const Table& table) {
    if (table.seat.isNone()) return {};
    const auto& items = table.view.items;
    const auto dock =
        std::count_if(items.begin(), items.end(), [](const ItemView& item) { return item.place == Place::Dock; });
    return dock == 0 ? std::string() : ui.texts.count("finding.dock", dock);
}

// What this seat can see, one sentence each: what it owes, who asks it, where its own work waits.
std::vector<std::string> findings(const Ui& ui, const Table& table) {
    if (table.area().isNone()) return {dockFinding(ui, table)};
    const AreaView& own = ownArea(table);
    std::vector<std::string> all;
    if (own.owes > 0) all.push_back(ui.texts.count("finding.parts", own.owes));
    if (!table.view.requests.empty())
        all.push_back(ui.texts.count("finding.requests", static_cast<std::int64_t>(table.view.requests.size())));
    for (const StationView& station : own.stations) {
        if (station.waiting < kPileWorthSaying) continue;
        all.push_back(ui.texts.say("finding.pile", {{"n", std::to_string(station.waiting)},
                                                    {"station", stationName(table.plan, station.station)},
                                                    {"people", std::to_string(station.inWork)}}));
    }
    return all;
}

// Before the news, in bold: they are details.
void say(Line& line, const std::string& words) {
    const Ui& ui = line.ui;
    const bool first = line.x < line.origin.x + ui.look.px(kLeastWords);
    if (words.empty() || (!first && measure(ui, Type::SmallBold, words).x > line.right - line.x)) return;
    const std::string shown = fitted(ui, Type::SmallBold, words, line.right - line.x);
    drawText(ui, Type::SmallBold, ui.look[Role::Text], {line.x, line.y(Type::SmallBold)}, shown);
    line.x += measure(ui, Type::SmallBold, shown).x + ui.look.px(24);
    const float top = line.origin.y + ui.look.px(14);
    ImGui::GetWindowDrawList()->AddLine({line.x, top}, {line.x, line.origin.y + line.height - ui.look.px(14)},
                                        ui.look[Role::Line], 1.5F);
    line.x += ui.look.px(24);
}

void news(Line line, const Table& table) {
    for (const std::string& one : findings(line.ui, table)) say(line, one);
    const auto& all = table.view.news;
    if (all.empty())
        drawText(line.ui, Type::Small, line.ui.look[Role::Text2], {line.x, line.y(Type::Small)},
                 line.ui.texts.say("news.none"));
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry) {
        if (!newsEntry(line, table, *entry, Type::Small)) return;
    }
}

}  // namespace

const char* hintKey(const Table& table, const Desk& desk) {
    const bool first = table.room.round <= 1;
    const bool planning = table.room.phase == Phase::Plan;
    if (!first || (!planning && table.room.phase != Phase::Run)) return nullptr;
    if (!planning) return dayInRound(table) <= kHelpDays && !table.seat.isNone() ? "hint.first_run" : nullptr;
    if (table.seat.isNone()) return "hint.watch";
    if (!desk.notices.anyGranted()) return table.area().isNone() ? "hint.plan_seat" : "hint.plan";
    if (!desk.walked && canPull(table, Lever::Walk)) return "hint.walk";
    if (!table.view.requests.empty() && !desk.notices.granted<AnswerRequest>()) return "hint.answer";
    return table.host ? "hint.ready" : "hint.ready_guest";
}

void ticker(const Ui& ui, const Table& table, const WindowLayout& layout, const Desk& desk, Acts& acts) {
    if (layout.ticker.h <= 0) return;
    beginBar(ui, "ticker", layout.ticker, Role::Bg);
    const PanelRect& area = layout.ticker;
    ImGui::GetWindowDrawList()->AddLine(area.min(), {area.x + area.w, area.y}, ui.look[Role::Line], 1.5F);
    Line line{ui, area.min(), area.h, area.x + ui.look.px(20), area.x + area.w - ui.look.px(16)};
    if (const char* key = hintKey(table, desk)) {
        if (table.host && table.room.phase == Phase::Plan) runBeside(line, acts);
        hint(line, table, key);
    } else {
        news(line, table);
    }
    endFrame();
}

}  // namespace gemba
