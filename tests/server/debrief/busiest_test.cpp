#include "server/debrief/busiest.h"

#include <catch2/catch.hpp>

#include "tests/server/debrief/watched.h"

using namespace gemba;

namespace {

constexpr StationId kA{0};
constexpr StationId kB{1};
constexpr StationId kC{2};

Stretch stretch(StationId station, std::int64_t from, std::int64_t to) {
    return {station, after(hours(from)), after(hours(to))};
}
BusiestSpan span(std::int64_t from, std::int64_t to, StationId station, StationId rival = {}) {
    return {after(hours(from)), after(hours(to)), station, rival};
}
using Spans = std::vector<BusiestSpan>;

}  // namespace

TEST_CASE("one stretch holds it from its beginning to its end") {
    CHECK(busiestOf({stretch(kA, 2, 9)}) == Spans{span(2, 9, kA)});
    CHECK(busiestOf({}).empty());
}

TEST_CASE("where the longest stretch overlaps with the next one, it is moving") {
    CHECK(busiestOf({stretch(kA, 0, 10), stretch(kB, 5, 20)}) ==
          Spans{span(0, 5, kA), span(5, 10, kB, kA), span(10, 20, kB)});
    CHECK(busiestOf({stretch(kA, 0, 20), stretch(kB, 15, 25)}) ==
          Spans{span(0, 15, kA), span(15, 20, kA, kB), span(20, 25, kB)});
}

TEST_CASE("a stretch inside a longer one never holds it") {
    CHECK(busiestOf({stretch(kA, 0, 20), stretch(kB, 5, 10)}) == Spans{span(0, 20, kA)});
}

TEST_CASE("in a gap nobody holds it, and nothing moves across") {
    CHECK(busiestOf({stretch(kA, 0, 4), stretch(kB, 6, 8)}) == Spans{span(0, 4, kA), span(6, 8, kB)});
}

TEST_CASE("a stretch without a break counts from its beginning to its end, not up to the moment") {
    // At hour 6 A has worked longer, but B's stretch is the longer one.
    CHECK(busiestOf({stretch(kA, 0, 7), stretch(kB, 4, 30)}) ==
          Spans{span(0, 4, kA), span(4, 7, kB, kA), span(7, 30, kB)});
}

TEST_CASE("equal stretches: the one that began first, then the first station") {
    CHECK(busiestOf({stretch(kB, 0, 10), stretch(kA, 2, 12)}).front() == span(0, 2, kB));
    CHECK(busiestOf({stretch(kB, 0, 10), stretch(kA, 0, 10)}) == Spans{span(0, 10, kA)});
}

TEST_CASE("three in a row hand it on") {
    CHECK(busiestOf({stretch(kA, 0, 10), stretch(kB, 8, 20), stretch(kC, 18, 30)}) ==
          Spans{span(0, 8, kA), span(8, 10, kB, kA), span(10, 18, kB), span(18, 20, kB, kC), span(20, 30, kC)});
}

// The second machine has boxes waiting from hour 2 (the second comes while the first is worked on) to hour 7 (the last
// is begun).
TEST_CASE("a station is at full stretch while it works and boxes wait") {
    Watched line(factory({machineStation(1, always(hours(1))), machineStation(1, always(hours(3)))}, {}, backlogOf(3)));
    line.to(days(1));
    CHECK(stretchesOf(line.world(), line.watch) == std::vector<Stretch>{stretch(kB, 2, 7)});
}

TEST_CASE("a stretch that goes on ends now") {
    Watched line(factory({machineStation(1, always(hours(1))), machineStation(1, always(hours(3)))}, {}, backlogOf(9)));
    line.to(days(1));
    CHECK(stretchesOf(line.world(), line.watch) == std::vector<Stretch>{stretch(kB, 2, 8)});
}

TEST_CASE("who only fetches new work from the backlog is not at full stretch") {
    Watched desk(factory({peopleStation(Operation::Make, always(hours(2)))}, {team(1)}, backlogOf(9)));
    desk.to(days(1));
    CHECK(stretchesOf(desk.world(), desk.watch).empty());
}

TEST_CASE("the spans of a whole session stand in order, do not overlap and lie inside the session") {
    for (const BotStyle style : {BotStyle::OwnTeamFirst, BotStyle::ConstraintManager}) {
        Watched played(openstack(), 3);
        played.play(style, 60);
        const Debrief debrief = played.debrief();
        REQUIRE_FALSE(debrief.busiest.empty());
        SimTime last;
        for (const BusiestSpan& one : debrief.busiest) {
            CHECK(one.from >= last);
            CHECK(one.from < one.to);
            CHECK(one.station != one.rival);
            CHECK(one.station.index() <= played.world().stations.size());
            last = one.to;
        }
        CHECK(last <= at(days(60)));
    }
}
