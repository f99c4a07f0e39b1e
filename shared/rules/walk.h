// The guided debrief as an ordered list of stops: for each the questions, the poll before what is shown, the page, and
// its share of the time. One table for server, screens and tests.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "shared/protocol/guided.h"

namespace gemba {

enum class HasCard : std::uint8_t { No, Yes };
// Which of a page's two sheets comes first where only one has room.
enum class PageSheet : std::uint8_t { First, Second };

struct WalkStop {
    CardStep step = CardStep::Feel;
    HasCard card = HasCard::Yes;
    std::optional<Poll> poll;
    std::string_view page;  // of the debrief, by its name; empty = none
    PageSheet sheet = PageSheet::First;
    std::int32_t permille = 0;  // of the time; all together 1000
};
[[nodiscard]] std::span<const WalkStop> walkStops();

struct WalkPlace {
    std::int32_t stop = 0;
    WalkPart part = WalkPart::Card;
    bool operator==(const WalkPlace&) const = default;
};
// False for a stop that is not there, or has no such part.
[[nodiscard]] bool isPlace(const WalkPlace& place);
// In order; from Other to the next stop, or back to where the stop ended. None at the ends.
[[nodiscard]] std::optional<WalkPlace> placeAfter(const WalkPlace& place);
[[nodiscard]] std::optional<WalkPlace> placeBefore(const WalkPlace& place);
// The poll of a place that is a question.
[[nodiscard]] std::optional<Poll> pollAt(const WalkPlace& place);

// Of a walk of `planned` seconds.
[[nodiscard]] std::int32_t secondsOfStop(std::int32_t stop, std::int32_t planned);
// What a session plans for its debrief; where it plans nothing, what suits a preset of that name.
[[nodiscard]] std::int32_t plannedSeconds(std::int32_t session, std::string_view preset);

}  // namespace gemba
