// The replay's strip and column: what hosts can do with mouse and keys, what everybody else sees.
#include "client/panels/replay_panel.h"

#include <catch2/catch.hpp>
#include <set>

#include "client/panels/replay_moments.h"
#include "client/panels/room_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

constexpr SimTime kEnd{60 * kMsPerDay};

SimTime day(std::int64_t n) {
    return SimTime{n * kMsPerDay};
}

struct Watching {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Debrief);
    Desk desk;
    Acts acts;
    ReplayPlan plan{kEnd,
                    {{day(0), SeatId(1), Lever::Order, false},
                     {day(12), SeatId(1), Lever::WipLimit, false},
                     {day(12), SeatId(2), Lever::Report, false},
                     {day(12), SeatId(3), Lever::Post, true},
                     {day(41), SeatId(0), Lever::Walk, false}},
                    {day(30)}};
    std::vector<BookmarkState> bookmarks{{day(30), Phase::Run, 2, "here it broke"}};

    explicit Watching(float width = 1920, float height = 1080, const std::string& language = "en", float textZoom = 1)
        : ui(width, height, language, textZoom) {
        room.room.replay = true;
        room.room.paused = true;
        room.room.speedPercent = 100;
        room.view.now = day(20) + hours(3);
        ui.settle(draw());
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            Table table = room.table();
            if (room.room.replay) table.replay = &plan;
            if (room.host) table.bookmarks = &bookmarks;
            const WindowLayout layout = room.room.replay ? withReplayStrip(one, ui.layout()) : ui.layout();
            roomScreen(one, table, layout, desk, acts);
        };
    }
    void settle() { ui.settle(draw()); }
    template <class Order>
    Order only() {
        REQUIRE(acts.orders.size() == 1);
        REQUIRE(std::holds_alternative<Order>(acts.orders[0]));
        const Order order = std::get<Order>(acts.orders[0]);
        acts = {};
        return order;
    }
    template <class Order>
    Order clicked(const std::string& probe) {
        ui.click(probe, draw());
        return only<Order>();
    }
    // Where a seek goes, and the server shows it.
    SimTime sought() {
        room.view.now = only<SeekReplay>().at;
        settle();
        return room.view.now;
    }
    SimTime afterKey(Key key) {
        ui.press(key, draw());
        return sought();
    }
    SimTime afterClick(const std::string& probe) {
        ui.click(probe, draw());
        return sought();
    }
    void pressAt(float x, float y) {
        ui.queue().push(moveEvent(x, y));
        ui.queue().push(buttonEvent(0, true));
        ui.queue().push(buttonEvent(0, false));
        settle();
    }
    [[nodiscard]] ProbeRect rectOf(const std::string& name) const {
        const auto rect = ui.probes().find(name);
        INFO(name);
        REQUIRE(rect);
        return *rect;
    }
};

}  // namespace

TEST_CASE("a replay draws at every size, for hosts and guests, and misses no sentence") {
    for (const auto& [width, height] :
         {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {800.0F, 600.0F}, {3840.0F, 2160.0F}}) {
        Watching watching(width, height);
        for (const bool host : {true, false})
            for (const SeatId eyes : {SeatId{}, SeatId(2), SeatId(4)})
                for (const SimTime now : {day(0), day(7), kEnd}) {
                    watching.room.host = host;
                    watching.room.room.eyes = eyes;
                    watching.room.view.now = now;
                    watching.room.room.paused = now == day(7);
                    watching.settle();
                }
        watching.plan = {};
        watching.settle();
        INFO(width);
        CHECK(watching.ui.texts().missing().empty());
        CHECK(watching.acts.orders.empty());
    }
}

