#include "tests/architecture/include_rules.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <sstream>

namespace gemba::test {
namespace {

using Words = std::vector<std::string>;

Words cellsOf(const std::string& line) {
    Words cells;
    std::istringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
    return cells;
}

// What stands in backticks.
Words tokensOf(const std::string& cell) {
    Words tokens;
    for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at)) {
        const std::size_t end = cell.find('`', at + 1);
        if (end == std::string::npos) break;
        tokens.push_back(cell.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return tokens;
}

std::string trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return std::string(text.substr(start, text.find_last_not_of(" \t\r") - start + 1));
}

bool isWordPart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Where `word` stands by itself, from `from` on.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool startsHere = at == 0 || !isWordPart(text[at - 1]);
        if (startsHere && (end == text.size() || !isWordPart(text[end]))) return at;
    }
    return std::string_view::npos;
}

// The header of an include with the mark before it: `<vector`, `"shared/base/id.h`.
std::optional<std::string> includeOf(const std::string& line) {
    std::string rest = trimmed(line);
    if (!rest.starts_with("#")) return {};
    rest = trimmed(rest.substr(1));
    if (!rest.starts_with("include")) return {};
    rest = trimmed(rest.substr(std::string_view("include").size()));
    return rest.substr(0, rest.find_first_of("\">", 1));
}

void addRow(HouseRules& rules, const std::string& table, const Words& cells) {
    const Words key = cells.empty() ? Words{} : tokensOf(cells[0]);
    if (key.size() != 1) return;
    if (table == "room" && cells.size() >= 5) {
        rules.rooms[key[0]] = {tokensOf(cells[2]), tokensOf(cells[3]), tokensOf(cells[4])};
    } else if (table == "library" && cells.size() >= 2) {
        rules.libraries[key[0]] = tokensOf(cells[1]);
    } else if (table == "ban" && cells.size() >= 2) {
        rules.bans[key[0]] = tokensOf(cells[1]);
    }
}

bool startsWithAny(const std::string& text, const Words& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const std::string& start) { return text.starts_with(start); });
}

bool contains(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Where the comment or literal that begins at `at` ends; `at` itself when none begins there.
std::size_t endOfNoise(std::string_view text, std::size_t at) {
    const auto after = [&](std::string_view mark, std::size_t from) {
        const std::size_t found = text.find(mark, from);
        return found == std::string_view::npos ? text.size() : found + mark.size();
    };
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*")) return after("*/", at + 2);
    if (rest.starts_with("R\"")) {
        const std::size_t open = std::min(text.find('(', at), text.size());
        return after(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
    }
    const bool digitBefore = at > 0 && isWordPart(text[at - 1]);
    if (rest[0] != '"' && (rest[0] != '\'' || digitBefore)) return at;  // 1'000 is a number
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != rest[0] && text[end] != '\n') end += text[end] == '\\' ? 2u : 1u;
    return std::min(end + 1, text.size());
}

// The source without comments and literals, line by line as it was; the paths of includes stay.
std::string codeOf(std::string_view text) {
    std::string code;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfNoise(text, at);
        const std::string_view noise = text.substr(at, end - at);
        if (noise.empty()) {
            code += text[at++];
            continue;
        }
        const std::size_t lineStart = code.find_first_not_of(" \t", code.rfind('\n') + 1);
        const bool isPath = noise[0] == '"' && lineStart != std::string::npos && code[lineStart] == '#';
        if (isPath) code += noise;
        code.append(static_cast<std::size_t>(std::count(noise.begin(), noise.end(), '\n')), '\n');
        at = end;
    }
    return code;
}

// The longest row that names the file or a folder above it.
std::string rowFor(const HouseRules& rules, const std::string& path) {
    std::string best;
    for (const auto& [room, rule] : rules.rooms) {
        const bool covers = path == room || path.starts_with(room + "/");
        if (covers && room.size() > best.size()) best = room;
    }
    return best;
}

std::string folderOf(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

bool mayIncludeFile(const std::string& row, const RoomRule& rule, const std::string& header) {
    const std::string own = row.ends_with(".cpp") ? folderOf(row) : row;
    if (header.starts_with(own + "/") && own.find('/') != std::string::npos) return true;
    return std::any_of(rule.rooms.begin(), rule.rooms.end(), [&](const std::string& room) {
        if (room.ends_with("*")) return header.starts_with(room.substr(0, room.size() - 1));
        return header.starts_with(room + "/");
    });
}

std::string librariesComplaint(const HouseRules& rules, const RoomRule& rule, const std::string& header) {
    for (const auto& [name, starts] : rules.libraries) {
        if (!startsWithAny(header, starts)) continue;
        return contains(rule.libraries, name) ? ""
                                              : "<" + header + "> belongs to " + name + ", which is not allowed here";
    }
    const bool standard = header.find_first_of("/.") == std::string::npos;
    return standard ? "" : "<" + header + "> belongs to no library of docs/architecture.md";
}

std::string includeComplaint(const HouseRules& rules, const std::string& row, const std::string& line) {
    const std::optional<std::string> include = includeOf(line);
    if (!include) return "";
    const RoomRule& rule = rules.rooms.at(row);
    const std::string header = include->substr(1);
    if (include->starts_with("<")) return librariesComplaint(rules, rule, header);
    return mayIncludeFile(row, rule, header) ? "" : "\"" + header + "\" is not allowed here";
}

// A static variable that can change: neither constant nor a function.
bool isMutableStatic(const std::string& line) {
    const std::size_t at = findWord(line, "static");
    if (at == std::string::npos) return false;
    const std::size_t end = line.find_first_of("(;={", at);
    if (end == std::string::npos || line[end] == '(') return false;
    const std::string declaration = line.substr(at, end - at);
    const auto has = [&](std::string_view word) { return findWord(declaration, word) != std::string::npos; };
    return !has("const") && !has("constexpr") && !has("consteval");
}

bool uses(const std::string& line, const std::string& word) {
    if (word == "mutable static") return isMutableStatic(line);
    if (word.starts_with("<")) return includeOf(line) == word.substr(0, word.size() - 1);
    return findWord(line, word) != std::string::npos;
}

}  // namespace

HouseRules parseHouseRules(std::string_view markdown) {
    HouseRules rules;
    std::istringstream in{std::string(markdown)};
    std::string table;
    for (std::string line; std::getline(in, line);) {
        const Words cells = line.starts_with("|") ? cellsOf(line) : Words{};
        const std::string first = cells.empty() ? "" : trimmed(cells[0]);
        if (cells.empty()) {
            table.clear();
        } else if (first == "room" || first == "library" || first == "ban") {
            table = first;
        } else {
            addRow(rules, table, cells);
        }
    }
    return rules;
}

std::vector<std::string> violations(const HouseRules& rules, const std::string& path, std::string_view source) {
    const std::string row = rowFor(rules, path);
    if (row.empty()) return {path + ":1: docs/architecture.md has no row for this file"};
    Words found;
    std::istringstream in(codeOf(source));
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        const std::string where = path + ":" + std::to_string(++number) + ": ";
        const std::string complaint = includeComplaint(rules, row, line);
        if (!complaint.empty()) found.push_back(where + complaint);
        for (const std::string& ban : rules.rooms.at(row).bans) {
            for (const std::string& word : rules.bans.at(ban)) {
                if (uses(line, word)) found.push_back(where + word + " is banned here (" + ban + ")");
            }
        }
    }
    return found;
}

}  // namespace gemba::test
