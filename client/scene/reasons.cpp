// Why stations do not produce, from what the view says of their people and queues.
#include <array>

#include "client/scene/places.h"

namespace gemba {

namespace {

using People = std::array<int, kWorkerStates>;  // how many are in each state

People peopleAt(const PlaceContext& context, const FloorPlaces& places, StationId station) {
    People people{};
    for (const DeskPlace& desk : places.desks) {
        if (desk.station != station || desk.worker < 0) continue;
        const WorkerState state = context.view.workers[static_cast<std::size_t>(desk.worker)].state;
        ++people[static_cast<std::size_t>(state)];
    }
    return people;
}

// Items in hands or machines.
std::int32_t inWorkAt(const PlaceContext& context, const PilePlace& pile) {
    for (const StationView& each : context.view.areas[pile.area.index()].stations)
        if (each.station == pile.station) return each.inWork;
    return 0;
}

Why withoutWork(const PilePlace& pile) {
    return pile.count > 0 ? Why::Nobody : Why::Idle;
}

Why reasonOf(const PlaceContext& context, const FloorPlaces& places, const PilePlace& pile) {
    constexpr std::pair<WorkerState, Why> kReasons[] = {
        {WorkerState::Working, Why::Works},         {WorkerState::Helping, Why::Works},
        {WorkerState::Stopped, Why::Stopped},       {WorkerState::Down, Why::Down},
        {WorkerState::Held, Why::Blocked},          {WorkerState::Firefighting, Why::Fires},
        {WorkerState::SettingUp, Why::ChangesOver}, {WorkerState::Improving, Why::Improves}};
    const bool busy = inWorkAt(context, pile) > 0;
    if (context.sight(pile.area) < Sight::Seen) return busy ? Why::Unseen : withoutWork(pile);
    const People people = peopleAt(context, places, pile.station);
    const auto count = [&](WorkerState state) { return people[static_cast<std::size_t>(state)]; };
    for (const auto& [state, why] : kReasons)
        if (count(state) > 0) return why;
    if (busy) return Why::Works;  // its machines
    if (count(WorkerState::OffShift) > 0 && count(WorkerState::Starved) == 0) return Why::Away;
    return withoutWork(pile);
}

}  // namespace

void findReasons(const PlaceContext& context, FloorPlaces& places) {
    for (PilePlace& pile : places.piles) pile.why = reasonOf(context, places, pile);
}

}  // namespace gemba
