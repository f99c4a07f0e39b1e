// Between the window's events and ImGui 1.86, which has no event queue of its own: hands over as much per
// frame as keeps the order of what happened, so that a press and release in one frame is a click and text
// keeps its place between keys.
#pragma once

#include <cstdint>
#include <deque>

#include "client/panels/keys.h"

namespace gemba {

struct InputEvent {
    enum class Kind : std::uint8_t { Move, Button, Wheel, Key, Text, Focus };
    Kind kind = Kind::Move;
    float x = 0;  // Move: pixels; Wheel: steps, up is positive
    float y = 0;
    int button = 0;          // Button: 0 left, 1 right, 2 middle
    Key key = Key::None;     // Key
    bool down = false;       // Button, Key; Focus: the window has it
    unsigned character = 0;  // Text: Unicode
};

[[nodiscard]] InputEvent moveEvent(float x, float y);
[[nodiscard]] InputEvent buttonEvent(int button, bool down);
[[nodiscard]] InputEvent wheelEvent(float steps);
[[nodiscard]] InputEvent keyEvent(Key key, bool down);
[[nodiscard]] InputEvent textEvent(unsigned character);
[[nodiscard]] InputEvent focusEvent(bool focused);

class InputQueue {
  public:
    void push(const InputEvent& event) { m_events.push_back(event); }
    // Call once per frame before ImGui::NewFrame. What does not fit into this frame waits for the next.
    void feed();
    [[nodiscard]] bool empty() const { return m_events.empty(); }

  private:
    struct Frame;
    [[nodiscard]] static bool fits(const InputEvent& event, const Frame& frame);
    static void apply(const InputEvent& event, Frame& frame);

    std::deque<InputEvent> m_events;
};

// Tells ImGui which of its keys are which of ours: once per context.
void mapKeys();

}  // namespace gemba
