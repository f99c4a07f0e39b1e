#include "client/sfml/key_names.h"

namespace gemba {

Key keyOf(const sf::Event::KeyEvent& event) {
    using K = sf::Keyboard;
    switch (event.code) {
        case K::Tab: return Key::Tab;
        case K::Left: return Key::Left;
        case K::Right: return Key::Right;
        case K::Up: return event.alt ? Key::AltUp : Key::Up;
        case K::Down: return event.alt ? Key::AltDown : Key::Down;
        case K::PageUp: return Key::PageUp;
        case K::PageDown: return Key::PageDown;
        case K::Home: return Key::Home;
        case K::End: return Key::End;
        case K::Delete: return Key::Delete;
        case K::BackSpace: return Key::Backspace;
        case K::Space: return Key::Space;
        case K::Enter: return Key::Enter;
        case K::Escape: return Key::Escape;
        case K::A: return Key::A;
        case K::C: return Key::C;
        case K::M: return Key::M;
        case K::V: return Key::V;
        case K::X: return Key::X;
        case K::Y: return Key::Y;
        case K::Z: return Key::Z;
        case K::F1: return Key::F1;
        case K::F2: return Key::F2;
        case K::F11: return Key::F11;
        case K::F12: return Key::F12;
        case K::LControl:
        case K::RControl: return Key::Control;
        case K::LShift:
        case K::RShift: return Key::Shift;
        default: return Key::None;
    }
}

}  // namespace gemba
