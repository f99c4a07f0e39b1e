#include "server/lab/theory/theory.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iterator>

#include "server/lab/theory/csv.h"
#include "server/lab/theory/estimate.h"
#include "server/lab/theory/kendall.h"
#include "server/lab/theory/law.h"
#include "server/lab/theory/metric.h"
#include "server/lab/theory/models.h"
#include "server/lab/theory/realize.h"
#include "server/sim/random.h"
#include "tests/support/sanitized.h"

using namespace gemba;

namespace {

const std::string kHeader = "id,model,params,metric,expected,kind,source,note\n";

std::string errorOf(const std::string& text) {
    const auto rows = readTheoryRows(text, "some.csv");
    return rows.ok() ? "" : rows.error().text();
}

std::vector<TheoryRow> rowsOf(const std::string& lines) {
    Result<std::vector<TheoryRow>> rows = readTheoryRows(kHeader + lines, "some.csv");
    if (!rows.ok()) FAIL(rows.error().text());
    return rows.value();
}

// Runs without a time limit, so that the outcome is the same everywhere.
std::vector<TheoryResult> check(const std::vector<TheoryRow>& rows, TheorySummary* summary = nullptr) {
    std::vector<TheoryResult> results;
    TheoryEvents events;
    events.clock = [] { return 0.0; };
    events.onRow = [&](const TheoryResult& result) { results.push_back(result); };
    const TheorySummary sum = checkTheory(rows, {.from = 1, .seconds = 0, .only = ""}, events);
    if (summary != nullptr) *summary = sum;
    return results;
}

TheoryResult checkOne(const std::vector<TheoryRow>& rows) {
    return check(rows).front();
}

struct Moments {
    double mean = 0;
    double scv = 0;
};

Moments drawn(const Law& law) {
    const Distribution distribution = distributionOf(law, 1e6);
    constexpr int kDraws = 400'000;
    double sum = 0;
    double squares = 0;
    for (std::uint64_t i = 0; i < kDraws; ++i) {
        const double value = static_cast<double>(sample(Luck{7}.draw(Purpose::Effort, 3, i), distribution).ms) / 1e6;
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kDraws;
    return {mean, squares / kDraws / (mean * mean) - 1};
}

void checkLaw(const std::string& name, std::optional<double> given, double scv) {
    INFO(name);
    const std::optional<Law> law = lawNamed(name, 2, given);
    REQUIRE(law.has_value());
    const Moments moments = drawn(*law);
    CHECK(moments.mean == Approx(2).epsilon(0.01));
    CHECK(moments.scv == Approx(scv).epsilon(0.05).margin(1e-6));
}

}  // namespace

TEST_CASE("cells in quotes may hold commas, quotes and ends of lines", "[theory]") {
    const auto records = readCsv("a,b\r\n\"1,\"\"2\"\"\n3\",x\n\ny,z", "t.csv");
    REQUIRE(records.ok());
    REQUIRE(records.value().size() == 3);
    CHECK(records.value()[1].cells == std::vector<std::string>{"1,\"2\"\n3", "x"});
    CHECK(records.value()[2].line == 5);
    CHECK(csvCell("1,\"2\"") == "\"1,\"\"2\"\"\"");
}

TEST_CASE("a file that cannot be read says line and reason", "[theory]") {
    CHECK(errorOf("") == "some.csv: is empty");
    CHECK(errorOf("id,model\n") ==
          "some.csv:1: no column 'params'; the header must have id, model, params, metric, expected and kind");
    CHECK(errorOf(kHeader) == "some.csv: has a header but no rows");
    CHECK(errorOf(kHeader + "a,M/M/1,{},W,1\n") == "some.csv:2: has 5 cells, the header 8");
    CHECK(errorOf(kHeader + "a,M/M/1,{},W,1,exact,,\nb,M/M/1,\"{\"\"lam\"\"\",W,1,exact,,\n") ==
          "some.csv:3: params are not JSON: {\"lam\"");
    CHECK(errorOf(kHeader + "a,M/M/1,[1],W,1,exact,,\n") ==
          "some.csv:2: params must be an object like {\"lam\": 0.8, \"mu\": 1}, not [1]");
    CHECK(errorOf(kHeader + "a,M/M/1,{},W,one,exact,,\n") == "some.csv:2: expected is not a number: 'one'");
    CHECK(errorOf(kHeader + "a,M/M/1,{},W,1,guess,,\n") ==
          "some.csv:2: kind must begin with exact or approx, not 'guess'");
    CHECK(errorOf(kHeader + "a,M/M/1,\"{}\n") == "some.csv:2: the quote that opens here is never closed");
}

TEST_CASE("laws have the mean and the variation that their names say", "[theory]") {
    checkLaw("D", {}, 0);
    checkLaw("M", {}, 1);
    checkLaw("E4", {}, 0.25);
    checkLaw("H2", {}, 4);
    checkLaw("H2", 3.0, 3);
    checkLaw("H2b", {}, 2);
    checkLaw("LN2", {}, 2);
    checkLaw("U02", {}, 1.0 / 3);
    checkLaw("uniform(1,3)", {}, 1.0 / 12);
    checkLaw("G", 0.2, 0.2);
    checkLaw("G", 0.3, 0.3);
    CHECK_FALSE(lawNamed("G", 1, {}).has_value());
    CHECK_FALSE(lawNamed("Pareto", 1, {}).has_value());
}

TEST_CASE("metrics are known by many names", "[theory]") {
    CHECK(metricNamed("Wq_Kingman_VUT")->quantity == Quantity::Wait);
    CHECK(metricNamed("W_high")->labels == std::vector<std::string>{"high"});
    CHECK(metricNamed("P_block_ErlangB")->quantity == Quantity::TurnedAway);
    CHECK(metricNamed("P(N>=5)")->number == 5);
    CHECK(metricNamed("P(N>5)")->number == 6);
    CHECK(metricNamed("sojourn_p95")->moment == Moment::Quantile);
    CHECK(metricNamed("sojourn_var")->moment == Moment::Variance);
    CHECK(metricNamed("asymptotic_var_of_timeavg_N")->quantity == Quantity::AsymptoticVariance);
    CHECK_FALSE(metricNamed("beauty").has_value());
}

TEST_CASE("Kendall's notation is found wherever it stands", "[theory]") {
    const auto kendall = kendallIn("a queue M^[k]/E2/c/K of some kind");
    REQUIRE(kendall.has_value());
    CHECK(kendall->arrivals == "M");
    CHECK(kendall->bulk);
    CHECK(kendall->service == "E2");
    CHECK(kendall->servers == "c");
    CHECK(kendall->room == "K");
    CHECK(kendallIn("M/M/c+M")->impatient);
    CHECK(kendallIn("repairman M/M/1//20")->callers == "20");
    CHECK_FALSE(kendallIn("no such thing").has_value());
}

TEST_CASE("the jackknife gives a mean its Student interval", "[theory]") {
    std::vector<Tally> runs(4, Tally(1, 1, {}));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].of(OfRun::Runs) = 1;
        runs[i].of(OfRun::Found) = static_cast<double>(i);
    }
    const Estimate estimate = jackknife(runs, [](Tally& t) { return t.of(OfRun::Found) / t.of(OfRun::Runs); });
    CHECK(estimate.mean == Approx(1.5));
    CHECK(estimate.error == Approx(std::sqrt(5.0 / 3 / 4)));
    CHECK(estimate.halfWidth == Approx(estimate.error * 3.182).epsilon(0.01));
}

