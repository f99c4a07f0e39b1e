#include "client/app/assets.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "shared/scenario/reader.h"

namespace gemba {

namespace {

namespace fs = std::filesystem;

constexpr const char* kInterFolders[] = {"/usr/share/fonts/opentype/inter/", "/usr/local/share/fonts/inter/"};
constexpr const char* kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans";
constexpr const char* kInstalled = "share/gemba/assets";

template <class Bytes>
Bytes contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

fs::path ownFolder() {
    std::error_code problem;
    const fs::path self = fs::read_symlink("/proc/self/exe", problem);
    return problem ? fs::current_path(problem) : self.parent_path();
}

// From the program's folder upward, then from the working directory.
fs::path searchAssets() {
    std::error_code problem;
    for (const fs::path& start : {ownFolder(), fs::current_path(problem)}) {
        for (fs::path folder = start; !folder.empty(); folder = folder.parent_path()) {
            if (fs::exists(folder / "assets" / "text", problem)) return folder / "assets";
            if (fs::exists(folder / kInstalled, problem)) return folder / kInstalled;
            if (folder == folder.root_path()) break;
        }
    }
    return {};
}

fs::path textsOf(const std::string& assets, const std::string& language) {
    return fs::path(assets) / "text" / (language + ".toml");
}

Result<Texts> readTexts(const fs::path& file) {
    return Texts::parse(contents<std::string>(file), file.string());
}

std::string localeOfMessages() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return {};
}

Error notThere(const std::string& folder, const std::string& language) {
    std::string there;
    for (const LanguageName& one : languagesIn(folder))
        there += (there.empty() ? "" : ", ") + one.code + " (" + one.name + ")";
    return {"language '" + language + "'", "not there; there are " + there};
}

// Those of all scenarios, by the name of their file, which is the scenario's id.
std::map<std::string, ScenarioWords> scenarioWordsIn(const fs::path& folder, const std::string& language) {
    std::map<std::string, ScenarioWords> all;
    const std::string ending = "." + language + ".toml";
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(ending)) continue;
        Result<Texts> words = readTexts(entry.path());
        if (words.ok() && fs::path(name).replace_extension().replace_extension().extension() == kTalkWords) {
            const fs::path talk = folder / (name.substr(0, name.size() - ending.size()) + ".toml");
            const ReadPreparedTalk read = readTalkFile(talk);
            if (read.ok()) all.emplace(talk.stem().string(), talkWords(read.talk, words.value()));
            continue;
        }
        if (words.ok()) all.emplace(name.substr(0, name.size() - ending.size()), std::move(words.value()));
    }
    return all;
}

}  // namespace

Result<std::string> assetsFolder(const std::string& folder) {
    const fs::path assets = folder.empty() ? searchAssets() : fs::path(folder);
    if (!assets.empty()) return assets.string();
    return Error{"assets", "no folder \"assets\" beside this program; say where it is with --assets"};
}

std::vector<LanguageName> languagesIn(const std::string& folder) {
    std::vector<LanguageName> languages;
    const Result<std::string> assets = assetsFolder(folder);
    if (!assets.ok()) return languages;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(assets.value()) / "text", problem)) {
        if (entry.path().extension() != ".toml") continue;
        const Result<Texts> texts = readTexts(entry.path());
        const std::string code = entry.path().stem().string();
        if (!texts.ok()) continue;
        languages.push_back({code, texts.value().has("language.name") ? texts.value().say("language.name") : code});
    }
    std::sort(languages.begin(), languages.end(),
              [](const LanguageName& a, const LanguageName& b) { return a.code < b.code; });
    return languages;
}

Result<Texts> loadTexts(const std::string& folder, const std::string& language) {
    const Result<std::string> assets = assetsFolder(folder);
    if (!assets.ok()) return assets.error();
    const fs::path file = textsOf(assets.value(), kEnglish);
    std::error_code problem;
    if (!fs::exists(file, problem)) return Error{file.string(), "not found"};
    Result<Texts> english = readTexts(file);
    if (!english.ok() || language == kEnglish) return english;
    const bool isName = language.find_first_of("/.") == std::string::npos;
    if (!isName || !fs::exists(textsOf(assets.value(), language), problem)) return notThere(folder, language);
    const Result<Texts> own = readTexts(textsOf(assets.value(), language));
    if (!own.ok()) return own.error();
    return own.value().over(english.value());
}

Result<Language> loadLanguage(const std::string& folder, const std::string& language) {
    Result<Texts> texts = loadTexts(folder, language);
    if (!texts.ok()) return texts.error();
    const fs::path scenarios = fs::path(assetsFolder(folder).value()) / ".." / "scenarios";
    return Language{language, std::move(texts.value()), scenarioWordsIn(scenarios, language)};
}

std::string chosenLanguage(const std::string& folder, const std::string& asked) {
    if (!asked.empty()) return asked;
    const std::string code = languageOfLocale(localeOfMessages());
    for (const LanguageName& one : languagesIn(folder))
        if (one.code == code) return code;
    return kEnglish;
}

ReadPreparedTalk readTalkFile(const std::string& file) {
    const fs::path scenario = fs::path(file).replace_extension().replace_extension(".toml");
    const ReadScenario factory = readScenario(contents<std::string>(scenario), scenario.string());
    return factory.ok() ? readTalk(contents<std::string>(file), file, factory.scenario)
                        : ReadPreparedTalk{{}, factory.problems};
}

Result<FontFiles> loadFontFiles() {
    std::error_code problem;
    const auto read = [](const std::string& file) { return contents<std::vector<std::uint8_t>>(file); };
    for (const std::string folder : kInterFolders)
        if (fs::exists(folder + "Inter-Bold.otf", problem))
            return FontFiles{read(folder + "Inter-Regular.otf"), read(folder + "Inter-SemiBold.otf"),
                             read(folder + "Inter-Bold.otf")};
    const std::string plain = std::string(kDejaVu) + ".ttf";
    const std::string bold = std::string(kDejaVu) + "-Bold.ttf";
    if (fs::exists(plain, problem) && fs::exists(bold, problem)) return FontFiles{read(plain), read(bold), read(bold)};
    return Error{"fonts", "neither Inter nor DejaVu Sans found; install the package fonts-inter"};
}

}  // namespace gemba
