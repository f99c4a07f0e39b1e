// A strong index: an ItemId cannot be passed where a WorkerId is meant. None is "nothing there".
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace gemba {

template <class Tag>
struct Id {
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    std::uint32_t value = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
    [[nodiscard]] constexpr bool isNone() const { return value == kNone; }
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using AreaId = Id<struct AreaTag>;
using StationId = Id<struct StationTag>;
using WorkerId = Id<struct WorkerTag>;
using EmployerId = Id<struct EmployerTag>;
using VendorId = Id<struct VendorTag>;
using ItemId = Id<struct ItemTag>;
using SeatId = Id<struct SeatTag>;
using SourceId = Id<struct SourceTag>;

}  // namespace gemba
