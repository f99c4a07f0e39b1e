#include "server/view/view_builder.h"

#include <algorithm>

#include "server/sim/flow.h"
#include "server/sim/payroll.h"
#include "server/view/handles.h"

namespace gemba {

namespace {

// What every step of the copying needs.
struct Looking {
    const World& world;
    const Viewer& viewer;
    AreaId own;
    std::vector<Sight> sights;
    Handles handles;
    [[nodiscard]] Sight at(AreaId area) const { return sights[area.index()]; }
    [[nodiscard]] bool sees(AreaId area) const { return at(area) >= Sight::Seen; }
    [[nodiscard]] bool plays() const { return viewer.seat.index() < world.managers.size(); }
};

template <class T>
void sortByHandle(std::vector<T>& list) {
    std::sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.handle < b.handle; });
}

StationView stationView(const Looking& look, const Area& area, std::int32_t place) {
    const StationId id = stationAt(area, place);
    const Station& station = look.world.stations[id.index()];
    return {id, waitingAt(station), station.inWork, station.area == look.own ? station.wipLimit : 0};
}

AreaView areaView(const Looking& look, AreaId id) {
    const Area& area = look.world.areas[id.index()];
    AreaView view;
    view.sight = look.at(id);
    view.report = area.report;
    view.reportAgeDays = wholeDays(look.world.now - area.reportAt);
    if (view.sight < Sight::Glimpsed) return view;
    view.people = static_cast<std::int32_t>(area.people.size());
    for (std::int32_t place = 0; place < area.stations; ++place)
        view.stations.push_back(stationView(look, area, place));
    if (view.sight >= Sight::Seen) view.backlog = area.backlog.count;
    if (view.sight == Sight::Owned) {
        view.quality = area.quality;
        view.overtime = area.overtime;
    }
    return view;
}

// Rot as cracks: a quarter, a half, three quarters of the way from the base to the most.
std::int32_t cracksOf(const World& world, const Item& item) {
    if (item.stage != Stage::Queued || item.makes == 0) return 0;
    const RotDef& rot = world.scenario->review;
    const std::int32_t grown = rotChance(rot, world.now - item.workedAt).value - rot.base.value;
    return std::clamp(4 * grown / std::max(rot.most.value - rot.base.value, 1), 0, 3);
}

std::int32_t progressOf(const World& world, const GateEntry& entry) {
    if (entry.result != GateResult::Running) return entry.result == GateResult::None ? 0 : 1000;
    const std::int64_t run = std::max<std::int64_t>(world.scenario->gate.duration.ms, 1);
    return static_cast<std::int32_t>(std::min<std::int64_t>((world.now - entry.since).ms * 1000 / run, 1000));
}

void addItem(PlayerView& view, const Looking& look, ItemId id, Place place, std::int32_t position,
             std::int32_t progress = 0) {
    const Item& item = look.world.items[id.index()];
    ItemView seen;
    seen.handle = look.handles.hide(id);
    seen.kind = item.kind;
    seen.owner = item.owner;
    seen.maker = item.maker;
    seen.place = place;
    seen.station = item.station;
    seen.position = position;
    seen.cracks = cracksOf(look.world, item);
    seen.rework = item.rework;
    seen.expedited = item.expedited;
    seen.held = item.held && place == Place::Dock;
    seen.vendor = item.vendor;
    seen.progress = progress;
    if (view.items.size() < kMaxViewItems) view.items.push_back(seen);
}

void addList(PlayerView& view, const Looking& look, const ItemList& list, Place place, std::int32_t position = 0) {
    for (const ItemId id : walk(look.world.items, list)) addItem(view, look, id, place, position++);
}

void addGate(PlayerView& view, const Looking& look) {
    std::int32_t position = 0;
    for (const GateEntry& entry : look.world.gate) {
        addItem(view, look, entry.item, Place::InGate, position++, progressOf(look.world, entry));
    }
}

