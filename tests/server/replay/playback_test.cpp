// A story is what finally stood, and a playback stands wherever the session stood.
#include "server/replay/playback.h"

#include <catch2/catch.hpp>
#include <map>

#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

// All levers from the first day on.
const Scenario& openLevers() {
    static const Scenario scenario = [] {
        Scenario copy = openstack();
        copy.levers = everythingAtOnce();
        return copy;
    }();
    return scenario;
}

struct Recorder {
    Factories factories{openLevers(), 6, 1};
    Story story;
    std::map<SimTime, std::uint64_t> hashes;  // when the clock left that time

    void command(SeatId seat, const Command& command, Origin origin = Origin::Person) {
        REQUIRE(factories.submit(seat, command) == Verdict::Ok);
        story.add(CommandRecord{factories.now(), seat, origin, command});
    }
    void event(const Intervention& intervention) {
        REQUIRE(factories.intervene(intervention));
        story.add(InterventionRecord{factories.now(), intervention});
    }
    void plan(std::int32_t round) {
        story.add(PhaseRecord{factories.now(), Phase::Plan, round});
        factories.beginRound(round);
    }
    void playTo(SimTime until) {
        factories.advanceTo(factories.now());  // the days run: what was ordered for this morning happens
        story.add(HashRecord{factories.now(), factories.at(0).stateHash()});
        hashes[factories.now()] = factories.at(0).stateHash();
        factories.advanceTo(until);
    }
    void again(std::int32_t round) {
        story.add(AgainRecord{round});
        factories.playAgain(round);
        hashes.erase(hashes.lower_bound(factories.now()), hashes.end());
    }
};

StationId ownCode(std::size_t area) {
    return StationId(2 * area);
}

// Two rounds of ten days, in which limits go up and down and pay changes.
Recorder played() {
    Recorder recorder;
    recorder.plan(1);
    recorder.command(SeatId(0), SetWipLimit{ownCode(0), 3});
    recorder.command(SeatId(2), SetWipLimit{ownCode(2), 4});
    for (std::int64_t day = 1; day <= 10; ++day) {
        recorder.playTo(at(days(day)));
        recorder.command(SeatId(1), SetWipLimit{ownCode(1), static_cast<std::int32_t>(2 + day)}, Origin::Bot);
        if (day == 4) recorder.event(SetScheme{Scheme::Shared});
    }
    recorder.plan(2);
    recorder.command(SeatId(0), SetWipLimit{ownCode(0), 9});
    for (std::int64_t day = 11; day <= 20; ++day) recorder.playTo(at(days(day)));
    recorder.playTo(at(days(20)));
    return recorder;
}

std::uint64_t hashAt(Playback& playback, SimTime when) {
    playback.seek(when);
    CHECK(playback.factories().now() == when);
    return playback.factories().at(0).stateHash();
}

}  // namespace

TEST_CASE("a playback stands where the session stood, on the way on, on the way back and across") {
    const Recorder recorder = played();
    Playback playback(openLevers(), 6, 1, recorder.story);
    REQUIRE(recorder.hashes.size() == 21);
    for (const auto& [when, hash] : recorder.hashes) CHECK(hashAt(playback, when) == hash);
    for (auto one = recorder.hashes.rbegin(); one != recorder.hashes.rend(); ++one)
        CHECK(hashAt(playback, one->first) == one->second);
    for (const std::int64_t day : {7, 3, 19, 0, 12, 11, 20})
        CHECK(hashAt(playback, at(days(day))) == recorder.hashes.at(at(days(day))));
}

TEST_CASE("where a playback stops on its way changes nothing") {
    const Recorder recorder = played();
    Playback direct(openLevers(), 6, 1, recorder.story);
    Playback inSteps(openLevers(), 6, 1, recorder.story);
    for (SimTime now; now < at(days(13)); now = now + Duration{kMsPerHour / 3}) inSteps.seek(now);
    CHECK(hashAt(inSteps, at(days(13))) == hashAt(direct, at(days(13))));
}

TEST_CASE("of a round that is played again only its last time is told") {
    Recorder recorder = played();
    recorder.again(2);
    recorder.command(SeatId(3), SetWipLimit{ownCode(3), 5});
    recorder.playTo(at(days(15)));
    recorder.playTo(at(days(15)));
    Playback playback(openLevers(), 6, 1, recorder.story);
    for (const auto& [when, hash] : recorder.hashes) CHECK(hashAt(playback, when) == hash);
    const std::vector<PastDecision> decisions = decisionsOf(recorder.story);
    CHECK(decisions.back() == PastDecision{at(days(10)), SeatId(3), Lever::WipLimit, false});
    CHECK(std::count_if(decisions.begin(), decisions.end(),
                        [](const PastDecision& one) { return one.seat == SeatId(0); }) == 1);
}

TEST_CASE("from the first round again, from the second again, and from the first again") {
    Recorder recorder = played();
    recorder.again(1);
    recorder.playTo(at(days(10)));
    recorder.plan(2);
    recorder.playTo(at(days(20)));
    recorder.again(2);
    recorder.command(SeatId(4), SetWipLimit{ownCode(4), 2});
    recorder.playTo(at(days(20)));
    recorder.again(1);
    CHECK(recorder.story.records().empty());
    recorder.command(SeatId(4), SetWipLimit{ownCode(4), 7});
    recorder.playTo(at(days(10)));
    recorder.playTo(at(days(10)));
    Playback playback(openLevers(), 6, 1, recorder.story);
    for (const auto& [when, hash] : recorder.hashes) CHECK(hashAt(playback, when) == hash);
    CHECK(decisionsOf(recorder.story).size() == 1);
}

TEST_CASE(
    "a decision is told once for a moment, with its lever and whether a bot made it, and an order taken back too") {
    Story story;
    const auto command = [&](std::int64_t day, SeatId seat, const Command& one, Origin origin = Origin::Person) {
        story.add(CommandRecord{at(days(day)), seat, origin, one});
    };
    command(0, SeatId(0), PostWorker{WorkerId(1), ownCode(0)});
    command(0, SeatId(1), SayReport{Report::Late});
    command(0, SeatId(0), PostWorker{WorkerId(2), ownCode(0)});
    command(0, SeatId(0), Undo{1});
    command(2, SeatId(0), PostWorker{WorkerId(2), {}}, Origin::Bot);
    const std::vector<PastDecision> expected{{at(days(0)), SeatId(0), Lever::Post, false},
                                             {at(days(0)), SeatId(1), Lever::Report, false},
                                             {at(days(2)), SeatId(0), Lever::Post, true}};
    CHECK(decisionsOf(story) == expected);
}

TEST_CASE("of too many decisions those of people are told") {
    Story story;
    for (std::size_t i = 0; i < kMaxDecisions; ++i)
        story.add(CommandRecord{at(hours(static_cast<std::int64_t>(i))), SeatId(0),
                                i % 2 == 0 ? Origin::Bot : Origin::Person, WalkTo{kAlpha}});
    CHECK(decisionsOf(story).size() == kMaxDecisions);
    story.add(CommandRecord{at(hours(100'000)), SeatId(1), Origin::Person, WalkTo{kAlpha}});
    CHECK(decisionsOf(story).size() == kMaxDecisions / 2 + 1);
    CHECK(decisionsOf(story).back().seat == SeatId(1));
}
