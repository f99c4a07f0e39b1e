// The displays of this machine, as the desktop has arranged them.
#pragma once

#include <cstdint>
#include <vector>

namespace gemba {

struct DisplayPlace {
    int x = 0;  // px of the desktop
    int y = 0;
    unsigned width = 0;
    unsigned height = 0;
};

// The primary one first, then from left to right; empty when the desktop does not tell.
[[nodiscard]] std::vector<DisplayPlace> displays();

}  // namespace gemba
