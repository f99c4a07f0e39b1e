#include "client/panels/race_panel.h"

#include <catch2/catch.hpp>

#include "client/panels/big_screen.h"
#include "client/panels/debrief_page.h"
#include "client/panels/room_screen.h"
#include "client/panels/walk_panel.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_race.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct RacePage {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Debrief);
    Standings race;
    PollsState polls;
    Desk desk;
    Acts acts;

    explicit RacePage(std::size_t factories = 2, float width = 1920, float height = 1080, float zoom = 1,
                      const std::string& language = "en")
        : ui(width, height, language, zoom), race(sampleRace(factories)) {
        room.room.factories = static_cast<std::uint32_t>(factories);
        room.room.seats.resize(5 * factories);
        desk.above = false;
        desk.page = DebriefPage::Race;
    }
    Table table() {
        Table table = room.table();
        table.standings = room.room.factories > 1 ? &race : nullptr;
        if (!polls.polls.empty()) table.polls = &polls;
        return table;
    }
    HeadlessUi::Draw draw() {
        return
            [this](const Ui& one) { roomScreen(one, table(), withWalkBar(one, ui.layout(), room.room), desk, acts); };
    }
    bool shows(const std::string& name) { return ui.probes().find(name).has_value(); }
};

}  // namespace

TEST_CASE("the race has a page where several factories play, with all of them on it") {
    for (std::size_t factories = 2; factories <= 4; ++factories)
        for (const std::string language : {"en", "de"})
            for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
                INFO(factories << " factories at " << width << " in " << language);
                RacePage page(factories, width, height, 1, language);
                page.ui.click("tab.race", page.draw());
                page.ui.settle(page.draw());
                CHECK(page.desk.page == DebriefPage::Race);
                CHECK(page.shows("chart.race"));
                CHECK(page.shows("chart.standings"));
                for (std::size_t i = 0; i < factories; ++i) CHECK(page.shows("race." + std::to_string(i)));
                const auto last = page.ui.probes().find("race.untouched");
                REQUIRE(last);
                CHECK(last->max.x <= width);
                CHECK(page.ui.probes().find("chart.standings")->min.y >= last->max.y);
                CHECK(page.ui.probes().find("tab.lesson")->max.x <= width);
                CHECK(page.ui.texts().missing().empty());
            }
}

TEST_CASE("with one factory there is no such page, and whoever stood on it sees the result") {
    RacePage page(1);
    page.ui.settle(page.draw());
    CHECK_FALSE(page.shows("tab.race"));
    CHECK_FALSE(page.shows("chart.race"));
    CHECK(page.shows("chart.bars"));
    CHECK(page.desk.page == DebriefPage::Result);
}

TEST_CASE("the result leads on to the race and the race to the flow; by keys, too") {
    RacePage page(2);
    page.desk.page = DebriefPage::Result;
    page.ui.click("debrief.next", page.draw());
    CHECK(page.desk.page == DebriefPage::Race);
    page.ui.press(Key::Right, page.draw());
    CHECK(page.desk.page == DebriefPage::Flow);
    page.ui.press(Key::Left, page.draw());
    CHECK(page.desk.page == DebriefPage::Race);
}

TEST_CASE("with big text the race fits, one sheet at a time") {
    RacePage page(4, 1280, 720, 2);
    page.ui.settle(page.draw());
    CHECK(page.shows("chart.race"));
    CHECK(page.ui.probes().find("tab.lesson")->max.x <= 1280);
    page.ui.click("sheet.standings", page.draw());
    page.ui.settle(page.draw());
    CHECK(page.shows("race.untouched"));
    CHECK(page.ui.texts().missing().empty());
}

TEST_CASE("the race says nothing while a poll about results waits for its answer") {
    RacePage page(2);
    page.room.room.walk = {true, 0, WalkPart::Other, 10, 10, 1620};
    for (int i = 0; i < kPolls; ++i) {
        page.polls.polls.emplace_back();
        page.polls.polls.back().poll = static_cast<Poll>(i);
        page.polls.polls.back().people = 12;
    }
    page.desk.walk.seen = page.room.room.walk;
    page.ui.settle(page.draw());
    for (const char* hidden : {"chart.race", "chart.standings", "race.0", "race.1", "race.untouched"})
        CHECK_FALSE(page.shows(hidden));
    for (PollState& poll : page.polls.polls) poll.stage = PollStage::Revealed;
    page.ui.settle(page.draw());
    for (const char* shown : {"chart.race", "chart.standings", "race.0", "race.1", "race.untouched"})
        CHECK(page.shows(shown));
}

TEST_CASE("the big screen shows the race large and belongs to no factory") {
    RacePage page(3, 1920, 1080, 2);
    page.room.seat = SeatId{};
    page.room.room.bigScreen.page = static_cast<std::uint32_t>(DebriefPage::Race) + 1;
    const HeadlessUi::Draw draw = [&](const Ui& one) {
        const Ui wall{one.look, one.texts, one.probes, nullptr};
        bigScreen(wall, page.table(), bigScreenLayout(page.ui.layout()), page.desk);
    };
    page.ui.settle(draw);
    CHECK_FALSE(bigScreenShowsFloor(page.room.room));
    CHECK(page.shows("chart.race"));
    CHECK_FALSE(page.shows("debrief.next"));
    CHECK(page.ui.texts().missing().empty());
    page.room.room.factories = 1;
    page.ui.settle(draw);
    CHECK_FALSE(page.shows("chart.race"));
    CHECK(page.shows("chart.bars"));
}

TEST_CASE("until the race has arrived its page says to wait") {
    RacePage page(2);
    const HeadlessUi::Draw draw = [&](const Ui& one) {
        Table table = page.table();
        table.standings = nullptr;
        roomScreen(one, table, page.ui.layout(), page.desk, page.acts);
    };
    page.ui.settle(draw);
    CHECK(page.shows("tab.race"));
    CHECK_FALSE(page.shows("race.0"));
    CHECK_FALSE(page.shows("chart.race"));
}
