#include <catch2/catch.hpp>

#include "client/charts/format.h"
#include "client/panels/lend_panel.h"
#include "client/panels/lever_panel.h"
#include "client/panels/more_panel.h"
#include "client/panels/pending.h"
#include "client/panels/room_screen.h"
#include "client/panels/seat_words.h"
#include "client/panels/terms.h"
#include "client/panels/trade_panel.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

constexpr std::size_t kPeopleManager = 5;
constexpr std::size_t kReleaseLead = 6;

std::uint32_t everyLeverOf(SeatRole role) {
    std::uint32_t levers = 0;
    for (int i = 0; i < kLevers; ++i)
        if (hasLever(role, static_cast<Lever>(i))) levers |= 1U << static_cast<unsigned>(i);
    return levers;
}

void addSeats(SampleRoom& room) {
    FloorPlan& plan = room.plan;
    plan.employers = {{"Norvik", {}, {}}, {"Solane", {}, {}}};
    plan.vendors[0].employer = EmployerId(0);
    plan.groups = {{"developer", AreaId(0), EmployerId(0)},
                   {"developer", AreaId(1), EmployerId(0)},
                   {"core reviewer", AreaId(1), EmployerId(1)}};
    plan.projects = {{"neutron: better tools", AreaId(1), Improve::Packaging, days(20), Permille{150}},
                     {"nova: better tools", AreaId(0), Improve::Packaging, days(20), Permille{150}}};
    plan.pay.perShipped = Money{300};
    plan.pay.perDefect = Money{200};
    plan.seats.push_back({"Norvik's manager", SeatRole::PeopleManager, {}, EmployerId(0)});
    plan.seats.push_back({"release lead", SeatRole::ReleaseLead, {}, {}});
    room.room.seats.resize(plan.seats.size());
}

// A table from one seat's side, with all its levers.
struct Side {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Run);
    Desk desk;
    Acts acts;

    explicit Side(std::size_t seat, float width = 1920, float height = 1080) : ui(width, height) {
        addSeats(room);
        room.seat = SeatId(seat);
        room.room.seats[seat].botPlays = false;
        const SeatPlan& plan = room.plan.seats[seat];
        room.view.seat = room.seat;
        room.view.role = plan.role;
        room.view.area = plan.area;
        room.view.employer = plan.employer;
        room.view.levers = everyLeverOf(plan.role);
        room.view.releaseEveryDays = 5;
        for (WorkerView& worker : room.view.workers) worker.home = AreaId(1);
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) { roomScreen(one, room.table(), ui.layout(), desk, acts); };
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
    void open(Lever lever) {
        desk.open = lever;
        ui.settle(draw());
    }
    template <class Wished>
    Wished only() {
        REQUIRE(acts.wishes.size() == 1);
        REQUIRE(std::holds_alternative<Wished>(acts.wishes[0]));
        return std::get<Wished>(acts.wishes[0]);
    }
};

constexpr float kTall = 3000;  // what is open grows downward: a tall window shows it all

}  // namespace

TEST_CASE("every seat draws in every phase, whatever lever is open, and misses no sentence") {
    for (const std::size_t seat : {std::size_t{1}, kPeopleManager, kReleaseLead}) {
        Side side(seat, 1280, 720);
        side.room.view.orders = {{7, Lever::Overtime, SimTime{32 * kMsPerDay}}};
        side.room.view.directives = {{SeatId(kPeopleManager), true, 2, false}};
        side.room.view.promises = {{SeatId(0), side.room.seat, {TermKind::Person, 3, {}}, SimTime{33 * kMsPerDay}}};
        side.room.view.offers = {{3, SeatId(0), side.room.seat, {TermKind::Nothing, 0, {}}, {TermKind::Person, 3, {}}}};
        for (int phase = 0; phase < kPhases; ++phase)
            for (int lever = 0; lever < kLevers; ++lever) {
                side.room.room.phase = static_cast<Phase>(phase);
                side.open(static_cast<Lever>(lever));
            }
        INFO("seat " << seat << ", first missing "
                     << (side.ui.texts().missing().empty() ? "none" : *side.ui.texts().missing().begin()));
        CHECK(side.ui.texts().missing().empty());
        CHECK(side.acts.wishes.empty());
    }
}

