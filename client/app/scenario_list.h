// The scenarios that this machine can play, read from their files.
#pragma once

#include <string>
#include <vector>

#include "client/panels/scenario_browser.h"
#include "client/settings/records.h"
#include "client/text/language.h"

namespace gemba {

// Beside the folder of assets (empty = searched for); the flagship first, then by title. Files that do not read are
// left out: the server says why when one is asked for by name. The tutorial is no scenario of its own.
[[nodiscard]] std::vector<ScenarioCard> scenariosBeside(const std::string& assets, const Records& records);

// The same in another language, as far as somebody has translated them.
[[nodiscard]] std::vector<ScenarioCard> inLanguage(std::vector<ScenarioCard> cards, const Language& language);

// Under which a medal is kept.
[[nodiscard]] std::string recordKey(const std::string& scenario, Difficulty difficulty, Goal goal);
// Takes over the debrief's medals; true when one is better than all before.
[[nodiscard]] bool noteMedals(Records& records, const std::string& scenario, const Debrief& debrief);

}  // namespace gemba
