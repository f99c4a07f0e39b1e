// SFML's keys as ours.
#pragma once

#include <SFML/Window/Event.hpp>

#include "client/panels/keys.h"

namespace gemba {

[[nodiscard]] Key keyOf(const sf::Event::KeyEvent& event);

}  // namespace gemba
