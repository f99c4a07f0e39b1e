#include "client/settings/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace gemba {

namespace {

namespace fs = std::filesystem;

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
                            {"tutorial_offered", settings.tutorialOffered}};
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
    const fs::path file = fs::path(folder) / kFile;
    std::ifstream in(file, std::ios::binary);
    if (folder.empty() || !in) return Settings{};
    const std::string text(std::istreambuf_iterator<char>(in), {});
    Result<Settings> settings = parseSettings(text, file.string());
    if (settings.ok()) return settings;
    std::error_code problem;
    fs::rename(file, file.string() + ".bad", problem);
    return Error{settings.error().where, settings.error().what + "; kept as settings.toml.bad, starting with defaults"};
}

Status saveSettings(const std::string& folder, const Settings& settings) {
    if (folder.empty()) return Error{"settings", "no folder to keep them in; set HOME or XDG_CONFIG_HOME"};
    const fs::path file = fs::path(folder) / kFile;
    const fs::path fresh = fs::path(folder) / (std::string(kFile) + ".new");
    std::error_code problem;
    fs::create_directories(folder, problem);
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << textOf(settings);
    out.close();
    if (out) fs::rename(fresh, file, problem);
    if (!out || problem) return Error{file.string(), "cannot be written; the settings hold until Gemba is closed"};
    return Done{};
}

}  // namespace gemba
