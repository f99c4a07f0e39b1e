#include <imgui_internal.h>
#include <catch2/catch.hpp>
#include <set>

#include "client/panels/above_panel.h"
#include "client/panels/analysis_words.h"
#include "client/panels/debrief_foot.h"
#include "client/panels/lobby_panel.h"
#include "client/panels/review_panel.h"
#include "client/panels/room_screen.h"
#include "client/panels/seats_panel.h"
#include "client/panels/start_panel.h"
#include "client/panels/ticker.h"
#include "client/panels/what_if_settings.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct Screen {
    HeadlessUi ui;
    SampleRoom room;
    Desk desk;
    Acts acts;

    explicit Screen(Phase phase, float width = 1920, float height = 1080, float textZoom = 1)
        : ui(width, height, "en", textZoom), room(sampleRoom(phase)) {}
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) { roomScreen(one, room.table(), layout(one), desk, acts); };
    }
    WindowLayout layout(const Ui& one) const {
        const bool looksDown = room.room.phase == Phase::Debrief && desk.above;
        return looksDown ? aboveLayout(one, ui.layout(), room.table().debrief) : ui.layout();
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
    template <class Message>
    Message only() {
        REQUIRE(acts.messages.size() == 1);
        REQUIRE(std::holds_alternative<Message>(acts.messages[0]));
        return std::get<Message>(acts.messages[0]);
    }
    template <class Order>
    Order onlyOrder() {
        REQUIRE(acts.orders.size() == 1);
        REQUIRE(std::holds_alternative<Order>(acts.orders[0]));
        return std::get<Order>(acts.orders[0]);
    }
};

}  // namespace

TEST_CASE("every phase draws at every size, with and without a seat, and misses no sentence") {
    for (int phase = 0; phase < kPhases; ++phase) {
        for (const auto& [width, height] :
             {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {800.0F, 600.0F}, {3840.0F, 2160.0F}}) {
            Screen screen(static_cast<Phase>(phase), width, height);
            screen.ui.settle(screen.draw());
            screen.room.seat = SeatId{};
            screen.room.host = false;
            screen.room.view = PlayerView{};
            screen.room.debrief = Debrief{};
            screen.ui.settle(screen.draw());
            screen.room.debriefThere = false;
            screen.ui.settle(screen.draw());
            INFO(phase << " at " << width);
            CHECK(screen.ui.texts().missing().empty());
        }
    }
}

TEST_CASE("every named widget lies inside the window") {
    for (int phase = 0; phase < kPhases; ++phase) {
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
            Screen screen(static_cast<Phase>(phase), width, height);
            screen.ui.settle(screen.draw());
            for (const auto& [name, rect] : screen.ui.probes().all()) {
                if (name.rfind("request.", 0) == 0) continue;  // the inbox scrolls
                INFO(name << " in phase " << phase << " at " << width);
                CHECK(rect.min.x >= 0);
                CHECK(rect.min.y >= 0);
                CHECK(rect.max.x <= width);
                CHECK(rect.max.y <= height);
            }
        }
    }
}

TEST_CASE("start asks for the next phase") {
    Screen screen(Phase::Lobby);
    screen.click("start");
    (void)screen.onlyOrder<NextPhase>();
}

TEST_CASE("only the host sees Start, pause and plus one minute") {
    Screen screen(Phase::Lobby);
    screen.room.host = false;
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("start"));
    screen.room.room.phase = Phase::Plan;
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("more.time"));
    screen.room.room.phase = Phase::Run;
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("clock.pause"));
}

TEST_CASE("sitting down takes that seat") {
    Screen screen(Phase::Lobby);
    screen.click("seat.take.4");
    CHECK(screen.only<TakeSeat>().seat == SeatId(4));
}

TEST_CASE("ready is said for the own seat") {
    Screen screen(Phase::Lobby);
    screen.click("seat.ready");
    CHECK(screen.only<SetReady>().ready);
}

TEST_CASE("the host chooses a bot for a seat") {
    Screen screen(Phase::Lobby);
    screen.click("seat.bot.4");
    screen.click("seat.bot.4.2");
    const auto chosen = screen.onlyOrder<SetBotStyle>();
    CHECK(chosen.seat == SeatId(4));
    CHECK(chosen.style == BotStyle::DoNothing);
}

TEST_CASE("the host runs the days, and gives one more minute") {
    Screen screen(Phase::Plan);
    screen.click("more.time");
    (void)screen.onlyOrder<MoreTime>();
    screen.acts.orders.clear();
    screen.click("run");
    (void)screen.onlyOrder<NextPhase>();
}

