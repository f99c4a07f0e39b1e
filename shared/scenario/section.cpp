#include "shared/scenario/section.h"

#include <algorithm>

#include "shared/scenario/spelling.h"

namespace gemba {

void ProblemLog::report(FilePlace place, std::string message) {
    m_problems.push_back({m_file, place.line, place.column, std::move(message)});
}

Section::Section(const TomlNode& table, std::string label, ProblemLog& log)
    : m_table(&table), m_label(std::move(label)), m_log(&log) {}

const TomlNode* Section::find(std::string_view key) {
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) m_known.emplace_back(key);
    const auto& children = m_table->children;
    const auto found = std::find_if(children.begin(), children.end(), [&](const TomlNode& c) { return c.key == key; });
    return found == children.end() ? nullptr : &*found;
}

const TomlNode* Section::require(std::string_view key) {
    const TomlNode* node = find(key);
    if (node == nullptr) m_log->report(m_table->place, m_label + " needs the key " + quoted(key));
    return node;
}

const TomlNode* Section::ofKind(const TomlNode* node, TomlKind kind, std::string_view expected) {
    if (node == nullptr || node->kind == kind) return node;
    m_log->report(node->place, quoted(node->key) + " must be " + std::string(expected) + ", not " + kindName(*node));
    return nullptr;
}

FilePlace Section::placeOf(std::string_view key) const {
    for (const TomlNode& child : m_table->children) {
        if (child.key == key) return child.place;
    }
    return m_table->place;
}

const TomlNode* Section::table(std::string_view key, std::string_view label) {
    const TomlNode* node = find(key);
    if (node == nullptr) m_log->report(m_table->place, m_label + " needs the table " + std::string(label));
    return ofKind(node, TomlKind::Table, "a table");
}

const TomlNode* Section::tableIfThere(std::string_view key) {
    return ofKind(find(key), TomlKind::Table, "a table");
}

std::vector<const TomlNode*> Section::tables(std::string_view key, std::string_view label, std::size_t most) {
    std::vector<const TomlNode*> found;
    const TomlNode* node = find(key);
    if (node == nullptr) {
        m_log->report(m_table->place, m_label + " needs at least one " + std::string(label));
        return found;
    }
    if (ofKind(node, TomlKind::List, "a list of tables " + std::string(label)) == nullptr) return found;
    for (const TomlNode& child : node->children) {
        if (child.kind != TomlKind::Table) {
            m_log->report(child.place, "each " + std::string(label) + " must be a table, not " + kindName(child));
        } else if (found.size() == most) {
            m_log->report(child.place, "more than " + std::to_string(most) + " " + std::string(label));
            break;
        } else {
            found.push_back(&child);
        }
    }
    if (node->children.empty()) m_log->report(node->place, m_label + " needs at least one " + std::string(label));
    return found;
}

void Section::finish() {
    for (const TomlNode& child : m_table->children) {
        if (std::find(m_known.begin(), m_known.end(), child.key) != m_known.end()) continue;
        m_log->report(child.keyPlace,
                      "unknown key " + quoted(child.key) + " in " + m_label + "; " + suggestion(child.key, m_known));
    }
}

std::vector<NamedValue> namedValues(const TomlNode& table, std::string_view what, const Words& known, ProblemLog& log) {
    std::vector<NamedValue> values;
    if (known.empty()) return values;  // the list of names was reported already
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

void reportDuplicates(std::span<const NameAt> names, std::string_view what, ProblemLog& log) {
    for (std::size_t i = 1; i < names.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (names[i].name.empty() || names[i].name != names[j].name) continue;
            log.report(names[i].place, std::string(what) + " " + quoted(names[i].name) +
                                           " is there twice; first in line " + std::to_string(names[j].place.line));
            break;
        }
    }
}

}  // namespace gemba
