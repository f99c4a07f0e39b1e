// What is wrong with a translation, sentence by sentence against its original. Pure; the files are read elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "client/text/texts.h"

namespace gemba {

enum class Flaw : std::uint8_t {
    Missing,       // only the original says something
    Unknown,       // the original does not
    Placeholders,  // other {names} than in the original
    Letters,       // one that the window cannot draw
    Length,        // more than 140 % of the original, by more than a word: look whether it fits
};

struct Finding {
    Flaw flaw = Flaw::Missing;
    std::string key;
    std::string what;  // "app.quit: says {n}, the original does not"
};

// All but the length, which is worth a look.
[[nodiscard]] constexpr bool isError(Flaw flaw) {
    return flaw != Flaw::Length;
}

// In the order of the keys. A language checked against itself has only letters that cannot be drawn.
[[nodiscard]] std::vector<Finding> checkSentences(const Texts& own, const Texts& original);

}  // namespace gemba
