#include "client/panels/console_desk.h"

#include <algorithm>

namespace gemba {

namespace {

const char* keyOf(When when) {
    switch (when) {
        case When::Now: return "console.done";
        case When::NextPhase: return "console.when_phase";
        case When::RunStarts: return "console.when_run";
        case When::NextRound: return "console.when_round";
        case When::SeatIsEmpty: return "console.when_empty";
    }
    return "console.done";
}

const char* answerKey(const AnsweredOrder& answered) {
    if (answered.fate == OrderFate::Lost) return "console.lost";
    switch (answered.answer.verdict) {
        case OrderVerdict::Done: return keyOf(answered.answer.when);
        case OrderVerdict::NotHost: return "console.not_host";
        case OrderVerdict::NotNow: return "console.not_now";
        case OrderVerdict::NoSuchThing: return "console.no_such";
    }
    return "console.not_now";
}

std::string numbered(const char* name, std::size_t number) {
    return std::string(name) + "." + std::to_string(number);
}

struct Control {
    std::string operator()(const NextPhase&) const { return "next"; }
    std::string operator()(const SetClock&) const { return "clock"; }
    std::string operator()(const MoreTime&) const { return "more"; }
    std::string operator()(const SetBotStyle& order) const { return numbered("bot", order.seat.index()); }
    std::string operator()(const MovePerson& order) const { return numbered("person", order.person); }
    std::string operator()(const Intervene& order) const { return std::visit(*this, order.intervention); }
    std::string operator()(const SetScheme&) const { return "scheme"; }
    std::string operator()(const SetCulture&) const { return "culture"; }
    std::string operator()(const Reveal&) const { return "reveal"; }
    std::string operator()(const TriggerEvent& order) const { return numbered("event", order.event); }
    std::string operator()(const Say&) const { return "say"; }
    std::string operator()(const Bookmark&) const { return "mark"; }
    std::string operator()(const PlayAgain& order) const {
        return numbered("again", static_cast<std::size_t>(std::max(0, order.round)));
    }
    std::string operator()(const DryRun&) const { return "dry"; }
    std::string operator()(const SetBigScreen&) const { return "screen"; }
    std::string operator()(const ShowReplay&) const { return "replay"; }
    std::string operator()(const SeekReplay&) const { return "replay.at"; }
    std::string operator()(const SetReplayEyes&) const { return "replay.eyes"; }
    std::string operator()(const WhatIf&) const { return "what_if"; }
    std::string operator()(const GuideTo&) const { return "walk"; }
    std::string operator()(const ClosePoll&) const { return "poll"; }
};

}  // namespace

std::string controlOf(const HostOrder& order) {
    return std::visit(Control{}, order);
}

void OrderNotes::take(const std::vector<AnsweredOrder>& answered) {
    for (const AnsweredOrder& one : answered) m_notes[controlOf(one.order)] = answerKey(one);
}

// "Sure?" was about another moment.
void ConsoleDesk::follow(const RoomState& room) {
    if (room.phase != phase || room.round != round) sure.clear();
    phase = room.phase;
    round = room.round;
    notes.onPhase(room.phase);
}

void OrderNotes::onPhase(Phase phase) {
    if (phase != m_phase) m_notes.clear();
    m_phase = phase;
}

const char* OrderNotes::keyOf(const std::string& control, const std::vector<Order>& pending) const {
    const bool sent = std::any_of(pending.begin(), pending.end(),
                                  [&](const Order& order) { return controlOf(order.order) == control; });
    if (sent) return "console.sent";
    const auto found = m_notes.find(control);
    return found == m_notes.end() ? nullptr : found->second;
}

}  // namespace gemba
