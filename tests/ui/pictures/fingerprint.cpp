#include "tests/ui/pictures/fingerprint.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace gemba {

namespace {

constexpr const char* kDigits = "0123456789abcdef";
constexpr std::size_t kNumbers = std::size_t{kCellColumns} * kCellRows * 3;

// Where a cell begins, px.
unsigned edge(unsigned cell, unsigned cells, unsigned length) {
    return static_cast<unsigned>(std::uint64_t{cell} * length / cells);
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void addMean(std::vector<std::uint8_t>& cells, const std::uint8_t* rgba, unsigned width, unsigned left, unsigned right,
             unsigned top, unsigned bottom) {
    std::uint64_t sum[3] = {0, 0, 0};
    for (unsigned y = top; y < bottom; ++y)
        for (unsigned x = left; x < right; ++x)
            for (unsigned c = 0; c < 3; ++c) sum[c] += rgba[(std::size_t{y} * width + x) * 4 + c];
    const std::uint64_t pixels = std::max<std::uint64_t>(1, std::uint64_t{right - left} * (bottom - top));
    for (const std::uint64_t one : sum) cells.push_back(static_cast<std::uint8_t>((one + pixels / 2) / pixels));
}

}  // namespace

Fingerprint fingerprintOf(const std::uint8_t* rgba, unsigned width, unsigned height) {
    Fingerprint print{width, height, {}};
    print.cells.reserve(kNumbers);
    for (unsigned row = 0; row < kCellRows; ++row)
        for (unsigned column = 0; column < kCellColumns; ++column)
            addMean(print.cells, rgba, width, edge(column, kCellColumns, width), edge(column + 1, kCellColumns, width),
                    edge(row, kCellRows, height), edge(row + 1, kCellRows, height));
    return print;
}

std::string textOf(const Fingerprint& print) {
    std::string text = std::to_string(print.width) + "x" + std::to_string(print.height) + ":";
    for (const std::uint8_t number : print.cells) {
        text += kDigits[number >> 4];
        text += kDigits[number & 15];
    }
    return text;
}

Result<Fingerprint> fingerprintFrom(const std::string& word) {
    Fingerprint print;
    char by = 0;
    char colon = 0;
    std::istringstream in(word);
    std::string digits;
    if (!(in >> print.width >> by >> print.height >> colon >> digits) || by != 'x' || colon != ':' ||
        digits.size() != 2 * kNumbers)
        return Error{"fingerprint", "damaged"};
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = digit(digits[i]);
        const int low = digit(digits[i + 1]);
        if (high < 0 || low < 0) return Error{"fingerprint", "damaged"};
        print.cells.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return print;
}

Moved movedBetween(const Fingerprint& before, const Fingerprint& after, int tolerance) {
    Moved moved;
    if (before.width != after.width || before.height != after.height)
        return {kCellColumns * kCellRows, 255, 0, 0, after.width, after.height};
    unsigned columns[2] = {kCellColumns, 0};
    unsigned rows[2] = {kCellRows, 0};
    for (unsigned cell = 0; cell < kCellColumns * kCellRows; ++cell) {
        int most = 0;
        for (std::size_t c = 0; c < 3; ++c)
            most = std::max(most, std::abs(int{before.cells[cell * 3 + c]} - int{after.cells[cell * 3 + c]}));
        moved.most = std::max(moved.most, most);
        if (most <= tolerance) continue;
        ++moved.cells;
        columns[0] = std::min(columns[0], cell % kCellColumns);
        columns[1] = std::max(columns[1], cell % kCellColumns + 1);
        rows[0] = std::min(rows[0], cell / kCellColumns);
        rows[1] = std::max(rows[1], cell / kCellColumns + 1);
    }
    if (moved.cells == 0) return moved;
    moved.left = edge(columns[0], kCellColumns, after.width);
    moved.right = edge(columns[1], kCellColumns, after.width);
    moved.top = edge(rows[0], kCellRows, after.height);
    moved.bottom = edge(rows[1], kCellRows, after.height);
    return moved;
}

}  // namespace gemba
