// Every number that a debrief begins with, computed again from what the exports hold, by other means than the
// program's.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "server/debrief/debrief.h"
#include "server/export/tables.h"
#include "server/export/writers.h"
#include "shared/figures/delivery.h"
#include "shared/figures/said.h"
#include "tests/server/export/recorded.h"

using namespace gemba;
using nlohmann::json;

namespace {

const json& exported() {
    static const json all = json::parse(jsonOf(tablesOf(recordOfAll())))["tables"];
    return all;
}
const json& finding(const char* name) {
    return exported()["findings"][0][name];
}
json rowOf(const char* table, const char* key, const json& value) {
    for (const json& row : exported()[table])
        if (row[key] == value) return row;
    FAIL(table << " has no row with " << key << " " << value);
    return {};
}

struct Moments {
    double mean;
    double spread;
};
Moments momentsOf(const std::vector<double>& values) {
    double sum = 0;
    for (const double one : values) sum += one;
    const double mean = sum / static_cast<double>(values.size());
    double squares = 0;
    for (const double one : values) squares += (one - mean) * (one - mean);
    return {mean, std::sqrt(squares / static_cast<double>(values.size() - 1))};
}

// Of all rows but the session's own luck.
std::vector<double> othersIn(const char* table, const char* column, const char* key = nullptr, const json& value = {}) {
    std::vector<double> all;
    for (const json& row : exported()[table])
        if (row["luck"] != 0 && (key == nullptr || row[key] == value)) all.push_back(row[column].get<double>());
    return all;
}

// So long it took, or has taken.
struct Span {
    std::int64_t hours;
    bool open;
};

// The least time by which so many percent were over, by the product-limit estimate, without the library's own.
std::optional<std::int32_t> doneBy(const std::vector<Span>& all, int percent) {
    std::set<std::int64_t> times;
    for (const Span& one : all)
        if (!one.open) times.insert(one.hours);
    long double left = 1;
    for (const std::int64_t time : times) {
        const auto atRisk = std::count_if(all.begin(), all.end(), [&](const Span& one) { return one.hours >= time; });
        const auto over =
            std::count_if(all.begin(), all.end(), [&](const Span& one) { return !one.open && one.hours == time; });
        left *= static_cast<long double>(atRisk - over) / static_cast<long double>(atRisk);
        if (100 * (1 - left) >= percent - 1e-9L) return static_cast<std::int32_t>(time);
    }
    return {};
}

}  // namespace

TEST_CASE("results, the price of silos and the best policy follow from the ways, the days and the policies") {
    for (const char* way : {"as_played", "each_for_itself", "together", "no_decisions"}) {
        json last;
        for (const json& row : exported()["days"])
            if (row["way"] == way) last = row;
        CHECK(last["day"] == exported()["session"][0]["days_played"]);
        CHECK(last["result_euros"] == rowOf("ways", "way", way)["result_euros"]);
    }
    const std::int64_t played = rowOf("ways", "way", "as_played")["result_euros"];
    std::int64_t best = INT64_MIN;
    for (const json& row : exported()["policies"]) best = std::max(best, row["result_euros"].get<std::int64_t>());
    CHECK(finding("result_euros") == played);
    CHECK(finding("together_euros") == best);
    CHECK(finding("price_of_silos_euros") == best - played);
    CHECK(played != best);
}

TEST_CASE(
    "the race's days follow from each factory's own days, flow and boxes; the untouched one's from no decisions") {
    const json race = json::parse(jsonOf(tablesOf(recordOfRace())))["tables"];
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> euros;    // by factory and day, as played
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> shipped;  // from the boxes themselves
    std::map<std::int64_t, std::int64_t> untouched;
    for (const json& row : race["days"]) {
        if (row["way"] == "as_played") euros[{row["factory"], row["day"]}] = row["result_euros"];
        if (row["way"] == "no_decisions" && row["factory"] == 0) untouched[row["day"]] = row["result_euros"];
    }
    for (const json& box : race["boxes"]) {
        if (box["kind"] != "feature" || box["place"] != "shipped" || box["lost"] == 1 || box["arrived_ms"] < 0)
            continue;
        const std::int64_t at = box["arrived_ms"];
        const std::int64_t first = std::max<std::int64_t>(1, (at + 28'800'000 - 1) / 28'800'000);
        for (std::int64_t day = first; day <= race["session"][0]["days_played"]; ++day)
            ++shipped[{box["factory"], day}];
    }
    CHECK(race["race"].size() == euros.size() + untouched.size());
    std::int64_t most = 0;
    for (const json& row : race["race"]) {
        const std::int64_t day = row["day"];
        if (row["factory"].is_null()) {
            CHECK(row["result_euros"] == untouched.at(day));
            continue;
        }
        const std::pair<std::int64_t, std::int64_t> key{row["factory"], day};
        CHECK(row["result_euros"] == euros.at(key));
        CHECK(row["shipped"] == shipped[key]);
        most = std::max(most, row["shipped"].get<std::int64_t>());
    }
    CHECK(most > 10);
    CHECK(exported()["race"].empty());  // alone
}

