#include "tests/support/sample_room.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr const char* kNames[] = {"nova", "neutron", "cinder", "keystone", "horizon"};
constexpr const char* kGlyphs[] = {"star", "ring", "triangle", "trapezoid", "halfdisc"};
constexpr const char* kAbout[] = {"Compute: starts machines for customers.", "Networks between the machines.",
                                  "Storage that stays when a machine goes.", "Who may do what.",
                                  "The screens that users see."};

FloorPlan samplePlan() {
    FloorPlan plan;
    plan.id = "openstack";
    plan.title = "OpenStack: one product, five teams";
    plan.briefing =
        "Five teams build one product. Boxes wait for review, pallets wait for parts, and a release goes out "
        "every five days. Your pay depends on your own area.";
    plan.rounds = 3;
    plan.daysPerRound = 20;
    plan.gateSlots = 3;
    plan.pay.perFeature = Money{1200};
    for (std::size_t i = 0; i < 5; ++i) {
        plan.areas.push_back({kNames[i], kGlyphs[i], kAbout[i]});
        plan.stations.push_back({"code", AreaId(i), Operation::Make});
        plan.stations.push_back({"review", AreaId(i), Operation::Review});
        plan.seats.push_back({kNames[i], SeatRole::AreaLead, AreaId(i), {}});
    }
    for (const char* vendor : {"Altair", "Brontë", "Castor", "Deneb"}) plan.vendors.push_back({vendor, {}});
    plan.leverRounds.assign(kSeatRoles * kLevers, 1);
    plan.qualities = {{"hasty", Permille{900}, Permille{1500}, Permille{1500}},
                      {"usual", Permille{1000}, Permille{1000}, Permille{1000}},
                      {"careful", Permille{1250}, Permille{350}, Permille{350}}};
    plan.prices = {Money{500}, Money{300}, Money{4000}, Money{800}, Money{250}, Money{2000}, 10, 5, 30};
    return plan;
}

RoomState sampleState(Phase phase) {
    RoomState room;
    room.code = "K7FQ2M";
    room.phase = phase;
    room.round = phase == Phase::Lobby ? 0 : 2;
    room.secondsLeft = 187;
    room.speedPercent = 200;
    room.people = {{0, "Oluwaseun", SeatId(1), true, true},
                   {1, "Ines", SeatId(0), true, false},
                   {2, "Tomas", SeatId(2), true, false},
                   {3, "Priya", SeatId(2), true, false},
                   {4, "Jun", SeatId{}, true, false}};
    for (std::size_t i = 0; i < 5; ++i)
        room.seats.push_back({i == 3 ? BotStyle::ConstraintManager : BotStyle::OwnTeamFirst, i > 2, i == 0});
    return room;
}

void addPeople(PlayerView& view) {
    for (std::size_t i = 0; i < 6; ++i) {
        WorkerView worker;
        worker.handle = WorkerId(10 + i);
        worker.area = AreaId(1);
        worker.canServe = i < 2 ? 3 : 1;
        worker.post = i == 0 ? StationId(3) : i < 4 ? StationId(2) : StationId{};
        worker.state = i == 4 ? WorkerState::Helping : i == 5 ? WorkerState::Starved : WorkerState::Working;
        view.workers.push_back(worker);
    }
}

std::vector<std::int64_t> rising(std::size_t dayCount, std::int64_t perDay, std::int64_t wobble) {
    std::vector<std::int64_t> values;
    std::int64_t sum = 0;
    for (std::size_t day = 0; day < dayCount; ++day) {
        sum += perDay + (day % 5 == 4 ? 4 : -1) * wobble;
        values.push_back(sum);
    }
    return values;
}

// What area leads of the first round have; tests of the other levers give more.
std::uint32_t coreLevers() {
    std::uint32_t levers = 0;
    for (const Lever lever : {Lever::Post, Lever::Order, Lever::WipLimit, Lever::Answer, Lever::Walk, Lever::Report})
        levers |= 1U << static_cast<unsigned>(lever);
    return levers;
}

