// What the tutorial shows at this moment: one thing to do, where to look for it, and at most one button.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "client/tutorial/tutorial.h"

namespace gemba {

enum class CardButton : std::uint8_t { None, ReadOn, Finish };

struct TutorialCard {
    std::string title;  // keys of texts
    std::string text;
    std::vector<std::pair<std::string, std::string>> values;  // for {names} in the text
    std::vector<std::string> pointAt;  // names of widgets or places; the first one there is meant
    CardButton button = CardButton::None;
    bool onlyWatch = false;  // there is nothing to do but wait
    int number = 0;          // 1 … of; 0 = do not count
    int of = 0;
};

[[nodiscard]] TutorialCard cardOf(const TutorialState& state, const TutorialSight& sight);

}  // namespace gemba
