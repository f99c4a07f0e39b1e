#include <catch2/catch.hpp>

#include "client/panels/start_panel.h"
#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

struct AtStart {
    HeadlessUi ui;
    StartForm form;
    StartChoice choice = StartChoice::None;
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            const StartChoice now = startPanel(one, ui.layout(), {}, form);
            if (now != StartChoice::None) choice = now;
        };
    }
    void tab(int times) {
        for (int i = 0; i < times; ++i) ui.press(Key::Tab, draw());
    }
};

}  // namespace

TEST_CASE("Tab alone presses nothing") {
    AtStart start;
    start.form.name = "Ines";
    start.ui.settle(start.draw());
    start.tab(20);
    CHECK(start.choice == StartChoice::None);
}

TEST_CASE("Tab reaches the name, then the choice of factory, then the tutorial, and Space presses it") {
    AtStart start;
    start.ui.settle(start.draw());
    start.tab(1);
    for (const char c : {'A', 'd', 'a'}) start.ui.queue().push(textEvent(static_cast<unsigned>(c)));
    start.ui.settle(start.draw());
    CHECK(start.form.name == "Ada");
    start.tab(2);
    start.ui.press(Key::Space, start.draw());
    CHECK(start.choice == StartChoice::Learn);
}

TEST_CASE("Shift and Tab go back") {
    AtStart start;
    start.form.name = "Ines";
    start.ui.settle(start.draw());
    start.tab(4);  // name, choice, tutorial, Solo
    start.ui.queue().push(keyEvent(Key::Shift, true));
    start.ui.press(Key::Tab, start.draw());
    start.ui.queue().push(keyEvent(Key::Shift, false));
    start.ui.press(Key::Space, start.draw());
    CHECK(start.choice == StartChoice::Learn);
}