TEST_CASE("pause keeps the speed, a speed ends the pause") {
    Screen screen(Phase::Run);
    screen.click("clock.pause");
    CHECK(screen.onlyOrder<SetClock>() == SetClock{true, 200});
    screen.acts.orders.clear();
    screen.room.room.paused = true;
    screen.click("clock.speed.4");
    CHECK(screen.onlyOrder<SetClock>() == SetClock{false, 400});
}

TEST_CASE("the review and the briefing go on by the host's button") {
    Screen review(Phase::Review);
    review.click("review.next");
    (void)review.onlyOrder<NextPhase>();
}

TEST_CASE("the way on from the review stays in sight at any size of text") {
    for (const float zoom : {1.0F, 1.5F, 2.0F}) {
        Screen review(Phase::Review, 1280, 720, zoom);
        review.ui.settle(review.draw());
        const auto next = review.ui.probes().find("review.next");
        REQUIRE(next);
        CHECK(next->max.y <= 720);
    }
}

TEST_CASE("who plays alone needs no other button than Start") {
    Screen screen(Phase::Lobby);
    screen.ui.settle([&](const Ui& one) {
        Table table = screen.room.table();
        table.link.clear();
        roomScreen(one, table, screen.layout(one), screen.desk, screen.acts);
    });
    CHECK(screen.ui.probes().find("start"));
    CHECK_FALSE(screen.ui.probes().find("seat.ready"));
}

TEST_CASE("Run stands at the end of the sentence that says nothing moves yet, for the host alone") {
    Screen screen(Phase::Plan);
    screen.room.room.round = 1;
    screen.click("hint.run");
    (void)screen.onlyOrder<NextPhase>();
    screen.room.host = false;
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("hint.run"));
}

TEST_CASE("the result leads on to the next page, the last page does not") {
    Screen screen(Phase::Debrief, 1280, 720, 2);
    screen.desk.above = false;
    screen.desk.page = DebriefPage::Result;
    screen.click("debrief.next");
    CHECK(screen.desk.page == DebriefPage::Flow);
    screen.desk.page = static_cast<DebriefPage>(kDebriefPages - 1);
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("debrief.next"));
}

TEST_CASE("why a session ended below each for itself is said only when it did") {
    const Screen screen(Phase::Debrief);
    std::vector<BaselineResult> results(2);
    results[0] = {Baseline::AsPlayed, 5, Money{-20}, {}};
    results[1] = {Baseline::EveryoneLocal, 8, Money{-10}, {}};
    const std::string fewer = whyBelow(screen.ui.texts(), results);
    CHECK(fewer.find('8') != std::string::npos);
    results[0].shipped = 8;
    const std::string later = whyBelow(screen.ui.texts(), results);
    CHECK_FALSE(later.empty());
    CHECK(later != fewer);
    results[0].factory = Money{-10};
    CHECK(whyBelow(screen.ui.texts(), results).empty());
    results.pop_back();
    CHECK(whyBelow(screen.ui.texts(), results).empty());
}

TEST_CASE("where the tabs have room for all, there are no buttons for more") {
    Screen wide(Phase::Debrief, 1920, 1080, 1);
    wide.ui.settle(wide.draw());
    CHECK_FALSE(wide.ui.probes().find("tab.on"));
}

TEST_CASE("where the tabs have no room, two buttons lead to every page and back") {
    Screen screen(Phase::Debrief, 1280, 720, 2);
    screen.desk.page = DebriefPage::Result;
    screen.ui.settle(screen.draw());
    REQUIRE(screen.ui.probes().find("tab.on"));
    CHECK(screen.ui.probes().find("tab.on")->max.x <= 1280);
    for (int clicks = 0; screen.desk.page != DebriefPage::Lesson; ++clicks) {
        REQUIRE(clicks < kDebriefPages);
        screen.ui.click("tab.on", screen.draw());
    }
    for (int clicks = 0; !screen.desk.above; ++clicks) {
        REQUIRE(clicks < kDebriefPages);
        screen.ui.click("tab.back", screen.draw());
    }
}

