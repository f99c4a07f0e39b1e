#include <algorithm>

#include "server/bots/styles.h"
#include "shared/figures/said.h"

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

Attitude attitudeOf(BotStyle style) {
    switch (style) {
        case BotStyle::OwnTeamFirst:
        case BotStyle::UtilizationMaximizer:
        case BotStyle::Pusher: return Attitude::Selfish;
        case BotStyle::DoNothing: return Attitude::Passive;
        default: return Attitude::Helpful;
    }
}

bool hasLever(const PlayerView& view, Lever lever) {
    return ((view.levers >> static_cast<unsigned>(lever)) & 1U) != 0;
}

bool isOrdered(const PlayerView& view, Lever lever) {
    return std::any_of(view.orders.begin(), view.orders.end(),
                       [&](const OrderView& order) { return order.lever == lever; });
}

bool isWeekStart(const PlayerView& view) {
    return view.now.ms % days(5).ms == 0;
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
    if (view.order != order && hasLever(view, Lever::Order)) made.push_back({SetOrder{order}, reason});
}

void setLimits(Decisions& made, const PlayerView& view, std::int32_t limit, Reason reason) {
    if (!hasLever(view, Lever::WipLimit)) return;
    for (const StationView& station : homeOf(view).stations)
        if (station.wipLimit != limit) made.push_back({SetWipLimit{station.station, limit}, reason});
}

void sayReport(Decisions& made, const PlayerView& view, Report report, Reason reason) {
    if (homeOf(view).report != report && hasLever(view, Lever::Report)) made.push_back({SayReport{report}, reason});
}

void report(Decisions& made, BotStyle style, const PlayerView& view) {
    if (view.culture == Culture::Blame) return sayReport(made, view, Report::OnPlan, Reason::FiredForHonesty);
    if (view.culture == Culture::Off && attitudeOf(style) == Attitude::Selfish)
        return sayReport(made, view, Report::OnPlan, Reason::AllIsWell);
    sayReport(made, view, truthOf(waitingAtHome(view), homeOf(view).people),
              view.culture == Culture::Off ? Reason::OthersShouldKnow : Reason::HonestPaysHere);
}

// Not the level that an order for tomorrow asks for already.
void setQuality(Decisions& made, const PlayerView& view, std::int32_t level, Reason reason) {
    if (!hasLever(view, Lever::Quality) || isOrdered(view, Lever::Quality) || homeOf(view).quality == level) return;
    made.push_back({SetQuality{level}, reason});
}

void answer(Decisions& made, const RequestView& request, Answer yesOrNo, Reason reason) {
    made.push_back({AnswerRequest{request.handle, yesOrNo}, reason});
}

void answerAll(Decisions& made, const PlayerView& view, Answer yesOrNo, Reason reason) {
    for (const RequestView& request : view.requests) answer(made, request, yesOrNo, reason);
}

}  // namespace gemba
