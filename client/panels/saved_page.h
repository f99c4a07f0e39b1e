// The page for browsers that a session is written down as: where that stands.
#pragma once

#include <cstdint>
#include <string>

namespace gemba {

struct SavedPage {
    enum class State : std::uint8_t { None, Running, Done, Failed };
    State state = State::None;
    std::string words;  // where it is, or why it is not there
};

enum class SaveNames : std::uint8_t { Keep, LeaveOut };

}  // namespace gemba
