#include <catch2/catch.hpp>

#include "client/app/scenario_list.h"

using namespace gemba;

namespace {

const std::string kAssets = std::string(GEMBA_SOURCE_DIR) + "/assets";

}  // namespace

TEST_CASE("the scenarios of this machine are listed, the flagship first, the tutorial not") {
    const std::vector<ScenarioCard> cards = scenariosBeside(kAssets, {});
    REQUIRE(!cards.empty());
    CHECK(cards.front().id == "openstack");
    CHECK(cards.front().teams == 5);
    CHECK(cards.front().seats == 8);
    CHECK(std::none_of(cards.begin(), cards.end(), [](const ScenarioCard& card) { return card.id == "tutorial"; }));
}

TEST_CASE("the length for which par is known is the scenario's own") {
    const std::vector<ScenarioCard> cards = scenariosBeside(kAssets, {});
    const auto& lengths = cards.front().lengths;
    REQUIRE(lengths.size() == 3);
    const auto own =
        std::find_if(lengths.begin(), lengths.end(), [](const LengthChoice& one) { return one.preset.empty(); });
    REQUIRE(own != lengths.end());
    CHECK(own->minutes == 75);
    CHECK(std::count_if(lengths.begin(), lengths.end(), [](const LengthChoice& one) { return one.preset.empty(); }) ==
          1);
}

TEST_CASE("medals of a debrief are kept and stand in the list") {
    Records records;
    Debrief debrief;
    debrief.difficulty = Difficulty::Hard;
    debrief.pars = {{Goal::OwnBonus, 100, 100, 0}, {Goal::FactoryShipped, 0, 100, 0}};
    CHECK(noteMedals(records, "openstack", debrief));
    CHECK_FALSE(noteMedals(records, "openstack", debrief));
    const ScenarioCard card = scenariosBeside(kAssets, records).front();
    CHECK(card.medals[static_cast<std::size_t>(Difficulty::Hard)][0] == Medal::Gold);
    CHECK(card.medals[static_cast<std::size_t>(Difficulty::Hard)][1] == Medal::None);
    CHECK(card.medals[static_cast<std::size_t>(Difficulty::Normal)][0] == Medal::None);
}

TEST_CASE("a folder without scenarios gives an empty list") {
    CHECK(scenariosBeside("/nowhere/assets", {}).empty());
}
