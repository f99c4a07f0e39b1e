#include "shared/wire/bits.h"

#include <catch2/catch.hpp>

using namespace gemba;

TEST_CASE("bits come back in the order in which they were written") {
    BitWriter out;
    out.write(5, 3);
    out.write(0, 0);
    out.write(0xFEDCBA9876543210ULL, 64);
    out.write(1, 1);
    const Bytes bytes = out.take();
    REQUIRE(bytes.size() == 9);
    BitReader in(bytes);
    CHECK(in.read(3) == 5);
    CHECK(in.read(0) == 0);
    CHECK(in.read(64) == 0xFEDCBA9876543210ULL);
    CHECK(in.read(1) == 1);
    CHECK(in.finished());
}

TEST_CASE("a writer keeps only the low bits it was asked for") {
    BitWriter out;
    out.write(0xFFFF, 4);
    CHECK(out.bytes() == Bytes{0xF0});
}

TEST_CASE("reading past the end fails, and stays failed") {
    const Bytes bytes{0xFF};
    BitReader in(bytes);
    CHECK(in.read(9) == 0);
    CHECK(in.failed());
    CHECK(in.read(1) == 0);
    CHECK_FALSE(in.finished());
}

TEST_CASE("padding must be zero and shorter than a byte") {
    const Bytes dirty{0x81};
    BitReader in(dirty);
    CHECK(in.read(1) == 1);
    CHECK_FALSE(in.finished());
    const Bytes twoBytes{0x80, 0x00};
    BitReader longer(twoBytes);
    CHECK(longer.read(1) == 1);
    CHECK_FALSE(longer.finished());
}

TEST_CASE("a range takes as many bits as its width needs") {
    CHECK(bitsFor(0, 0) == 0);
    CHECK(bitsFor(0, 1) == 1);
    CHECK(bitsFor(1, 999) == 10);
    CHECK(bitsFor(-1, 4095) == 13);
    CHECK(bitsFor(INT64_MIN, INT64_MAX) == 64);
}
