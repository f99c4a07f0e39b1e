// Columns and cells that several tables share.
#pragma once

#include <optional>

#include "server/export/names.h"
#include "server/export/session_record.h"
#include "server/export/table.h"

namespace gemba {

inline constexpr std::int64_t kMostDays = 4095;

[[nodiscard]] constexpr Column factoryColumn() {
    return number("factory", "number of the factory in the room, from 0", 0, kMaxFactories - 1);
}
[[nodiscard]] constexpr Column areaColumn() {
    return number("area", "see areas", 0, kMaxAreas - 1);
}
[[nodiscard]] constexpr Column stationColumn() {
    return number("station", "see stations", 0, kMaxStations);
}
[[nodiscard]] constexpr Column dutyColumn() {
    return number("duty", "see duties", 0, kMaxSeats - 1);
}
[[nodiscard]] constexpr Column dayColumn() {
    return number("day", "working day of the session, from 1", 1, kMostDays);
}
[[nodiscard]] constexpr Column wayColumn() {
    return text("way", "as_played, each_for_itself, together, no_decisions, or last_time where it was played again");
}
[[nodiscard]] constexpr Column luckColumn() {
    return number("luck", "0 is the session's own, then others; see lucks", 0, kMostLucks - 1);
}
[[nodiscard]] constexpr Column eurosColumn(std::string_view name, std::string_view about) {
    return number(name, about, -kMostBrought, kMostBrought);
}
// Of the session's clock, which begins with day 1; before it, below 0.
[[nodiscard]] constexpr Column momentColumn(std::string_view name, std::string_view about) {
    return number(name, about, -kLongestMs, kLongestMs);
}

template <class Tag>
[[nodiscard]] Cell cell(Id<Tag> id) {
    if (id.isNone()) return Nothing{};
    return static_cast<std::int64_t>(id.index());
}
[[nodiscard]] inline Cell cell(Money money) {
    return money.euros;
}
[[nodiscard]] inline Cell cell(SimTime at) {
    return at.ms;
}
[[nodiscard]] inline Cell cell(Duration time) {
    return time.ms;
}

template <class T>
[[nodiscard]] Cell cell(const std::optional<T>& value) {
    return value ? cell(*value) : Cell(Nothing{});
}

// Adds a table's rows factory by factory: `add(factory number, factory)`.
template <class Add>
void forEachFactory(const SessionRecord& record, Add add) {
    for (std::size_t i = 0; i < record.factories.size(); ++i) add(cell(i), record.factories[i]);
}

}  // namespace gemba
