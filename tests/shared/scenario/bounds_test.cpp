// Every number of a scenario has a least and a most; every choice its words. One row for each key.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

struct Bound {
    std::string after;  // where in the scenario with everything to look for the key
    std::string key;
    std::string below;  // just too little
    std::string least;
    std::string most;
    std::string above;  // just too much
};

const std::vector<Bound> kBounds = {
    {"[scenario]", "part_size", "0.009999", "0.01", "1", "1.000001"},
    {"[session]", "rounds", "0", "1", "12", "13"},
    {"[session]", "days_per_round", "0", "1", "60", "61"},
    {"[session]", "ask_again_days", "0", "1", "60", "61"},
    {"[session]", "walk_minutes", "0", "1", "480", "481"},
    {"[session]", "plan_seconds", "0", "1", "7200", "7201"},
    {"[session]", "run_seconds", "0", "1", "7200", "7201"},
    {"[session]", "review_seconds", "0", "1", "7200", "7201"},
    {"[session]", "warm_days", "-1", "0", "240", "241"},
    {"[session]", "briefing_seconds", "0", "1", "7200", "7201"},
    {"[session]", "break_seconds", "-1", "0", "7200", "7201"},
    {"[session]", "debrief_seconds", "-1", "0", "7200", "7201"},
    {"[[preset]]", "minutes", "0", "1", "1440", "1441"},
    {"[[preset]]", "rounds", "0", "1", "12", "13"},
    {"[[preset]]", "days_per_round", "0", "1", "60", "61"},
    {"[[preset]]", "lobby_seconds", "-1", "0", "7200", "7201"},
    {"[[preset]]", "briefing_seconds", "0", "1", "7200", "7201"},
    {"[[preset]]", "plan_seconds", "0", "1", "7200", "7201"},
    {"[[preset]]", "run_seconds", "0", "1", "7200", "7201"},
    {"[[preset]]", "review_seconds", "0", "1", "7200", "7201"},
    {"[[preset]]", "break_seconds", "-1", "0", "7200", "7201"},
    {"[[preset]]", "debrief_seconds", "-1", "0", "7200", "7201"},
    {"[people]", "switching_minutes", "-1", "0", "480", "481"},
    {"[people]", "assimilation_days", "-0.1", "0", "365", "365.1"},
    {"[people]", "newcomer", "0.09", "0.1", "1", "1.1"},
    {"[people]", "mentoring", "-0.1", "0", "1", "1.1"},
    {"[people]", "communication", "-0.000001", "0", "0.01", "0.010001"},
    {"[people]", "overtime_gain", "-0.1", "0", "1", "1.1"},
    {"[people]", "fatigue", "-0.1", "0", "0.9", "0.91"},
    {"[people]", "tiring_days", "-0.1", "0", "365", "366"},
    {"[people]", "newcomer_returns", "-0.1", "0", "5", "5.1"},
    {"[people]", "hire_days", "-1", "0", "720", "721"},
    {"[review]", "base", "-0.1", "0", "0.95", "0.96"},
    {"[review]", "per_day", "-0.1", "0", "1", "1.1"},
    {"[review]", "most", "-0.1", "0", "0.95", "0.96"},
    {"[review]", "rework", "0", "0.01", "1", "1.1"},
    {"[gate]", "slots", "0", "1", "99", "100"},
    {"[gate]", "duration_hours", "0", "0.01", "100", "101"},
    {"[gate]", "base", "-0.1", "0", "0.95", "0.96"},
    {"[gate]", "jobs", "-1", "0", "50", "51"},
    {"[gate]", "flaky", "-0.1", "0", "0.5", "0.6"},
    {"[gate]", "window", "0", "1", "1000", "1001"},
    {"[gate]", "window_floor", "0", "1", "1000", "1001"},
    {"[gate]", "window_ceiling", "0", "1", "1000", "1001"},
    {"[release]", "every_days", "-1", "0", "60", "61"},
    {"[release]", "batch", "0", "1", "1000", "1001"},
    {"[release]", "effort_hours", "-1", "0", "1000", "1001"},
    {"[release]", "practice", "0.49", "0.5", "1", "1.1"},
    {"[release]", "risk", "-0.1", "0", "0.95", "0.96"},
    {"[defects]", "escape", "-0.1", "0", "1", "1.1"},
    {"[defects]", "delay_days", "0", "0.1", "365", "366"},
    {"[defects]", "size", "0", "0.01", "1", "1.1"},
    {"[defects]", "cost_per_day", "-1", "0", "1000000", "1000001"},
    {"[defects]", "harm", "-1", "0", "1000000", "1000001"},
    {"[debt]", "per_item", "-0.1", "0", "1", "1.1"},
    {"[debt]", "contagion", "-0.1", "0", "1", "1.1"},
    {"[debt]", "drag", "-0.1", "0", "1", "1.1"},
    {"[market]", "loss_per_day", "-0.1", "0", "1", "1.1"},
    {"[market]", "least", "-0.1", "0", "1", "1.1"},
    {"[market]", "smoothing", "0", "0.01", "1", "1.1"},
    {"[[market.vendor]]", "patience_days", "-1", "0", "720", "721"},
    {"[pay]", "per_feature", "-1", "0", "1000000", "1000001"},
    {"[pay]", "per_shipped", "-1", "0", "1000000", "1000001"},
    {"[pay]", "per_defect", "-1", "0", "1000000", "1000001"},
    {"[costs]", "wage_per_day", "-1", "0", "1000000", "1000001"},
    {"[costs]", "overtime_per_day", "-1", "0", "1000000", "1000001"},
    {"[costs]", "hire", "-1", "0", "1000000", "1000001"},
    {"[costs]", "expedite", "-1", "0", "1000000", "1000001"},
    {"[costs]", "board_per_day", "-1", "0", "1000000", "1000001"},
    {"[culture]", "fine", "-1", "0", "1000000", "1000001"},
    {"[culture]", "help_days", "0", "1", "60", "61"},
    {"[[quality]]", "effort", "0.09", "0.1", "10", "10.1"},
    {"[[quality]]", "returns", "-0.1", "0", "5", "5.1"},
    {"[[quality]]", "gate", "-0.1", "0", "5", "5.1"},
    {"[[quality]]", "escapes", "-0.1", "0", "5", "5.1"},
    {"[levers]", "post", "-1", "0", "12", "13"},
    {"[levers]", "order", "-1", "0", "12", "13"},
    {"[levers]", "wip_limit", "-1", "0", "12", "13"},
    {"[levers]", "answer", "-1", "0", "12", "13"},
    {"[levers]", "walk", "-1", "0", "12", "13"},
    {"[levers]", "report", "-1", "0", "12", "13"},
    {"[levers]", "quality", "-1", "0", "12", "13"},
    {"[levers]", "project", "-1", "0", "12", "13"},
    {"[levers]", "overtime", "-1", "0", "12", "13"},
    {"[levers]", "hire", "-1", "0", "12", "13"},
    {"[levers]", "lend", "-1", "0", "12", "13"},
    {"[levers]", "expedite", "-1", "0", "12", "13"},
    {"[levers]", "cadence", "-1", "0", "12", "13"},
    {"[levers]", "ship", "-1", "0", "12", "13"},
    {"[levers]", "favour", "-1", "0", "12", "13"},
    {"[levers]", "ask", "-1", "0", "12", "13"},
    {"[levers]", "trade", "-1", "0", "12", "13"},
    {"[levers]", "board", "-1", "0", "12", "13"},
    {"directive = ", "move", "0", "1", "250", "251"},
    {"directive = ", "day", "0", "1", "720", "721"},
    {"\"design\"", "desks", "0", "1", "250", "251"},
    {"\"design\"", "defects", "-0.1", "0", "8", "8.1"},
    {"\"design\"", "noticed", "-0.1", "0", "1", "1.1"},
    {"\"design\"", "stop_hours", "-0.1", "0", "100", "101"},
    {"\"design\"", "learned", "-0.1", "0", "1", "1.1"},
    {"\"design\"", "wip_limit", "0", "1", "99", "100"},
    {"\"design\"", "reviewers", "0", "1", "3", "4"},
    {"\"design\"", "detects", "-0.1", "0", "1", "1.1"},
    {"\"out\"", "share", "0", "0.001", "1", "1.1"},
    {"\"drawer\"", "count", "0", "1", "250", "251"},
    {"\"drawer\"", "check", "0.09", "0.1", "5", "5.1"},
    {"\"late shift\"", "from_hour", "-0.1", "0", "8", "8.1"},
    {"\"late shift\"", "until_hour", "-0.1", "0", "8", "8.1"},
    {"[area.release_rule]", "conwip", "0", "1", "99999", "100000"},
    {"[area.release_rule]", "rope", "0", "1", "99999", "100000"},
    {"[[area.source]]", "at_start", "-1", "0", "100000", "100001"},
    {"[[area.source]]", "value", "-1", "0", "10000000", "10000001"},
    {"[[area.source]]", "delay_cost_per_day", "-1", "0", "1000000", "1000001"},
    {"needs", "help", "0", "1", "1000", "1001"},
    {"schedule = ", "day", "0", "1", "720", "721"},
    {"schedule = ", "count", "0", "1", "1000", "1001"},
    {"schedule = ", "size", "0", "0.01", "100", "101"},
    {"schedule = ", "priority", "-1", "0", "9", "10"},
    {"schedule = ", "due_days", "-1", "0", "720", "721"},
    {"\"shop\"\nabout", "machines", "0", "1", "250", "251"},
    {"\"shop\"\nabout", "buffer", "-1", "0", "99999", "100000"},
    {"\"paint\"", "setup_hours", "-0.1", "0", "1000", "1001"},
    {"\"paint\"", "batch", "0", "1", "1000", "1001"},
    {"\"paint\"", "batch_setup_hours", "-0.1", "0", "1000", "1001"},
    {"process = \"interval\"", "batch", "0", "1", "1000", "1001"},
    {"\"game\"\nabout", "least", "-1", "0", "1000", "1001"},
    {"\"game\"\nabout", "most", "0", "1", "1000", "1001"},
    {"\"game\"\nabout", "at_start", "-1", "0", "100000", "100001"},
    {"[[project]]", "effort_hours", "0", "0.01", "10000", "10001"},
    {"[[project]]", "gain", "-0.1", "0", "1", "1.1"},
    {"\"one button\"", "gain", "-0.1", "0", "0.95", "0.96"},
    {"\"school\"", "gain", "0", "0.1", "5", "5.1"},
    {"[[project]]", "dip", "-0.1", "0", "0.9", "0.91"},
    {"[[project]]", "dip_days", "-1", "0", "720", "721"},
    {"[[happening]]", "day", "0", "1", "720", "721"},
    {"\"hire\"", "count", "0", "1", "250", "251"},
    {"\"lend\"", "for_days", "-1", "0", "720", "721"},
    {"\"expedite\"", "count", "0", "1", "250", "251"},
    {"[[event]]", "severity", "0", "1", "3", "4"},
    {"[[event]]", "count", "0", "1", "250", "251"},
};

