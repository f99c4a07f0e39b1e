// What bots do who manage people or releases; what all of them leave alone; why.
#include "tests/server/bots/role_view.h"

using namespace gemba;
using namespace gemba::test;

TEST_CASE("bots leave alone what is locked") {
    PlayerView lead = knowing(as(SeatRole::AreaLead), true, false);
    lead.now = SimTime{} + days(5);
    lead.levers = 0;
    for (const Decision& one : all(BotStyle::OwnTeamFirst, lead)) {
        CHECK_FALSE(std::holds_alternative<Expose>(one.wish));
        CHECK_FALSE(std::holds_alternative<Propose>(one.wish));
        CHECK_FALSE(std::holds_alternative<AskAround>(one.wish));
    }
    PlayerView manager = as(SeatRole::PeopleManager);
    manager.directives.push_back({kSelf, false, 1, false});
    manager.levers = 0;
    CHECK(all(BotStyle::OwnTeamFirst, manager).empty());
    PlayerView releaser = as(SeatRole::ReleaseLead);
    releaser.levers = 0;
    CHECK(all(BotStyle::ConstraintManager, releaser).empty());
}

TEST_CASE("a selfish people manager favours the own vendor, unless peace is promised; a box of the own buys it") {
    PlayerView manager = as(SeatRole::PeopleManager);
    manager.directives.push_back({kSelf, false, 0, false});
    CHECK(wishes<SetFavour>(BotStyle::OwnTeamFirst, manager) == std::vector<SetFavour>{{true}});
    CHECK(says(BotStyle::OwnTeamFirst, manager, Reason::OwnVendorFirst));
    PlayerView promised = manager;
    promised.promises.push_back({kSelf, kOther, kRest, {}, PromiseState::Open});
    CHECK(wishes<SetFavour>(BotStyle::OwnTeamFirst, promised).empty());
    promised.promises[0].state = PromiseState::Kept;
    CHECK(wishes<SetFavour>(BotStyle::OwnTeamFirst, promised).size() == 1);
    CHECK(accepts(BotStyle::OwnTeamFirst, offered(manager, kBox, kRest)));
    CHECK_FALSE(accepts(BotStyle::OwnTeamFirst, offered(manager, kNothing, kRest)));
    manager.directives[0].favours = true;
    CHECK(wishes<SetFavour>(BotStyle::OwnTeamFirst, manager).empty());
}

TEST_CASE("a helpful people manager has no favourites and calls everybody home") {
    PlayerView manager = as(SeatRole::PeopleManager);
    manager.directives.push_back({kSelf, true, 1, false});
    WorkerView away;
    away.handle = WorkerId(5);
    away.area = AreaId(1);
    away.home = AreaId(0);
    away.employer = EmployerId(1);
    WorkerView atHome = away;
    atHome.handle = WorkerId(6);
    atHome.area = AreaId(0);
    manager.workers = {away, atHome};
    CHECK(wishes<SetFavour>(BotStyle::ConstraintManager, manager) == std::vector<SetFavour>{{false}});
    CHECK(wishes<CallBack>(BotStyle::ConstraintManager, manager) == std::vector<CallBack>{{WorkerId(5)}});
    CHECK(says(BotStyle::ConstraintManager, manager, Reason::EverybodyHome));
    CHECK(accepts(BotStyle::ConstraintManager, offered(manager, kNothing, kRest)));
}

TEST_CASE("a firefighter sends one of the own people to who is in trouble") {
    PlayerView manager = as(SeatRole::PeopleManager);
    WorkerView own;
    own.handle = WorkerId(5);
    own.area = own.home = AreaId(0);
    own.employer = EmployerId(1);
    manager.workers = {own};
    CHECK(wishes<LendWorker>(BotStyle::FirefighterHero, manager).empty());
    manager.areas[1].report = Report::InTrouble;
    const auto sent = wishes<LendWorker>(BotStyle::FirefighterHero, manager);
    REQUIRE(sent.size() == 1);
    CHECK(sent[0] == LendWorker{WorkerId(5), AreaId(1), 5});
    manager.orders.push_back({1, Lever::Lend, manager.now});
    CHECK(wishes<LendWorker>(BotStyle::FirefighterHero, manager).empty());
}

TEST_CASE("a helpful release lead ships often, where there are dates; a selfish one leaves them") {
    PlayerView lead = as(SeatRole::ReleaseLead);
    CHECK(wishes<SetCadence>(BotStyle::ConstraintManager, lead) == std::vector<SetCadence>{{2}});
    CHECK(says(BotStyle::ConstraintManager, lead, Reason::ShipOften));
    CHECK(all(BotStyle::OwnTeamFirst, lead).empty());
    lead.orders.push_back({1, Lever::Cadence, lead.now});
    CHECK(all(BotStyle::ConstraintManager, lead).empty());
    lead.orders.clear();
    lead.releaseEveryDays = 0;
    CHECK(all(BotStyle::ConstraintManager, lead).empty());
}

TEST_CASE("bots report by style; where bad news cost, all is well, and where they bring help, the truth") {
    PlayerView lead = as(SeatRole::AreaLead);
    lead.areas[0].stations.push_back({StationId(0), 9, 0, kNoWipLimit});
    CHECK(wishes<SayReport>(BotStyle::ConstraintManager, lead).at(0).report == Report::InTrouble);
    CHECK(says(BotStyle::ConstraintManager, lead, Reason::OthersShouldKnow));
    CHECK(wishes<SayReport>(BotStyle::OwnTeamFirst, lead).empty());
    lead.culture = Culture::Learning;
    CHECK(wishes<SayReport>(BotStyle::OwnTeamFirst, lead).at(0).report == Report::InTrouble);
    CHECK(wishes<SayReport>(BotStyle::ConstraintManager, lead).at(0).report == Report::InTrouble);
    CHECK(says(BotStyle::ConstraintManager, lead, Reason::HonestPaysHere));
    lead.areas[0].report = Report::InTrouble;
    lead.culture = Culture::Blame;
    CHECK(wishes<SayReport>(BotStyle::ConstraintManager, lead).at(0).report == Report::OnPlan);
    CHECK(says(BotStyle::ConstraintManager, lead, Reason::FiredForHonesty));
}
