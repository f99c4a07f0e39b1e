// The languages of the source tree as tests need them: read, or a clear failure.
#pragma once

#include <stdexcept>
#include <string>

#include "client/text/language.h"
#include "tests/support/source_file.h"

namespace gemba::test {

inline Texts shippedTexts(const std::string& language = "en") {
    const std::string file = "assets/text/" + language + ".toml";
    Result<Texts> texts = Texts::parse(sourceFile(file), file);
    if (!texts.ok()) throw std::runtime_error(texts.error().text());
    return std::move(texts.value());
}

inline const Texts& english() {
    static const Texts kEnglish = shippedTexts();
    return kEnglish;
}

inline Language englishLanguage() {
    return {"en", english(), {}};
}

}  // namespace gemba::test
