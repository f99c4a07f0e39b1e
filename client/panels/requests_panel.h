// Lever: the inbox. Other areas ask for parts and wait for a yes or a no; one card per asking area.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

// What one area asks for: its requests, the longest waiting first, those answered and under way last.
struct RequestGroup {
    AreaId from;
    std::vector<const RequestView*> open;
    std::int32_t sent = 0;  // answered, the verdict is not there yet
};
// In the order in which their oldest request waits.
[[nodiscard]] std::vector<RequestGroup> requestGroups(const Table& table);

void requestsLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
