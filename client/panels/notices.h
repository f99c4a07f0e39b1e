// What the server said to the last wish of each lever. A refusal stays beside its lever until the next wish there.
#pragma once

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
    [[nodiscard]] bool anyAccepted() const { return m_anyAccepted; }

  private:
    std::array<Verdict, std::variant_size_v<Command>> m_last{};
    bool m_anyAccepted = false;
};

}  // namespace gemba
