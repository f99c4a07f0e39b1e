#include "server/replay/story.h"

#include <algorithm>

namespace gemba {

namespace {

struct Storyteller {
    std::vector<JournalRecord>& records;
    std::vector<std::size_t>& roundStarts;

    void operator()(const CommandRecord& record) const { records.emplace_back(record); }
    void operator()(const InterventionRecord& record) const { records.emplace_back(record); }
    // Before a hash is taken, everything that is due happens: also what was ordered for that very morning.
    void operator()(const HashRecord& record) const { records.emplace_back(record); }
    void operator()(const PhaseRecord& record) const {
        if (record.phase != Phase::Plan || record.round < 1) return;
        roundStarts.resize(static_cast<std::size_t>(record.round), records.size());
        roundStarts.back() = records.size();
    }
    void operator()(const AgainRecord& record) const {
        const auto round = static_cast<std::size_t>(record.round);
        if (round < 1 || round > roundStarts.size()) return;
        roundStarts.resize(round);
        records.erase(records.begin() + static_cast<std::ptrdiff_t>(roundStarts.back()), records.end());
    }
    void operator()(const auto&) const {}
};

bool sameMove(const PastDecision& a, const PastDecision& b) {
    return a.at == b.at && a.seat == b.seat && a.lever == b.lever;
}

}  // namespace

void Story::add(const JournalRecord& record) {
    std::visit(Storyteller{m_records, m_roundStarts}, record);
}

std::vector<PastDecision> decisionsOf(const Story& story) {
    std::vector<PastDecision> decisions;
    for (const JournalRecord& record : story.records()) {
        const auto* command = std::get_if<CommandRecord>(&record);
        const auto lever = command == nullptr ? std::nullopt : leverOf(command->command);
        if (!lever) continue;
        const PastDecision decision{command->at, command->seat, *lever, command->origin == Origin::Bot};
        const auto sameMoment = std::find_if(decisions.rbegin(), decisions.rend(), [&](const PastDecision& other) {
            return other.at != decision.at || sameMove(other, decision);
        });
        if (sameMoment == decisions.rend() || !sameMove(*sameMoment, decision)) decisions.push_back(decision);
    }
    if (decisions.size() > kMaxDecisions) std::erase_if(decisions, [](const PastDecision& one) { return one.bot; });
    if (decisions.size() > kMaxDecisions) decisions.resize(kMaxDecisions);
    return decisions;
}

}  // namespace gemba
