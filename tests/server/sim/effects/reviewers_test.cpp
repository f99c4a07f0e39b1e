// Several reviewers: an item passes when so many different people have passed it, none of them its author; sent back,
// it needs all of them again. OpenStack asked two core reviewers for each change (two +2 votes); two reviewers find an
// optimal number of defects (Rigby and Bird, ESEC/FSE 2013, as summed up by Sadowski et al., ICSE-SEIP 2018).
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr StationId kCode{0};
constexpr StationId kReview{1};

Scenario reviewedBy(std::int32_t reviewers, std::int32_t people, std::int32_t items) {
    StationDef review = peopleStation(Operation::Review, lognormally(hours(1), 700'000));
    review.reviewers = reviewers;
    return factory({peopleStation(Operation::Make, exponentially(hours(3))), review}, {team(people)}, backlogOf(items));
}

}  // namespace

TEST_CASE("reviewers: never the author, never the same twice, and as many as stated") {
    for (const std::int32_t reviewers : {1, 2, 3}) {
        Scenario scenario = reviewedBy(reviewers, 4, 400);
        scenario.review.base = Permille{250};
        Simulation simulation(scenario, 1);
        simulation.advanceTo(after(days(800)));
        const World& world = simulation.world();
        REQUIRE(countIn(world, Stage::Done) == 400);
        CHECK(brokenInvariant(world) == "");
        struct Round {
            WorkerId author;
            std::vector<WorkerId> passed;
        };
        std::vector<Round> rounds(400);
        for (const Visit& visit : world.visits) {
            Round& round = rounds[visit.item.index()];
            if (visit.station == kCode) round = {visit.worker, {}};
            if (visit.station != kReview) continue;
            CHECK(visit.worker != round.author);
            CHECK(std::count(round.passed.begin(), round.passed.end(), visit.worker) == 0);
            if (visit.ending != Ending::SentBack) round.passed.push_back(visit.worker);
            if (visit.ending == Ending::SentBack) round.passed.clear();
        }
        for (const Round& round : rounds) CHECK(round.passed.size() == static_cast<std::size_t>(reviewers));
    }
}

TEST_CASE("reviewers: with too few people the item waits with the approvals that it has") {
    const Scenario scenario = reviewedBy(2, 2, 1);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    const Item& item = simulation.world().items[0];
    CHECK(item.stage == Stage::Queued);
    CHECK(item.approvals == 1);
    CHECK(item.author != item.firstReviewer);
}

TEST_CASE("reviewers: a second reviewer costs the effort of a second review") {
    const auto reviewHours = [](std::int32_t reviewers) {
        Scenario scenario = reviewedBy(reviewers, 6, 300);
        scenario.areas[0].stations[1].effort = always(hours(1));
        Simulation simulation(scenario, 1);
        simulation.advanceTo(after(days(800)));
        double sum = 0;
        for (const Visit& visit : visitsAt(simulation.world(), kReview)) sum += inHours(visit.touched);
        return sum;
    };
    CHECK(reviewHours(1) == Approx(300));
    CHECK(reviewHours(2) == Approx(600));
}
