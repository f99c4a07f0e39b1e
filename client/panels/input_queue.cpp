#include "client/panels/input_queue.h"

namespace gemba {

// What this frame has taken in already.
struct InputQueue::Frame {
    bool moved = false;
    bool wheeled = false;
    bool typed = false;
    unsigned buttons = 0;    // changed, one bit each
    std::uint64_t keys = 0;  // changed, one bit each
};

InputEvent moveEvent(float x, float y) {
    return {.kind = InputEvent::Kind::Move, .x = x, .y = y};
}
InputEvent buttonEvent(int button, bool down) {
    return {.kind = InputEvent::Kind::Button, .button = button, .down = down};
}
InputEvent wheelEvent(float steps) {
    return {.kind = InputEvent::Kind::Wheel, .y = steps};
}
InputEvent keyEvent(Key key, bool down) {
    return {.kind = InputEvent::Kind::Key, .key = key, .down = down};
}
InputEvent textEvent(unsigned character) {
    return {.kind = InputEvent::Kind::Text, .character = character};
}
InputEvent focusEvent(bool focused) {
    return {.kind = InputEvent::Kind::Focus, .down = focused};
}

bool InputQueue::fits(const InputEvent& event, const Frame& frame) {
    switch (event.kind) {
        case InputEvent::Kind::Move: return frame.buttons == 0 && !frame.wheeled && frame.keys == 0 && !frame.typed;
        case InputEvent::Kind::Button: {
            const bool releaseAfterMove = frame.moved && !event.down;
            return (frame.buttons >> event.button & 1U) == 0 && !frame.wheeled && !releaseAfterMove;
        }
        case InputEvent::Kind::Wheel: return !frame.moved && frame.buttons == 0;
        case InputEvent::Kind::Key:
            return (frame.keys >> static_cast<unsigned>(event.key) & 1U) == 0 && frame.buttons == 0 && !frame.typed;
        case InputEvent::Kind::Text: return frame.keys == 0 && frame.buttons == 0 && !frame.moved;
        case InputEvent::Kind::Focus: break;
    }
    return true;
}

void InputQueue::apply(const InputEvent& event, Frame& frame) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.kind) {
        case InputEvent::Kind::Move:
            frame.moved = true;
            io.MousePos = {event.x, event.y};
            break;
        case InputEvent::Kind::Button:
            frame.buttons |= 1U << event.button;
            io.MouseDown[event.button] = event.down;
            break;
        case InputEvent::Kind::Wheel:
            frame.wheeled = true;
            io.MouseWheel += event.y;
            break;
        case InputEvent::Kind::Key:
            frame.keys |= std::uint64_t{1} << static_cast<unsigned>(event.key);
            io.KeysDown[static_cast<int>(event.key)] = event.down;
            break;
        case InputEvent::Kind::Text:
            frame.typed = true;
            io.AddInputCharacter(event.character);
            break;
        case InputEvent::Kind::Focus:
            io.AddFocusEvent(event.down);
            if (event.down) break;
            for (int i = 0; i < kKeys; ++i) io.KeysDown[i] = false;
            for (bool& down : io.MouseDown) down = false;
            break;
    }
}

void InputQueue::feed() {
    Frame frame;
    while (!m_events.empty() && fits(m_events.front(), frame)) {
        apply(m_events.front(), frame);
        m_events.pop_front();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = io.KeysDown[static_cast<int>(Key::Control)];
    io.KeyShift = io.KeysDown[static_cast<int>(Key::Shift)];
}

// Tab is not among them: TabOrder does more with it than ImGui would.
void mapKeys() {
    ImGuiIO& io = ImGui::GetIO();
    const auto map = [&](ImGuiKey theirs, Key ours) { io.KeyMap[theirs] = static_cast<int>(ours); };
    map(ImGuiKey_LeftArrow, Key::Left);
    map(ImGuiKey_RightArrow, Key::Right);
    map(ImGuiKey_UpArrow, Key::Up);
    map(ImGuiKey_DownArrow, Key::Down);
    map(ImGuiKey_PageUp, Key::PageUp);
    map(ImGuiKey_PageDown, Key::PageDown);
    map(ImGuiKey_Home, Key::Home);
    map(ImGuiKey_End, Key::End);
    map(ImGuiKey_Delete, Key::Delete);
    map(ImGuiKey_Backspace, Key::Backspace);
    map(ImGuiKey_Space, Key::Space);
    map(ImGuiKey_Enter, Key::Enter);
    map(ImGuiKey_Escape, Key::Escape);
    map(ImGuiKey_A, Key::A);
    map(ImGuiKey_C, Key::C);
    map(ImGuiKey_V, Key::V);
    map(ImGuiKey_X, Key::X);
    map(ImGuiKey_Y, Key::Y);
    map(ImGuiKey_Z, Key::Z);
}

}  // namespace gemba
