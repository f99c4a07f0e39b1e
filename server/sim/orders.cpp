#include <algorithm>

#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::int64_t kMsPerMinute = 60'000;
constexpr std::ptrdiff_t kOrdersOfOne = kMaxOrders / kMaxSeats;

SimTime nextMorning(SimTime now) {
    return SimTime{(now.ms + kMsPerDay - 1) / kMsPerDay * kMsPerDay};
}

// While planning no time passes, so that "this morning" can still be taken back.
SimTime dueTime(const World& world, Lever lever) {
    switch (effectOf(lever)) {
        case Effect::AtOnce: break;
        case Effect::Morning: return nextMorning(world.now);
        case Effect::Later: return nextMorning(world.now) + days(world.scenario->peopleRules.hireDays);
        case Effect::Asked: return world.now + Duration{world.scenario->session.walkMinutes * kMsPerMinute};
    }
    return world.now;
}

void obey(World& world, SeatId seat, const Command& command) {
    std::visit([&](const auto& wish) { apply(world, seat, wish); }, command);
}

bool isLater(const Command& command) {
    const auto lever = leverOf(command);
    if (!lever || std::holds_alternative<Expose>(command)) return false;
    return effectOf(*lever) != Effect::AtOnce;
}

}  // namespace

bool mayPull(const World& world, SeatId seat, Lever lever) {
    const SeatRole role = defOf(world, seat).role;
    const std::int32_t from = roundOf(world.scenario->levers, role, lever);
    if (from == 0 || from > roundOf(world)) return false;
    // In the first round people managers are not on the floor, unless somebody has found them out.
    const bool hidden = role == SeatRole::PeopleManager && roundOf(world) == 1 && !world.managers[seat.index()].exposed;
    return !hidden || (lever != Lever::Walk && lever != Lever::Ask);
}

std::uint32_t leversOf(const World& world, SeatId seat) {
    std::uint32_t levers = 0;
    for (int i = 0; i < kLevers; ++i) {
        const auto lever = static_cast<Lever>(i);
        if (hasLever(defOf(world, seat).role, lever) && mayPull(world, seat, lever)) levers |= 1U << i;
    }
    return levers;
}

bool mayOrder(const World& world, SeatId seat, const Command& command) {
    if (!isLater(command)) return true;
    return std::count_if(world.orders.begin(), world.orders.end(),
                         [&](const PendingOrder& order) { return order.seat == seat; }) < kOrdersOfOne;
}

void takeOrder(World& world, SeatId seat, const Command& command) {
    if (!isLater(command)) return obey(world, seat, command);
    const SimTime due = dueTime(world, *leverOf(command));
    world.orders.push_back({++world.orderIds, seat, command, due});
    world.calendar.schedule(due, EventKind::TakeEffect, world.orderIds);
}

// What has become impossible meanwhile does not happen.
void takeEffect(World& world, std::uint32_t id) {
    const auto found = std::find_if(world.orders.begin(), world.orders.end(),
                                    [&](const PendingOrder& order) { return order.id == id; });
    if (found == world.orders.end()) return;
    const PendingOrder order = *found;
    world.orders.erase(found);
    const Verdict verdict = std::visit([&](const auto& wish) { return check(world, order.seat, wish); }, order.command);
    if (verdict == Verdict::Ok) obey(world, order.seat, order.command);
}

}  // namespace gemba
