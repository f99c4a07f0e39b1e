#include "server/lab/dilemma.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/lab/levers.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

const LabReport& flagship() {
    static const LabReport report = weighDilemma(openstack(), {.seeds = 3, .from = 40, .csv = ""});
    return report;
}

const Bar& bar(const std::string& name) {
    const auto& bars = flagship().bars;
    const auto found = std::find_if(bars.begin(), bars.end(), [&](const Bar& one) { return one.name == name; });
    if (found == bars.end()) FAIL("no bar " + name);
    return *found;
}

std::string cell(std::size_t row, const std::string& column) {
    const auto& columns = flagship().columns;
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end()) FAIL("no column " + column);
    return flagship().rows[row][static_cast<std::size_t>(found - columns.begin())];
}

}  // namespace

TEST_CASE("the dilemma's table has a row per seed and a bar for each claim") {
    REQUIRE(flagship().rows.size() == 3);
    for (const auto& row : flagship().rows) CHECK(row.size() == flagship().columns.size());
    CHECK(flagship().bars.size() == 5 * 5 + 5 + 5);  // per seat: T, R, P, S under local and shared pay; curve; levers
}

TEST_CASE("the dilemma's runs are the sessions they say they are") {
    const auto play = [](BotStyle most, BotStyle one, std::size_t seat) {
        Styles styles = asInScenario(openstack());
        for (std::size_t lead = 0; lead < 5; ++lead) styles[lead] = most;
        styles[seat] = one;
        return runSession(openstack(), 41, styles);
    };
    const BotStyle kind = BotStyle::ConstraintManager;
    const BotStyle selfish = BotStyle::OwnTeamFirst;
    CHECK(cell(1, "R_cinder") == std::to_string(play(kind, kind, 2).shippedBySeat[2]));
    CHECK(cell(1, "T_cinder") == std::to_string(play(kind, selfish, 2).shippedBySeat[2]));
    CHECK(cell(1, "P_cinder") == std::to_string(play(selfish, selfish, 2).shippedBySeat[2]));
    CHECK(cell(1, "S_cinder") == std::to_string(play(selfish, kind, 2).shippedBySeat[2]));
    CHECK(cell(1, "shipped_0_defect") == decimal(play(kind, kind, 0).shipped, 1));
    CHECK(cell(1, "shipped_5_defect") == decimal(play(selfish, selfish, 0).shipped, 1));
}

TEST_CASE("the flagship tempts, and all defecting costs all, even on three seeds") {
    for (const char* area : {"nova", "neutron", "keystone"}) {
        INFO(area);
        CHECK(bar("local_R_over_P_" + std::string(area)).met());
    }
    CHECK(bar("fall_with_defector_1").met());
}

TEST_CASE("a lever that is not touched leaves the bot as it is") {
    const auto all = everywhere(openstack(), BotStyle::OwnTeamFirst);
    const Outcome managed =
        runManaged(openstack(), 2, [](SeatId, const PlayerView& view) { return withLever({}, view); });
    CHECK(managed.factoryByDay == runSession(openstack(), 2, all).factoryByDay);
}

TEST_CASE("each lever changes one thing") {
    PlayerView view;
    view.seat = SeatId(0);
    view.area = AreaId(0);
    for (const Lever lever : {Lever::Order, Lever::WipLimit, Lever::Answer})
        view.levers |= 1U << static_cast<unsigned>(lever);
    view.areas.resize(1);
    view.areas[0].people = 1;
    view.areas[0].stations = {{StationId(0), 0, 0, kNoWipLimit}};
    view.requests = {{ItemId(1), AreaId(1), hours(1), 0, 0}};
    const std::vector<Command> plain = withLever({}, view);
    REQUIRE(plain.size() == 2);
    for (const SingleLever& lever : singleLevers()) {
        INFO(lever.name);
        const std::vector<Command> pulled = withLever(lever, view);
        std::size_t same = 0;
        for (const Command& wish : pulled)
            same += static_cast<std::size_t>(std::count(plain.begin(), plain.end(), wish));
        if (lever.name == "accept_all") {
            CHECK(same == 2);  // nothing waits at home: it accepts anyway
        } else {
            CHECK(same == (lever.wipLimit > 0 ? 2 : 1));
        }
        CHECK(pulled.size() == (lever.wipLimit > 0 ? 3 : 2));
    }
}

TEST_CASE("a scenario of one seat has no curve to speak of, and no crash") {
    Scenario scenario = tinyScenario();
    scenario.areas.resize(1);
    scenario.areas[0].sources[0].partsShare = {Permille{1000}};
    scenario.seats.resize(1);
    const LabReport report = weighDilemma(scenario, {.seeds = 2, .from = 1, .csv = ""});
    CHECK(report.rows.size() == 2);
}