TEST_CASE("everything of a replay lies inside the window and beside each other, in long words and big type, too") {
    struct Case {
        float width;
        float height;
        const char* language;
        float zoom;
    };
    for (const Case& one : {Case{1280, 720, "en", 1}, Case{1920, 1080, "en", 1}, Case{1280, 720, "de", 1},
                            Case{1920, 1080, "de", 1}, Case{1920, 1080, "de", 1.5F}, Case{1280, 720, "de", 2}}) {
        const Watching watching(one.width, one.height, one.language, one.zoom);
        for (const auto& [name, rect] : watching.ui.probes().all()) {
            if (name.rfind("replay.eyes", 0) == 0 || name.rfind("replay.line", 0) == 0) continue;  // a narrow column's
            INFO(name << " at " << one.width << " " << one.language << " " << one.zoom);
            CHECK(rect.min.x >= 0);
            CHECK(rect.min.y >= 0);
            CHECK(rect.max.x <= one.width);
            CHECK(rect.max.y <= one.height);
        }
        float last = 0;
        for (const char* name : {"start", "day_back", "hour_back", "play", "hour_on", "day_on", "decision_back",
                                 "decision_on", "speed.1", "speed.4", "speed.16", "bookmark", "close"}) {
            const auto rect = watching.ui.probes().find(std::string("replay.") + name);
            INFO(name << " at " << one.width << " " << one.language << " " << one.zoom);
            if (one.zoom < 2) REQUIRE(rect);
            if (!rect) continue;
            CHECK(rect->min.x >= last);
            last = rect->max.x;
        }
    }
}

TEST_CASE("steps go to whole days and hours, back and on") {
    Watching watching;
    CHECK(watching.afterClick("replay.day_on") == day(21));
    CHECK(watching.afterClick("replay.day_on") == day(22));
    CHECK(watching.afterClick("replay.hour_back") == day(21) + hours(7));
    CHECK(watching.afterClick("replay.day_back") == day(21));
    CHECK(watching.afterClick("replay.day_back") == day(20));
    CHECK(watching.afterClick("replay.hour_on") == day(20) + hours(1));
    CHECK(watching.afterClick("replay.start") == day(0));
    CHECK(watching.afterClick("replay.day_back") == day(0));
}

TEST_CASE("the keys step by days and hours, to decisions, to both ends, and run and stop it") {
    Watching watching;
    CHECK(watching.afterKey(Key::Right) == day(21));
    CHECK(watching.afterKey(Key::Left) == day(20));
    watching.ui.queue().push(keyEvent(Key::Shift, true));
    CHECK(watching.afterKey(Key::Left) == day(19) + hours(7));
    CHECK(watching.afterKey(Key::Right) == day(20));
    watching.ui.queue().push(keyEvent(Key::Shift, false));
    CHECK(watching.afterKey(Key::PageDown) == day(41));
    CHECK(watching.afterKey(Key::PageUp) == day(12));
    CHECK(watching.afterKey(Key::PageUp) == day(0));
    CHECK(watching.afterKey(Key::End) == kEnd);
    CHECK(watching.afterKey(Key::Home) == day(0));
    watching.ui.press(Key::Space, watching.draw());
    CHECK(watching.only<SetClock>() == SetClock{false, 100});
    watching.room.room.paused = false;
    watching.ui.press(Key::Space, watching.draw());
    CHECK(watching.only<SetClock>() == SetClock{true, 100});
}

TEST_CASE("a button that the keyboard shows takes the space bar, and the timeline's keys stay its own") {
    Watching watching;
    for (int i = 0; i < 3; ++i) watching.ui.press(Key::Tab, watching.draw());
    watching.acts = {};
    CHECK(watching.afterKey(Key::Right) == day(21));
    watching.ui.press(Key::Space, watching.draw());
    for (const HostOrder& order : watching.acts.orders) CHECK_FALSE(std::holds_alternative<SetClock>(order));
}

TEST_CASE("every button of a replay is reached by Tab") {
    Watching watching;
    std::set<std::string> reached;
    for (int i = 0; i < 40; ++i) {
        watching.ui.press(Key::Tab, watching.draw());
        watching.acts = {};
        watching.ui.press(Key::Space, watching.draw());
        for (const HostOrder& order : watching.acts.orders) {
            if (const auto* one = std::get_if<SeekReplay>(&order)) reached.insert("at " + std::to_string(one->at.ms));
            if (const auto* one = std::get_if<SetClock>(&order))
                reached.insert("clock " + std::to_string(one->paused) + std::to_string(one->speedPercent));
            if (const auto* one = std::get_if<SetReplayEyes>(&order))
                reached.insert("eyes " + std::to_string(one->seat.index()));
            if (std::holds_alternative<Bookmark>(order)) reached.insert("bookmark");
            if (std::holds_alternative<ShowReplay>(order)) reached.insert("close");
        }
        watching.acts = {};
        watching.desk.replay.wanted.reset();
    }
    for (const char* clock : {"clock 0100", "clock 1400", "clock 11600"}) CHECK(reached.count(clock) == 1);
    for (int seat = 0; seat < 5; ++seat) CHECK(reached.count("eyes " + std::to_string(seat)) == 1);
    for (const SimTime at : {day(0), day(20), day(20) + hours(2), day(20) + hours(4), day(21), day(12), day(41)})
        CHECK(reached.count("at " + std::to_string(at.ms)) == 1);
    CHECK(reached.count("bookmark") == 1);
    CHECK(reached.count("close") == 1);
}

