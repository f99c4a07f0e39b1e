// The scenario reader: the text of a TOML file in, a Scenario out, with every problem it has as
// file:line:column: message. Called by the server, the tools and the tests. Never opens a file, never throws,
// never stops at the first problem.
#pragma once

#include <string>
#include <string_view>

#include "shared/scenario/problem.h"
#include "shared/scenario/scenario.h"

namespace gemba {

struct ReadScenario {
    Scenario scenario;  // empty unless ok()
    Problems problems;  // in the order of the file
    [[nodiscard]] bool ok() const { return problems.empty(); }
    [[nodiscard]] std::string text() const;  // one problem a line
};

// Reads every key, then, if all read well, cross-checks the whole (check.h). `fileName` only names the file
// in problems.
[[nodiscard]] ReadScenario readScenario(std::string_view text, const std::string& fileName);

}  // namespace gemba
