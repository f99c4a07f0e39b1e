// Which lever is whose, and from which round on.
#include <catch2/catch.hpp>

#include "tests/support/office.h"

using namespace gemba;

namespace {

// One wish for each lever, as it would be fine for the seat that has it.
std::vector<std::pair<Lever, Command>> wishes() {
    const Term part{TermKind::Part, 3, ItemId(0)};
    return {{Lever::Post, PostWorker{kAlphaCore, {}}},
            {Lever::Order, SetOrder{{}}},
            {Lever::WipLimit, SetWipLimit{codeOf(kAlpha), 3}},
            {Lever::Answer, AnswerRequest{ItemId(1)}},
            {Lever::Walk, WalkTo{kBeta}},
            {Lever::Report, SayReport{Report::Late}},
            {Lever::Quality, SetQuality{2}},
            {Lever::Project, StartProject{0}},
            {Lever::Overtime, SetOvertime{true}},
            {Lever::Hire, Hire{0, 1}},
            {Lever::Lend, LendWorker{kAlphaCore, kBeta, 1}},
            {Lever::Lend, CallBack{kAlphaCore}},
            {Lever::Expedite, ExpediteItem{ItemId(0)}},
            {Lever::Cadence, SetCadence{3}},
            {Lever::Ship, ShipNow{}},
            {Lever::Ship, HoldItem{ItemId(0), true}},
            {Lever::Favour, SetFavour{true}},
            {Lever::Ask, AskAround{}},
            {Lever::Ask, Expose{kManager}},
            {Lever::Trade, Propose{kBetaLead, {}, part}},
            {Lever::Trade, AnswerOffer{1, Answer::Refuse}},
            {Lever::Board, OpenBoard{true}}};
}

bool isShown(const Office& office, SeatId seat, Lever lever) {
    return ((office.view(seat).levers >> static_cast<unsigned>(lever)) & 1U) != 0;
}

}  // namespace

TEST_CASE("a lever of another role is not yours; a locked one is locked until its round") {
    for (const auto& [lever, wish] : wishes()) {
        INFO("lever " << static_cast<int>(lever));
        Scenario scenario = officeScenario();
        unlockIn(scenario.levers, lever, 2);
        Office office(scenario);
        for (const SeatId seat : {kAlphaLead, kManager, kReleaser}) {
            const bool has = hasLever(scenario.seats[seat.index()].role, lever);
            CHECK(office.refused(seat, wish) == (has ? Verdict::Locked : Verdict::NotYours));
            CHECK_FALSE(isShown(office, seat, lever));
        }
        office.to(days(10));
        for (const SeatId seat : {kAlphaLead, kManager, kReleaser}) {
            const bool has = hasLever(scenario.seats[seat.index()].role, lever);
            CHECK(isShown(office, seat, lever) == has);
            if (!has) CHECK(checkCommand(office.world(), seat, wish) == Verdict::NotYours);
            if (has) CHECK(checkCommand(office.world(), seat, wish) != Verdict::Locked);
        }
    }
}

TEST_CASE("a kind of seat may have a lever earlier than others") {
    Scenario scenario = officeScenario();
    unlockIn(scenario.levers, Lever::Lend, 2);
    scenario.levers[static_cast<std::size_t>(SeatRole::PeopleManager)][static_cast<std::size_t>(Lever::Lend)] = 1;
    Office office(scenario);
    CHECK(isShown(office, kManager, Lever::Lend));
    CHECK_FALSE(isShown(office, kAlphaLead, Lever::Lend));
    office.to(days(10));
    CHECK(isShown(office, kAlphaLead, Lever::Lend));
}

TEST_CASE("a lever with no round is nobody's") {
    Scenario scenario = officeScenario();
    unlockIn(scenario.levers, Lever::Report, 0);
    Office office(scenario);
    office.to(days(19));
    CHECK(office.refused(kAlphaLead, SayReport{Report::Late}) == Verdict::Locked);
}

TEST_CASE("people managers are not on the floor in round 1, unless somebody has told on them") {
    Scenario scenario = officeScenario();
    scenario.seats[2].directive.favours = true;
    Office office(scenario);
    CHECK(office.refused(kManager, WalkTo{kBeta}) == Verdict::Locked);
    CHECK(office.refused(kManager, AskAround{}) == Verdict::Locked);
    CHECK(office.as(kReleaser, WalkTo{kBeta}) == Verdict::Ok);
    REQUIRE(office.as(kAlphaLead, AskAround{}) == Verdict::Ok);
    office.to(hours(1));
    REQUIRE(office.as(kAlphaLead, Expose{kManager}) == Verdict::Ok);
    CHECK(isShown(office, kManager, Lever::Walk));
    CHECK(office.as(kManager, WalkTo{kBeta}) == Verdict::Ok);
}

TEST_CASE("from round 2 on people managers may walk and ask") {
    Office office;
    office.to(days(10));
    REQUIRE(office.as(kManager, WalkTo{kBeta}) == Verdict::Ok);
    CHECK(office.refused(kManager, AskAround{}) == Verdict::NotThere);
    office.to(days(10) + hours(1));
    CHECK(office.as(kManager, AskAround{}) == Verdict::Ok);
}
