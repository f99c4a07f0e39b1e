#include <catch2/catch.hpp>

#include "client/panels/lever_panel.h"
#include "client/panels/order_panel.h"
#include "client/panels/people_panel.h"
#include "client/panels/requests_panel.h"
#include "client/panels/wip_panel.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

// The lever column over a sample session.
struct Levers {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Run);
    Desk desk;
    Acts acts;

    explicit Levers(float width = 1920, float height = 1080) : ui(width, height) {}
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) { leverPanel(one, room.table(), ui.layout(), desk, acts); };
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
    template <class Wished>
    Wished only() {
        REQUIRE(acts.wishes.size() == 1);
        REQUIRE(std::holds_alternative<Wished>(acts.wishes[0]));
        return std::get<Wished>(acts.wishes[0]);
    }
};

}  // namespace

TEST_CASE("plus on a WIP limit asks for one more") {
    Levers levers;
    levers.click("wip.plus.3");
    CHECK(levers.only<SetWipLimit>() == SetWipLimit{StationId(3), 9});
}

TEST_CASE("a second plus counts from the wish that is under way") {
    Levers levers;
    levers.room.pending.push_back({1, SetWipLimit{StationId(3), 9}});
    levers.click("wip.plus.3");
    CHECK(levers.only<SetWipLimit>().limit == 10);
}

TEST_CASE("no limit is one press away") {
    Levers levers;
    levers.click("wip.none.2");
    CHECK(levers.only<SetWipLimit>() == SetWipLimit{StationId(2), kNoWipLimit});
}

TEST_CASE("a limit never goes under one, and from no limit starts at what is there") {
    CHECK(steppedLimit({StationId(0), 5, 1}, -1) == 1);
    CHECK(steppedLimit({StationId(0), 7, kNoWipLimit}, -1) == 7);
    CHECK(steppedLimit({StationId(0), 0, kNoWipLimit}, -1) == 1);
}

TEST_CASE("accept answers the request") {
    Levers levers;
    levers.click("request.accept.4");
    CHECK(levers.only<AnswerRequest>() == AnswerRequest{ItemId(100), Answer::Accept});
}

TEST_CASE("refuse answers the request") {
    Levers levers;
    levers.click("request.refuse.4");
    CHECK(levers.only<AnswerRequest>() == AnswerRequest{ItemId(100), Answer::Refuse});
}

TEST_CASE("an answered request shows no buttons until the verdict") {
    Levers levers;
    levers.room.pending.push_back({1, AnswerRequest{ItemId(100), Answer::Accept}});
    levers.ui.settle(levers.draw());
    CHECK_FALSE(levers.ui.probes().find("request.accept.4"));
    CHECK(levers.ui.probes().find("request.accept.0"));
}

TEST_CASE("requests of one area stand on one card, the longest waiting first") {
    Levers levers;
    levers.room.view.requests = {{ItemId(1), AreaId(4), days(1), 2, 0},
                                 {ItemId(2), AreaId(0), days(1), 3, 0},
                                 {ItemId(3), AreaId(4), days(1), 9, 0}};
    const auto groups = requestGroups(levers.room.table());
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].from == AreaId(4));
    CHECK(groups[0].open.front()->handle == ItemId(3));
    levers.click("request.accept.4");
    CHECK(levers.only<AnswerRequest>().request == ItemId(3));
    levers.acts.wishes.clear();
    levers.click("request.all.4");
    CHECK(levers.acts.wishes.size() == 2);
    levers.acts.wishes.clear();
    levers.click("request.refuse.4");
    REQUIRE(levers.acts.wishes.size() == 2);
    CHECK(std::get<AnswerRequest>(levers.acts.wishes[1]).answer == Answer::Refuse);
}

TEST_CASE("dragging a row sends one order, when it is let go") {
    Levers levers;
    const auto name = [](WorkClass work) { return "order.row." + std::to_string(static_cast<int>(work)); };
    levers.ui.drag(name(WorkClass::UnblockOthers), name(WorkClass::FinishOwn), levers.draw());
    const SetOrder wished = levers.only<SetOrder>();
    CHECK(wished.order == std::vector{WorkClass::UnblockOthers, WorkClass::FinishOwn, WorkClass::ReviewOwn,
                                      WorkClass::FixDefects, WorkClass::StartNew});
}

TEST_CASE("a row put back where it was sends nothing") {
    Levers levers;
    levers.ui.drag("order.row.0", "order.row.0", levers.draw());
    CHECK(levers.acts.wishes.empty());
}

