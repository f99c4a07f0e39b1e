#include "client/panels/input_queue.h"

#include <catch2/catch.hpp>

#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

struct OneButton {
    int clicks = 0;
    void operator()(const Ui&) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({200, 200});
        ImGui::Begin("one", nullptr, ImGuiWindowFlags_NoDecoration);
        if (ImGui::Button("button", {180, 180})) ++clicks;
        ImGui::End();
    }
};

}  // namespace

TEST_CASE("a click with press and release in one frame is not lost") {
    HeadlessUi ui;
    OneButton button;
    const auto draw = [&](const Ui& one) { button(one); };
    ui.settle(draw);
    ui.queue().push(moveEvent(100, 100));
    ui.queue().push(buttonEvent(0, true));
    ui.queue().push(buttonEvent(0, false));
    ui.settle(draw);
    CHECK(button.clicks == 1);
}

TEST_CASE("ten quick clicks are ten") {
    HeadlessUi ui;
    OneButton button;
    const auto draw = [&](const Ui& one) { button(one); };
    ui.settle(draw);
    ui.queue().push(moveEvent(100, 100));
    for (int i = 0; i < 10; ++i) {
        ui.queue().push(buttonEvent(0, true));
        ui.queue().push(buttonEvent(0, false));
    }
    ui.settle(draw);
    CHECK(button.clicks == 10);
}

TEST_CASE("text keeps its place between keys") {
    HeadlessUi ui;
    char text[32] = "";
    const auto draw = [&](const Ui&) {
        ImGui::SetNextWindowSize({300, 100});
        ImGui::Begin("one");
        ImGui::SetKeyboardFocusHere();
        ImGui::InputText("##text", text, sizeof text);
        ImGui::End();
    };
    ui.settle(draw);
    ui.queue().push(textEvent('a'));
    ui.queue().push(textEvent('b'));
    ui.queue().push(keyEvent(Key::Backspace, true));
    ui.queue().push(keyEvent(Key::Backspace, false));
    ui.queue().push(textEvent('c'));
    ui.settle(draw);
    CHECK(std::string(text) == "ac");
}

TEST_CASE("keys do not stay down when the window loses the keyboard") {
    HeadlessUi ui;
    const auto draw = [](const Ui&) {};
    ui.queue().push(keyEvent(Key::Control, true));
    ui.settle(draw);
    CHECK(ImGui::GetIO().KeyCtrl);
    ui.queue().push(focusEvent(false));
    ui.settle(draw);
    CHECK_FALSE(ImGui::GetIO().KeyCtrl);
}

TEST_CASE("every key has a name that a script can write") {
    CHECK(keyNamed("F2") == Key::F2);
    CHECK(keyNamed("Alt+Up") == Key::AltUp);
    CHECK(keyNamed("Shift") == Key::Shift);
    CHECK_FALSE(keyNamed("Hyper"));
}
