#include "client/app/script.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {

Script scriptOf(const std::string& text) {
    Result<Script> script = Script::parse(text, "test.script");
    REQUIRE(script.ok());
    return std::move(script.value());
}

// Steps until something is done or `steps` have passed.
ScriptAct next(Script& script, const ScriptSight& sight, int steps = 20) {
    for (int i = 0; i < steps; ++i) {
        Result<ScriptAct> act = script.step(sight, i);
        REQUIRE(act.ok());
        if (!act.value().events.empty() || !act.value().shot.empty() || act.value().quit) return act.value();
    }
    return {};
}

}  // namespace

TEST_CASE("a click waits for its widget, then presses and releases in its middle") {
    Script script = scriptOf("# a comment\nclick start\n");
    Probes probes;
    const ScriptSight sight{probes, Phase::Lobby, 1, false};
    CHECK(next(script, sight).events.empty());
    probes.add("start", {{10, 10}, {30, 50}});
    const auto events = next(script, sight).events;
    REQUIRE(events.size() == 3);
    CHECK(events[0].x == Approx(20));
    CHECK(events[0].y == Approx(30));
    CHECK(events[1].down);
    CHECK_FALSE(events[2].down);
}

TEST_CASE("a tap presses what is there and passes over what is not") {
    Script script = scriptOf("tap not.there\ntap start\n");
    Probes probes;
    probes.add("start", {{10, 10}, {30, 50}});
    CHECK(next(script, {probes, Phase::Lobby, 1, false}).events.size() == 3);
}

TEST_CASE("a script goes on when the phase is reached") {
    Script script = scriptOf("wait phase plan\nshot plan\nquit");
    const Probes probes;
    CHECK(next(script, {probes, Phase::Lobby, 1, false}).shot.empty());
    CHECK(next(script, {probes, Phase::Plan, 1, false}).shot == "plan");
    CHECK(next(script, {probes, Phase::Plan, 1, false}).quit);
}

TEST_CASE("what does not happen in time is an error that names the line") {
    Script script = scriptOf("timeout 1\nwait widget nowhere");
    const Probes probes;
    const ScriptSight sight{probes, std::nullopt, 0, false};
    for (int i = 0; i < 10; ++i) REQUIRE(script.step(sight, i).ok());
    const Result<ScriptAct> late = script.step(sight, 5000);
    REQUIRE_FALSE(late.ok());
    CHECK(late.error().where == "test.script:2");
}

TEST_CASE("only waits until nothing else is drawn, and something is") {
    Script script = scriptOf("only between.\nquit\n");
    Probes probes;
    const ScriptSight sight{probes, Phase::Plan, 1, false};
    CHECK_FALSE(next(script, sight).quit);
    probes.add("between.take", {{0, 0}, {1, 1}});
    probes.add("order.row.1", {{0, 0}, {1, 1}});
    CHECK_FALSE(next(script, sight).quit);
    probes.beginFrame();
    probes.add("between.take", {{0, 0}, {1, 1}});
    CHECK(next(script, sight).quit);
}

TEST_CASE("unknown commands are found before anything runs") {
    for (const char* wrong : {"jump", "click", "wait", "wait phase tea", "key Hyper", "timeout soon", "wait day x"}) {
        INFO(wrong);
        const Result<Script> script = Script::parse(std::string("quit\n") + wrong, "test.script");
        REQUIRE_FALSE(script.ok());
        CHECK(script.error().where == "test.script:2");
    }
}

TEST_CASE("stop asks the clock for a morning, and wait paused waits for it") {
    Script script = scriptOf("stop 10\nwait paused\nquit\n");
    Probes probes;
    ScriptSight sight{probes};
    sight.phase = Phase::Run;
    Result<ScriptAct> act = script.step(sight, 0);
    REQUIRE(act.ok());
    CHECK(act.value().stopDay == 10);
    CHECK(act.value().speedPercent > 0);
    CHECK_FALSE(next(script, sight).quit);
    sight.paused = true;
    CHECK(next(script, sight).quit);
    CHECK_FALSE(Script::parse("stop soon", "f").ok());
}

TEST_CASE("wait alone waits until everybody else has left") {
    Script script = scriptOf("wait alone\nquit\n");
    Probes probes;
    ScriptSight sight{probes};
    CHECK_FALSE(next(script, sight).quit);
    sight.alone = true;
    CHECK(next(script, sight).quit);
}

TEST_CASE("where prints the middle of a widget and what is to be typed there") {
    Script script = scriptOf("where start.link gemba://host/CODE\n");
    Probes probes;
    probes.add("start.link", {{10, 20}, {30, 60}});
    const Result<ScriptAct> act = script.step({probes}, 0);
    REQUIRE(act.ok());
    CHECK(act.value().print == "at 20 40 gemba://host/CODE");
    CHECK(act.value().events.empty());
}

TEST_CASE("a script may speak another language") {
    Probes probes;
    Script script = scriptOf("language de\nquit");
    const Result<ScriptAct> act = script.step({probes}, 0);
    REQUIRE(act.ok());
    CHECK(act.value().language == "de");
    CHECK_FALSE(Script::parse("language", "test.script").ok());
}
