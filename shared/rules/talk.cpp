#include "shared/rules/talk.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int32_t kArrived = 1000;  // permille of the way

// Where the seat's manager stands; none while walking or not on the floor.
AreaId placeOfManager(const std::vector<ManagerView>& managers, SeatId seat) {
    const auto found = std::find_if(managers.begin(), managers.end(),
                                    [&](const ManagerView& manager) { return manager.seat == seat; });
    return found == managers.end() || found->walked < kArrived ? AreaId{} : found->to;
}

}  // namespace

bool mayTalk(const std::vector<ManagerView>& managers, SeatId from, SeatId to, std::int32_t round) {
    if (from.isNone() || to.isNone() || from == to) return false;
    if (round >= kTalkAcrossFromRound) return true;
    const AreaId here = placeOfManager(managers, from);
    return !here.isNone() && here == placeOfManager(managers, to);
}

}  // namespace gemba
