// A host's orders on their way: numbers each, remembers it until its answer comes, and knows which may be sent again
// when the line comes back. What the console shows beside its controls is read here.
#pragma once

#include "client/intent/under_way.h"
#include "shared/protocol/messages.h"

namespace gemba {

enum class OrderFate : std::uint8_t { Answered, Lost };  // Lost: the line broke before it arrived, and it stays unsent

struct AnsweredOrder {
    HostOrder order;
    OrderAnswer answer;
    OrderFate fate = OrderFate::Answered;
};

class OrderBook {
  public:
    std::uint32_t add(HostOrder order) { return m_orders.add(std::move(order)); }
    void startAfter(std::uint32_t number) { m_orders.startAfter(number); }
    void answer(const OrderAnswer& answer);
    // After a reconnect: everything pending counts as unsent again. Only a step to the next phase that the server has
    // not seen is dropped: meanwhile the room may have gone on by itself. `lastAnswered` is the server's newest number.
    void lineIsBack(std::uint32_t lastAnswered);
    [[nodiscard]] std::vector<Order> takeUnsent() { return m_orders.takeUnsent(); }
    // Answers since the last call, oldest first.
    [[nodiscard]] std::vector<AnsweredOrder> takeAnswered() { return std::exchange(m_answered, {}); }
    [[nodiscard]] const std::vector<Order>& pending() const { return m_orders.pending(); }

  private:
    UnderWay<Order> m_orders;
    std::vector<AnsweredOrder> m_answered;
};

}  // namespace gemba
