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

// Of the people whose home the area is, wherever they sit.
Duration busyTime(const World& world, AreaId area) {
    Duration busy;
    for (const Worker& worker : world.workers) {
        if (worker.machine || worker.home != area) continue;
        const std::vector<Duration> times = timeByState(world, worker);
        for (std::size_t i = 0; i < times.size(); ++i)
            if (isBusy(static_cast<WorkerState>(i))) busy = busy + times[i];
    }
    return busy;
}

// What each area did since the scheme was set.
std::vector<Work> workToPay(const World& world) {
    std::vector<Work> work;
    for (std::size_t i = 0; i < world.areas.size(); ++i)
        work.push_back(workOf(world, AreaId(i)) - world.areas[i].paidFor);
    return work;
}

}  // namespace

Work workOf(const World& world, AreaId area) {
    const bool asked = world.scenario->pay.kpi == Kpi::Utilization;  // takes a look at everybody
    const Area& done = areaOf(world, area);
    return {done.shipped, done.boxes, asked ? busyTime(world, area) : Duration{}};
}

std::uint64_t payLuck(const World& world) {
    return world.luck.draw(Purpose::Pay, static_cast<std::uint64_t>(world.payPeriods));
}

Money bonusOf(const World& world, AreaId area) {
    if (world.scheme == Scheme::Local)  // asked every day: needs nothing of the others, and nothing from the heap
        return areaOf(world, area).paid +
               kpiPay(world.scenario->pay, workOf(world, area) - areaOf(world, area).paidFor);
    const std::vector<Money> pay = payOf(world.scenario->pay, world.scheme, workToPay(world), payLuck(world));
    return areaOf(world, area).paid + pay[area.index()];
}

void changeScheme(World& world, Scheme scheme) {
    std::vector<Money> earned;
    for (std::size_t i = 0; i < world.areas.size(); ++i) earned.push_back(bonusOf(world, AreaId(i)));
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        world.areas[i].paid = earned[i];
        world.areas[i].paidFor = workOf(world, AreaId(i));
    }
    world.scheme = scheme;
    world.payPeriods = std::min(world.payPeriods + 1, kMostPayPeriods);
}

}  // namespace gemba
