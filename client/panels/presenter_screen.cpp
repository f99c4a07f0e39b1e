#include "client/panels/presenter_screen.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "client/panels/keys.h"
#include "client/panels/replay_moments.h"
#include "client/panels/replay_panel.h"

namespace gemba {

namespace {

constexpr float kTalkEdge = 20;
constexpr float kTalkTop = 12;
constexpr float kTalkGap = 40;                             // between the words and what stands beside them
constexpr float kTalkAir = 1.2F;                           // height of a line, in ems
constexpr float kHighestWords = 0.13F;                     // of the window: two lines
constexpr float kWordSizes[] = {1.0F, 0.9F, 0.8F, 0.74F};  // of the title's; the least is still 38 px at 1080p

std::string placeWords(const Ui& ui, std::size_t at, std::size_t count) {
    return ui.texts.say("presenter.place", {{"n", std::to_string(at + 1)}, {"all", std::to_string(count)}});
}

std::string talkDay(const Ui& ui, const FloorPlan& plan, SimTime at) {
    return ui.texts.say("replay.day", {{"day", std::to_string(replayClock(plan, at).day)}});
}

// Day and place stand at the right; the widest they get.
float sideWidth(const Ui& ui, std::size_t count) {
    const float day = measure(ui, Type::Title, ui.texts.say("replay.day", {{"day", "000"}})).x;
    return std::max(day, measure(ui, Type::Body, placeWords(ui, count - 1, count)).x);
}

float wordsWidth(const Ui& ui, const WindowLayout& layout, std::size_t count) {
    return layout.window.w - 2 * ui.look.px(kTalkEdge) - ui.look.px(kTalkGap) - sideWidth(ui, count);
}

float wordsHeight(const Ui& ui, float size, const std::string& words, float width) {
    return ui.look.font(Type::Title)->CalcTextSizeA(size, FLT_MAX, width, words.c_str()).y;
}

// The size in which the longest words do not take too much from the floor.
struct TalkType {
    float size = 0;    // pixels of the em
    float height = 0;  // of the longest words
};

TalkType talkType(const Ui& ui, const WindowLayout& layout, const std::vector<TalkStop>& stops) {
    const float width = wordsWidth(ui, layout, stops.size());
    TalkType chosen;
    for (const float share : kWordSizes) {
        chosen = {share * ui.look.size(Type::Title), 0};
        for (const TalkStop& stop : stops)
            chosen.height = std::max(chosen.height, wordsHeight(ui, chosen.size, stop.words, width));
        if (chosen.height <= kHighestWords * layout.window.h) break;
    }
    return chosen;
}

void drawWords(const Ui& ui, const WindowLayout& layout, const std::vector<TalkStop>& stops, std::size_t at) {
    const float size = talkType(ui, layout, stops).size;
    const float width = wordsWidth(ui, layout, stops.size());
    const ImVec2 place(ui.look.px(kTalkEdge), ui.look.px(kTalkTop));
    const std::string& words = stops[at].words;
    ImGui::GetWindowDrawList()->AddText(ui.look.font(Type::Title), size, place, ui.look[Role::Text], words.c_str(),
                                        nullptr, width);
    const float height = wordsHeight(ui, size, words, width);
    if (ui.probes) ui.probes->add("presenter.words", {place, {place.x + width, place.y + height}});
}

void runningMark(const Ui& ui, ImVec2 centre) {
    const float r = ui.look.px(9);
    ImGui::GetWindowDrawList()->AddTriangleFilled({centre.x - r, centre.y - r}, {centre.x + r, centre.y},
                                                  {centre.x - r, centre.y + r}, ui.look[Role::Plate]);
}

void drawSide(const Ui& ui, const Table& table, const WindowLayout& layout, const std::vector<TalkStop>& stops,
              const Presenter& presenter) {
    const float right = layout.window.w - ui.look.px(kTalkEdge);
    const std::string day = talkDay(ui, table.plan, table.view.now);
    const std::string place = placeWords(ui, presenter.at(), stops.size());
    const ImVec2 daySize = measure(ui, Type::Title, day);
    const ImVec2 placeSize = measure(ui, Type::Body, place);
    const float top = ui.look.px(kTalkTop);
    drawText(ui, Type::Title, ui.look[Role::Text], {right - daySize.x, top}, day);
    const ImVec2 under(right - placeSize.x, top + kTalkAir * daySize.y);
    drawText(ui, Type::Body, ui.look[Role::Text2], under, place);
    if (presenter.runs()) runningMark(ui, {under.x - ui.look.px(20), under.y + placeSize.y / 2});
    if (!ui.probes) return;
    ui.probes->add("presenter.side", {{right - sideWidth(ui, stops.size()), top}, {right, under.y + placeSize.y}});
}

// A line at the band's foot.
void drawNote(const Ui& ui, const WindowLayout& layout, const char* name, const std::string& line) {
    const ImVec2 size = measure(ui, Type::Small, line);
    const ImVec2 at(ui.look.px(kTalkEdge), layout.topBar.h - size.y - ui.look.px(kTalkTop) / 2);
    drawText(ui, Type::Small, ui.look[Role::Text2], at, line);
    if (ui.probes) ui.probes->add(name, {at, {at.x + size.x, at.y + size.y}});
}

// The keys, as long as nobody has used them; then whose eyes these are.
void drawNotes(const Ui& ui, const Table& table, const WindowLayout& layout, PresenterDesk& desk) {
    desk.hintSeconds = std::max(0.0, desk.hintSeconds - static_cast<double>(ImGui::GetIO().DeltaTime));
    if (desk.hintSeconds > 0)
        drawNote(ui, layout, "presenter.hint", ui.texts.say("presenter.hint"));
    else if (!table.room.eyes.isNone())
        drawNote(ui, layout, "presenter.eyes", eyesWords(ui, table));
}

void blackScreen(const Ui& ui, const WindowLayout& layout) {
    beginBar(ui, "presenter.black", layout.window, Role::Bg);
    ImGui::GetWindowDrawList()->AddRectFilled(layout.window.min(), layout.window.max(), IM_COL32_BLACK);
    if (ui.probes) ui.probes->add("presenter.black", {layout.window.min(), layout.window.max()});
    endFrame();
}

// What clickers send, and what lies under a hand at a keyboard. Characters are where the keyboard's layout has them.
std::optional<TalkStep> stepAsked() {
    if (pressed(Key::PageDown) || pressed(Key::Right) || pressed(Key::Space)) return TalkStep::Next;
    if (pressed(Key::PageUp) || pressed(Key::Left)) return TalkStep::Back;
    if (pressed(Key::Home)) return TalkStep::First;
    if (pressed(Key::End)) return TalkStep::Last;
    if (pressed(Key::Enter)) return TalkStep::Run;
    for (const ImWchar character : ImGui::GetIO().InputQueueCharacters)
        if (character == 'p' || character == 'P') return TalkStep::Run;
    return std::nullopt;
}

bool blackAsked() {
    const auto& typed = ImGui::GetIO().InputQueueCharacters;
    return std::any_of(typed.begin(), typed.end(),
                       [](ImWchar character) { return character == '.' || character == 'b' || character == 'B'; });
}

}  // namespace

WindowLayout presenterLayout(const Ui& ui, const WindowLayout& layout, const std::vector<TalkStop>& stops) {
    WindowLayout band = layout;
    const float side = kTalkAir * ui.look.size(Type::Title) + ui.look.size(Type::Body);
    const float text = stops.empty() ? 0 : talkType(ui, layout, stops).height;
    const float note = kTalkAir * ui.look.size(Type::Small);
    const float height = std::round(std::max(side, text + note) + 1.5F * ui.look.px(kTalkTop));
    band.topBar = {0, 0, layout.window.w, height};
    band.floor = {0, height, layout.window.w, layout.window.h - height};
    band.content = band.floor;
    band.ticker.h = 0;
    band.panel = {layout.window.w, height, 0, band.floor.h};
    return band;
}

void presenterKeys(const Table& table, const std::vector<TalkStop>& stops, PresenterDesk& desk, Acts& acts) {
    keepTimelineKeys(true);
    if (!table.replay) return;
    const PresenterSight sight{table.view.now, table.replay->end};
    std::vector<HostOrder> orders = desk.presenter.follow(stops, sight);
    if (blackAsked()) desk.black = !desk.black;
    if (const auto step = stepAsked(); step && orders.empty()) {
        orders = desk.presenter.step(*step, stops, sight);
        desk.black = false;
        desk.hintSeconds = 0;
    }
    acts.orders.insert(acts.orders.end(), orders.begin(), orders.end());
}

void holdPresenter(const Table& table, const std::vector<TalkStop>& stops, PresenterDesk& desk, Acts& acts) {
    if (!table.replay || !desk.presenter.runs()) return;
    const std::vector<HostOrder> orders =
        desk.presenter.step(TalkStep::Run, stops, {table.view.now, table.replay->end});
    acts.orders.insert(acts.orders.end(), orders.begin(), orders.end());
}

void presenterScreen(const Ui& ui, const Table& table, const WindowLayout& layout, const std::vector<TalkStop>& stops,
                     PresenterDesk& desk) {
    if (desk.black) return blackScreen(ui, layout);
    beginBar(ui, "presenter", layout.topBar, Role::Panel);
    if (!stops.empty()) {
        drawWords(ui, layout, stops, std::min(desk.presenter.at(), stops.size() - 1));
        drawSide(ui, table, layout, stops, desk.presenter);
        drawNotes(ui, table, layout, desk);
    }
    endFrame();
}

}  // namespace gemba
