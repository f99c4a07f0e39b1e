// Directives: what people follow besides the order of work, who notices, and how it ends.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

// One Borel developer in one area with a backlog of boxes for two vendors.
Scenario backlogScenario() {
    Scenario scenario = officeScenario();
    scenario.areas[0].sources[0].atStart = 12;
    scenario.areas[0].sources[0].interval = always(days(100));
    return scenario;
}

// Of the boxes that are begun on alpha's floor by day `until`, how many the people of Borel took, by vendor.
std::array<int, 2> takenByBorel(const Scenario& scenario, std::int32_t until) {
    Office office(scenario);
    office.to(days(until));
    std::array<int, 2> taken{};
    for (const Visit& visit : visitsAt(office.world(), codeOf(kAlpha)))
        if (visit.worker == kAlphaBorel && visit.kind == ItemKind::Feature)
            ++taken[itemOf(office.world(), visit.item).vendor.index()];
    return taken;
}

Scenario moving() {
    Scenario scenario = officeScenario();
    scenario.seats[2].directive = {.favours = false, .count = 1, .day = 3, .from = kAlpha, .to = kBeta};
    return scenario;
}

}  // namespace

TEST_CASE("own people take the own vendor's boxes first, and others when there are none") {
    Scenario scenario = backlogScenario();
    CHECK(takenByBorel(scenario, 2)[0] > 0);
    scenario.seats[2].directive.favours = true;
    Office office(scenario);
    const auto borels = std::count_if(office.world().items.begin(), office.world().items.end(), [](const Item& item) {
        return item.kind == ItemKind::Feature && item.owner == kAlpha && item.vendor == VendorId(1);
    });
    REQUIRE(borels > 4);
    const std::array<int, 2> taken = takenByBorel(scenario, 2);
    CHECK(taken[0] == 0);
    CHECK(taken[1] == 4);  // four hours each
    CHECK(takenByBorel(scenario, 19)[0] > 0);
}

TEST_CASE("a favour holds from everybody's next job, and others' people go on as they are told") {
    Scenario scenario = backlogScenario();
    Office told(scenario);
    REQUIRE(told.as(kManager, SetFavour{true}) == Verdict::Ok);
    CHECK(told.refused(kManager, SetFavour{true}) == Verdict::AlreadySo);
    told.to(days(1));
    int others = 0;
    for (const Visit& visit : visitsAt(told.world(), codeOf(kAlpha)))
        if (visit.worker != kAlphaBorel && itemOf(told.world(), visit.item).vendor == VendorId(0)) ++others;
    CHECK(others > 0);
    CHECK(told.as(kManager, SetFavour{false}) == Verdict::Ok);
    CHECK(told.world().favours == 0);
}

TEST_CASE("moved people go on their day, without a word") {
    Office office(moving());
    office.to(days(2) - Duration{1});
    CHECK(workerOf(office.world(), kAlphaBorel).area == kAlpha);
    office.to(days(3));
    CHECK(workerOf(office.world(), kAlphaBorel).area == kBeta);
    CHECK(workerOf(office.world(), kAlphaBorel).home == kAlpha);
    for (const NewsView& news : office.world().news) {
        CHECK(news.kind != NewsKind::Left);
        CHECK(news.kind != NewsKind::Hired);
        CHECK(news.kind != NewsKind::HelpCame);
    }
}

TEST_CASE("as somebody is moved, only who sees people there sees anything change") {
    Office moved(moving());
    Office stayed;
    const SimTime morning = at(days(2));
    moved.simulation.advanceTo(morning);
    stayed.simulation.advanceTo(morning);
    REQUIRE(workerOf(moved.world(), kAlphaBorel).area != workerOf(stayed.world(), kAlphaBorel).area);
    CHECK(moved.view(kReleaser) == stayed.view(kReleaser));
    CHECK(moved.view(SeatId{}) == stayed.view(SeatId{}));
    CHECK(moved.view(kAlphaLead).news == stayed.view(kAlphaLead).news);
    CHECK(moved.view(kAlphaLead).directives.empty());
}

