// The player against OpenAL's null device, which takes time like a real one and makes no sound; and without a device.
// OpenAL reads its settings once, so each test that wants others runs in a program of its own.
#include "client/sfml/sound_player.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

using namespace gemba;

namespace {

const std::string kFiles = GEMBA_SOURCE_DIR "/assets/sound";

struct Child {
    int code = -1;
    std::string said;  // on both streams
};

// This test program again, with one hidden test and this setting of OpenAL's.
Child runHidden(const std::string& tag, const std::string& drivers) {
    const std::string self = std::filesystem::read_symlink("/proc/self/exe");
    const std::string command = "ALSOFT_DRIVERS=" + drivers + " '" + self + "' '" + tag + "' 2>&1";
    Child child;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[256];
    while (std::fgets(part, sizeof part, pipe) != nullptr) child.said += part;
    child.code = ::pclose(pipe);
    return child;
}

void checkQuiet(const Child& child) {
    INFO(child.said);
    CHECK(child.code == 0);
    CHECK(child.said.find("All tests passed") != std::string::npos);
    CHECK(child.said.size() < 200);
}

}  // namespace

TEST_CASE("without a device nothing sounds, nothing fails and nothing is said") {
    checkQuiet(runHidden("[no-device]", "none"));
}

TEST_CASE("with a device sounds play and end, at most so many at once") {
    checkQuiet(runHidden("[null-device]", "null"));
}

TEST_CASE("hidden: no device", "[.][no-device]") {
    SoundPlayer player(kFiles);
    CHECK_FALSE(player.hasDevice());
    for (int i = 0; i < 500; ++i) player.play(static_cast<Sound>(i % kSounds), 100);
    CHECK(player.playing() == 0);
    player.stopAll();
}

TEST_CASE("hidden: the null device", "[.][null-device]") {
    SoundPlayer player(kFiles);
    REQUIRE(player.hasDevice());
    player.play(Sound::Reveal, 0);
    CHECK(player.playing() == 0);
    player.play(Sound::RoundEnds, 80);
    CHECK(player.playing() == 1);
    for (int i = 0; i < 300; ++i) player.play(Sound::Reveal, 1000);
    CHECK(player.playing() == kVoices);
    for (int i = 0; i < 200 && player.playing() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(player.playing() == 0);
    player.play(Sound::RoundEnds, 100);
    player.stopAll();
    CHECK(player.playing() == 0);
    SoundPlayer lost("/nowhere");
    lost.play(Sound::Fire, 100);
    CHECK(lost.playing() == 0);
}
