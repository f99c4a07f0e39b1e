#include "shared/wire/bits.h"

#include <algorithm>

#include "shared/base/assert.h"

namespace gemba {

void BitWriter::write(std::uint64_t value, int bits) {
    ASSERT(bits >= 0 && bits <= 64);
    while (bits > 0) {
        if (m_free == 0) {
            m_bytes.push_back(0);
            m_free = 8;
        }
        const int step = std::min(bits, m_free);
        const std::uint64_t chunk = (value >> (bits - step)) & ((1U << step) - 1U);
        m_bytes.back() = static_cast<std::uint8_t>(m_bytes.back() | (chunk << (m_free - step)));
        m_free -= step;
        bits -= step;
    }
}

std::uint64_t BitReader::read(int bits) {
    if (m_failed || static_cast<std::size_t>(bits) > bitsLeft()) {
        m_failed = true;
        return 0;
    }
    std::uint64_t value = 0;
    while (bits > 0) {
        const int used = static_cast<int>(m_position % 8);
        const int step = std::min(bits, 8 - used);
        const unsigned byte = m_bytes[m_position / 8];
        value = (value << step) | ((byte >> (8 - used - step)) & ((1U << step) - 1U));
        m_position += static_cast<std::size_t>(step);
        bits -= step;
    }
    return value;
}

bool BitReader::finished() {
    if (m_failed || bitsLeft() >= 8) return false;
    return read(static_cast<int>(bitsLeft())) == 0;
}

}  // namespace gemba
