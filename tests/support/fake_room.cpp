#include "tests/support/fake_room.h"

#include <algorithm>

#include "shared/wire/archives.h"
#include "shared/wire/delta.h"

namespace gemba {

FloorPlan smallPlan() {
    FloorPlan plan;
    plan.id = "small";
    plan.title = "Three small teams";
    plan.rounds = 2;
    plan.daysPerRound = 10;
    for (const char* name : {"nova", "neutron", "cinder"}) {
        const AreaId area(plan.areas.size());
        plan.areas.push_back({name, "star", ""});
        plan.stations.push_back({"code", area, Operation::Make});
        plan.stations.push_back({"review", area, Operation::Review});
        plan.seats.push_back({std::string(name) + " lead", SeatRole::AreaLead, area, {}});
    }
    return plan;
}

PlayerView smallView(SimTime now) {
    PlayerView view;
    view.now = now;
    view.seat = SeatId(0);
    view.area = AreaId(0);
    view.releaseInDays = 3;
    view.bonus = {1200};
    view.factory = {43'000};
    view.ownShipped = 1;
    view.shipped = 4;
    view.factoryByDay = {0, 10'000, 43'000};
    view.bonusByDay = {0, 0, 1200};
    AreaView own{Sight::Owned, Report::OnPlan, 0, 6, 2, 5, {{StationId(0), 12, 4, 20}, {StationId(1), 34, 2, 999}}};
    AreaView glimpsed{Sight::Glimpsed, Report::OnPlan, 0, 5, 0, 0, {{StationId(2), 3, 1, 0}, {StationId(3), 0, 0, 0}}};
    AreaView heard{Sight::Reported, Report::InTrouble, 3, 0, 1, 0, {}};
    view.areas = {own, glimpsed, heard};
    view.managers = {{SeatId(0), AreaId(0), AreaId(0), 1000}, {SeatId(1), AreaId(1), AreaId(1), 1000}};
    view.pallets = {{ItemId(4), AreaId(0), 9, {{AreaId(0), SlotState::Made}, {AreaId(2), SlotState::Asked}}},
                    {ItemId(5), AreaId(1), -1, {{AreaId(1), SlotState::Made}, {AreaId(0), SlotState::InWork}}}};
    ItemView dock{ItemId(1), ItemKind::Feature, AreaId(0), AreaId(0), Place::Dock, {}, 0, 0, 0, false};
    ItemView gate{ItemId(2), ItemKind::Feature, AreaId(1), AreaId(1), Place::InGate, {}, 0, 0, 450, false};
    ItemView queued{ItemId(3), ItemKind::Feature, AreaId(2), AreaId(2), Place::GateQueue, {}, 0, 0, 0, false};
    view.items = {dock, gate, queued};
    view.workers = {{WorkerId(1), AreaId(0), {}, WorkerState::Working, StationId(0), {}, {}, 3},
                    {WorkerId(2), AreaId(0), {}, WorkerState::Starved, {}, {}, {}, 3}};
    view.news = {{now, NewsKind::PartRefused, AreaId(2), AreaId(0), 0}};
    return view;
}

Debrief smallDebrief() {
    Debrief debrief;
    debrief.seed = 4711;
    debrief.lesson = "Nobody ships alone.";
    debrief.baselines = {{Baseline::AsPlayed, 41, {412'000}, {}},
                         {Baseline::EveryoneLocal, 32, {318'000}, {}},
                         {Baseline::Coordinated, 120, {1'236'000}, {}},
                         {Baseline::NobodyTouches, 30, {296'000}, {}}};
    for (std::int32_t day = 0; day < 20; ++day) debrief.flow.push_back({{5, 3, day, 2, 1, day / 2}});
    debrief.leadTimes = {{AreaId(0), 40, 5, FlowBand::Shipped},
                         {AreaId(0), 80, 10, FlowBand::Shipped},
                         {AreaId(1), 160, -1, FlowBand::Review}};
    const TimeShares busy{{75, 10, 5, 5, 5, 0}};
    debrief.rounds = {{{busy, busy, busy, busy, busy, busy, TimeShares{{20, 0, 0, 70, 10, 0}}}, {busy, busy}}};
    debrief.areaFlow = {{{2, hours(10), hours(40)}, {}}, {{}, {1, hours(8), hours(50)}}};
    debrief.busiest = {{SimTime{}, SimTime{} + days(12), StationId(1), {}},
                       {SimTime{} + days(12), SimTime{} + days(15), StationId(6), StationId(1)}};
    return debrief;
}

FakeRoom::FakeRoom(Link& link) : m_link(link) {
    room.code = "K7FQ2M";
    room.seats.resize(m_plan.seats.size());
}

void FakeRoom::pump() {
    for (const LinkEvent& event : m_link.poll(0)) {
        if (event.kind == LinkEvent::Kind::Disconnected)
            for (Person& person : people)
                if (person.peer == event.peer) person.peer = {};
        ToServer message;
        if (event.kind == LinkEvent::Kind::Received && decode(event.bytes, message)) take(event.peer, message);
    }
    if (room.phase == Phase::Run) passDay();
    m_link.flush();
}

void FakeRoom::take(PeerId peer, const ToServer& message) {
    if (!std::holds_alternative<ViewAck>(message)) received.push_back(message);
    if (silent) return;
    if (const auto* hello = std::get_if<Hello>(&message)) return greet(peer, *hello);
    for (Person& person : people)
        if (person.peer == peer) obey(person, message);
}

void FakeRoom::greet(PeerId peer, const Hello& hello) {
    if (refuseWith) return send(peer, Channel::Control, Refused{*refuseWith});
    auto known =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.token == hello.token; });
    if (known == people.end()) {
        const std::string token = "token " + std::to_string(people.size());
        known = people.insert(people.end(), {PeerId{}, token, {}, 0, 0, {}});
        room.people.push_back(
            {static_cast<std::uint32_t>(people.size() - 1), hello.name, {}, true, people.size() == 1});
    }
    const auto number = static_cast<std::uint32_t>(known - people.begin());
    known->peer = peer;
    known->acked = 0;
    send(peer, Channel::Control, Welcome{known->token, number == 0, number, 0, 0, m_plan});
    sendRoom();
}

void FakeRoom::obey(Person& person, const ToServer& message) {
    const auto number = static_cast<std::size_t>(&person - people.data());
    if (const auto* ack = std::get_if<ViewAck>(&message)) person.acked = std::max(person.acked, ack->number);
    if (const auto* take = std::get_if<TakeSeat>(&message)) {
        const bool taken = !take->seat.isNone() && std::any_of(people.begin(), people.end(),
                                                               [&](const Person& p) { return p.seat == take->seat; });
        if (!taken) room.people[number].seat = person.seat = take->seat;
        if (!taken && !take->seat.isNone()) room.seats[take->seat.index()].botPlays = false;
        sendRoom();
    }
    if (const auto* bot = std::get_if<SetAutopilot>(&message); bot != nullptr && !person.seat.isNone()) {
        room.seats[person.seat.index()].botPlays = bot->on;
        sendRoom();
    }
    if (const auto* order = std::get_if<Order>(&message); order != nullptr && number == 0) obey(order->order);
    if (const auto* wish = std::get_if<Wish>(&message)) {
        const auto same = [&](const Wish& w) { return w.number == wish->number; };
        if (std::none_of(wishes.begin(), wishes.end(), same)) wishes.push_back(*wish);
        if (answersWishes) send(person.peer, Channel::Control, WishAnswer{wish->number, Verdict::Ok});
    }
}

void FakeRoom::obey(const HostOrder& order) {
    if (const auto* clock = std::get_if<SetClock>(&order)) {
        room.speedPercent = clock->speedPercent;
        sendRoom();
    }
    if (std::holds_alternative<NextPhase>(order)) nextPhase();
}

void FakeRoom::nextPhase() {
    const bool over = room.phase == Phase::Review && room.round == m_plan.rounds;
    const bool again = room.phase == Phase::Review && !over;
    room.phase = over ? Phase::Debrief : again ? Phase::Plan : static_cast<Phase>(static_cast<int>(room.phase) + 1);
    if (room.phase == Phase::Plan) ++room.round;
    room.secondsLeft = room.phase == Phase::Run ? 60 : 0;
    sendRoom();
    if (room.phase != Phase::Debrief) return;
    for (const Person& person : people)
        if (!person.peer.isNone()) send(person.peer, Channel::Control, smallDebrief());
}

void FakeRoom::passDay() {
    ++day;
    show(smallView(SimTime{day * kMsPerDay}));
    if (day % m_plan.daysPerRound == 0) nextPhase();
}

void FakeRoom::sendRoom() {
    for (const Person& person : people)
        if (!person.peer.isNone()) send(person.peer, Channel::Control, room);
}

void FakeRoom::show(const PlayerView& view) {
    for (Person& person : people) {
        if (person.peer.isNone()) continue;
        const PlayerView base = person.acked == 0 ? PlayerView{} : person.history.at(person.acked);
        ViewDelta delta{++person.sent, person.acked, hashOf(view), deltaBytes(base, view)};
        person.history[person.sent] = view;
        send(person.peer, delta.bytes.size() > kMaxViewBytes ? Channel::Bulk : Channel::Views, delta);
    }
}

void FakeRoom::send(PeerId peer, Channel channel, const ToClient& message) {
    m_link.send(peer, channel, encode(message));
}

}  // namespace gemba
