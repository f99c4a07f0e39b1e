#include "tests/bench/busy_factory.h"

#include <algorithm>

#include "tests/support/sample_view.h"

namespace gemba {

namespace {

constexpr std::size_t kStations = 2;  // of each area
constexpr std::size_t kPalletsEach = 3;
constexpr std::size_t kPartsEach = 3;
constexpr std::size_t kRequests = 12;
constexpr std::size_t kInGate = 3;
constexpr std::size_t kAtGate = 90;
constexpr std::size_t kOnDock = 150;
constexpr std::size_t kFirstPallet = 100'000;
constexpr std::int64_t kStepMs = 100;

ItemView itemOf(std::size_t index, std::size_t areas) {
    constexpr ItemKind kKinds[] = {ItemKind::Feature, ItemKind::Feature,  ItemKind::Change,
                                   ItemKind::Feature, ItemKind::Internal, ItemKind::Unplanned};
    ItemView item;
    item.handle = ItemId(100 + index);
    item.kind = kKinds[index % std::size(kKinds)];
    item.owner = AreaId(index % 5 == 4 ? (index / 7) % areas : index % areas);
    item.maker = AreaId(index % areas);
    item.cracks = static_cast<std::int32_t>(index % 4);
    item.rework = index % 6 == 1;
    item.expedited = index % 50 == 3;
    return item;
}

WorkerState busyState(std::size_t step) {
    using enum WorkerState;
    constexpr WorkerState kStates[] = {Working, Working, Helping, Working, Firefighting, Held, Improving, SettingUp};
    return kStates[step % std::size(kStates)];
}

}  // namespace

BusyFactory::BusyFactory(FactorySize size) : m_plan(planWith(size.areas, kStations)), m_room(sampleRoom()) {
    m_view = emptyViewOf(m_plan);
    m_view.seat = SeatId(1);
    m_view.area = AreaId(1);
    m_view.releaseInDays = 3;
    addSeats();
    addItems(size.items);
    addPeople(size.people);
    addPallets();
    addDesk();
    writePlaces();
}

void BusyFactory::addSeats() {
    m_plan.gateSlots = kInGate;
    m_room.seats.resize(m_plan.areas.size());
    for (std::size_t i = 0; i < m_plan.areas.size(); ++i) {
        m_plan.vendors.push_back({"Vendor " + std::to_string(i + 1), {}, {}});
        m_view.vendors.push_back({5, 20, false});
        m_view.managers.push_back({SeatId(i), AreaId(i), AreaId(i % 2 == 0 ? i : (i + 3) % m_plan.areas.size()), 0});
    }
    m_view.areas[1].sight = Sight::Owned;
}

// Gate and dock hold many, so that 500 boxes are big enough for their glyphs. The others wait in the areas, one in four
// before the first station.
void BusyFactory::addItems(std::size_t count) {
    m_queues.resize(m_plan.stations.size());
    for (std::size_t i = 0; i < count; ++i) {
        m_view.items.push_back(itemOf(i, m_plan.areas.size()));
        const std::size_t first = i % m_plan.areas.size() * kStations;
        if (i < kInGate)
            m_gate.push_back(i);
        else if (i < kInGate + kAtGate)
            m_gateQueue.push_back(i);
        else if (i < kInGate + kAtGate + kOnDock)
            m_dock.push_back(i);
        else
            m_queues[first + (i / m_plan.areas.size() % 4 == 0 ? 0 : 1)].push_back(i);
    }
}

// Two of three at the first station. Everybody but one per station has a box in hand.
void BusyFactory::addPeople(std::size_t count) {
    m_desks.resize(m_plan.stations.size());
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t area = i % m_plan.areas.size();
        const std::size_t station = area * kStations + (i / m_plan.areas.size() % 3 == 2 ? 1 : 0);
        WorkerView worker;
        worker.handle = WorkerId(1 + i);
        worker.area = AreaId(area);
        worker.post = StationId(station);
        Desks& desks = m_desks[station];
        if (!desks.people.empty()) {  // the first one begins without
            worker.station = worker.post;
            worker.state = busyState(i);
            worker.item = m_view.items[m_queues[station].front()].handle;
            m_queues[station].pop_front();
        }
        desks.people.push_back(i);
        m_view.workers.push_back(worker);
    }
    for (AreaView& area : m_view.areas) area.people = static_cast<std::int32_t>(count / m_plan.areas.size());
}

void BusyFactory::addPallets() {
    for (std::size_t i = 0; i < kPalletsEach * m_plan.areas.size(); ++i) {
        PalletView pallet{ItemId(kFirstPallet + i), AreaId(i / kPalletsEach), static_cast<std::int32_t>(i % 12), {}};
        pallet.slots.push_back({pallet.owner, SlotState::Made, {}});
        for (std::size_t part = 0; part < kPartsEach; ++part)
            pallet.slots.push_back({AreaId((i + part + 1) % m_plan.areas.size()), SlotState::Asked, {}});
        m_view.pallets.push_back(std::move(pallet));
    }
}

