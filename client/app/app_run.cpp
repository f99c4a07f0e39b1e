// From the options of a command line to a window that runs.
#include <fstream>
#include <iostream>
#include <iterator>

#include "client/app/app.h"
#include "client/app/assets.h"
#include "client/session/real_time.h"

namespace gemba {

namespace {

Result<std::optional<Script>> loadScript(const std::string& file) {
    if (file.empty()) return std::optional<Script>();
    std::ifstream in(file);
    if (!in) return Error{file, "cannot be read"};
    Result<Script> script = Script::parse(std::string(std::istreambuf_iterator<char>(in), {}), file);
    if (!script.ok()) return script.error();
    return std::optional<Script>(std::move(script.value()));
}

// A script reads English, wherever it runs.
std::string askedLanguage(const AppOptions& options) {
    if (!options.language.empty()) return options.language;
    if (!options.script.empty()) return kEnglish;
    const Result<Settings> settings = loadSettings(options.settingsFolder);
    if (settings.ok()) return settings.value().language;
    std::cerr << "gemba: " << settings.error().text() << '\n';
    return {};
}

}  // namespace

Status runApp(const AppOptions& options) {
    Result<Language> language = loadLanguage(options.assets, chosenLanguage(options.assets, askedLanguage(options)));
    if (!language.ok()) return language.error();
    Result<FontFiles> fonts = loadFontFiles();
    if (!fonts.ok()) return fonts.error();
    Result<std::optional<Script>> script = loadScript(options.script);
    if (!script.ok()) return script.error();
    App app(options, std::move(language.value()), std::move(fonts.value()));
    if (Status opened = app.open(std::move(script.value())); !opened.ok()) return opened;
    while (true) {
        Result<bool> goOn = app.frame(realMs());
        if (!goOn.ok()) return goOn.error();
        if (!goOn.value()) return Done{};
    }
}

}  // namespace gemba
