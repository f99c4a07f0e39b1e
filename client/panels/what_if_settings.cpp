#include "client/panels/what_if_settings.h"

#include <algorithm>

namespace gemba {

namespace {

// Neighbours' parts first, then what is begun; or oneself first.
const std::vector<WorkClass>& orderFor(bool neighboursFirst) {
    using enum WorkClass;
    static const std::vector<WorkClass> helping{UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew};
    static const std::vector<WorkClass> own{StartNew, FinishOwn, ReviewOwn, FixDefects, UnblockOthers};
    return neighboursFirst ? helping : own;
}

// 0 = the seat never has it.
std::int32_t unlockedIn(const FloorPlan& plan, SeatId seat, Lever lever) {
    const SeatRole role = plan.seats[seat.index()].role;
    const std::size_t index = static_cast<std::size_t>(role) * kLevers + static_cast<std::size_t>(lever);
    return hasLever(role, lever) && index < plan.leverRounds.size() ? plan.leverRounds[index] : 0;
}

std::vector<Command> allSettings(const FloorPlan& plan) {
    std::vector<Command> all{SetOrder{orderFor(true)}, SetOrder{orderFor(false)}};
    for (std::size_t level = 0; level < plan.qualities.size(); ++level)
        all.emplace_back(SetQuality{static_cast<std::int32_t>(level)});
    for (const bool on : {true, false}) all.emplace_back(SetOvertime{on});
    for (int report = 0; report < kReports; ++report) all.emplace_back(SayReport{static_cast<Report>(report)});
    for (const std::int32_t days : {1, 2, 5, 10, 20}) all.emplace_back(SetCadence{days});
    for (const bool on : {true, false}) all.emplace_back(SetFavour{on});
    return all;
}

struct SettingName {
    const Ui& ui;
    const FloorPlan& plan;

    std::string operator()(const SetOrder& set) const {
        return ui.texts.say(set.order == orderFor(true) ? "what_if.neighbours_first" : "what_if.own_first");
    }
    std::string operator()(const SetQuality& set) const {
        const auto level = static_cast<std::size_t>(set.level);
        const std::string name = level < plan.qualities.size() ? plan.qualities[level].name : std::string();
        return ui.texts.say("what_if.quality", {{"level", name}});
    }
    std::string operator()(const SetOvertime& set) const {
        return ui.texts.say(set.on ? "what_if.overtime" : "what_if.no_overtime");
    }
    std::string operator()(const SayReport& set) const {
        return ui.texts.say("what_if.report", {{"report", ui.texts.say(keyOf(set.report))}});
    }
    std::string operator()(const SetCadence& set) const { return ui.texts.count("cadence.every", set.everyDays); }
    std::string operator()(const SetFavour& set) const {
        return ui.texts.say(set.on ? "what_if.own_vendor" : "what_if.no_favour");
    }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

}  // namespace

std::vector<Command> settingsOf(const FloorPlan& plan, SeatId seat) {
    std::vector<Command> settings;
    if (seat.index() >= plan.seats.size()) return settings;
    for (Command& one : allSettings(plan))
        if (unlockedIn(plan, seat, *leverOf(one)) > 0) settings.push_back(std::move(one));
    return settings;
}

std::string settingWords(const Ui& ui, const FloorPlan& plan, const Command& setting) {
    return std::visit(SettingName{ui, plan}, setting);
}

std::int32_t roundOf(const FloorPlan& plan, SeatId seat, const Command& setting) {
    return std::max(1, unlockedIn(plan, seat, *leverOf(setting)));
}

}  // namespace gemba
