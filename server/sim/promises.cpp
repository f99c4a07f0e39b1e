#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::ptrdiff_t kPromisesOfOne = kMaxPromises / kMaxSeats;

bool leads(const World& world, SeatId seat) {
    return defOf(world, seat).role == SeatRole::AreaLead;
}

bool managesPeople(const World& world, SeatId seat) {
    return defOf(world, seat).role == SeatRole::PeopleManager;
}

bool isOnTheWay(const Item& part) {
    return part.stage == Stage::Requested || part.stage == Stage::Refused || part.stage == Stage::Queued ||
           part.stage == Stage::InWork;
}

std::int32_t staying(const World& world, AreaId area) {
    std::int32_t count = 0;
    for (const WorkerId id : areaOf(world, area).people) {
        const Worker& worker = workerOf(world, id);
        count += worker.leaving || !worker.movesTo.isNone() ? 0 : 1;
    }
    return count;
}

// Somebody with empty hands before somebody at work; never the last one of an area. None = nobody.
WorkerId whoCanGo(const World& world, SeatId giver, AreaId to) {
    WorkerId found;
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        const Worker& worker = world.workers[i];
        if (!isOwn(world, giver, worker) || worker.leaving || !worker.movesTo.isNone()) continue;
        if (worker.area == to || worker.area != worker.home || staying(world, worker.area) < 2) continue;
        if (worker.hands == Hands::Empty) return WorkerId(i);
        if (found.isNone()) found = WorkerId(i);
    }
    return found;
}

bool mayHurry(const Item& item) {
    return !item.expedited &&
           (item.stage == Stage::Backlog || item.stage == Stage::Queued || item.stage == Stage::InWork);
}

ItemId oldestBoxFor(const World& world, AreaId area, EmployerId employer) {
    ItemId oldest;
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (item.owner != area || item.kind != ItemKind::Feature || !mayHurry(item)) continue;
        if (!isFavoured(world, employer, item)) continue;
        if (oldest.isNone() || item.askedAt < itemOf(world, oldest).askedAt) oldest = ItemId(i);
    }
    return oldest;
}

WorkerId sendSomebody(World& world, SeatId giver, SeatId taker, std::int32_t forDays) {
    const AreaId to = defOf(world, taker).area;
    const WorkerId worker = whoCanGo(world, giver, to);
    if (worker.isNone()) return worker;
    personSent(world, giver, worker, to);
    lend(world, worker, to, forDays);
    return worker;
}

// Own people whom the same seat has given to somebody for a time.
void takeBackPromised(World& world, SeatId giver) {
    for (const Promise& given : world.promises)
        if (given.by == giver && !given.worker.isNone())
            personSent(world, giver, given.worker, workerOf(world, given.worker).home);
}

void hurryPart(World& world, ItemId part) {
    if (itemOf(world, part).stage == Stage::Refused) return;  // comes back by itself, and is expected then
    if (itemOf(world, part).stage == Stage::Requested) acceptPart(world, part);
    if (mayHurry(itemOf(world, part))) expedite(world, part);
}

bool isOpen(const World& world, const Promise& promise, TermKind kind) {
    return promise.state == PromiseState::Open && promise.term.kind == kind && world.now <= promise.due;
}

}  // namespace

ItemId partMeant(const World& world, SeatId giver, SeatId taker, ItemId item) {
    if (!leads(world, giver) || !leads(world, taker) || item.index() >= world.items.size()) return {};
    const AreaId maker = defOf(world, giver).area;
    const AreaId owner = defOf(world, taker).area;
    const auto isMeant = [&](ItemId id) {
        const Item& part = itemOf(world, id);
        return isPart(part) && part.maker == maker && part.owner == owner && isOnTheWay(part);
    };
    if (isMeant(item)) return item;
    const Item& feature = itemOf(world, item);
    if (feature.owner != owner || feature.kind != ItemKind::Feature) return {};
    for (const ItemId part : partsOf(world.items, feature))
        if (isMeant(part)) return part;
    return {};
}

