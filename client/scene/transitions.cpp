#include "client/scene/transitions.h"

#include <algorithm>

#include "client/scene/boxes.h"
#include "client/scene/by_handle.h"
#include "client/scene/motion.h"

namespace gemba {

namespace {

// Parts that each area owes, as far as the view shows.
std::vector<double> owedIn(const PlayerView& view) {
    std::vector<double> owed(view.areas.size(), 0);
    for (const PalletView& pallet : view.pallets)
        for (const SlotView& slot : pallet.slots)
            if (isMissing(slot.state) && slot.from.index() < owed.size()) ++owed[slot.from.index()];
    return owed;
}

template <class List>
void dropFinished(List& list, double durationMs, double nowMs) {
    std::erase_if(list, [&](const auto& each) { return nowMs >= each.startMs + durationMs; });
}

}  // namespace

void Transitions::viewChanged(const PlayerView& before, const PlayerView& now, double nowMs,
                              std::int32_t speedPercent) {
    dropFinished(m_openings, kFogMs, nowMs);
    dropFinished(m_holes, kHoleMs, nowMs);
    dropFinished(m_marks, kMarkMs, nowMs);
    dropFinished(m_debts, kHoleMs, nowMs);
    openFog(before, now, nowMs);
    changeMarks(before, now, nowMs);
    changeDebts(before, now, nowMs);
    if (speedPercent < kTooFastToFly) closeHoles(before, now, nowMs, kMoveMs * paceAt(speedPercent));
}

void Transitions::openFog(const PlayerView& before, const PlayerView& now, double nowMs) {
    std::erase_if(m_openings, [&](const Opening& opening) {
        return opening.area.index() >= now.areas.size() || now.areas[opening.area.index()].sight < Sight::Seen;
    });
    double startMs = nowMs;
    for (std::size_t i = 0; i < std::min(before.areas.size(), now.areas.size()); ++i) {
        const Sight was = before.areas[i].sight;
        if (was >= Sight::Seen || now.areas[i].sight < Sight::Seen) continue;
        m_openings.push_back({AreaId(i), was, startMs});
        startMs += kFogMs;
    }
}

// The edge is closed when the part has come, not before.
void Transitions::closeHoles(const PlayerView& before, const PlayerView& now, double nowMs, double flightMs) {
    const ByHandle old(before.pallets);
    for (const PalletView& pallet : now.pallets) {
        const auto found = old.find(pallet.handle);
        if (!found || before.pallets[*found].slots.size() != pallet.slots.size()) continue;
        for (std::size_t i = 0; i < pallet.slots.size(); ++i) {
            const bool closed =
                pallet.slots[i].state == SlotState::Made && isMissing(before.pallets[*found].slots[i].state);
            if (closed) m_holes.push_back({pallet.handle, i, nowMs + std::max(0.0, flightMs - kHoleMs)});
        }
    }
}

void Transitions::changeMarks(const PlayerView& before, const PlayerView& now, double nowMs) {
    const ByHandle old(before.workers);
    for (const WorkerView& worker : now.workers) {
        const auto found = old.find(worker.handle);
        if (found && before.workers[*found].state == worker.state) continue;
        std::erase_if(m_marks, [&](const Mark& mark) { return mark.worker == worker.handle; });
        if (found) m_marks.push_back({worker.handle, nowMs});
    }
}

void Transitions::changeDebts(const PlayerView& before, const PlayerView& now, double nowMs) {
    const std::vector<double> was = owedIn(before);
    const std::vector<double> is = owedIn(now);
    for (std::size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
        if (was[i] == is[i]) continue;
        const double shown = debtShown(AreaId(i), was[i], nowMs);
        std::erase_if(m_debts, [&](const Debt& debt) { return debt.area == AreaId(i); });
        m_debts.push_back({AreaId(i), shown, nowMs});
    }
}

double Transitions::restsFrom() const {
    double end = fogUntil();
    for (const Hole& hole : m_holes) end = std::max(end, hole.startMs + kHoleMs);
    for (const Mark& mark : m_marks) end = std::max(end, mark.startMs + kMarkMs);
    for (const Debt& debt : m_debts) end = std::max(end, debt.startMs + kHoleMs);
    return end;
}

void Transitions::clear() {
    *this = {};
}

const Opening* Transitions::openingOf(AreaId area) const {
    const auto found =
        std::find_if(m_openings.begin(), m_openings.end(), [&](const Opening& each) { return each.area == area; });
    return found == m_openings.end() ? nullptr : &*found;
}

double Transitions::opened(AreaId area, double nowMs) const {
    const Opening* opening = openingOf(area);
    return opening == nullptr ? 1 : shareAt(opening->startMs, kFogMs, nowMs);
}

double Transitions::fogUntil() const {
    double end = 0;
    for (const Opening& opening : m_openings) end = std::max(end, opening.startMs + kFogMs);
    return end;
}

const Transitions::Hole* Transitions::holeOf(ItemId pallet, std::size_t slot) const {
    const auto found = std::find_if(m_holes.begin(), m_holes.end(),
                                    [&](const Hole& hole) { return hole.pallet == pallet && hole.slot == slot; });
    return found == m_holes.end() ? nullptr : &*found;
}

bool Transitions::holeChanged(ItemId pallet, std::size_t slot) const {
    return holeOf(pallet, slot) != nullptr;
}

double Transitions::holeClosed(ItemId pallet, std::size_t slot, double nowMs) const {
    const Hole* hole = holeOf(pallet, slot);
    return hole == nullptr ? 1 : shareAt(hole->startMs, kHoleMs, nowMs);
}

const Transitions::Mark* Transitions::markOf(WorkerId worker) const {
    const auto found =
        std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark& mark) { return mark.worker == worker; });
    return found == m_marks.end() ? nullptr : &*found;
}

bool Transitions::markChanged(WorkerId worker) const {
    return markOf(worker) != nullptr;
}

double Transitions::markShown(WorkerId worker, double nowMs) const {
    const Mark* mark = markOf(worker);
    return mark == nullptr ? 1 : shareAt(mark->startMs, kMarkMs, nowMs);
}

const Transitions::Debt* Transitions::debtOf(AreaId area) const {
    const auto found =
        std::find_if(m_debts.begin(), m_debts.end(), [&](const Debt& debt) { return debt.area == area; });
    return found == m_debts.end() ? nullptr : &*found;
}

bool Transitions::debtChanged(AreaId area) const {
    return debtOf(area) != nullptr;
}

double Transitions::debtShown(AreaId area, double parts, double nowMs) const {
    const Debt* debt = debtOf(area);
    if (debt == nullptr) return parts;
    return debt->before + (parts - debt->before) * easedInOut(shareAt(debt->startMs, kHoleMs, nowMs));
}

}  // namespace gemba
