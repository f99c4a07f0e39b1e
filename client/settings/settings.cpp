#include "client/settings/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "client/settings/kept_file.h"

namespace gemba {

namespace {

constexpr const char* kFile = "settings.toml";

// Reads one key after the other and keeps the first complaint.
struct SettingsReader {
    const toml::table& table;
    std::string problem{};

    template <class Value>
    void read(const char* key, Value& value) {
        const toml::node* node = table.get(key);
        if (node == nullptr) return;
        if (const auto found = node->value_exact<Value>()) {
            value = *found;
            return;
        }
        complain(key, "is of the wrong kind");
    }
    void readPercent(const char* key, int& value) {
        std::int64_t number = value;
        read(key, number);
        if (number < 0 || number > 200) return complain(key, "must be from 0 to 200");
        value = static_cast<int>(number);
    }
    void complain(const std::string& key, const std::string& what) {
        if (problem.empty()) problem = key + " " + what;
    }
};

void check(const Settings& settings, SettingsReader& reader) {
    if (std::find(kTextPercents.begin(), kTextPercents.end(), settings.textPercent) == kTextPercents.end())
        reader.complain("text_percent", "must be 100, 125, 150 or 200");
    if (settings.volumePercent > 100) reader.complain("volume_percent", "must be from 0 to 100");
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

Result<Settings> parseSettings(std::string_view text, const std::string& nameForErrors) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return Error{nameForErrors + ":" + std::to_string(error.source().begin.line), std::string(error.description())};
    }
    Settings settings;
    SettingsReader reader{table};
    reader.read("name", settings.name);
    reader.read("language", settings.language);
    reader.read("light", settings.light);
    reader.readPercent("text_percent", settings.textPercent);
    reader.read("reduced_motion", settings.reducedMotion);
    reader.readPercent("volume_percent", settings.volumePercent);
    reader.read("muted", settings.muted);
    reader.read("captions", settings.captions);
    reader.read("tutorial_offered", settings.tutorialOffered);
    reader.read("scenario", settings.scenario);
    reader.read("preset", settings.preset);
    check(settings, reader);
    if (!reader.problem.empty()) return Error{nameForErrors, reader.problem};
    return settings;
}

std::string textOf(const Settings& settings) {
    const toml::table table{{"name", settings.name},
                            {"language", settings.language},
                            {"light", settings.light},
                            {"text_percent", settings.textPercent},
                            {"reduced_motion", settings.reducedMotion},
                            {"volume_percent", settings.volumePercent},
                            {"muted", settings.muted},
                            {"captions", settings.captions},
                            {"tutorial_offered", settings.tutorialOffered},
                            {"scenario", settings.scenario},
                            {"preset", settings.preset}};
    std::ostringstream out;
    out << "# Gemba writes this file; it may be edited while Gemba is closed.\n" << table << '\n';
    return out.str();
}

std::string settingsFolder() {
    if (const std::string config = environment("XDG_CONFIG_HOME"); !config.empty()) return config + "/gemba";
    if (const std::string home = environment("HOME"); !home.empty()) return home + "/.config/gemba";
    return {};
}

Result<Settings> loadSettings(const std::string& folder) {
    const std::optional<std::string> text = readKept(folder, kFile);
    if (!text) return Settings{};
    Result<Settings> settings = parseSettings(*text, folder + "/" + kFile);
    if (settings.ok()) return settings;
    return putAside(folder, kFile, settings.error());
}

Status saveSettings(const std::string& folder, const Settings& settings) {
    return writeKept(folder, kFile, textOf(settings));
}

}  // namespace gemba
