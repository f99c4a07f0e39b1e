// Lever: offers between managers, and the promises that come of them.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Offers that wait for this seat's answer; draws nothing when there are none.
void offersToMe(const Ui& ui, const Table& table, Desk& desk, Acts& acts);
// A new offer, own offers that stand, promises of both sides.
void tradePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

// "open until day 7", "kept", "broken".
[[nodiscard]] std::string promiseState(const Ui& ui, const Table& table, const PromiseView& promise);

}  // namespace gemba
