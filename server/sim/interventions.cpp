#include "server/sim/interventions.h"

#include "server/sim/flow.h"
#include "server/sim/payroll.h"

namespace gemba {

namespace {

struct Act {
    World& world;
    void operator()(const SetScheme& act) const { changeScheme(world, act.scheme); }
    void operator()(const SetCulture& act) const { world.culture = act.culture; }
    void operator()(const Reveal& act) const { world.revealed = act.on; }
    void operator()(const TriggerEvent& act) const { happen(world, world.scenario->events[act.event].happening); }
};

}  // namespace

bool canIntervene(const World& world, const Intervention& intervention) {
    const auto* trigger = std::get_if<TriggerEvent>(&intervention);
    return trigger == nullptr || trigger->event < world.scenario->events.size();
}

void intervene(World& world, const Intervention& intervention) {
    std::visit(Act{world}, intervention);
    attend(world);
}

}  // namespace gemba
