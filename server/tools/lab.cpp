#include "server/debrief/truths.h"
#include "server/lab/dilemma.h"
#include "server/lab/luck.h"
#include "server/lab/prove.h"
#include "server/tools/tools.h"

namespace gemba {

int labProve(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    return finish(proveLesson(scenario.value(), options), options);
}

int labDilemma(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    return finish(weighDilemma(scenario.value(), options), options);
}

int labTruths(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    return finish(findTruths(scenario.value(), options), options);
}

int labLuck(const LabOptions& options) {
    return finish(measureLuck(options), options);
}

}  // namespace gemba