PlayerView sampleView() {
    PlayerView view;
    view.levers = coreLevers();
    view.now = SimTime{31 * kMsPerDay + 2 * kMsPerHour};
    view.seat = SeatId(1);
    view.area = AreaId(1);
    view.releaseInDays = 3;
    view.ownShipped = 7;
    view.shipped = 34;
    view.bonusByDay = rising(31, 270, 200);
    view.factoryByDay = rising(31, 6900, 9000);
    view.bonus = Money{view.bonusByDay.back()};
    view.factory = Money{view.factoryByDay.back()};
    view.order = {WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects, WorkClass::StartNew,
                  WorkClass::UnblockOthers};
    view.areas.resize(5);
    for (std::size_t i = 0; i < 5; ++i) view.areas[i].sight = i == 1 ? Sight::Owned : Sight::Reported;
    view.areas[1].stations = {{StationId(2), 2, 4, 6}, {StationId(3), 11, 2, 8}};
    addPeople(view);
    view.requests = {{ItemId(100), AreaId(4), Duration{kMsPerDay * 8 / 10}, 8, 0},
                     {ItemId(104), AreaId(0), Duration{kMsPerDay * 12 / 10}, 3, 2}};
    view.pallets.resize(3);
    view.news = {{SimTime{28 * kMsPerDay}, NewsKind::Released, {}, {}, 5},
                 {SimTime{29 * kMsPerDay}, NewsKind::DefectReported, AreaId(0), {}, 0},
                 {SimTime{30 * kMsPerDay}, NewsKind::PartDelivered, AreaId(2), AreaId(1), 0},
                 {SimTime{31 * kMsPerDay}, NewsKind::GateFailed, AreaId(3), {}, 0}};
    return view;
}

// Small made-up luck: a different number for every n, always the same.
std::int32_t scatter(std::int32_t n, std::int32_t below) {
    return (n * 7919 + n * n * 31) % below;
}

// Three rounds of five teams with two stations each, and the gate.
void addWork(Debrief& debrief) {
    const auto share = [](std::int64_t days) { return days * kMsPerDay; };
    for (std::int32_t round = 0; round < 3; ++round) {
        RoundTimes times;
        for (std::int32_t i = 0; i < 10; ++i) {
            const bool review = i % 2 == 1;
            const std::int32_t work = review ? 30 : 90;
            times.stations.push_back({{share(work + scatter(i + round, 20)), share(review ? 0 : scatter(i, 12)),
                                       share(review ? scatter(i + 3 * round, 25) : 1), share(scatter(i, 9)),
                                       share(scatter(i + round, 11)), 0}});
        }
        times.stations.push_back({{share(17), 0, 0, share(40), share(3), share(round)}});
        for (std::int32_t i = 0; i < 5; ++i)
            times.areas.push_back({{share(180 + i), share(4), share(2), share(3), share(scatter(i, 12)), 0}});
        debrief.rounds.push_back(std::move(times));
    }
    for (std::int64_t i = 0; i < 5; ++i)
        debrief.areaFlow.push_back({{15, days(15 * (2 + i)), days(15 * 14)}, {16, days(16), days(16 * (20 + i))}});
    const auto span = [&](std::int64_t from, std::int64_t to, std::size_t station, StationId rival) {
        debrief.busiest.push_back({SimTime{} + hours(from), SimTime{} + hours(to), StationId(station), rival});
    };
    span(2, 90, 2, {});
    span(90, 120, 1, StationId(2));
    span(120, 300, 1, {});
    span(300, 303, 3, StationId(1));
    span(310, 380, 10, {});
    span(380, 480, 9, {});
}

// One area reports the truth, the others that all is well, while more and more boxes wait.
void addWords(Debrief& debrief) {
    for (std::int32_t area = 0; area < 5; ++area) {
        AreaReports reports;
        for (std::int32_t day = 0; day < 60; ++day) {
            reports.said.push_back(area == 3 ? (day < 18 ? 0 : 2) : 0);
            reports.waiting.push_back(1 + day);
            reports.people.push_back(9);
        }
        debrief.reports.push_back(reports);
    }
    const SimTime end{60 * kMsPerDay};
    debrief.promises = {{SeatId(0), SeatId(1), TermKind::Part, {}, end, PromiseState::Kept},
                        {SeatId(0), SeatId(2), TermKind::Part, {}, end, PromiseState::Broken},
                        {SeatId(4), SeatId(0), TermKind::Person, {}, end, PromiseState::Open}};
    std::vector<std::int32_t> away(60, 2);
    away[0] = away[1] = 0;
    debrief.whispers = {{SeatId(4), std::vector<std::int32_t>(60, 1), away, 1, false}};
}

