// The walk through the debrief and its polls, as the server keeps them: where the host leads, who voted what, when an
// answer may be seen. Knows no line and no clock; the room tells it who is there and what time passed.
#pragma once

#include <array>
#include <map>

#include "shared/protocol/guided.h"
#include "shared/rules/polls.h"
#include "shared/rules/walk.h"

namespace gemba {

// What is known of each factory of the room; `analyses` may be empty as long as nothing came.
struct GuidedFacts {
    const std::vector<Debrief>& debriefs;
    const std::vector<Analysis>& analyses;
};

class Guided {
  public:
    explicit Guided(std::int32_t planned) : m_planned(planned) {}

    enum class Went : std::uint8_t { There, NotYet, Nowhere };
    // To a place of the walk. A question that nobody is there to answer, or that has no answer, is passed over; one
    // whose answer is still being computed is NotYet. Opens the question's poll.
    [[nodiscard]] Went go(const WalkPlace& place, const GuidedFacts& facts, std::int32_t voters);
    void leave() { m_on = false; }
    // The host shows something else on the big screen.
    void showsOther();
    // False when the poll is not open (reveal) or was answered already (skip).
    [[nodiscard]] bool close(Poll poll, bool reveal);
    // False for a vote that does not count: the poll is not open, or there is no such option for that factory.
    [[nodiscard]] bool vote(std::size_t person, std::size_t factory, const Vote& vote);
    void pass(std::int64_t ms);

    [[nodiscard]] WalkState walk() const;
    // As it is told to somebody of that factory; `voters`, by person: the factory of who may vote.
    [[nodiscard]] PollsState polls(std::optional<std::size_t> person, std::size_t factory,
                                   const std::vector<std::size_t>& voters) const;

  private:
    struct Ballot {
        std::size_t factory = 0;
        std::int32_t option = 0;
    };
    struct Box {
        PollStage stage = PollStage::Pending;
        std::vector<PollSheet> sheets;  // by factory
        std::map<std::size_t, Ballot> votes;
    };
    [[nodiscard]] Askable askable(Poll poll, const GuidedFacts& facts) const;
    [[nodiscard]] Box& boxOf(Poll poll) { return m_boxes[static_cast<std::size_t>(poll)]; }

    bool m_on = false;
    bool m_begun = false;
    WalkPlace m_place;
    std::int32_t m_planned = 0;
    std::int64_t m_ms = 0;
    std::array<std::int64_t, kMostWalkStops> m_stopMs{};
    std::array<Box, kPolls> m_boxes;
};

}  // namespace gemba
