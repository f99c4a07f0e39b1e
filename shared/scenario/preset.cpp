#include "shared/scenario/preset.h"

#include <algorithm>

namespace gemba {

namespace {

Error unknown(const Scenario& scenario, std::string_view name) {
    std::string known;
    for (const PresetDef& preset : scenario.presets) known += (known.empty() ? "" : ", ") + preset.name;
    return {"preset " + std::string(name),
            "the scenario " + scenario.id + " has none of this name; known: " + (known.empty() ? "none" : known)};
}

SessionDef sessionOf(SessionDef session, const PresetDef& preset) {
    session.rounds = preset.rounds;
    session.daysPerRound = preset.daysPerRound;
    session.briefingSeconds = preset.briefingSeconds;
    session.planSeconds = preset.planSeconds;
    session.runSeconds = preset.runSeconds;
    session.reviewSeconds = preset.reviewSeconds;
    session.breakSeconds = preset.breakSeconds;
    session.debriefSeconds = preset.debriefSeconds;
    return session;
}

}  // namespace

std::int32_t secondsOf(const PresetDef& preset) {
    const std::int32_t round = preset.planSeconds + preset.runSeconds + preset.reviewSeconds;
    return preset.lobbySeconds + preset.briefingSeconds + preset.rounds * round + preset.breakSeconds +
           preset.debriefSeconds;
}

Result<Scenario> withPreset(const Scenario& scenario, std::string_view name) {
    if (name.empty()) return scenario;
    const auto found = std::find_if(scenario.presets.begin(), scenario.presets.end(),
                                    [&](const PresetDef& preset) { return preset.name == name; });
    if (found == scenario.presets.end()) return unknown(scenario, name);
    Scenario chosen = scenario;
    chosen.session = sessionOf(scenario.session, *found);
    return chosen;
}

}  // namespace gemba
