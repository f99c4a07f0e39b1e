#include "client/text/language.h"

namespace gemba {

const ScenarioWords& Language::wordsOf(const std::string& scenario) const {
    static const ScenarioWords kNone;
    const auto found = scenarios.find(scenario);
    return found == scenarios.end() ? kNone : found->second;
}

std::string languageOfLocale(const std::string& locale) {
    const std::string code = locale.substr(0, locale.find_first_of("_.@"));
    return code.empty() || code == "C" || code == "POSIX" ? "en" : code;
}

}  // namespace gemba