std::string with(const std::string& after, const std::string& key, const std::string& value) {
    std::string text = everything();
    const Value old = valueOf(text, after, key);
    return text.replace(old.at, old.size, value);
}

std::string outOfBounds(const Bound& bound, const std::string& value) {
    const std::string text = everything();
    return placeText(text, valueOf(text, bound.after, bound.key).at) + "\"" + bound.key + "\" must be from " +
           bound.least + " to " + bound.most + ", not " + value + "\n";
}

bool isOutOfBounds(const Bound& bound, const std::string& value) {
    const std::string complaint = "\"" + bound.key + "\" must be ";
    return problemsOf(with(bound.after, bound.key, value)).find(complaint) != std::string::npos;
}

}  // namespace

TEST_CASE("each number is kept within its bounds") {
    for (const Bound& bound : kBounds) {
        INFO(bound.key << " after " << bound.after);
        CHECK(problemsOf(with(bound.after, bound.key, bound.below)) == outOfBounds(bound, bound.below));
        CHECK(problemsOf(with(bound.after, bound.key, bound.above)) == outOfBounds(bound, bound.above));
        CHECK_FALSE(isOutOfBounds(bound, bound.least));
        CHECK_FALSE(isOutOfBounds(bound, bound.most));
    }
}

TEST_CASE("each number is a number") {
    for (const Bound& bound : kBounds) {
        INFO(bound.key << " after " << bound.after);
        CHECK(isOutOfBounds(bound, "\"x\""));
        CHECK(isOutOfBounds(bound, "true"));
        CHECK(isOutOfBounds(bound, "nan"));
    }
}

