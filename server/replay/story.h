// What finally stood of a session: the records that moved its factories, without what a round that was played again has
// undone. The room adds each record as it writes it.
#pragma once

#include "server/replay/records.h"

namespace gemba {

class Story {
  public:
    void add(const JournalRecord& record);
    // Commands, interventions and hashes, in their order. The rest moves no factory.
    [[nodiscard]] const std::vector<JournalRecord>& records() const { return m_records; }

  private:
    std::vector<JournalRecord> m_records;
    std::vector<std::size_t> m_roundStarts;  // how many records came before planning for the round began
};

// On the world's clock. One for all that a seat did with one lever at one moment. Of more than kMaxDecisions those of
// bots are left out, then the latest.
[[nodiscard]] std::vector<PastDecision> decisionsOf(const Story& story);

}  // namespace gemba
