#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

using enum WorkClass;

constexpr std::int32_t kLeastLimit = 2;

std::int32_t roomAtEntry(const PlayerView& view, std::int32_t limit) {
    const std::vector<StationView>& stations = homeOf(view).stations;
    return stations.empty() ? 0 : limit - stations.front().waiting - stations.front().inWork;
}

// Who waits longest first.
std::vector<RequestView> oldestFirst(const PlayerView& view) {
    std::vector<RequestView> requests = view.requests;
    std::stable_sort(requests.begin(), requests.end(),
                     [](const RequestView& a, const RequestView& b) { return a.waitedDays > b.waitedDays; });
    return requests;
}

}  // namespace

// At each station no more boxes than the area has people, finished before others are started. What is asked of it
// waits without an answer until there is room.
Decisions wipLimiter(const PlayerView& view) {
    Decisions made;
    const std::int32_t limit = std::max(kLeastLimit, homeOf(view).people);
    setOrder(made, view, {ReviewOwn, FinishOwn, UnblockOthers, FixDefects, StartNew}, Reason::FinishFirst);
    setLimits(made, view, limit, Reason::FewAtATime);
    std::int32_t room = roomAtEntry(view, limit);
    for (const RequestView& request : oldestFirst(view))
        if (room-- > 0) answer(made, request, Answer::Accept, Reason::RoomForOne);
    return made;
}

}  // namespace gemba
