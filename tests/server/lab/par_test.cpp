// Par: policies made of knobs, the search among them, the file that keeps what was found.
#include "server/lab/par.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

#include "server/bots/bots.h"
#include "server/lab/par_file.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

std::size_t knobNamed(const std::string& key) {
    for (std::size_t i = 0; i < knobs().size(); ++i)
        if (knobs()[i].key == key) return i;
    throw std::runtime_error("no knob " + key);
}

// The style with one knob turned.
Policy turned(BotStyle style, const std::string& key, const std::string& option) {
    Policy policy = plain(style);
    const std::size_t knob = knobNamed(key);
    const std::vector<std::string>& options = knobs()[knob].options;
    const auto found = std::find(options.begin(), options.end(), option);
    if (found == options.end()) throw std::runtime_error("no option " + option);
    policy[knob] = static_cast<std::size_t>(found - options.begin());
    return policy;
}

// Every lever from the first day on.
Scenario unlocked() {
    Scenario scenario = openstack();
    scenario.levers = everythingAtOnce();
    return scenario;
}

PlayerView busyView() {
    const Scenario scenario = unlocked();
    Simulation simulation(scenario, 3);
    simulation.advanceTo(at(days(12)));
    return buildView(simulation.world(), Viewer{SeatId(0)});
}

template <class T>
std::vector<T> only(const Wishes& wishes) {
    std::vector<T> found;
    for (const Command& wish : wishes)
        if (const auto* one = std::get_if<T>(&wish)) found.push_back(*one);
    return found;
}

// A short session of two teams, so that a search takes no time.
Scenario shortSession() {
    Scenario scenario = tinyScenario();
    scenario.session.rounds = 1;
    scenario.session.daysPerRound = 15;
    return scenario;
}

ParOptions fewSeeds() {
    return {{501, 6}, {1, 4}, ""};
}

}  // namespace

TEST_CASE("a plain policy wishes what its bot wishes") {
    const PlayerView view = busyView();
    REQUIRE_FALSE(view.requests.empty());
    for (int style = 0; style < kBotStyles; ++style)
        CHECK(wishesOf(plain(static_cast<BotStyle>(style)), view) == decide(static_cast<BotStyle>(style), view));
}

TEST_CASE("each knob replaces its part of what the bot wishes, and only that") {
    using enum WorkClass;
    const PlayerView view = busyView();
    const Wishes bot = decide(BotStyle::ConstraintManager, view);
    const auto with = [&](const std::string& key, const std::string& option) {
        return wishesOf(turned(BotStyle::ConstraintManager, key, option), view);
    };
    const Wishes order = with("order", "start_new > finish_own > review_own > unblock_others");
    CHECK(only<SetOrder>(order).at(0).order ==
          std::vector<WorkClass>{StartNew, FinishOwn, ReviewOwn, FixDefects, UnblockOthers});
    CHECK(only<AnswerRequest>(order) == only<AnswerRequest>(bot));
    CHECK(only<SetOrder>(with("defects", "first")).at(0).order.front() == FixDefects);
    CHECK(only<SetOrder>(with("defects", "last")).at(0).order.back() == FixDefects);
    const Wishes limit = with("start_limit", "4");
    REQUIRE(only<SetWipLimit>(limit).size() == 1);
    CHECK(only<SetWipLimit>(limit)[0] == SetWipLimit{view.areas[0].stations[0].station, 4});
    CHECK(only<SetWipLimit>(with("later_limit", "4")).at(0).station == view.areas[0].stations[1].station);
    for (const AnswerRequest& answer : only<AnswerRequest>(with("answers", "refuse")))
        CHECK(answer.answer == Answer::Refuse);
    CHECK(only<AnswerRequest>(with("answers", "refuse")).size() == view.requests.size());
    CHECK(only<AnswerRequest>(with("answers", "one_at_a_time")).size() == 1);
    const std::vector<PostWorker> posts = only<PostWorker>(with("posts", "last_skill"));
    CHECK_FALSE(posts.empty());
    for (const PostWorker& post : posts) CHECK(post.station == view.areas[0].stations.back().station);
}

TEST_CASE("what a policy wishes is granted, whatever is turned") {
    const Scenario scenario = unlocked();
    Simulation simulation(scenario, 3);
    simulation.advanceTo(at(days(12)));
    for (std::size_t seat = 0; seat < 5; ++seat)  // area leads: the knobs are theirs
        for (std::size_t knob = 1; knob < knobs().size(); ++knob) {
            for (std::size_t option = 1; option < knobs()[knob].options.size(); ++option) {
                Policy policy = plain(BotStyle::OwnTeamFirst);
                policy[knob] = option;
                for (const Command& wish : wishesOf(policy, buildView(simulation.world(), Viewer{SeatId(seat)})))
                    if (!std::holds_alternative<SetQuality>(wish))  // a scenario has as many levels as it likes
                        CHECK(checkCommand(simulation.world(), SeatId(seat),
                                           Handles(kBotKey, SeatId(seat)).show(wish)) == Verdict::Ok);
            }
        }
}

