#include "client/intent/order_book.h"

namespace gemba {

namespace {

constexpr std::size_t kMostAnswers = 100;  // kept for whoever asks late; a program without a console never asks

bool isStep(const Order& order) {
    return std::holds_alternative<NextPhase>(order.order);
}

}  // namespace

void OrderBook::answer(const OrderAnswer& answer) {
    std::optional<Order> order = m_orders.take(answer.number);
    if (!order) return;
    if (m_answered.size() == kMostAnswers) m_answered.erase(m_answered.begin());
    m_answered.push_back({std::move(order->order), answer, OrderFate::Answered});
}

void OrderBook::lineIsBack(std::uint32_t lastAnswered) {
    const std::vector<Order> pending = m_orders.pending();
    for (const Order& order : pending) {
        if (!isStep(order) || order.number <= lastAnswered) continue;  // a repeat gets its old answer
        const OrderAnswer never{order.number, OrderVerdict::NotNow, When::Now};
        m_answered.push_back({m_orders.take(order.number)->order, never, OrderFate::Lost});
    }
    m_orders.resendAll();
}

}  // namespace gemba
