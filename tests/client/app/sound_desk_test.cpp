// What is heard in a room, by its words: no device is needed for that.
#include "client/app/sound_desk.h"

#include <catch2/catch.hpp>

#include "client/panels/sound_caption.h"
#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

struct Room {
    RoomState room;
    PlayerView view;
    std::vector<AnsweredWish> answers;
    SoundDesk desk;
    std::int64_t nowMs = 10'000;

    explicit Room(SoundOptions options = {60, false, true}) : desk(options) { room.phase = Phase::Plan; }
    std::string hear(int listener = 0) {
        desk.hear({room, view, answers, listener}, nowMs);
        answers.clear();
        const char* words = desk.words(nowMs);
        return words == nullptr ? "" : words;
    }
};

}  // namespace

TEST_CASE("who comes into a room hears nothing of what was there before") {
    Room room;
    room.room.phase = Phase::Run;
    room.view.shipped = 12;
    CHECK(room.hear().empty());
    room.view.shipped = 13;
    CHECK(room.hear() == "sound.featureShips");
    room.desk.forget();
    room.nowMs += kCaptionMs;
    room.view.shipped = 80;
    CHECK(room.hear().empty());
}

TEST_CASE("when the next person at this screen looks, only the phase is compared") {
    Room room;
    CHECK(room.hear(1).empty());
    room.view.shipped = 5;
    room.view.requests.push_back({ItemId(1), AreaId(0), {}, 0, 0});
    CHECK(room.hear(2).empty());
    room.room.phase = Phase::Run;
    CHECK(room.hear(1) == "sound.daysStart");
}

TEST_CASE("without captions there are no words, but for the switch") {
    Room room({60, false, false});
    CHECK(room.hear().empty());
    room.answers = {{WalkTo{}, Verdict::Ok}};
    CHECK(room.hear().empty());
    room.desk.toggleMute(room.nowMs);
    CHECK(room.desk.options().muted);
    CHECK(std::string(room.desk.words(room.nowMs)) == "sound.off");
    room.desk.toggleMute(room.nowMs);
    CHECK_FALSE(room.desk.options().muted);
    CHECK(std::string(room.desk.words(room.nowMs)) == "sound.on");
}

TEST_CASE("words come also when the sound is off") {
    Room room({60, true, true});
    CHECK(room.hear().empty());
    room.answers = {{WalkTo{}, Verdict::Locked}};
    CHECK(room.hear() == "sound.refused");
}

TEST_CASE("the words stand in the ticker, or in the floor where there is none, at every size") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
        HeadlessUi ui(width, height);
        WindowLayout without = ui.layout();
        without.ticker.h = 0;
        for (int i = 0; i < kSounds; ++i) {
            const std::string words = ui.texts().say(keyOf(static_cast<Sound>(i)));
            const auto placeIn = [&](const WindowLayout& layout) {
                ui.settle([&](const Ui& one) { soundCaption(one, layout, words); });
                return ui.probes().find("sound.words").value();
            };
            CHECK(ui.layout().ticker.holds(placeIn(ui.layout()).min));
            CHECK(ui.layout().ticker.holds(placeIn(ui.layout()).max));
            CHECK(without.floor.holds(placeIn(without).min));
            CHECK(without.floor.holds(placeIn(without).max));
        }
    }
}
