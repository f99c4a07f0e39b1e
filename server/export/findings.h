// The few numbers that a debrief begins with, by the same rules as on screen.
#pragma once

#include <array>
#include <optional>

#include "server/export/session_record.h"
#include "shared/figures/silos.h"
#include "shared/rules/explain.h"

namespace gemba {

inline constexpr std::array<int, 3> kPercents{50, 85, 95};

struct Findings {
    BaselineResult played;
    BaselineResult together;
    BotStyle policy = BotStyle::ConstraintManager;  // of "together"
    Money price;                                    // of silos
    std::int32_t open = 0;                          // features
    std::array<std::optional<std::int32_t>, kPercents.size()> leadTimeHours;
    std::optional<StationId> constraint;
    bool constraintIsClear = false;
    LuckVerdict luck;
    Explanation explanation;
};
[[nodiscard]] Findings findingsOf(const FactoryRecord& factory);

}  // namespace gemba
