// The player's wishes on their way: numbers each command, remembers it as pending until its verdict comes, and sends
// pending ones again after a reconnect (the server drops repeats). Panels show pending wishes and read verdicts here.
#pragma once

#include "client/intent/under_way.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct AnsweredWish {
    Command command;
    Verdict verdict = Verdict::Ok;
};

class Outbox {
  public:
    // Numbers the command and keeps it as pending; `takeUnsent` hands it to whoever sends.
    std::uint32_t add(Command command) { return m_wishes.add(std::move(command)); }
    void startAfter(std::uint32_t number) { m_wishes.startAfter(number); }
    void answer(const WishAnswer& answer);
    // Call after a reconnect.
    void resendAll() { m_wishes.resendAll(); }
    [[nodiscard]] std::vector<Wish> takeUnsent() { return m_wishes.takeUnsent(); }
    // Verdicts since the last call, oldest first.
    [[nodiscard]] std::vector<AnsweredWish> takeAnswered() { return std::exchange(m_answered, {}); }
    [[nodiscard]] const std::vector<Wish>& pending() const { return m_wishes.pending(); }

  private:
    UnderWay<Wish> m_wishes;
    std::vector<AnsweredWish> m_answered;
};

}  // namespace gemba
