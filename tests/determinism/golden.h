// What a run must hash to, on every compiler.
#pragma once

#include <cstdint>

struct Golden {
    std::uint64_t seed;
    std::uint64_t hash;
};
