#include "shared/scenario/spelling.h"

#include <algorithm>
#include <numeric>

namespace gemba {
namespace {

// Levenshtein's distance: letters to insert, delete or replace.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

bool isLineBreak(char c) {
    return c == '\n' || c == '\r';
}

constexpr std::size_t kLongestQuote = 40;

}  // namespace

std::string quoted(std::string_view word) {
    std::string text = "\"";
    for (const char c : word.substr(0, kLongestQuote)) text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return text + (word.size() > kLongestQuote ? "...\"" : "\"");
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "none" : text;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
    const std::string_view start = word.substr(0, kLongestQuote);
    const std::string* nearest = nullptr;
    std::size_t least = start.size() / 2 + 1;
    for (const std::string& candidate : known) {
        const bool isStart = start.size() > 2 && candidate.starts_with(start);
        const std::size_t apart = isStart ? 0 : distance(start, candidate);
        if (apart >= least) continue;
        least = apart;
        nearest = &candidate;
    }
    if (nearest != nullptr) return "did you mean " + quoted(*nearest) + "?";
    return "known here: " + joined(known);
}

std::string decimalText(std::int64_t millionths) {
    const std::int64_t size = millionths < 0 ? -millionths : millionths;
    std::string text = (millionths < 0 ? "-" : "") + std::to_string(size / kMillion);
    if (size % kMillion == 0) return text;
    std::string places = std::to_string(kMillion + size % kMillion).substr(1);
    while (places.back() == '0') places.pop_back();
    return text + "." + places;
}

std::string rangeText(WholeRange range) {
    return "from " + std::to_string(range.least) + " to " + std::to_string(range.most);
}

std::string rangeText(DecimalRange range) {
    return "from " + decimalText(range.least) + " to " + decimalText(range.most);
}

bool hasLineBreak(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isLineBreak);
}

bool hasControl(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && !isLineBreak(c)) || byte == 0x7F;
    });
}

}  // namespace gemba
