#include "server/bots/bots.h"

namespace gemba {

namespace {

using enum WorkClass;

// Serves itself first: own features before everything, parts for others when nothing of its own is left to do.
const std::vector<WorkClass> kOwnFirst{ReviewOwn, FinishOwn, StartNew, FixDefects, UnblockOthers};
// Subordinates everything to what others wait for, then to what is nearly finished; starts new work last
// (the third of Goldratt's five focusing steps, The Goal, 1984).
const std::vector<WorkClass> kFlowFirst{UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew};

void setOrder(std::vector<Command>& wishes, const PlayerView& view, const std::vector<WorkClass>& order) {
    if (view.order != order) wishes.push_back(SetOrder{order});
}

void answerAll(std::vector<Command>& wishes, const PlayerView& view, Answer answer) {
    for (const RequestView& request : view.requests) wishes.push_back(AnswerRequest{request.handle, answer});
}

std::int32_t waitingAtHome(const PlayerView& view) {
    std::int32_t waiting = 0;
    for (const StationView& station : view.areas[view.area.index()].stations) waiting += station.waiting;
    return waiting;
}

// Promises help while the own piles are small, else says no.
std::vector<Command> ownTeamFirst(const PlayerView& view) {
    std::vector<Command> wishes;
    setOrder(wishes, view, kOwnFirst);
    const bool busy = waitingAtHome(view) >= view.areas[view.area.index()].people;
    answerAll(wishes, view, busy ? Answer::Refuse : Answer::Accept);
    return wishes;
}

std::vector<Command> constraintManager(const PlayerView& view) {
    std::vector<Command> wishes;
    setOrder(wishes, view, kFlowFirst);
    answerAll(wishes, view, Answer::Accept);
    return wishes;
}

}  // namespace

std::vector<Command> decide(BotStyle style, const PlayerView& view) {
    if (view.area.isNone()) return {};
    switch (style) {
        case BotStyle::OwnTeamFirst: return ownTeamFirst(view);
        case BotStyle::ConstraintManager: return constraintManager(view);
        case BotStyle::DoNothing: return {};
    }
    return {};
}

}  // namespace gemba
