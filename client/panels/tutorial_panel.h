// The tutorial on screen: a strip under the floor with one thing to do, and a ring round what it is about. Says what
// the person pressed; sends nothing itself.
#pragma once

#include "client/panels/widgets.h"
#include "client/tutorial/card.h"

namespace gemba {

enum class TutorialChoice : std::uint8_t { None, ReadOn, Skip, Finish };

// The same layout with room for the strip; the strip takes the ticker's place.
[[nodiscard]] WindowLayout withTutorialStrip(const Ui& ui, WindowLayout layout);
// `layout` as withTutorialStrip gave it. Call after everything that may be pointed at was drawn.
[[nodiscard]] TutorialChoice tutorialPanel(const Ui& ui, const TutorialCard& card, const WindowLayout& layout);

// The card as words; for those who print it, too.
[[nodiscard]] std::string cardText(const Texts& texts, const TutorialCard& card);

}  // namespace gemba
