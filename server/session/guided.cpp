#include "server/session/guided.h"

#include <algorithm>

namespace gemba {

namespace {

std::int32_t secondsIn(std::int64_t ms) {
    return static_cast<std::int32_t>(std::min<std::int64_t>(ms / 1000, 1 << 20));
}

}  // namespace

// Of a race all factories are asked, or none.
Askable Guided::askable(Poll poll, const GuidedFacts& facts) const {
    static const Analysis nothing;
    Askable all = facts.debriefs.empty() ? Askable::Never : Askable::Yes;
    for (std::size_t i = 0; i < facts.debriefs.size(); ++i) {
        const Analysis& analysis = i < facts.analyses.size() ? facts.analyses[i] : nothing;
        all = std::max(all, isAskable(poll, facts.debriefs[i], analysis));
    }
    return all;
}

Guided::Went Guided::go(const WalkPlace& place, const GuidedFacts& facts, std::int32_t voters) {
    if (!isPlace(place)) return Went::Nowhere;
    if (const std::optional<Poll> poll = pollAt(place); poll && boxOf(*poll).stage == PollStage::Pending) {
        Box& box = boxOf(*poll);
        const Askable can = voters == 0 ? Askable::Never : askable(*poll, facts);
        if (can == Askable::NotYet) return Went::NotYet;
        if (can == Askable::Never) {
            box.stage = PollStage::Skipped;
            const auto after = placeAfter(place);
            return after ? go(*after, facts, voters) : Went::Nowhere;
        }
        static const Analysis nothing;
        box.stage = PollStage::Open;
        for (std::size_t i = 0; i < facts.debriefs.size(); ++i)
            box.sheets.push_back(
                pollSheet(*poll, facts.debriefs[i], i < facts.analyses.size() ? facts.analyses[i] : nothing));
    }
    m_on = true;
    m_begun = true;
    m_place = place;
    return Went::There;
}

void Guided::showsOther() {
    if (m_on) m_place.part = WalkPart::Other;
}

bool Guided::close(Poll poll, bool reveal) {
    Box& box = boxOf(poll);
    const bool possible = reveal ? box.stage == PollStage::Open
                                 : m_begun && (box.stage == PollStage::Open || box.stage == PollStage::Pending);
    if (possible) box.stage = reveal ? PollStage::Revealed : PollStage::Skipped;
    return possible;
}

bool Guided::vote(std::size_t person, std::size_t factory, const Vote& vote) {
    Box& box = boxOf(vote.poll);
    if (box.stage != PollStage::Open || factory >= box.sheets.size()) return false;
    if (static_cast<std::size_t>(vote.option) >= box.sheets[factory].options.size()) return false;
    box.votes[person] = {factory, vote.option};
    return true;
}

void Guided::pass(std::int64_t ms) {
    if (!m_on) return;
    m_ms += ms;
    m_stopMs[static_cast<std::size_t>(m_place.stop)] += ms;
}

WalkState Guided::walk() const {
    if (!m_on) return {};
    return {true,
            m_place.stop,
            m_place.part,
            secondsIn(m_stopMs[static_cast<std::size_t>(m_place.stop)]),
            secondsIn(m_ms),
            m_planned};
}

PollsState Guided::polls(std::optional<std::size_t> person, std::size_t factory,
                         const std::vector<std::size_t>& voters) const {
    PollsState state;
    if (!m_begun) return state;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Box& box = m_boxes[i];
        PollState told;
        told.poll = static_cast<Poll>(i);
        told.stage = box.stage;
        told.people = static_cast<std::int32_t>(std::count(voters.begin(), voters.end(), factory));
        const bool asked = box.stage == PollStage::Open || box.stage == PollStage::Revealed;
        if (asked && factory < box.sheets.size()) {
            told.options = box.sheets[factory].options;
            std::vector<std::int32_t> votes(told.options.size(), 0);
            for (const auto& [who, ballot] : box.votes) {
                if (ballot.factory != factory) continue;
                ++told.voted;
                ++votes[static_cast<std::size_t>(ballot.option)];
                if (person == who) told.mine = ballot.option;
            }
            if (box.stage == PollStage::Revealed) {
                told.votes = std::move(votes);
                told.right = box.sheets[factory].right;
            }
        }
        state.polls.push_back(std::move(told));
    }
    return state;
}

}  // namespace gemba
