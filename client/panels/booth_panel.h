// The stand's own pages over the floor: the attract loop's sentences, the page on which a visitor taps a team, and the
// few words of the first minute. Each sentence points at what it is about.
#pragma once

#include <optional>
#include <string>

#include "client/panels/widgets.h"

namespace gemba {

inline constexpr std::size_t kAttractSentences = 6;
inline constexpr std::size_t kHookSentences = 4;

// The thing that the sentence is about gets a frame; found by the floor's probes of this frame.
void attractStrip(const Ui& ui, const WindowLayout& layout, std::size_t sentence);
// A tap on a team's tile, or nothing yet.
[[nodiscard]] std::optional<SeatId> teamTiles(const Ui& ui, const WindowLayout& layout, const FloorPlan& plan);

enum class HookChoice : std::uint8_t { None, Skip };
[[nodiscard]] HookChoice hookStrip(const Ui& ui, const WindowLayout& layout, const Table& table, std::size_t sentence);

// At the end of the game, a strip across the lower edge for who comes next.
[[nodiscard]] WindowLayout withBoothStrip(const Ui& ui, WindowLayout layout);
// `layout` as withBoothStrip gave it; true when pressed.
[[nodiscard]] bool nextVisitorButton(const Ui& ui, const WindowLayout& layout);
// "Anybody there?" and the seconds that are left.
void resetWarning(const Ui& ui, const WindowLayout& layout, int seconds);

}  // namespace gemba
