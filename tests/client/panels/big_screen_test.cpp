#include <catch2/catch.hpp>

#include "client/panels/big_screen.h"
#include "client/panels/console_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct WallScreen {
    HeadlessUi ui{1920, 1080};
    SampleRoom room;
    Desk desk;
    explicit WallScreen(Phase phase) : room(sampleRoom(phase)) { room.seat = SeatId{}; }
    void draw() {
        ui.settle([this](const Ui& one) { bigScreen(one, room.table(), bigScreenLayout(ui.layout()), desk); });
    }
};

struct OwnConsole {
    HeadlessUi ui;
    SampleRoom room;
    HostView view;
    ConsoleDesk desk;
    Acts acts;
    explicit OwnConsole(Phase phase, float width = 1920, float height = 1080)
        : ui(width, height), room(sampleRoom(phase)) {
        view.events = {{"A customer escalates", 1}, {"Two people leave", 2}};
        room.seat = SeatId{};
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            Table table = room.table();
            table.console = &view;
            consoleScreen(one, table, ui.layout(), desk, acts);
        };
    }
    template <class Order>
    Order only() {
        REQUIRE(acts.orders.size() == 1);
        return std::get<Order>(acts.orders.front());
    }
};

bool contains(const RoomState& room, const std::string& name) {
    return std::any_of(room.people.begin(), room.people.end(),
                       [&](const PersonState& one) { return one.name.find(name) != std::string::npos; });
}

}  // namespace

TEST_CASE("while the session is looked at again, the big screen shows the floor of that moment, whatever page was on") {
    WallScreen wall(Phase::Debrief);
    wall.room.room.replay = true;
    wall.room.room.bigScreen = BigScreen{ScreenShows::ByPhase, 2, 0};
    for (const SeatId eyes : {SeatId{}, SeatId(3)}) {
        wall.room.room.eyes = eyes;
        wall.draw();
        CHECK(bigScreenShowsFloor(wall.room.room));
        CHECK(wall.ui.texts().missing().empty());
    }
    wall.room.room.replay = false;
    CHECK_FALSE(bigScreenShowsFloor(wall.room.room));
}

TEST_CASE("the big screen draws every phase and misses no sentence") {
    for (int phase = 0; phase < kPhases; ++phase) {
        for (const BigScreen& shows : {BigScreen{ScreenShows::ByPhase, 0, 0}, BigScreen{ScreenShows::ByPhase, 2, 0},
                                       BigScreen{ScreenShows::Above, 0, 0}, BigScreen{ScreenShows::Blank, 0, 0}}) {
            WallScreen wall(static_cast<Phase>(phase));
            wall.room.room.bigScreen = shows;
            wall.draw();
            INFO(phase);
            CHECK(wall.ui.texts().missing().empty());
        }
    }
}

TEST_CASE("the big screen has nothing to press") {
    for (int phase = 0; phase < kPhases; ++phase) {
        WallScreen wall(static_cast<Phase>(phase));
        wall.draw();
        for (const auto& [name, rect] : wall.ui.probes().all()) {
            INFO(name);
            CHECK(name.rfind("big.", 0) == 0);
        }
    }
}

TEST_CASE("a page of the debrief on the big screen leads nowhere by itself") {
    for (std::uint32_t page = 1; page <= kDebriefPages; ++page) {
        WallScreen wall(Phase::Debrief);
        wall.room.room.bigScreen = {ScreenShows::ByPhase, page, 0};
        wall.draw();
        INFO(page);
        for (const char* name : {"debrief.next", "debrief.again", "walk.begin", "save.page"})
            CHECK_FALSE(wall.ui.probes().find(name));
    }
}

TEST_CASE("blank is blank in every phase") {
    for (int phase = 0; phase < kPhases; ++phase) {
        WallScreen wall(static_cast<Phase>(phase));
        wall.room.room.bigScreen.shows = ScreenShows::Blank;
        wall.draw();
        CHECK(wall.ui.probes().all().size() == 1);
        CHECK(wall.ui.probes().find("big.blank"));
        CHECK_FALSE(bigScreenShowsFloor(wall.room.room));
    }
}

TEST_CASE("nobody stands on the big screen by name") {
    SampleRoom room = sampleRoom(Phase::Run);
    room.room.people.push_back({9, "Oluwaseun", SeatId(0), true, false, LineKind::Person});
    const HeadlessUi ui;
    CHECK(contains(room.room, "Oluwaseun"));
    CHECK_FALSE(contains(withoutNames(room.room, ui.texts()), "Oluwaseun"));
}

TEST_CASE("the console of its own draws every phase at every size") {
    for (int phase = 0; phase < kPhases; ++phase) {
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
            OwnConsole console(static_cast<Phase>(phase), width, height);
            console.ui.settle(console.draw());
            CHECK(console.ui.texts().missing().empty());
            CHECK(console.ui.probes().find("console.next"));
        }
    }
}

TEST_CASE("the console says what the big screens show") {
    OwnConsole console(Phase::Run);
    console.ui.click("console.screen.1", console.draw());
    CHECK(console.only<SetBigScreen>().screen.shows == ScreenShows::Above);
}

TEST_CASE("the console opens a big screen") {
    OwnConsole console(Phase::Run);
    console.ui.click("console.screen.open", console.draw());
    CHECK(console.acts.windows == std::vector<OtherWindow>{OtherWindow::BigScreen});
}

TEST_CASE("without the host's key the console says so and has nothing to press") {
    OwnConsole console(Phase::Run);
    console.ui.settle([&](const Ui& one) {
        consoleScreen(one, console.room.table(), console.ui.layout(), console.desk, console.acts);
    });
    CHECK(console.ui.probes().all().empty());
    CHECK(console.ui.texts().missing().empty());
}
