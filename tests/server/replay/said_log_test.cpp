#include "server/replay/said_log.h"

#include <catch2/catch.hpp>

#include "server/replay/factories.h"
#include "shared/figures/said.h"
#include "tests/server/debrief/watched.h"

using namespace gemba;

namespace {

constexpr std::uint64_t kSeed = 12;

std::vector<std::int32_t> waitingIn(const Simulation& simulation, AreaId id) {
    const Area& area = areaOf(simulation.world(), id);
    std::vector<std::int32_t> counts;
    for (std::int32_t place = 0; place < area.stations; ++place)
        counts.push_back(stationOf(simulation.world(), stationAt(area, place)).waiting);
    return counts;
}

Promise partBy(std::size_t by, std::int64_t due) {
    return {SeatId(by), SeatId(1), {TermKind::Part, 3, ItemId(5)}, {}, at(days(due)), PromiseState::Open};
}

std::vector<PromiseState> statesOf(const std::vector<PromiseRecord>& records) {
    std::vector<PromiseState> states;
    for (const PromiseRecord& record : records) states.push_back(record.state);
    return states;
}

}  // namespace

TEST_CASE("reports are noted as they stand when a day ends, before the next morning changes them") {
    Watched watched(openstack(), kSeed);
    watched.play(BotStyle::FirefighterHero, 20);
    const std::vector<AreaReports>& reports = watched.watch.said().reports();
    REQUIRE(reports.size() == openstack().areas.size());
    const Styles styles = everywhere(openstack(), BotStyle::FirefighterHero);
    Simulation alone(openstack(), kSeed);
    std::size_t evening = 0;
    std::int32_t late = 0;
    for (SimTime now; now < at(days(20)); now = now + kBotInterval) {
        if (now.ms > 0 && now.ms % kMsPerDay == 0) {
            alone.advanceTo(SimTime{now.ms - 1});
            for (std::size_t i = 0; i < reports.size(); ++i) {
                const Area& area = alone.world().areas[i];
                std::int32_t waiting = 0;
                for (const std::int32_t count : waitingIn(alone, AreaId(i))) waiting += count;
                CHECK(saidOn(reports[i], evening) == area.report);
                CHECK(reports[i].waiting[evening] == waiting);
                CHECK(reports[i].people[evening] == static_cast<std::int32_t>(area.people.size()));
                late += waiting > 2 * static_cast<std::int32_t>(area.people.size()) ? 1 : 0;
            }
            ++evening;
        }
        alone.advanceTo(now);
        letBotsAct(alone, styles, [](SeatId) { return true; });
    }
    CHECK(evening == 19);
    CHECK(late > 0);
    for (const AreaReports& area : reports) CHECK(area.said.size() == 20);
}

TEST_CASE("a people manager's quiet wishes are noted evening by evening") {
    Watched selfish(openstack(), kSeed);
    selfish.play(BotStyle::OwnTeamFirst, 10);
    const std::vector<Whisper> whispers = selfish.watch.said().whispers(selfish.world());
    REQUIRE(whispers.size() == 2);
    CHECK(whispers[0].seat == SeatId(5));
    CHECK(whispers[0].favours == std::vector<std::int32_t>(10, 1));
    // Two people are to move on day 3: on the evenings before it they sit where they belong.
    CHECK(whispers[0].away == std::vector<std::int32_t>{0, 0, 2, 2, 2, 2, 2, 2, 2, 2});
    CHECK(whispers[1].away == std::vector<std::int32_t>(10, 0));

    Watched together(openstack(), kSeed);
    together.play(BotStyle::ConstraintManager, 10);
    CHECK(together.watch.said().whispers(together.world())[0].favours == std::vector<std::int32_t>(10, 0));
}

TEST_CASE("who found out about a directive is counted, and who made it known to all") {
    Watched desk(openstack(), kSeed);
    desk.to(days(4));
    World world = desk.world();
    CHECK(desk.watch.said().whispers(world)[0].knew == 0);
    world.managers[1].knows = 1U << 5;
    world.managers[2].knows = 1U << 5 | 1U << 6;
    world.managers[6].exposed = true;
    const std::vector<Whisper> whispers = desk.watch.said().whispers(world);
    CHECK(whispers[0].knew == 2);
    CHECK_FALSE(whispers[0].exposed);
    CHECK(whispers[1].knew == 1);
    CHECK(whispers[1].exposed);
}

TEST_CASE("promises that the factory forgets stay on the record, as they ended") {
    World world = makeWorld(openstack(), kSeed);
    SaidLog log(world);
    world.promises = {partBy(0, 3), partBy(2, 4)};
    log.look(world);
    world.promises[0].state = PromiseState::Broken;
    world.now = at(days(2));
    log.look(world);
    world.promises.erase(world.promises.begin());  // no room for it
    world.promises[0].state = PromiseState::Kept;
    world.promises.push_back(partBy(0, 6));
    log.look(world);
    const std::vector<PromiseRecord> records = log.promises(world);
    CHECK(statesOf(records) == std::vector{PromiseState::Broken, PromiseState::Kept, PromiseState::Open});
    CHECK(records[2] == PromiseRecord{SeatId(0), SeatId(1), TermKind::Part, at(days(2)), at(days(6)), {}});
}

TEST_CASE("promises made in a bots' session are all on the record") {
    Watched played(openstack(), 3);
    // Who wants peace, and who has something to give up for it.
    Styles styles = everywhere(openstack(), BotStyle::ConstraintManager);
    styles[5] = styles[6] = BotStyle::OwnTeamFirst;
    for (SimTime now = played.world().now; now < at(days(60)); now = now + kBotInterval) {
        played.watch.advance(played.simulation, now);
        letBotsAct(played.simulation, styles, [](SeatId) { return true; });
    }
    const std::vector<PromiseRecord> records = played.watch.said().promises(played.world());
    CHECK(records.size() >= played.world().promises.size());
    std::size_t found = 0;
    for (const Promise& promise : played.world().promises)
        found += std::any_of(records.begin(), records.end(), [&](const PromiseRecord& record) {
            return record.by == promise.by && record.to == promise.to && record.kind == promise.term.kind &&
                   record.due == sessionTime(played.world(), promise.due) && record.state == promise.state;
        });
    CHECK(found == played.world().promises.size());
    CHECK(found > 0);
}

TEST_CASE("a round that is played again is noted anew") {
    const Scenario& scenario = openstack();
    Factories factories(scenario, kSeed, 1);
    const std::int32_t length = scenario.session.daysPerRound;
    factories.beginRound(1);
    factories.advanceTo(scenario.session.warmDays > 0 ? factories.now() + days(length) : at(days(length)));
    factories.beginRound(2);
    const std::vector<AreaReports> before = factories.watchOf(0).said().reports();
    factories.advanceTo(factories.now() + days(4));
    CHECK(factories.watchOf(0).said().reports()[0].said.size() == before[0].said.size() + 4);
    factories.playAgain(2);
    CHECK(factories.watchOf(0).said().reports() == before);
    factories.advanceTo(factories.now() + days(1));
    CHECK(factories.watchOf(0).said().reports()[0].said.size() == before[0].said.size() + 1);
}
