// What seats are paid: from what each area did, by a KPI and a scheme, to money. Pure arithmetic: no rule here looks
// at how anybody treats the others.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

// What one seat has done in some time: the counts that KPIs are made of.
struct Work {
    std::int32_t features = 0;  // shipped: an area's own, a vendor's, or all, by the seat's role
    std::int64_t boxes = 0;     // finished at own stations; neither parts for others nor what is sent back
    Duration busy;              // of own people together
    std::int32_t defects = 0;   // that customers found: a release lead's only
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("features", self.features, 0, kMaxItems);
        archive.field("boxes", self.boxes, 0, kLongestMs);
        archive.field("busy", self.busy, 0, kLongestMs);
        archive.field("defects", self.defects, 0, kMaxItems << 4);
    }
    bool operator==(const Work&) const = default;
};

[[nodiscard]] Work operator-(const Work& all, const Work& before);

// What the KPI alone is worth: never negative. Local pay. An area lead's KPI is the scenario's; a people manager is paid
// for features of the own vendor (or, by utilization, for own people at work), a release lead for all that ships less
// what customers find.
[[nodiscard]] Money kpiPay(const PayDef& pay, SeatRole role, const Work& work);

// Pay of each seat for the same time, from what each KPI alone is worth. The money on the table is the same in every
// scheme and handed out to the last euro: the sum of `own`. Local: each its own. Mixed: half of it (rounded down to a
// euro), and equal shares of the rest. Shared: equal shares. Tournament: all for the highest; who ties shares equally.
// Chance: shares by luck alone, `luck` being one random word. Equal shares differ by at most a euro.
[[nodiscard]] std::vector<Money> payOf(Scheme scheme, const std::vector<Money>& own, std::uint64_t luck);

}  // namespace gemba
