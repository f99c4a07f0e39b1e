#include "shared/rules/polls.h"

#include <catch2/catch.hpp>

#include "shared/rules/walk.h"

using namespace gemba;

namespace {

Debrief debriefOf(std::int64_t played, std::int64_t local, std::int64_t together) {
    Debrief debrief;
    debrief.baselines = {{Baseline::AsPlayed, 1, Money{played}, {0, -played / 2, played}},
                         {Baseline::EveryoneLocal, 1, Money{local}, {}},
                         {Baseline::Coordinated, 1, Money{together}, {}}};
    return debrief;
}

Analysis analysed() {
    Analysis analysis;
    analysis.donePermille = 1000;
    analysis.luck.played = {500, 100, 200, 300, 400, 600, 700, 800, 900, 1000};
    return analysis;
}

std::int32_t rightOf(Poll poll, const Debrief& debrief, const Analysis& analysis = {}) {
    const PollSheet sheet = pollSheet(poll, debrief, analysis);
    REQUIRE(sheet.right.size() == 1);
    return sheet.right.front();
}

}  // namespace

TEST_CASE("bands come from what the factory was seen to earn, in round numbers") {
    CHECK(bandUnit(debriefOf(210'000, 0, 0)) == 50'000);
    CHECK(bandUnit(debriefOf(-90'000, 0, 0)) == 20'000);
    CHECK(bandUnit(debriefOf(0, 0, 0)) == 100);
    CHECK(bandUnit(debriefOf(210'000, 9'000'000, 5'000'000)) == 50'000);
    const auto options = [](std::int64_t together) {
        return pollSheet(Poll::Silos, debriefOf(210'000, 0, together), {}).options;
    };
    CHECK(options(100'000) == options(9'000'000));
}

TEST_CASE("every difference lies in one band of the price of silos") {
    for (const auto& [more, band] : {std::pair<std::int64_t, std::int32_t>{-500'000, 0},
                                     {0, 0},
                                     {1, 1},
                                     {49'999, 1},
                                     {50'000, 2},
                                     {150'000, 3},
                                     {200'000, 4},
                                     {9'000'000, 4}})
        CHECK(rightOf(Poll::Silos, debriefOf(210'000, 0, 210'000 + more)) == band);
}

TEST_CASE("everyone for itself is much less, less, about the same, more or much more") {
    for (const auto& [more, band] : {std::pair<std::int64_t, std::int32_t>{-60'000, 0},
                                     {-20'000, 1},
                                     {0, 2},
                                     {9'999, 2},
                                     {20'000, 3},
                                     {50'000, 4}})
        CHECK(rightOf(Poll::Local, debriefOf(210'000, 210'000 + more, 0)) == band);
}

TEST_CASE("the station that more speed helps most is right, and all that are too close to tell apart") {
    Analysis analysis = analysed();
    analysis.stations = {{StationId(0), {0, 100, 110, 90, 100}}, {StationId(1), {0, 900, 1100, 1000, 1000}}};
    CHECK(pollSheet(Poll::Speed, {}, analysis).right == std::vector<std::int32_t>{1});
    analysis.stations.push_back({StationId(2), {0, 950, 1050, 950, 1030}});
    CHECK(pollSheet(Poll::Speed, {}, analysis).right == std::vector<std::int32_t>{1, 2});
    for (StationGain& one : analysis.stations) one.brought = {0, -500, 500, -400, 400};
    const PollSheet none = pollSheet(Poll::Speed, {}, analysis);
    CHECK(none.right == std::vector<std::int32_t>{3});
    CHECK(none.options.back().thing == -1);
}

TEST_CASE("of the levers that were used, the one with the decision that moved most is right") {
    Analysis analysis = analysed();
    analysis.knockOuts = {{SeatId(0), 4, 1, {}, true, {0, 10, 10}},
                          {SeatId(1), -1, 1, {}, true, {0, 900, 900}},
                          {SeatId(1), 2, 2, {}, true, {0, -50, -50}},
                          {SeatId(2), 4, 2, {}, true, {0, 20, 20}}};
    const PollSheet sheet = pollSheet(Poll::Lever, {}, analysis);
    REQUIRE(sheet.options.size() == 3);
    CHECK(sheet.options[0].thing == 2);
    CHECK(sheet.options[1].thing == 4);
    CHECK(sheet.right == std::vector<std::int32_t>{0});
    for (KnockOut& one : analysis.knockOuts) one.brought = {0, 0, 0};
    CHECK(pollSheet(Poll::Lever, {}, analysis).right == std::vector<std::int32_t>{2});
}

TEST_CASE("luck is told in fifths, the luckiest included") {
    Analysis analysis = analysed();
    CHECK(rightOf(Poll::Luck, {}, analysis) == 2);
    analysis.luck.played.front() = 5000;
    CHECK(rightOf(Poll::Luck, {}, analysis) == 4);
    analysis.luck.played.front() = -1;
    CHECK(rightOf(Poll::Luck, {}, analysis) == 0);
}

TEST_CASE("what is still being computed is asked later, what has no answer never") {
    const Debrief debrief = debriefOf(1, 2, 3);
    CHECK(isAskable(Poll::Silos, debrief, {}) == Askable::Yes);
    CHECK(isAskable(Poll::Silos, {}, {}) == Askable::Never);
    for (const Poll poll : {Poll::Speed, Poll::Lever, Poll::Luck})
        CHECK(isAskable(poll, debrief, {}) == Askable::NotYet);
    CHECK(isAskable(Poll::Luck, debrief, analysed()) == Askable::Yes);
    CHECK(isAskable(Poll::Lever, debrief, analysed()) == Askable::Never);
    CHECK(isAskable(Poll::Speed, debrief, analysed()) == Askable::Never);
}

TEST_CASE("the walk goes through every place once, and back again") {
    WalkPlace place;
    REQUIRE(isPlace(place));
    std::vector<WalkPlace> way{place};
    while (const auto next = placeAfter(way.back())) way.push_back(*next);
    for (std::size_t i = way.size(); i-- > 1;) CHECK(placeBefore(way[i]) == way[i - 1]);
    CHECK_FALSE(placeBefore(way.front()));
    CHECK(way.back().part == WalkPart::Page);
    CHECK_FALSE(isPlace({0, WalkPart::Question}));
    CHECK_FALSE(isPlace({kMostWalkStops - 1, WalkPart::Card}));
}

TEST_CASE("the walk asks every poll once, has a card for every step, and spends all its time") {
    std::vector<bool> asked(kPolls, false);
    std::vector<bool> carded(kCardSteps, false);
    std::int32_t permille = 0;
    for (const WalkStop& stop : walkStops()) {
        permille += stop.permille;
        if (stop.card == HasCard::Yes) carded[static_cast<std::size_t>(stop.step)] = true;
        if (!stop.poll) continue;
        CHECK_FALSE(asked[static_cast<std::size_t>(*stop.poll)]);
        asked[static_cast<std::size_t>(*stop.poll)] = true;
    }
    CHECK(permille == 1000);
    CHECK(std::count(asked.begin(), asked.end(), false) == 0);
    CHECK(std::count(carded.begin(), carded.end(), false) == 0);
    CHECK(secondsOfStop(0, 1000) == 130);
}

TEST_CASE("the time of the debrief is the session's, else what suits the preset") {
    CHECK(plannedSeconds(1620, "booth") == 1620);
    CHECK(plannedSeconds(0, "booth") == 420);
    CHECK(plannedSeconds(0, "half day") == 2700);
    CHECK(plannedSeconds(0, "") == 1620);
}
