// What a person has chosen once and wants to find again: kept in one small text file of their own.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace gemba {

inline constexpr std::array<int, 4> kTextPercents{100, 125, 150, 200};

struct Settings {
    std::string name;      // empty = not told yet
    std::string language;  // "en", "de" …; empty = that of the machine
    bool light = false;
    int textPercent = 100;  // one of kTextPercents
    bool reducedMotion = false;
    int volumePercent = 60;  // 0 … 100
    bool muted = false;
    bool captions = false;               // sounds as words, too
    bool tutorialOffered = false;        // at the first start only
    std::string scenario = "openstack";  // of the next game
    std::string preset;                  // its length; empty = the scenario's own
    bool operator==(const Settings&) const = default;
};

// TOML. Unknown keys are passed over; an error says which line or key is wrong.
[[nodiscard]] Result<Settings> parseSettings(std::string_view toml, const std::string& nameForErrors);
[[nodiscard]] std::string textOf(const Settings& settings);

// $XDG_CONFIG_HOME/gemba, else ~/.config/gemba; empty when neither is known.
[[nodiscard]] std::string settingsFolder();
// Without a file: the defaults. One that does not read is kept beside as settings.toml.bad, and told.
[[nodiscard]] Result<Settings> loadSettings(const std::string& folder);
// All or nothing: a crash leaves the old file or the new one.
[[nodiscard]] Status saveSettings(const std::string& folder, const Settings& settings);

}  // namespace gemba
