#include "client/app/check_texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "client/app/assets.h"
#include "client/text/check_sentences.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

namespace fs = std::filesystem;

std::string textIn(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<fs::path> tomlFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class TextCheck {
  public:
    explicit TextCheck(fs::path assets) : m_assets(std::move(assets)) {}

    int run() {
        const Result<Texts> english = read(m_assets / "text" / (std::string(kEnglish) + ".toml"));
        if (!english.ok()) return 1;
        for (const fs::path& file : tomlFilesIn(m_assets / "text")) {
            const Result<Texts> own = read(file);
            if (!own.ok()) continue;
            m_codes.push_back(file.stem().string());
            compare(file, own.value(), english.value());
        }
        const fs::path scenarios = (m_assets / ".." / "scenarios").lexically_normal();
        for (const fs::path& file : tomlFilesIn(scenarios)) checkScenarioWords(file);
        return m_wrong ? 1 : 0;
    }

  private:
    Result<Texts> read(const fs::path& file) {
        std::error_code problem;
        Result<Texts> texts = fs::exists(file, problem) ? Texts::parse(textIn(file), file.string())
                                                        : Result<Texts>(Error{file.string(), "not found"});
        if (!texts.ok()) complain(texts.error().text());
        return texts;
    }

    void complain(const std::string& line) {
        std::cerr << line << '\n';
        m_wrong = true;
    }

    void compare(const fs::path& file, const Texts& own, const Texts& original) {
        bool fine = true;
        for (const Finding& one : checkSentences(own, original)) {
            if (isError(one.flaw)) {
                complain(file.string() + ": " + one.what);
                fine = false;
            } else {
                std::cout << file.string() << ": worth a look: " << one.what << '\n';
            }
        }
        if (fine) std::cout << file.string() << ": fine\n";
    }

    // <scenario>.<language>.toml. Names without a translation stay as they are.
    void checkScenarioWords(const fs::path& file) {
        const fs::path code = file.stem().extension();
        if (code.empty() || std::count(m_codes.begin(), m_codes.end(), code.string().substr(1)) == 0) return;
        const Result<Texts> own = read(file);
        if (file.stem().stem().extension() == kTalkWords) return checkTalkWords(file, own);
        const fs::path scenario = file.parent_path() / (file.stem().stem().string() + ".toml");
        const ReadScenario factory = readScenario(textIn(scenario), scenario.string());
        if (!factory.ok()) complain(file.string() + ": the scenario " + scenario.string() + " cannot be read");
        if (!own.ok() || !factory.ok()) return;
        if (factory.scenario.id != scenario.stem()) complain(scenario.string() + ": its id is not its name");
        const Texts original = originalWords(factory.scenario);
        Sentences complete = own.value().sentences();
        for (const auto& [key, name] : original.sentences())
            if (key.starts_with("name.")) complete.emplace(key, name);
        compare(file, Texts(std::move(complete)), original);
    }

    // <scenario>.talk.<language>.toml.
    void checkTalkWords(const fs::path& file, const Result<Texts>& own) {
        const fs::path talk = file.parent_path() / (file.stem().stem().string() + ".toml");
        const ReadPreparedTalk original = readTalkFile(talk.string());
        if (!original.ok()) complain(file.string() + ": the talk " + talk.string() + " cannot be read");
        if (own.ok() && original.ok()) compare(file, own.value(), originalTalkWords(original.talk));
    }

    fs::path m_assets;
    std::vector<std::string> m_codes;  // of the languages
    bool m_wrong = false;
};

}  // namespace

int checkTexts(const std::string& assets) {
    const Result<std::string> folder = assetsFolder(assets);
    if (folder.ok()) return TextCheck(folder.value()).run();
    std::cerr << "gemba: " << folder.error().text() << '\n';
    return 1;
}

}  // namespace gemba
