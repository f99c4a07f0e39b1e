#include "server/bots/styles.h"

namespace gemba {

using enum WorkClass;

const std::vector<WorkClass>& ownFirst() {
    static const std::vector<WorkClass> order{ReviewOwn, FinishOwn, StartNew, FixDefects, UnblockOthers};
    return order;
}

const std::vector<WorkClass>& flowFirst() {
    static const std::vector<WorkClass> order{UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew};
    return order;
}

const AreaView& homeOf(const PlayerView& view) {
    return view.areas[view.area.index()];
}

std::int32_t waitingAtHome(const PlayerView& view) {
    std::int32_t waiting = 0;
    for (const StationView& station : homeOf(view).stations) waiting += station.waiting;
    return waiting;
}

void setOrder(Decisions& made, const PlayerView& view, const std::vector<WorkClass>& order, Reason reason) {
    if (view.order != order) made.push_back({SetOrder{order}, reason});
}

void setLimits(Decisions& made, const PlayerView& view, std::int32_t limit, Reason reason) {
    for (const StationView& station : homeOf(view).stations)
        if (station.wipLimit != limit) made.push_back({SetWipLimit{station.station, limit}, reason});
}

void sayReport(Decisions& made, const PlayerView& view, Report report, Reason reason) {
    if (homeOf(view).report != report) made.push_back({SayReport{report}, reason});
}

void answer(Decisions& made, const RequestView& request, Answer yesOrNo, Reason reason) {
    made.push_back({AnswerRequest{request.handle, yesOrNo}, reason});
}

void answerAll(Decisions& made, const PlayerView& view, Answer yesOrNo, Reason reason) {
    for (const RequestView& request : view.requests) answer(made, request, yesOrNo, reason);
}

}  // namespace gemba
