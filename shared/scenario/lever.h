// The kinds of seats, the levers a manager may have, which seats have which, and when a pull takes effect.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gemba {

// An area lead decides what an area works on. A people manager employs people who sit in several areas. The release
// lead sorts the finished boxes and decides what ships.
enum class SeatRole : std::uint8_t { AreaLead, PeopleManager, ReleaseLead };
inline constexpr int kSeatRoles = 3;

enum class Lever : std::uint8_t {
    Post,   // own people to stations
    Order,  // of work
    WipLimit,
    Answer,  // requests for parts
    Walk,
    Report,
    Quality,  // how carefully work is made
    Project,  // improvements
    Overtime,
    Hire,
    Lend,  // and call back
    Expedite,
    Cadence,  // of releases
    Ship,     // now, hold back, let go
    Favour,   // whisper: own vendor's boxes first
    Ask,      // whose wishes people here follow, and tell everybody
    Trade,    // offers between managers
    Board,    // the view from above, for everybody
};
inline constexpr int kLevers = 18;

// AtOnce: while the question is answered. Morning: before the next day's work begins. Later: after as many days as the
// scenario says. Asked: after a talk.
enum class Effect : std::uint8_t { AtOnce, Morning, Later, Asked };
inline constexpr int kEffects = 4;

constexpr Effect effectOf(Lever lever) {
    switch (lever) {
        case Lever::Quality:
        case Lever::Project:
        case Lever::Overtime:
        case Lever::Lend:
        case Lever::Cadence:
        case Lever::Board: return Effect::Morning;
        case Lever::Hire: return Effect::Later;
        case Lever::Ask: return Effect::Asked;
        default: return Effect::AtOnce;
    }
}

// Whether a seat of this kind has the lever at all, once it is unlocked.
constexpr bool hasLever(SeatRole role, Lever lever) {
    switch (lever) {
        case Lever::Walk:
        case Lever::Ask:
        case Lever::Trade:
        case Lever::Board: return true;
        case Lever::Lend: return role != SeatRole::ReleaseLead;
        case Lever::Expedite: return role == SeatRole::AreaLead;
        case Lever::Favour: return role == SeatRole::PeopleManager;
        case Lever::Cadence:
        case Lever::Ship: return role == SeatRole::ReleaseLead;
        default: return role == SeatRole::AreaLead;
    }
}

// By lever: the round that unlocks it; 0 = never.
using LeverRounds = std::array<std::int32_t, kLevers>;
using SeatLevers = std::array<LeverRounds, kSeatRoles>;

constexpr std::int32_t roundOf(const SeatLevers& levers, SeatRole role, Lever lever) {
    return levers[static_cast<std::size_t>(role)][static_cast<std::size_t>(lever)];
}
// For seats of every kind.
constexpr void unlockIn(SeatLevers& levers, Lever lever, std::int32_t round) {
    for (LeverRounds& rounds : levers) rounds[static_cast<std::size_t>(lever)] = round;
}
constexpr SeatLevers everythingAtOnce() {
    SeatLevers levers{};
    for (LeverRounds& rounds : levers) rounds.fill(1);
    return levers;
}

}  // namespace gemba
