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
    code.effort = hours(4);
    StationDef review;
    review.name = "review";
    review.operation = Operation::Review;
    review.skill = 1;
    review.effort = hours(2);
    area.stations = {code, review};
    area.people = {{"core reviewer", 2, EmployerId(0), {{0, {1000}}, {1, {1000}}}},
                   {"developer", 1, EmployerId(0), {{0, {1000}}}}};
    area.source.process = Process::Constant;
    area.source.interval = days(1);
    area.source.atStart = 1;
    area.source.value = Money{1000};
    area.source.partsShare = parts;
    area.source.needs = std::move(needs);
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
    scenario.seats = {{"alpha lead", kAlpha}, {"beta lead", kBeta}};
    scenario.startOrder = {WorkClass::UnblockOthers, WorkClass::ReviewOwn, WorkClass::FinishOwn, WorkClass::FixDefects,
                           WorkClass::StartNew};
    scenario.partSize = Permille{500};
    scenario.review = {{0}, {0}, {900}, {500}};
    scenario.gate.duration = hours(1);
    scenario.gate.rot = {{0}, {0}, {900}, {500}};
    scenario.defects.escape = Permille{0};
    scenario.defects.delay = days(2);
    scenario.defects.costPerDay = Money{10};
    scenario.market.vendors = {"customer"};
    scenario.market.lossPerDay = Permille{0};
    scenario.pay.perFeature = Money{100};
    scenario.session = {2, 10, 5, 30, 60, 60, 60};
    return scenario;
}

std::string openstackText() {
    std::ifstream in(std::string(GEMBA_SOURCE_DIR) + "/scenarios/openstack.toml", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const Scenario& openstack() {
    static const Scenario scenario = [] {
        ReadScenario read = readScenario(openstackText(), "openstack.toml");
        if (!read.ok()) assertFailed(read.text().c_str(), "openstack.toml", 0);
        return read.scenario;
    }();
    return scenario;
}

std::vector<ItemId> itemsIn(const World& world, Stage stage) {
    std::vector<ItemId> found;
    for (std::size_t i = 0; i < world.items.size(); ++i)
        if (world.items[i].stage == stage) found.push_back(ItemId(i));
    return found;
}

}  // namespace gemba