TEST_CASE("what was shipped, how long it took and the flow of each day follow from the boxes and their visits") {
    const std::int64_t end = exported()["session"][0]["end_ms"];
    std::vector<std::pair<std::int64_t, bool>> ages;  // hours, still open
    std::int64_t shipped = 0;
    for (const json& box : exported()["boxes"]) {
        if (box["kind"] != "feature" || box["lost"] == 1) continue;
        const bool done = box["place"] == "shipped";
        if (done && box["arrived_ms"] < 0) continue;
        const std::int64_t until = done ? box["arrived_ms"].get<std::int64_t>() : end;
        ages.emplace_back((until - box["asked_ms"].get<std::int64_t>()) / 3'600'000, !done);
        shipped += done ? 1 : 0;
    }
    CHECK(shipped > 10);
    CHECK(finding("shipped") == shipped);
    CHECK(rowOf("ways", "way", "as_played")["shipped"] == shipped);
    CHECK(ages.size() == exported()["features"].size());
    CHECK(finding("open_features") == static_cast<std::int64_t>(ages.size()) - shipped);
    const json lastDay = exported()["flow"].back();
    CHECK(lastDay["shipped"] == shipped);

    // Kaplan and Meier by hand: the share that is not done yet, age by age.
    std::sort(ages.begin(), ages.end());
    std::map<int, json> reached;
    double left = 1;
    for (std::size_t i = 0; i < ages.size(); ++i) {
        if (!ages[i].second) left -= left / static_cast<double>(ages.size() - i);
        for (const int percent : {50, 85, 95})
            if (left <= 1 - percent / 100.0 + 1e-9 && reached[percent].is_null()) reached[percent] = ages[i].first;
    }
    CHECK(finding("lead_time_50_hours") == reached[50]);
    CHECK(finding("lead_time_85_hours") == reached[85]);
    CHECK(finding("lead_time_95_hours") == reached[95]);
}

TEST_CASE("the four keys and the wait by Little's law follow from changes, repairs and flow; changes from the boxes") {
    const Debrief& debrief = recordOfAll().factories[0].debrief;
    const DeliveryKeys keys = deliveryKeys(debrief);
    std::vector<Span> took;
    std::vector<Span> between;
    std::set<std::int64_t> moments;
    std::int32_t failed = 0;
    for (const json& row : exported()["changes"]) {
        took.push_back({row["hours"], false});
        moments.insert(row["shipped_hour"].get<std::int64_t>());
        failed += row["defects"] > 0 ? 1 : 0;
    }
    CHECK(keys.changes == finding("shipped"));
    CHECK(keys.changes == std::ssize(took));
    CHECK(keys.deployments == std::ssize(moments));
    CHECK(keys.failed == failed);
    for (auto one = moments.begin(); std::next(one) != moments.end(); ++one)
        between.push_back({*std::next(one) - *one, false});
    const auto days = static_cast<std::int64_t>(exported()["flow"].size());
    between.push_back({days * kHoursPerDay - *moments.rbegin(), true});
    for (std::size_t i = 0; i < kDeliveryPercents.size(); ++i) {
        CHECK(keys.change[i] == doneBy(took, kDeliveryPercents[i]));
        CHECK(keys.between[i] == doneBy(between, kDeliveryPercents[i]));
    }
    std::vector<Span> repairs;
    for (const json& row : exported()["repairs"]) repairs.push_back({row["hours"], row["open"] == 1});
    CHECK(keys.repairs == std::ssize(repairs));
    CHECK(keys.open == std::count_if(repairs.begin(), repairs.end(), [](const Span& one) { return one.open; }));
    for (std::size_t i = 0; i < kDeliveryPercents.size(); ++i)
        CHECK(keys.restore[i] == doneBy(repairs, kDeliveryPercents[i]));

    double inFactory = 0;
    for (const json& row : exported()["flow"])
        for (const char* band : {"to_make", "in_make", "in_review", "pallet", "gate_and_dock"})
            inFactory += row[band].get<double>();
    const LittlesLaw law = littlesLaw(debrief.flow);
    REQUIRE(law.days);
    CHECK(*law.days == Approx(inFactory / exported()["flow"].back()["shipped"].get<double>()));

    std::multiset<std::int64_t> shippedHours;  // by the boxes
    for (const json& box : exported()["boxes"])
        if (box["kind"] == "feature" && box["place"] == "shipped" && box["arrived_ms"] >= 0)
            shippedHours.insert(box["arrived_ms"].get<std::int64_t>() / 3'600'000);
    std::multiset<std::int64_t> told;
    for (const json& row : exported()["changes"]) told.insert(row["shipped_hour"].get<std::int64_t>());
    CHECK(told == shippedHours);
}

