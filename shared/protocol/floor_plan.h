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

struct NamedPlan {
    std::string name;
    AreaId area;  // seats: the area they lead; else none
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
    }
    bool operator==(const NamedPlan&) const = default;
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
    Money payPerFeature;
    std::vector<AreaPlan> areas;
    std::vector<StationPlan> stations;
    std::vector<NamedPlan> seats;
    std::vector<NamedPlan> vendors;
    std::vector<NamedPlan> employers;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("id", self.id, kMaxName);
        archive.text("title", self.title, kMaxText);
        archive.text("briefing", self.briefing, kMaxText);
        archive.field("rounds", self.rounds, 1, 99);
        archive.field("daysPerRound", self.daysPerRound, 1, 999);
        archive.field("releaseEveryDays", self.releaseEveryDays, 1, 999);
        archive.field("gateSlots", self.gateSlots, 1, 99);
        archive.field("payPerFeature", self.payPerFeature, -kMostMoney, kMostMoney);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("stations", self.stations, kMaxStations);
        archive.list("seats", self.seats, 2 * kMaxAreas);
        archive.list("vendors", self.vendors, kMaxAreas);
        archive.list("employers", self.employers, kMaxAreas);
    }
    bool operator==(const FloorPlan&) const = default;
};

[[nodiscard]] FloorPlan floorPlanOf(const Scenario& scenario);

}  // namespace gemba
