// What becomes of who reports trouble.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

Scenario with(Culture culture) {
    Scenario scenario = officeScenario();
    scenario.culture = {.culture = culture, .fine = Money{60}, .helpDays = 3};
    return scenario;
}

Money dues(const Office& office, SeatId seat) {
    return office.world().managers[seat.index()].dues;
}

std::size_t peopleIn(const Office& office, AreaId area) {
    return office.world().areas[area.index()].people.size();
}

std::ptrdiff_t helpNews(const PlayerView& view) {
    return std::count_if(view.news.begin(), view.news.end(),
                         [](const NewsView& news) { return news.kind == NewsKind::HelpCame; });
}

}  // namespace

TEST_CASE("blame fines each report that is worse than the one before, and no other") {
    Office office(with(Culture::Blame));
    const std::vector<std::pair<Report, std::int64_t>> reports{
        {Report::OnPlan, 0}, {Report::Late, 60},    {Report::Late, 60},      {Report::InTrouble, 120},
        {Report::Late, 120}, {Report::OnPlan, 120}, {Report::InTrouble, 180}};
    for (const auto& [report, due] : reports) {
        REQUIRE(office.as(kAlphaLead, SayReport{report}) == Verdict::Ok);
        CHECK(dues(office, kAlphaLead) == Money{due});
    }
    CHECK(dues(office, kBetaLead) == Money{0});
    CHECK(office.view(kAlphaLead).bonus == Money{-180});
    CHECK(office.world().spent == Money{0});
    CHECK(peopleIn(office, kAlpha) == 3);
}

TEST_CASE("without blame the truth costs nothing") {
    for (const Culture culture : {Culture::Off, Culture::Learning}) {
        Office office(with(culture));
        REQUIRE(office.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
        CHECK(dues(office, kAlphaLead) == Money{0});
    }
}

TEST_CASE("learning sends help once in so many days, and the helper goes home") {
    Office office(with(Culture::Learning));
    REQUIRE(office.as(kAlphaLead, SayReport{Report::Late}) == Verdict::Ok);
    CHECK(helpNews(office.view(kAlphaLead)) == 0);
    REQUIRE(office.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    CHECK(helpNews(office.view(kAlphaLead)) == 1);
    office.to(days(1));
    CHECK(peopleIn(office, kAlpha) == 4);
    CHECK(peopleIn(office, kBeta) == 2);
    REQUIRE(office.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    CHECK(helpNews(office.view(kAlphaLead)) == 1);
    office.to(days(4));
    CHECK(peopleIn(office, kAlpha) == 3);
    CHECK(peopleIn(office, kBeta) == 3);
    REQUIRE(office.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    CHECK(helpNews(office.view(kAlphaLead)) == 2);
}

TEST_CASE("who is in trouble, or has too few people, sends nobody") {
    Office both(with(Culture::Learning));
    REQUIRE(both.as(kBetaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    both.to(days(5));
    const std::ptrdiff_t before = helpNews(both.view(kAlphaLead));
    REQUIRE(both.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    CHECK(helpNews(both.view(kAlphaLead)) == before);
    Scenario small = with(Culture::Learning);
    small.areas[1].people[1].count = 1;
    small.areas[1].people[0].count = 1;
    Office few(small);
    REQUIRE(few.as(kAlphaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    few.to(days(1));
    CHECK(peopleIn(few, kAlpha) == 3);
    CHECK(helpNews(few.view(kAlphaLead)) == 0);
}
