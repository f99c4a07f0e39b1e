#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

using enum WorkClass;

constexpr std::int32_t kPileForEach = 2;  // boxes that should lie in front of each person

bool isOwn(const WorkerView& worker, const PlayerView& view) {
    return worker.area == view.area;
}

void unpostAll(Decisions& made, const PlayerView& view) {
    for (const WorkerView& worker : view.workers)
        if (isOwn(worker, view) && !worker.post.isNone())
            made.push_back({PostWorker{worker.handle, {}}, Reason::PostsIdlePeople});
}

}  // namespace

// "Keep the machines and people busy": what The Goal calls the search for local efficiencies.
Decisions utilizationMaximizer(const PlayerView& view) {
    Decisions made;
    if (waitingAtHome(view) < kPileForEach * homeOf(view).people) {
        setOrder(made, view, {StartNew, FinishOwn, ReviewOwn, FixDefects, UnblockOthers}, Reason::NobodyMayRunOut);
    } else {
        setOrder(made, view, {ReviewOwn, FinishOwn, StartNew, FixDefects, UnblockOthers}, Reason::PileIsHighEnough);
    }
    setLimits(made, view, kNoWipLimit, Reason::LimitsIdlePeople);
    unpostAll(made, view);
    const bool idle = std::any_of(view.workers.begin(), view.workers.end(), [&](const WorkerView& worker) {
        return isOwn(worker, view) && worker.state == WorkerState::Starved;
    });
    if (idle) {
        answerAll(made, view, Answer::Accept, Reason::SomebodyIdle);
    } else {
        answerAll(made, view, Answer::Refuse, Reason::EverybodyBusy);
    }
    return made;
}

}  // namespace gemba
