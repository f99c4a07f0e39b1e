// Which factory, and how long: all scenarios of this machine, with the medals won there.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "client/panels/widgets.h"
#include "shared/protocol/debrief.h"
#include "shared/rules/medal.h"

namespace gemba {

struct LengthChoice {
    std::string preset;  // its name
    std::int32_t minutes = 0;
    std::int32_t rounds = 0;
};

struct ScenarioCard {
    std::string id;
    std::string title;
    std::string briefing;
    std::size_t teams = 0;
    std::size_t seats = 0;
    std::vector<LengthChoice> lengths;                                        // none: only its own
    std::array<std::array<Medal, kGoals>, kDifficultyNames.size()> medals{};  // best ones, by difficulty and goal
};

// What the next game will be.
struct SessionChoice {
    std::string scenario = "openstack";
    std::string preset;  // empty = the scenario's own length
};

[[nodiscard]] const ScenarioCard* cardOf(const std::vector<ScenarioCard>& cards, const SessionChoice& choice);
// "75 minutes, 3 rounds"; empty when the scenario tells no length.
[[nodiscard]] std::string lengthWords(const Ui& ui, const std::vector<ScenarioCard>& cards,
                                      const SessionChoice& choice);

enum class BrowserStays : std::uint8_t { Open, Closed };
[[nodiscard]] BrowserStays scenarioBrowser(const Ui& ui, const WindowLayout& layout,
                                           const std::vector<ScenarioCard>& cards, SessionChoice& choice);

}  // namespace gemba