TEST_CASE("a favour alone changes no view but its manager's") {
    Office told;
    Office plain;
    REQUIRE(told.as(kManager, SetFavour{true}) == Verdict::Ok);
    for (const SeatId seat : {kAlphaLead, kBetaLead, kReleaser, SeatId{}}) CHECK(told.view(seat) == plain.view(seat));
    CHECK(told.view(kManager) != plain.view(kManager));
}

TEST_CASE("asking around tells it where such people sit or belong, and nowhere else") {
    for (const bool theyAreThere : {true, false}) {
        Scenario scenario = officeScenario();
        scenario.seats[2].directive.favours = true;
        if (!theyAreThere) scenario.areas[1].people[1].employer = kAcme;
        Office office(scenario);
        REQUIRE(office.as(kBetaLead, AskAround{}) == Verdict::Ok);
        CHECK(office.view(kBetaLead).directives.empty());
        office.to(hours(1));
        CHECK(office.view(kBetaLead).directives.size() == (theyAreThere ? 1 : 0));
        CHECK(office.view(kAlphaLead).directives.empty());
    }
}

TEST_CASE("where nobody whispers there is nothing to learn") {
    Office office;
    REQUIRE(office.as(kBetaLead, AskAround{}) == Verdict::Ok);
    office.to(hours(1));
    CHECK(office.view(kBetaLead).directives.empty());
    CHECK(office.refused(kBetaLead, Expose{kManager}) == Verdict::UnknownTarget);
}

TEST_CASE("what is exposed shows to everybody") {
    Scenario scenario = officeScenario();
    scenario.seats[2].directive.favours = true;
    Office office(scenario);
    CHECK(office.refused(kAlphaLead, Expose{kManager}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, Expose{kBetaLead}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, Expose{SeatId(9)}) == Verdict::UnknownTarget);
    REQUIRE(office.as(kAlphaLead, AskAround{}) == Verdict::Ok);
    office.to(hours(1));
    REQUIRE(office.as(kAlphaLead, Expose{kManager}) == Verdict::Ok);
    for (const SeatId seat : {kAlphaLead, kBetaLead, kManager, kReleaser, SeatId{}}) {
        REQUIRE(office.view(seat).directives.size() == 1);
        CHECK(office.view(seat).directives[0].favours);
        CHECK(office.view(seat).directives[0].exposed);
    }
    CHECK(office.refused(kAlphaLead, Expose{kManager}) == Verdict::AlreadySo);
    CHECK(office.refused(kBetaLead, Expose{kManager}) == Verdict::AlreadySo);
    CHECK(office.refused(kManager, Expose{kManager}) == Verdict::UnknownTarget);  // whom would it tell on?
}

TEST_CASE("ending it by a trade brings people home") {
    Office office(moving());
    office.to(days(4));
    REQUIRE(workerOf(office.world(), kAlphaBorel).area == kBeta);
    CHECK(office.view(kManager).directives[0].away == 1);
    REQUIRE(office.as(kManager, Propose{kAlphaLead, {TermKind::Directive, 5, {}}, {}}) == Verdict::Ok);
    REQUIRE(office.as(kAlphaLead, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
    CHECK(office.view(kManager).directives[0].away == 0);
    office.to(days(5));
    CHECK(workerOf(office.world(), kAlphaBorel).area == kAlpha);
}

TEST_CASE("a directive that is unknown can be bought no more than one that does not exist") {
    Scenario scenario = officeScenario();
    const Term rest{TermKind::Directive, 5, {}};
    for (const bool favours : {true, false}) {
        scenario.seats[2].directive.favours = favours;
        Office office(scenario);
        CHECK(office.refused(kAlphaLead, Propose{kManager, {}, rest}) == Verdict::NothingToGive);
        CHECK(office.refused(kAlphaLead, Propose{kBetaLead, {}, rest}) == Verdict::NothingToGive);
    }
}
