// The race of several factories at the end of a round: what each shipped and earned, and one that nobody touched.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

// One row: its name at the left, if it has one, and words that end at shares of the width.
struct StandingColumn {
    float end;
    std::string words;
};
void standingColumns(const Ui& ui, Type type, Role role, const std::string& name,
                     const std::vector<StandingColumn>& columns);
// What a row says, and one row: its name, features shipped, result.
void standingHeadings(const Ui& ui);
void standingRow(const Ui& ui, const Standing& standing, const std::string& name, Type type);
// Rows one under the other from the cursor on; nothing where one factory runs alone.
void standingsTable(const Ui& ui, const Table& table);
// In a frame of its own at the floor's lower right corner, in review.
void standingsFrame(const Ui& ui, const Table& table, const WindowLayout& layout);

}  // namespace gemba