// Within a station the queue is shown in the order in which its lead's people would take it.
void addQueues(PlayerView& view, const Looking& look, const Station& station) {
    std::int32_t position = 0;
    const auto add = [&](std::size_t lane) {
        for (const ItemId id : station.lanes[lane]) addItem(view, look, id, Place::Waiting, position++);
    };
    add(kExpediteLane);
    for (const WorkClass workClass : look.world.areas[station.area.index()].order)
        add(static_cast<std::size_t>(workClass));
}

void addLoad(PlayerView& view, const Looking& look, const Worker& worker) {
    for (ItemId id = worker.item; !id.isNone(); id = itemOf(look.world, id).next)
        addItem(view, look, id, Place::InWork, 0);
}

void addMachines(PlayerView& view, const Looking& look, const Station& station) {
    for (std::int32_t n = 0; n < station.machines; ++n)
        addLoad(view, look, look.world.workers[station.firstMachine.index() + static_cast<std::size_t>(n)]);
}

// Own people out of sight: that they are there and what they are at, but no box.
WorkerView workerView(const Looking& look, WorkerId id) {
    const Worker& worker = look.world.workers[id.index()];
    WorkerView view;
    view.handle = look.handles.hide(id);
    view.area = worker.area;
    view.employer = worker.employer;
    view.state = worker.state;
    view.station = worker.station;
    if (look.sees(worker.area)) view.item = look.handles.hide(worker.item);
    if (look.plays() && isOwn(look.world, look.viewer.seat, worker)) view.home = worker.home;
    if (worker.area != look.own) return view;
    view.post = worker.post;
    const Area& area = look.world.areas[worker.area.index()];
    for (std::int32_t place = 0; place < area.stations; ++place)
        if (speedOf(look.world, worker, stationAt(area, place)).value > 0) view.canServe |= 1U << place;
    return view;
}

void addArea(PlayerView& view, const Looking& look, AreaId id) {
    view.areas.push_back(areaView(look, id));
    if (!look.sees(id)) return;
    const Area& area = look.world.areas[id.index()];
    for (std::int32_t place = 0; place < area.stations; ++place) {
        const Station& station = stationOf(look.world, stationAt(area, place));
        addQueues(view, look, station);
        addMachines(view, look, station);
    }
    for (const WorkerId worker : area.people) {
        view.workers.push_back(workerView(look, worker));
        addLoad(view, look, workerOf(look.world, worker));
    }
}

void addOwnElsewhere(PlayerView& view, const Looking& look) {
    if (!look.plays()) return;
    for (std::size_t i = 0; i < look.world.workers.size(); ++i) {
        const Worker& worker = look.world.workers[i];
        if (isOwn(look.world, look.viewer.seat, worker) && !look.sees(worker.area))
            view.workers.push_back(workerView(look, WorkerId(i)));
    }
}

SlotState slotState(const Item& part) {
    switch (part.stage) {
        case Stage::Delivered: return SlotState::Made;
        case Stage::Refused: return SlotState::Refused;
        case Stage::Requested: return SlotState::Asked;
        default: return SlotState::InWork;
    }
}

void addPallet(PlayerView& view, const Looking& look, ItemId id) {
    const Item& feature = look.world.items[id.index()];
    const Sight sight = palletSight(look.world, look.sights, look.own, feature);
    if (sight == Sight::Hidden || view.pallets.size() == kMaxViewPallets) return;
    PalletView pallet;
    pallet.handle = look.handles.hide(id);
    pallet.owner = feature.owner;
    pallet.ageDays = sight >= Sight::Seen ? wholeDays(look.world.now - feature.arrivedAt) : -1;
    pallet.slots.push_back({feature.owner, SlotState::Made, {}});
    for (const ItemId partId : partsOf(look.world.items, feature)) {
        const Item& part = look.world.items[partId.index()];
        const bool known = sight >= Sight::Seen || part.maker == look.own;
        if (known) {
            const SlotState state = slotState(part);
            const bool inHand = (state == SlotState::InWork || state == SlotState::Asked) && part.maker == look.own;
            pallet.slots.push_back({part.maker, state, inHand ? look.handles.hide(partId) : ItemId{}});
            if (part.stage != Stage::Delivered) ++view.areas[part.maker.index()].owes;
        }
    }
    view.pallets.push_back(pallet);
}

