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

inline constexpr std::size_t kMaxFileBytes = 256 * 1024;

// ---- how many there may be ----

inline constexpr std::size_t kMaxEmployers = kMaxAreas;
inline constexpr std::size_t kMaxGroups = 32;  // of people in one area
inline constexpr std::size_t kMaxRoutes = 16;  // from one station
inline constexpr std::size_t kMaxRolls = 720;
inline constexpr std::size_t kMaxScheduled = 720;

// ---- shares and factors ----

inline constexpr DecimalRange kShare{0, kMillion};
inline constexpr DecimalRange kSizeShare{kMillion / 100, kMillion};  // never nothing to do
inline constexpr DecimalRange kRotShare{0, 95 * kMillion / 100};     // everything passes some day
inline constexpr DecimalRange kFlaky{0, kMillion / 2};
inline constexpr DecimalRange kRouteShare{kMillion / 1000, kMillion};  // a way that nobody takes is none
inline constexpr DecimalRange kSpeed{kMillion / 10, 5 * kMillion};
inline constexpr DecimalRange kNewcomerSpeed{kMillion / 10, kMillion};
inline constexpr DecimalRange kCommunication{0, kMillion / 100};
inline constexpr DecimalRange kFatigue{0, 9 * kMillion / 10};
inline constexpr DecimalRange kSmoothing{kMillion / 100, kMillion};
inline constexpr DecimalRange kPractice{kMillion / 2, kMillion};
inline constexpr DecimalRange kItemSize{kMillion / 100, 100 * kMillion};
inline constexpr DecimalRange kDefects{0, 8 * kMillion};  // put in by one visit
inline constexpr DecimalRange kTakenAway{0, 95 * kMillion / 100};
inline constexpr DecimalRange kDip{0, 9 * kMillion / 10};
inline constexpr DecimalRange kQualityFactor{kMillion / 10, 10 * kMillion};
inline constexpr DecimalRange kQualityShare{0, 5 * kMillion};

// ---- times ----

inline constexpr DecimalRange kMeanHours{kMillion / 1000, 10'000 * kMillion};      // of every distribution
inline constexpr DecimalRange kLeastHours{0, 10'000 * kMillion};                   // also a triangle's mode
inline constexpr DecimalRange kMostHours{3 * kMillion / 1000, 10'000 * kMillion};  // keeps the mean above its least
inline constexpr DecimalRange kSpread{0, 3 * kMillion};
inline constexpr DecimalRange kVariation{kMillion, 100 * kMillion};  // squared coefficient
inline constexpr WholeRange kErlangStages{1, 100};
inline constexpr DecimalRange kSetupHours{0, 1000 * kMillion};
inline constexpr DecimalRange kStopHours{0, 100 * kMillion};
inline constexpr DecimalRange kGateHours{kMillion / 100, 100 * kMillion};
inline constexpr DecimalRange kReleaseHours{0, 1000 * kMillion};
inline constexpr DecimalRange kProjectHours{kMillion / 100, 10'000 * kMillion};
inline constexpr DecimalRange kHourOfDay{0, kHoursPerDay* kMillion};
inline constexpr DecimalRange kDelayDays{kMillion / 10, 365 * kMillion};
inline constexpr DecimalRange kLearningDays{0, 365 * kMillion};

// ---- the session ----

inline constexpr WholeRange kRounds{1, 12};
inline constexpr WholeRange kDaysPerRound{1, 60};
inline constexpr std::int64_t kMostDays = kRounds.most * kDaysPerRound.most;
inline constexpr WholeRange kDay{1, kMostDays};
inline constexpr WholeRange kSomeDays{0, kMostDays};
inline constexpr WholeRange kAskAgainDays{1, 60};
inline constexpr WholeRange kWarmDays{0, 240};
inline constexpr WholeRange kMinutes{0, 480};
inline constexpr WholeRange kWalkMinutes{1, 480};  // a talk takes as long, and is never over at once
inline constexpr WholeRange kPhaseSeconds{1, 7200};
inline constexpr WholeRange kLeverRound{0, kRounds.most};  // 0 = never
inline constexpr WholeRange kHelpDays{1, 60};
inline constexpr WholeRange kPauseSeconds{0, 7200};  // where there need not be one
inline constexpr WholeRange kPresetMinutes{1, 1440};

// ---- stations, people, sources ----

inline constexpr WholeRange kMachines{1, static_cast<std::int64_t>(kMaxMachines)};
inline constexpr WholeRange kPeopleCount{1, static_cast<std::int64_t>(kMaxWorkers)};  // also of desks
inline constexpr WholeRange kWipLimit{1, 99};
inline constexpr WholeRange kBuffer{0, 99'999};
inline constexpr WholeRange kBatch{1, 1000};
inline constexpr WholeRange kLeastPips{0, 1000};
inline constexpr WholeRange kMostPips{1, 1000};
inline constexpr WholeRange kReviewers{1, static_cast<std::int64_t>(kMaxReviewers)};
inline constexpr WholeRange kItemsAtStart{0, 100'000};
inline constexpr WholeRange kScheduledCount{1, 1000};
inline constexpr WholeRange kPriority{0, 9};
inline constexpr WholeRange kNeedWeight{1, 1000};
inline constexpr WholeRange kOnTheFloor{1, 99'999};

// ---- delivery, defects, money ----

inline constexpr WholeRange kGateSlots{1, 99};
inline constexpr WholeRange kGateJobs{0, 50};
inline constexpr WholeRange kGateWindow{1, 1000};
inline constexpr WholeRange kReleaseDays{0, 60};
inline constexpr WholeRange kFeatureEuros{0, 10'000'000};
inline constexpr WholeRange kSmallEuros{0, 1'000'000};  // a day's cost, the pay for one feature
inline constexpr WholeRange kHarm{0, 1'000'000};
inline constexpr WholeRange kSeverity{1, 3};
inline constexpr WholeRange kHappeningCount{1, static_cast<std::int64_t>(kMaxWorkers)};

static_assert(kMeanHours.most / kMillion * kMsPerHour * (kItemSize.most / kMillion) < kLongestMs,
              "the longest mean effort of the largest item is a time that the simulation can hold");
static_assert(kMeanHours.least * kMsPerHour / kMillion * kItemSize.least / kMillion > 0,
              "the shortest mean effort of the smallest item takes time");

}  // namespace gemba
