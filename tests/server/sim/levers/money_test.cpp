// What running the factory costs, what lies on the floor, and what the seats get.
#include <catch2/catch.hpp>

#include "server/lab/headless.h"
#include "server/sim/payroll.h"
#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

Money wagesOf(std::int64_t personDays) {
    return {80 * personDays};
}

std::int64_t sumOfPay(const World& world) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < world.managers.size(); ++i) sum += bonusOf(world, SeatId(i)).euros;
    return sum;
}

std::int64_t sumOfDues(const World& world) {
    std::int64_t sum = 0;
    for (const Manager& manager : world.managers) sum += manager.dues.euros;
    return sum;
}

// What the floor holds by its own books.
std::int64_t investedInItems(const World& world) {
    std::int64_t sum = 0;
    for (const Item& item : world.items) sum += item.investedMs;
    return sum;
}

}  // namespace

TEST_CASE("wages are paid at the end of each day, out of the factory's money") {
    Office office;
    office.to(days(1) - Duration{1});
    CHECK(office.world().spent == Money{0});
    office.to(days(2));
    CHECK(office.world().spent == wagesOf(12));
    CHECK(office.world().factory == office.world().earned - office.world().spent);
    CHECK(office.view(kReleaser).spent == wagesOf(12));
}

TEST_CASE("overtime costs for each person of the area, while it lasts") {
    Office office;
    REQUIRE(office.as(kAlphaLead, SetOvertime{true}) == Verdict::Ok);
    office.to(days(1));
    CHECK(office.world().spent == wagesOf(6) + Money{3 * 40});
    REQUIRE(office.as(kAlphaLead, SetOvertime{false}) == Verdict::Ok);
    office.to(days(2));
    CHECK(office.world().spent == wagesOf(12) + Money{3 * 40});
}

TEST_CASE("hiring costs once for each, on the first day; nothing when nobody comes") {
    Office office;
    REQUIRE(office.as(kAlphaLead, Hire{0, 2}) == Verdict::Ok);
    office.to(days(2) - Duration{1});
    CHECK(office.world().spent == wagesOf(6));
    office.to(days(2) + Duration{1});
    CHECK(office.world().spent == wagesOf(12) + Money{600});
    office.to(days(3));
    CHECK(office.world().spent == wagesOf(12 + 8) + Money{600});
    Scenario crowd = officeScenario();
    crowd.areas[0].people[0].count = static_cast<std::int32_t>(kMaxWorkers) - 5;
    Office full(crowd);
    REQUIRE(full.as(kAlphaLead, Hire{0, 3}) == Verdict::Ok);
    full.to(days(2) + Duration{1});
    CHECK(full.world().areas[0].people.size() == kMaxWorkers - 3);
    CHECK(full.world().spent == wagesOf(2 * (kMaxWorkers - 1)) + Money{300});
}

TEST_CASE("expediting costs for each box") {
    Office office;
    office.to(hours(1));
    const ItemId box = itemsIn(office.world(), Stage::InWork).front();
    const AreaId maker = itemOf(office.world(), box).maker;
    REQUIRE(office.as(SeatId(maker.index()), ExpediteItem{box}) == Verdict::Ok);
    CHECK(office.world().spent == Money{20});
    CHECK(office.world().factory == office.world().earned - Money{20});
}

TEST_CASE("who opened the board pays for it, out of the own bonus; the factory does not") {
    Office office;
    REQUIRE(office.as(kBetaLead, OpenBoard{true}) == Verdict::Ok);
    office.to(days(3));
    CHECK(office.world().managers[1].dues == Money{45});
    CHECK(sumOfDues(office.world()) == 45);
    CHECK(office.world().spent == wagesOf(18));
    CHECK(bonusOf(office.world(), kBetaLead) == Money{100 * workOf(office.world(), kBetaLead).features} - Money{45});
    CHECK(office.refused(kAlphaLead, OpenBoard{false}) == Verdict::NotYours);
    REQUIRE(office.as(kBetaLead, OpenBoard{false}) == Verdict::Ok);
    office.to(days(5));
    CHECK(office.world().managers[1].dues == Money{45});
    CHECK_FALSE(office.view(kAlphaLead).boardOpen);
}

TEST_CASE("inventory rises with work, and is nothing again once all has shipped") {
    Scenario scenario = officeScenario();
    for (AreaDef& area : scenario.areas) area.sources[0].interval = always(days(100));
    scenario.areas[1].acceptsAll = true;
    Office office(scenario);
    CHECK(office.view(kAlphaLead).inventory == Money{0});
    office.to(hours(4));
    const Money early = office.view(kAlphaLead).inventory;
    CHECK(early > Money{0});
    CHECK(office.world().investedMs == investedInItems(office.world()));
    office.to(days(5));
    REQUIRE(office.world().shipped == 2);
    CHECK(office.world().investedMs == 0);
    CHECK(office.view(kAlphaLead).inventory == Money{0});
}

TEST_CASE("a part that is finished for a feature which was given up is no inventory") {
    Scenario scenario = officeScenario();
    for (AreaDef& area : scenario.areas) area.sources[0].interval = always(days(100));
    scenario.areas[0].stations[1].patience = always(hours(1));  // nobody may review: it is lost before the part comes
    scenario.areas[0].people[0].skills.pop_back();
    scenario.areas[1].acceptsAll = true;
    scenario.areas[1].stations[0].effort = always(hours(30));
    Office office(scenario);
    office.to(days(19));
    REQUIRE(office.world().lost > 0);
    REQUIRE(countIn(office.world(), Stage::Delivered) == 1);
    CHECK(office.world().investedMs == investedInItems(office.world()));
    CHECK(office.world().investedMs == 0);
}

TEST_CASE("the books of inventory agree with the boxes at any time, with everything switched on") {
    Simulation simulation(everything(), 5);
    for (SimTime now; now < at(days(20)); now = now + hours(2)) {
        simulation.advanceTo(now);
        letBotsAct(simulation, asInScenario(everything()), [](SeatId) { return true; });
        REQUIRE(simulation.world().investedMs == investedInItems(simulation.world()));
    }
    CHECK(simulation.world().investedMs > 0);
}

TEST_CASE("a people manager is paid for the own vendor's features, a release lead for all less what comes back") {
    Scenario scenario = officeScenario();
    scenario.defects.escape = Permille{500};
    Office office(scenario);
    office.to(days(20));
    const World& world = office.world();
    REQUIRE(world.vendors[1].shipped > 0);
    REQUIRE(world.defectsFound > 0);
    CHECK(bonusOf(world, kManager) == Money{100 * world.vendors[1].shipped});
    CHECK(bonusOf(world, kReleaser) == Money{40 * world.shipped - 15 * world.defectsFound});
}

TEST_CASE("all seats together get the same in every scheme, dues aside") {
    std::int64_t local = 0;
    for (int scheme = 0; scheme < kSchemes; ++scheme) {
        Scenario scenario = officeScenario();
        scenario.pay.scheme = static_cast<Scheme>(scheme);
        Office office(scenario);
        REQUIRE(office.as(kBetaLead, OpenBoard{true}) == Verdict::Ok);
        office.to(days(20));
        if (scheme == 0) local = sumOfPay(office.world());
        INFO("scheme " << scheme);
        CHECK(sumOfPay(office.world()) == local);
        CHECK(sumOfDues(office.world()) == 20 * 15);
    }
    CHECK(local > 0);
}
