#include "shared/scenario/section.h"

#include <algorithm>

#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

bool contains(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const TomlNode* childOf(const TomlNode& table, std::string_view key) {
    const auto found = std::find_if(table.children.begin(), table.children.end(),
                                    [&](const TomlNode& child) { return child.key == key; });
    return found == table.children.end() ? nullptr : &*found;
}

}  // namespace

void ProblemLog::report(FilePlace place, std::string message) {
    m_problems.push_back({m_file, place.line, place.column, std::move(message)});
}

Section::Section(const TomlNode& table, std::string label, ProblemLog& log)
    : m_table(&table), m_label(std::move(label)), m_log(&log) {}

const TomlNode* Section::value(std::string_view key) {
    if (!contains(m_known, key)) m_known.emplace_back(key);
    return childOf(*m_table, key);
}

const TomlNode* Section::neededValue(std::string_view key) {
    const TomlNode* node = value(key);
    if (node == nullptr) m_log->report(m_table->place, m_label + " needs the key " + quoted(key));
    return node;
}

bool Section::has(std::string_view key) const {
    return childOf(*m_table, key) != nullptr;
}

void Section::refuse(std::initializer_list<std::string_view> keys, std::string_view who) {
    for (const std::string_view key : keys) {
        const TomlNode* node = childOf(*m_table, key);
        if (node == nullptr) continue;
        m_refused.emplace_back(key);
        m_log->report(node->keyPlace, std::string(who) + " has no " + quoted(key));
    }
}

const TomlNode* Section::ofKind(const TomlNode* node, TomlKind kind, std::string_view expected) {
    if (node == nullptr || node->kind == kind) return node;
    m_log->report(node->place, quoted(node->key) + " must be " + std::string(expected) + ", not " + kindName(*node));
    return nullptr;
}

FilePlace Section::placeOf(std::string_view key) const {
    const TomlNode* node = childOf(*m_table, key);
    return node == nullptr ? m_table->place : node->place;
}

const TomlNode* Section::table(std::string_view key, std::string_view label) {
    const TomlNode* node = value(key);
    if (node == nullptr) m_log->report(m_table->place, m_label + " needs the table " + std::string(label));
    return ofKind(node, TomlKind::Table, "a table");
}

const TomlNode* Section::tableIfThere(std::string_view key) {
    return ofKind(value(key), TomlKind::Table, "a table");
}

std::vector<const TomlNode*> Section::tables(std::string_view key, std::string_view label, std::size_t most) {
    const TomlNode* node = value(key);
    const bool empty = node != nullptr && node->kind == TomlKind::List && node->children.empty();
    if (node == nullptr || empty) {
        m_log->report(empty ? node->place : m_table->place, m_label + " needs at least one " + std::string(label));
        return {};
    }
    return tablesOf(node, label, most);
}

std::vector<const TomlNode*> Section::tablesIfThere(std::string_view key, std::string_view label, std::size_t most) {
    return tablesOf(value(key), label, most);
}

std::vector<const TomlNode*> Section::tablesOf(const TomlNode* node, std::string_view label, std::size_t most) {
    std::vector<const TomlNode*> found;
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
    return found;
}

void Section::finish() {
    for (const TomlNode& child : m_table->children) {
        if (contains(m_known, child.key) || contains(m_refused, child.key)) continue;
        m_log->report(child.keyPlace,
                      "unknown key " + quoted(child.key) + " in " + m_label + "; " + suggestion(child.key, m_known));
    }
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
