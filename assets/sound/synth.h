// A small instrument: a bar of wood or bronze that a soft mallet strikes. Counts in whole numbers only, so every
// compiler makes the same samples. Pure: notes in, samples out.
#pragma once

#include <cstdint>
#include <vector>

namespace gemba::synth {

inline constexpr std::int64_t kRate = 22'050;  // samples a second
inline constexpr std::int64_t kFull = 32'767;  // the loudest sample

using Samples = std::vector<std::int32_t>;

enum class Bar : std::uint8_t { Wood, Bronze };

struct Note {
    std::int64_t atMs = 0;
    std::int64_t milliHertz = 440'000;
    std::int64_t decayMs = 200;    // until it is 60 dB down
    std::int64_t permille = 1000;  // as loud as the others
    Bar bar = Bar::Wood;
};

// The mallet alone: a dull knock on wood.
struct Knock {
    std::int64_t atMs = 0;
    std::int64_t permille = 1000;
};

struct Recipe {
    std::int64_t lengthMs = 300;
    std::int64_t loudness = 2600;  // root mean square of the loudest 50 ms, of kFull
    std::vector<Note> notes;
    std::vector<Knock> knocks;
};

// -kFull … kFull. As loud as the recipe says, unless the highest peak would be above 0.7 of full.
[[nodiscard]] Samples render(const Recipe& recipe);

// Root mean square of the loudest 50 ms.
[[nodiscard]] std::int64_t loudnessOf(const Samples& samples);

}  // namespace gemba::synth
