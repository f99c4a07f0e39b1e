// How one field list serves writing, reading, hashing, dumping and delta: every struct that is sent or saved has
//     template <class Self, class Archive> static void fields(Self& self, Archive& archive)
// naming each member once. Archives offer: field, word, text, object, list, numbers, choice.
// `raw` turns a field's type (integer, enum, bool, unit, id) into the one integer that archives handle.
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "shared/base/id.h"
#include "shared/base/units.h"

namespace gemba {

template <class T>
concept WholeNumber = std::integral<T> || std::is_enum_v<T>;

template <class T>
constexpr std::int64_t toRaw(const T& value) {
    if constexpr (WholeNumber<T>) {
        return static_cast<std::int64_t>(value);
    } else if constexpr (requires { value.ms; }) {
        return value.ms;
    } else if constexpr (requires { value.euros; }) {
        return value.euros;
    } else {
        return static_cast<std::int64_t>(value.value);
    }
}

template <class T>
constexpr void fromRaw(T& value, std::int64_t raw) {
    if constexpr (WholeNumber<T>) {
        value = static_cast<T>(raw);
    } else if constexpr (requires { value.ms; }) {
        value.ms = raw;
    } else if constexpr (requires { value.euros; }) {
        value.euros = raw;
    } else {
        value.value = static_cast<decltype(value.value)>(raw);
    }
}

// Bounds of an id field: any index or none.
inline constexpr std::int64_t kAnyId = 0xFFFFFFFF;

// Elements with a handle are matched by it in deltas; their lists are sorted by it.
template <class T>
concept Keyed = requires(const T& t) {
    t.handle.value;
};

}  // namespace gemba
