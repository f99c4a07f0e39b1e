#include "server/export/writers.h"

namespace gemba {

namespace {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"') all += '"';
        all += c;
    }
    return all + "\"";
}

bool looksLikeFormula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string fieldOf(const Cell& cell) {
    if (const auto* value = std::get_if<std::int64_t>(&cell)) return std::to_string(*value);
    const auto* words = std::get_if<std::string>(&cell);
    if (words == nullptr) return "";
    return quoted(looksLikeFormula(*words) ? "'" + *words : *words);
}

}  // namespace

std::string csvOf(const DataTable& table) {
    std::string all;
    for (const Column& column : table.columns) all += (all.empty() ? "" : ",") + std::string(column.name);
    all += "\n";
    for (const Row& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) all += (i > 0 ? "," : "") + fieldOf(row[i]);
        all += "\n";
    }
    return all;
}

}  // namespace gemba
