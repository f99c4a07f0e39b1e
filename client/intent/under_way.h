// Numbered messages on their way, until somebody takes them as answered; and which of them are still to be sent.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace gemba {

// `Message` begins with its number.
template <class Message>
class UnderWay {
  public:
    template <class Content>
    std::uint32_t add(Content content) {
        m_pending.push_back({m_next, std::move(content)});
        return m_next++;
    }
    // Numbers on from an earlier visit, whose messages the server would take these for.
    void startAfter(std::uint32_t number) { m_next = std::max(m_next, number + 1); }
    // Nothing when it was answered before, or never ours.
    [[nodiscard]] std::optional<Message> take(std::uint32_t number) {
        const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                        [&](const Message& message) { return message.number == number; });
        if (found == m_pending.end()) return {};
        if (found - m_pending.begin() < m_sent) --m_sent;
        Message message = std::move(*found);
        m_pending.erase(found);
        return message;
    }
    // Everything pending counts as unsent again.
    void resendAll() { m_sent = 0; }
    [[nodiscard]] std::vector<Message> takeUnsent() {
        std::vector<Message> unsent(m_pending.begin() + m_sent, m_pending.end());
        m_sent = std::ssize(m_pending);
        return unsent;
    }
    [[nodiscard]] const std::vector<Message>& pending() const { return m_pending; }

  private:
    std::uint32_t m_next = 1;
    std::ptrdiff_t m_sent = 0;  // of m_pending, from the front
    std::vector<Message> m_pending;
};

}  // namespace gemba
