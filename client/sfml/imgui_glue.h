// Dear ImGui in an SFML window: context, OpenGL renderer, clipboard, cursor. One at a time.
#pragma once

#include <imgui.h>

#include <string>

#include "client/panels/input_queue.h"
#include "client/sfml/window.h"

namespace gemba {

class ImguiGlue {
  public:
    explicit ImguiGlue(Window& window);
    ~ImguiGlue();
    ImguiGlue(const ImguiGlue&) = delete;
    ImguiGlue& operator=(const ImguiGlue&) = delete;

    [[nodiscard]] InputQueue& queue() { return m_queue; }
    // Feeds the queue and begins a frame of `seconds`.
    void beginFrame(float seconds);
    // Draws over what is in the window already.
    void endFrame();
    // After the atlas was built anew, outside of a frame.
    void refreshFonts();
    // The window was made anew (full screen): so must be the renderer.
    void windowChanged();

  private:
    static const char* clipboardText(void* self);
    static void setClipboardText(void* self, const char* text);

    Window& m_window;
    InputQueue m_queue;
    std::string m_clipboard;  // keeps what ImGui was given alive
};

}  // namespace gemba
