// The same tables in the formats that people and programs ask for. Bytes out; nothing here opens a file.
#pragma once

#include <string>
#include <vector>

#include "server/export/table.h"
#include "shared/base/result.h"

namespace gemba {

// RFC 4180, UTF-8, a header first. Text that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] std::string csvOf(const DataTable& table);
// One object: "format", "version" and "tables", each a list of rows, one row a line.
[[nodiscard]] std::string jsonOf(const std::vector<DataTable>& tables);
// A database file: one table each, and "dictionary", which says what every column means.
[[nodiscard]] Result<std::string> sqliteOf(const std::vector<DataTable>& tables);
// What is in them, in Markdown: the greater part of docs/export.md.
[[nodiscard]] std::string dictionaryOf(const std::vector<DataTable>& tables);
// The numbers that a column may hold: "0 … 99"; empty for text.
[[nodiscard]] std::string rangeText(const Column& column);

}  // namespace gemba
