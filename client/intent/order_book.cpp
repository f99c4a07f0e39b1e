#include "client/intent/order_book.h"

#include <utility>

namespace gemba {

namespace {

constexpr std::size_t kMostAnswers = 100;  // kept for whoever asks late; a program without a console never asks

bool isStep(const Order& order) {
    return std::holds_alternative<NextPhase>(order.order);
}

}  // namespace

std::uint32_t OrderBook::add(HostOrder order) {
    m_pending.push_back({m_next, std::move(order)});
    return m_next++;
}

void OrderBook::answer(const OrderAnswer& answer) {
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const Order& order) { return order.number == answer.number; });
    if (found == m_pending.end()) return;  // answered before, or never ours
    const auto place = static_cast<std::size_t>(found - m_pending.begin());
    if (m_answered.size() == kMostAnswers) m_answered.erase(m_answered.begin());
    m_answered.push_back({std::move(found->order), answer, OrderFate::Answered});
    m_pending.erase(found);
    if (place < m_sent) --m_sent;
}

void OrderBook::lineIsBack(std::uint32_t lastAnswered) {
    const auto kept = std::stable_partition(m_pending.begin(), m_pending.end(), [&](const Order& order) {
        return !isStep(order) || order.number <= lastAnswered;  // a repeat gets its old answer
    });
    for (auto lost = kept; lost != m_pending.end(); ++lost)
        m_answered.push_back({lost->order, {lost->number, OrderVerdict::NotNow, When::Now}, OrderFate::Lost});
    m_pending.erase(kept, m_pending.end());
    m_sent = 0;
}

std::vector<Order> OrderBook::takeUnsent() {
    std::vector<Order> unsent(m_pending.begin() + static_cast<std::ptrdiff_t>(m_sent), m_pending.end());
    m_sent = m_pending.size();
    return unsent;
}

std::vector<AnsweredOrder> OrderBook::takeAnswered() {
    return std::exchange(m_answered, {});
}

}  // namespace gemba
