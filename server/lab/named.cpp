#include "server/lab/named.h"

#include <algorithm>

namespace gemba {

namespace {

template <class Thing, class Id>
std::uint64_t birthIn(const std::vector<Thing>& things, Id id) {
    return id.isNone() || id.index() >= things.size() ? 0 : things[id.index()].birth;
}

template <class Id, class Thing>
Id bornAs(const std::vector<Thing>& things, std::uint64_t birth) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& one) { return one.birth == birth; });
    return found == things.end() ? Id{} : Id(static_cast<std::size_t>(found - things.begin()));
}

bool isLike(const PendingOrder& order, SeatId seat, const Named& named) {
    return order.seat == seat && leverOf(order.command) == named.ordered;
}

struct Describe {
    const World& world;
    Named& named;

    void operator()(const PostWorker& command) const { named.birth = birthIn(world.workers, command.worker); }
    void operator()(const LendWorker& command) const { named.birth = birthIn(world.workers, command.worker); }
    void operator()(const CallBack& command) const { named.birth = birthIn(world.workers, command.worker); }
    void operator()(const ExpediteItem& command) const { named.birth = birthIn(world.items, command.item); }
    void operator()(const HoldItem& command) const { named.birth = birthIn(world.items, command.item); }
    void operator()(const AnswerRequest& command) const {
        named.birth = birthIn(world.items, command.request);
        if (named.birth != 0) named.asker = itemOf(world, command.request).owner;
    }
    void operator()(const Propose& command) const {
        named.give = birthIn(world.items, command.give.item);
        named.want = birthIn(world.items, command.want.item);
    }
    void operator()(const AnswerOffer& command) const {
        for (const Offer& offer : world.offers)
            if (offer.id == command.offer) named.proposer = offer.from;
    }
    void operator()(const Undo& command) const {
        const auto undone = std::find_if(world.orders.begin(), world.orders.end(),
                                         [&](const PendingOrder& order) { return order.id == command.order; });
        if (undone == world.orders.end()) return;
        named.ordered = leverOf(undone->command);
        named.nth =
            static_cast<std::int32_t>(std::count_if(world.orders.begin(), undone, [&](const PendingOrder& order) {
                return isLike(order, undone->seat, named);
            }));
    }
    void operator()(const auto&) const {}
};

// False = it is not there.
struct Find {
    const World& world;
    SeatId seat;
    const Named& named;

    [[nodiscard]] bool found(WorkerId& worker) const {
        worker = bornAs<WorkerId>(world.workers, named.birth);
        return !worker.isNone();
    }
    [[nodiscard]] bool found(ItemId& item, std::uint64_t birth) const {
        if (birth == 0) return true;  // none was named
        item = bornAs<ItemId>(world.items, birth);
        return !item.isNone();
    }
    bool operator()(PostWorker& command) const { return found(command.worker); }
    bool operator()(LendWorker& command) const { return found(command.worker); }
    bool operator()(CallBack& command) const { return found(command.worker); }
    bool operator()(ExpediteItem& command) const { return found(command.item, named.birth); }
    bool operator()(HoldItem& command) const { return found(command.item, named.birth); }
    bool operator()(AnswerRequest& command) const { return found(command.request, named.birth); }
    bool operator()(Propose& command) const {
        return found(command.give.item, named.give) && found(command.want.item, named.want);
    }
    // The newest that stands.
    bool operator()(AnswerOffer& command) const {
        const auto offer = std::find_if(world.offers.rbegin(), world.offers.rend(),
                                        [&](const Offer& one) { return one.from == named.proposer && one.to == seat; });
        if (offer != world.offers.rend()) command.offer = offer->id;
        return offer != world.offers.rend();
    }
    bool operator()(Undo& command) const {
        std::int32_t before = named.nth;
        for (const PendingOrder& order : world.orders) {
            if (!isLike(order, seat, named) || before-- > 0) continue;
            command.order = order.id;
            return true;
        }
        return false;
    }
    bool operator()(auto&) const { return true; }
};

}  // namespace

Named namedIn(const World& world, const Command& command) {
    Named named;
    std::visit(Describe{world, named}, command);
    return named;
}

std::optional<Command> inWorld(const World& world, SeatId seat, Command command, const Named& named) {
    if (!std::visit(Find{world, seat, named}, command)) return {};
    return command;
}

}  // namespace gemba
