// The public part of a scenario, sent once after joining: what a client needs to draw a floor it knows nothing about.
#pragma once

#include <string>
#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

struct StationPlan {
    std::string name;
    AreaId area;
    Operation operation = Operation::Make;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("operation", self.operation, 0, kOperations - 1);
    }
    bool operator==(const StationPlan&) const = default;
};

struct AreaPlan {
    std::string name;
    std::string glyph;
    std::string about;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.text("glyph", self.glyph, kMaxName);
        archive.text("about", self.about, kMaxText);
    }
    bool operator==(const AreaPlan&) const = default;
};

struct SeatPlan {
    std::string name;
    SeatRole role = SeatRole::AreaLead;
    AreaId area;          // area leads
    EmployerId employer;  // people managers
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("role", self.role, 0, kSeatRoles - 1);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
    }
    bool operator==(const SeatPlan&) const = default;
};

// A vendor with the employer that belongs to it, an employer, or a group of an area's people.
struct NamedPlan {
    std::string name;
    AreaId area{};
    EmployerId employer{};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
    }
    bool operator==(const NamedPlan&) const = default;
};

struct QualityPlan {
    std::string name;
    Permille effort;
    Permille returns;
    Permille escapes;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("effort", self.effort, 0, 10'000);
        archive.field("returns", self.returns, 0, 10'000);
        archive.field("escapes", self.escapes, 0, 10'000);
    }
    bool operator==(const QualityPlan&) const = default;
};

struct ProjectPlan {
    std::string name;
    AreaId area;
    Improve what = Improve::Packaging;
    Duration effort;
    Permille gain;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("what", self.what, 0, kImproves - 1);
        archive.field("effort", self.effort, 0, kLongestMs);
        archive.field("gain", self.gain, 0, 10'000);
    }
    bool operator==(const ProjectPlan&) const = default;
};

// What levers cost and how long they take.
struct PricePlan {
    Money wage;
    Money overtime;
    Money hire;
    Money expedite;
    Money board;
    Money fine;
    std::int32_t hireDays = 0;
    std::int32_t helpDays = 0;
    std::int32_t walkMinutes = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("wage", self.wage, 0, kMostMoney);
        archive.field("overtime", self.overtime, 0, kMostMoney);
        archive.field("hire", self.hire, 0, kMostMoney);
        archive.field("expedite", self.expedite, 0, kMostMoney);
        archive.field("board", self.board, 0, kMostMoney);
        archive.field("fine", self.fine, 0, kMostMoney);
        archive.field("hireDays", self.hireDays, 0, 999);
        archive.field("helpDays", self.helpDays, 0, 999);
        archive.field("walkMinutes", self.walkMinutes, 0, 999);
    }
    bool operator==(const PricePlan&) const = default;
};

// What each kind of seat is paid for, before the scheme shares it out.
struct PayPlan {
    Kpi kpi = Kpi::Features;
    Money perFeature;
    Money perBox;
    Money perBusyDay;
    Money perShipped;
    Money perDefect;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("kpi", self.kpi, 0, kKpis - 1);
        archive.field("perFeature", self.perFeature, -kMostMoney, kMostMoney);
        archive.field("perBox", self.perBox, -kMostMoney, kMostMoney);
        archive.field("perBusyDay", self.perBusyDay, -kMostMoney, kMostMoney);
        archive.field("perShipped", self.perShipped, -kMostMoney, kMostMoney);
        archive.field("perDefect", self.perDefect, -kMostMoney, kMostMoney);
    }
    bool operator==(const PayPlan&) const = default;
};

// Sent once after joining. Stations are listed area by area, in the order in which items visit them.
struct FloorPlan {
    std::string id;
    std::string title;
    std::string briefing;
    std::int32_t rounds = 1;
    std::int32_t daysPerRound = 20;
    std::int32_t releaseEveryDays = 5;
    std::int32_t gateSlots = 1;
    PayPlan pay;
    PricePlan prices;
    std::vector<std::int32_t> leverRounds;  // by role, then by Lever: the round that unlocks it; 0 = never
    std::vector<AreaPlan> areas;
    std::vector<StationPlan> stations;
    std::vector<SeatPlan> seats;
    std::vector<NamedPlan> vendors;
    std::vector<NamedPlan> employers;
    std::vector<NamedPlan> groups;  // of people, area by area, in the scenario's order: who can be hired
    std::vector<QualityPlan> qualities;
    std::vector<ProjectPlan> projects;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("id", self.id, kMaxName);
        archive.text("title", self.title, kMaxText);
        archive.text("briefing", self.briefing, kMaxText);
        archive.field("rounds", self.rounds, 1, 99);
        archive.field("daysPerRound", self.daysPerRound, 1, 999);
        archive.field("releaseEveryDays", self.releaseEveryDays, 1, 999);
        archive.field("gateSlots", self.gateSlots, 1, 99);
        archive.object("pay", self.pay);
        archive.object("prices", self.prices);
        archive.numbers("leverRounds", self.leverRounds, kSeatRoles * kLevers, 0, 99);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("stations", self.stations, kMaxStations);
        archive.list("seats", self.seats, kMaxSeats);
        archive.list("vendors", self.vendors, kMaxAreas);
        archive.list("employers", self.employers, kMaxAreas);
        archive.list("groups", self.groups, kMaxWorkers);
        archive.list("qualities", self.qualities, kMaxQualities);
        archive.list("projects", self.projects, kMaxProjects);
    }
    bool operator==(const FloorPlan&) const = default;
};

// The first letter of a seat that leads no area, in capitals, whole even when it is not plain ASCII.
[[nodiscard]] std::string letterOf(const std::string& name);

[[nodiscard]] FloorPlan floorPlanOf(const Scenario& scenario);

}  // namespace gemba