void addRequests(PlayerView& view, const Looking& look) {
    if (look.own.isNone()) return;
    const Area& area = look.world.areas[look.own.index()];
    const StationId first = stationAt(area, 0);
    for (const ItemId id : walk(look.world.items, area.inbox)) {
        if (view.requests.size() == kMaxViewPallets) break;
        const Item& part = look.world.items[id.index()];
        view.requests.push_back({look.handles.hide(id), part.owner,
                                 scaled(defOf(look.world, first).effort.mean, part.size),
                                 wholeDays(look.world.now - part.arrivedAt), std::min(part.timesRefused, 255)});
    }
    sortByHandle(view.requests);
}

ManagerView managerView(const World& world, std::size_t seat) {
    const Manager& manager = world.managers[seat];
    const std::int64_t all = (manager.arrivesAt - manager.leftAt).ms;
    const std::int64_t gone = (world.now - manager.leftAt).ms;
    const bool there = manager.arrivesAt <= world.now;
    return {SeatId(seat), manager.from, manager.to, there ? 1000 : static_cast<std::int32_t>(gone * 1000 / all)};
}

void addNews(PlayerView& view, const Looking& look) {
    for (NewsView news : look.world.news) {
        if (!mayHear(look.sights, news)) continue;
        news.at = sessionTime(look.world, news.at);
        view.news.push_back(news);
    }
    if (view.news.size() > kMaxNews) view.news.erase(view.news.begin(), view.news.end() - kMaxNews);
}

// ---- what managers have between them ----

// Each side has its own name for the part: the maker the part's, the owner the feature's.
Term termView(const Looking& look, SeatId giver, const Term& term) {
    Term view = term;
    view.item = {};
    if (term.kind != TermKind::Part) return view;
    const Item& part = itemOf(look.world, term.item);
    view.item = look.handles.hide(giver == look.viewer.seat ? term.item : part.parent);
    return view;
}

bool concerns(const Looking& look, SeatId a, SeatId b) {
    return look.viewer.seat == a || look.viewer.seat == b;
}

// What an order asks for, in the view's flat fields.
struct Asked {
    const Handles& handles;
    OrderView& view;
    void operator()(const SetQuality& order) const { view.amount = order.level; }
    void operator()(const SetCadence& order) const { view.amount = order.everyDays; }
    void operator()(const StartProject& order) const { view.amount = order.project; }
    void operator()(const SetOvertime& order) const { view.amount = order.on ? 1 : 0; }
    void operator()(const OpenBoard& order) const { view.amount = order.open ? 1 : 0; }
    void operator()(const CallBack& order) const { view.worker = handles.hide(order.worker); }
    void operator()(const LendWorker& order) const {
        view.worker = handles.hide(order.worker);
        view.to = order.to;
        view.amount = order.forDays;
    }
    void operator()(const auto&) const {}
};

OrderView orderView(const Looking& look, const PendingOrder& order) {
    OrderView view;
    view.id = look.handles.hide(Handles::Thing::Order, order.id);
    view.lever = leverOf(order.command).value_or(Lever::Post);
    view.due = sessionTime(look.world, order.due);
    std::visit(Asked{look.handles, view}, order.command);
    return view;
}

// Orders and offers are counted through all seats: their handles do not tell how many others have made.
void addDeals(PlayerView& view, const Looking& look) {
    if (!knowsOwnAffairs(look.world, look.viewer)) return;
    for (const PendingOrder& order : look.world.orders)
        if (order.seat == look.viewer.seat) view.orders.push_back(orderView(look, order));
    for (const Offer& offer : look.world.offers)
        if (concerns(look, offer.from, offer.to))
            view.offers.push_back({look.handles.hide(Handles::Thing::Offer, offer.id), offer.from, offer.to,
                                   termView(look, offer.from, offer.give), termView(look, offer.to, offer.want)});
    for (const Promise& promise : look.world.promises)
        if (concerns(look, promise.by, promise.to))
            view.promises.push_back({promise.by, promise.to, termView(look, promise.by, promise.term),
                                     sessionTime(look.world, promise.due), promise.state});
}