TEST_CASE("lists have bounds, too") {
    const std::string rolls = placeIn(everything(), "\"second\"", "[3, 6, 1");
    CHECK(everythingAfter("[3, 6,", "[7, 6,") ==
          rolls + "each of \"rolls\" must be from \"least\" to \"most\" of the die\n");
    CHECK(everythingAfter("[3, 6, 1, 4, 2, 5]", "[]") == rolls + "\"rolls\" must have from 1 to 720 entries, not 0\n");
    CHECK(everythingAfter("[3, 6,", "[3, 1001,").find("\"rolls\" must be from 0 to 1000, not 1001\n") !=
          std::string::npos);
    CHECK(everythingAfter("least = 1", "least = 7") ==
          placeIn(everything(), "\"game\"\nabout", "1, most") + "\"least\" is more than \"most\"\n");
    CHECK(everythingAfter("day = 12", "day = 3") ==
          placeIn(everything(), "schedule = ", "12, count") + "the days of a schedule must ascend\n");
    const std::string parts = placeIn(everything(), "[[area.source]]", "[0.6, 0.4]");
    CHECK(everythingAfter("[0.6, 0.4]", "[0.6, 0, 0, 0, 0, 0, 0, 0, 0.4]") ==
          parts + "\"parts\" must have from 1 to 8 entries, not 9\n");
    CHECK(everythingAfter("[0.6, 0.4]", "[0.6, 1.4]") ==
          placeIn(everything(), "[[area.source]]", "0.4]") + "\"parts\" must be from 0 to 1, not 1.4\n");
}

