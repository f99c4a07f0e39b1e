// Each verdict of the levers that came after the first six; what is hidden is answered like what does not exist.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"
#include "tests/support/office.h"

using namespace gemba;

namespace {

constexpr WorkerId kNobody{99};

// Features finished on the dock, none shipped yet.
ItemId onDock(Office& office) {
    for (std::int64_t hour = 1; hour < 40 && itemsIn(office.world(), Stage::OnDock).empty(); ++hour)
        office.to(hours(hour));
    return itemsIn(office.world(), Stage::OnDock).at(0);
}

}  // namespace

TEST_CASE("start project: an own one, once") {
    Scenario scenario = officeScenario();
    scenario.projects.push_back(scenario.projects[0]);
    scenario.projects[1].area = kBeta;
    Office office(scenario);
    CHECK(office.refused(kAlphaLead, StartProject{1}) == Verdict::NotYours);
    CHECK(office.refused(kAlphaLead, StartProject{2}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, StartProject{-1}) == Verdict::UnknownTarget);
    REQUIRE(office.as(kAlphaLead, StartProject{0}) == Verdict::Ok);
    office.to(hours(1));
    CHECK(office.refused(kAlphaLead, StartProject{0}) == Verdict::AlreadySo);
    CHECK(office.view(kAlphaLead).projects.at(0).started);
}

TEST_CASE("set overtime: only a change") {
    Office office;
    CHECK(office.refused(kAlphaLead, SetOvertime{false}) == Verdict::AlreadySo);
    REQUIRE(office.as(kAlphaLead, SetOvertime{true}) == Verdict::Ok);
    office.to(hours(1));
    CHECK(office.refused(kAlphaLead, SetOvertime{true}) == Verdict::AlreadySo);
    CHECK(office.view(kAlphaLead).areas[0].overtime);
    CHECK_FALSE(office.view(kBetaLead).areas[0].overtime);
}

TEST_CASE("hire: a group of the own area, one to nine") {
    Office office;
    CHECK(office.refused(kAlphaLead, Hire{2, 1}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, Hire{-1, 1}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, Hire{0, 0}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, Hire{0, 10}) == Verdict::OutOfRange);
    CHECK(office.as(kAlphaLead, Hire{0, 9}) == Verdict::Ok);
}

