// Under sanitizers code runs some ten times slower. What a test repeats many times to be sure of numbers or of every
// place is repeated less there: one pass through the code is what sanitizers ask for. The release run does all of it.
#pragma once

#include <cstddef>

namespace gemba {

#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

// One in so many of the repetitions.
[[nodiscard]] constexpr std::size_t everyNth(std::size_t whenSanitized) {
    return kSanitized ? whenSanitized : 1;
}

}  // namespace gemba
