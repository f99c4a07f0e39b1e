#include "shared/scenario/preset_reader.h"

namespace gemba {
namespace {

PresetDef readPreset(Section& section, const SessionDef& session) {
    PresetDef preset;
    preset.name = section.name("name");
    preset.minutes = section.count("minutes", kPresetMinutes);
    preset.rounds = section.count("rounds", kRounds, session.rounds);
    preset.daysPerRound = section.count("days_per_round", kDaysPerRound, session.daysPerRound);
    preset.lobbySeconds = section.count("lobby_seconds", kPauseSeconds, preset.lobbySeconds);
    preset.briefingSeconds = section.count("briefing_seconds", kPhaseSeconds, session.briefingSeconds);
    preset.planSeconds = section.count("plan_seconds", kPhaseSeconds, session.planSeconds);
    preset.runSeconds = section.count("run_seconds", kPhaseSeconds, session.runSeconds);
    preset.reviewSeconds = section.count("review_seconds", kPhaseSeconds, session.reviewSeconds);
    preset.breakSeconds = section.count("break_seconds", kPauseSeconds, session.breakSeconds);
    preset.debriefSeconds = section.count("debrief_seconds", kPauseSeconds, session.debriefSeconds);
    section.finish();
    return preset;
}

}  // namespace

void readPresets(const std::vector<const TomlNode*>& tables, Scenario& scenario, ScenarioPlaces& places,
                 ProblemLog& log) {
    std::vector<NameAt> names;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[preset]]", log);
        scenario.presets.push_back(readPreset(section, scenario.session));
        places.presets.push_back(section.placeOf("minutes"));
        names.push_back({scenario.presets.back().name, section.placeOf("name")});
    }
    reportDuplicates(names, "preset", log);
}

}  // namespace gemba
