#include "server/debrief/time_shares.h"

#include <catch2/catch.hpp>

#include "tests/server/debrief/watched.h"

using namespace gemba;

namespace {

TimeShares stationIn(const Watched& watched, std::size_t round, std::size_t station) {
    return timesByRound(watched.world(), watched.watch)[round].stations[station];
}

}  // namespace

// Three boxes. The first machine takes 1 h for each, the second 3 h: it works from hour 1 to hour 10.
TEST_CASE("two machines in a row: working and starved, hour by hour") {
    Watched line(factory({machineStation(1, always(hours(1))), machineStation(1, always(hours(3)))}, {}, backlogOf(3)));
    line.to(days(1));
    CHECK(in(stationIn(line, 0, 0), Doing::Working) == hours(3));
    CHECK(in(stationIn(line, 0, 0), Doing::Starved) == hours(5));
    CHECK(in(stationIn(line, 0, 1), Doing::Starved) == hours(1));
    CHECK(in(stationIn(line, 0, 1), Doing::Working) == hours(7));
}

TEST_CASE("a machine whose next place is full is blocked") {
    Scenario scenario =
        factory({machineStation(1, always(hours(1))), machineStation(1, always(hours(3)))}, {}, backlogOf(3));
    scenario.areas[0].stations[1].buffer = 0;
    Watched line(scenario);
    line.to(days(1));
    // Done at 1, 2 and 5; the second box is held from 2 to 4, the third from 5 to 7.
    CHECK(in(stationIn(line, 0, 0), Doing::Working) == hours(3));
    CHECK(in(stationIn(line, 0, 0), Doing::Blocked) == hours(4));
    CHECK(in(stationIn(line, 0, 0), Doing::Starved) == hours(1));
}

// One person makes one box in 4 h and may not review it.
TEST_CASE("boxes that nobody may take wait; who is free is free at every place that he could serve") {
    Watched desk(
        factory({peopleStation(Operation::Make, always(hours(4))), peopleStation(Operation::Review, always(hours(2)))},
                {team(1)}, backlogOf(1)));
    desk.to(days(1));
    const TimeShares make = stationIn(desk, 0, 0);
    CHECK(in(make, Doing::Working) == hours(4));
    CHECK(in(make, Doing::Starved) == hours(4));
    const TimeShares review = stationIn(desk, 0, 1);
    CHECK(in(review, Doing::Starved) == hours(4));  // nobody there, nothing to do: the station counts as one place
    CHECK(in(review, Doing::Waiting) == hours(4));
    const TimeShares area = timesByRound(desk.world(), desk.watch)[0].areas[0];
    CHECK(in(area, Doing::Working) == hours(4));
    CHECK(in(area, Doing::Waiting) == hours(4));
}

TEST_CASE("a station where boxes wait while everybody is busy elsewhere waits") {
    Scenario scenario =
        factory({peopleStation(Operation::Make, always(hours(4))), peopleStation(Operation::Review, always(hours(2)))},
                {team(2)}, backlogOf(9));
    scenario.startOrder = {WorkClass::StartNew, WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects,
                           WorkClass::UnblockOthers};
    Watched desks(scenario);
    desks.to(days(1));
    CHECK(in(stationIn(desks, 0, 0), Doing::Working) == hours(16));
    CHECK(in(stationIn(desks, 0, 1), Doing::Waiting) == hours(4));  // from hour 4 on
}

TEST_CASE("at the gate runs that will fail are fires") {
    Scenario scenario = tinyScenario();
    scenario.gate.slots = 2;
    scenario.gate.rot.base = Permille{900};
    Watched tiny(scenario);
    tiny.play(BotStyle::ConstraintManager, 20);
    const std::vector<RoundTimes> rounds = timesByRound(tiny.world(), tiny.watch);
    REQUIRE(rounds.size() == 2);
    TimeShares gate = rounds[0].stations.back();
    for (std::size_t i = 0; i < kDoings; ++i) gate.ms[i] += rounds[1].stations.back().ms[i];
    CHECK(sumOf(gate) == 2 * days(20).ms);
    CHECK(in(gate, Doing::Fires) > in(gate, Doing::Working));
    Duration ran;  // the same from the records
    for (const Visit& visit : tiny.world().visits)
        if (visit.band == FlowBand::GateAndDock && visit.ending == Ending::SentBack)
            ran = ran + (visit.finished - visit.started);
    CHECK(in(gate, Doing::Fires) >= ran);
    CHECK(in(gate, Doing::Fires) <= ran + hours(2));
}

TEST_CASE("a factory without a gate has no place for it") {
    Watched line(factory({machineStation(1, always(hours(1)))}, {}, backlogOf(3)));
    line.to(days(1));
    CHECK(timesByRound(line.world(), line.watch)[0].stations.size() == 1);
}

TEST_CASE("a round that has begun counts up to now, and nothing before the first") {
    Watched line(factory({machineStation(1, always(hours(1)))}, {}, backlogOf(3)));
    CHECK(timesByRound(line.world(), line.watch).empty());
    const std::int32_t length = line.scenario.session.daysPerRound;
    line.to(days(length) + hours(3));
    const std::vector<RoundTimes> rounds = timesByRound(line.world(), line.watch);
    REQUIRE(rounds.size() == 2);
    CHECK(sumOf(rounds[0].stations[0]) == days(length).ms);
    CHECK(sumOf(rounds[1].stations[0]) == hours(3).ms);
}

// In the flagship nobody leaves, and nobody has another shift.
TEST_CASE("the shares of an area add up to its people's time, to the millisecond") {
    for (const BotStyle style : {BotStyle::OwnTeamFirst, BotStyle::FirefighterHero}) {
        Watched played(openstack(), 7);
        played.play(style, 40);
        std::int64_t people = 0;
        for (const Worker& worker : played.world().workers) people += worker.hands != Hands::Gone ? 1 : 0;
        if (played.world().workers.size() != static_cast<std::size_t>(people)) continue;
        for (const RoundTimes& round : timesByRound(played.world(), played.watch)) {
            std::int64_t all = 0;
            for (const TimeShares& area : round.areas) all += sumOf(area);
            CHECK(all == people * days(20).ms);
            for (const TimeShares& station : round.stations) CHECK(sumOf(station) >= days(20).ms);
            CHECK(sumOf(round.stations.back()) == openstack().gate.slots * days(20).ms);
        }
    }
}

TEST_CASE("an area's time at work is that of its people's records") {
    Watched played(openstack(), 7);
    played.play(BotStyle::OwnTeamFirst, 60);
    std::int64_t atWork = 0;
    for (const RoundTimes& round : timesByRound(played.world(), played.watch))
        for (const TimeShares& area : round.areas) atWork += (in(area, Doing::Working) + in(area, Doing::Fires)).ms;
    std::int64_t recorded = 0;
    for (std::size_t i = 0; i < played.world().workers.size(); ++i)
        for (const WorkerState state : {WorkerState::Working, WorkerState::Helping, WorkerState::Firefighting,
                                        WorkerState::SettingUp, WorkerState::Improving})
            recorded += spent(played.world(), WorkerId(i), state).ms;
    CHECK(atWork == recorded);
}
