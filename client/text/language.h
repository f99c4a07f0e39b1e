// One language as a person meets it: the sentences of the program, and the words of scenarios that somebody
// translated into it.
#pragma once

#include <map>
#include <string>

#include "client/text/scenario_words.h"
#include "client/text/texts.h"

namespace gemba {

// One that can be chosen.
struct LanguageName {
    std::string code;  // "de"
    std::string name;  // what its file calls it: "Deutsch"
};

struct Language {
    std::string code;  // "de"
    Texts texts;
    std::map<std::string, ScenarioWords> scenarios;  // by the scenario's id

    // Of a scenario; those that change nothing when nobody translated it.
    [[nodiscard]] const ScenarioWords& wordsOf(const std::string& scenario) const;
};

// The code in a locale's name: "de" in "de_AT.UTF-8@euro"; "en" for "C", "POSIX" and nothing at all.
[[nodiscard]] std::string languageOfLocale(const std::string& locale);

}  // namespace gemba
