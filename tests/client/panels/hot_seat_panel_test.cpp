#include "client/panels/hot_seat_panel.h"

#include <catch2/catch.hpp>

#include "client/panels/room_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

HotPassing fivePeople(const SampleRoom& room) {
    HotPassing passing{room.plan, {}, 1, false, false};
    for (std::size_t i = 0; i < room.plan.seats.size(); ++i) passing.seats.emplace_back(i);
    return passing;
}

}  // namespace

TEST_CASE("the screen between names who is next and takes nobody else while planning") {
    HeadlessUi ui;
    const SampleRoom room = sampleRoom(Phase::Plan);
    const HotPassing passing = fivePeople(room);
    int taken = -1;
    const auto draw = [&](const Ui& one) {
        if (const int person = betweenScreen(one, passing, ui.layout()); person >= 0) taken = person;
    };
    ui.settle(draw);
    CHECK(ui.probes().all().size() == 1);
    ui.click("between.take", draw);
    CHECK(taken == 1);
    CHECK(ui.texts().missing().empty());
}

TEST_CASE("while the days wait anybody may take the laptop") {
    HeadlessUi ui;
    const SampleRoom room = sampleRoom(Phase::Run);
    HotPassing passing = fivePeople(room);
    passing.run = true;
    int taken = -1;
    const auto draw = [&](const Ui& one) {
        if (const int person = betweenScreen(one, passing, ui.layout()); person >= 0) taken = person;
    };
    ui.click("between.take.4", draw);
    CHECK(taken == 4);
}

TEST_CASE("the strip passes on, covers nothing, and everything lies inside the window at every size") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {800.0F, 600.0F}}) {
        HeadlessUi ui(width, height);
        SampleRoom room = sampleRoom(Phase::Run);
        HotPassing passing = fivePeople(room);
        passing.run = true;
        for (std::size_t i = 0; i < 3; ++i) passing.seats.emplace_back(i);  // eight people
        Desk desk;
        Acts acts;
        bool passed = false;
        const auto strip = [&](const Ui& one) {
            const WindowLayout layout = withHotSeatStrip(one, ui.layout());
            CHECK(layout.floor.y + layout.floor.h <= layout.strip.y);
            CHECK(layout.strip.y + layout.strip.h <= layout.ticker.y);
            roomScreen(one, room.table(), layout, desk, acts);
            passed = passed || hotSeatStrip(one, passing, layout) == HotStripChoice::PassOn;
        };
        ui.click("hot.pass", strip);
        CHECK(passed);
        const auto between = [&](const Ui& one) { (void)betweenScreen(one, passing, ui.layout()); };
        ui.settle(between);
        CHECK(ui.probes().all().size() == 8);
        for (const auto& [name, rect] : ui.probes().all()) {
            INFO(name << " at " << width);
            CHECK(rect.min.x >= 0);
            CHECK(rect.max.x <= width);
            CHECK(rect.max.y <= height);
        }
    }
}

TEST_CASE("a lobby and a briefing for several people speak to all of them") {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Lobby);
    Desk desk;
    Acts acts;
    const auto draw = [&](const Ui& one) {
        Table table = room.table();
        table.here = {SeatId(0), SeatId(1)};
        roomScreen(one, table, ui.layout(), desk, acts);
    };
    ui.settle(draw);
    CHECK_FALSE(ui.probes().find("seat.ready"));
    CHECK(ui.probes().find("start"));
    room.room.phase = Phase::Briefing;
    ui.settle(draw);
    CHECK(ui.probes().find("briefing.go"));
    CHECK(ui.texts().missing().empty());
}