TEST_CASE("Alt+Down moves the selected row down and sends one order") {
    Levers levers;
    levers.click("order.row.0");
    CHECK(levers.acts.wishes.empty());
    levers.ui.press(Key::AltDown, levers.draw());
    const SetOrder wished = levers.only<SetOrder>();
    CHECK(wished.order.at(0) == WorkClass::ReviewOwn);
    CHECK(wished.order.at(1) == WorkClass::FinishOwn);
}

TEST_CASE("the small arrows move a row") {
    Levers levers;
    levers.click("order.up.1");
    CHECK(levers.only<SetOrder>().order.at(0) == WorkClass::ReviewOwn);
}

TEST_CASE("the arrow of the first row up does nothing") {
    Levers levers;
    levers.click("order.up.0");
    CHECK(levers.acts.wishes.empty());
}

TEST_CASE("plus on a station posts somebody from anywhere who can work there") {
    Levers levers;
    levers.click("people.plus.2");
    const PostWorker wished = levers.only<PostWorker>();
    CHECK(wished.station == StationId(2));
    CHECK((wished.worker == WorkerId(14) || wished.worker == WorkerId(15)));
}

TEST_CASE("minus on a station lets somebody go anywhere") {
    Levers levers;
    levers.click("people.minus.3");
    CHECK(levers.only<PostWorker>() == PostWorker{WorkerId(10), StationId{}});
}

TEST_CASE("nobody is offered for a station that none of the free people can serve") {
    const SampleRoom room = sampleRoom(Phase::Run);
    const auto rows = postRows(room.table());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].count == 2);      // anywhere
    CHECK(rows[2].toAdd.isNone());  // review: the two free people only code
}

TEST_CASE("a posting under way counts as done") {
    SampleRoom room = sampleRoom(Phase::Run);
    room.pending.push_back({1, PostWorker{WorkerId(14), StationId(2)}});
    const auto rows = postRows(room.table());
    CHECK(rows[0].count == 1);
    CHECK(rows[1].count == 4);
    CHECK(rows[1].sent == 1);
}

TEST_CASE("a report word is said once") {
    Levers levers;
    levers.click("report.2");
    CHECK(levers.only<SayReport>() == SayReport{Report::InTrouble});
    levers.acts.wishes.clear();
    levers.click("report.0");  // said already
    CHECK(levers.acts.wishes.empty());
}

TEST_CASE("levers do nothing in the review") {
    Levers levers;
    levers.room.room.phase = Phase::Review;
    levers.click("wip.plus.3");
    levers.click("report.2");
    CHECK(levers.acts.wishes.empty());
}

TEST_CASE("levers do nothing while a bot plays the seat, and taking over asks for it") {
    Levers levers;
    levers.room.room.seats[1].botPlays = true;
    levers.click("wip.plus.3");
    CHECK(levers.acts.wishes.empty());
    levers.click("autopilot");
    REQUIRE(levers.acts.messages.size() == 1);
    CHECK(std::get<SetAutopilot>(levers.acts.messages[0]).on == false);
}

TEST_CASE("a small window opens one lever at a time") {
    Levers levers(1280, 720);
    levers.ui.settle(levers.draw());
    CHECK_FALSE(levers.ui.probes().find("people.plus.2"));  // the requests are open first: somebody waits
    CHECK_FALSE(levers.ui.probes().find("wip.plus.3"));
    levers.click("lever.people");
    CHECK(levers.ui.probes().find("people.plus.2"));
    levers.click("lever.wip");
    CHECK_FALSE(levers.ui.probes().find("people.plus.2"));
    levers.click("wip.plus.3");
    CHECK(levers.only<SetWipLimit>().limit == 9);
}

TEST_CASE("who watches may take a seat that nobody sits in") {
    Levers levers;
    levers.room.seat = SeatId{};
    levers.ui.settle(levers.draw());
    CHECK_FALSE(levers.ui.probes().find("seat.take.0"));
    levers.click("seat.take.4");
    REQUIRE(levers.acts.messages.size() == 1);
    CHECK(std::get<TakeSeat>(levers.acts.messages[0]).seat == SeatId(4));
}

TEST_CASE("a refusal stays beside its lever until the next wish there") {
    Notices notices;
    notices.take({{SetWipLimit{}, Verdict::NotNow}, {WalkTo{}, Verdict::Ok}});
    CHECK(notices.of<SetWipLimit>() == Verdict::NotNow);
    CHECK(notices.of<WalkTo>() == Verdict::Ok);
    notices.take({{SetWipLimit{}, Verdict::Ok}});
    CHECK(notices.of<SetWipLimit>() == Verdict::Ok);
}
