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

// 2: all that a feature still waits for, as far as it shows; 1: a feature stands on a pallet for it; 0: not even that.
int urgencyOf(const PlayerView& view, ItemId part) {
    for (const PalletView& pallet : view.pallets) {
        bool waits = false;
        int missing = 0;
        for (const SlotView& slot : pallet.slots) {
            missing += slot.state == SlotState::Made ? 0 : 1;
            waits = waits || slot.item == part;
        }
        if (waits) return pallet.ageDays >= 0 && missing == 1 ? 2 : 1;
    }
    return 0;
}

// What a feature waits for most, then who waits longest.
std::vector<RequestView> mostUrgentFirst(const PlayerView& view) {
    std::vector<std::pair<int, RequestView>> ranked;
    for (const RequestView& request : view.requests) ranked.emplace_back(urgencyOf(view, request.handle), request);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::make_pair(-a.first, -a.second.waitedDays) < std::make_pair(-b.first, -b.second.waitedDays);
    });
    std::vector<RequestView> requests;
    for (const auto& [urgency, request] : ranked) requests.push_back(request);
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
    for (const RequestView& request : mostUrgentFirst(view))
        if (room-- > 0) answer(made, request, Answer::Accept, Reason::RoomForOne);
    return made;
}

}  // namespace gemba
