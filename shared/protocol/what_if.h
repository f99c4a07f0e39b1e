// "What if …?": one thing different in a session, from the moment when planning for a round begins, and what comes of
// it.
#pragma once

#include <variant>
#include <vector>

#include "shared/protocol/command.h"
#include "shared/protocol/debrief.h"
#include "shared/protocol/analysis.h"

namespace gemba {

// A bot of this style decides in the seat; none = in all seats.
struct OtherStyle {
    SeatId seat;
    BotStyle style = BotStyle::ConstraintManager;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("style", self.style, 0, kBotStyles - 1);
    }
    bool operator==(const OtherStyle&) const = default;
};

// The seat sets a lever so and leaves it there. Only levers that are set (order of work, limit, report, quality,
// overtime, cadence, favour); ids are the plan's.
struct OtherSetting {
    SeatId seat;
    Command command;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.choice("command", self.command);
    }
    bool operator==(const OtherSetting&) const = default;
};

// The same limit of boxes at every station with people.
struct PlainLimit {
    std::int32_t limit = 6;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("limit", self.limit, 1, kNoWipLimit);
    }
    bool operator==(const PlainLimit&) const = default;
};

// In that round only.
struct OtherScheme {
    Scheme scheme = Scheme::Shared;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("scheme", self.scheme, 0, kSchemes - 1);
    }
    bool operator==(const OtherScheme&) const = default;
};

struct OneMorePerson {
    StationId station;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("station", self.station, 0, kAnyId);
    }
    bool operator==(const OneMorePerson&) const = default;
};

// 5 % less time a box. The gate's number is that of the stations.
struct FasterStation {
    StationId station;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("station", self.station, 0, kAnyId);
    }
    bool operator==(const FasterStation&) const = default;
};

using Change = std::variant<OtherStyle, OtherSetting, PlainLimit, OtherScheme, OneMorePerson, FasterStation>;

struct WhatIf {
    std::int32_t round = 1;
    std::uint32_t factory = 0;
    Change change;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("round", self.round, 1, 99);
        archive.field("factory", self.factory, 0, kMaxFactories - 1);
        archive.choice("change", self.change);
    }
    bool operator==(const WhatIf&) const = default;
};

// Comes at once with the session's own luck, then again with more luck until `brought` has all it will have.
struct WhatIfAnswer {
    WhatIf asked;
    BaselineResult changed;             // on the session's own luck
    std::int32_t leftOut = 0;           // people's orders that no longer applied
    std::vector<std::int64_t> brought;  // euros: on the session's own luck, then on others
    std::int32_t lucks = 1;             // how many there will be
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.object("asked", self.asked);
        archive.object("changed", self.changed);
        archive.field("leftOut", self.leftOut, 0, 1 << 20);
        archive.numbers("brought", self.brought, kMostLucks, -kMostBrought, kMostBrought);
        archive.field("lucks", self.lucks, 1, kMostLucks);
    }
    bool operator==(const WhatIfAnswer&) const = default;
};

// Whether a seat sets something once and for all with this, rather than does something to a box or a person.
[[nodiscard]] bool isSetting(const Command& command);

}  // namespace gemba