TEST_CASE("lend and call back: own people, wherever they sit; who is out of sight is nobody") {
    Office office;
    CHECK(office.refused(kAlphaLead, LendWorker{kBetaCore, kAlpha, 0}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, LendWorker{kNobody, kAlpha, 0}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, CallBack{kBetaCore}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, CallBack{kNobody}) == Verdict::UnknownTarget);
    CHECK(office.refused(kManager, LendWorker{kAlphaCore, kBeta, 0}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, LendWorker{kAlphaCore, AreaId(2), 0}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, LendWorker{kAlphaCore, kBeta, kMostTermDays + 1}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, LendWorker{kAlphaCore, kBeta, -1}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, LendWorker{kAlphaCore, kAlpha, 0}) == Verdict::AlreadySo);
    CHECK(office.refused(kAlphaLead, CallBack{kAlphaCore}) == Verdict::AlreadySo);
    REQUIRE(office.as(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);
    office.to(hours(1));
    CHECK(office.refused(kAlphaLead, LendWorker{kBetaCore, kAlpha, 0}) == Verdict::NotYours);
    CHECK(office.refused(kAlphaLead, CallBack{kBetaCore}) == Verdict::NotYours);
}

TEST_CASE("lend: for so many days, or until called back") {
    Office office;
    REQUIRE(office.as(kAlphaLead, LendWorker{kAlphaCore, kBeta, 2}) == Verdict::Ok);
    REQUIRE(office.as(kManager, LendWorker{kAlphaBorel, kBeta, 0}) == Verdict::Ok);
    office.to(days(1));
    CHECK(workerOf(office.world(), kAlphaCore).area == kBeta);
    CHECK(workerOf(office.world(), kAlphaBorel).area == kBeta);
    office.to(days(3));
    CHECK(workerOf(office.world(), kAlphaCore).area == kAlpha);
    CHECK(workerOf(office.world(), kAlphaBorel).area == kBeta);
    REQUIRE(office.as(kAlphaLead, CallBack{kAlphaBorel}) == Verdict::Ok);
    office.to(days(4));
    CHECK(workerOf(office.world(), kAlphaBorel).area == kAlpha);
}

TEST_CASE("who has left is nobody to any command") {
    Scenario scenario = officeScenario();
    HappeningDef leaves;
    leaves.day = 1;
    leaves.what = Deed::Leave;
    leaves.area = kAlpha;
    leaves.group = 1;
    scenario.happenings = {leaves};
    Office office(scenario);
    office.to(days(1));
    REQUIRE(workerOf(office.world(), kAlphaBorel).hands == Hands::Gone);
    CHECK(office.refused(kAlphaLead, PostWorker{kAlphaBorel, {}}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, LendWorker{kAlphaBorel, kBeta, 0}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, CallBack{kAlphaBorel}) == Verdict::UnknownTarget);
    CHECK(office.refused(kManager, LendWorker{kAlphaBorel, kBeta, 0}) == Verdict::UnknownTarget);
}

TEST_CASE("expedite: what the area has in hand, once; anything else does not exist") {
    Office office;
    const ItemId requested = itemsIn(office.world(), Stage::Requested).front();
    CHECK(office.refused(kBetaLead, ExpediteItem{requested}) == Verdict::UnknownTarget);
    CHECK(office.refused(kBetaLead, ExpediteItem{ItemId(9999)}) == Verdict::UnknownTarget);
    REQUIRE(office.as(kBetaLead, AnswerRequest{requested, Answer::Accept}) == Verdict::Ok);
    CHECK(office.refused(kAlphaLead, ExpediteItem{requested}) == Verdict::UnknownTarget);
    CHECK(office.as(kBetaLead, ExpediteItem{requested}) == Verdict::Ok);
    CHECK(office.refused(kBetaLead, ExpediteItem{requested}) == Verdict::AlreadySo);
}

TEST_CASE("cadence: one to sixty days, where there are dates; the next counts from the last") {
    Office office;
    CHECK(office.refused(kReleaser, SetCadence{5}) == Verdict::AlreadySo);
    CHECK(office.refused(kReleaser, SetCadence{0}) == Verdict::OutOfRange);
    CHECK(office.refused(kReleaser, SetCadence{61}) == Verdict::OutOfRange);
    office.to(days(6));
    REQUIRE(office.as(kReleaser, SetCadence{2}) == Verdict::Ok);
    office.to(days(6) + Duration{1});
    CHECK(office.world().nextRelease == at(days(7)));
    office.to(days(7));
    CHECK(office.world().nextRelease == at(days(9)));
    Scenario onDemand = officeScenario();
    onDemand.release.everyDays = 0;
    CHECK(Office(onDemand).refused(kReleaser, SetCadence{2}) == Verdict::Locked);
}

TEST_CASE("ship now ships what stands on the dock and is not held back") {
    Office office;
    CHECK(office.refused(kReleaser, ShipNow{}) == Verdict::NothingToGive);
    const ItemId box = onDock(office);
    REQUIRE(office.as(kReleaser, HoldItem{box, true}) == Verdict::Ok);
    CHECK(office.refused(kReleaser, HoldItem{box, true}) == Verdict::AlreadySo);
    CHECK(office.refused(kReleaser, ShipNow{}) == Verdict::NothingToGive);
    office.to(days(5) + hours(1));
    CHECK(itemOf(office.world(), box).stage == Stage::OnDock);  // the date went by without it
    REQUIRE(office.as(kReleaser, HoldItem{box, false}) == Verdict::Ok);
    REQUIRE(office.as(kReleaser, ShipNow{}) == Verdict::Ok);
    CHECK(itemOf(office.world(), box).stage == Stage::Shipped);
    CHECK(office.refused(kReleaser, HoldItem{box, true}) == Verdict::UnknownTarget);
    CHECK(office.refused(kReleaser, HoldItem{ItemId(9999), true}) == Verdict::UnknownTarget);
}

TEST_CASE("on demand, a box that is let go may fill the batch") {
    Scenario scenario = officeScenario();
    scenario.release.everyDays = 0;
    scenario.release.batch = 2;
    Office office(scenario);
    const ItemId box = onDock(office);
    REQUIRE(office.as(kReleaser, HoldItem{box, true}) == Verdict::Ok);
    for (std::int64_t hour = 1; hour < 150 && itemsIn(office.world(), Stage::OnDock).size() < 2; ++hour)
        office.to(hours(hour));
    REQUIRE(itemsIn(office.world(), Stage::OnDock).size() == 2);
    REQUIRE(office.as(kReleaser, HoldItem{box, false}) == Verdict::Ok);
    CHECK(itemOf(office.world(), box).stage == Stage::Shipped);
}

TEST_CASE("board: one opens it, the same one closes it") {
    Office office;
    CHECK(office.refused(kAlphaLead, OpenBoard{false}) == Verdict::AlreadySo);
    REQUIRE(office.as(kManager, OpenBoard{true}) == Verdict::Ok);
    office.to(hours(1));
    CHECK(office.refused(kAlphaLead, OpenBoard{true}) == Verdict::AlreadySo);
    CHECK(office.refused(kAlphaLead, OpenBoard{false}) == Verdict::NotYours);
    CHECK(office.view(kAlphaLead).boardOpen);
    CHECK(office.view(kAlphaLead).areas[1].sight == Sight::Seen);
    CHECK(office.view(kManager).boardOwn);
    CHECK_FALSE(office.view(kAlphaLead).boardOwn);
}
