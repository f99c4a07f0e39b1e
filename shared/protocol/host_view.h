// What only hosts are shown: the console's own facts. Names people and events, so it belongs on no shared screen.
#pragma once

#include <string>
#include <vector>

#include "shared/protocol/host_order.h"

namespace gemba {

// An event that the host may trigger; numbered by its place in the list.
struct EventPlan {
    std::string name;
    std::int32_t severity = 1;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("severity", self.severity, 1, 3);
    }
    bool operator==(const EventPlan&) const = default;
};

struct BookmarkState {
    SimTime at;
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("phase", self.phase, 0, kPhases - 1);
        archive.field("round", self.round, 0, 99);
        archive.text("text", self.text, kMaxSaid);
    }
    bool operator==(const BookmarkState&) const = default;
};

// NotReady: others are, and wait. Away: holds a seat in which nobody is.
enum class Blocking : std::uint8_t { NotReady, Away };
inline constexpr int kBlockings = 2;

struct Blocker {
    std::uint32_t person = 0;
    Blocking why = Blocking::NotReady;
    std::int32_t seconds = 0;  // for so long
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("why", self.why, 0, kBlockings - 1);
        archive.field("seconds", self.seconds, 0, kMostSeconds);
    }
    bool operator==(const Blocker&) const = default;
};

// Sent whenever something in it changed.
struct HostView {
    Scheme scheme = Scheme::Local;
    Culture culture = Culture::Off;
    bool revealed = false;
    std::vector<EventPlan> events;
    std::vector<BookmarkState> bookmarks;  // in the order in which they were made
    std::vector<Blocker> blockers;         // by person
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("scheme", self.scheme, 0, kSchemes - 1);
        archive.field("culture", self.culture, 0, kCultures - 1);
        archive.field("revealed", self.revealed, 0, 1);
        archive.list("events", self.events, kMaxEvents);
        archive.list("bookmarks", self.bookmarks, kMaxBookmarks);
        archive.list("blockers", self.blockers, kMaxPeople);
    }
    bool operator==(const HostView&) const = default;
};

// What bots made of the whole session.
struct DryRunDone {
    std::int32_t shipped = 0;
    Money factory;
    std::int32_t days = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.field("days", self.days, 0, 4095);
    }
    bool operator==(const DryRunDone&) const = default;
};

}  // namespace gemba
