// Stops the program on our own mistakes, in every build type. Never used for outside bytes or players' wishes.
#pragma once

namespace gemba {
[[noreturn]] void assertFailed(const char* expression, const char* file, int line);
}

#define ASSERT(expression) \
    ((expression) ? static_cast<void>(0) : ::gemba::assertFailed(#expression, __FILE__, __LINE__))
