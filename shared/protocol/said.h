// What managers said in a session, beside what came true: reports, promises, and the wishes of people managers. Part of
// the debrief; while the factory runs nobody sees all of it.
#pragma once

#include <vector>

#include "shared/protocol/trade.h"

namespace gemba {

// An area on the evening of each day: what its lead reported, and what there was to report about. The rule that makes a
// report of it: shared/figures/said.h.
struct AreaReports {
    std::vector<std::int32_t> said;     // a Report
    std::vector<std::int32_t> waiting;  // boxes at its stations
    std::vector<std::int32_t> people;   // who sit there
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("said", self.said, 4095, 0, 2);
        archive.numbers("waiting", self.waiting, 4095, 0, 1 << 20);
        archive.numbers("people", self.people, 4095, 0, 1 << 16);
    }
    bool operator==(const AreaReports&) const = default;
};

struct PromiseRecord {
    SeatId by;
    SeatId to;
    TermKind kind = TermKind::Part;
    SimTime made;
    SimTime due;
    PromiseState state = PromiseState::Open;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("by", self.by, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("kind", self.kind, 0, kTermKinds - 1);
        archive.field("made", self.made, 0, kLongestMs);
        archive.field("due", self.due, 0, kLongestMs);
        archive.field("state", self.state, 0, kPromiseStates - 1);
    }
    bool operator==(const PromiseRecord&) const = default;
};
inline constexpr std::size_t kMostPromiseRecords = 4095;

// What a people manager had its people do on the quiet, on the evening of each day, and who found out.
struct Whisper {
    SeatId seat;
    std::vector<std::int32_t> favours;  // 1 = boxes of the own vendor went first
    std::vector<std::int32_t> away;     // people of that employer who did not sit where they belong
    std::int32_t knew = 0;              // other seats that knew at the end
    bool exposed = false;               // everybody did
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.numbers("favours", self.favours, 4095, 0, 1);
        archive.numbers("away", self.away, 4095, 0, 1 << 16);
        archive.field("knew", self.knew, 0, kMaxSeats);
        archive.field("exposed", self.exposed, 0, 1);
    }
    bool operator==(const Whisper&) const = default;
};

}  // namespace gemba
