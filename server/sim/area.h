// A team's floor: who sits there, what waits, what its lead has decided and what improvements have changed. Plain data.
#pragma once

#include <vector>

#include "server/sim/item.h"

namespace gemba {

// One source of an area: how far it has come.
struct Source {
    std::int32_t births = 0;   // numbers its items
    std::int32_t throws = 0;   // of its die
    std::int32_t nextDay = 0;  // entry of its schedule
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("births", self.births, 0, kMostVisits << 4);
        archive.field("throws", self.throws, 0, kMostVisits << 4);
        archive.field("nextDay", self.nextDay, 0, 4096);
    }
    bool operator==(const Source&) const = default;
};

struct Area {
    StationId firstStation;
    std::int32_t stations = 0;
    std::vector<WorkerId> people;  // who sits here now
    std::vector<Source> sources;
    std::vector<WorkClass> order;  // its lead's order of work
    ItemList backlog;              // own items not started, oldest first
    ItemList inbox;                // parts asked for and not answered, oldest first
    Report report = Report::OnPlan;
    SimTime reportAt;
    std::int32_t shipped = 0;  // own features
    std::int64_t boxes = 0;    // finished at its stations, parts for others left out: a KPI
    std::int32_t waiting = 0;  // items that wait at its people's stations
    std::int32_t inLoop = 0;   // own items started and not yet through: CONWIP
    std::int32_t onRope = 0;   // own items started and not yet past the drum
    std::int32_t newcomers = 0;
    std::int32_t hired = 0;  // people ever, from the first day on: names them
    bool overtime = false;
    std::int32_t quality = 0;  // how carefully boxes are made from now on
    SimTime helpedUntil;       // Culture::Learning
    bool andon = true;
    bool stopped = false;               // the line stands
    std::uint32_t ticket = 0;           // of the stop
    std::int64_t tired = 0;             // millionths of full tiredness
    std::int64_t debt = 0;              // millionths of an item
    std::int64_t pace = 1'000'000;      // of everybody, in millionths of full speed; people_rules works it out
    std::int64_t veterans = 1'000'000;  // the same for who is no newcomer: the others' questions
    Permille lessWork;                  // what improvements have changed
    Permille lessSetup;
    Permille findsMore;
    Permille dip;
    std::uint32_t dipTicket = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("firstStation", self.firstStation, 0, kAnyId);
        archive.field("stations", self.stations, 0, kMaxStations);
        archive.numbers("people", self.people, kMaxWorkers, 0, kAnyId);
        archive.list("sources", self.sources, kMaxSources);
        archive.numbers("order", self.order, kWorkClasses, 0, kWorkClasses - 1);
        archive.object("backlog", self.backlog);
        archive.object("inbox", self.inbox);
        archive.field("report", self.report, 0, kReports - 1);
        archive.field("reportAt", self.reportAt, 0, kLongestMs);
        archive.field("shipped", self.shipped, 0, kMaxItems);
        archive.field("boxes", self.boxes, 0, kLongestMs);
        archive.field("waiting", self.waiting, 0, kMaxItems);
        archive.field("inLoop", self.inLoop, 0, kMaxItems);
        archive.field("onRope", self.onRope, 0, kMaxItems);
        archive.field("hired", self.hired, 0, kMostVisits);
        archive.field("newcomers", self.newcomers, 0, kMaxWorkers);
        archive.field("quality", self.quality, 0, kMaxQualities);
        archive.field("helpedUntil", self.helpedUntil, 0, kLongestMs);
        archive.field("overtime", self.overtime, 0, 1);
        archive.field("andon", self.andon, 0, 1);
        archive.field("stopped", self.stopped, 0, 1);
        archive.field("ticket", self.ticket, 0, kAnyId);
        archive.field("tired", self.tired, 0, 1'000'000);
        archive.field("debt", self.debt, 0, kLongestMs);
        archive.field("pace", self.pace, 0, 100'000'000);
        archive.field("veterans", self.veterans, 0, 1'000'000);
        archive.field("lessWork", self.lessWork, 0, 1000);
        archive.field("lessSetup", self.lessSetup, 0, 1000);
        archive.field("findsMore", self.findsMore, 0, 1000);
        archive.field("dip", self.dip, 0, 1000);
        archive.field("dipTicket", self.dipTicket, 0, kAnyId);
    }
    bool operator==(const Area&) const = default;
};

}  // namespace gemba
