// Judges presets: their phases must fill the time that they promise.
#include "shared/scenario/checks.h"
#include "shared/scenario/preset.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

std::string minutesText(std::int32_t seconds) {
    const std::string rest = seconds % 60 == 0 ? "" : " and " + std::to_string(seconds % 60) + " seconds";
    return std::to_string(seconds / 60) + " minutes" + rest;
}

}  // namespace

void checkPresets(const Judged& judged) {
    const std::vector<PresetDef>& presets = judged.scenario.presets;
    for (std::size_t i = 0; i < presets.size(); ++i) {
        const std::int32_t seconds = secondsOf(presets[i]);
        if (seconds == presets[i].minutes * 60) continue;
        judged.log.report(judged.places.presets[i], "the phases of " + quoted(presets[i].name) + " add up to " +
                                                        minutesText(seconds) + ", not to the " +
                                                        std::to_string(presets[i].minutes) + " minutes that it says");
    }
}

}  // namespace gemba