TEST_CASE("pressed quickly, steps count from the moment asked for, not from the one still shown") {
    Watching watching;
    watching.ui.click("replay.day_on", watching.draw());
    watching.ui.click("replay.day_on", watching.draw());
    watching.ui.click("replay.day_on", watching.draw());
    REQUIRE(watching.acts.orders.size() == 3);
    CHECK(std::get<SeekReplay>(watching.acts.orders[2]).at == day(23));
}

TEST_CASE("a click on the timeline goes there, and a knob that is dragged takes the room along") {
    Watching watching;
    const ProbeRect track = watching.rectOf("replay.track");
    const float middle = track.centre().y;
    const auto place = [&](float share) { return track.min.x + (track.max.x - track.min.x) * share; };
    watching.pressAt(place(0.25F), middle);
    const SimTime quarter = watching.sought();
    CHECK(static_cast<double>(quarter.ms) == Approx(static_cast<double>(day(15).ms)).margin(kMsPerHour));
    watching.ui.queue().push(moveEvent(watching.rectOf("replay.knob").centre().x, middle));
    watching.ui.queue().push(buttonEvent(0, true));
    for (int i = 0; i <= 40; ++i) {
        watching.ui.queue().push(moveEvent(place(0.25F + 0.005F * static_cast<float>(i)), middle));
        watching.ui.frame(watching.draw());
    }
    watching.ui.queue().push(buttonEvent(0, false));
    watching.settle();
    CHECK(watching.acts.orders.size() > 3);
    CHECK(watching.acts.orders.size() < 20);  // not each place on the way
    const SimTime last = std::get<SeekReplay>(watching.acts.orders.back()).at;
    CHECK(static_cast<double>(last.ms) == Approx(static_cast<double>(day(27).ms)).margin(kMsPerHour));
    CHECK(watching.desk.replay.wanted == last);
    watching.room.view.now = last;
    watching.settle();
    CHECK_FALSE(watching.desk.replay.wanted);
}

TEST_CASE("the same place clicked twice is asked for twice") {
    Watching watching;
    const ProbeRect track = watching.rectOf("replay.track");
    const float x = track.min.x + 500;
    watching.pressAt(x, track.centre().y);
    const SimTime first = watching.sought();
    watching.room.view.now = day(50);  // it ran on
    watching.settle();
    watching.pressAt(x, track.centre().y);
    CHECK(watching.sought() == first);
}

TEST_CASE("numbers and flags above the timeline are places to go to, and a line of the list, too") {
    Watching watching;
    CHECK(watching.afterClick("replay.decision.4") == day(41));
    CHECK(watching.afterClick("replay.decision.2") == day(12));
    CHECK(watching.afterClick("replay.bookmark.0") == day(30));
    CHECK(watching.afterClick("replay.line.1") == day(0));
    CHECK_FALSE(watching.ui.probes().find("replay.decision.5"));  // the bot's is not among people's
}

TEST_CASE("through a seat's eyes the decisions are that seat's, and from above those of bots where nobody played") {
    Watching watching;
    Table table = watching.room.table();
    table.replay = &watching.plan;
    const auto seats = [&] {
        std::vector<SeatId> all;
        for (const PastDecision& one : decisionsShown(table)) all.push_back(one.seat);
        return all;
    };
    CHECK(seats() == std::vector<SeatId>{SeatId(1), SeatId(1), SeatId(2), SeatId(0)});
    watching.room.room.eyes = SeatId(3);
    CHECK(seats() == std::vector<SeatId>{SeatId(3)});
    watching.room.room.eyes = SeatId(4);
    CHECK(seats().empty());
    watching.room.room.eyes = {};
    watching.room.room.factories = 2;
    watching.plan.decisions = {{day(1), SeatId(6), Lever::Order, false}, {day(2), SeatId(2), Lever::Order, true}};
    CHECK(seats() == std::vector<SeatId>{SeatId(2)});  // the other factory's people are not in this one
}

