// Lever: people to other areas and back. An area lead lends who sits and belongs in the own area; a people manager
// sends own people anywhere.
#pragma once

#include <vector>

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The own people of a seat in one area. Pending wishes count as done.
struct OwnPeopleRow {
    AreaId area;
    std::int32_t count = 0;
    std::int32_t away = 0;  // of them, how many belong elsewhere
    WorkerId toSend;        // who would go; none = nobody
    WorkerId toCall;        // who would go home; none = nobody
};

[[nodiscard]] std::vector<OwnPeopleRow> ownPeopleRows(const Table& table);

void lendPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);       // area leads
void ownPeoplePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);  // people managers

}  // namespace gemba
