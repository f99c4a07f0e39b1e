// What was promised, and what became of it: on record for the two whom it concerns, and for nobody else.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

PromiseState onlyState(const Office& office) {
    REQUIRE(office.world().promises.size() == 1);
    return office.world().promises[0].state;
}

// Beta promises alpha's part within a day, while beta's people make it or not.
Office& promisePart(Office& office, std::int32_t days) {
    const ItemId part = office.askedPart();
    REQUIRE(office.as(kBetaLead, AnswerRequest{part, Answer::Accept, days}) == Verdict::Ok);
    return office;
}

void trade(Office& office, SeatId from, SeatId to, const Term& give) {
    REQUIRE(office.as(from, Propose{to, give, {}}) == Verdict::Ok);
    REQUIRE(office.as(to, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
}

constexpr Term kPeace{TermKind::Directive, 4, {}};

}  // namespace

TEST_CASE("a part that is there in time keeps the promise, at once") {
    Office office;
    promisePart(office, 3);
    CHECK(onlyState(office) == PromiseState::Open);
    office.to(days(1));
    REQUIRE(countIn(office.world(), Stage::Delivered) > 0);
    CHECK(onlyState(office) == PromiseState::Kept);
}

TEST_CASE("a part that is late breaks it, even if it comes the same evening") {
    Scenario scenario = officeScenario();
    scenario.areas[1].people[0].count = 6;                     // somebody is free to review
    scenario.areas[1].stations[0].effort = always(hours(20));  // a part is half of that, and an hour of review
    Office office(scenario);
    office.to(hours(3));
    promisePart(office, 1);
    office.to(hours(15));
    REQUIRE(countIn(office.world(), Stage::Delivered) == 1);
    office.to(days(2));
    CHECK(onlyState(office) == PromiseState::Broken);
    office.to(days(6));
    CHECK(onlyState(office) == PromiseState::Broken);
}

TEST_CASE("a yes without a date promises nothing") {
    Office office;
    promisePart(office, 0);
    CHECK(office.world().promises.empty());
}

TEST_CASE("both sides have the promise on record, each with its own name for the part; nobody else has") {
    Office office;
    const ItemId part = office.askedPart();
    promisePart(office, 3);
    for (const SeatId seat : {kAlphaLead, kBetaLead}) {
        const PlayerView view = office.view(seat);
        REQUIRE(view.promises.size() == 1);
        CHECK(view.promises[0].by == kBetaLead);
        CHECK(view.promises[0].to == kAlphaLead);
        CHECK(view.promises[0].due == at(days(3)));
        const ItemId named = seat == kBetaLead ? part : itemOf(office.world(), part).parent;
        CHECK(office.handles(seat).show(Handles::Thing::OnFloor, view.promises[0].term.item.value) == named.value);
    }
    CHECK(office.view(kManager).promises.empty());
    CHECK(office.view(kReleaser).promises.empty());
    CHECK(office.view(SeatId{}).promises.empty());
}

TEST_CASE("a person who stays until the end keeps the promise") {
    Office office;
    office.to(hours(3));
    trade(office, kAlphaLead, kBetaLead, {TermKind::Person, 2, {}});
    office.to(days(2));
    CHECK(onlyState(office) == PromiseState::Open);
    office.to(days(3));
    CHECK(onlyState(office) == PromiseState::Kept);
}

TEST_CASE("a person who is called back before that breaks it, on the last day, too") {
    for (const std::int32_t forDays : {1, 2, 5}) {
        INFO(forDays << " days");
        Office office;
        office.to(hours(3));
        trade(office, kAlphaLead, kBetaLead, {TermKind::Person, forDays, {}});
        const WorkerId gone = office.world().promises[0].worker;
        office.to(days(forDays) - hours(2));
        REQUIRE(office.as(kAlphaLead, CallBack{gone}) == Verdict::Ok);
        CHECK(onlyState(office) == PromiseState::Open);
        office.to(days(forDays));
        CHECK(onlyState(office) == PromiseState::Broken);
        office.to(days(forDays + 2));
        CHECK(onlyState(office) == PromiseState::Broken);
        CHECK(office.view(kBetaLead).promises[0].state == PromiseState::Broken);
    }
}

TEST_CASE("who is taken away by somebody else breaks nobody's promise") {
    Scenario scenario = officeScenario();
    for (PeopleDef& people : scenario.areas[0].people) people.employer = kBorel;
    Office office(scenario);
    trade(office, kAlphaLead, kBetaLead, {TermKind::Person, 6, {}});
    office.to(days(1));
    const WorkerId sent = office.world().promises.at(0).worker;
    REQUIRE(office.world().workers[sent.index()].area == kBeta);
    REQUIRE(office.world().workers[sent.index()].employer == kBorel);
    REQUIRE(office.as(kManager, CallBack{sent}) == Verdict::Ok);
    office.to(days(3));
    CHECK(office.world().workers[sent.index()].area == kAlpha);
    CHECK(office.world().promises[0].state == PromiseState::Open);
}

TEST_CASE("a directive that rests until the day keeps the promise") {
    Scenario scenario = officeScenario();
    scenario.seats[2].directive.favours = true;
    Office office(scenario);
    trade(office, kManager, kAlphaLead, kPeace);
    CHECK(office.world().favours == 0);
    office.to(days(4));
    CHECK(onlyState(office) == PromiseState::Kept);
}

TEST_CASE("favouring again before the day breaks it, and stopping again does not mend it") {
    Office office;
    trade(office, kManager, kAlphaLead, kPeace);
    office.to(days(2) + hours(1));
    REQUIRE(office.as(kManager, SetFavour{true}) == Verdict::Ok);
    REQUIRE(office.as(kManager, SetFavour{false}) == Verdict::Ok);
    CHECK(onlyState(office) == PromiseState::Broken);
}

TEST_CASE("favouring again after the day is no breach") {
    Office office;
    trade(office, kManager, kAlphaLead, kPeace);
    office.to(days(4) + hours(1));
    REQUIRE(office.as(kManager, SetFavour{true}) == Verdict::Ok);
    office.to(days(6));
    CHECK(onlyState(office) == PromiseState::Kept);
}

TEST_CASE("sending own people off again breaks it; what area leads do with them does not") {
    Office office;
    trade(office, kManager, kAlphaLead, kPeace);
    REQUIRE(office.as(kAlphaLead, LendWorker{kAlphaBorel, kBeta, 0}) == Verdict::Ok);
    office.to(days(2));
    REQUIRE(workerOf(office.world(), kAlphaBorel).area == kBeta);
    CHECK(onlyState(office) == PromiseState::Open);
    REQUIRE(office.as(kManager, LendWorker{WorkerId(5), kAlpha, 0}) == Verdict::Ok);
    office.to(days(2) + hours(1));
    CHECK(onlyState(office) == PromiseState::Broken);
}

TEST_CASE("a directive that rests moves nobody on its day") {
    Scenario scenario = officeScenario();
    scenario.seats[2].directive = {.favours = true, .count = 1, .day = 3, .from = kAlpha, .to = kBeta};
    Office office(scenario);
    trade(office, kManager, kAlphaLead, kPeace);
    office.to(days(5));
    CHECK(workerOf(office.world(), kAlphaBorel).area == kAlpha);
    CHECK(onlyState(office) == PromiseState::Kept);
}
