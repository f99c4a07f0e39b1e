// The half of Section that reads single values.
#include <algorithm>

#include "shared/scenario/section.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

bool isNumber(const TomlNode& node) {
    return node.kind == TomlKind::Whole || node.kind == TomlKind::Decimal;
}

std::string outOfRange(std::string_view key, const TomlNode& node, const std::string& range) {
    const std::string beyond = node.millionths == kMostMillionths    ? " or more"
                               : node.millionths == -kMostMillionths ? " or less"
                                                                     : "";
    return quoted(key) + " must be " + range + ", not " + decimalText(node.millionths) + beyond;
}

}  // namespace

std::int64_t wholeIn(const TomlNode& node, std::string_view key, WholeRange range, ProblemLog& log) {
    if (node.kind != TomlKind::Whole) {
        log.report(node.place, quoted(key) + " must be a whole number, not " + kindName(node));
        return range.least;
    }
    const std::int64_t value = node.millionths / kMillion;
    if (value >= range.least && value <= range.most) return value;
    log.report(node.place, outOfRange(key, node, rangeText(range)));
    return range.least;
}

std::int64_t millionthsIn(const TomlNode& node, std::string_view key, DecimalRange range, ProblemLog& log) {
    if (!isNumber(node)) {
        log.report(node.place, quoted(key) + " must be a number, not " + kindName(node));
        return range.least;
    }
    if (node.millionths >= range.least && node.millionths <= range.most) return node.millionths;
    log.report(node.place, outOfRange(key, node, rangeText(range)));
    return range.least;
}

bool Section::flag(std::string_view key, std::optional<bool> fallback) {
    const TomlNode* node = ofKind(fallback ? value(key) : neededValue(key), TomlKind::Boolean, "true or false");
    return node == nullptr ? fallback.value_or(false) : node->truth;
}

std::int64_t Section::whole(std::string_view key, WholeRange range, std::optional<std::int64_t> fallback) {
    const TomlNode* node = fallback ? value(key) : neededValue(key);
    if (node == nullptr) return fallback.value_or(range.least);
    return wholeIn(*node, key, range, *m_log);
}

std::int32_t Section::count(std::string_view key, WholeRange range, std::optional<std::int32_t> fallback) {
    return static_cast<std::int32_t>(whole(key, range, fallback));
}

std::int64_t Section::millionths(std::string_view key, DecimalRange range, std::optional<std::int64_t> fallback) {
    const TomlNode* node = fallback ? value(key) : neededValue(key);
    if (node == nullptr) return fallback.value_or(range.least);
    return millionthsIn(*node, key, range, *m_log);
}

Permille Section::permille(std::string_view key, DecimalRange range, std::optional<Permille> fallback) {
    std::optional<std::int64_t> fallbackMillionths;
    if (fallback) fallbackMillionths = std::int64_t{fallback->value} * 1000;
    return {static_cast<std::int32_t>(divideRounded(millionths(key, range, fallbackMillionths), 1000))};
}

Duration Section::duration(std::string_view key, DecimalRange range, std::int64_t msPerUnit,
                           std::optional<Duration> fallback) {
    if (fallback && value(key) == nullptr) return *fallback;
    return {divideRounded(millionths(key, range) * msPerUnit, kMillion)};
}

std::string Section::boundedText(std::string_view key, std::size_t most) {
    const TomlNode* node = ofKind(neededValue(key), TomlKind::Text, "a text");
    if (node == nullptr) return {};
    if (node->text.empty()) {
        m_log->report(node->place, quoted(key) + " is empty");
    } else if (node->text.size() > most) {
        m_log->report(node->place, quoted(key) + " is longer than " + std::to_string(most) + " bytes: it has " +
                                       std::to_string(node->text.size()));
    } else if (hasControl(node->text)) {
        m_log->report(node->place, quoted(key) + " has control characters in it");
    } else {
        return node->text;
    }
    return {};
}

std::string Section::text(std::string_view key) {
    return boundedText(key, kMaxText);
}

std::string Section::name(std::string_view key) {
    std::string text = boundedText(key, kMaxName);
    if (!hasLineBreak(text)) return text;
    m_log->report(placeOf(key), quoted(key) + " has more than one line");
    return {};
}

std::size_t Section::choice(std::string_view key, std::string_view what, const Words& known,
                            std::optional<std::size_t> fallback) {
    const std::size_t otherwise = fallback.value_or(0);
    const TomlNode* node = ofKind(fallback ? value(key) : neededValue(key), TomlKind::Text, "a text");
    if (node == nullptr) return otherwise;
    const auto found = std::find(known.begin(), known.end(), node->text);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    m_log->report(node->place, "unknown " + std::string(what) + " " + quoted(node->text) + "; known: " + joined(known));
    return otherwise;
}

}  // namespace gemba
