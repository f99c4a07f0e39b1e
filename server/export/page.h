// The debrief as one web page that needs nothing else: every number stands in a table; where a chart library is given,
// charts are drawn from the tables themselves.
#pragma once

#include <string>
#include <string_view>

#include "server/export/findings.h"

namespace gemba {

// `chartLibrary`: the source of Chart.js 3, written into the page; empty = no charts, and the page says why.
[[nodiscard]] std::string pageOf(const SessionRecord& record, std::string_view chartLibrary);

// Its chapters, for one factory; `id` makes the ids of its tables unique.
struct Chapter {
    const FloorPlan& plan;
    const FactoryRecord& factory;
    const Findings& found;
    std::string id;
};
[[nodiscard]] std::string resultChapter(const Chapter& chapter);
[[nodiscard]] std::string reasonsChapter(const Chapter& chapter);
[[nodiscard]] std::string workChapter(const Chapter& chapter);
[[nodiscard]] std::string saidChapter(const Chapter& chapter);

// All factories of a room side by side; there are several.
[[nodiscard]] std::string raceChapter(const SessionRecord& record);

// The least of 1, 2, 5, 10, 20, 50 … with which `count` classes cover `range`: the width of a histogram's classes.
[[nodiscard]] std::int64_t roundWidth(std::int64_t range, std::int64_t count);

}  // namespace gemba
