// Small pieces of text pictures: bars, sparks, columns, money. Pure. Everything comes in two character sets; text from
// outside is made harmless first (no control characters reach the terminal).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/units.h"

namespace gemba {

enum class Charset : std::uint8_t { Ascii, Unicode };

struct Page {
    std::size_t width = 80;  // columns; less than 80 counts as 80
    Charset charset = Charset::Ascii;
};

using TextLines = std::vector<std::string>;

[[nodiscard]] std::size_t columnsOf(const std::string& text);
// Exactly so many columns: cut with a mark or filled up with blanks.
[[nodiscard]] std::string fitted(const std::string& text, std::size_t columns, const Page& page);
[[nodiscard]] std::string rightOf(const std::string& text, std::size_t columns);
// Any words, without control characters and, on an ASCII page, without anything above 126: umlauts, quotes and dashes
// are spelt out, the rest becomes "?".
[[nodiscard]] std::string harmless(const std::string& text, const Page& page);
// `value` of `most`, at most `columns` long; at least one mark when there is something.
[[nodiscard]] std::string barOf(std::int64_t value, std::int64_t most, std::size_t columns, const Page& page);
// A curve one line high: the last value of each slice.
[[nodiscard]] std::string sparkOf(const std::vector<std::int64_t>& values, std::size_t columns, const Page& page);
// "640 €", "212 k€", "-1 236 k€".
[[nodiscard]] std::string eurosOf(Money money, const Page& page);
[[nodiscard]] std::string grouped(std::int64_t number);
// A line across the page with words in it.
[[nodiscard]] std::string ruleWith(const std::string& words, const Page& page);
// What blanks separate.
[[nodiscard]] std::vector<std::string> wordsIn(const std::string& text);
// Words joined by `between`, broken into lines that fit; later lines are indented.
[[nodiscard]] TextLines wrapped(const std::vector<std::string>& words, const std::string& between, std::size_t indent,
                                const Page& page);

}  // namespace gemba