bool canGive(const World& world, SeatId giver, SeatId taker, const Term& term) {
    switch (term.kind) {
        case TermKind::Nothing: return true;
        case TermKind::Person:
            return leads(world, taker) && term.days > 0 && !whoCanGo(world, giver, defOf(world, taker).area).isNone();
        case TermKind::Part: return term.days > 0 && !partMeant(world, giver, taker, term.item).isNone();
        case TermKind::OwnBox:
            return leads(world, giver) && managesPeople(world, taker) &&
                   !oldestBoxFor(world, defOf(world, giver).area, defOf(world, taker).employer).isNone();
        case TermKind::Directive: return term.days > 0 && managesPeople(world, giver);
    }
    return false;
}

void give(World& world, SeatId giver, SeatId taker, const Term& term) {
    Promise made{giver, taker, term, {}, world.now + days(term.days), PromiseState::Open};
    switch (term.kind) {
        case TermKind::Nothing: return;
        case TermKind::Person:
            if (defOf(world, giver).role == SeatRole::PeopleManager) directiveResumed(world, giver);
            made.worker = sendSomebody(world, giver, taker, term.days);
            break;
        case TermKind::Part:
            made.term.item = partMeant(world, giver, taker, term.item);
            hurryPart(world, made.term.item);
            break;
        case TermKind::OwnBox:
            return expedite(world, oldestBoxFor(world, defOf(world, giver).area, defOf(world, taker).employer));
        case TermKind::Directive:
            world.favours &= ~(1U << defOf(world, giver).employer.index());
            takeBackPromised(world, giver);
            callHome(world, defOf(world, giver).employer);
            break;
    }
    promise(world, made);
}

// Each seat has its share of the records: its oldest that is settled makes room for the next.
void promise(World& world, const Promise& made) {
    const auto isOwnOne = [&](const Promise& old) { return old.by == made.by; };
    const auto isSettled = [&](const Promise& old) { return isOwnOne(old) && old.state != PromiseState::Open; };
    std::vector<Promise>& all = world.promises;
    if (std::count_if(all.begin(), all.end(), isOwnOne) >= kPromisesOfOne) {
        const auto settled = std::find_if(all.begin(), all.end(), isSettled);
        all.erase(settled == all.end() ? std::find_if(all.begin(), all.end(), isOwnOne) : settled);
    }
    all.push_back(made);
}

bool hasPromisedPeace(const World& world, SeatId seat) {
    return std::any_of(world.promises.begin(), world.promises.end(), [&](const Promise& promise) {
        return promise.by == seat && isOpen(world, promise, TermKind::Directive);
    });
}

void partArrived(World& world, ItemId part) {
    for (Promise& promise : world.promises)
        if (isOpen(world, promise, TermKind::Part) && promise.term.item == part) promise.state = PromiseState::Kept;
}

// Where somebody else sends them, it is not the promise of who gave them that breaks.
void personSent(World& world, SeatId by, WorkerId worker, AreaId to) {
    for (Promise& promise : world.promises) {
        if (promise.by != by || !isOpen(world, promise, TermKind::Person)) continue;
        if (promise.worker != worker || world.now == promise.due) continue;
        if (defOf(world, promise.to).area != to) promise.state = PromiseState::Broken;
    }
}

void directiveResumed(World& world, SeatId seat) {
    for (Promise& promise : world.promises)
        if (promise.by == seat && isOpen(world, promise, TermKind::Directive)) promise.state = PromiseState::Broken;
}

// A part that is not there by now is late; who was not called back has stayed, and what was not resumed has rested.
void judgePromises(World& world) {
    for (Promise& promise : world.promises) {
        if (promise.state != PromiseState::Open || world.now < promise.due) continue;
        promise.state = promise.term.kind == TermKind::Part ? PromiseState::Broken : PromiseState::Kept;
    }
}

}  // namespace gemba
