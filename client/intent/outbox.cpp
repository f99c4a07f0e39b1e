#include "client/intent/outbox.h"

namespace gemba {

void Outbox::answer(const WishAnswer& answer) {
    std::optional<Wish> wish = m_wishes.take(answer.number);
    if (wish) m_answered.push_back({std::move(wish->command), answer.verdict});
}

}  // namespace gemba
