#include "client/app/floor_mouse.h"

#include <algorithm>

#include "client/panels/widgets.h"
#include "client/scene/floor_scene.h"

namespace gemba {

namespace {

constexpr double kArrowPx = 80;
constexpr float kNoteWidth = 420;
constexpr int kRight = ImGuiMouseButton_Right;
constexpr int kMiddle = ImGuiMouseButton_Middle;

const Camera& wholeOf(const FloorView& floor) {
    return floor.scene().whole();
}

void follow(FloorView& floor, const Followed& followed) {
    if (floor.scene().placeOf(followed)) floor.lens().follow(followed, wholeOf(floor));
}

Followed ownManager(const FloorView& floor) {
    for (const ManagerPlace& manager : floor.scene().managers())
        if (manager.own) return {Followed::What::Manager, manager.seat, {}};
    return {};
}

// No panel keeps the keyboard then: the arrows belong to the floor.
void zoom(FloorView& floor, double steps, Point at) {
    floor.lens().zoom(steps, at, wholeOf(floor));
    ImGui::SetWindowFocus(nullptr);
}

void useCharacter(FloorView& floor, ImWchar character, Point at) {
    switch (character) {
        case '+':
        case '=': return zoom(floor, 1, at);
        case '-': return zoom(floor, -1, at);
        case '0':
        case 'f':
        case 'F': return floor.lens().showAll();
        case 'g':
        case 'G': return follow(floor, ownManager(floor));
        case 'c':
        case 'C': return follow(floor, {Followed::What::Slowest, {}, {}});
        default: break;
    }
}

void useArrows(FloorView& floor) {
    if (ImGui::GetIO().NavActive) return;
    constexpr std::pair<Key, Point> kArrows[] = {{Key::Left, {kArrowPx, 0}},
                                                 {Key::Right, {-kArrowPx, 0}},
                                                 {Key::Up, {0, kArrowPx}},
                                                 {Key::Down, {0, -kArrowPx}}};
    for (const auto& [key, way] : kArrows)
        if (ImGui::IsKeyPressed(static_cast<int>(key))) floor.lens().pan(way, wholeOf(floor));
}

}  // namespace

AreaId FloorMouse::use(const Ui& ui, FloorView& floor, const PanelRect& area, const FloorUses& uses) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool onFloor = !io.WantCaptureMouse && area.holds(io.MousePos);
    const Point mouse{io.MousePos.x, io.MousePos.y};
    const std::string words = onFloor ? floor.describeAt(io.MousePos) : std::string();
    keys(floor, onFloor ? mouse : Point{area.x + area.w / 2, area.y + area.h / 2}, uses);
    hand(floor, mouse, words, onFloor);
    if (onFloor && io.MouseWheel != 0) zoom(floor, io.MouseWheel, mouse);
    const AreaId walk = onFloor ? click(floor, mouse, words, uses) : AreaId{};
    if (!words.empty() && words != m_note && !floor.lens().holds()) pointerTip(ui, {words});
    showNote(ui, floor, area);
    if (floor.lens().lens().steps > 0) showHint(ui, area);
    return walk;
}

// Characters, not keys: they are where the keyboard's layout has them.
void FloorMouse::keys(FloorView& floor, Point at, const FloorUses& uses) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return;
    for (const ImWchar character : io.InputQueueCharacters) useCharacter(floor, character, at);
    if (uses.arrows) useArrows(floor);
}

// The right or the middle button moves the floor; the right one without a move pins what lies there. A long touch is a
// right click for most touch screens.
void FloorMouse::hand(FloorView& floor, Point at, const std::string& words, bool onFloor) {
    LensControl& lens = floor.lens();
    if (onFloor && (ImGui::IsMouseClicked(kRight) || ImGui::IsMouseClicked(kMiddle))) lens.takeHold(at);
    if (!lens.holds()) return;
    lens.moveTo(at, wholeOf(floor));
    if (ImGui::IsMouseDown(kRight) || ImGui::IsMouseDown(kMiddle)) return;
    const bool moved = lens.letGo();
    if (!moved && ImGui::IsMouseReleased(kRight)) pin(floor, at, words);
}

AreaId FloorMouse::click(FloorView& floor, Point at, const std::string& words, const FloorUses& uses) {
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return {};
    const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    const SeatId manager = floor.scene().managerAt(at);
    const AreaId area = floor.scene().areaAt(at);
    m_note.clear();
    if (manager.isNone() && !area.isNone() && uses.walks) return area;
    if (twice && !manager.isNone()) follow(floor, {Followed::What::Manager, manager, {}});
    if (twice && manager.isNone() && !area.isNone()) follow(floor, {Followed::What::Area, {}, area});
    pin(floor, at, words);
    return {};
}

void FloorMouse::pin(const FloorView& floor, Point at, const std::string& words) {
    m_note = words;
    m_noteAt = floor.scene().camera().toWorld(at);
}

// How to get back, while only a part is to be seen.
void FloorMouse::showHint(const Ui& ui, const PanelRect& area) {
    const std::string& words = ui.texts.say("floor.lensHint");
    const ImVec2 size = measure(ui, Type::Small, words);
    const float pad = ui.look.px(10);
    const ImVec2 min(area.x + pad, area.y + area.h - size.y - 2 * pad);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled(min, {min.x + size.x + 2 * pad, min.y + size.y + pad}, ui.look[Role::Ctrl], ui.look.px(6));
    list.AddText(ui.look.font(Type::Small), ui.look.size(Type::Small), {min.x + pad, min.y + pad / 2},
                 ui.look[Role::Text], words.c_str());
}

// Where it was pinned, as long as that can be seen.
void FloorMouse::showNote(const Ui& ui, const FloorView& floor, const PanelRect& area) const {
    const Point px = floor.scene().camera().toScreen(m_noteAt);
    const ImVec2 at(static_cast<float>(px.x), static_cast<float>(px.y));
    if (m_note.empty() || !area.holds(at)) return;
    const float width = measure(ui, Type::SmallBold, m_note).x + ui.look.px(32);
    const float left = std::min(at.x + ui.look.px(14), area.x + area.w - std::min(width, ui.look.px(kNoteWidth + 32)));
    ImGui::SetNextWindowPos({left, at.y + ui.look.px(14)});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.look[Role::Ctrl]);
    ImGui::PushStyleColor(ImGuiCol_Border, ui.look[Role::Plate]);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.look.px(14), ui.look.px(10)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 2);
    constexpr int kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::Begin("floor.note", nullptr, kFlags);
    ImGui::PushTextWrapPos(ui.look.px(kNoteWidth));
    say(ui, Type::SmallBold, Role::Text, m_note);
    probe(ui, "floor.note");
    ImGui::PopTextWrapPos();
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
}

}  // namespace gemba