TEST_CASE("each kind of seat is told what it is paid for") {
    Side side(1);
    side.ui.frame([&](const Ui& ui) {
        const FloorPlan& plan = side.room.plan;
        CHECK(payWords(ui, plan, SeatId(1), Scheme::Local) ==
              moneyText(Money{1200}) + " for each own feature that ships");
        CHECK(payWords(ui, plan, SeatId(kPeopleManager), Scheme::Local) ==
              moneyText(Money{1200}) + " for each feature of Altair that ships");
        CHECK(payWords(ui, plan, SeatId(kReleaseLead), Scheme::Local) ==
              moneyText(Money{300}) + " for each feature that ships, minus " + moneyText(Money{200}) +
                  " for each defect customers find");
        CHECK(payWords(ui, plan, SeatId(1), Scheme::Mixed) ==
              moneyText(Money{1200}) + " for each own feature that ships; half of all pay is shared equally");
    });
}

TEST_CASE("a lever that is not unlocked yet is not drawn as usable") {
    Side side(1, 1920, kTall);
    side.room.view.levers &= ~(1U << static_cast<unsigned>(Lever::WipLimit));
    side.room.plan.leverRounds[static_cast<std::size_t>(Lever::WipLimit)] = 3;
    side.ui.settle(side.draw());
    CHECK_FALSE(side.ui.probes().find("wip.plus.3"));
    CHECK(comesInRound(side.room.table(), Lever::WipLimit) == 3);
    CHECK(comesInRound(side.room.table(), Lever::Order) == 0);   // there already
    CHECK(comesInRound(side.room.table(), Lever::Favour) == 0);  // not this role's
}

TEST_CASE("an order that waits can be taken back") {
    Side side(1, 1920, kTall);
    side.room.view.orders = {{7, Lever::Overtime, SimTime{32 * kMsPerDay}}};
    side.click("undo.7");
    CHECK(side.only<Undo>() == Undo{7});
}

TEST_CASE("quality, overtime, hiring, improvements and the board are one click each") {
    Side side(1, 1920, kTall);
    side.room.view.areas[1].quality = 1;
    const auto pull = [&](Lever lever, const std::string& probe) {
        side.acts.wishes.clear();
        side.open(lever);
        side.click(probe);
    };
    pull(Lever::Quality, "quality.2");
    CHECK(side.only<SetQuality>() == SetQuality{2});
    pull(Lever::Quality, "quality.1");
    CHECK(side.acts.wishes.empty());  // it is so already
    pull(Lever::Overtime, "overtime");
    CHECK(side.only<SetOvertime>() == SetOvertime{true});
    pull(Lever::Hire, "hire.1");
    CHECK(side.only<Hire>() == Hire{1, 1});  // the second group of the own area
    pull(Lever::Project, "project.0");
    CHECK(side.only<StartProject>() == StartProject{0});
    CHECK_FALSE(side.ui.probes().find("project.1"));  // another area's
    pull(Lever::Board, "board");
    CHECK(side.only<OpenBoard>() == OpenBoard{true});
}

TEST_CASE("the most rotten waiting box is the one to hurry, and parts that pallets wait for") {
    Side side(1, 1920, kTall);
    ItemView fresh;
    fresh.handle = ItemId(1);
    fresh.owner = fresh.maker = AreaId(1);
    fresh.station = StationId(3);
    ItemView rotten = fresh;
    rotten.handle = ItemId(2);
    rotten.station = StationId(2);
    rotten.cracks = 2;
    side.room.view.items = {fresh, rotten};
    side.room.view.pallets = {{ItemId(50), AreaId(0), 9, {{AreaId(1), SlotState::InWork, ItemId(51)}}}};
    side.open(Lever::Expedite);
    side.click("expedite.box");
    CHECK(side.only<ExpediteItem>() == ExpediteItem{ItemId(2)});
    side.acts.wishes.clear();
    side.click("expedite.part.0");
    CHECK(side.only<ExpediteItem>() == ExpediteItem{ItemId(51)});
}

