// The least and the most that a scenario file may say, key by key; scenarios/README.md lists the same for
// authors. They keep every sum of the simulation far inside 64 bits and every number inside what the messages
// can carry.
#pragma once

#include <cstdint>

#include "shared/scenario/scenario.h"

namespace gemba {

// Inclusive; decimals in millionths of the file's unit.
struct WholeRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
struct DecimalRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

inline constexpr std::int64_t kMillion = 1'000'000;
inline constexpr std::size_t kMaxFileBytes = 256 * 1024;
inline constexpr std::size_t kMaxEmployers = kMaxAreas;
inline constexpr std::size_t kMaxVendors = kMaxAreas;
inline constexpr std::size_t kMaxGroups = 32;  // of people in one area

inline constexpr DecimalRange kShare{0, kMillion};
inline constexpr DecimalRange kSizeShare{kMillion / 100, kMillion};  // never nothing to do
inline constexpr DecimalRange kRotShare{0, 95 * kMillion / 100};     // everything passes some day
inline constexpr DecimalRange kSpread{0, 3 * kMillion};
inline constexpr DecimalRange kSpeed{kMillion / 10, 5 * kMillion};
inline constexpr DecimalRange kEffortHours{kMillion / 100, 1000 * kMillion};
inline constexpr DecimalRange kArrivalHours{kMillion / 2, 10'000 * kMillion};
inline constexpr DecimalRange kGateHours{kMillion / 100, 100 * kMillion};
inline constexpr DecimalRange kDelayDays{kMillion / 10, 365 * kMillion};

inline constexpr WholeRange kRounds{1, 12};
inline constexpr WholeRange kDaysPerRound{1, 60};
inline constexpr WholeRange kAskAgainDays{1, 60};
inline constexpr WholeRange kWalkMinutes{0, 480};
inline constexpr WholeRange kPhaseSeconds{1, 7200};
inline constexpr WholeRange kWipLimit{1, 99};
inline constexpr WholeRange kPeopleCount{1, static_cast<std::int64_t>(kMaxWorkers)};
inline constexpr WholeRange kItemsAtStart{0, 500};
inline constexpr WholeRange kNeedWeight{1, 1000};
inline constexpr WholeRange kGateSlots{1, 99};
inline constexpr WholeRange kReleaseDays{1, 60};
inline constexpr WholeRange kFeatureEuros{0, 10'000'000};
inline constexpr WholeRange kSmallEuros{0, 1'000'000};  // a day's cost, the pay for one feature

// The busiest scenario that the bounds allow fits into the item pool: arrivals with all parts, each feature a
// defect.
inline constexpr std::int64_t kMostFeatures =
    kRounds.most * kDaysPerRound.most * kHoursPerDay * kMillion / kArrivalHours.least + kItemsAtStart.most;
static_assert(kMostFeatures * static_cast<std::int64_t>(kMaxAreas * (kMaxParts + 2)) <
              static_cast<std::int64_t>(kMaxItems));

}  // namespace gemba
