#include "client/panels/lever_gate.h"

#include <array>
#include <map>

namespace gemba {

namespace {

constexpr std::array<const char*, kLevers> kNames{
    "lever.people", "lever.order",  "lever.wip",     "lever.requests", "lever.walk", "lever.report",
    "more.quality", "more.project", "more.overtime", "more.hire",      "more.lend",  "more.expedite",
    "more.cadence", "more.ship",    "more.favour",   "more.ask",       "more.trade", "more.board"};

}  // namespace

SeatRole roleOf(const Table& table) {
    const SeatId seat = planSeat(table.plan, table.seat);  // of any factory of a race
    return seat.isNone() ? SeatRole::AreaLead : table.plan.seats[seat.index()].role;
}

bool canPull(const Table& table, Lever lever) {
    return ((table.view.levers >> static_cast<unsigned>(lever)) & 1U) != 0;
}

std::int32_t comesInRound(const Table& table, Lever lever) {
    const std::size_t index = static_cast<std::size_t>(roleOf(table)) * kLevers + static_cast<std::size_t>(lever);
    if (canPull(table, lever) || !hasLever(roleOf(table), lever) || index >= table.plan.leverRounds.size()) return 0;
    const std::int32_t round = table.plan.leverRounds[index];
    return round > table.room.round ? round : 0;
}

const char* keyOf(Lever lever) {
    return kNames[static_cast<std::size_t>(lever)];
}

std::string effectText(const Ui& ui, const Table& table, Lever lever) {
    switch (effectOf(lever)) {
        case Effect::AtOnce: return ui.texts.say("effect.atOnce");
        case Effect::Morning: return ui.texts.say(table.room.phase == Phase::Plan ? "effect.start" : "effect.morning");
        case Effect::Later: return ui.texts.count("effect.later", table.plan.prices.hireDays);
        case Effect::Asked: return ui.texts.say("effect.asked");
    }
    return {};
}

void lockedLines(const Ui& ui, const Table& table) {
    std::map<std::int32_t, std::string> byRound;
    for (int i = 0; i < kLevers; ++i) {
        const auto lever = static_cast<Lever>(i);
        const std::int32_t round = comesInRound(table, lever);
        if (round == 0) continue;
        std::string& names = byRound[round];
        names += (names.empty() ? "" : ", ") + ui.texts.say(keyOf(lever));
    }
    for (const auto& [round, names] : byRound)
        sayWrapped(ui, Type::Small, Role::Text3,
                   ui.texts.say("more.locked", {{"round", std::to_string(round)}, {"levers", names}}));
}

}  // namespace gemba
