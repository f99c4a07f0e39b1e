#include "shared/figures/said.h"

#include <catch2/catch.hpp>

using namespace gemba;

TEST_CASE("an honest report goes by the boxes that wait for each person") {
    CHECK(truthOf(0, 4) == Report::OnPlan);
    CHECK(truthOf(4, 4) == Report::OnPlan);
    CHECK(truthOf(5, 4) == Report::Late);
    CHECK(truthOf(8, 4) == Report::Late);
    CHECK(truthOf(9, 4) == Report::InTrouble);
    CHECK(truthOf(0, 0) == Report::OnPlan);
    CHECK(truthOf(3, 0) == Report::InTrouble);
}

TEST_CASE("evenings are counted by what was said and what was true") {
    const AreaReports area{{0, 0, 0, 1, 2}, {4, 5, 9, 9, 1}, {4, 4, 4, 4, 4}};
    const ReportTally tally = tallyOf(area);
    CHECK(tally.days == 5);
    CHECK(tally.rosy == 3);
    CHECK(tally.gloomy == 1);
    CHECK(tally.evenings[0] == std::array<std::int32_t, 3>{1, 1, 1});
    CHECK(tally.evenings[1] == std::array<std::int32_t, 3>{0, 0, 1});
    CHECK(tally.evenings[2] == std::array<std::int32_t, 3>{1, 0, 0});
    CHECK(tallyOf({}) == ReportTally{});
}

TEST_CASE("promises are counted by who made them") {
    Debrief debrief;
    const auto add = [&](std::size_t by, PromiseState state) {
        debrief.promises.push_back({SeatId(by), SeatId(9), TermKind::Part, {}, {}, state});
    };
    add(0, PromiseState::Kept);
    add(0, PromiseState::Broken);
    add(0, PromiseState::Open);
    add(1, PromiseState::Broken);
    CHECK(promisesBy(debrief, SeatId(0)) == PromiseTally{1, 1, 1});
    CHECK(promisesBy(debrief, SeatId(1)) == PromiseTally{0, 1, 0});
    CHECK(promisesBy(debrief, SeatId(2)) == PromiseTally{});
    CHECK(promisesBy(debrief, {}) == PromiseTally{1, 2, 1});
}
