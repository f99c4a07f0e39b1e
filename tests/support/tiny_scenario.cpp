#include "tests/support/tiny_scenario.h"

#include <fstream>
#include <iterator>

#include "shared/scenario/reader.h"

namespace gemba {

namespace {

AreaDef tinyArea(const std::string& name, std::vector<std::int32_t> needs, std::array<Permille, kMaxParts + 1> parts) {
    AreaDef area;
    area.name = name;
    area.glyph = "star";
    StationDef code;
    code.name = "code";
    code.effort = always(hours(4));
    StationDef review;
    review.name = "review";
    review.operation = Operation::Review;
    review.skill = 1;
    review.effort = always(hours(2));
    area.stations = {code, review};
    area.people = {{"core reviewer", 2, EmployerId(0), {{0, {1000}}, {1, {1000}}}},
                   {"developer", 1, EmployerId(0), {{0, {1000}}}}};
    SourceDef source;
    source.interval = always(days(1));
    source.atStart = 1;
    source.value = Money{1000};
    source.partsShare = parts;
    source.needs = std::move(needs);
    area.sources = {source};
    return area;
}

}  // namespace

Scenario tinyScenario() {
    Scenario scenario;
    scenario.id = "tiny";
    scenario.title = "Tiny";
    scenario.skills = {"code", "review"};
    scenario.employers = {"one"};
    scenario.areas = {tinyArea("alpha", {0, 1}, {Permille{0}, Permille{1000}}),
                      tinyArea("beta", {1, 0}, {Permille{1000}})};
    scenario.seats.resize(2);
    scenario.seats[0].name = "alpha lead";
    scenario.seats[0].area = kAlpha;
    scenario.seats[1].name = "beta lead";
    scenario.seats[1].area = kBeta;
    scenario.startOrder = {WorkClass::UnblockOthers, WorkClass::ReviewOwn, WorkClass::FinishOwn, WorkClass::FixDefects,
                           WorkClass::StartNew};
    scenario.partSize = Permille{500};
    scenario.review = {{0}, {0}, {900}, {500}};
    scenario.gate.duration = hours(1);
    scenario.gate.rot = {{0}, {0}, {900}, {500}};
    scenario.defects.escape = Permille{0};
    scenario.defects.delay = days(2);
    scenario.defects.costPerDay = Money{10};
    scenario.market.vendors = {{.name = "customer", .patienceDays = 0, .employer = {}}};
    scenario.market.lossPerDay = Permille{0};
    scenario.pay.perFeature = Money{100};
    scenario.session = {2, 10, 5, 30, 60, 60, 60};
    return scenario;
}

Scenario tinyWithEvent() {
    Scenario scenario = tinyScenario();
    HappeningDef leaves;
    leaves.what = Deed::Leave;
    leaves.area = kBeta;
    scenario.events.push_back({"the expert is ill", 3, leaves});
    return scenario;
}

namespace {

std::string textOf(const std::string& file) {
    std::ifstream in(std::string(GEMBA_SOURCE_DIR) + "/scenarios/" + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Scenario scenarioOf(const std::string& file) {
    ReadScenario read = readScenario(textOf(file), file);
    if (!read.ok()) assertFailed(read.text().c_str(), file.c_str(), 0);
    return read.scenario;
}

}  // namespace

std::string openstackText() {
    return textOf("openstack.toml");
}

const Scenario& openstack() {
    static const Scenario scenario = scenarioOf("openstack.toml");
    return scenario;
}

const Scenario& everything() {
    static const Scenario scenario = scenarioOf("tiny/everything.toml");
    return scenario;
}

std::vector<ItemId> itemsIn(const World& world, Stage stage) {
    std::vector<ItemId> found;
    for (std::size_t i = 0; i < world.items.size(); ++i)
        if (world.items[i].stage == stage) found.push_back(ItemId(i));
    return found;
}

}  // namespace gemba
