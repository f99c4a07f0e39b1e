#include <catch2/catch.hpp>

#include "tests/ui/pictures/fingerprint.h"

using namespace gemba;

namespace {

constexpr unsigned kWidth = 480;
constexpr unsigned kHeight = 270;

std::vector<std::uint8_t> grey() {
    return std::vector<std::uint8_t>(std::size_t{kWidth} * kHeight * 4, 100);
}

void paint(std::vector<std::uint8_t>& rgba, unsigned left, unsigned top, unsigned size) {
    for (unsigned y = top; y < top + size; ++y)
        for (unsigned x = left; x < left + size; ++x) rgba[(std::size_t{y} * kWidth + x) * 4 + 1] = 255;
}

Fingerprint printOf(const std::vector<std::uint8_t>& rgba) {
    return fingerprintOf(rgba.data(), kWidth, kHeight);
}

}  // namespace

TEST_CASE("a fingerprint comes back from its text") {
    auto picture = grey();
    paint(picture, 30, 40, 25);
    const Fingerprint print = printOf(picture);
    const Result<Fingerprint> back = fingerprintFrom(textOf(print));
    REQUIRE(back.ok());
    CHECK(back.value() == print);
    CHECK_FALSE(fingerprintFrom("480x270:12").ok());
    CHECK_FALSE(fingerprintFrom("").ok());
}

TEST_CASE("what moved is found where it is, and a difference that nobody sees is none") {
    const Fingerprint before = printOf(grey());
    auto changed = grey();
    paint(changed, 90, 45, 30);
    const Moved moved = movedBetween(before, printOf(changed), 6);
    CHECK(moved.cells == 4);
    CHECK(moved.left == 90);
    CHECK(moved.right == 120);
    CHECK(moved.top == 45);
    CHECK(moved.bottom == 75);
    CHECK(moved.most == 155);
    auto speck = grey();
    paint(speck, 10, 10, 1);
    CHECK(movedBetween(before, printOf(speck), 6).cells == 0);
}

TEST_CASE("pictures of other sizes are other pictures") {
    const Fingerprint before = printOf(grey());
    Fingerprint after = before;
    after.width = 481;
    CHECK(movedBetween(before, after, 6).cells == kCellColumns * kCellRows);
}