TEST_CASE("every page of the debrief draws at every size of window and text, and misses no sentence") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}})
        for (const float zoom : {1.0F, 1.5F, 2.0F}) {
            Screen screen(Phase::Debrief, width, height, zoom);
            for (int page = -1; page < kDebriefPages; ++page) {
                if (page >= 0 && !hasPage(static_cast<DebriefPage>(page), 1)) continue;
                const bool known = page % 2 == 0;
                screen.room.analysis = known ? sampleAnalysis() : Analysis{};
                screen.room.whatIf = known ? sampleAnswer() : WhatIfAnswer{};
                screen.desk.above = page < 0;
                screen.desk.page = static_cast<DebriefPage>(std::max(page, 0));
                for (const bool second : {false, true}) {
                    screen.desk.secondSheet = second;
                    screen.ui.settle(screen.draw());
                }
                INFO("page " << page << " at " << width << " with text at " << zoom);
                CHECK(screen.ui.texts().missing().empty());
                const std::string name = page < 0
                                             ? "debrief.above"
                                             : "tab." + std::string(kDebriefPageNames[static_cast<std::size_t>(page)]);
                const auto tab = screen.ui.probes().find(name);
                REQUIRE(tab);
                CHECK(tab->max.x <= width);
            }
        }
}

TEST_CASE("a host makes up a what-if and asks; a guest cannot") {
    Screen screen(Phase::Debrief);
    screen.desk.above = false;
    screen.desk.page = DebriefPage::WhatIf;
    screen.ui.settle(screen.draw());
    screen.click("what_if.ask");
    const WhatIf asked = screen.onlyOrder<WhatIf>();
    CHECK(std::get<PlainLimit>(asked.change).limit == 6);
    screen.acts = {};
    screen.click("what_if.what");
    screen.click("what_if.what.5");
    CHECK(screen.desk.whatIf.kind == WhatIfKind::Faster);
    screen.click("what_if.where");
    screen.click("what_if.where.3");
    screen.click("what_if.when");
    screen.click("what_if.when.1");
    screen.click("what_if.ask");
    CHECK(screen.onlyOrder<WhatIf>() == WhatIf{2, 0, FasterStation{StationId(3)}});
    screen.room.host = false;
    screen.ui.settle(screen.draw());
    CHECK_FALSE(screen.ui.probes().find("what_if.ask"));
}

TEST_CASE("every kind of what-if can be made up, and its question is a sentence") {
    Screen screen(Phase::Debrief);
    screen.desk.above = false;
    screen.desk.page = DebriefPage::WhatIf;
    for (std::size_t kind = 0; kind < kWhatIfKinds; ++kind) {
        screen.desk.whatIf.kind = static_cast<WhatIfKind>(kind);
        screen.acts = {};
        screen.ui.settle(screen.draw());
        screen.click("what_if.ask");
        screen.room.whatIf = sampleAnswer();
        screen.room.whatIf.asked = screen.onlyOrder<WhatIf>();
        CHECK(screen.room.whatIf.asked.change.index() == kind);
        screen.ui.settle(screen.draw());
        CHECK(screen.ui.texts().missing().empty());
    }
}

TEST_CASE("what-if offers each seat its own levers that are set, from the round on that gives them") {
    Screen screen(Phase::Debrief);
    screen.desk.above = false;
    screen.desk.page = DebriefPage::WhatIf;
    FloorPlan& plan = screen.room.plan;
    plan.leverRounds.assign(kSeatRoles * kLevers, 0);
    const auto gives = [&](SeatRole role, Lever lever, std::int32_t round) {
        plan.leverRounds[static_cast<std::size_t>(role) * kLevers + static_cast<std::size_t>(lever)] = round;
    };
    gives(SeatRole::AreaLead, Lever::Order, 1);
    gives(SeatRole::AreaLead, Lever::Overtime, 2);
    const std::vector<Command> settings = settingsOf(plan, SeatId(0));
    REQUIRE(settings.size() == 4);
    CHECK(std::holds_alternative<SetOrder>(settings[0]));
    CHECK(settings[2] == Command{SetOvertime{true}});
    CHECK(roundOf(plan, SeatId(0), settings[2]) == 2);
    screen.desk.whatIf.kind = WhatIfKind::Lever;
    screen.desk.whatIf.seat = SeatId{};
    screen.ui.settle(screen.draw());
    screen.click("what_if.how");
    screen.click("what_if.how.2");
    screen.click("what_if.ask");
    CHECK(screen.onlyOrder<WhatIf>() == WhatIf{2, 0, OtherSetting{SeatId(0), SetOvertime{true}}});
    screen.ui.settle([&](const Ui& one) {
        std::set<std::string> words;
        gives(SeatRole::AreaLead, Lever::Quality, 1);
        gives(SeatRole::AreaLead, Lever::Report, 1);
        for (const Command& setting : settingsOf(plan, SeatId(0))) words.insert(settingWords(one, plan, setting));
        CHECK(words.size() == settingsOf(plan, SeatId(0)).size());
        CHECK(words.count("") == 0);
    });
}

