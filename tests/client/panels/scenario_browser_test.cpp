#include <catch2/catch.hpp>

#include "client/panels/scenario_browser.h"
#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

std::vector<ScenarioCard> twoCards() {
    ScenarioCard first{"openstack", "OpenStack", "Five projects.", 5, 8, {{"booth", 20, 2}, {"", 75, 3}}, {}};
    ScenarioCard second{"dice", "Dice", "One line.", 1, 1, {}, {}};
    return {first, second};
}

struct BrowserScreen {
    HeadlessUi ui{1280, 720};
    std::vector<ScenarioCard> cards = twoCards();
    SessionChoice choice;
    BrowserStays stays = BrowserStays::Open;
    void click(const std::string& probe) {
        ui.click(probe, [this](const Ui& one) {
            if (scenarioBrowser(one, ui.layout(), cards, choice) == BrowserStays::Closed) stays = BrowserStays::Closed;
        });
    }
};

}  // namespace

TEST_CASE("a click on a length chooses the factory and how long it runs") {
    BrowserScreen screen;
    screen.click("browser.openstack.booth");
    CHECK(screen.choice.scenario == "openstack");
    CHECK(screen.choice.preset == "booth");
    screen.click("browser.dice");
    CHECK(screen.choice.scenario == "dice");
    CHECK(screen.choice.preset.empty());
    CHECK(screen.stays == BrowserStays::Open);
    screen.click("browser.done");
    CHECK(screen.stays == BrowserStays::Closed);
    CHECK(screen.ui.texts().missing().empty());
}

TEST_CASE("what is chosen can be said in words") {
    HeadlessUi ui;
    const auto cards = twoCards();
    std::string words;
    std::string none;
    ui.settle([&](const Ui& one) {
        words = lengthWords(one, cards, {"openstack", ""});
        none = lengthWords(one, cards, {"dice", ""}) + lengthWords(one, cards, {"unknown", ""});
    });
    CHECK(words.find("75") != std::string::npos);
    CHECK(none.empty());
    CHECK(cardOf(cards, {"dice", ""})->title == "Dice");
    CHECK(cardOf(cards, {"unknown", ""}) == nullptr);
}

TEST_CASE("without any scenario the browser says so") {
    BrowserScreen screen;
    screen.cards.clear();
    screen.click("browser.done");
    CHECK(screen.stays == BrowserStays::Closed);
    CHECK(screen.ui.texts().missing().empty());
}
