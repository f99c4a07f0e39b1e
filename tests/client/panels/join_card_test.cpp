#include "client/panels/join_card.h"

#include <catch2/catch.hpp>

#include "client/panels/start_panel.h"
#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

LanRoom roomAt(const std::string& address, std::uint64_t number, const std::string& name) {
    LanRoom room{address, {}};
    room.beacon.room = number;
    room.beacon.name = name;
    room.beacon.scenario = "OpenStack: five projects, one release";
    room.beacon.people = static_cast<std::uint32_t>(number);
    return room;
}

struct StartScreen {
    HeadlessUi ui;
    LanList lan;
    StartForm form;
    StartChoice choice = StartChoice::None;
    float hidden = 0;  // pixels of the panel that only scrolling shows

    explicit StartScreen(float width = 1920, float height = 1080) : ui(width, height) {
        form.name = "Ines";
        lan.rooms = {roomAt("192.168.1.20", 1, "Meeting room 3"), roomAt("192.168.1.21", 2, "Kantine"),
                     roomAt("192.168.1.22", 3, "Old laptop")};
        lan.rooms[1].beacon.port = 4300;
        lan.rooms[1].beacon.phase = Phase::Review;
        lan.rooms[2].beacon.version = kProtocolVersion + 1;
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            if (const StartChoice now = startPanel(one, ui.layout(), lan, form); now != StartChoice::None) choice = now;
            ImGui::Begin("start");
            hidden = ImGui::GetScrollMaxY();
            ImGui::End();
        };
    }
    void type(const std::string& text) {
        for (const char c : text) ui.queue().push(textEvent(static_cast<unsigned char>(c)));
        ui.settle(draw());
    }
};

}  // namespace

TEST_CASE("picking a room fills in its address; the code is typed next, and Enter joins") {
    StartScreen screen;
    screen.form.join.link = "gemba://10.0.0.1:4200/AAAAAA";
    screen.ui.click("lan.0", screen.draw());
    CHECK(screen.form.join.address == "192.168.1.20");
    CHECK(screen.form.join.link.empty());
    CHECK(screen.choice == StartChoice::None);
    screen.type("k7fq2m");
    CHECK(screen.form.join.code == "k7fq2m");
    screen.ui.press(Key::Enter, screen.draw());
    CHECK(screen.choice == StartChoice::Join);
}

TEST_CASE("a room at another port than the usual one says so in the address") {
    StartScreen screen;
    screen.ui.click("lan.1", screen.draw());
    CHECK(screen.form.join.address == "192.168.1.21:4300");
}

TEST_CASE("a room of another version is listed, says so, and cannot be picked") {
    StartScreen screen;
    screen.ui.click("lan.2", screen.draw());
    CHECK(screen.form.join.address.empty());
    CHECK(screen.form.join.picked == 0);
    CHECK_FALSE(screen.ui.texts().say("lan.other_version").empty());
    CHECK(screen.ui.texts().missing().empty());
}

TEST_CASE("rooms are reached and picked with the keyboard alone") {
    StartScreen screen;
    for (int i = 0; i < 40 && screen.form.join.address.empty(); ++i) {
        screen.ui.press(Key::Tab, screen.draw());
        if (ImGui::IsAnyItemActive()) continue;  // a text field: a blank would go into it
        const bool wasHost = screen.choice != StartChoice::None;
        if (!wasHost) screen.ui.press(Key::Space, screen.draw());
        screen.choice = StartChoice::None;
    }
    CHECK(screen.form.join.address == "192.168.1.20");
    screen.type("ABCDEF");
    CHECK(screen.form.join.code == "ABCDEF");
}

TEST_CASE("a picked room stays where it is when another one comes, and who typed an address of their own keeps it") {
    StartScreen screen;
    screen.ui.click("lan.0", screen.draw());
    const auto before = screen.ui.probes().find("lan.0");
    screen.lan.rooms.push_back(roomAt("192.168.1.23", 4, "Annex"));
    screen.ui.settle(screen.draw());
    CHECK(screen.ui.probes().find("lan.0")->min.y == before->min.y);
    screen.form.join.address = "10.1.1.1";
    screen.lan.rooms.erase(screen.lan.rooms.begin());
    screen.ui.settle(screen.draw());
    CHECK(screen.form.join.address == "10.1.1.1");
}

TEST_CASE("with thirty-two rooms nothing is cut off, and without any a sentence says what to do") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}}) {
        StartScreen screen(width, height);
        for (std::uint64_t i = 4; i <= 32; ++i)
            screen.lan.rooms.push_back(roomAt("192.168.100.200", i, std::string(48, 'W')));
        screen.form.problem = screen.ui.texts().say("start.need_link");
        screen.ui.settle(screen.draw());
        for (const char* name : {"lan.0", "lan.2", "start.address", "start.code", "start.join", "start.link",
                                 "start.name", "start.host", "start.quit"}) {
            INFO(name << " at " << width);
            const auto rect = screen.ui.probes().find(name);
            REQUIRE(rect);
            CHECK(rect->min.x >= 0);
            CHECK(rect->max.x <= width);
            CHECK(rect->max.y + screen.ui.look().px(12) <= height);
        }
        CHECK(screen.hidden == 0);
        CHECK(screen.ui.probes().find("start.link")->min.y > screen.ui.probes().find("start.join")->max.y);
        screen.lan = {};
        screen.ui.settle(screen.draw());
        screen.lan.deaf = true;
        screen.ui.settle(screen.draw());
        CHECK(screen.ui.texts().missing().empty());
    }
}
