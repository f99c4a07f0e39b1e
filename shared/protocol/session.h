// Words of a session that both directions use: limits, phases, refusals.
#pragma once

#include <cstdint>

#include "shared/protocol/command.h"

namespace gemba {

inline constexpr std::uint32_t kProtocolVersion = 8;
inline constexpr std::size_t kMaxToken = 64;
inline constexpr std::size_t kMaxPeople = 64;
inline constexpr std::size_t kMaxFactories = 4;          // that race in one room
inline constexpr std::uint32_t kEverybody = kMaxPeople;  // in place of a person's number
inline constexpr std::size_t kMaxSaid = 240;             // bytes of a host's word or bookmark
inline constexpr std::size_t kMaxBookmarks = 100;
inline constexpr std::int32_t kMostSeconds = 1 << 20;
inline constexpr std::size_t kMaxViewBytes = 1150;  // one datagram; bigger views go over the bulk channel
inline constexpr std::size_t kMaxMessageBytes = 256 * 1024;

enum class Phase : std::uint8_t { Lobby, Briefing, Plan, Run, Review, Debrief };
inline constexpr int kPhases = 6;
// What is at a client's end of the line. Only a person takes a seat; the other two are watched by a whole room, or by
// its host.
enum class LineKind : std::uint8_t { Person, BigScreen, Console };
inline constexpr int kLineKinds = 3;
enum class Refusal : std::uint8_t { WrongVersion, WrongCode, RoomFull, SeatTaken, BadMessage, ServerClosing };
inline constexpr int kRefusals = 6;

}  // namespace gemba
