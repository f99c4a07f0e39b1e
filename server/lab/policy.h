// How one seat is managed in a search: one option for each knob. The first knob is a bot's style; the others replace
// one part of what that bot wishes, and their option 0 leaves it as it is. A new lever is one more entry of `knobs()`:
// search and files know nothing else of it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/lab/headless.h"

namespace gemba {

// What the seat is about to wish; a knob changes it, seeing what the seat sees.
using Wishes = std::vector<Command>;

struct Knob {
    std::string key;                   // in files: "start_limit"
    std::vector<std::string> options;  // in files: "as_style", "4"
    std::optional<Lever> lever;        // turned only while the seat has it; none = of everybody
    std::function<void(Wishes&, const PlayerView&, std::size_t option)> turn;  // asked for option 1 and up only
};
[[nodiscard]] const std::vector<Knob>& knobs();
// Whether a seat of this kind gets the knob's lever in any round of the scenario.
[[nodiscard]] bool isOfUse(const Knob& knob, const Scenario& scenario, SeatRole role);

using Policy = std::vector<std::size_t>;  // one option per knob

// The bot of this style, nothing turned.
[[nodiscard]] Policy plain(BotStyle style);
[[nodiscard]] Wishes wishesOf(const Policy& policy, const PlayerView& view);
// "constraint_manager, start_limit 4": what is turned, for a line of text.
[[nodiscard]] std::string wordsOf(const Policy& policy);

}  // namespace gemba
