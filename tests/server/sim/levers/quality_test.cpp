// How carefully boxes are made, and what comes of it.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

constexpr std::int32_t kHasty = 0;
constexpr std::int32_t kCareful = 2;

struct Came {
    int returns = 0;  // from review
    int made = 0;
    std::int64_t makingMs = 0;
    int gateFailures = 0;
    int gateRuns = 0;
    std::int32_t defects = 0;
    std::int32_t shipped = 0;
};

// Twenty days with luck in review, gate and defects, everybody working at that level.
Came twentyDaysAt(std::int32_t level) {
    Scenario scenario = officeScenario();
    scenario.startQuality = level;
    scenario.qualities[kCareful].returns = scenario.qualities[kCareful].gate = Permille{250};
    scenario.qualities[kCareful].escapes = Permille{250};
    scenario.review.base = scenario.gate.rot.base = Permille{300};
    scenario.defects.escape = Permille{300};
    scenario.areas[1].acceptsAll = true;
    Came came;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Office office(scenario, seed);
        office.to(days(20));
        for (const AreaId area : {kAlpha, kBeta}) {
            for (const Visit& visit : visitsAt(office.world(), reviewOf(area)))
                came.returns += visit.ending == Ending::SentBack ? 1 : 0;
            for (const Visit& visit : visitsAt(office.world(), codeOf(area))) {
                if (office.world().items[visit.item.index()].rework) continue;
                ++came.made;
                came.makingMs += visit.touched.ms;
            }
        }
        for (const Visit& visit : office.world().visits) {
            if (visit.band != FlowBand::GateAndDock) continue;
            came.gateFailures += visit.ending == Ending::SentBack ? 1 : 0;
            ++came.gateRuns;
        }
        came.defects += office.world().defectsFound;
        came.shipped += office.world().shipped;
    }
    return came;
}

double share(int part, int all) {
    return static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

TEST_CASE("careful boxes come back less, fail the gate less, escape less and take longer") {
    const Came hasty = twentyDaysAt(kHasty);
    const Came careful = twentyDaysAt(kCareful);
    REQUIRE(hasty.gateRuns > 50);
    REQUIRE(careful.gateRuns > 20);
    CHECK(share(careful.returns, careful.made) < 0.5 * share(hasty.returns, hasty.made));
    CHECK(share(careful.gateFailures, careful.gateRuns) < 0.5 * share(hasty.gateFailures, hasty.gateRuns));
    CHECK(share(careful.defects, careful.shipped) < 0.5 * share(hasty.defects, hasty.shipped));
    CHECK(careful.makingMs / careful.made > 3 * (hasty.makingMs / hasty.made));
}

TEST_CASE("effort is what the level says, of making only") {
    for (const auto& [level, hoursToMake] : {std::pair{kHasty, 2}, std::pair{1, 4}, std::pair{kCareful, 8}}) {
        Scenario scenario = officeScenario();
        scenario.startQuality = level;
        Office office(scenario);
        office.to(days(3));
        CHECK(visitsAt(office.world(), codeOf(kBeta)).front().touched == hours(hoursToMake));
        CHECK(visitsAt(office.world(), reviewOf(kBeta)).front().touched == hours(2));
    }
}

TEST_CASE("each box remembers how it was begun, whatever is decided meanwhile") {
    Scenario scenario = officeScenario();
    scenario.areas[1].stations[0].effort = always(hours(10));
    Office office(scenario);
    office.to(hours(1));
    const ItemId begun = itemsIn(office.world(), Stage::InWork).back();
    REQUIRE(itemOf(office.world(), begun).owner == kBeta);
    REQUIRE(office.as(kBetaLead, SetQuality{kCareful}) == Verdict::Ok);
    office.to(days(1));
    REQUIRE(office.world().areas[1].quality == kCareful);
    CHECK(office.view(kBetaLead).areas[1].quality == kCareful);
    office.to(hours(11));
    CHECK(itemOf(office.world(), begun).quality == 1);
    office.to(days(6));
    std::int32_t careful = 0;
    for (const Item& item : office.world().items) careful += item.maker == kBeta && item.quality == kCareful ? 1 : 0;
    CHECK(careful > 0);
    for (const Item& item : office.world().items) CHECK((item.maker == kBeta || item.quality == 1));
}

TEST_CASE("nobody else sees how carefully an area works") {
    Office office;
    const PlayerView before = office.view(kAlphaLead);
    REQUIRE(office.as(kBetaLead, SetQuality{kCareful}) == Verdict::Ok);
    office.to(Duration{1});
    CHECK(office.view(kAlphaLead).areas[1].quality == before.areas[1].quality);
}

TEST_CASE("set quality: a level that there is, and another than now") {
    Office office;
    CHECK(office.refused(kAlphaLead, SetQuality{1}) == Verdict::AlreadySo);
    CHECK(office.refused(kAlphaLead, SetQuality{3}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, SetQuality{-1}) == Verdict::OutOfRange);
    Scenario plain = officeScenario();
    plain.qualities.clear();
    plain.startQuality = 0;
    Office one(plain);
    CHECK(one.refused(kAlphaLead, SetQuality{0}) == Verdict::OutOfRange);
}
