#include "client/text/texts.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {
Texts textsOf(const char* toml) {
    Result<Texts> texts = Texts::parse(toml, "test.toml");
    REQUIRE(texts.ok());
    return std::move(texts.value());
}
}  // namespace

TEST_CASE("a nested key finds its sentence") {
    const Texts texts = textsOf("[lobby]\nstart = \"Start\"\n");
    CHECK(texts.say("lobby.start") == "Start");
}

TEST_CASE("a missing key shows as itself and is listed once") {
    const Texts texts = textsOf("");
    CHECK(texts.say("no.such.key") == "no.such.key");
    CHECK(texts.say("no.such.key") == "no.such.key");
    CHECK(texts.missing().size() == 1);
}

TEST_CASE("values replace their names, every time") {
    const Texts texts = textsOf("line = \"{area} helps {other}, {area} waits\"");
    CHECK(texts.say("line", {{"area", "nova"}, {"other", "cinder"}}) == "nova helps cinder, nova waits");
}

TEST_CASE("a value that looks like a name does not loop") {
    const Texts texts = textsOf("line = \"hello {name}\"");
    CHECK(texts.say("line", {{"name", "{name}"}}) == "hello {name}");
}

TEST_CASE("one thing and many things have their own sentences") {
    const Texts texts = textsOf("[box]\none = \"{n} box\"\nmany = \"{n} boxes\"");
    CHECK(texts.count("box", 1) == "1 box");
    CHECK(texts.count("box", 0) == "0 boxes");
    CHECK(texts.count("box", 7) == "7 boxes");
}

TEST_CASE("a mistake in a language file names file, line and column") {
    const Result<Texts> texts = Texts::parse("good = \"yes\"\nbad = ", "de.toml");
    REQUIRE_FALSE(texts.ok());
    CHECK(texts.error().where.rfind("de.toml:2:", 0) == 0);
}

TEST_CASE("what a language lacks is said in English and listed, nothing else") {
    const Texts german = textsOf("[lobby]\nstart = \"Los\"\nonly_here = \"nur hier\"");
    const Texts texts = german.over(textsOf("[lobby]\nstart = \"Start\"\nready = \"ready\""));
    CHECK(texts.say("lobby.start") == "Los");
    CHECK(texts.say("lobby.only_here") == "nur hier");
    CHECK(texts.say("lobby.ready") == "ready");
    CHECK(texts.missing() == std::set<std::string, std::less<>>{"lobby.ready"});
    CHECK(texts.say("lobby.nobody_has_this") == "lobby.nobody_has_this");
    CHECK(texts.missing().contains("lobby.nobody_has_this"));
}

TEST_CASE("a sentence without quotes is a mistake with its place") {
    const Result<Texts> texts = Texts::parse("[lobby]\nstart = 7\n", "de.toml");
    REQUIRE_FALSE(texts.ok());
    CHECK(texts.error().text() == "de.toml:2:9: lobby.start must be a text in quotes");
}
