#include "client/replica/area_numbers.h"

#include <algorithm>

namespace gemba {

AreaNumbers numbersOf(const PlayerView& view, AreaId area) {
    AreaNumbers numbers;
    if (area.index() >= view.areas.size()) return numbers;
    const AreaView& own = view.areas[area.index()];
    numbers.backlog = own.backlog;
    numbers.owes = own.owes;
    numbers.shipped = view.ownShipped;
    for (const StationView& station : own.stations) numbers.started += station.waiting + station.inWork;
    for (const WorkerView& worker : view.workers) {
        if (worker.area != area) continue;
        ++numbers.people;
        const bool busy = worker.state != WorkerState::Starved && worker.state != WorkerState::Held;
        if (busy && !worker.item.isNone()) ++numbers.working;
    }
    for (const PalletView& pallet : view.pallets) {
        if (pallet.owner != area) continue;
        ++numbers.pallets;
        numbers.oldestPalletDays = std::max(numbers.oldestPalletDays, pallet.ageDays);
    }
    return numbers;
}

void AreaHistory::note(const PlayerView& view) {
    if (view.area.isNone()) return;
    const std::int32_t day = dayOf(view.now);
    if (view.area != m_area || day < m_day) *this = AreaHistory();
    if (day == m_day) return;
    m_area = view.area;
    m_day = day;
    const AreaNumbers now = numbersOf(view, view.area);
    m_working.push_back(now.people == 0 ? 0 : 1000 * now.working / now.people);
    m_started.push_back(now.started);
    m_shipped.push_back(now.shipped);
}

}  // namespace gemba
