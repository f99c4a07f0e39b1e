// The one window: opens, hands its events to the input queue, shows frames, saves pictures. The only owner of
// an SFML window; who paints into it gets it by target().
#pragma once

#include <memory>
#include <string>

#include "client/panels/input_queue.h"
#include "shared/base/result.h"

namespace sf {
class Cursor;
class RenderTarget;
class RenderWindow;
struct ContextSettings;
}  // namespace sf

namespace gemba {

enum class WindowMode : std::uint8_t { Framed, FullScreen };

struct WindowSize {
    unsigned width = 1280;
    unsigned height = 720;
    bool operator==(const WindowSize&) const = default;
};

class Window {
  public:
    // Only after checkDisplay() said yes.
    // `display`: fills that one when full screen, from 1 in the order of displays(); 0 = the desktop's choice.
    Window(const std::string& title, WindowSize size, WindowMode mode, int display = 0);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Moves what happened into the queue.
    void poll(InputQueue& queue);
    [[nodiscard]] bool closed() const { return m_closed; }
    [[nodiscard]] WindowSize size() const;
    [[nodiscard]] WindowMode mode() const { return m_mode; }
    void setMode(WindowMode mode);

    void clear(std::uint32_t rgb);  // 0xRRGGBB
    void display();
    // The picture as shown last, as PNG.
    [[nodiscard]] Status savePicture(const std::string& file) const;
    void showCursor(int imguiCursor);
    [[nodiscard]] sf::RenderWindow& target() { return *m_window; }
    // The same for those who only paint.
    [[nodiscard]] sf::RenderTarget& canvas();

  private:
    void open(WindowMode mode);
    [[nodiscard]] bool fillDisplay(const sf::ContextSettings& settings);

    std::string m_title;
    WindowSize m_framedSize;
    WindowMode m_mode = WindowMode::Framed;
    int m_display = 0;
    std::unique_ptr<sf::Cursor> m_shownCursor;  // X11 wants it alive; goes after the window
    std::unique_ptr<sf::RenderWindow> m_window;
    bool m_closed = false;
    int m_cursor = -1;
};

}  // namespace gemba
