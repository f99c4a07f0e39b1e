// Where a replay can go from the moment it shows: days, hours, decisions. Pure, like `table`.
#pragma once

#include <optional>
#include <vector>

#include "client/panels/table.h"

namespace gemba {

// A moment as people say it: days from 1, hours that have passed of that day. The end belongs to the last day.
struct ReplayClock {
    std::int32_t day = 1;
    std::int32_t hour = 0;
    std::int32_t round = 1;
    std::int32_t dayInRound = 1;
};
[[nodiscard]] ReplayClock replayClock(const FloorPlan& plan, SimTime at);
[[nodiscard]] std::int32_t daysOf(const FloorPlan& plan);  // of all rounds

// The next whole day or hour after `at`, or the last one before it; never before 0 or after `end`.
enum class Step : std::uint8_t { Back, On };
[[nodiscard]] SimTime stepped(SimTime at, Duration unit, Step step, SimTime end);

// By time. From above those of people in the own factory, or all of its bots where nobody else played; through a
// seat's eyes those of that seat.
[[nodiscard]] std::vector<PastDecision> decisionsShown(const Table& table);
// The moment of the next decision, or of the one before; none where there is none.
[[nodiscard]] std::optional<SimTime> nextDecision(const std::vector<PastDecision>& decisions, SimTime at, Step step);
// The latest until then; -1 before the first.
[[nodiscard]] int decisionAt(const std::vector<PastDecision>& decisions, SimTime at);

}  // namespace gemba