namespace {

struct Choice {
    std::string after;
    std::string key;
    std::string what;
    std::string known;
};

const std::vector<Choice> kChoices = {
    {"[scenario]", "dice_timing", "dice timing", "sequential, simultaneous"},
    {"[[market.vendor]]", "employer", "employer", "Acme, Borel, independent"},
    {"[pay]", "scheme", "scheme", "local, mixed, shared, tournament, chance"},
    {"[pay]", "kpi", "KPI", "features, output, utilization"},
    {"\"design\"", "glyph", "glyph", "star, ring, triangle, trapezoid, halfdisc, hexagon, cross, bars"},
    {"\"design\"", "operation", "operation", "make, review, test"},
    {"\"design\"", "skill", "skill", "draw, check, help"},
    {"\"design\"", "discipline", "discipline",
     "fifo, lifo, shortest_first, value, due_date, wsjf, unblock_others_first, priority"},
    {"\"design\"", "shape", "shape", "constant, exponential, erlang, hyperexponential, lognormal, uniform, triangular"},
    {"\"design\"", "to", "station", "work, check, out"},
    {"\"drawer\"", "employer", "employer", "Acme, Borel, independent"},
    {"rope", "drum", "station", "work, check"},
    {"schedule = ", "start", "start", "pull, push"},
    {"schedule = ", "kind", "kind", "feature, change"},
    {"schedule = ", "entry", "station", "work, check"},
    {"\"shop\"\nabout", "full", "answer to arrivals", "block, turn_away"},
    {"\"shop\"\nabout", "clock", "clock", "work, calendar"},
    {"\"shop\"\nabout", "batch_work", "way of working", "together, one_by_one"},
    {"\"shop\"\nabout", "process", "process", "interval, schedule, dice, backlog, endless"},
    {"[[project]]", "area", "area", "design, shop, game, help"},
    {"[[project]]", "what", "improvement",
     "test_automation, deploy_automation, packaging, cross_training, setup_reduction, repay_debt"},
    {"[[project]]", "entry", "station", "work, check"},
    {"\"cross_training\"", "skill", "skill", "draw, check, help"},
    {"[[happening]]", "what", "deed", "hire, leave, lend, overtime, project, expedite, andon"},
    {"[[happening]]\nday = 2", "project", "project",
     "checklists, one button, templates, school, quick change, tidy up"},
    {"\"hire\"", "area", "area", "design, shop, game, help"},
    {"\"hire\"", "people", "people", "drawer, late shift"},
    {"\"lend\"", "to", "area", "design, shop, game, help"},
    {"[[event]]", "what", "deed", "hire, leave, lend, overtime, project, expedite, andon"},
    {"[[event]]", "area", "area", "design, shop, game, help"},
    {"[[seat]]", "area", "area", "design, shop, game, help"},
    {"[culture]", "start", "culture", "off, blame, learning"},
    {"\"people_manager\"", "employer", "employer", "Acme, Borel, independent"},
    {"directive = ", "from", "area", "design, shop, game, help"},
    {"directive = ", "to", "area", "design, shop, game, help"},
    {"Borel's manager", "role", "role", "area_lead, people_manager, release_lead"},
    {"[[seat]]", "bot", "bot style",
     "own_team_first, constraint_manager, do_nothing, utilization_maximizer, firefighter_hero, pusher, wip_limiter, "
     "mirror"},
};

}  // namespace

TEST_CASE("each choice lists its words") {
    for (const Choice& choice : kChoices) {
        INFO(choice.key << " after " << choice.after);
        const std::string text = everything();
        const std::string place = placeText(text, valueOf(text, choice.after, choice.key).at);
        const std::string problems = problemsOf(with(choice.after, choice.key, "\"nonsense\""));
        CHECK(problems.find(place + "unknown " + choice.what + " \"nonsense\"; known: " + choice.known + "\n") !=
              std::string::npos);
        CHECK(problemsOf(with(choice.after, choice.key, "7")).find(place + "\"" + choice.key + "\" ") !=
              std::string::npos);
    }
}

TEST_CASE("each switch is true or false") {
    for (const auto& [after, key] : {std::pair{"[gate]", "fails_early"}, std::pair{"\"shop\"\nabout", "preempts"},
                                     std::pair{"\"help\"\nabout", "accepts_all"}, std::pair{"\"overtime\"", "on"},
                                     std::pair{"directive = ", "favours"}}) {
        const std::string text = everything();
        CHECK(problemsOf(with(after, key, "1")) == placeText(text, valueOf(text, after, key).at) + "\"" + key +
                                                       "\" must be true or false, not a whole number\n");
    }
}
