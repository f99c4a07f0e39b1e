// The player's wishes on their way: numbers each command, remembers it as pending until its verdict comes, and sends
// pending ones again after a reconnect (the server drops repeats). Panels show pending wishes and read verdicts here.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "shared/protocol/messages.h"

namespace gemba {

struct AnsweredWish {
    Command command;
    Verdict verdict = Verdict::Ok;
};

class Outbox {
  public:
    // Numbers the command and keeps it as pending; `takeUnsent` hands it to whoever sends.
    std::uint32_t add(Command command);
    // Numbers on from an earlier visit, whose wishes the server would take these for.
    void startAfter(std::uint32_t number) { m_next = std::max(m_next, number + 1); }
    void answer(const WishAnswer& answer);
    // Everything pending counts as unsent again: call after a reconnect.
    void resendAll();
    [[nodiscard]] std::vector<Wish> takeUnsent();
    // Verdicts since the last call, oldest first.
    [[nodiscard]] std::vector<AnsweredWish> takeAnswered();
    [[nodiscard]] const std::vector<Wish>& pending() const { return m_pending; }

  private:
    std::uint32_t m_next = 1;
    std::size_t m_sent = 0;  // of m_pending, from the front
    std::vector<Wish> m_pending;
    std::vector<AnsweredWish> m_answered;
};

}  // namespace gemba
