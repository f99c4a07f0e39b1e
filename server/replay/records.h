// What a journal is made of: one struct per kind of record. Written before it takes effect; each says all that a new
// server, or a replay, needs to do the same.
#pragma once

#include <array>
#include <string>
#include <variant>

#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr std::int64_t kLongestPhaseMs = std::int64_t{1} << 31;

enum class Origin : std::uint8_t { Person, Bot };
inline constexpr std::uint32_t kNobody = kMaxPeople;

// Whose order it was, with which number, and what the answer said about when it takes effect: so that it is not obeyed
// twice, and a repeat is answered alike. Nobody: it came by itself, or by an own wish.
struct OrderedBy {
    std::uint32_t person = kNobody;
    std::uint32_t number = 0;
    When when = When::Now;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kNobody);
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("when", self.when, 0, kWhens - 1);
    }
};

// Seats are the room's, as in Factories: one factory's after the other's.

// An accepted command, with the world's own ids; written before it acts. `person` and `wish`: whose wish with which
// number it was, so that the wish is not taken again.
struct CommandRecord {
    SimTime at;
    SeatId seat;
    Origin origin = Origin::Person;
    Command command;
    std::uint32_t person = kNobody;
    std::uint32_t wish = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("origin", self.origin, 0, 1);
        archive.choice("command", self.command);
        archive.field("person", self.person, 0, kNobody);
        archive.field("wish", self.wish, 0, 0x7FFFFFFF);
    }
};

// A factory's hash after everything up to and including `at`, before any later record.
struct HashRecord {
    SimTime at;
    std::uint64_t hash = 0;
    std::uint32_t factory = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.word("hash", self.hash);
        archive.field("factory", self.factory, 0, kMaxFactories - 1);
    }
};

struct PhaseRecord {
    SimTime at;
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("phase", self.phase, 0, kPhases - 1);
        archive.field("round", self.round, 0, 99);
        archive.object("by", self.by);
    }
};

// The seat's bot style from now on.
struct StyleRecord {
    SimTime at;
    SeatId seat;
    BotStyle style = BotStyle::OwnTeamFirst;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("style", self.style, 0, kBotStyles - 1);
        archive.object("by", self.by);
    }
};

// What the facilitator did to all factories of the room; written before it acts.
struct InterventionRecord {
    SimTime at;
    Intervention intervention;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.choice("intervention", self.intervention);
        archive.object("by", self.by);
    }
};

// All bots have had their turn at `at`: what they wished stands before this record.
struct TurnRecord {
    SimTime at;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
    }
};

// The clock as it stands: after every change by the host, and each second while it runs.
struct ClockRecord {
    SimTime at;
    std::int64_t leftMs = 0;  // of the phase, real time
    bool paused = false;
    std::int32_t speedPercent = 100;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("leftMs", self.leftMs, 0, kLongestPhaseMs);
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
        archive.object("by", self.by);
    }
};

// SHA-256 of a person's token: enough to know the token again, not to use it.
struct TokenHash {
    std::array<std::uint64_t, 4> words{};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        for (auto& word : self.words) archive.word("word", word);
    }
    bool operator==(const TokenHash&) const = default;
};

// Somebody new; people are numbered in the order in which they came.
struct PersonRecord {
    std::uint32_t person = 0;
    std::string name = "";
    TokenHash token;
    bool host = false;
    LineKind kind = LineKind::Person;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.text("name", self.name, kMaxName);
        archive.object("token", self.token);
        archive.field("host", self.host, 0, 1);
        archive.field("kind", self.kind, 0, kLineKinds - 1);
    }
};

// The person's line: down, or up again.
struct PresenceRecord {
    std::uint32_t person = 0;
    bool present = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("present", self.present, 0, 1);
    }
};

// Where the person sits from now on, and whether a bot plays that seat.
struct SeatRecord {
    std::uint32_t person = 0;
    SeatId seat;
    bool autopilot = false;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("autopilot", self.autopilot, 0, 1);
        archive.object("by", self.by);
    }
};

// A host's word, to one person or to everybody.
struct SayRecord {
    SimTime at;
    Say said;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.object("said", self.said);
        archive.object("by", self.by);
    }
};

struct TalkRecord {
    SimTime at;
    std::uint32_t person = 0;
    Talk talk;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.object("talk", self.talk);
    }
};

struct BookmarkRecord {
    SimTime at;
    std::string text = "";
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.text("text", self.text, kMaxSaid);
        archive.object("by", self.by);
    }
};

// Everything is again as it was when planning for this round began, and planning begins.
struct AgainRecord {
    std::int32_t round = 1;
    OrderedBy by = {};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("round", self.round, 1, 99);
        archive.object("by", self.by);
    }
};

// A new server took the room over; everybody's line was cut, and the clock is paused.
struct RestartRecord {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
};

// The room is closed for good.
struct EndRecord {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
};

using JournalRecord = std::variant<CommandRecord, HashRecord, PhaseRecord, StyleRecord, TurnRecord, ClockRecord,
                                   PersonRecord, PresenceRecord, SeatRecord, RestartRecord, EndRecord,
                                   InterventionRecord, SayRecord, BookmarkRecord, AgainRecord, TalkRecord>;

}  // namespace gemba
