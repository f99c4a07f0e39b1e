#include "client/panels/tutorial_panel.h"

#include <catch2/catch.hpp>

#include "client/panels/room_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

// The sample room with a guide at some place of the tutorial.
struct Guided {
    HeadlessUi ui;
    SampleRoom room;
    Desk desk;
    Acts acts;
    TutorialState state;
    TutorialChoice choice = TutorialChoice::None;

    explicit Guided(Phase phase, float width = 1280, float height = 720) : ui(width, height), room(sampleRoom(phase)) {}
    [[nodiscard]] TutorialSight sight() const { return {room.plan, room.room, room.view, room.seat}; }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            const WindowLayout layout = withTutorialStrip(one, ui.layout());
            roomScreen(one, room.table(), layout, desk, acts);
            const TutorialChoice now = tutorialPanel(one, cardOf(state, sight()), layout);
            if (now != TutorialChoice::None) choice = now;
        };
    }
};

}  // namespace

TEST_CASE("every card of every lesson has its words, in every phase") {
    for (int phase = 0; phase < kPhases; ++phase) {
        Guided guided(static_cast<Phase>(phase));
        for (int lesson = 0; lesson < kLessons; ++lesson) {
            for (const bool done : {false, true}) {
                guided.state.lesson = static_cast<Lesson>(lesson);
                guided.state.done = done && planOf(guided.state.lesson).then == Then::Read;
                guided.ui.settle(guided.draw());
                const TutorialCard card = cardOf(guided.state, guided.sight());
                INFO(card.text);
                CHECK(cardText(guided.ui.texts(), card).find('{') == std::string::npos);
                CHECK(guided.ui.probes().find(card.text));
            }
        }
        CHECK(guided.ui.texts().missing().empty());
    }
}

TEST_CASE("the tutorial can be left at every lesson by a button") {
    for (int lesson = 0; lesson < kLessons; ++lesson) {
        Guided guided(Phase::Run);
        guided.state.lesson = static_cast<Lesson>(lesson);
        const bool end = guided.state.lesson == Lesson::End;
        guided.ui.click(end ? "tutorial.finish" : "tutorial.skip", guided.draw());
        CHECK(guided.choice == (end ? TutorialChoice::Finish : TutorialChoice::Skip));
    }
}

TEST_CASE("there is one button to go on, and only once there is something to read") {
    Guided guided(Phase::Run);
    guided.state.lesson = Lesson::Queue;
    guided.ui.settle(guided.draw());
    CHECK_FALSE(guided.ui.probes().find("tutorial.on"));
    guided.state.done = true;
    guided.ui.click("tutorial.on", guided.draw());
    CHECK(guided.choice == TutorialChoice::ReadOn);
}

TEST_CASE("the strip covers neither floor nor panel, and longest words fit into it at every size") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
        Guided guided(Phase::Run, width, height);
        guided.ui.settle(guided.draw());
        const Ui ui{guided.ui.look(), guided.ui.texts()};
        const WindowLayout layout = withTutorialStrip(ui, guided.ui.layout());
        CHECK(layout.floor.y + layout.floor.h <= layout.strip.y);
        CHECK(layout.strip.x + layout.strip.w <= layout.panel.x);
        CHECK(layout.strip.y + layout.strip.h <= height);
        for (int lesson = 0; lesson < kLessons; ++lesson) {
            guided.state.lesson = static_cast<Lesson>(lesson);
            guided.state.done = planOf(guided.state.lesson).then == Then::Read;
            const std::string words = cardText(guided.ui.texts(), cardOf(guided.state, guided.sight()));
            const float room = layout.strip.w - ui.look.px(390);  // beside the buttons
            INFO(words << " at " << width);
            CHECK(measure(ui, Type::Title, words).x < 2 * room * 0.9F);  // two lines
        }
        const auto button = guided.ui.probes().find("tutorial.skip");
        REQUIRE(button);
        CHECK(button->max.y <= height);
    }
}

TEST_CASE("without the strip the room looks as ever") {
    HeadlessUi ui;
    CHECK(ui.layout().strip.h == 0);
    CHECK(ui.layout().ticker.h > 0);
}
