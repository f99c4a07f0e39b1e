// Lever: WIP limit per own station. A bar of what is there against the limit, minus and plus, and no limit at
// all.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

struct WipRow {
    StationId station;
    std::int32_t now = 0;              // waiting and in work
    std::int32_t limit = kNoWipLimit;  // as wished last
    bool sent = false;                 // still a wish
};

[[nodiscard]] std::vector<WipRow> wipRows(const Table& table);
// The limit after one press of plus (+1) or minus (-1); from "no limit" a minus starts at what is there.
[[nodiscard]] std::int32_t steppedLimit(const WipRow& row, int step);

void wipLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
