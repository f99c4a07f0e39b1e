// The tables of an export, in the order in which they are written. docs/export.md says what is in them.
#pragma once

#include "server/export/session_record.h"
#include "server/export/table.h"

namespace gemba {

inline constexpr std::int64_t kExportVersion = 1;  // rises when a table or column changes its meaning or goes away

[[nodiscard]] std::vector<DataTable> tablesOf(const SessionRecord& record);

// By chapter.
[[nodiscard]] std::vector<DataTable> planTables(const SessionRecord& record);      // the session and its factory
[[nodiscard]] std::vector<DataTable> resultTables(const SessionRecord& record);    // what came of it
[[nodiscard]] std::vector<DataTable> saidTables(const SessionRecord& record);      // beside what came true
[[nodiscard]] std::vector<DataTable> analysisTables(const SessionRecord& record);  // what explains it
[[nodiscard]] std::vector<DataTable> rawTables(const SessionRecord& record);       // box by box, decision by decision

}  // namespace gemba
