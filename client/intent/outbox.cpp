#include "client/intent/outbox.h"

#include <algorithm>
#include <utility>

namespace gemba {

std::uint32_t Outbox::add(Command command) {
    m_pending.push_back({m_next, std::move(command)});
    return m_next++;
}

void Outbox::answer(const WishAnswer& answer) {
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const Wish& wish) { return wish.number == answer.number; });
    if (found == m_pending.end()) return;  // answered before, or never ours
    const auto place = static_cast<std::size_t>(found - m_pending.begin());
    m_answered.push_back({std::move(found->command), answer.verdict});
    m_pending.erase(found);
    if (place < m_sent) --m_sent;
}

void Outbox::resendAll() {
    m_sent = 0;
}

std::vector<Wish> Outbox::takeUnsent() {
    std::vector<Wish> unsent(m_pending.begin() + static_cast<std::ptrdiff_t>(m_sent), m_pending.end());
    m_sent = m_pending.size();
    return unsent;
}

std::vector<AnsweredWish> Outbox::takeAnswered() {
    return std::exchange(m_answered, {});
}

}  // namespace gemba
