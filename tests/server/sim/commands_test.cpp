// Every command: that it works, and each verdict it can give.
#include <catch2/catch.hpp>

#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

struct Game {
    Scenario scenario = tinyScenario();
    Simulation simulation{scenario, 1};
    Verdict as(SeatId seat, const Command& command) { return simulation.submit(seat, command); }
    // Wishes that are refused must change nothing.
    Verdict refusedAs(SeatId seat, const Command& command) {
        const std::uint64_t before = simulation.stateHash();
        const Verdict verdict = as(seat, command);
        CHECK(simulation.stateHash() == before);
        return verdict;
    }
};

constexpr WorkerId kAlphaDeveloper{2};
constexpr WorkerId kBetaCore{3};

}  // namespace

TEST_CASE("post worker: an own person serves only the post from the next job on") {
    Game game;
    CHECK(game.as(kAlphaLead, PostWorker{WorkerId(0), reviewOf(kAlpha)}) == Verdict::Ok);
    CHECK(game.simulation.world().workers[0].post == reviewOf(kAlpha));
    CHECK(game.as(kAlphaLead, PostWorker{WorkerId(0), {}}) == Verdict::Ok);
    CHECK(game.simulation.world().workers[0].post.isNone());
}

TEST_CASE("post worker: what it refuses") {
    Game game;
    CHECK(game.refusedAs(kAlphaLead, PostWorker{kAlphaDeveloper, reviewOf(kAlpha)}) == Verdict::NoSkill);
    CHECK(game.refusedAs(kAlphaLead, PostWorker{WorkerId(0), reviewOf(kBeta)}) == Verdict::NotYours);
    CHECK(game.refusedAs(kAlphaLead, PostWorker{WorkerId(0), StationId(99)}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(kAlphaLead, PostWorker{WorkerId(99), {}}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(SeatId{}, PostWorker{WorkerId(0), {}}) == Verdict::NoSeat);
}

TEST_CASE("post worker: somebody out of sight is answered like nobody; in sight like another's") {
    Game game;
    CHECK(game.refusedAs(kAlphaLead, PostWorker{kBetaCore, {}}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(kAlphaLead, PostWorker{WorkerId(77), {}}) == Verdict::UnknownTarget);
    REQUIRE(game.as(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);
    game.simulation.advanceTo(at(hours(1)));
    CHECK(game.refusedAs(kAlphaLead, PostWorker{kBetaCore, {}}) == Verdict::NotYours);
}

TEST_CASE("set order: each class once") {
    using enum WorkClass;
    Game game;
    const std::vector<WorkClass> order{StartNew, FixDefects, FinishOwn, ReviewOwn, UnblockOthers};
    CHECK(game.as(kBetaLead, SetOrder{order}) == Verdict::Ok);
    CHECK(game.simulation.world().areas[1].order == order);
    CHECK(game.refusedAs(kBetaLead, SetOrder{{StartNew, StartNew, FinishOwn, ReviewOwn, UnblockOthers}}) ==
          Verdict::OutOfRange);
    CHECK(game.refusedAs(kBetaLead, SetOrder{{StartNew}}) == Verdict::OutOfRange);
    CHECK(game.refusedAs(SeatId(2), SetOrder{order}) == Verdict::NoSeat);
}

TEST_CASE("set WIP limit: own stations, one and up") {
    Game game;
    CHECK(game.as(kAlphaLead, SetWipLimit{reviewOf(kAlpha), 1}) == Verdict::Ok);
    CHECK(game.simulation.world().stations[reviewOf(kAlpha).index()].wipLimit == 1);
    CHECK(game.as(kAlphaLead, SetWipLimit{reviewOf(kAlpha), kNoWipLimit}) == Verdict::Ok);
    CHECK(game.refusedAs(kAlphaLead, SetWipLimit{reviewOf(kAlpha), 0}) == Verdict::OutOfRange);
    CHECK(game.refusedAs(kAlphaLead, SetWipLimit{reviewOf(kAlpha), kNoWipLimit + 1}) == Verdict::OutOfRange);
    CHECK(game.refusedAs(kAlphaLead, SetWipLimit{codeOf(kBeta), 5}) == Verdict::NotYours);
    CHECK(game.refusedAs(kAlphaLead, SetWipLimit{StationId(9), 5}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(kAlphaLead, SetWipLimit{StationId{}, 5}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(SeatId{}, SetWipLimit{codeOf(kBeta), 5}) == Verdict::NoSeat);
}

TEST_CASE("answer request: by the one who is asked, once") {
    Game game;
    const ItemId part = itemsIn(game.simulation.world(), Stage::Requested).front();
    CHECK(game.refusedAs(kAlphaLead, AnswerRequest{part, Answer::Accept}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(kBetaLead, AnswerRequest{ItemId(0), Answer::Accept}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(kBetaLead, AnswerRequest{ItemId(999), Answer::Refuse}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(SeatId{}, AnswerRequest{part, Answer::Accept}) == Verdict::NoSeat);
    CHECK(game.as(kBetaLead, AnswerRequest{part, Answer::Accept}) == Verdict::Ok);
    CHECK(game.refusedAs(kBetaLead, AnswerRequest{part, Answer::Refuse}) == Verdict::AlreadyAnswered);
}

TEST_CASE("answer request: a part that will be asked for later does not exist yet") {
    Scenario scenario = tinyScenario();
    scenario.areas[0].sources[0].atStart = 9;
    Simulation simulation(scenario, 1);
    const auto planned = itemsIn(simulation.world(), Stage::Planned);
    REQUIRE(!planned.empty());
    CHECK(simulation.submit(kBetaLead, AnswerRequest{planned.front(), Answer::Accept}) == Verdict::UnknownTarget);
}

TEST_CASE("walk: the figure arrives after the scenario's minutes") {
    Game game;
    CHECK(game.as(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);
    CHECK(game.simulation.world().managers[0].arrivesAt == at(Duration{30 * 60'000}));
    CHECK(game.as(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);  // already on the way: nothing changes
    CHECK(game.simulation.world().managers[0].arrivesAt == at(Duration{30 * 60'000}));
    CHECK(game.refusedAs(kAlphaLead, WalkTo{AreaId(2)}) == Verdict::UnknownTarget);
    CHECK(game.refusedAs(SeatId{}, WalkTo{kBeta}) == Verdict::NoSeat);
}

TEST_CASE("say report: the words and their hour are kept") {
    Game game;
    game.simulation.advanceTo(at(days(3)));
    CHECK(game.as(kBetaLead, SayReport{Report::InTrouble}) == Verdict::Ok);
    CHECK(game.simulation.world().areas[1].report == Report::InTrouble);
    CHECK(game.simulation.world().areas[1].reportAt == at(days(3)));
    CHECK(game.refusedAs(SeatId{}, SayReport{Report::Late}) == Verdict::NoSeat);
}
