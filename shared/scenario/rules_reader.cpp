#include "shared/scenario/rules_reader.h"

#include <algorithm>

#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

void readSession(Section section, SessionDef& session) {
    session.rounds = section.count("rounds", kRounds, session.rounds);
    session.daysPerRound = section.count("days_per_round", kDaysPerRound, session.daysPerRound);
    session.askAgainDays = section.count("ask_again_days", kAskAgainDays, session.askAgainDays);
    session.walkMinutes = section.count("walk_minutes", kWalkMinutes, session.walkMinutes);
    session.planSeconds = section.count("plan_seconds", kPhaseSeconds, session.planSeconds);
    session.runSeconds = section.count("run_seconds", kPhaseSeconds, session.runSeconds);
    session.reviewSeconds = section.count("review_seconds", kPhaseSeconds, session.reviewSeconds);
    session.warmDays = section.count("warm_days", kWarmDays, session.warmDays);
    session.briefingSeconds = section.count("briefing_seconds", kPhaseSeconds, session.briefingSeconds);
    session.breakSeconds = section.count("break_seconds", kPauseSeconds, session.breakSeconds);
    session.debriefSeconds = section.count("debrief_seconds", kPauseSeconds, session.debriefSeconds);
    section.finish();
}

void readRot(Section& section, RotDef& rot) {
    rot.base = section.permille("base", kRotShare, rot.base);
    rot.perDay = section.permille("per_day", kShare, rot.perDay);
    rot.most = section.permille("most", kRotShare, rot.most);
    rot.rework = section.permille("rework", kSizeShare, rot.rework);
}

void readReview(Section section, RotDef& review) {
    readRot(section, review);
    section.finish();
}

void readGateWindow(Section& section, GateDef& gate) {
    if (!section.has("window")) {
        section.refuse({"window_floor", "window_ceiling"}, "a [gate] without \"window\"");
        return;
    }
    gate.window = section.count("window", kGateWindow);
    gate.windowFloor = section.count("window_floor", kGateWindow, gate.windowFloor);
    gate.windowCeiling = section.count("window_ceiling", kGateWindow, gate.windowCeiling);
}

void readGate(Section section, GateDef& gate) {
    gate.slots = section.count("slots", kGateSlots, gate.slots);
    gate.duration = section.duration("duration_hours", kGateHours, kMsPerHour);
    readRot(section, gate.rot);
    gate.jobs = section.count("jobs", kGateJobs, gate.jobs);
    gate.flaky = section.permille("flaky", kFlaky, gate.flaky);
    readGateWindow(section, gate);
    gate.failsEarly = section.flag("fails_early", gate.failsEarly);
    section.finish();
}

void readRelease(Section section, ReleaseDef& release) {
    release.everyDays = section.count("every_days", kReleaseDays, release.everyDays);
    if (release.everyDays == 0) {
        release.batch = section.count("batch", kBatch, release.batch);
    } else {
        section.refuse({"batch"}, "a [release] on fixed days (\"every_days\" other than 0)");
    }
    release.effort = section.duration("effort_hours", kReleaseHours, kMsPerHour, release.effort);
    release.practice = section.permille("practice", kPractice, release.practice);
    release.risk = section.permille("risk", kRotShare, release.risk);
    section.finish();
}

// A place among the stations is one number for all areas, so the named station must stand at it in each.
std::int32_t readDefectEntry(Section& section, const KnownNames& names) {
    const std::string station = section.name("entry");
    std::int32_t entry = -1;
    for (std::size_t area = 0; area < names.inAreas.size(); ++area) {
        const Words& stations = names.in(area).stations;
        const auto found = std::find(stations.begin(), stations.end(), station);
        const auto place = static_cast<std::int32_t>(found - stations.begin());
        if (found == stations.end()) {
            section.log().report(section.placeOf("entry"),
                                 quoted(names.areas[area]) + " has no station " + quoted(station));
        } else if (entry >= 0 && place != entry) {
            section.log().report(section.placeOf("entry"),
                                 quoted(station) + " must stand at the same place in all areas: in " +
                                     quoted(names.areas[0]) + " it is station " + std::to_string(entry + 1) + ", in " +
                                     quoted(names.areas[area]) + " station " + std::to_string(place + 1));
        } else {
            entry = place;
        }
    }
    return entry;
}

void readDefects(Section section, const KnownNames& names, DefectDef& defects) {
    defects.escape = section.permille("escape", kShare);
    defects.delay = section.duration("delay_days", kDelayDays, kMsPerDay);
    defects.size = section.permille("size", kSizeShare, defects.size);
    defects.costPerDay = {section.whole("cost_per_day", kSmallEuros)};
    defects.harm = section.count("harm", kHarm, defects.harm);
    if (section.has("entry")) defects.entry = readDefectEntry(section, names);
    section.finish();
}

void readDebt(Section section, DebtDef& debt) {
    debt.perItem = section.permille("per_item", kShare);
    debt.contagion = section.permille("contagion", kShare, debt.contagion);
    debt.drag = section.permille("drag", kShare);
    section.finish();
}

void readPay(Section section, PayDef& pay) {
    struct Price {
        const char* key;
        Money& euros;
    };
    const std::array<Price, kKpis> prices{
        {{"per_feature", pay.perFeature}, {"per_box", pay.perBox}, {"per_busy_day", pay.perBusyDay}}};
    pay.scheme = section.pick<Scheme>("scheme", "scheme", kSchemeNames, pay.scheme);
    pay.kpi = section.pick<Kpi>("kpi", "KPI", kKpiNames, pay.kpi);
    for (std::size_t i = 0; i < prices.size(); ++i) {
        if (i == static_cast<std::size_t>(pay.kpi)) {
            prices[i].euros = {section.whole(prices[i].key, kSmallEuros)};
        } else {
            section.refuse({prices[i].key}, "pay for " + quoted(kKpiNames[static_cast<std::size_t>(pay.kpi)]));
        }
    }
    pay.perShipped = {section.whole("per_shipped", kSmallEuros, 0)};
    pay.perDefect = {section.whole("per_defect", kSmallEuros, 0)};
    section.finish();
}

}  // namespace

void readRules(Section& file, const KnownNames& names, Scenario& scenario) {
    const auto below = [&](const TomlNode* table, std::string_view name) {
        return Section(*table, "[" + std::string(name) + "]", file.log());
    };
    if (const auto* table = file.tableIfThere("session")) readSession(below(table, "session"), scenario.session);
    if (const auto* table = file.tableIfThere("review")) readReview(below(table, "review"), scenario.review);
    if (const auto* table = file.tableIfThere("gate")) readGate(below(table, "gate"), scenario.gate);
    if (const auto* table = file.tableIfThere("release")) readRelease(below(table, "release"), scenario.release);
    if (const auto* table = file.tableIfThere("defects")) readDefects(below(table, "defects"), names, scenario.defects);
    if (const auto* table = file.tableIfThere("debt")) readDebt(below(table, "debt"), scenario.debt);
    if (const auto* table = file.table("pay", "[pay]")) readPay(below(table, "pay"), scenario.pay);
}

}  // namespace gemba
