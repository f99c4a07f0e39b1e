#include "server/sim/payroll.h"

#include <algorithm>

#include "server/sim/metrics.h"

namespace gemba {

namespace {

bool isBusy(WorkerState state) {
    switch (state) {
        case WorkerState::Working:
        case WorkerState::Helping:
        case WorkerState::Firefighting:
        case WorkerState::SettingUp:
        case WorkerState::Improving: return true;
        default: return false;
    }
}

bool isOf(const SeatDef& seat, const Worker& worker) {
    return seat.role == SeatRole::PeopleManager ? worker.employer == seat.employer : worker.home == seat.area;
}

// Of the seat's own people, wherever they sit.
Duration busyTime(const World& world, const SeatDef& seat) {
    Duration busy;
    for (const Worker& worker : world.workers) {
        if (worker.machine || !isOf(seat, worker)) continue;
        const std::vector<Duration> times = timeByState(world, worker);
        for (std::size_t i = 0; i < times.size(); ++i)
            if (isBusy(static_cast<WorkerState>(i))) busy = busy + times[i];
    }
    return busy;
}

std::int32_t shippedFor(const World& world, EmployerId employer) {
    std::int32_t shipped = 0;
    for (std::size_t i = 0; i < world.vendors.size(); ++i)
        if (world.scenario->market.vendors[i].employer == employer) shipped += world.vendors[i].shipped;
    return shipped;
}

// What the KPI is worth since the scheme was set.
Money ownPay(const World& world, SeatId seat) {
    return kpiPay(world.scenario->pay, defOf(world, seat).role,
                  workOf(world, seat) - world.managers[seat.index()].paidFor);
}

}  // namespace

Work workOf(const World& world, SeatId id) {
    const SeatDef& seat = defOf(world, id);
    if (seat.role == SeatRole::ReleaseLead)
        return {.features = world.shipped, .boxes = 0, .busy = {}, .defects = world.defectsFound};
    const bool asked = world.scenario->pay.kpi == Kpi::Utilization;  // takes a look at everybody
    const Duration busy = asked ? busyTime(world, seat) : Duration{};
    if (seat.role == SeatRole::PeopleManager)
        return {.features = shippedFor(world, seat.employer), .boxes = 0, .busy = busy, .defects = 0};
    const Area& done = areaOf(world, seat.area);
    return {.features = done.shipped, .boxes = done.boxes, .busy = busy, .defects = 0};
}

std::uint64_t payLuck(const World& world) {
    return world.luck.draw(Purpose::Pay, static_cast<std::uint64_t>(world.payPeriods));
}

Money bonusOf(const World& world, SeatId seat) {
    const Manager& manager = world.managers[seat.index()];
    const Money before = manager.paid - manager.dues;
    if (world.scheme == Scheme::Local)  // asked every day: needs nothing of the others, and nothing from the heap
        return before + ownPay(world, seat);
    std::vector<Money> own;
    for (std::size_t i = 0; i < world.managers.size(); ++i) own.push_back(ownPay(world, SeatId(i)));
    return before + payOf(world.scheme, own, payLuck(world))[seat.index()];
}

void changeScheme(World& world, Scheme scheme) {
    std::vector<Money> earned;
    for (std::size_t i = 0; i < world.managers.size(); ++i)
        earned.push_back(bonusOf(world, SeatId(i)) + world.managers[i].dues);
    for (std::size_t i = 0; i < world.managers.size(); ++i) {
        world.managers[i].paid = earned[i];
        world.managers[i].paidFor = workOf(world, SeatId(i));
    }
    world.scheme = scheme;
    world.payPeriods = std::min(world.payPeriods + 1, kMostPayPeriods);
}

}  // namespace gemba
