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

// 2^(i/256) in 2.62 fixed point, from 2^(1/2), 2^(1/4), 2^(1/8) …, each the root of the one before.
constexpr std::array<std::uint64_t, 256> powersOfTwo() {
    std::array<std::uint64_t, 256> powers{};
    std::uint64_t root = std::uint64_t{1} << 63;
    powers[0] = std::uint64_t{1} << 62;
    for (std::size_t step = 128; step > 0; step /= 2) {
        root = wholeRoot(static_cast<UnsignedWide>(root) << 62);
        for (std::size_t i = step; i < 256; i += 2 * step)
            powers[i] = static_cast<std::uint64_t>((static_cast<UnsignedWide>(powers[i - step]) * root) >> 62);
    }
    return powers;
}
constexpr auto kPowersOfTwo = powersOfTwo();

// Natural logarithms of 1, 1 + 1/256, 1 + 2/256 … and the reciprocals of those numbers, in 1.63 and 0.64 fixed point.
struct LogTable {
    std::array<std::uint64_t, 256> log{};
    std::array<std::uint64_t, 256> reciprocal{};
};

// log2 of a mantissa in [1, 2), given as 1.63, bit by bit: 60 of them.
constexpr std::uint64_t slowLog2(std::uint64_t mantissa) {
    std::uint64_t fraction = 0;
    for (int bit = 62; bit >= 3; --bit) {
        const UnsignedWide square = static_cast<UnsignedWide>(mantissa) * mantissa;  // 2.126
        const bool atLeastTwo = (square >> 127) != 0;
        mantissa = static_cast<std::uint64_t>(square >> (atLeastTwo ? 64 : 63));
        if (atLeastTwo) fraction |= std::uint64_t{1} << bit;
    }
    return fraction;
}

constexpr LogTable logTable() {
    constexpr std::uint64_t ln2 = 0xB17217F7D1CF79AB;  // ln 2 * 2^64
    LogTable table;
    for (std::uint64_t i = 0; i < 256; ++i) {
        const std::uint64_t mantissa = (256 + i) << 55;
        table.log[i] = static_cast<std::uint64_t>((static_cast<UnsignedWide>(slowLog2(mantissa)) * ln2) >> 64);
        table.reciprocal[i] = static_cast<std::uint64_t>(((UnsignedWide{1} << 127) - 1) / mantissa);
    }
    return table;
}
constexpr LogTable kLogs = logTable();

// ln(1 + r) for r in [0, 1/256], as 0.63: the series up to the fifth power.
constexpr std::uint64_t shortLog(std::uint64_t r) {
    const auto times = [r](std::uint64_t x) {
        return static_cast<std::uint64_t>((static_cast<UnsignedWide>(x) * r) >> 63);
    };
    const std::uint64_t r2 = times(r);
    const std::uint64_t r3 = times(r2);
    const std::uint64_t r4 = times(r3);
    return r - r2 / 2 + r3 / 3 - r4 / 4 + times(r4) / 5;
}

}  // namespace

Fixed minusLog(std::uint64_t word) {
    if (word == ~std::uint64_t{0}) return 0;
    const std::uint64_t value = word + 1;
    const int zeros = std::countl_zero(value);
    // value / 2^64 = mantissa * 2^-(zeros + 1), mantissa in [1, 2) as 1.63, and that is a table entry times 1 + r.
    const std::uint64_t mantissa = value << zeros;
    const std::size_t entry = (mantissa >> 55) & 255;
    const auto ratio = static_cast<std::uint64_t>((static_cast<UnsignedWide>(mantissa) * kLogs.reciprocal[entry]) >>
                                                  64);  // 1.63, at least 1 but for rounding
    const std::uint64_t one = std::uint64_t{1} << 63;
    const std::uint64_t log = kLogs.log[entry] + shortLog(ratio > one ? ratio - one : 0);
    return (static_cast<Fixed>(zeros) + 1) * kLn2 - static_cast<Fixed>(log >> 31);
}

Fixed exponentialOf(Fixed x) {
    x = std::clamp(x, -30 * kFixedOne, 20 * kFixedOne);
    const Fixed power = multiply(x, kLog2E);
    const int whole = static_cast<int>(power >> 32);
    const auto fraction = static_cast<std::uint32_t>(power);
    // 2^fraction = a table entry for its first 8 bits, times e^r for the rest.
    const auto r = static_cast<Fixed>((static_cast<std::uint64_t>(fraction & 0xFFFFFF) * kLn2) >> 32);
    const Fixed r2 = multiply(r, r);
    const Fixed growth = kFixedOne + r + r2 / 2 + multiply(r2, r) / 6;
    const auto result = static_cast<std::uint64_t>(
        (static_cast<UnsignedWide>(kPowersOfTwo[fraction >> 24]) * static_cast<std::uint64_t>(growth)) >> 32);  // 2.62
    const int shift = 30 - whole;
    return static_cast<Fixed>(shift >= 64 ? 0 : result >> shift);
}

// e^(ln(value) / 2).
Fixed rootOf(Fixed value) {
    if (value <= 0) return 0;
    return exponentialOf((32 * kLn2 - minusLog(static_cast<std::uint64_t>(value) - 1)) / 2);
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
