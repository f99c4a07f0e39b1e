// What the server said to the last wish of each lever. A refusal stays beside its lever until the next wish
// there.
#pragma once

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include "client/intent/outbox.h"

namespace gemba {

class Notices {
  public:
    void take(const std::vector<AnsweredWish>& answers);
    // Ok when there is nothing to say.
    template <class Wished>
    [[nodiscard]] Verdict of() const {
        return m_last[Command(Wished{}).index()];
    }
    // Whether a wish of this kind was ever granted.
    template <class Wished>
    [[nodiscard]] bool granted() const {
        return m_granted[Command(Wished{}).index()];
    }
    [[nodiscard]] bool anyGranted() const {
        return std::find(m_granted.begin(), m_granted.end(), true) != m_granted.end();
    }

  private:
    std::array<Verdict, std::variant_size_v<Command>> m_last{};
    std::array<bool, std::variant_size_v<Command>> m_granted{};
};

}  // namespace gemba
