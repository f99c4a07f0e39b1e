#include "client/session/terminal_race.h"

#include <catch2/catch.hpp>

#include "shared/figures/race.h"
#include "tests/support/random_fields.h"
#include "tests/support/sample_race.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

std::string textOf(const TextLines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}
bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the race stands in the terminal: ends, prices, rounds, and who is ahead") {
    const std::string text = textOf(raceLines(test::english(), sampleRace(2), 1, 20, {}));
    INFO(text);
    CHECK(says(text, "The race: same luck, other decisions"));
    CHECK(says(text, "  Factory 1                                  30     231 kEUR     120 kEUR\n"));
    CHECK(says(text, "> Factory 2 (yours)                          30     291 kEUR      60 kEUR\n"));
    CHECK(says(text, "  Untouched factory                          15     141 kEUR            -\n"));
    CHECK(says(text, "  day 20            71 kEUR      91 kEUR      41 kEUR\n"));
    CHECK(says(text, "  day 60           231 kEUR     291 kEUR     141 kEUR\n"));
    CHECK(says(text, "Factory 2 is ahead by 60 kEUR."));
    CHECK(test::english().missing().empty());
}

TEST_CASE("a factory that runs alone prints no race") {
    CHECK(raceLines(test::english(), sampleRace(1), 0, 20, {}).empty());
    CHECK(raceLines(test::english(), Standings{}, {}, 20, {}).empty());
}

TEST_CASE("a race fits the page in both languages, whatever is sent") {
    const Texts german = test::shippedTexts("de");
    for (const Texts* texts : {&test::english(), &german})
        for (const std::string& line : raceLines(*texts, sampleRace(4), 0, 20, {80, Charset::Unicode}))
            CHECK(columnsOf(line) <= 80);
    CHECK(german.missing().empty());
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const auto race = randomOf<Standings>(dice, 12);
        for (const std::string& line : raceLines(test::english(), race, {}, 0, {}))
            for (const char c : line) REQUIRE((c >= ' ' && c < 127));
    }
}

TEST_CASE("who is ahead is so of the next one, by result alone") {
    Standings race = sampleRace(3);
    REQUIRE(raceLead(race));
    CHECK(raceLead(race)->factory == 1);
    CHECK(raceLead(race)->by == Money{60'000});
    race.factories[0].factory = race.factories[1].factory;
    CHECK(raceLead(race)->by == Money{});
    for (Standing& one : race.factories) one.factory.euros -= 1'000'000;
    race.factories[2].factory.euros += 2'000'000;
    CHECK(raceLead(race)->factory == 2);
    race.factories.resize(1);
    CHECK_FALSE(raceLead(race));
}
