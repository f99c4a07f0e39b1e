#include "client/sound/captions.h"

#include <catch2/catch.hpp>

#include <set>

#include "client/sound/ration.h"
#include "client/text/texts.h"
#include "tests/support/source_file.h"

using namespace gemba;

TEST_CASE("every sound has a name in words, and no two have the same") {
    const Result<Texts> texts = Texts::parse(test::sourceFile("assets/text/en.toml"), "en.toml");
    REQUIRE(texts.ok());
    std::set<std::string> names;
    for (int i = 0; i < kSounds; ++i) {
        INFO(keyOf(static_cast<Sound>(i)));
        CHECK(texts.value().has(keyOf(static_cast<Sound>(i))));
        names.insert(texts.value().say(keyOf(static_cast<Sound>(i))));
    }
    CHECK(names.size() == kSounds);
    CHECK(texts.value().has("sound.on"));
    CHECK(texts.value().has("sound.off"));
}

TEST_CASE("the same sound comes at most every 150 ms, requests at most every ten seconds") {
    SoundRation ration;
    CHECK(ration.grant(Sound::Accepted, 0));
    CHECK_FALSE(ration.grant(Sound::Accepted, 149));
    CHECK(ration.grant(Sound::Refused, 149));
    CHECK(ration.grant(Sound::Accepted, 150));
    CHECK_FALSE(ration.grant(Sound::Accepted, 299));
    CHECK(ration.grant(Sound::Asked, 0));
    CHECK_FALSE(ration.grant(Sound::Asked, kAskedAgainMs - 1));
    CHECK(ration.grant(Sound::Asked, kAskedAgainMs));
}

TEST_CASE("words stand for two seconds") {
    Captions captions;
    CHECK(captions.shown(0) == nullptr);
    captions.sound(Sound::Asked, 100);
    CHECK(std::string(captions.shown(100)) == "sound.asked");
    CHECK(captions.shown(100 + kCaptionMs - 1) != nullptr);
    CHECK(captions.shown(100 + kCaptionMs) == nullptr);
}

TEST_CASE("what matters is not hidden by what matters less") {
    Captions captions;
    captions.sound(Sound::Asked, 0);
    captions.sound(Sound::Fire, 10);
    captions.sound(Sound::Accepted, 20);
    CHECK(std::string(captions.shown(20)) == "sound.fire");
    captions.sound(Sound::RoundEnds, 30);
    CHECK(std::string(captions.shown(30)) == "sound.roundEnds");
    captions.word("sound.off", 40);
    CHECK(std::string(captions.shown(40)) == "sound.off");
    captions.sound(Sound::Accepted, 40 + kCaptionMs);
    CHECK(std::string(captions.shown(40 + kCaptionMs)) == "sound.accepted");
}
