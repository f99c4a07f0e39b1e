#include "client/session/terminal_text.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {
const Page kPlain{80, Charset::Ascii};
const Page kRich{80, Charset::Unicode};
}  // namespace

TEST_CASE("text is fitted by characters, not by bytes") {
    CHECK(fitted("äöü", 5, kRich) == "äöü  ");
    CHECK(fitted("äöüäöü", 4, kRich) == "äöü…");
    CHECK(fitted("abcdef", 4, kPlain) == "abc~");
    CHECK(fitted("abc", 0, kPlain).empty());
    CHECK(rightOf("7", 3) == "  7");
}

TEST_CASE("a bar has at least one mark when there is something, and never more than its room") {
    CHECK(barOf(0, 100, 10, kPlain).empty());
    CHECK(barOf(1, 100, 10, kPlain) == "#");
    CHECK(barOf(50, 100, 10, kPlain) == "#####");
    CHECK(barOf(900, 100, 10, kPlain) == "##########");
    CHECK(barOf(-5, 100, 10, kPlain).empty());
}

TEST_CASE("a spark is as long as its values, or as its room") {
    CHECK(sparkOf({0, 7}, 10, kPlain) == "_#");
    CHECK(columnsOf(sparkOf(std::vector<std::int64_t>(60, 3), 20, kRich)) == 20);
    CHECK(sparkOf({}, 10, kPlain).empty());
}

TEST_CASE("money is grouped, and in thousands from ten thousand up") {
    CHECK(eurosOf({640}, kRich) == "640 €");
    CHECK(eurosOf({-9999}, kPlain) == "-9 999 EUR");
    CHECK(eurosOf({1'236'400}, kRich) == "1 236 k€");
    CHECK(grouped(1'000'000) == "1 000 000");
}

TEST_CASE("long lists break into indented lines that fit") {
    const std::vector<std::string> words(30, "12345678");
    const TextLines lines = wrapped(words, ", ", 4, kPlain);
    REQUIRE(lines.size() > 1);
    for (const std::string& line : lines) CHECK(columnsOf(line) <= 80);
    CHECK(lines[1].substr(0, 5) == "    1");
}