TEST_CASE("an area lead lends whoever has nothing to do, and calls back") {
    Side side(1, 1920, kTall);
    side.room.view.workers[0].area = AreaId(3);  // lent before
    side.open(Lever::Lend);
    side.click("lend.go.0");
    CHECK(side.only<LendWorker>() == LendWorker{WorkerId(15), AreaId(0), 5});
    side.acts.wishes.clear();
    side.click("lend.back.3");
    CHECK(side.only<CallBack>() == CallBack{WorkerId(10)});
}

TEST_CASE("a people manager favours, sends and calls home") {
    Side side(kPeopleManager, 1920, kTall);
    side.room.view.workers[0].area = AreaId(3);
    side.click("favour.on");
    CHECK(side.only<SetFavour>() == SetFavour{true});
    side.acts.wishes.clear();
    side.click("send.to.4");
    side.click("lend.days.0");
    side.click("lend.go.1");
    CHECK(side.only<LendWorker>() == LendWorker{WorkerId(15), AreaId(4), 0});
    side.acts.wishes.clear();
    side.click("lend.back.3");
    CHECK(side.only<CallBack>() == CallBack{WorkerId(10)});
}

TEST_CASE("somebody who is on the way is counted where they go") {
    Side side(kPeopleManager);
    side.room.pending.push_back({1, LendWorker{WorkerId(15), AreaId(4), 0}});
    const auto rows = ownPeopleRows(side.room.table());
    CHECK(rows[1].count == 5);
    CHECK(rows[4].count == 1);
    CHECK(rows[4].away == 1);
    CHECK(rows[4].toSend.isNone());
}

TEST_CASE("the release lead holds back, ships and sets the rhythm") {
    Side side(kReleaseLead, 1920, kTall);
    ItemView box;
    box.handle = ItemId(1);
    box.owner = AreaId(1);
    box.place = Place::Dock;
    ItemView held = box;
    held.handle = ItemId(2);
    held.position = 1;
    held.held = true;
    side.room.view.items = {box, held};
    side.click("dock.0");
    CHECK(side.only<HoldItem>() == HoldItem{ItemId(1), true});
    side.acts.wishes.clear();
    side.click("dock.1");
    CHECK(side.only<HoldItem>() == HoldItem{ItemId(2), false});
    side.acts.wishes.clear();
    side.click("ship");
    CHECK(side.acts.wishes.size() == 1);
    side.acts.wishes.clear();
    side.click("cadence.minus");
    CHECK(side.only<SetCadence>() == SetCadence{4});
}

TEST_CASE("what has been found out can be told to everybody, once") {
    Side side(1, 1920, kTall);
    side.room.view.managers = {{SeatId(1), AreaId(2), AreaId(2), 1000}};
    side.room.view.directives = {{SeatId(kPeopleManager), true, 2, false}};
    side.open(Lever::Ask);
    side.click("ask");
    side.only<AskAround>();
    side.acts.wishes.clear();
    side.click("expose.5");
    CHECK(side.only<Expose>() == Expose{SeatId(kPeopleManager)});
    side.room.view.directives[0].exposed = true;
    side.ui.settle(side.draw());
    CHECK_FALSE(side.ui.probes().find("expose.5"));
}

TEST_CASE("an offer to this seat is answered with one click") {
    Side side(1);
    side.room.view.offers = {{3, SeatId(0), SeatId(1), {TermKind::Person, 5, {}}, {TermKind::Nothing, 0, {}}}};
    side.click("offer.accept.3");
    CHECK(side.only<AnswerOffer>() == AnswerOffer{3, Answer::Accept});
}