TEST_CASE("decisions stand by area and lever, the one that moved most first") {
    Screen screen(Phase::Debrief);
    screen.room.analysis = sampleAnalysis();
    DecisionRows found;
    std::string constraint;
    screen.ui.frame([&](const Ui& ui) {
        found = decisionRows(ui, screen.room.table());
        constraint = constraintSentence(ui, screen.room.table());
    });
    REQUIRE(found.rows.size() == 1);  // the other one's mean is nothing
    CHECK(found.rows[0].place.full() == "neutron");
    CHECK(found.rows[0].brought.mean == 121'000);
    CHECK(found.rows[0].what.find("round 1") != std::string::npos);
    CHECK(constraint.find("is the constraint") != std::string::npos);
}

TEST_CASE("a page shows both its sheets, side by side or one under the other; with big text one at a time") {
    SECTION("both") {
        Screen wide(Phase::Debrief, 1280, 720);
        wide.desk.above = false;
        wide.click("tab.flow");
        CHECK(wide.desk.page == DebriefPage::Flow);
        CHECK(wide.ui.probes().find("chart.flow"));
        CHECK(wide.ui.probes().find("chart.throughput"));
        wide.click("tab.busiest");
        CHECK(wide.ui.probes().find("chart.strip")->max.y < wide.ui.probes().find("chart.holders")->min.y);
    }
    SECTION("one at a time") {
        Screen big(Phase::Debrief, 1280, 720, 2);
        big.desk.above = false;
        big.click("tab.flow");
        CHECK(big.ui.probes().find("chart.flow"));
        CHECK_FALSE(big.ui.probes().find("chart.throughput"));
        big.click("sheet.throughput");
        CHECK(big.ui.probes().find("chart.throughput"));
        big.click("tab.times");
        CHECK(big.ui.probes().find("chart.times"));
    }
}

TEST_CASE("left and right go from page to page, from the floor to the lesson") {
    Screen screen(Phase::Debrief);
    for (int page = 0; page < kDebriefPages; ++page) {
        if (!hasPage(static_cast<DebriefPage>(page), 1)) continue;
        screen.ui.press(Key::Right, screen.draw());
        CHECK_FALSE(screen.desk.above);
        CHECK(screen.desk.page == static_cast<DebriefPage>(page));
    }
    screen.ui.press(Key::Right, screen.draw());
    CHECK(screen.desk.page == DebriefPage::Lesson);
    for (int page = 0; page < kDebriefPages; ++page) screen.ui.press(Key::Left, screen.draw());
    CHECK(screen.desk.above);
}

TEST_CASE("who sets the page from outside gets it") {
    Screen screen(Phase::Debrief);
    screen.desk.above = false;
    screen.desk.page = DebriefPage::Work;
    screen.ui.settle(screen.draw());
    CHECK(screen.ui.probes().find("chart.shares"));
    CHECK(screen.ui.probes().find("chart.efficiency"));
}

TEST_CASE("the view from above has shares and strip where there is room, else it says where boxes stand") {
    SECTION("room") {
        Screen screen(Phase::Debrief, 1280, 720);
        screen.ui.settle(screen.draw());
        CHECK(screen.ui.probes().find("chart.shares"));
        CHECK(screen.ui.probes().find("chart.strip"));
        CHECK(screen.ui.probes().find("above.numbers"));
    }
    SECTION("big text in a small window") {
        Screen screen(Phase::Debrief, 1280, 720, 2);
        screen.ui.settle(screen.draw());
        CHECK_FALSE(screen.ui.probes().find("chart.shares"));
        CHECK(screen.ui.probes().find("above.numbers"));
    }
    SECTION("nothing to draw") {
        Screen screen(Phase::Debrief);
        screen.room.debrief = Debrief{};
        screen.ui.settle(screen.draw());
        CHECK_FALSE(screen.ui.probes().find("chart.shares"));
    }
}

TEST_CASE("a tip says what the mouse points at") {
    Screen screen(Phase::Debrief);
    screen.desk.above = false;
    screen.ui.settle(screen.draw());
    const auto chart = screen.ui.probes().find("chart.lines");
    REQUIRE(chart);
    screen.ui.queue().push(moveEvent(chart->centre().x, chart->centre().y));
    screen.ui.settle(screen.draw());
    CHECK(ImGui::FindWindowByName("##Tooltip_00")->Active);
}

TEST_CASE("after the last round everybody first looks down on the whole floor, then at the numbers, and back") {
    Screen screen(Phase::Debrief, 1920, 1080);
    CHECK(showsFloor(screen.room.room, screen.desk));
    screen.click("above.numbers");
    CHECK_FALSE(showsFloor(screen.room.room, screen.desk));
    screen.click("debrief.above");
    CHECK(showsFloor(screen.room.room, screen.desk));
}

TEST_CASE("who is not ready yet is named") {
    SampleRoom room = sampleRoom(Phase::Lobby);
    CHECK(notReady(room.table()) == "Tomas + Priya");
    room.host = false;
    CHECK(notReady(room.table()) == "Oluwaseun, Tomas + Priya");
    for (SeatState& seat : room.room.seats) seat.ready = true;
    CHECK(notReady(room.table()).empty());
}

TEST_CASE("a room code is spoken in two halves") {
    CHECK(spokenCode("K7FQ2M") == "K7F-Q2M");
    CHECK(spokenCode("ABC") == "ABC");
}

TEST_CASE("the change of a round counts from the end of the day before it") {
    const std::vector<std::int64_t> byDay{10, 20, 30, 40};
    CHECK(changeInRound(Money{45}, byDay, 1, 2) == Money{45});
    CHECK(changeInRound(Money{45}, byDay, 2, 2) == Money{25});
    CHECK(changeInRound(Money{45}, {}, 2, 2) == Money{45});
}

TEST_CASE("a newcomer is told what to do now, one thing after the other") {
    SampleRoom room = sampleRoom(Phase::Plan);
    room.room.round = 1;
    Desk desk;
    CHECK(std::string(hintKey(room.table(), desk)) == "hint.plan");
    desk.notices.take({{SetWipLimit{}, Verdict::Ok}});
    CHECK(std::string(hintKey(room.table(), desk)) == "hint.walk");
    desk.walked = true;
    CHECK(std::string(hintKey(room.table(), desk)) == "hint.answer");
    desk.notices.take({{AnswerRequest{}, Verdict::Ok}});
    CHECK(std::string(hintKey(room.table(), desk)) == "hint.ready");
    room.room.round = 2;
    CHECK(hintKey(room.table(), desk) == nullptr);
}

TEST_CASE("the start screen wants a link before it joins") {
    HeadlessUi ui;
    StartForm form;
    form.name = "Ines";
    StartChoice choice = StartChoice::None;
    const auto draw = [&](const Ui& one) {
        const StartChoice now = startPanel(one, ui.layout(), {}, form);
        if (now != StartChoice::None) choice = now;
    };
    ui.click("start.join", draw);
    CHECK(choice == StartChoice::None);
    CHECK_FALSE(form.problem.empty());
    form.join.link = "gemba://127.0.0.1:4200/K7FQ2M";
    ui.click("start.join", draw);
    CHECK(choice == StartChoice::Join);
}

TEST_CASE("solo starts with one click") {
    HeadlessUi ui;
    StartForm form;
    form.name = "Ines";
    StartChoice choice = StartChoice::None;
    const auto draw = [&](const Ui& one) {
        const StartChoice now = startPanel(one, ui.layout(), {}, form);
        if (now != StartChoice::None) choice = now;
    };
    ui.click("start.solo", draw);
    CHECK(choice == StartChoice::Solo);
    CHECK(form.difficulty == Difficulty::Normal);
    for (const Difficulty difficulty : {Difficulty::Hard, Difficulty::Easy, Difficulty::Normal}) {
        ui.click("difficulty." + std::string(kDifficultyNames[static_cast<std::size_t>(difficulty)]), draw);
        CHECK(form.difficulty == difficulty);
    }
}

TEST_CASE("the whole start screen lies inside the window, unscrolled, also in the smallest one") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
        HeadlessUi ui(width, height);
        StartForm form;
        form.name = "Ines";
        ui.settle([&](const Ui& one) { (void)startPanel(one, ui.layout(), {}, form); });
        const auto quit = ui.probes().find("start.quit");
        REQUIRE(quit);
        CHECK(quit->max.y + ui.look().px(16) <= height);
    }
}

TEST_CASE("two to eight people share one screen") {
    HeadlessUi ui;
    StartForm form;
    form.name = "Ines";
    StartChoice choice = StartChoice::None;
    const auto draw = [&](const Ui& one) {
        if (const StartChoice now = startPanel(one, ui.layout(), {}, form); now != StartChoice::None) choice = now;
    };
    ui.click("start.hot.fewer", draw);
    CHECK(form.people == 2);
    for (int i = 0; i < 9; ++i) ui.click("start.hot.more", draw);
    CHECK(form.people == 8);
    ui.click("start.hot", draw);
    CHECK(choice == StartChoice::HotSeat);
}
