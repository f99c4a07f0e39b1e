// Files that the client needs: languages and fonts. Looks beside the program, above it and in the place of an
// installation.
#pragma once

#include <string>
#include <vector>

#include "client/charts/fonts.h"
#include "client/text/language.h"
#include "shared/base/result.h"

namespace gemba {

inline constexpr const char* kEnglish = "en";  // what every other language falls back to

// `folder` empty = search for a folder "assets"; the same below.
[[nodiscard]] Result<std::string> assetsFolder(const std::string& folder);

// Languages with a file that can be read, by code.
[[nodiscard]] std::vector<LanguageName> languagesIn(const std::string& folder);
// Its sentences over the English ones. The error for a language that is not there names those that are.
[[nodiscard]] Result<Texts> loadTexts(const std::string& folder, const std::string& language);
// The same with the words of scenarios: files <scenario>.<language>.toml in the folder "scenarios" beside the assets.
// One that cannot be read changes nothing; `gemba check` says what is wrong with it.
[[nodiscard]] Result<Language> loadLanguage(const std::string& folder, const std::string& language);
// `asked` if it says anything; else the language of LC_ALL, LC_MESSAGES or LANG if there is a file for it; else
// English.
[[nodiscard]] std::string chosenLanguage(const std::string& folder, const std::string& asked);

// A prepared talk beside its scenario: openstack.talk.toml beside openstack.toml, whose problems are its own, too.
[[nodiscard]] ReadPreparedTalk readTalkFile(const std::string& file);

[[nodiscard]] Result<FontFiles> loadFontFiles();

}  // namespace gemba
