#include <catch2/catch.hpp>

#include "client/panels/lever_panel.h"
#include "client/panels/side_tabs.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct SidePanel {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Run);
    std::vector<HeardTalk> talks;
    Desk desk;
    Acts acts;
    explicit SidePanel(float width = 1280, float height = 720) : ui(width, height) {}
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            Table table = room.table();
            table.talks = &talks;
            leverPanel(one, table, ui.layout(), desk, acts);
        };
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
};

}  // namespace

TEST_CASE("the side panel shows levers, numbers or talk, by the keyboard and by the mouse") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
        SidePanel panel(width, height);
        panel.click("side.numbers");
        CHECK(panel.desk.side == SideTab::Numbers);
        panel.click("side.talk");
        CHECK(panel.desk.side == SideTab::Talk);
        panel.click("side.levers");
        CHECK(panel.desk.side == SideTab::Levers);
        CHECK(panel.ui.probes().find("autopilot"));
        CHECK(panel.ui.texts().missing().empty());
    }
}

TEST_CASE("in round 2 a word goes to who was chosen, and a finger points") {
    SidePanel panel;
    panel.room.room.round = 2;
    panel.click("side.talk");
    panel.click("talk.to.0");
    panel.click("talk.words");
    for (const char c : std::string("two parts?")) panel.ui.queue().push(textEvent(static_cast<unsigned>(c)));
    panel.click("talk.go");
    panel.click("talk.point.3");
    REQUIRE(panel.acts.messages.size() == 2);
    CHECK(std::get<Talk>(panel.acts.messages[0]) == Talk{SeatId(0), AreaId{}, "two parts?"});
    CHECK(std::get<Talk>(panel.acts.messages[1]) == Talk{SeatId(0), AreaId(3), ""});
    CHECK(panel.desk.talking.empty());
}

TEST_CASE("in round 1, alone in the area, there is nobody to talk to") {
    SidePanel panel;
    panel.room.room.round = 1;
    for (ManagerView& manager : panel.room.view.managers) manager.walked = 0;
    panel.click("side.talk");
    panel.ui.settle(panel.draw());
    CHECK_FALSE(panel.ui.probes().find("talk.words"));
    CHECK(panel.ui.texts().missing().empty());
}

TEST_CASE("what was said stands in the list, and opening it reads it") {
    SidePanel panel;
    panel.talks = {{Talked{SeatId(0), SeatId(1), AreaId{}, "hello", true}, 10},
                   {Talked{SeatId(1), SeatId{}, AreaId(2), "", false}, 20}};
    panel.ui.settle(panel.draw());
    CHECK(panel.desk.talksRead == 0);
    panel.click("side.talk");
    CHECK(panel.desk.talksRead == 2);
    CHECK(panel.ui.texts().missing().empty());
}

TEST_CASE("an area that somebody points at has a ring for some seconds") {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Run);
    const std::vector<HeardTalk> talks{{Talked{SeatId(0), SeatId{}, AreaId(2), "", true}, 1000}};
    const auto pointedAt = [&](std::int64_t nowMs) {
        ui.settle([&](const Ui& one) {
            Table table = room.table();
            table.talks = &talks;
            one.probes->add("area.2", {{10, 10}, {50, 50}});
            pointedAreas(one, table, nowMs);
        });
        return ui.probes().find("pointed.2").has_value();
    };
    CHECK(pointedAt(2000));
    CHECK_FALSE(pointedAt(60'000));
}
