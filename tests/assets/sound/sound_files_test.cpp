#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "assets/sound/recipes.h"
#include "assets/sound/wav.h"
#include "client/sound/sounds.h"
#include "tests/support/source_file.h"

using namespace gemba;
using namespace gemba::synth;

namespace {

constexpr std::size_t kLargestFile = 28'000;

std::set<std::string> recipeNames() {
    std::set<std::string> names;
    for (const NamedRecipe& one : recipes()) names.insert(one.name);
    return names;
}

}  // namespace

TEST_CASE("the sound files are what the generator writes, byte for byte, and small") {
    for (const NamedRecipe& one : recipes()) {
        const std::string file = test::sourceFile("assets/sound/" + one.name + ".wav");
        INFO(one.name);
        CHECK(file.size() < kLargestFile);
        CHECK((file == wavOf(render(one.recipe))));
    }
}

TEST_CASE("there is one file for every sound of the game, and none besides") {
    std::set<std::string> wanted;
    for (int i = 0; i < kSounds; ++i) wanted.insert(fileOf(static_cast<Sound>(i)));
    CHECK(wanted.size() == kSounds);
    CHECK(wanted == recipeNames());
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(GEMBA_SOURCE_DIR "/assets/sound"))
        if (entry.path().extension() == ".wav") files.insert(entry.path().stem());
    CHECK(files == wanted);
}

TEST_CASE("every sound is as loud as it should be, keeps room at the top, begins soft and ends in silence") {
    for (const NamedRecipe& one : recipes()) {
        const Samples samples = render(one.recipe);
        INFO(one.name);
        CHECK(std::abs(loudnessOf(samples) - one.recipe.loudness) <= 2);
        const auto [least, most] = std::minmax_element(samples.begin(), samples.end());
        CHECK(std::max(-*least, *most) <= kFull / 2);
        CHECK(std::abs(samples.front()) < 200);
        CHECK(std::abs(samples.back()) == 0);
    }
}

TEST_CASE("a note has the pitch it was given") {
    Recipe recipe{500, 2000, {{0, 440'000, 4000}}, {}};
    const Samples samples = render(recipe);
    int risings = 0;  // through zero; the higher modes have faded in the second half
    for (std::size_t i = samples.size() / 2; i < samples.size(); ++i)
        if (samples[i - 1] < 0 && samples[i] >= 0) ++risings;
    CHECK(risings >= 109);
    CHECK(risings <= 111);
}

TEST_CASE("a loud recipe is held under the highest peak, and silence stays silence") {
    const Samples loud = render({300, kFull, {{0, 440'000, 200}}, {}});
    CHECK(*std::max_element(loud.begin(), loud.end()) <= kFull * 7 / 10);
    const Samples none = render({100, 2000, {}, {}});
    CHECK(std::all_of(none.begin(), none.end(), [](std::int32_t sample) { return sample == 0; }));
}

TEST_CASE("a file says that it has one channel of 16 bits at 22 050 Hz") {
    const std::string file = wavOf({0, 1, -2});
    CHECK(file.size() == 50);
    CHECK(file.substr(0, 4) + file.substr(8, 8) + file.substr(36, 4) == "RIFFWAVEfmt data");
    CHECK(file.substr(20, 16) == std::string("\x01\0\x01\0\x22\x56\0\0\x44\xAC\0\0\x02\0\x10\0", 16));
    CHECK(file.substr(40) == std::string("\x06\0\0\0\0\0\x01\0\xFE\xFF", 10));
}
