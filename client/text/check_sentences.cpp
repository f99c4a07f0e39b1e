#include "client/text/check_sentences.h"

#include <cstdio>
#include <optional>
#include <set>

#include "client/text/letters.h"

namespace gemba {

namespace {

constexpr std::size_t kMostPercent = 140;
constexpr std::size_t kFewLetters = 8;  // one short word more fits nearly everywhere

constexpr char32_t kBroken = 0xFFFD;

// UTF-8 as letters; whatever is not UTF-8 as one that cannot be drawn. (TOML lets none of that in.)
std::u32string lettersOf(const std::string& text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > text.size()) return letters + kBroken;
        char32_t letter = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t i = 1; i < length; ++i)
            letter = letter << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        letters += letter;
        at += length;
    }
    return letters;
}

std::set<std::string> namesIn(const std::string& sentence) {
    std::set<std::string> names;
    for (auto at = sentence.find('{'); at != std::string::npos; at = sentence.find('{', at + 1)) {
        const auto end = sentence.find('}', at);
        if (end != std::string::npos) names.insert(sentence.substr(at, end - at + 1));
    }
    return names;
}

std::optional<std::string> otherNames(const std::string& own, const std::string& original) {
    const std::set<std::string> here = namesIn(own);
    const std::set<std::string> there = namesIn(original);
    for (const std::string& name : there)
        if (!here.contains(name)) return name + " is missing";
    for (const std::string& name : here)
        if (!there.contains(name)) return name + " means nothing here";
    return {};
}

std::optional<std::string> strangeLetter(const std::u32string& letters) {
    for (const char32_t letter : letters) {
        if (canDraw(letter)) continue;
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(letter));
        return std::string(code) + " cannot be drawn";
    }
    return {};
}

std::optional<std::string> tooLong(std::size_t own, std::size_t original) {
    if (own <= original + kFewLetters || own * 100 <= original * kMostPercent) return {};
    return std::to_string(own) + " letters, " + std::to_string(own * 100 / original) + " % of the original";
}

}  // namespace

std::vector<Finding> checkSentences(const Texts& own, const Texts& original) {
    std::vector<Finding> found;
    const auto add = [&](Flaw flaw, const std::string& key, const std::optional<std::string>& what) {
        if (what) found.push_back({flaw, key, key + ": " + *what});
    };
    for (const auto& [key, sentence] : original.sentences())
        if (!own.has(key) || (own.say(key).empty() && !sentence.empty())) add(Flaw::Missing, key, "missing");
    for (const auto& [key, sentence] : own.sentences()) {
        const std::u32string letters = lettersOf(sentence);
        add(Flaw::Letters, key, strangeLetter(letters));
        if (!original.has(key)) {
            add(Flaw::Unknown, key, "not in the original");
            continue;
        }
        add(Flaw::Placeholders, key, otherNames(sentence, original.say(key)));
        add(Flaw::Length, key, tooLong(letters.size(), lettersOf(original.say(key)).size()));
    }
    return found;
}

}  // namespace gemba
