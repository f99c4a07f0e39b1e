#include "shared/scenario/known_names.h"

namespace gemba {
namespace {

// The tables of a list of tables.
std::vector<const TomlNode*> tablesIn(const TomlNode& parent, std::string_view key) {
    std::vector<const TomlNode*> tables;
    for (const TomlNode& child : parent.children) {
        if (child.key != key || child.kind != TomlKind::List) continue;
        for (const TomlNode& table : child.children) {
            if (table.kind == TomlKind::Table) tables.push_back(&table);
        }
    }
    return tables;
}

std::string textIn(const TomlNode& table, std::string_view key) {
    for (const TomlNode& child : table.children) {
        if (child.key == key && child.kind == TomlKind::Text) return child.text;
    }
    return {};
}

Words textsIn(const TomlNode& parent, std::string_view tables, std::string_view key) {
    Words texts;
    for (const TomlNode* table : tablesIn(parent, tables)) texts.push_back(textIn(*table, key));
    return texts;
}

}  // namespace

const KnownNames::Area& KnownNames::in(std::size_t area) const {
    static const Area none;
    return area < inAreas.size() ? inAreas[area] : none;
}

KnownNames gatherNames(const TomlNode& root) {
    KnownNames names;
    names.areas = textsIn(root, "area", "name");
    names.projects = textsIn(root, "project", "name");
    for (const TomlNode* area : tablesIn(root, "area")) {
        names.inAreas.push_back({textsIn(*area, "station", "name"), textsIn(*area, "people", "title")});
    }
    return names;
}

}  // namespace gemba