TEST_CASE("many offers fold, so that they do not hide the levers") {
    Side side(1, 1920, kTall);
    for (std::uint32_t id = 1; id <= 5; ++id)
        side.room.view.offers.push_back(
            {id, SeatId(0), SeatId(1), {TermKind::Person, 5, {}}, {TermKind::Nothing, 0, {}}});
    side.ui.settle(side.draw());
    CHECK(side.ui.probes().find("offer.accept.2"));
    CHECK_FALSE(side.ui.probes().find("offer.accept.3"));
    side.click("offer.more");
    side.ui.settle(side.draw());
    CHECK(side.ui.probes().find("offer.accept.5"));
}

TEST_CASE("in the second factory of a race the levers are one's own, too") {
    Side side(1, 1920, kTall);
    const std::size_t perFactory = side.room.plan.seats.size();
    side.room.room.factories = 2;
    side.room.room.seats.resize(2 * perFactory);
    side.room.seat = SeatId(perFactory + 1);
    side.room.view.offers = {{3, SeatId(0), SeatId(1), {TermKind::Person, 5, {}}, {TermKind::Nothing, 0, {}}}};
    side.ui.settle(side.draw());
    CHECK(side.ui.probes().find("offer.accept.3"));
    CHECK(side.room.table().ownSeat() == SeatId(1));
}

TEST_CASE("a second step counts from the order that waits for the morning") {
    Side side(1, 1920, kTall);
    OrderView waits;
    waits.lever = Lever::Quality;
    waits.amount = 1;
    side.room.view.orders = {waits};
    CHECK(newestOrder<SetQuality>(side.room.table())->level == 1);
    side.room.pending = {{7, SetQuality{2}}};
    CHECK(newestOrder<SetQuality>(side.room.table())->level == 2);
    CHECK(!newestOrder<SetOvertime>(side.room.table()));
}

TEST_CASE("who was called back and then sent off again counts where the last order sends them") {
    Side side(1, 1920, kTall);
    WorkerView one;
    one.handle = WorkerId(77);
    one.home = side.room.table().area();
    one.area = AreaId(0);
    side.room.view.workers = {one};
    OrderView back;
    back.lever = Lever::Lend;
    back.worker = one.handle;
    OrderView off = back;
    off.to = AreaId(3);
    side.room.view.orders = {back};
    CHECK(ownPeopleRows(side.room.table())[one.home.index()].count == 1);
    side.room.view.orders = {back, off};
    CHECK(ownPeopleRows(side.room.table())[3].count == 1);
}

TEST_CASE("only what makes sense between two seats can be offered") {
    Side side(1);
    const Table table = side.room.table();
    using Kinds = std::vector<TermKind>;
    CHECK(kindsFor(table, SeatId(1), SeatId(kPeopleManager)) == Kinds{TermKind::Nothing, TermKind::OwnBox});
    CHECK(kindsFor(table, SeatId(kPeopleManager), SeatId(1)) == Kinds{TermKind::Nothing, TermKind::Person});
    CHECK(kindsFor(table, SeatId(1), SeatId(4)) == Kinds{TermKind::Nothing, TermKind::Person, TermKind::Part});
    CHECK(termFor(table, TermKind::Part, SeatId(1), SeatId(4), 3)->item == ItemId(100));
    CHECK(kindsFor(table, SeatId(kReleaseLead), SeatId(1)) == Kinds{TermKind::Nothing});
}

TEST_CASE("an offer is made up and sent") {
    Side side(1, 1920, kTall);
    side.open(Lever::Trade);
    side.click("offer.send");
    CHECK(side.acts.wishes.empty());  // nothing for nothing is no offer
    side.desk.offer = {SeatId(0), TermKind::Person, TermKind::Nothing, 5};
    side.click("offer.send");
    CHECK(side.only<Propose>() == Propose{SeatId(0), {TermKind::Person, 5, {}}, {TermKind::Nothing, 0, {}}});
}

TEST_CASE("a yes to a request carries the promise that was chosen") {
    Side side(1, 1920, kTall);
    side.click("request.promise");
    side.click("request.accept.4");
    CHECK(side.only<AnswerRequest>() == AnswerRequest{ItemId(100), Answer::Accept, 3});
}
