#include "client/settings/records.h"

#include <toml++/toml.h>

#include <sstream>

#include "client/settings/kept_file.h"

namespace gemba {

namespace {
constexpr const char* kRecordsFile = "records.toml";
}

Result<Records> parseRecords(std::string_view text, const std::string& nameForErrors) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return Error{nameForErrors + ":" + std::to_string(error.source().begin.line), std::string(error.description())};
    }
    Records records;
    for (const auto& [key, node] : table) {
        const auto medal = node.value_exact<std::int64_t>();
        if (!medal || *medal < 1 || *medal > kBestRecord)
            return Error{nameForErrors, std::string(key.str()) + " must be a number from 1 to 4"};
        records[std::string(key.str())] = static_cast<int>(*medal);
    }
    return records;
}

std::string textOf(const Records& records) {
    toml::table table;
    for (const auto& [key, medal] : records) table.insert(key, medal);
    std::ostringstream out;
    out << "# Gemba writes this file: the best medal won in each scenario (1 bronze … 4 beyond par).\n"
        << table << '\n';
    return out.str();
}

Result<Records> loadRecords(const std::string& folder) {
    const std::optional<std::string> text = readKept(folder, kRecordsFile);
    if (!text) return Records{};
    Result<Records> records = parseRecords(*text, folder + "/" + kRecordsFile);
    if (records.ok()) return records;
    return putAside(folder, kRecordsFile, records.error());
}

Status saveRecords(const std::string& folder, const Records& records) {
    return writeKept(folder, kRecordsFile, textOf(records));
}

bool noteRecord(Records& records, const std::string& key, int medal) {
    if (medal < 1) return false;
    int& best = records[key];
    if (medal <= best) return false;
    best = medal;
    return true;
}

}  // namespace gemba
