#include "shared/figures/said.h"

#include <algorithm>

namespace gemba {

Report truthOf(std::int32_t waiting, std::int32_t people) {
    const std::int32_t one = std::max(people, 1);
    if (waiting > 2 * one) return Report::InTrouble;
    return waiting > one ? Report::Late : Report::OnPlan;
}

std::size_t eveningsIn(const AreaReports& area) {
    return std::min({area.said.size(), area.waiting.size(), area.people.size()});
}

Report saidOn(const AreaReports& area, std::size_t day) {
    return static_cast<Report>(area.said[day]);
}

Report trueOn(const AreaReports& area, std::size_t day) {
    return truthOf(area.waiting[day], area.people[day]);
}

ReportTally tallyOf(const AreaReports& area) {
    ReportTally tally;
    for (std::size_t day = 0; day < eveningsIn(area); ++day) {
        const Report said = saidOn(area, day);
        const Report truth = trueOn(area, day);
        ++tally.evenings[static_cast<std::size_t>(said)][static_cast<std::size_t>(truth)];
        ++tally.days;
        tally.rosy += said < truth ? 1 : 0;
        tally.gloomy += said > truth ? 1 : 0;
    }
    return tally;
}

PromiseTally promisesBy(const Debrief& debrief, SeatId seat) {
    PromiseTally tally;
    for (const PromiseRecord& promise : debrief.promises) {
        if (!seat.isNone() && promise.by != seat) continue;
        ++(promise.state == PromiseState::Kept     ? tally.kept
           : promise.state == PromiseState::Broken ? tally.broken
                                                   : tally.open);
    }
    return tally;
}

}  // namespace gemba