Debrief sampleDebrief() {
    Debrief debrief;
    debrief.pars = {{Goal::OwnBonus, 7400, 8900, 5100}, {Goal::FactoryShipped, 74, 120, 60}};
    debrief.seed = 4711;
    debrief.lesson =
        "Nobody did anything wrong, and everybody paid for it. Each team finished its own work first, so "
        "parts "
        "for others came late, boxes waited and rotted, and repairs ate the time that was saved. The same "
        "people "
        "with the same luck ship more when they limit new work and unblock each other first.";
    const auto add = [&](Baseline baseline, std::int32_t shipped, std::int64_t perDay) {
        std::vector<std::int64_t> curve = rising(60, perDay, perDay);
        debrief.baselines.push_back({baseline, shipped, Money{curve.back()}, curve});
    };
    add(Baseline::AsPlayed, 74, 6900);
    add(Baseline::EveryoneLocal, 63, 5300);
    add(Baseline::Coordinated, 128, 20600);
    add(Baseline::NobodyTouches, 60, 4900);
    for (std::int32_t day = 0; day < 60; ++day)
        debrief.flow.push_back({{10 + day / 6, 12 + day / 10, 4 + day * 2 / 3, 3 + day / 4, 3 + day % 5, day / 5 * 6}});
    for (std::int32_t i = 0; i < 74; ++i)
        debrief.leadTimes.push_back({AreaId(static_cast<std::size_t>(i % 5)),
                                     30 + scatter(i, 40) + scatter(i + 3, 3 + 2 * i), i * 60 / 74, FlowBand::Shipped});
    for (std::int32_t i = 0; i < 80; ++i) {
        const auto band = i < 10   ? FlowBand::Backlog
                          : i < 24 ? FlowBand::Make
                          : i < 58 ? FlowBand::Review
                          : i < 74 ? FlowBand::Pallet
                                   : FlowBand::GateAndDock;
        debrief.leadTimes.push_back(
            {AreaId(static_cast<std::size_t>(i % 5)), 8 + scatter(i, band == FlowBand::Review ? 330 : 130), -1, band});
    }
    addWork(debrief);
    addWords(debrief);
    return debrief;
}

}  // namespace

Table SampleRoom::table() const {
    Table table{plan,
                room,
                view,
                pending,
                debriefThere ? &debrief : nullptr,
                seat,
                0,
                host,
                "gemba://192.168.1.20:4200/K7FQ2M"};
    if (!analysis.stations.empty()) table.analysis = &analysis;
    if (!whatIf.brought.empty()) table.whatIf = &whatIf;
    return table;
}

Analysis sampleAnalysis() {
    Analysis analysis;
    analysis.donePermille = 1000;
    for (std::size_t i = 0; i < samplePlan().stations.size(); ++i) {
        const auto gain = static_cast<std::int64_t>(4000 * i);
        analysis.stations.push_back({StationId(i), {gain, gain + 900, gain - 1100, gain + 300}});
    }
    analysis.knockOuts = {
        {SeatId(1), static_cast<std::int32_t>(Lever::Order), 1, {}, true, {90'000, 120'000, 118'000, 125'000}},
        {SeatId(2), -1, 2, SimTime{} + days(21), false, {-4000, -9000, 11'000, -2000}}};
    for (std::int64_t i = 0; i < 60; ++i) {
        analysis.luck.played.push_back(i * 7919 % 200'000);
        analysis.luck.together.push_back(300'000 + i * 7919 % 220'000);
    }
    analysis.influences = {{SeatId(4), {-9000, -8000, -7000, -9000}, {4, 3, 5, 4}}};
    return analysis;
}

WhatIfAnswer sampleAnswer() {
    const BaselineResult changed{Baseline::WhatIf, 120, Money{40'000}, {-5000, 0, 12'000, 40'000}};
    return {{2, 0, PlainLimit{6}}, changed, 3, {40'000, 35'000, 46'000}, 3};
}

SampleRoom sampleRoom(Phase phase) {
    return {samplePlan(), sampleState(phase), sampleView(), {}, sampleDebrief()};
}

}  // namespace gemba
