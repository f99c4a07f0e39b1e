// Lever: own people to stations. Counts per station with minus and plus; who is posted nowhere follows the
// order of work.
#pragma once

#include <vector>

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

struct PostRow {
    StationId station;  // none = anywhere
    std::int32_t count = 0;
    std::int32_t sent = 0;  // of them, how many are still a wish
    WorkerId toAdd;         // who would come; none = nobody can
    WorkerId toSend;        // who would go
};

// Anywhere first, then the own stations in order. Pending wishes count as done.
[[nodiscard]] std::vector<PostRow> postRows(const Table& table);

void peopleLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
