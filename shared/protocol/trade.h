// What managers can offer each other, and the promises that come of it.
#pragma once

#include <cstdint>

#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

// Nothing: no more than a good word. Person: one of the giver's people comes to the other's area. Part: the giver's
// area makes that part before anything else. OwnBox: the giver's area makes the oldest box of the other's vendor before
// anything else. Directive: the giver no longer favours the own vendor, and moved people go home.
enum class TermKind : std::uint8_t { Nothing, Person, Part, OwnBox, Directive };
inline constexpr int kTermKinds = 5;
inline constexpr std::int32_t kMostTermDays = 60;

// One side of an offer. `days`: how long a person stays or a directive rests, until when a part is there.
struct Term {
    TermKind kind = TermKind::Nothing;
    std::int32_t days = 0;
    ItemId item;  // Part only
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("kind", self.kind, 0, kTermKinds - 1);
        archive.field("days", self.days, 0, kMostTermDays);
        archive.field("item", self.item, 0, kAnyId);
    }
    bool operator==(const Term&) const = default;
};

enum class PromiseState : std::uint8_t { Open, Kept, Broken };
inline constexpr int kPromiseStates = 3;

}  // namespace gemba
