// Where a talk rests, and in whose words.
#include "client/text/talk_stops.h"

#include <catch2/catch.hpp>

#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

FloorPlan twoSeats() {
    FloorPlan plan;
    plan.id = "mill";
    plan.rounds = 2;
    plan.daysPerRound = 10;
    plan.seats.resize(2);
    plan.seats[0].name = "miller";
    plan.seats[1].name = "baker";
    return plan;
}

BookmarkState markOn(std::int64_t day, const std::string& words) {
    return {SimTime{(day - 1) * kMsPerDay}, Phase::Run, 1, words};
}

Language german() {
    Language language{"de", test::shippedTexts("de"), {}};
    language.scenarios.emplace("mill", ScenarioWords(Texts(Sentences{{"name.baker", "Bäcker"}})));
    PreparedTalk talk;
    talk.marks = {{"wait", {}, {}, "Flour waits."}, {"more", {}, {}, "More flour."}};
    language.scenarios.emplace("mill.talk", talkWords(talk, Texts(Sentences{{"words.wait", "Mehl wartet."}})));
    return language;
}

std::vector<TalkStop> stopsOf(const std::vector<BookmarkState>& marks) {
    return talkStops(marks, SimTime{20 * kMsPerDay}, twoSeats(), german());
}

}  // namespace

TEST_CASE("a talk goes through its bookmarks in the order of time, whatever order they were made in") {
    const auto stops = stopsOf({markOn(9, "late"), markOn(2, "early"), markOn(9, "later")});
    REQUIRE(stops.size() == 3);
    CHECK(stops[0].words == "early");
    CHECK(stops[1].words == "late");
    CHECK(stops[2].words == "later");
}

TEST_CASE("a bookmark that begins with a seat's name shows that seat's eyes, in any language") {
    const auto stops = stopsOf({markOn(1, "baker: Flour waits."), markOn(2, "Bäcker"), markOn(3, "miller: x: y"),
                                markOn(4, "bakers: all"), markOn(5, "The baker: idle")});
    CHECK(stops[0] == TalkStop{SimTime{}, "Mehl wartet.", SeatId(1)});
    CHECK(stops[1].eyes == SeatId(1));
    CHECK(stops[1].words == "Das sah Bäcker, und nicht mehr.");
    CHECK(stops[2] == TalkStop{SimTime{2 * kMsPerDay}, "x: y", SeatId(0)});
    CHECK(stops[3] == TalkStop{SimTime{3 * kMsPerDay}, "bakers: all", {}});
    CHECK(stops[4] == TalkStop{SimTime{4 * kMsPerDay}, "The baker: idle", {}});
}

TEST_CASE("a prepared talk's words are translated, and stay as they are where nobody did") {
    const auto stops = stopsOf({markOn(1, "Flour waits."), markOn(2, "More flour.")});
    CHECK(stops[0].words == "Mehl wartet.");
    CHECK(stops[1].words == "More flour.");
}

TEST_CASE("a session without bookmarks rests where its rounds begin and at its end") {
    const auto stops = stopsOf({});
    REQUIRE(stops.size() == 3);
    CHECK(stops[0] == TalkStop{SimTime{}, "Runde 1 beginnt.", {}});
    CHECK(stops[1] == TalkStop{SimTime{10 * kMsPerDay}, "Runde 2 beginnt.", {}});
    CHECK(stops[2] == TalkStop{SimTime{20 * kMsPerDay}, "Der letzte Tag ist vorbei.", {}});
    const auto brokenOff = talkStops({}, SimTime{4 * kMsPerDay}, twoSeats(), german());
    REQUIRE(brokenOff.size() == 2);
    CHECK(brokenOff[1].at == SimTime{4 * kMsPerDay});
}
