#include <catch2/catch.hpp>

#include "client/panels/settings_panel.h"
#include "client/panels/start_panel.h"
#include "tests/client/panels/headless_ui.h"

using namespace gemba;

namespace {

struct SettingsScreen {
    HeadlessUi ui;
    Settings settings;
    PanelStays stays = PanelStays::Open;
    explicit SettingsScreen(float width = 1280, float height = 720) : ui(width, height) {}
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            if (settingsPanel(one, ui.layout(), settings, {{"de", "Deutsch"}, {"en", "English"}}) == PanelStays::Closed)
                stays = PanelStays::Closed;
        };
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
};

}  // namespace

TEST_CASE("every setting can be changed by a click") {
    SettingsScreen screen;
    const Settings before = screen.settings;
    for (const char* probe :
         {"settings.language.de", "settings.light", "settings.text.150", "settings.reduced_motion.on",
          "settings.louder", "settings.muted.on", "settings.captions.on"})
        screen.click(probe);
    const Settings& now = screen.settings;
    CHECK(now.language == "de");
    CHECK(now.light);
    CHECK(now.textPercent == 150);
    CHECK(now.reducedMotion);
    CHECK(now.volumePercent > before.volumePercent);
    CHECK(now.muted);
    CHECK(now.captions);
    for (const char* probe :
         {"settings.language.en", "settings.dark", "settings.text.100", "settings.reduced_motion.off",
          "settings.quieter", "settings.muted.off", "settings.captions.off"})
        screen.click(probe);
    Settings expected = before;
    expected.language = "en";
    CHECK(now == expected);
}

TEST_CASE("the volume stays from 0 to 100") {
    SettingsScreen screen;
    for (int i = 0; i < 7; ++i) screen.click("settings.louder");
    CHECK(screen.settings.volumePercent == 100);
    for (int i = 0; i < 12; ++i) screen.click("settings.quieter");
    CHECK(screen.settings.volumePercent == 0);
}

TEST_CASE("done closes the settings") {
    SettingsScreen screen;
    screen.click("settings.done");
    CHECK(screen.stays == PanelStays::Closed);
}

TEST_CASE("done closes the keys") {
    HeadlessUi ui(1280, 720);
    PanelStays keys = PanelStays::Open;
    ui.click("keys.done", [&](const Ui& one) {
        if (keysPanel(one, ui.layout()) == PanelStays::Closed) keys = PanelStays::Closed;
    });
    CHECK(keys == PanelStays::Closed);
    CHECK(ui.texts().missing().empty());
}

TEST_CASE("settings fit into the smallest window") {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
        SettingsScreen screen(width, height);
        screen.ui.settle(screen.draw());
        for (const auto& [name, rect] : screen.ui.probes().all()) {
            INFO(name << " at " << width);
            CHECK(rect.min.x >= 0);
            CHECK(rect.max.x <= width);
            CHECK(rect.max.y <= height);
        }
        CHECK(screen.ui.texts().missing().empty());
    }
}

TEST_CASE("bigger text makes bars and panel bigger and leaves the floor the rest") {
    const WindowLayout usual = windowLayout(1920, 1080);
    const WindowLayout big = windowLayout(1920, 1080, 2.0F);
    CHECK(big.scale == Approx(2 * usual.scale));
    CHECK(big.topBar.h > usual.topBar.h);
    CHECK(big.panel.w > usual.panel.w);
    CHECK(big.panel.w <= 0.5F * big.window.w);
    CHECK(big.floor.w + big.panel.w == Approx(big.window.w));
    CHECK(big.floor.h + big.topBar.h + big.ticker.h == Approx(big.window.h));
}
