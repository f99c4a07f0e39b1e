// The half of Section that reads lists of values.
#include <algorithm>

#include "shared/scenario/section.h"
#include "shared/scenario/spelling.h"

namespace gemba {

// The entries of a list that has at least one; `expected` is what the key must be instead of anything else.
const std::vector<TomlNode>& Section::entries(const TomlNode* node, std::size_t most, std::string_view expected) {
    static const std::vector<TomlNode> none;
    if (ofKind(node, TomlKind::List, expected) == nullptr) return none;
    if (!node->children.empty() && node->children.size() <= most) return node->children;
    m_log->report(node->place, quoted(node->key) + " must have from 1 to " + std::to_string(most) + " entries, not " +
                                   std::to_string(node->children.size()));
    return none;
}

std::vector<NameAt> Section::namesAt(const TomlNode* node, std::size_t most, std::size_t bytes) {
    std::vector<NameAt> result;
    for (const TomlNode& child : entries(node, most, "a list of texts")) {
        if (child.kind != TomlKind::Text) {
            m_log->report(child.place, quoted(node->key) + " must be a list of texts; this is " + kindName(child));
            continue;
        }
        if (child.text.empty() || child.text.size() > bytes || hasControl(child.text) || hasLineBreak(child.text)) {
            m_log->report(child.place, "each of " + quoted(node->key) + " must be one line of 1 to " +
                                           std::to_string(bytes) + " bytes");
        }
        result.push_back({child.text, child.place});
    }
    if (node != nullptr) reportDuplicates(result, "in " + quoted(node->key) + ", the name", *m_log);
    return result;
}

Words Section::names(std::string_view key, std::size_t most) {
    return neededValue(key) == nullptr ? Words{} : namesIfThere(key, most);
}

Words Section::namesIfThere(std::string_view key, std::size_t most) {
    return linesIfThere(key, most, kMaxName);
}

Words Section::linesIfThere(std::string_view key, std::size_t most, std::size_t bytes) {
    Words result;
    for (NameAt& name : namesAt(value(key), most, bytes)) result.push_back(std::move(name.name));
    return result;
}

std::vector<std::size_t> Section::order(std::string_view key, std::string_view what, const Words& known) {
    std::vector<std::size_t> result;
    const std::vector<NameAt> written = namesAt(value(key), known.size());
    for (const NameAt& word : written) {
        const auto found = std::find(known.begin(), known.end(), word.name);
        if (found == known.end()) {
            m_log->report(word.place,
                          "unknown " + std::string(what) + " " + quoted(word.name) + "; known: " + joined(known));
        } else {
            result.push_back(static_cast<std::size_t>(found - known.begin()));
        }
    }
    if (!written.empty() && written.size() < known.size()) {
        m_log->report(placeOf(key), quoted(key) + " must name all of: " + joined(known));
    }
    return result;
}

std::vector<Permille> Section::shares(std::string_view key, std::size_t most) {
    std::vector<Permille> result;
    for (const TomlNode& child : entries(value(key), most, "a list of numbers")) {
        const std::int64_t share = millionthsIn(child, key, kShare, *m_log);
        result.push_back({static_cast<std::int32_t>(divideRounded(share, 1000))});
    }
    return result;
}

std::vector<std::int32_t> Section::counts(std::string_view key, WholeRange range, std::size_t most) {
    std::vector<std::int32_t> result;
    for (const TomlNode& child : entries(value(key), most, "a list of whole numbers")) {
        result.push_back(static_cast<std::int32_t>(wholeIn(child, key, range, *m_log)));
    }
    return result;
}

std::vector<NamedValue> namedValues(const TomlNode& table, std::string_view what, const Words& known, ProblemLog& log) {
    std::vector<NamedValue> values;
    for (const TomlNode& child : table.children) {
        const auto found = std::find(known.begin(), known.end(), child.key);
        if (found == known.end()) {
            log.report(child.keyPlace,
                       "unknown " + std::string(what) + " " + quoted(child.key) + "; known: " + joined(known));
        } else {
            values.push_back({static_cast<std::size_t>(found - known.begin()), &child});
        }
    }
    return values;
}

}  // namespace gemba
