// The match-bowl game of The Goal (Goldratt and Cox, 1984): each station moves as many as its die shows, or
// as there are: dependent events and statistical fluctuations. With rolls given, the engine must move exactly what the
// recursion of the rules moves, in turn order and all at once; with thrown dice the mean output is that of two million
// plays of the rules by another program.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

using Rolls = std::vector<std::vector<std::int32_t>>;  // by station, then round

struct Game {
    std::int32_t stations = 5;
    std::int32_t rounds = 20;
    std::int32_t bowl = 4;  // in each bowl at the start
    DiceTiming timing = DiceTiming::Sequential;
};

Scenario diceGame(const Game& game, std::int32_t least, std::int32_t most) {
    StationDef station;
    station.name = "bowl";
    station.dice.least = least;
    station.dice.most = most;
    Scenario scenario =
        factory(std::vector<StationDef>(static_cast<std::size_t>(game.stations), station), {}, endless());
    for (std::size_t i = 1; i < scenario.areas[0].stations.size(); ++i)
        scenario.areas[0].stations[i].atStart = game.bowl;
    scenario.diceTiming = game.timing;
    return scenario;
}

Simulation played(const Scenario& scenario, std::int32_t rounds, std::uint64_t seed) {
    Simulation simulation(scenario, seed);
    simulation.advanceTo(after(days(rounds)) - Duration{1});
    CHECK(brokenInvariant(simulation.world()) == "");
    return simulation;
}

std::vector<std::int32_t> bowlsOf(const World& world) {
    std::vector<std::int32_t> bowls;
    for (std::size_t i = 1; i < world.stations.size(); ++i) bowls.push_back(world.stations[i].waiting);
    bowls.push_back(static_cast<std::int32_t>(countIn(world, Stage::Done)));
    return bowls;
}

// What lies in each bowl, and has come out, after all rounds.
std::vector<std::int32_t> byTheRules(const Game& game, const Rolls& rolls) {
    std::vector<std::int32_t> bowls(static_cast<std::size_t>(game.stations), game.bowl);
    bowls.back() = 0;  // the output
    for (std::size_t round = 0; round < static_cast<std::size_t>(game.rounds); ++round) {
        std::vector<std::int32_t> before = bowls;
        for (std::size_t station = 0; station < bowls.size(); ++station) {
            const std::int32_t roll = rolls[station][round];
            std::vector<std::int32_t>& from = game.timing == DiceTiming::Sequential ? bowls : before;
            const std::int32_t moved = station == 0 ? roll : std::min(roll, from[station - 1]);
            if (station > 0) bowls[station - 1] -= moved;
            bowls[station] += moved;
        }
    }
    return bowls;
}

Rolls someRolls(const Game& game, std::uint64_t seed) {
    Rolls rolls(static_cast<std::size_t>(game.stations));
    std::uint64_t word = seed;
    for (auto& of : rolls)
        for (std::int32_t round = 0; round < game.rounds; ++round) {
            word = word * 6364136223846793005U + 1442695040888963407U;
            of.push_back(static_cast<std::int32_t>((word >> 33) % 6) + 1);
        }
    return rolls;
}

struct Bowls {
    Sample output;
    Sample inProcess;
};

Bowls many(const Game& game, const Scenario& scenario, std::uint64_t plays = 600) {
    Bowls outcome;
    for (std::uint64_t seed = 1; seed <= plays; ++seed) {
        const Simulation simulation = played(scenario, game.rounds, seed);
        const std::vector<std::int32_t> bowls = bowlsOf(simulation.world());
        outcome.output.add(bowls.back());
        std::int32_t inProcess = 0;
        for (std::size_t i = 0; i + 1 < bowls.size(); ++i) inProcess += bowls[i];
        outcome.inProcess.add(inProcess);
    }
    return outcome;
}

}  // namespace

TEST_CASE("dice: with given rolls the engine moves what the rules move, match by match") {
    for (const Game& game : {Game{5, 10, 0}, Game{5, 20, 4}, Game{10, 20, 4}, Game{2, 10, 0}, Game{8, 30, 1},
                             Game{5, 10, 0, DiceTiming::Simultaneous}, Game{5, 20, 4, DiceTiming::Simultaneous},
                             Game{10, 20, 4, DiceTiming::Simultaneous}, Game{3, 40, 2, DiceTiming::Simultaneous}}) {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Rolls rolls = someRolls(game, seed);
            Scenario scenario = diceGame(game, 1, 6);
            for (std::size_t i = 0; i < rolls.size(); ++i) scenario.areas[0].stations[i].dice.rolls = rolls[i];
            CHECK(bowlsOf(played(scenario, game.rounds, seed).world()) == byTheRules(game, rolls));
        }
    }
}

TEST_CASE("dice: thrown dice give the mean output of the game, far from three and a half a round") {
    struct Row {
        Game game;
        double output, deviation, inProcess;
    };
    for (const Row& row : {Row{{5, 10, 0}, 23.31964, 3.5322, 11.68836}, Row{{5, 20, 0}, 51.70123, 5.1818, 18.29984},
                           Row{{5, 20, 4}, 62.74887, 5.2964, 23.24931}, Row{{10, 20, 4}, 62.5342, 5.1224, 43.46451},
                           Row{{5, 20, 4, DiceTiming::Simultaneous}, 55.13573, 4.5935, 30.85675},
                           Row{{5, 10, 0, DiceTiming::Simultaneous}, 12.81, 2.62, 22.19},
                           Row{{10, 20, 4, DiceTiming::Simultaneous}, 52.48941, 3.4415, 53.50708},
                           Row{{2, 10, 0}, 30.14075, 4.5695, 4.85822}, Row{{3, 10, 0}, 27.16607, 4.1099, 7.84069}}) {
        CAPTURE(row.game.stations, row.game.rounds, row.game.bowl);
        const Bowls outcome = many(row.game, diceGame(row.game, 1, 6));
        CHECK(std::abs(outcome.output.mean() - row.output) < 4 * outcome.output.standardError());
        CHECK(outcome.output.deviation() == Approx(row.deviation).epsilon(0.12));
        CHECK(std::abs(outcome.inProcess.mean() - row.inProcess) < 4 * outcome.inProcess.standardError());
    }
}

TEST_CASE("dice: less variation gives nearly all of it back, and one slow station takes it away") {
    const Game game;
    const Bowls calm = many(game, diceGame(game, 3, 4));
    CHECK(std::abs(calm.output.mean() - 69.77316) < 4 * calm.output.standardError());
    Scenario slow = diceGame(game, 1, 6);
    slow.areas[0].stations[2].dice.most = 4;
    const Bowls slowed = many(game, slow);
    CHECK(std::abs(slowed.output.mean() - 55.31723) < 4 * slowed.output.standardError());
}
