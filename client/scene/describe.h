// One sentence about what lies at a point of the floor: for hover and for a pinned note. Everything that is drawn has
// one.
#pragma once

#include "client/scene/stage.h"

namespace gemba {

// `point` in world units. Empty when nothing is there.
[[nodiscard]] std::string describe(const Stage& stage, const Camera& camera, Point point);
// The sentence about one box.
[[nodiscard]] std::string boxSentence(const Stage& stage, const ItemView& item);
// The sentence about one station.
[[nodiscard]] std::string stationSentence(const Stage& stage, const PilePlace& pile);

// As the plan names it, "?" when it does not.
[[nodiscard]] std::string nameOf(const Stage& stage, AreaId area);
[[nodiscard]] std::string nameOf(const Stage& stage, StationId station);
// The pattern with its {area}.
[[nodiscard]] std::string withArea(const Stage& stage, const std::string& pattern, AreaId area);

// What each kind of thing says at a point; empty when none of its kind lies there.
[[nodiscard]] std::string plateAt(const Stage& stage, const Camera& camera, Point point);
[[nodiscard]] std::string managerAt(const Stage& stage, const Camera& camera, Point point);
[[nodiscard]] std::string boxAt(const Stage& stage, Point point);
[[nodiscard]] std::string personAt(const Stage& stage, Point point);
[[nodiscard]] std::string palletAt(const Stage& stage, Point point);
[[nodiscard]] std::string pileAt(const Stage& stage, Point point);
[[nodiscard]] std::string stationAt(const Stage& stage, Point point);
[[nodiscard]] std::string reportAt(const Stage& stage, const Camera& camera, Point point);
[[nodiscard]] std::string debtAt(const Stage& stage, Point point);
[[nodiscard]] std::string columnAt(const Stage& stage, Point point);
[[nodiscard]] std::string rowAt(const Stage& stage, Point point);

}  // namespace gemba
