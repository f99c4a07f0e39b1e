// What only a host may order: the facilitator's console. Each order is numbered, answered once and obeyed once.
#pragma once

#include <string>
#include <variant>

#include "shared/protocol/guided.h"
#include "shared/protocol/intervention.h"
#include "shared/protocol/session.h"
#include "shared/protocol/what_if.h"

namespace gemba {

// On to the next phase now.
struct NextPhase {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const NextPhase&) const = default;
};

// Speed in percent of normal; paused holds the clock whatever the speed. While a replay is shown, this is its clock.
struct SetClock {
    bool paused = false;
    std::int32_t speedPercent = 100;
    std::int32_t stopDay = 0;  // pauses as this day begins, counted from the session's first, 1 …; 0 = no day
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
        archive.field("stopDay", self.stopDay, 0, 4095);
    }
    bool operator==(const SetClock&) const = default;
};

// One more minute of planning.
struct MoreTime {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const MoreTime&) const = default;
};

// The style that plays a seat while it is empty.
struct SetBotStyle {
    SeatId seat;
    BotStyle style = BotStyle::OwnTeamFirst;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("style", self.style, 0, kBotStyles - 1);
    }
    bool operator==(const SetBotStyle&) const = default;
};

// Somebody sits there from now on; seat none = stands up and watches.
struct MovePerson {
    std::uint32_t person = 0;
    SeatId seat;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("seat", self.seat, 0, kAnyId);
    }
    bool operator==(const MovePerson&) const = default;
};

// In every factory of the room.
struct Intervene {
    Intervention intervention;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.choice("intervention", self.intervention);
    }
    bool operator==(const Intervene&) const = default;
};

// A word to one person, or to everybody.
struct Say {
    std::uint32_t to = kEverybody;
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("to", self.to, 0, kEverybody);
        archive.text("text", self.text, kMaxSaid);
    }
    bool operator==(const Say&) const = default;
};

// Marks this moment for the debrief; the moment shown, while a replay is.
struct Bookmark {
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("text", self.text, kMaxSaid);
    }
    bool operator==(const Bookmark&) const = default;
};

// Back to the beginning of a round that was played: same factories, same luck, planning starts again.
struct PlayAgain {
    std::int32_t round = 1;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("round", self.round, 0, 99);
    }
    bool operator==(const PlayAgain&) const = default;
};

// In the lobby, before the group arrives: the whole session with bots in all seats, at once.
struct DryRun {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const DryRun&) const = default;
};

// What all big screens of the room show. ByPhase: what belongs to the phase, the floor as fogged as for who only
// watches. Above: the whole floor, whatever the seats may see. Blank: nothing.
enum class ScreenShows : std::uint8_t { ByPhase, Above, Blank };
inline constexpr int kScreenShows = 3;
inline constexpr std::uint32_t kMaxScreenPages = 32;

struct BigScreen {
    ScreenShows shows = ScreenShows::ByPhase;
    std::uint32_t page = 0;     // of the debrief
    std::uint32_t factory = 0;  // of those that race
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("shows", self.shows, 0, kScreenShows - 1);
        archive.field("page", self.page, 0, kMaxScreenPages - 1);
        archive.field("factory", self.factory, 0, kMaxFactories - 1);
    }
    bool operator==(const BigScreen&) const = default;
};

struct SetBigScreen {
    BigScreen screen;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.object("screen", self.screen);
    }
    bool operator==(const SetBigScreen&) const = default;
};

// In the debrief everybody looks at the session again, from its first moment; or no more.
struct ShowReplay {
    bool on = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const ShowReplay&) const = default;
};

// The replay goes to this moment, with all that was ordered until then; past its end it goes to the end.
struct SeekReplay {
    SimTime at;  // on the session's own clock
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
    }
    bool operator==(const SeekReplay&) const = default;
};

// Everybody sees what this seat saw; none = everything, from above.
struct SetReplayEyes {
    SeatId seat;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
    }
    bool operator==(const SetReplayEyes&) const = default;
};

using HostOrder = std::variant<NextPhase, SetClock, MoreTime, SetBotStyle, MovePerson, Intervene, Say, Bookmark,
                               PlayAgain, DryRun, SetBigScreen, ShowReplay, SeekReplay, SetReplayEyes, WhatIf, GuideTo, ClosePoll>;

// Numbered by the client, from 1 up, beside its wishes; a repeat gets the same answer and is not obeyed twice.
struct Order {
    std::uint32_t number = 0;
    HostOrder order;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.choice("order", self.order);
    }
    bool operator==(const Order&) const = default;
};

enum class OrderVerdict : std::uint8_t {
    Done,
    NotHost,
    NotNow,       // not in this phase, or not any more
    NoSuchThing,  // no such person, seat, event or round; a text without a word
};
inline constexpr int kOrderVerdicts = 4;

// When people will feel what was ordered.
enum class When : std::uint8_t { Now, NextPhase, RunStarts, NextRound, SeatIsEmpty };
inline constexpr int kWhens = 5;

struct OrderAnswer {
    std::uint32_t number = 0;
    OrderVerdict verdict = OrderVerdict::Done;
    When when = When::Now;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("verdict", self.verdict, 0, kOrderVerdicts - 1);
        archive.field("when", self.when, 0, kWhens - 1);
    }
    bool operator==(const OrderAnswer&) const = default;
};

}  // namespace gemba