TEST_CASE("how long somebody worked on features follows from their boxes, and those that shipped from their visits") {
    const std::int64_t end = exported()["session"][0]["end_ms"];
    std::map<std::int64_t, std::int64_t> visited;
    for (const json& visit : exported()["visits"]) {
        const std::int64_t stayed =
            visit["ended_ms"].get<std::int64_t>() - std::max(visit["arrived_ms"].get<std::int64_t>(), std::int64_t{0});
        if (visit["ending"] != "open")
            visited[visit["box"]] += std::min(visit["touched_ms"].get<std::int64_t>(), stayed);
    }
    std::map<std::pair<std::int64_t, bool>, std::array<std::int64_t, 3>> sums;  // features, touched, taken
    for (const json& box : exported()["boxes"]) {
        const bool done = box["place"] == "shipped";
        if (box["kind"] != "feature" || box["lost"] == 1 || (done && box["arrived_ms"] < 0)) continue;
        const std::int64_t taken = (done ? box["arrived_ms"].get<std::int64_t>() : end) -
                                   std::max(box["asked_ms"].get<std::int64_t>(), std::int64_t{0});
        if (done) CHECK(visited[box["box"]] == box["touched_ms"]);
        auto& [features, touched, all] = sums[{box["area"], done}];
        ++features;
        touched += std::min(box["touched_ms"].get<std::int64_t>(), taken);
        all += taken;
    }
    for (const json& area : exported()["touch"]) {
        using Sums = std::array<std::int64_t, 3>;
        CHECK(sums[{area["area"], true}] ==
              Sums{area["shipped_features"], area["shipped_touched_ms"], area["shipped_taken_ms"]});
        CHECK(sums[{area["area"], false}] ==
              Sums{area["open_features"], area["open_touched_ms"], area["open_taken_ms"]});
    }
}

TEST_CASE("the luck band, its percentile and what together is worth follow from the lucks") {
    const std::vector<double> played = othersIn("lucks", "played_euros");
    const std::vector<double> together = othersIn("lucks", "together_euros");
    REQUIRE(played.size() == kFewLucks);
    const Moments moments = momentsOf(played);
    CHECK(std::abs(finding("luck_mean_euros").get<double>() - moments.mean) <= 0.5);
    CHECK(std::abs(finding("luck_spread_euros").get<double>() - moments.spread) <= 1.5);
    const double own = exported()["lucks"][0]["played_euros"];
    CHECK(std::abs(finding("luck_above_euros").get<double>() - (own - moments.mean)) <= 0.5);
    double below = 0;
    for (const double one : played) below += one < own ? 1 : one == own ? 0.5 : 0;
    CHECK(std::abs(finding("luck_percentile").get<double>() - 100 * below / kFewLucks) <= 0.5);
    std::vector<double> worth;
    for (std::size_t i = 0; i < played.size(); ++i) worth.push_back(together[i] - played[i]);
    CHECK(std::abs(finding("together_worth_euros").get<double>() - momentsOf(worth).mean) <= 0.5);
    CHECK(exported()["lucks"][0]["seed"] == "5");
}

TEST_CASE("the constraint and the order of decisions follow from what each brought on each luck") {
    json best;
    double most = -1e18;
    for (const json& station : exported()["station_gains"]) {
        const Moments gain = momentsOf(othersIn("station_lucks", "brought_euros", "station", station["station"]));
        CHECK(std::abs(station["brought_euros"].get<double>() - gain.mean) <= 0.5);
        if (gain.mean > most) best = station["station"];
        most = std::max(most, gain.mean);
    }
    CHECK(finding("constraint_station") == best);
    REQUIRE_FALSE(exported()["decisions"].empty());
    std::map<std::int64_t, double> effects;  // by rank
    bool people = false;
    for (const json& one : exported()["decisions"]) {
        const double mean = momentsOf(othersIn("decision_lucks", "brought_euros", "decision", one["decision"])).mean;
        CHECK(std::abs(one["brought_euros"].get<double>() - mean) <= 0.5);
        if (one["rank"] != 0) effects[one["rank"]] = std::abs(mean);
        people = people || one["by_people"] == 1;
    }
    CHECK(people);
    double before = 1e18;
    for (const auto& [rank, effect] : effects) {
        CHECK(effect <= before + 0.5);
        before = effect;
    }
}