TEST_CASE("hosts choose eyes and speed, mark and close") {
    Watching watching;
    CHECK(watching.clicked<SetReplayEyes>("replay.eyes.3").seat == SeatId(3));
    watching.room.room.eyes = SeatId(3);
    CHECK(watching.clicked<SetReplayEyes>("replay.above").seat.isNone());
    CHECK(watching.clicked<SetClock>("replay.speed.16") == SetClock{true, 1600});
    CHECK(watching.clicked<Bookmark>("replay.bookmark").text == "keystone");
    CHECK_FALSE(watching.clicked<ShowReplay>("replay.close").on);
}

TEST_CASE("in a race the seats of any factory can be looked through") {
    Watching watching;
    watching.room.room.factories = 2;
    watching.settle();
    CHECK_FALSE(watching.ui.probes().find("replay.eyes.7"));
    watching.ui.click("replay.factory.2", watching.draw());
    CHECK(watching.clicked<SetReplayEyes>("replay.eyes.7").seat == SeatId(7));
}

TEST_CASE("guests see the same moment and steer nothing") {
    Watching watching;
    watching.room.host = false;
    watching.settle();
    for (const auto& [name, rect] : watching.ui.probes().all()) {
        INFO(name);
        for (const char* steering : {"replay.play", "replay.day", "replay.hour", "replay.speed", "replay.eyes",
                                     "replay.start", "replay.above", "replay.close"})
            CHECK(name.rfind(steering, 0) != 0);
    }
    const ProbeRect track = watching.rectOf("replay.track");
    watching.pressAt(track.centre().x, track.centre().y);
    for (const char* probe : {"replay.decision.1", "replay.bookmark.0", "replay.line.2"})
        watching.ui.click(probe, watching.draw());
    for (const Key key : {Key::Left, Key::Right, Key::PageDown, Key::Home, Key::Space})
        watching.ui.press(key, watching.draw());
    CHECK(watching.acts.orders.empty());
    CHECK(watching.acts.messages.empty());
}

TEST_CASE("the debrief opens a replay for hosts, and closed it leads on to the numbers") {
    Watching watching;
    watching.room.room.replay = false;
    watching.desk = Desk{};
    watching.settle();
    CHECK(watching.clicked<ShowReplay>("replay.open").on);
    watching.room.room.replay = true;
    watching.settle();
    CHECK(showsFloor(watching.room.room, watching.desk));
    CHECK_FALSE(watching.ui.probes().find("tab.result"));
    CHECK_FALSE(watching.ui.probes().find("debrief.above"));
    watching.room.room.replay = false;
    watching.settle();
    CHECK_FALSE(showsFloor(watching.room.room, watching.desk));
    watching.ui.click("debrief.above", watching.draw());
    CHECK(watching.clicked<ShowReplay>("replay.open").on);
    watching.room.host = false;
    watching.settle();
    CHECK_FALSE(watching.ui.probes().find("replay.open"));
}

TEST_CASE("a moment in words: days from one, the end on the last day") {
    const FloorPlan plan = sampleRoom(Phase::Debrief).plan;
    const auto clock = [&](SimTime at) {
        const ReplayClock shown = replayClock(plan, at);
        return std::vector<std::int32_t>{shown.day, shown.hour, shown.round, shown.dayInRound};
    };
    CHECK(clock(day(0)) == std::vector<std::int32_t>{1, 0, 1, 1});
    CHECK(clock(day(19) + hours(7)) == std::vector<std::int32_t>{20, 7, 1, 20});
    CHECK(clock(day(20)) == std::vector<std::int32_t>{21, 0, 2, 1});
    CHECK(clock(kEnd) == std::vector<std::int32_t>{60, 8, 3, 20});
}
