// What the server says to a client.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/protocol/debrief.h"
#include "shared/protocol/floor_plan.h"
#include "shared/protocol/host_view.h"
#include "shared/protocol/replay.h"

namespace gemba {

struct Welcome {
    std::string token;  // keep it: it brings you back to your seat
    bool host = false;
    std::uint32_t person = 0;     // your number in RoomState::people
    std::uint32_t lastWish = 0;   // newest wish answered to you, from an earlier visit; number on from there
    std::uint32_t lastOrder = 0;  // the same of a host's orders
    FloorPlan plan;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("token", self.token, kMaxToken);
        archive.field("host", self.host, 0, 1);
        archive.field("person", self.person, 0, 0xFFFF);
        archive.field("lastWish", self.lastWish, 0, 0x7FFFFFFF);
        archive.field("lastOrder", self.lastOrder, 0, 0x7FFFFFFF);
        archive.object("plan", self.plan);
    }
    bool operator==(const Welcome&) const = default;
};

struct Refused {
    Refusal reason = Refusal::BadMessage;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("reason", self.reason, 0, kRefusals - 1);
    }
    bool operator==(const Refused&) const = default;
};

struct PersonState {
    std::uint32_t person = 0;
    std::string name;
    SeatId seat;
    bool connected = true;
    bool host = false;
    LineKind kind = LineKind::Person;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, 0xFFFF);
        archive.text("name", self.name, kMaxName);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("connected", self.connected, 0, 1);
        archive.field("host", self.host, 0, 1);
        archive.field("kind", self.kind, 0, kLineKinds - 1);
    }
    bool operator==(const PersonState&) const = default;
};

struct SeatState {
    BotStyle style = BotStyle::OwnTeamFirst;  // plays while nobody does
    bool botPlays = true;
    bool ready = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("style", self.style, 0, kBotStyles - 1);
        archive.field("botPlays", self.botPlays, 0, 1);
        archive.field("ready", self.ready, 0, 1);
    }
    bool operator==(const SeatState&) const = default;
};

// Sent whenever something in it changed (the remaining time: on change of phase, pause or speed, and each second).
struct RoomState {
    std::string code;
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;  // 1 … rounds
    bool paused = false;
    std::int32_t speedPercent = 100;
    std::int32_t secondsLeft = 0;  // of this phase, real time; 0 in the lobby and where nothing runs out
    std::vector<PersonState> people;
    std::uint32_t factories = 1;   // that race, each with all seats of the plan
    std::vector<SeatState> seats;  // those of the first factory, then those of the next
    bool restarted = false;        // another server took the room over, and the host has not gone on yet
    BigScreen bigScreen;
    bool replay = false;  // the session is looked at again: `paused` and `speedPercent` are the replay's
    SeatId eyes;          // of the room: views show what this seat saw; none = everything, from above
    WalkState walk;       // of the debrief
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("code", self.code, kMaxName);
        archive.field("phase", self.phase, 0, kPhases - 1);
        archive.field("round", self.round, 0, 99);
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
        archive.field("secondsLeft", self.secondsLeft, 0, 1 << 20);
        archive.list("people", self.people, kMaxPeople);
        archive.field("factories", self.factories, 1, kMaxFactories);
        archive.list("seats", self.seats, kMaxFactories * kMaxSeats);
        archive.field("restarted", self.restarted, 0, 1);
        archive.object("bigScreen", self.bigScreen);
        archive.field("replay", self.replay, 0, 1);
        archive.field("eyes", self.eyes, 0, kAnyId);
        archive.object("walk", self.walk);
    }
    bool operator==(const RoomState&) const = default;
};

struct WishAnswer {
    std::uint32_t number = 0;
    Verdict verdict = Verdict::Ok;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("verdict", self.verdict, 0, kVerdicts - 1);
    }
    bool operator==(const WishAnswer&) const = default;
};

// A view as delta against view `base` (0 = the empty view). `check` is the view's hash, so a wrong client notices.
struct ViewDelta {
    std::uint32_t number = 0;
    std::uint32_t base = 0;
    std::uint64_t check = 0;
    std::vector<std::uint8_t> bytes;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("base", self.base, 0, 0x7FFFFFFF);
        archive.word("check", self.check);
        archive.numbers("bytes", self.bytes, kMaxMessageBytes, 0, 255);
    }
    bool operator==(const ViewDelta&) const = default;
};

// What a factory has done so far.
struct Standing {
    std::int32_t shipped = 0;
    Money factory;
    std::vector<std::int32_t> shippedByDay{};  // by the end of each day that is over
    std::vector<std::int64_t> factoryByDay{};  // in euros, as many
    bool priced = false;                       // of played factories, once the session is over
    Money price{};                             // of silos: together less as played
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.numbers("shippedByDay", self.shippedByDay, 4095, 0, 1 << 20);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
        archive.field("priced", self.priced, 0, 1);
        archive.field("price", self.price, -2 * kMostMoney, 2 * kMostMoney);
    }
    bool operator==(const Standing&) const = default;
};

// The race at the end of a round: sent in review and debrief, never while factories run.
struct Standings {
    std::int32_t round = 1;
    std::vector<Standing> factories;  // all on the same luck
    Standing untouched;               // and one more, in which nobody touched anything
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("round", self.round, 0, 99);
        archive.list("factories", self.factories, kMaxFactories);
        archive.object("untouched", self.untouched);
    }
    bool operator==(const Standings&) const = default;
};

// What another run of the same luck had done by the end of each day.
struct Ghost {
    Baseline baseline = Baseline::LastTime;  // or NobodyTouches
    std::vector<std::int32_t> shippedByDay;
    std::vector<std::int64_t> factoryByDay;  // in euros, as many
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("baseline", self.baseline, 0, kBaselines - 1);
        archive.numbers("shippedByDay", self.shippedByDay, 4095, 0, 1 << 20);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
    }
    bool operator==(const Ghost&) const = default;
};

// They go along with who plays again: the own factory the last time, and the one that nobody touches. Sent when a round
// is played again, and to who joins after that.
struct Ghosts {
    std::vector<Ghost> all;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.list("all", self.all, 2);
    }
    bool operator==(const Ghosts&) const = default;
};

// A host's word to you or to everybody.
struct Said {
    std::uint32_t from = 0;  // the host's number
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kMaxPeople - 1);
        archive.text("text", self.text, kMaxSaid);
    }
    bool operator==(const Said&) const = default;
};

// What a seat of the own factory said or pointed at; who said it hears it, too.
struct Talked {
    SeatId from;
    SeatId to;  // none = all who may hear
    AreaId at;
    std::string text;
    bool heard = true;  // by any person; told to who said it
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("at", self.at, 0, kAnyId);
        archive.text("text", self.text, kMaxSaid);
        archive.field("heard", self.heard, 0, 1);
    }
    bool operator==(const Talked&) const = default;
};

using ToClient =
    std::variant<Welcome, Refused, RoomState, WishAnswer, ViewDelta, Debrief, OrderAnswer, HostView, DryRunDone, Said,
                 Standings, Talked, ReplayPlan, Analysis, WhatIfAnswer, Ghosts, PollsState>;

}  // namespace gemba
