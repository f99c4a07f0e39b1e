// What the host said, over the floor's upper edge of everybody it was said to.
#pragma once

#include <string>
#include <vector>

#include "client/panels/widgets.h"

namespace gemba {

inline constexpr std::int64_t kSaidShownMs = 10'000;

// Nothing when there is nothing to say. `top` is the distance from the top bar: another banner may stand there.
void saidBanner(const Ui& ui, const WindowLayout& layout, const std::vector<std::string>& said, float top);

}  // namespace gemba
