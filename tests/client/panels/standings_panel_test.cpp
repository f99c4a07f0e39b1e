#include "client/panels/standings_panel.h"

#include <catch2/catch.hpp>

#include "client/charts/format.h"
#include "client/panels/ghosts.h"
#include "client/panels/lever_gate.h"
#include "client/panels/room_screen.h"
#include "client/panels/said_banner.h"
#include "client/panels/seats_panel.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct Race {
    HeadlessUi ui;
    SampleRoom room;
    Standings standings{2, {{34, Money{210'000}}, {41, Money{305'000}}}, {30, Money{180'000}}};
    Desk desk;
    Acts acts;

    explicit Race(Phase phase, float width = 1920, float height = 1080) : ui(width, height), room(sampleRoom(phase)) {
        room.room.factories = 2;
        room.room.seats.resize(10);
        desk.above = false;
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            Table table = room.table();
            table.standings = &standings;
            roomScreen(one, table, ui.layout(), desk, acts);
        };
    }
};

}  // namespace

TEST_CASE("review and debrief show a row for each factory and for the one that nobody touched") {
    for (const Phase phase : {Phase::Review, Phase::Debrief})
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
            Race race(phase, width, height);
            race.desk.page = DebriefPage::Lesson;
            race.ui.settle(race.draw());
            for (const char* row : {"standing.0", "standing.1", "standing.untouched"}) {
                INFO(row << " at " << width);
                REQUIRE(race.ui.probes().find(row));
                CHECK(race.ui.probes().find(row)->max.x <= width);
                CHECK(race.ui.probes().find(row)->max.y <= height);
            }
            CHECK(race.ui.texts().missing().empty());
        }
}

TEST_CASE("a factory that runs alone has no race") {
    Race race(Phase::Review);
    race.room.room.factories = 1;
    race.ui.settle(race.draw());
    CHECK_FALSE(race.ui.probes().find("standing.0"));
}

TEST_CASE("who plays again sees the last time and nobody beside it, up to today") {
    Race race(Phase::Review);
    race.room.room.factories = 1;
    race.room.view.factoryByDay = {100, 200, 300};
    const std::vector<Ghost> ghosts{{Baseline::LastTime, {1, 2, 4, 9}, {50, 80, 7'654, 9'999}},
                                    {Baseline::NobodyTouches, {0, 0}, {10, 20}}};
    const HeadlessUi::Draw draw = [&](const Ui& one) {
        Table table = race.room.table();
        table.ghosts = &ghosts;
        roomScreen(one, table, race.ui.layout(), race.desk, race.acts);
        if (race.room.room.phase != Phase::Run) return;
        CHECK(sparksWithGhosts(one, table, 2).front().values.size() == 3);
        const std::vector<std::string> words = ghostWords(one, table);
        REQUIRE(words.size() == 2);  // nobody did not come that far
        CHECK(words[1].find(exactMoneyText(Money{7'654})) != std::string::npos);
    };
    race.ui.settle(draw);
    CHECK(race.ui.probes().find("ghost.last"));
    CHECK_FALSE(race.ui.probes().find("ghost.nobody"));
    race.room.room.phase = Phase::Run;
    race.ui.settle(draw);
    CHECK_FALSE(race.ui.probes().find("ghost.last"));
    CHECK(race.ui.texts().missing().empty());
}

TEST_CASE("on the last page the host plays it again, and is asked once; guests are not") {
    for (const bool host : {true, false}) {
        Race race(Phase::Debrief);
        race.desk.page = DebriefPage::Lesson;
        const HeadlessUi::Draw draw = [&](const Ui& one) {
            Table table = race.room.table();
            table.host = host;
            roomScreen(one, table, race.ui.layout(), race.desk, race.acts);
        };
        race.ui.settle(draw);
        CHECK(race.ui.probes().find("debrief.again").has_value() == host);
        if (!host) continue;
        race.ui.click("debrief.again", draw);
        CHECK(race.acts.orders.empty());
        race.ui.click("debrief.again", draw);
        REQUIRE(race.acts.orders.size() == 1);
        CHECK(std::get<PlayAgain>(race.acts.orders[0]).round == 1);
    }
}

TEST_CASE("where the session is recorded it can be saved as a page, without names unless wanted") {
    Race race(Phase::Debrief);
    race.desk.page = DebriefPage::Lesson;
    SavedPage saved;
    const HeadlessUi::Draw draw = [&](const Ui& one) {
        Table table = race.room.table();
        table.saved = &saved;
        roomScreen(one, table, race.ui.layout(), race.desk, race.acts);
    };
    race.ui.click("save.page", draw);
    REQUIRE(race.acts.save);
    CHECK(*race.acts.save == SaveNames::LeaveOut);
    race.acts.save.reset();
    saved = {SavedPage::State::Running, "/home/ines/page.html"};
    race.ui.click("save.page", draw);
    CHECK_FALSE(race.acts.save);
    for (const SavedPage::State state : {SavedPage::State::Failed, SavedPage::State::Done}) {
        saved.state = state;
        race.ui.settle(draw);
        CHECK(race.ui.probes().find("save.words"));
    }
    race.ui.click("save.names", draw);
    race.ui.click("save.page", draw);
    REQUIRE(race.acts.save);
    CHECK(*race.acts.save == SaveNames::Keep);
    CHECK(race.ui.texts().missing().empty());
}

TEST_CASE("in the lobby of a race one sits down in the second factory") {
    Race race(Phase::Lobby);
    race.ui.click("seat.take.5", race.draw());
    REQUIRE(race.acts.messages.size() == 1);
    CHECK(std::get<TakeSeat>(race.acts.messages[0]).seat == SeatId(5));
}

TEST_CASE("who is not ready is named whatever factory they sit in") {
    SampleRoom room = sampleRoom(Phase::Lobby);
    room.room.factories = 2;
    room.room.seats.resize(10);
    room.room.people[1].seat = SeatId(7);
    CHECK(notReady(room.table()) == "Tomas + Priya, Ines");
}

TEST_CASE("the area of a seat of the second factory is that of the plan") {
    SampleRoom room = sampleRoom(Phase::Plan);
    room.seat = SeatId(7);
    CHECK(room.table().area() == AreaId(2));
    room.plan.seats[2].role = SeatRole::ReleaseLead;
    CHECK(roleOf(room.table()) == SeatRole::ReleaseLead);
    room.seat = SeatId{};
    CHECK(room.table().area().isNone());
}

TEST_CASE("what the host said lies inside the window, however long it is") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {800.0F, 600.0F}}) {
        HeadlessUi ui(width, height);
        const std::string words(120, 'w');
        ui.settle([&](const Ui& one) { saidBanner(one, ui.layout(), {words + " " + words, "five minutes"}, 0); });
        const auto box = ui.probes().find("said");
        REQUIRE(box);
        CHECK(box->min.x >= 0);
        CHECK(box->max.x <= width);
        ui.settle([&](const Ui& one) { saidBanner(one, ui.layout(), {}, 0); });
        CHECK_FALSE(ui.probes().find("said"));
    }
}
