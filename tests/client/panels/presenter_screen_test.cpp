// What a room sees during a talk: everything fits, in every size and language, and is large enough for the last row.
#include "client/panels/presenter_screen.h"

#include <catch2/catch.hpp>

#include "client/app/assets.h"
#include "client/panels/big_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

constexpr SimTime kTalkEnd{60 * kMsPerDay};

// The flagship's talk as it is shipped, in that language.
std::vector<TalkStop> shippedStops(const std::string& code) {
    const std::string source = GEMBA_SOURCE_DIR;
    const Result<Language> language = loadLanguage(source + "/assets", code);
    REQUIRE(language.ok());
    const ReadPreparedTalk read = readTalkFile(source + "/scenarios/openstack.talk.toml");
    REQUIRE(read.ok());
    FloorPlan plan;
    plan.id = "openstack";
    std::vector<BookmarkState> marks;
    for (const TalkMark& mark : read.talk.marks) marks.push_back({mark.at, Phase::Run, 1, mark.words});
    return talkStops(marks, kTalkEnd, plan, language.value());
}

struct Stand {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Debrief);
    ReplayPlan replay{kTalkEnd, {}, {}};
    std::vector<TalkStop> stops;
    PresenterDesk desk;
    Acts acts;

    explicit Stand(std::vector<TalkStop> all, float width = 1920, float height = 1080, const std::string& code = "en")
        : ui(width, height, code, kBigScreenZoom), stops(std::move(all)) {
        room.room.replay = true;
        room.room.paused = true;
        room.view.now = SimTime{};
        draw();
        obey();
    }
    [[nodiscard]] WindowLayout layout(const Ui& one) const { return presenterLayout(one, ui.layout(), stops); }
    HeadlessUi::Draw drawing() {
        return [this](const Ui& one) {
            Table table = room.table();
            table.replay = &replay;
            presenterKeys(table, stops, desk, acts);
            presenterScreen(one, table, layout(one), stops, desk);
        };
    }
    void draw() { ui.settle(drawing()); }
    // What the replay would do, at once.
    void obey() {
        for (const HostOrder& order : acts.orders) {
            if (const auto* clock = std::get_if<SetClock>(&order)) room.room.paused = clock->paused;
            if (const auto* look = std::get_if<SetReplayEyes>(&order)) room.room.eyes = look->seat;
            if (const auto* seek = std::get_if<SeekReplay>(&order)) room.view.now = seek->at;
        }
        acts = {};
        draw();
    }
    void press(Key key) {
        ui.press(key, drawing());
        obey();
    }
    void type(char letter) {
        ui.queue().push(textEvent(static_cast<std::uint32_t>(letter)));
        draw();
        obey();
    }
    [[nodiscard]] ProbeRect rectOf(const std::string& name) const {
        const auto rect = ui.probes().find(name);
        INFO(name);
        REQUIRE(rect);
        return *rect;
    }
};

void checkInside(const ProbeRect& rect, const PanelRect& area) {
    CHECK(rect.min.x >= area.x);
    CHECK(rect.min.y >= area.y);
    CHECK(rect.max.x <= area.x + area.w);
    CHECK(rect.max.y <= area.y + area.h);
}

}  // namespace

TEST_CASE("the shipped talk's words fit beside the day, over a floor that keeps most of the screen") {
    for (const std::string code : {"en", "de"}) {
        const std::vector<TalkStop> stops = shippedStops(code);
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
            INFO(code << " " << width);
            Stand stand(stops, width, height, code);
            const WindowLayout layout = stand.layout({stand.ui.look(), stand.ui.texts()});
            CHECK(layout.floor.h >= 0.76F * height);
            for (std::size_t i = 0; i < stops.size(); ++i, stand.press(Key::PageDown)) {
                CHECK(stand.desk.presenter.at() == i);
                checkInside(stand.rectOf("presenter.words"), layout.topBar);
                checkInside(stand.rectOf("presenter.side"), layout.topBar);
                CHECK(stand.rectOf("presenter.words").max.x < stand.rectOf("presenter.side").min.x);
            }
        }
    }
}

TEST_CASE("nothing in a talk is under 32 pixels at 1080p") {
    const Stand stand(shippedStops("en"));
    CHECK(stand.ui.look().size(Type::Small) >= 32);
    CHECK(kBigScreenFloorPercent >= 160);
}

TEST_CASE("the longest words that a bookmark can hold leave the floor its place") {
    std::string longest;
    while (longest.size() + 8 < kMaxSaid) longest += "waiting ";
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
        Stand stand({{SimTime{}, longest, {}}}, width, height);
        const WindowLayout layout = stand.layout({stand.ui.look(), stand.ui.texts()});
        CHECK(layout.floor.h >= 0.6F * height);
        checkInside(stand.rectOf("presenter.words"), layout.topBar);
    }
}

TEST_CASE("each key does what a clicker and a presenter expect") {
    Stand stand(shippedStops("en"));
    const std::size_t last = stand.stops.size() - 1;
    std::size_t at = 0;
    for (const Key key : {Key::PageDown, Key::Right, Key::Space}) {
        stand.press(key);
        CHECK(stand.desk.presenter.at() == ++at);
    }
    for (const Key key : {Key::PageUp, Key::Left}) {
        stand.press(key);
        CHECK(stand.desk.presenter.at() == --at);
    }
    stand.press(Key::End);
    CHECK(stand.desk.presenter.at() == last);
    stand.press(Key::Home);
    CHECK(stand.desk.presenter.at() == 0);
    CHECK(stand.room.view.now == stand.stops[0].at);
    for (const char letter : {'p', 'P'}) {
        stand.type(letter);
        CHECK(stand.desk.presenter.runs() == (letter == 'p'));
    }
    stand.press(Key::Enter);
    CHECK(stand.desk.presenter.runs());
    CHECK_FALSE(stand.room.room.paused);
}

TEST_CASE("B and the point make it black, and back; a step brings it back, too") {
    Stand stand(shippedStops("en"));
    for (const char letter : {'b', '.'}) {
        stand.type(letter);
        CHECK(stand.ui.probes().find("presenter.black"));
        CHECK_FALSE(stand.ui.probes().find("presenter.words"));
        stand.type(letter);
        CHECK(stand.ui.probes().find("presenter.words"));
    }
    stand.type('.');
    stand.press(Key::PageDown);
    CHECK(stand.ui.probes().find("presenter.words"));
    CHECK(stand.desk.presenter.at() == 1);
}

TEST_CASE("the keys are named until the first step; through a seat's eyes it says whose they are") {
    for (const std::string code : {"en", "de"}) {
        Stand stand({{SimTime{}, "a", {}}, {SimTime{kMsPerDay}, "b", SeatId(1)}}, 1280, 720, code);
        checkInside(stand.rectOf("presenter.hint"), stand.layout({stand.ui.look(), stand.ui.texts()}).topBar);
        stand.press(Key::PageDown);
        CHECK_FALSE(stand.ui.probes().find("presenter.hint"));
        const WindowLayout layout = stand.layout({stand.ui.look(), stand.ui.texts()});
        checkInside(stand.rectOf("presenter.eyes"), layout.topBar);
        CHECK(stand.rectOf("presenter.eyes").min.y >= stand.rectOf("presenter.words").max.y);
    }
}
