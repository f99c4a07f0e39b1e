#include <nlohmann/json.hpp>

#include "server/export/tables.h"
#include "server/export/writers.h"

namespace gemba {

namespace {

nlohmann::ordered_json valueOf(const Cell& cell) {
    if (const auto* value = std::get_if<std::int64_t>(&cell)) return *value;
    if (const auto* words = std::get_if<std::string>(&cell)) return *words;
    return nullptr;
}

std::string lineOf(const DataTable& table, const Row& row) {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < row.size(); ++i) line[std::string(table.columns[i].name)] = valueOf(row[i]);
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string jsonOf(const std::vector<DataTable>& tables) {
    std::string all = "{\"format\":\"gemba-export\",\"version\":" + std::to_string(kExportVersion) + ",\"tables\":{";
    for (const DataTable& table : tables) {
        all += (&table == &tables.front() ? "\n\"" : ",\n\"") + std::string(table.name) + "\":[";
        for (const Row& row : table.rows) all += (&row == &table.rows.front() ? "\n" : ",\n") + lineOf(table, row);
        all += "]";
    }
    return all + "}}\n";
}

}  // namespace gemba
