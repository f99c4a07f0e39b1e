// One seat inside the factory: where its figure is, what it is paid for, what it knows and keeps quiet; and what
// managers have ordered, offered and promised. Plain data.
#pragma once

#include <vector>

#include "shared/protocol/view.h"
#include "shared/rules/pay.h"

namespace gemba {

struct Manager {
    AreaId from;
    AreaId to;  // none = not on the floor
    SimTime leftAt;
    SimTime arrivesAt;
    Work paidFor;  // what was done when the scheme last changed …
    Money paid;    // … and what it had earned by then
    Money dues;    // fines and the board: taken off the bonus
    std::vector<std::int64_t> bonusByDay;
    std::uint32_t knows = 0;  // bit per seat: its directive is known to this one
    bool exposed = false;     // everybody knows the own directive
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("leftAt", self.leftAt, 0, kLongestMs);
        archive.field("arrivesAt", self.arrivesAt, 0, kLongestMs);
        archive.object("paidFor", self.paidFor);
        archive.field("paid", self.paid, -kMostMoney, kMostMoney);
        archive.field("dues", self.dues, 0, kMostMoney);
        archive.numbers("bonusByDay", self.bonusByDay, 4095, -kMostMoney, kMostMoney);
        archive.field("knows", self.knows, 0, kAnyId);
        archive.field("exposed", self.exposed, 0, 1);
    }
    bool operator==(const Manager&) const = default;
};

// An accepted command that waits for its time.
struct PendingOrder {
    std::uint32_t id = 0;
    SeatId seat;
    Command command;
    SimTime due;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("id", self.id, 0, kAnyId);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.choice("command", self.command);
        archive.field("due", self.due, 0, kLongestMs);
    }
    bool operator==(const PendingOrder&) const = default;
};

struct Offer {
    std::uint32_t id = 0;
    SeatId from;
    SeatId to;
    Term give;
    Term want;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("id", self.id, 0, kAnyId);
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.object("give", self.give);
        archive.object("want", self.want);
    }
    bool operator==(const Offer&) const = default;
};

// Kept or broken when what it says comes true or is undone; what is still open is judged on the evening it is due.
struct Promise {
    SeatId by;
    SeatId to;
    Term term;
    WorkerId worker;  // Person: who went
    SimTime due;
    PromiseState state = PromiseState::Open;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("by", self.by, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.object("term", self.term);
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("due", self.due, 0, kLongestMs);
        archive.field("state", self.state, 0, kPromiseStates - 1);
    }
    bool operator==(const Promise&) const = default;
};

}  // namespace gemba
