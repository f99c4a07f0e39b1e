#include "shared/figures/delivery.h"

namespace gemba {

namespace {

HourPercentiles percentilesOf(const std::vector<Lasted>& all) {
    HourPercentiles hours;
    for (std::size_t i = 0; i < hours.size(); ++i) hours[i] = lastedPercentile(all, kDeliveryPercents[i]);
    return hours;
}

}  // namespace

DeliveryKeys deliveryKeys(const Debrief& debrief) {
    DeliveryKeys keys;
    keys.days = static_cast<std::int32_t>(debrief.flow.size());
    std::vector<Lasted> between;
    std::vector<Lasted> change;
    std::vector<Lasted> restore;
    std::int32_t last = -1;
    for (const DeliveredChange& one : debrief.changes) {
        ++keys.changes;
        keys.failed += one.defects > 0 ? 1 : 0;
        change.push_back({one.hours, false});
        if (one.shippedHour == last) continue;
        if (last >= 0) between.push_back({one.shippedHour - last, false});
        last = one.shippedHour;
        ++keys.deployments;
    }
    if (last >= 0) between.push_back({static_cast<std::int32_t>(keys.days * kHoursPerDay) - last, true});
    for (const Repair& one : debrief.repairs) {
        ++keys.repairs;
        keys.open += one.open ? 1 : 0;
        restore.push_back({one.hours, one.open});
    }
    keys.between = percentilesOf(between);
    keys.change = percentilesOf(change);
    keys.restore = percentilesOf(restore);
    return keys;
}

}  // namespace gemba
