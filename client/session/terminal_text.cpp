#include "client/session/terminal_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <sstream>

namespace gemba {

namespace {

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::string repeated(const char* mark, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += mark;
    return text;
}

struct Spelling {
    const char* letter;
    const char* plain;
};

// How letters beyond ASCII are spelt without them.
constexpr Spelling kSpellings[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"},  {"Ä", "Ae"},  {"Ö", "Oe"},
                                   {"Ü", "Ue"}, {"ß", "ss"}, {"é", "e"},   {"è", "e"},   {"„", "\""},
                                   {"“", "\""}, {"”", "\""}, {"‘", "'"},   {"’", "'"},   {"–", "-"},
                                   {"−", "-"},  {"×", "x"},  {"…", "..."}, {"€", "EUR"}, {"\u00A0", " "}};

std::string plainAt(const std::string& text, std::size_t at) {
    for (const Spelling& one : kSpellings)
        if (text.compare(at, std::strlen(one.letter), one.letter) == 0) return one.plain;
    return "?";
}

// The first `columns` characters.
std::string head(const std::string& text, std::size_t columns) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (startsCharacter(text[i]) && seen++ == columns) return text.substr(0, i);
    return text;
}

}  // namespace

std::size_t columnsOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

std::string fitted(const std::string& text, std::size_t columns, const Page& page) {
    const std::size_t have = columnsOf(text);
    if (have <= columns) return text + std::string(columns - have, ' ');
    if (columns == 0) return {};
    return head(text, columns - 1) + (page.charset == Charset::Unicode ? "…" : "~");
}

std::string rightOf(const std::string& text, std::size_t columns) {
    const std::size_t have = columnsOf(text);
    return have >= columns ? text : std::string(columns - have, ' ') + text;
}

std::string harmless(const std::string& text, const Page& page) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool control = byte < 0x20 || byte == 0x7F;
        const bool lateControl = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (control || lateControl) {
            out += ' ';
            if (lateControl) ++i;
        } else if (byte < 0x80 || page.charset == Charset::Unicode) {
            out += text[i];
        } else if (startsCharacter(text[i])) {
            out += plainAt(text, i);
        }
    }
    return out;
}

std::string barOf(std::int64_t value, std::int64_t most, std::size_t columns, const Page& page) {
    if (value <= 0 || most <= 0) return {};
    const auto scaled = divideRounded(value * static_cast<std::int64_t>(columns), most);
    const auto length =
        static_cast<std::size_t>(std::clamp<std::int64_t>(scaled, 1, static_cast<std::int64_t>(columns)));
    return repeated(page.charset == Charset::Unicode ? "█" : "#", length);
}

std::string sparkOf(const std::vector<std::int64_t>& values, std::size_t columns, const Page& page) {
    static constexpr std::array<const char*, 8> kBlocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    static constexpr std::array<const char*, 8> kPlain{"_", ".", ",", "-", "=", "+", "*", "#"};
    if (values.empty() || columns == 0) return {};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const std::int64_t least = std::min<std::int64_t>(*low, 0);
    const std::int64_t span = std::max<std::int64_t>(*high - least, 1);
    const std::size_t shown = std::min(columns, values.size());
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const std::int64_t value = values[(i + 1) * values.size() / shown - 1];
        const auto step = static_cast<std::size_t>(divideRounded((value - least) * 7, span));
        text += page.charset == Charset::Unicode ? kBlocks[step] : kPlain[step];
    }
    return text;
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, " ");
    return number < 0 ? "-" + digits : digits;
}

std::string eurosOf(Money money, const Page& page) {
    const char* sign = page.charset == Charset::Unicode ? "€" : "EUR";
    const bool small = money.euros > -10'000 && money.euros < 10'000;
    return small ? grouped(money.euros) + " " + sign : grouped(divideRounded(money.euros, 1000)) + " k" + sign;
}

std::string ruleWith(const std::string& words, const Page& page) {
    const char* mark = page.charset == Charset::Unicode ? "─" : "-";
    const std::string text = repeated(mark, 2) + " " + words + " ";
    const std::size_t have = columnsOf(text);
    return have >= page.width ? fitted(text, page.width, page) : text + repeated(mark, page.width - have);
}

std::vector<std::string> wordsIn(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

TextLines wrapped(const std::vector<std::string>& words, const std::string& between, std::size_t indent,
                  const Page& page) {
    TextLines lines;
    std::string line;
    for (const std::string& word : words) {
        const bool fits = columnsOf(line) + columnsOf(between) + columnsOf(word) <= page.width;
        if (!line.empty() && fits) {
            line += between + word;
            continue;
        }
        if (!line.empty()) lines.push_back(line);
        line = lines.empty() ? word : std::string(indent, ' ') + word;
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

}  // namespace gemba