TEST_CASE("every row of the database is that of the JSON, and of the CSV") {
    const std::vector<DataTable> tables = tablesOf(recordOfAll());
    std::string bytes = sqliteOf(tables).value();
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
    REQUIRE(sqlite3_deserialize(database, "main", reinterpret_cast<unsigned char*>(bytes.data()),
                                static_cast<sqlite3_int64>(bytes.size()), static_cast<sqlite3_int64>(bytes.size()),
                                SQLITE_DESERIALIZE_READONLY) == SQLITE_OK);
    for (const DataTable& table : tables) {
        const json& rows = exported()[std::string(table.name)];
        sqlite3_stmt* statement = nullptr;
        REQUIRE(sqlite3_prepare_v2(database, ("SELECT * FROM " + std::string(table.name)).c_str(), -1, &statement,
                                   nullptr) == SQLITE_OK);
        std::size_t count = 0;
        std::size_t different = 0;
        for (; sqlite3_step(statement) == SQLITE_ROW; ++count)
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const auto* shown = reinterpret_cast<const char*>(sqlite3_column_text(statement, static_cast<int>(i)));
                const json& value = rows[count][std::string(table.columns[i].name)];
                const std::string wanted = value.is_string() ? value.get<std::string>() : value.dump();
                different += (shown == nullptr ? "null" : shown) != wanted ? 1U : 0U;
            }
        sqlite3_finalize(statement);
        INFO(table.name);
        CHECK(count == rows.size());
        CHECK(different == 0);
        const std::string csv = csvOf(table);
        CHECK(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) == count + 1);
    }
    sqlite3_close(database);
}

TEST_CASE("every number lies in the range that its column promises, and lacks only where it may") {
    for (const DataTable& table : tablesOf(recordOfAll()))
        for (const Row& row : table.rows)
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Column& column = table.columns[i];
                const auto* value = std::get_if<std::int64_t>(&row[i]);
                const bool inRange = value == nullptr || (*value >= column.least && *value <= column.most);
                const bool rightType = std::holds_alternative<Nothing>(row[i])
                                           ? column.mayLack
                                           : (value != nullptr) == (column.type == CellType::Number);
                if (!inRange || !rightType) FAIL_CHECK(table.name << "." << column.name);
            }
}

TEST_CASE("reports beside the truth, promises and quiet wishes follow from the exported rows") {
    const FactoryRecord& factory = recordOfAll().factories[0];
    for (std::size_t i = 0; i < factory.debrief.reports.size(); ++i) {
        const ReportTally tally = tallyOf(factory.debrief.reports[i]);
        std::int32_t days = 0;
        std::int32_t rosy = 0;
        std::int32_t gloomy = 0;
        const std::map<std::string, int> steps{{"on_plan", 0}, {"late", 1}, {"in_trouble", 2}};
        for (const json& row : exported()["reports"]) {
            if (row["area"] != i) continue;
            const auto waiting = row["waiting"].get<int>();
            const auto people = std::max(row["people"].get<int>(), 1);
            const int truth = (waiting > people ? 1 : 0) + (waiting > 2 * people ? 1 : 0);
            CHECK(steps.at(row["true"]) == truth);
            const int said = steps.at(row["said"]);
            ++days;
            rosy += said < truth ? 1 : 0;
            gloomy += said > truth ? 1 : 0;
        }
        CHECK(tally.days == days);
        CHECK(tally.rosy == rosy);
        CHECK(tally.gloomy == gloomy);
    }
    std::map<std::string, std::int32_t> promises;
    for (const json& row : exported()["promises"]) ++promises[row["state"]];
    const PromiseTally all = promisesBy(factory.debrief, {});
    CHECK(all.kept == promises["kept"]);
    CHECK(all.broken == promises["broken"]);
    CHECK(all.open == promises["open"]);
    REQUIRE_FALSE(exported()["influences"].empty());
    for (const json& row : exported()["influences"]) {
        const Moments euros = momentsOf(othersIn("influence_lucks", "brought_euros", "duty", row["duty"]));
        const Moments own = momentsOf(othersIn("influence_lucks", "own_features", "duty", row["duty"]));
        CHECK(row["brought_euros"].get<double>() == Approx(euros.mean).margin(1));
        CHECK(row["own_tenths"].get<double>() == Approx(10 * own.mean).margin(1));
        const double half = 1.96 * euros.spread / std::sqrt(row["lucks"].get<double>());
        CHECK(row["half_width_euros"].get<double>() == Approx(half).margin(2));
    }
}
