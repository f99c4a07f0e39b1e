#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "client/settings/records.h"
#include "client/settings/settings.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;

struct SettingsFolder {
    fs::path path = fs::path(GEMBA_BINARY_DIR) / "settings_test";
    SettingsFolder() { fs::remove_all(path); }
    ~SettingsFolder() { fs::remove_all(path); }
    void write(const std::string& text) const {
        fs::create_directories(path);
        std::ofstream(path / "settings.toml") << text;
    }
};

Settings unusual() {
    Settings settings;
    settings.name = "Zoë \"Z\" O'Neil\\";
    settings.language = "de";
    settings.light = true;
    settings.textPercent = 150;
    settings.reducedMotion = true;
    settings.volumePercent = 0;
    settings.muted = true;
    settings.captions = true;
    settings.tutorialOffered = true;
    return settings;
}

}  // namespace

TEST_CASE("settings come back as they were written") {
    const SettingsFolder folder;
    REQUIRE(saveSettings(folder.path.string(), unusual()).ok());
    const Result<Settings> back = loadSettings(folder.path.string());
    REQUIRE(back.ok());
    CHECK(back.value() == unusual());
}

TEST_CASE("without a file the settings are the defaults") {
    const SettingsFolder folder;
    const Result<Settings> settings = loadSettings(folder.path.string());
    REQUIRE(settings.ok());
    CHECK(settings.value() == Settings{});
}

TEST_CASE("a broken settings file is told with its place and kept") {
    const SettingsFolder folder;
    folder.write("name = \"Ada\"\nlight = maybe\n");
    const Result<Settings> settings = loadSettings(folder.path.string());
    REQUIRE_FALSE(settings.ok());
    CHECK(settings.error().where.find("settings.toml:2") != std::string::npos);
    CHECK(fs::exists(folder.path / "settings.toml.bad"));
    CHECK(loadSettings(folder.path.string()).ok());
}

TEST_CASE("a setting out of range or of another kind is named") {
    CHECK(parseSettings("text_percent = 110", "f").error().what.find("text_percent") == 0);
    CHECK(parseSettings("volume_percent = 150", "f").error().what.find("volume_percent") == 0);
    CHECK(parseSettings("muted = 1", "f").error().what.find("muted") == 0);
    CHECK(parseSettings("name = 7", "f").error().what.find("name") == 0);
    CHECK(parseSettings("of_a_later_version = 7", "f").ok());
}

TEST_CASE("settings that cannot be written say so and leave the old file") {
    const SettingsFolder folder;
    REQUIRE(saveSettings(folder.path.string(), unusual()).ok());
    fs::create_directories(folder.path / "settings.toml.new");  // in the way
    const Status saved = saveSettings(folder.path.string(), Settings{});
    REQUIRE_FALSE(saved.ok());
    CHECK(saved.error().where.find("settings.toml") != std::string::npos);
    CHECK(loadSettings(folder.path.string()).value() == unusual());
}

TEST_CASE("records keep the best medal and come back as they were written") {
    const SettingsFolder folder;
    Records records;
    CHECK_FALSE(noteRecord(records, "openstack/normal/own_bonus", 0));
    CHECK(noteRecord(records, "openstack/normal/own_bonus", 2));
    CHECK_FALSE(noteRecord(records, "openstack/normal/own_bonus", 1));
    CHECK(noteRecord(records, "openstack/normal/own_bonus", 4));
    REQUIRE(saveRecords(folder.path.string(), records).ok());
    const Result<Records> back = loadRecords(folder.path.string());
    REQUIRE(back.ok());
    CHECK(back.value() == Records{{"openstack/normal/own_bonus", 4}});
    CHECK(loadRecords("").value().empty());
}

TEST_CASE("records that do not read are told and kept") {
    CHECK(parseRecords("\"a/b\" = 5", "f").error().what.find("a/b") == 0);
    CHECK(parseRecords("\"a/b\" = \"gold\"", "f").error().what.find("a/b") == 0);
    CHECK_FALSE(parseRecords("a/b", "f").ok());
}
