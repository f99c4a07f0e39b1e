#include "client/scene/describe.h"

namespace gemba {

namespace {

std::string doing(const FloorTexts& texts, WorkerState state) {
    switch (state) {
        case WorkerState::Working: return texts.working;
        case WorkerState::Starved: return texts.starved;
        case WorkerState::Held: return texts.held;
        case WorkerState::Helping: return texts.helping;
        case WorkerState::Firefighting: return texts.firefighting;
        case WorkerState::SettingUp: return texts.settingUp;
        case WorkerState::Improving: return texts.improving;
        case WorkerState::Down: return texts.down;
        case WorkerState::OffShift: return texts.offShift;
        case WorkerState::Stopped: return texts.stopped;
    }
    return {};
}

}  // namespace

std::string managerAt(const Stage& stage, const Camera& camera, Point point) {
    for (const ManagerPlace& manager : stage.managers) {
        if (!isOn(manager, camera, point) || manager.seat.index() >= stage.plan.seats.size()) continue;
        const std::string who = manager.own ? stage.texts.you : playerOf(stage.room, manager.seat, stage.texts.bot);
        const SeatPlan& seat = stage.plan.seats[manager.seat.index()];
        const std::string pattern = seat.area.isNone() ? filled(stage.texts.aSeat, "{seat}", seat.name)
                                                       : withArea(stage, stage.texts.aManager, seat.area);
        const std::string sentence = filled(pattern, "{who}", who);
        return manager.goal.isNone() ? sentence : sentence + withArea(stage, stage.texts.walker, manager.goal);
    }
    return {};
}

std::string personAt(const Stage& stage, Point point) {
    for (const DeskPlace& desk : stage.places.desks) {
        const double s = desk.scale;
        const Rect rect{desk.corner.x - 24 * s, desk.corner.y, 48 * s, 52 * s};
        if (!rect.contains(point)) continue;
        if (desk.worker < 0) return withArea(stage, stage.texts.counted, desk.area);
        const WorkerView& worker = stage.view.workers[static_cast<std::size_t>(desk.worker)];
        return filled(withArea(stage, stage.texts.person, desk.area), "{station}", nameOf(stage, desk.station)) +
               doing(stage.texts, worker.state);
    }
    return {};
}

}  // namespace gemba
