// The half of Section that reads single values and lists of them.
#include <algorithm>

#include "shared/scenario/section.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

bool isNumber(const TomlNode& node) {
    return node.kind == TomlKind::Whole || node.kind == TomlKind::Decimal;
}

bool isLineBreak(char c) {
    return c == '\n' || c == '\r';
}

bool hasControl(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && !isLineBreak(c)) || byte == 0x7F;
    });
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

std::int64_t Section::whole(std::string_view key, WholeRange range, std::optional<std::int64_t> fallback) {
    const TomlNode* node = fallback ? find(key) : require(key);
    if (node == nullptr) return fallback.value_or(range.least);
    return wholeIn(*node, key, range, *m_log);
}

std::int64_t Section::millionths(std::string_view key, DecimalRange range, std::optional<std::int64_t> fallback) {
    const TomlNode* node = fallback ? find(key) : require(key);
    if (node == nullptr) return fallback.value_or(range.least);
    return millionthsIn(*node, key, range, *m_log);
}

Permille Section::permille(std::string_view key, DecimalRange range, std::optional<Permille> fallback) {
    std::optional<std::int64_t> fallbackMillionths;
    if (fallback) fallbackMillionths = std::int64_t{fallback->value} * 1000;
    return {static_cast<std::int32_t>(divideRounded(millionths(key, range, fallbackMillionths), 1000))};
}

Duration Section::duration(std::string_view key, DecimalRange range, std::int64_t msPerUnit) {
    return {divideRounded(millionths(key, range) * msPerUnit, kMillion)};
}

std::string Section::boundedText(std::string_view key, std::size_t most) {
    const TomlNode* node = ofKind(require(key), TomlKind::Text, "a text");
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
    if (!std::any_of(text.begin(), text.end(), isLineBreak)) return text;
    m_log->report(placeOf(key), quoted(key) + " has more than one line");
    return {};
}

const std::vector<TomlNode>& Section::listOfTexts(std::string_view key, std::size_t most) {
    static const std::vector<TomlNode> none;
    const TomlNode* node = ofKind(require(key), TomlKind::List, "a list of texts");
    if (node == nullptr) return none;
    if (node->children.empty() || node->children.size() > most) {
        m_log->report(node->place, quoted(key) + " must have from 1 to " + std::to_string(most) + " entries, not " +
                                       std::to_string(node->children.size()));
        return none;
    }
    for (const TomlNode& child : node->children) {
        if (child.kind == TomlKind::Text) continue;
        m_log->report(child.place, quoted(key) + " must be a list of texts; this is " + kindName(child));
    }
    return node->children;
}

Words Section::names(std::string_view key, std::size_t most) {
    Words result;
    std::vector<NameAt> places;
    for (const TomlNode& child : listOfTexts(key, most)) {
        if (child.kind != TomlKind::Text) continue;
        const bool oneLine = std::none_of(child.text.begin(), child.text.end(), isLineBreak);
        if (child.text.empty() || child.text.size() > kMaxName || hasControl(child.text) || !oneLine) {
            m_log->report(child.place, "each of " + quoted(key) + " must be one line of 1 to " +
                                           std::to_string(kMaxName) + " bytes");
        }
        places.push_back({child.text, child.place});
        result.push_back(child.text);
    }
    reportDuplicates(places, "in " + quoted(key) + ", the name", *m_log);
    return result;
}

std::size_t Section::choice(std::string_view key, std::string_view what, const Words& known,
                            std::optional<std::size_t> fallback) {
    const std::size_t otherwise = fallback.value_or(0);
    const TomlNode* node = ofKind(fallback ? find(key) : require(key), TomlKind::Text, "a text");
    if (node == nullptr) return otherwise;
    const auto found = std::find(known.begin(), known.end(), node->text);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    if (known.empty()) return otherwise;  // the list of names was reported already
    m_log->report(node->place, "unknown " + std::string(what) + " " + quoted(node->text) + "; known: " + joined(known));
    return otherwise;
}

std::vector<std::size_t> Section::order(std::string_view key, std::string_view what, const Words& known) {
    std::vector<std::size_t> result;
    std::vector<NameAt> places;
    if (find(key) == nullptr) return result;
    const std::vector<TomlNode>& nodes = listOfTexts(key, known.size());
    for (const TomlNode& child : nodes) {
        if (child.kind != TomlKind::Text) continue;
        const auto found = std::find(known.begin(), known.end(), child.text);
        if (found == known.end()) {
            m_log->report(child.place,
                          "unknown " + std::string(what) + " " + quoted(child.text) + "; known: " + joined(known));
            continue;
        }
        places.push_back({child.text, child.place});
        result.push_back(static_cast<std::size_t>(found - known.begin()));
    }
    reportDuplicates(places, what, *m_log);
    if (!nodes.empty() && nodes.size() < known.size()) {
        m_log->report(placeOf(key), quoted(key) + " must name all of: " + joined(known));
    }
    return result;
}

std::vector<Permille> Section::shares(std::string_view key, std::size_t most) {
    std::vector<Permille> result;
    const TomlNode* node = ofKind(find(key), TomlKind::List, "a list of numbers");
    if (node == nullptr) return result;
    if (node->children.empty() || node->children.size() > most) {
        m_log->report(node->place, quoted(key) + " must have from 1 to " + std::to_string(most) + " entries, not " +
                                       std::to_string(node->children.size()));
        return result;
    }
    for (const TomlNode& child : node->children) {
        const std::int64_t share = millionthsIn(child, key, kShare, *m_log);
        result.push_back({static_cast<std::int32_t>(divideRounded(share, 1000))});
    }
    return result;
}

}  // namespace gemba