void addDirectives(PlayerView& view, const Looking& look) {
    for (std::size_t i = 0; i < look.world.managers.size(); ++i) {
        const SeatId seat(i);
        const SeatDef& def = defOf(look.world, seat);
        if (def.role != SeatRole::PeopleManager || !knowsDirective(look.world, look.viewer, seat)) continue;
        const bool favours = ((look.world.favours >> def.employer.index()) & 1U) != 0;
        view.directives.push_back({seat, favours, away(look.world, def.employer), look.world.managers[i].exposed});
    }
}

void addProjects(PlayerView& view, const Looking& look) {
    if (look.own.isNone()) return;
    const std::vector<ProjectDef>& projects = look.world.scenario->projects;
    for (std::size_t i = 0; i < projects.size(); ++i)
        if (projects[i].area == look.own)
            view.projects.push_back(
                {static_cast<std::int32_t>(i), look.world.projects[i].started, look.world.projects[i].done});
}

// ---- results ----

void addMoney(PlayerView& view, const World& world) {
    view.factory = world.factory;
    view.earned = world.earned;
    view.spent = world.spent;
    view.inventory = {divideRounded(world.investedMs / kMsPerHour * world.scenario->costs.wage.euros, kHoursPerDay)};
    view.shipped = world.shipped;
    view.factoryByDay = world.factoryByDay;
    view.vendors = world.vendors;
    for (std::size_t i = 0; i < view.vendors.size(); ++i) view.vendors[i].forked = world.customers[i].forked;
    view.scheme = world.scheme;
    view.culture = world.culture;
}

void addResults(PlayerView& view, const Looking& look) {
    const World& world = look.world;
    addMoney(view, world);
    view.boardOpen = look.viewer.board || isBoardOpen(world);
    view.releaseEveryDays = world.releaseEveryDays;
    const Duration left{std::max<std::int64_t>((world.nextRelease - world.now).ms, 0)};
    view.releaseInDays = static_cast<std::int32_t>((left.ms + kMsPerDay - 1) / kMsPerDay);
    if (!look.plays()) return;
    const SeatDef& seat = defOf(world, look.viewer.seat);
    view.seat = look.viewer.seat;
    view.role = seat.role;
    view.employer = seat.employer;
    view.levers = leversOf(world, view.seat);
    view.boardOwn = world.boardBy == view.seat;
    view.ownShipped = workOf(world, view.seat).features;
    if (knowsOwnAffairs(world, look.viewer)) {
        view.bonus = bonusOf(world, view.seat);
        view.bonusByDay = world.managers[view.seat.index()].bonusByDay;
    }
    if (!look.own.isNone()) view.order = areaOf(world, look.own).order;
}

}  // namespace

PlayerView buildView(const World& world, const Viewer& viewer) {
    const Looking look{world, viewer, ownArea(world, viewer), sightsOf(world, viewer),
                       Handles(viewer.key, viewer.seat)};
    PlayerView view;
    view.now = sessionTime(world);
    view.area = look.own;
    addResults(view, look);
    for (std::size_t i = 0; i < world.areas.size(); ++i) addArea(view, look, AreaId(i));
    addOwnElsewhere(view, look);
    addList(view, look, world.gateQueue, Place::GateQueue);
    addGate(view, look);
    addList(view, look, world.inRelease, Place::Dock);
    addList(view, look, world.dock, Place::Dock, world.inRelease.count);
    for (const ItemId id : walk(world.items, world.pallets)) addPallet(view, look, id);
    addRequests(view, look);
    for (std::size_t seat = 0; seat < world.managers.size(); ++seat)
        if (!world.managers[seat].to.isNone()) view.managers.push_back(managerView(world, seat));
    addNews(view, look);
    addDeals(view, look);
    addDirectives(view, look);
    addProjects(view, look);
    sortByHandle(view.items);
    sortByHandle(view.pallets);
    sortByHandle(view.workers);
    return view;
}

}  // namespace gemba
