// The time that people wait for: milliseconds of a clock that only goes forward, from no particular moment on.
#pragma once

#include <chrono>
#include <cstdint>

namespace gemba {

[[nodiscard]] inline std::int64_t realMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace gemba
