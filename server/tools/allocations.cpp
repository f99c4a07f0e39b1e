#include "server/tools/allocations.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace gemba {

namespace {

thread_local Allocations counts;

// None when there is no memory.
void* taken(std::size_t bytes) {
    void* memory = std::malloc(bytes);
    if (memory == nullptr) return nullptr;
    ++counts.count;
    counts.liveBytes += malloc_usable_size(memory);
    counts.peakBytes = std::max(counts.peakBytes, counts.liveBytes);
    return memory;
}

void* takenOrThrown(std::size_t bytes) {
    void* memory = taken(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

// What another thread took does not count here.
void givenBack(void* memory) {
    counts.liveBytes -= std::min(counts.liveBytes, malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

Allocations allocationsSoFar() {
    return counts;
}

void forgetPeak() {
    counts.peakBytes = counts.liveBytes;
}

}  // namespace gemba

void* operator new(std::size_t bytes) {
    return gemba::takenOrThrown(bytes);
}
void* operator new[](std::size_t bytes) {
    return gemba::takenOrThrown(bytes);
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    return gemba::taken(bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
    return gemba::taken(bytes);
}
void operator delete(void* memory) noexcept {
    gemba::givenBack(memory);
}
void operator delete[](void* memory) noexcept {
    gemba::givenBack(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    gemba::givenBack(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    gemba::givenBack(memory);
}