// What the panels show.
void BusyFactory::addDesk() {
    for (std::size_t i = 0; i < kRequests; ++i)
        m_view.requests.push_back(
            {ItemId(200'000 + i), AreaId((i + 2) % m_plan.areas.size()), Duration{kMsPerDay}, 3, 0});
    m_view.order = {WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects, WorkClass::StartNew,
                    WorkClass::UnblockOthers};
    for (std::int64_t day = 0; day < 31; ++day) {
        m_view.bonusByDay.push_back(270 * day);
        m_view.factoryByDay.push_back(6900 * day - day % 5 * 9000);
    }
    m_view.now = SimTime{31 * kMsPerDay};
    for (int i = 0; i < kLevers; ++i)
        if (hasLever(m_view.role, static_cast<Lever>(i))) m_view.levers |= 1U << i;
    for (std::uint32_t i = 0; i < 4; ++i) {
        m_view.offers.push_back(
            {i, SeatId(i % 2 == 0 ? 0U : 1U), SeatId(i % 2 == 0 ? 1U : 2U), {TermKind::Person, 5, {}}, {}});
        m_view.promises.push_back(
            {SeatId(1), SeatId(3), {TermKind::Person, 5, {}}, SimTime{40 * kMsPerDay}, PromiseState::Open});
        m_view.orders.push_back({i, Lever::Lend, SimTime{32 * kMsPerDay}, 5, WorkerId(1 + i), AreaId(2)});
    }
    for (std::size_t i = 0; i < kMaxNews; ++i)
        m_view.news.push_back({m_view.now, NewsKind::PartDelivered, AreaId(i % m_plan.areas.size()), AreaId(1), 0});
}

void BusyFactory::step() {
    ++m_steps;
    m_view.now.ms += kStepMs * 1000;
    for (std::size_t station = 0; station < m_queues.size(); ++station) changePerson(station);
    if (!m_gateQueue.empty()) {
        m_dock.push_back(m_gate.front());
        m_gate.pop_front();
        m_gate.push_back(m_gateQueue.front());
        m_gateQueue.pop_front();
    }
    if (m_dock.size() > kOnDock) {
        m_queues[m_view.items[m_dock.front()].maker.index() * kStations].push_back(m_dock.front());
        m_dock.pop_front();
    }
    walkOn();
    workOnParts();
    writePlaces();
}

// The next one puts down the box and has nothing to do; who had nothing takes the first box of the queue.
void BusyFactory::changePerson(std::size_t station) {
    Desks& desks = m_desks[station];
    if (desks.people.size() < 2 || m_queues[station].empty()) return;
    const std::size_t next = (desks.idle + 1) % desks.people.size();
    WorkerView& idle = m_view.workers[desks.people[desks.idle]];
    WorkerView& done = m_view.workers[desks.people[next]];
    const std::size_t item = done.item.index() - m_view.items.front().handle.index();
    idle.item = m_view.items[m_queues[station].front()].handle;
    m_queues[station].pop_front();
    idle.station = idle.post;
    idle.state = busyState(m_steps + station);
    done.item = {};
    done.station = {};
    done.state = WorkerState::Starved;
    desks.idle = next;
    const bool last = station % kStations + 1 == kStations;
    const bool mayLeave = last && m_steps % m_plan.areas.size() == station / kStations;
    if (mayLeave)
        m_gateQueue.push_back(item);
    else
        m_queues[last ? station - 1 : station + 1].push_back(item);
}

void BusyFactory::walkOn() {
    for (ManagerView& manager : m_view.managers) {
        if (manager.seat.index() % 2 == 0) continue;
        manager.walked = std::min(1000, manager.walked + 25);
        if (manager.walked < 1000) continue;
        manager.from = manager.to;
        manager.to = AreaId((manager.to.index() + 3) % m_plan.areas.size());
        manager.walked = 0;
    }
}

void BusyFactory::workOnParts() {
    for (std::size_t i = 0; i < m_view.pallets.size(); ++i) {
        for (std::size_t slot = 1; slot < m_view.pallets[i].slots.size(); ++slot)
            m_view.pallets[i].slots[slot].state = static_cast<SlotState>(1 + (m_steps / 10 + i + slot) % 4);
    }
}

void BusyFactory::writeQueue(const Queue& queue, Place place) {
    std::int32_t position = 0;
    for (const std::size_t index : queue) {
        ItemView& item = m_view.items[index];
        item.place = place;
        item.station = {};
        item.position = position++;
        item.progress = place == Place::InGate ? static_cast<std::int32_t>((m_steps * 13 + index * 90) % 1000) : 0;
    }
}

void BusyFactory::writePlaces() {
    for (std::size_t station = 0; station < m_queues.size(); ++station) {
        writeQueue(m_queues[station], Place::Waiting);
        for (const std::size_t index : m_queues[station]) m_view.items[index].station = StationId(station);
        StationView& counts = m_view.areas[station / kStations].stations[station % kStations];
        counts.waiting = static_cast<std::int32_t>(m_queues[station].size());
        counts.inWork = static_cast<std::int32_t>(m_desks[station].people.size()) - 1;
        counts.wipLimit = station / kStations == 1 ? 30 : 0;
    }
    for (const WorkerView& worker : m_view.workers) {
        if (worker.item.isNone()) continue;
        ItemView& item = m_view.items[worker.item.index() - m_view.items.front().handle.index()];
        item.place = Place::InWork;
        item.station = worker.station;
        item.position = 0;
    }
    writeQueue(m_gateQueue, Place::GateQueue);
    writeQueue(m_gate, Place::InGate);
    writeQueue(m_dock, Place::Dock);
    for (AreaView& area : m_view.areas) area.owes = 0;
    for (const PalletView& pallet : m_view.pallets)
        for (const SlotView& slot : pallet.slots)
            if (slot.state != SlotState::Made) ++m_view.areas[slot.from.index()].owes;
}

}  // namespace gemba
