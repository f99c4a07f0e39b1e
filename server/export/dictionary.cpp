#include "server/export/writers.h"

namespace gemba {

std::string rangeText(const Column& column) {
    if (column.type == CellType::Text) return "";
    return std::to_string(column.least) + " … " + std::to_string(column.most);
}

std::string dictionaryOf(const std::vector<DataTable>& tables) {
    std::string all;
    for (const DataTable& table : tables) {
        all += "### " + std::string(table.name) + "\n\nOne row: " + std::string(table.about) +
               ".\n\n| column | type | range | what it says |\n| --- | --- | --- | --- |\n";
        for (const Column& column : table.columns) {
            all += "| `" + std::string(column.name) + "` | ";
            all += column.type == CellType::Text ? "text" : "whole number";
            all += (column.mayLack ? " or nothing | " : " | ") + rangeText(column) + " | " + std::string(column.about) +
                   " |\n";
        }
        all += "\n";
    }
    return all;
}

}  // namespace gemba
