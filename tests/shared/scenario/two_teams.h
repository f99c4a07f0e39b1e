// The small scenario with one change made to it, for tests of what the reader says about it.
#pragma once

#include <stdexcept>
#include <string>

#include "shared/scenario/reader.h"
#include "tests/support/source_file.h"

namespace gemba::test {

inline std::string twoTeams() {
    return sourceFile("scenarios/tiny/two_teams.toml");
}

// The first `from` after `after` becomes `to`.
inline std::string changed(std::string text, const std::string& after, const std::string& from, const std::string& to) {
    const std::size_t start = text.find(after);
    const std::size_t at = start == std::string::npos ? start : text.find(from, start);
    if (at == std::string::npos) throw std::runtime_error("the scenario has no " + from);
    return text.replace(at, from.size(), to);
}

inline std::string problemsOf(const std::string& text) {
    return readScenario(text, "t.toml").text();
}

inline std::string problemsAfter(const std::string& from, const std::string& to, const std::string& after = "") {
    return problemsOf(changed(twoTeams(), after, from, to));
}

}  // namespace gemba::test
