#include <iostream>

#include "server/export/page.h"
#include "server/export/tables.h"
#include "server/export/writers.h"
#include "server/session/recovery.h"
#include "server/tools/new_files.h"
#include "server/tools/tools.h"

namespace gemba {

namespace {

constexpr const char* kChartLibrary = "/usr/share/javascript/chart.js/chart.min.js";

// Before the session is run again and again for seconds.
Status canWrite(const ExportOptions& options) {
    for (const std::string* file : {&options.html, &options.json, &options.sqlite})
        if (!file->empty())
            if (Status possible = canBecomeFile(*file); !possible.ok()) return possible;
    return options.csv.empty() ? Status(Done{}) : canBecomeFolder(options.csv);
}

// Without the library the page has its tables, and says what is missing.
std::string chartLibrary() {
    const Result<std::string> source = readTextFile(kChartLibrary);
    return source.ok() ? source.value() : "";
}

Status writeTables(const ExportOptions& options, const std::vector<DataTable>& tables) {
    if (!options.json.empty())
        if (Status written = writeFile({options.json, jsonOf(tables)}); !written.ok()) return written;
    if (!options.sqlite.empty()) {
        const Result<std::string> database = sqliteOf(tables);
        if (!database.ok()) return Error{options.sqlite, "cannot be made: " + database.error().what};
        if (Status written = writeFile({options.sqlite, database.value()}); !written.ok()) return written;
    }
    if (options.csv.empty()) return Done{};
    std::vector<NewFile> files;
    for (const DataTable& table : tables) files.push_back({std::string(table.name) + ".csv", csvOf(table)});
    return writeFolder(options.csv, files);
}

}  // namespace

int exportSession(const ExportOptions& options) {
    if (options.html.empty() && options.json.empty() && options.csv.empty() && options.sqlite.empty())
        return complain({"export", "say what to write: --html FILE, --json FILE, --csv DIR or --sqlite FILE"});
    if (Status possible = canWrite(options); !possible.ok()) return complain(possible.error());
    const Result<Recording> recording = openRecording(options.journal, buildName());
    if (!recording.ok()) return complain(recording.error());
    const RecordOptions wanted{buildName(), options.lucks, options.names ? PeopleNames::Keep : PeopleNames::LeaveOut};
    const Result<SessionRecord> record = recordOf(recording.value().journal, recording.value().config.scenario, wanted);
    if (!record.ok()) return complain({options.journal, record.error().what});
    if (!options.html.empty())
        if (Status written = writeFile({options.html, pageOf(record.value(), chartLibrary())}); !written.ok())
            return complain(written.error());
    if (Status written = writeTables(options, tablesOf(record.value())); !written.ok())
        return complain(written.error());
    for (const std::string* path : {&options.html, &options.json, &options.csv, &options.sqlite})
        if (!path->empty()) std::cout << *path << "\n";
    return 0;
}

int describeExport() {
    std::cout << dictionaryOf(tablesOf({}));
    return 0;
}

}  // namespace gemba
