// What was said beside what came true: reports by area, promises by seat.
#pragma once

#include <array>

#include "shared/protocol/debrief.h"

namespace gemba {

// What an honest lead reports; bots that tell the truth go by it. Boxes that wait at an area's stations, for each who
// sits there: up to one is on plan, up to two is late.
[[nodiscard]] Report truthOf(std::int32_t waiting, std::int32_t people);
// Evenings that are wholly known.
[[nodiscard]] std::size_t eveningsIn(const AreaReports& area);
// On the evening of a day, from 0.
[[nodiscard]] Report saidOn(const AreaReports& area, std::size_t day);
[[nodiscard]] Report trueOn(const AreaReports& area, std::size_t day);

// Evenings by what was said and what was true.
struct ReportTally {
    std::array<std::array<std::int32_t, kReports>, kReports> evenings{};  // [said][true]
    std::int32_t days = 0;
    std::int32_t rosy = 0;    // said better than it was
    std::int32_t gloomy = 0;  // said worse
    bool operator==(const ReportTally&) const = default;
};
[[nodiscard]] ReportTally tallyOf(const AreaReports& area);

struct PromiseTally {
    std::int32_t kept = 0;
    std::int32_t broken = 0;
    std::int32_t open = 0;
    [[nodiscard]] std::int32_t all() const { return kept + broken + open; }
    bool operator==(const PromiseTally&) const = default;
};
// Of this seat; none = of all.
[[nodiscard]] PromiseTally promisesBy(const Debrief& debrief, SeatId seat);

}  // namespace gemba