TEST_CASE("every kind of the small textbook comes out right", "[theory]") {
    std::ifstream in(std::string(GEMBA_SOURCE_DIR) + "/tests/theory/textbook.csv", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto rows = readTheoryRows(text, "textbook.csv");
    REQUIRE(rows.ok());
    std::vector<TheoryRow> some;
    for (std::size_t i = 0; i < rows.value().size(); i += everyNth(30)) some.push_back(rows.value()[i]);
    TheorySummary summary;
    for (const TheoryResult& result : check(some, &summary)) {
        INFO(theoryLine(result));
        CHECK((result.finding == Finding::Ok || result.finding == Finding::Shown));
    }
    if (kSanitized) return;
    CHECK(summary.exact >= 25);
    CHECK(summary.covered * 10 >= summary.measured * 9);
}

TEST_CASE("a wrong expectation is a miss", "[theory]") {
    CHECK(checkOne(rowsOf("a,M/M/1,\"{\"\"lam\"\": 0.5, \"\"mu\"\": 1}\",Wq,1.1,exact,,\n")).finding == Finding::Miss);
    const std::string penny = "\"{\"\"rb\"\": 0.5, \"\"T0\"\": 8, \"\"w\"\": 3}\"";
    CHECK(checkOne(rowsOf("a,Penny Fab," + penny + ",TH_best,0.375,exact,,\n")).finding == Finding::Ok);
    CHECK(checkOne(rowsOf("a,Penny Fab," + penny + ",TH_best,0.37500001,exact,,\n")).finding == Finding::Miss);
}

TEST_CASE("what cannot be built says why and is not met", "[theory]") {
    TheorySummary summary;
    const auto results = check(rowsOf("a,a strange thing,{},W,1,exact,,\n"
                                      "b,M/M/1,\"{\"\"lam\"\": 0.5}\",beauty,1,exact,,\n"
                                      "c,M/M/1,{},W,1,exact,,\n"
                                      "d,tandem,\"{\"\"n\"\": 40, \"\"lam\"\": 0.5}\",W,1,exact,,\n"),
                               &summary);
    REQUIRE(results.size() == 4);
    CHECK(results[0].problem == "unknown model 'a strange thing'");
    CHECK(results[1].problem == "unknown metric 'beauty'");
    CHECK(results[2].problem == "the parameters lack the rate of arrivals, lam");
    CHECK(results[3].problem == "needs 40 stations, there is room for 32");
    CHECK(summary.exact == 4);
    CHECK(summary.met == 0);
    CHECK_FALSE(summary.allMet());
}

TEST_CASE("an approximation is shown beside the measurement, not scored", "[theory]") {
    TheorySummary summary;
    const auto results =
        check(rowsOf("a,M/M/1,\"{\"\"lam\"\": 0.5, \"\"mu\"\": 1}\",Wq_guess,2,approx (bold),,\n"), &summary);
    CHECK(results.front().finding == Finding::Shown);
    CHECK(summary.exact == 0);
}

TEST_CASE("rows of one network share its names", "[theory]") {
    const std::string params =
        "\"{\"\"ext\"\": 0.4, \"\"P\"\": [[0, 1], [0, 0]], \"\"mu\"\": [1, 2], \"\"node\"\": \"\"";
    const auto results = check(rowsOf("a,open Jackson," + params + "front\"\"}\",util,0.4,exact,,\n" +
                                      "a,open Jackson," + params + "back\"\"}\",util,0.2,exact,,\n"));
    REQUIRE(results.size() == 2);
    CHECK(results[0].finding == Finding::Ok);
    CHECK(results[1].finding == Finding::Ok);
}
