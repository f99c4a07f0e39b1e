#include "server/sim/fixed_math.h"

#include <algorithm>
#include <array>
#include <bit>

namespace gemba {

namespace {

constexpr Fixed kLn2 = 2977044472;     // ln 2 * 2^32
constexpr Fixed kLog2E = 6196328019;   // 1 / ln 2 * 2^32
constexpr Fixed kHalfPi = 6746518852;  // pi / 2 * 2^32

constexpr std::uint64_t wholeRoot(UnsignedWide value) {
    UnsignedWide root = 0;
    for (UnsignedWide bit = UnsignedWide{1} << 126; bit != 0; bit >>= 2) {
        if (value >= root + bit) {
            value -= root + bit;
            root = (root >> 1) + bit;
        } else {
            root >>= 1;
        }
    }
    return static_cast<std::uint64_t>(root);
}

// 2^(1/2), 2^(1/4), 2^(1/8) … in 2.62 fixed point, each the root of the one before.
constexpr std::array<std::uint64_t, 32> rootsOfTwo() {
    std::array<std::uint64_t, 32> roots{};
    std::uint64_t last = std::uint64_t{1} << 63;
    for (std::uint64_t& root : roots) root = last = wholeRoot(static_cast<UnsignedWide>(last) << 62);
    return roots;
}
constexpr auto kRootsOfTwo = rootsOfTwo();

}  // namespace

std::uint64_t squareRoot(UnsignedWide value) {
    return wholeRoot(value);
}

Fixed rootOf(Fixed value) {
    return static_cast<Fixed>(squareRoot(static_cast<UnsignedWide>(static_cast<std::uint64_t>(value)) << 32));
}

Fixed minusLog(std::uint64_t word) {
    if (word == ~std::uint64_t{0}) return 0;
    const std::uint64_t value = word + 1;
    const int zeros = std::countl_zero(value);
    // value / 2^64 = mantissa * 2^-(zeros + 1), mantissa in [1, 2) as 1.63; its log2 bit by bit.
    std::uint64_t mantissa = value << zeros;
    Fixed fraction = 0;
    for (int bit = 31; bit >= 0; --bit) {
        const UnsignedWide square = static_cast<UnsignedWide>(mantissa) * mantissa;  // 2.126
        const bool atLeastTwo = (square >> 127) != 0;
        mantissa = static_cast<std::uint64_t>(square >> (atLeastTwo ? 64 : 63));
        if (atLeastTwo) fraction |= Fixed{1} << bit;
    }
    const Fixed log2 = fraction - (static_cast<Fixed>(zeros) + 1) * kFixedOne;
    return multiply(-log2, kLn2);
}

Fixed exponentialOf(Fixed x) {
    x = std::clamp(x, -30 * kFixedOne, 20 * kFixedOne);
    const Fixed power = multiply(x, kLog2E);
    const int whole = static_cast<int>(power >> 32);
    const auto fraction = static_cast<std::uint32_t>(power);
    std::uint64_t result = std::uint64_t{1} << 62;
    for (std::size_t i = 0; i < kRootsOfTwo.size(); ++i) {
        if ((fraction >> (31 - i)) & 1U)
            result = static_cast<std::uint64_t>((static_cast<UnsignedWide>(result) * kRootsOfTwo[i]) >> 62);
    }
    const int shift = 30 - whole;
    return static_cast<Fixed>(shift >= 64 ? 0 : result >> shift);
}

Fixed cosineOfTurn(std::uint32_t turn) {
    const std::uint32_t quarter = turn >> 30;
    const std::uint32_t within = turn & 0x3FFFFFFF;
    const bool mirrored = quarter == 1 || quarter == 3;
    const Fixed part = static_cast<Fixed>(mirrored ? 0x40000000 - within : within) << 2;  // 0 … 1
    const Fixed angle = multiply(part, kHalfPi);
    const Fixed square = multiply(angle, angle);
    Fixed term = kFixedOne;
    Fixed sum = kFixedOne;
    for (Fixed k = 1; k <= 9; ++k) {  // Taylor; the tenth term is below 2^-32
        term = -multiply(term, square) / ((2 * k - 1) * (2 * k));
        sum += term;
    }
    return (quarter == 1 || quarter == 2) ? -sum : sum;
}

}  // namespace gemba
