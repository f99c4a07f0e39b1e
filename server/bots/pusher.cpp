#include "server/bots/styles.h"

namespace gemba {

namespace {

using enum WorkClass;

constexpr std::int32_t kCrunchDays = 2;  // before a release

}  // namespace

// Starts whatever comes, promises whatever is asked, remembers the promise last; hurries only before a release.
Decisions pusher(const PlayerView& view) {
    Decisions made;
    const bool crunch = view.releaseInDays >= 1 && view.releaseInDays <= kCrunchDays;  // 0 = no date
    if (crunch) {
        setOrder(made, view, {ReviewOwn, FinishOwn, StartNew, FixDefects, UnblockOthers}, Reason::Crunch);
    } else {
        setOrder(made, view, {StartNew, FinishOwn, ReviewOwn, FixDefects, UnblockOthers}, Reason::StartEverything);
    }
    setLimits(made, view, kNoWipLimit, Reason::LimitsIdlePeople);
    setQuality(made, view, 0, Reason::RushIt);
    sayReport(made, view, Report::OnPlan, Reason::AllIsWell);
    answerAll(made, view, Answer::Accept, Reason::PromisesAreFree);
    return made;
}

}  // namespace gemba
