#include "client/sfml/window.h"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>

#include "client/sfml/displays.h"
#include "client/sfml/key_names.h"

namespace gemba {

namespace {

constexpr unsigned kSamples = 4;
constexpr unsigned kFramesPerSecond = 60;

sf::Cursor::Type cursorType(int imguiCursor) {
    switch (imguiCursor) {
        case ImGuiMouseCursor_TextInput: return sf::Cursor::Text;
        case ImGuiMouseCursor_Hand: return sf::Cursor::Hand;
        case ImGuiMouseCursor_ResizeNS: return sf::Cursor::SizeVertical;
        case ImGuiMouseCursor_ResizeEW: return sf::Cursor::SizeHorizontal;
        default: return sf::Cursor::Arrow;
    }
}

void pushKey(const sf::Event::KeyEvent& event, InputQueue& queue, bool down) {
    const Key key = keyOf(event);
    if (key == Key::None) return;
    queue.push(keyEvent(key, down));
    // Alt may be let go before the arrow: then neither of the two may stay down.
    if (down) return;
    if (key == Key::Up || key == Key::AltUp) queue.push(keyEvent(key == Key::Up ? Key::AltUp : Key::Up, false));
    if (key == Key::Down || key == Key::AltDown)
        queue.push(keyEvent(key == Key::Down ? Key::AltDown : Key::Down, false));
}

void pushButton(const sf::Event::MouseButtonEvent& event, InputQueue& queue, bool down) {
    const int button = event.button == sf::Mouse::Left ? 0 : event.button == sf::Mouse::Right ? 1 : 2;
    queue.push(moveEvent(static_cast<float>(event.x), static_cast<float>(event.y)));
    queue.push(buttonEvent(button, down));
}

void pushEvent(const sf::Event& event, InputQueue& queue) {
    switch (event.type) {
        case sf::Event::MouseMoved:
            queue.push(moveEvent(static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)));
            break;
        case sf::Event::MouseButtonPressed: pushButton(event.mouseButton, queue, true); break;
        case sf::Event::MouseButtonReleased: pushButton(event.mouseButton, queue, false); break;
        case sf::Event::MouseWheelScrolled: queue.push(wheelEvent(event.mouseWheelScroll.delta)); break;
        case sf::Event::KeyPressed: pushKey(event.key, queue, true); break;
        case sf::Event::KeyReleased: pushKey(event.key, queue, false); break;
        case sf::Event::TextEntered:
            if (event.text.unicode >= 32 && event.text.unicode != 127) queue.push(textEvent(event.text.unicode));
            break;
        case sf::Event::LostFocus: queue.push(focusEvent(false)); break;
        case sf::Event::GainedFocus: queue.push(focusEvent(true)); break;
        default: break;
    }
}

}  // namespace

Window::Window(const std::string& title, WindowSize size, WindowMode mode, int display)
    : m_title(title), m_framedSize(size), m_display(display) {
    m_window = std::make_unique<sf::RenderWindow>();
    open(mode);
}

Window::~Window() = default;

void Window::open(WindowMode mode) {
    m_mode = mode;
    const sf::ContextSettings settings(0, 0, kSamples);
    const bool full = mode == WindowMode::FullScreen;
    if (!full)
        m_window->create(sf::VideoMode(m_framedSize.width, m_framedSize.height), m_title, sf::Style::Default, settings);
    else if (!fillDisplay(settings))
        m_window->create(sf::VideoMode::getDesktopMode(), m_title, sf::Style::Fullscreen, settings);
    m_window->setFramerateLimit(kFramesPerSecond);
    m_window->setKeyRepeatEnabled(true);
    m_cursor = -1;
}

// SFML fills the primary display only: elsewhere a window without a frame is put over all of it.
bool Window::fillDisplay(const sf::ContextSettings& settings) {
    const std::vector<DisplayPlace> all = displays();
    if (m_display < 1 || static_cast<std::size_t>(m_display) > all.size()) return false;
    const DisplayPlace& place = all[static_cast<std::size_t>(m_display - 1)];
    m_window->create(sf::VideoMode(place.width, place.height), m_title, sf::Style::None, settings);
    m_window->setPosition({place.x, place.y});
    return true;
}

void Window::setMode(WindowMode mode) {
    if (mode == m_mode) return;
    if (m_mode == WindowMode::Framed) m_framedSize = size();
    open(mode);
}

void Window::poll(InputQueue& queue) {
    sf::Event event;
    while (m_window->pollEvent(event)) {
        if (event.type == sf::Event::Closed) m_closed = true;
        if (event.type == sf::Event::Resized) {
            const sf::FloatRect all(0, 0, static_cast<float>(event.size.width), static_cast<float>(event.size.height));
            m_window->setView(sf::View(all));
        }
        pushEvent(event, queue);
    }
}

WindowSize Window::size() const {
    return {m_window->getSize().x, m_window->getSize().y};
}

void Window::clear(std::uint32_t rgb) {
    m_window->clear(sf::Color((rgb << 8) | 0xFF));
}

sf::RenderTarget& Window::canvas() {
    return *m_window;
}

void Window::display() {
    m_window->display();
}

Status Window::savePicture(const std::string& file) const {
    sf::Texture texture;
    if (!texture.create(m_window->getSize().x, m_window->getSize().y)) return Error{file, "no memory for a picture"};
    texture.update(*m_window);
    if (!texture.copyToImage().saveToFile(file)) return Error{file, "cannot be written"};
    return Done{};
}

void Window::showCursor(int imguiCursor) {
    if (imguiCursor == m_cursor) return;
    m_cursor = imguiCursor;
    m_window->setMouseCursorVisible(imguiCursor != ImGuiMouseCursor_None);
    auto cursor = std::make_unique<sf::Cursor>();
    if (!cursor->loadFromSystem(cursorType(imguiCursor))) return;
    m_window->setMouseCursor(*cursor);
    m_shownCursor = std::move(cursor);  // the old one may go only now
}

}  // namespace gemba
