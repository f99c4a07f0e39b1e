#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "client/app/assets.h"
#include "client/app/floor_words.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;

// A folder of assets with a folder of scenarios beside it.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "gemba-texts-XXXXXX").string();
        m_root = ::mkdtemp(pattern.data());
        write("assets/text/en.toml", "[language]\nname = \"English\"\n[app]\nquit = \"Quit\"\nmenu = \"Menu\"\n");
        write("assets/text/de.toml", "[language]\nname = \"Deutsch\"\n[app]\nquit = \"Beenden\"\n");
    }
    ~Folder() { fs::remove_all(m_root); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& file, const std::string& text) const {
        fs::create_directories((m_root / file).parent_path());
        std::ofstream(m_root / file) << text;
    }
    [[nodiscard]] std::string assets() const { return (m_root / "assets").string(); }

  private:
    fs::path m_root;
};

}  // namespace

TEST_CASE("the languages that can be chosen are the files in the folder, each by its own name") {
    const Folder folder;
    folder.write("assets/text/nl.toml", "[app]\nquit = \"Stop\"\n");
    folder.write("assets/text/broken.toml", "[app\n");
    folder.write("assets/text/README.md", "words");
    std::string all;
    for (const LanguageName& one : languagesIn(folder.assets())) all += one.code + "=" + one.name + " ";
    CHECK(all == "de=Deutsch en=English nl=nl ");
}

TEST_CASE("a language speaks, and English where it is silent") {
    const Folder folder;
    const Result<Texts> texts = loadTexts(folder.assets(), "de");
    REQUIRE(texts.ok());
    CHECK(texts.value().say("app.quit") == "Beenden");
    CHECK(texts.value().say("app.menu") == "Menu");
    CHECK(texts.value().missing().size() == 1);
}

TEST_CASE("a language that is not there: the error names those that are") {
    const Folder folder;
    for (const char* code : {"xx", "../text/de", ""}) {
        const Result<Texts> texts = loadTexts(folder.assets(), code);
        REQUIRE_FALSE(texts.ok());
        CHECK(texts.error().text() ==
              "language '" + std::string(code) + "': not there; there are de (Deutsch), en (English)");
    }
}

TEST_CASE("words of scenarios come along; a file that cannot be read changes nothing") {
    const Folder folder;
    folder.write("scenarios/bakery.toml", "[scenario]\n");
    folder.write("scenarios/bakery.de.toml", "[name]\noven = \"Ofen\"\n");
    folder.write("scenarios/forge.de.toml", "[name\n");
    const Result<Language> language = loadLanguage(folder.assets(), "de");
    REQUIRE(language.ok());
    CHECK(language.value().code == "de");
    FloorPlan plan;
    plan.stations = {{"oven", {}, {}}, {"shelf", {}, {}}};
    CHECK(language.value().wordsOf("bakery").plan(plan).stations[0].name == "Ofen");
    CHECK(language.value().wordsOf("bakery").plan(plan).stations[1].name == "shelf");
    CHECK(language.value().wordsOf("forge").plan(plan).stations[0].name == "oven");
}

TEST_CASE("who asks for a language gets it; else the environment chooses among those that are there") {
    const Folder folder;
    const char* kNames[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (const char* name : kNames) ::unsetenv(name);
    CHECK(chosenLanguage(folder.assets(), "") == "en");
    ::setenv("LANG", "de_DE.UTF-8", 1);
    CHECK(chosenLanguage(folder.assets(), "") == "de");
    CHECK(chosenLanguage(folder.assets(), "xx") == "xx");
    ::setenv("LC_MESSAGES", "fr_FR", 1);
    CHECK(chosenLanguage(folder.assets(), "") == "en");
    ::setenv("LC_ALL", "de", 1);
    CHECK(chosenLanguage(folder.assets(), "") == "de");
    for (const char* name : kNames) ::unsetenv(name);
}

TEST_CASE("every word on the floor comes from the language") {
    Sentences marked;
    for (const auto& [key, sentence] : test::english().sentences()) marked[key] = "x" + sentence;
    const FloorTexts english = floorWords(test::english());
    const FloorTexts words = floorWords(Texts(marked));
    const FloorTexts fallback;
    const auto all = [](const FloorTexts& texts) { return reinterpret_cast<const std::string*>(&texts); };
    for (std::size_t i = 0; i < sizeof(FloorTexts) / sizeof(std::string); ++i) {
        CHECK(all(words)[i] == "x" + all(english)[i]);
        CHECK(all(english)[i] == all(fallback)[i]);
    }
}
