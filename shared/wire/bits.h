// Bytes on the wire, bit by bit. The reader takes hostile bytes: past the end or out of range it fails, stays failed
// and hands out the lowest legal value, so callers check once at the end.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace gemba {

using Bytes = std::vector<std::uint8_t>;

// Bits needed for any value in [lo, hi].
constexpr int bitsFor(std::int64_t lo, std::int64_t hi) {
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(hi) - static_cast<std::uint64_t>(lo)));
}

class BitWriter {
  public:
    void write(std::uint64_t value, int bits);
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }

  private:
    Bytes m_bytes;
    int m_free = 0;  // unused bits in the last byte
};

class BitReader {
  public:
    explicit BitReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}
    std::uint64_t read(int bits);
    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::size_t bitsLeft() const { return m_bytes.size() * 8 - m_position; }
    // True when nothing failed and nothing but zero padding to the byte is left.
    [[nodiscard]] bool finished();

  private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_position = 0;
    bool m_failed = false;
};

}  // namespace gemba