TEST_CASE("a trial with all seats is a session of that bot; with one, the others are as the difficulty says") {
    const Scenario& scenario = openstack();
    SeatTrial all(scenario, {}, Difficulty::Nobody);
    CHECK(all.scores(plain(BotStyle::OwnTeamFirst), Goal::FactoryShipped, {7, 2})[1] ==
          runSession(scenario, 8, everywhere(scenario, BotStyle::OwnTeamFirst)).shipped);
    const std::vector<std::pair<Difficulty, Styles>> others{
        {Difficulty::Easy, everywhere(scenario, BotStyle::ConstraintManager)},
        {Difficulty::Normal, asInScenario(scenario)},
        {Difficulty::Hard, everywhere(scenario, BotStyle::OwnTeamFirst)}};
    for (auto [difficulty, styles] : others) {
        styles[2] = BotStyle::DoNothing;
        SeatTrial one(scenario, SeatId(2), difficulty);
        const Outcome outcome = runSession(scenario, 7, styles);
        CHECK(one.scores(plain(BotStyle::DoNothing), Goal::OwnBonus, {7, 1})[0] ==
              static_cast<double>(outcome.bonusBySeat[2].euros));
        CHECK(one.scores(plain(BotStyle::DoNothing), Goal::FactoryShipped, {7, 1})[0] == outcome.shipped);
    }
}

TEST_CASE("the search finds a policy that is no worse than any bot on the seeds it searched") {
    const Scenario scenario = shortSession();
    const SeedRange seeds{1, 4};
    SeatTrial trial(scenario, kBetaLead, Difficulty::Easy);
    const double found = trial.mean(searchPolicy(trial, Goal::FactoryShipped, seeds), Goal::FactoryShipped, seeds);
    CHECK(found > trial.mean(plain(BotStyle::DoNothing), Goal::FactoryShipped, seeds));
    CHECK(found >= trial.mean(plain(BotStyle::ConstraintManager), Goal::FactoryShipped, seeds));
}

TEST_CASE("pars are found for every seat, difficulty and goal, and twice the same") {
    const Scenario scenario = shortSession();
    const Result<ParBook> book = findPars(scenario, fewSeeds());
    REQUIRE(book.ok());
    CHECK(book.value().pars.size() == 2 * 3 * 2 + 1);
    CHECK(book.value().pars.back().seat == "all");
    CHECK(textOf(findPars(scenario, fewSeeds()).value()) == textOf(book.value()));
    ParOptions one = fewSeeds();
    one.seat = "beta lead";
    CHECK(findPars(scenario, one).value().pars.size() == 3 * 2);
}

TEST_CASE("options that cannot be are refused in words") {
    ParOptions options = fewSeeds();
    options.seat = "gamma lead";
    CHECK(findPars(shortSession(), options).error().text() ==
          "--seat gamma lead: there is none of this name; known: alpha lead, beta lead");
    options = fewSeeds();
    options.tuneSeeds.from = 499;
    CHECK(findPars(shortSession(), options).error().text() ==
          "--tune-from: the seeds of the search must be others than those of the judgement (--from)");
}

TEST_CASE("a par book is read as it was written, and judged again to the same numbers") {
    const Scenario scenario = shortSession();
    ParBook book = findPars(scenario, fewSeeds()).value();
    book.scenario = "tiny";
    const Result<ParBook> read = readParBook(textOf(book), "t.par.toml");
    REQUIRE(read.ok());
    CHECK(textOf(read.value()) == textOf(book));
    CHECK(read.value().pars[3].policy == book.pars[3].policy);
    CHECK(allMet(compare(read.value(), judgeAgain(scenario, read.value()).value())));
}

// One of them, all seats together: it would move with nearly any change of the model. All: `gemba lab par --verify`.
TEST_CASE("the flagship's stored par is what its policies reach today") {
    const std::string path = std::string(GEMBA_SOURCE_DIR) + "/scenarios/openstack.par.toml";
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const Result<ParBook> stored = readParBook(text, path);
    REQUIRE(stored.ok());
    ParBook one = stored.value();
    const auto found = std::find_if(one.pars.begin(), one.pars.end(),
                                    [](const Par& par) { return par.difficulty == Difficulty::Nobody; });
    REQUIRE(found != one.pars.end());
    one.pars = {*found};
    CHECK(allMet(compare(one, judgeAgain(openstack(), one).value())));
}

TEST_CASE("a stored number outside its interval is a miss") {
    const Scenario scenario = shortSession();
    ParBook book = findPars(scenario, fewSeeds()).value();
    const ParBook again = judgeAgain(scenario, book).value();
    REQUIRE(allMet(compare(book, again)));
    ParBook moved = book;
    moved.pars[4].score.mean += moved.pars[4].score.halfWidth + 1;
    CHECK_FALSE(allMet(compare(moved, again)));
    moved = book;
    moved.pars[5].doNothing.mean += moved.pars[5].doNothing.halfWidth + 1;
    CHECK_FALSE(allMet(compare(moved, again)));
}

TEST_CASE("what is wrong in a par book is said with its place") {
    ParBook book = findPars(shortSession(), fewSeeds()).value();
    book.scenario = "tiny";
    std::string text = textOf(book);
    const std::size_t at = text.find("\ndifficulty");
    text.replace(at, 1, "\nmood = 1\n");
    const Result<ParBook> read = readParBook(text, "t.par.toml");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().text().find("t.par.toml:") == 0);
    CHECK(read.error().text().find("unknown key \"mood\"") != std::string::npos);
    book.pars[0].seat = "gamma lead";
    CHECK(judgeAgain(shortSession(), book).error().text() ==
          "seat gamma lead: is none of the scenario's; known: alpha lead, beta lead");
}
