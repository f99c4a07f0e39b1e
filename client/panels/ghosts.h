// Other runs of the same luck that go along when a room plays again: the last time, and nobody touching anything.
#pragma once

#include "client/charts/spark.h"
#include "client/panels/widgets.h"

namespace gemba {

// Where a ghost stood after so many days; nothing when it did not come that far, or no day is over.
[[nodiscard]] const std::int64_t* ghostMoneyAt(const Ghost& ghost, std::size_t days);

// The factory's curve, drawn last, and those of its ghosts up to the same day.
[[nodiscard]] std::vector<SparkCurve> sparksWithGhosts(const Ui& ui, const Table& table, float thick);
// A line for each: what it had earned by now. Empty without ghosts.
[[nodiscard]] std::vector<std::string> ghostWords(const Ui& ui, const Table& table);
// This time, last time and nobody, side by side: shipped and result by the end of the last day. Nothing without ghosts.
void ghostTable(const Ui& ui, const Table& table);

}  // namespace gemba
