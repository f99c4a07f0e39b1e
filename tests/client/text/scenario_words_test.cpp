#include "client/text/scenario_words.h"

#include <catch2/catch.hpp>

#include "client/text/check_sentences.h"
#include "client/text/language.h"
#include "shared/scenario/reader.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

Scenario scenario(const std::string& name) {
    ReadScenario read = readScenario(test::sourceFile("scenarios/" + name + ".toml"), name);
    REQUIRE(read.ok());
    return read.scenario;
}

Texts germanOf(const std::string& name) {
    const std::string file = "scenarios/" + name + ".de.toml";
    Result<Texts> words = Texts::parse(test::sourceFile(file), file);
    REQUIRE(words.ok());
    return std::move(words.value());
}

}  // namespace

TEST_CASE("without a translation a scenario speaks its own words") {
    const FloorPlan plan = floorPlanOf(scenario("openstack"));
    CHECK(ScenarioWords().plan(plan) == plan);
    CHECK(ScenarioWords().lesson("As it is.") == "As it is.");
    CHECK(Language{}.wordsOf("openstack").plan(plan) == plan);
}

TEST_CASE("what is translated is shown, the rest stays, and nothing but words changes") {
    const FloorPlan original = floorPlanOf(scenario("openstack"));
    FloorPlan german = ScenarioWords(germanOf("openstack")).plan(original);
    CHECK(german.title == "OpenStack: fünf Projekte, ein Release");
    CHECK(german.areas[0].name == "nova");
    CHECK(german.areas[0].about.starts_with("Compute: startet"));
    CHECK(german.seats[0].name == "Leitung nova");
    CHECK(german.qualities[2].name == "sorgfältig");
    CHECK(german.employers[2].name == "unabhängig");
    CHECK(german.projects[0].name == "nova: Review lehren");
    CHECK(german.id == original.id);
    CHECK(german.leverRounds == original.leverRounds);
    CHECK(german.projects[0].gain == original.projects[0].gain);
}

TEST_CASE("an area that is called otherwise keeps what is said about it") {
    const FloorPlan german = ScenarioWords(germanOf("tutorial")).plan(floorPlanOf(scenario("tutorial")));
    CHECK(german.areas[1].name == "Radbau");
    CHECK(german.areas[1].about.starts_with("Baut Räder"));
    CHECK(german.seats[1].name == "Leitung Radbau");
}

TEST_CASE("the lesson and the host's events have words, too") {
    const ScenarioWords words(germanOf("openstack"));
    HostView console;
    console.events = {{"A customer escalates", 2}, {"Nobody translated this", 1}};
    console = words.console(console);
    CHECK(console.events[0] == EventPlan{"Kunde macht Druck", 2});
    CHECK(console.events[1].name == "Nobody translated this");
    CHECK(words.lesson("A project …").starts_with("Ein Projekt"));
}

TEST_CASE("the German words fit their scenarios, and every sentence has one") {
    const std::string name = GENERATE("openstack", "tutorial");
    for (const Finding& one : checkSentences(germanOf(name), originalWords(scenario(name)))) {
        const bool staysAsItIs = one.flaw == Flaw::Missing && one.key.starts_with("name.");
        if (isError(one.flaw) && !staysAsItIs) FAIL_CHECK(name << ": " << one.what);
    }
}

TEST_CASE("a locale names a language") {
    CHECK(languageOfLocale("de_AT.UTF-8@euro") == "de");
    CHECK(languageOfLocale("de") == "de");
    for (const char* none : {"", "C", "C.UTF-8", "POSIX"}) CHECK(languageOfLocale(none) == "en");
}
