// What exports call places, decisions and policies, in plain English.
#pragma once

#include <string>

#include "shared/protocol/debrief.h"
#include "shared/protocol/floor_plan.h"

namespace gemba {

// The gate's number is that of the stations.
[[nodiscard]] std::string placeText(const FloorPlan& plan, StationId station);  // "nova review", "gate"
[[nodiscard]] std::string areaText(const FloorPlan& plan, AreaId area);
// What the seat is responsible for: its area, "people of Norvik", "releases".
[[nodiscard]] std::string dutyText(const FloorPlan& plan, SeatId seat);
// -1: all levers together.
[[nodiscard]] std::string leverText(std::int32_t lever);
[[nodiscard]] std::string wayText(Baseline baseline);
[[nodiscard]] std::string wayMeaning(Baseline baseline);
[[nodiscard]] std::string policyText(BotStyle style);

// Keys of the tables: no spaces, never translated.
inline constexpr std::array<std::string_view, kBaselines> kWayNames{"as_played",    "each_for_itself", "together",
                                                                    "no_decisions", "what_if",         "last_time"};
inline constexpr std::array<std::string_view, kFlowBands> kBandNames{"to_make", "in_make",       "in_review",
                                                                     "pallet",  "gate_and_dock", "shipped"};
inline constexpr std::array<std::string_view, kReports> kReportNames{"on_plan", "late", "in_trouble"};
inline constexpr std::array<std::string_view, kPromiseStates> kPromiseStateNames{"open", "kept", "broken"};
inline constexpr std::array<std::string_view, kTermKinds> kTermKindNames{"nothing", "person", "part", "own_box",
                                                                         "directive"};
inline constexpr std::array<std::string_view, kDoings> kDoingNames{"working", "blocked", "waiting",
                                                                   "starved", "fires",   "down"};

}  // namespace gemba
