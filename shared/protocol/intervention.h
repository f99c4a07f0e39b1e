// What only the facilitator may do to a running factory: rules and events that come from outside, alike for everybody.
// Recorded, and played again, like commands.
#pragma once

#include <variant>

#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

// From now on this decides who gets what of the pay; what was earned so far is paid by the old scheme.
struct SetScheme {
    Scheme scheme = Scheme::Local;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("scheme", self.scheme, 0, kSchemes - 1);
    }
    bool operator==(const SetScheme&) const = default;
};

struct SetCulture {
    Culture culture = Culture::Off;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("culture", self.culture, 0, kCultures - 1);
    }
    bool operator==(const SetCulture&) const = default;
};

// Everybody sees the whole floor, as from above, until it is closed again.
struct Reveal {
    bool on = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const Reveal&) const = default;
};

// The scenario's event with this number happens at once.
struct TriggerEvent {
    std::uint32_t event = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("event", self.event, 0, kMaxEvents - 1);
    }
    bool operator==(const TriggerEvent&) const = default;
};

using Intervention = std::variant<SetScheme, SetCulture, Reveal, TriggerEvent>;

}  // namespace gemba
