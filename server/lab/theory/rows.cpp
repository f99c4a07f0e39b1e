#include "server/lab/theory/rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "server/lab/theory/csv.h"

namespace gemba {

namespace {

enum Column : std::size_t { kId, kModel, kParams, kMetric, kExpected, kKind, kNeeded, kSource = kNeeded, kColumns };
constexpr std::array<std::string_view, kColumns> kNames{"id",       "model", "params", "metric",
                                                        "expected", "kind",  "source"};
constexpr std::size_t kMissing = static_cast<std::size_t>(-1);
using Places = std::array<std::size_t, kColumns>;

Result<Places> placesIn(const CsvRecord& header, const std::string& name) {
    Places places{};
    for (std::size_t i = 0; i < kColumns; ++i) {
        const auto found = std::find(header.cells.begin(), header.cells.end(), kNames[i]);
        places[i] = found == header.cells.end() ? kMissing : static_cast<std::size_t>(found - header.cells.begin());
        if (places[i] == kMissing && i < kNeeded)
            return Error{name + ":" + std::to_string(header.line),
                         "no column '" + std::string(kNames[i]) +
                             "'; the header must have id, model, params, metric, expected and kind"};
    }
    return places;
}

Result<double> numberIn(const std::string& cell, const std::string& where) {
    double value = 0;
    const char* end = cell.data() + cell.size();
    const auto [stop, problem] = std::from_chars(cell.data(), end, value);
    if (problem != std::errc{} || stop != end || !std::isfinite(value))
        return Error{where, "expected is not a number: '" + cell + "'"};
    return value;
}

Result<TheoryRow> rowOf(const CsvRecord& record, const Places& places, std::size_t columns, const std::string& name) {
    const std::string where = name + ":" + std::to_string(record.line);
    if (record.cells.size() != columns)
        return Error{where,
                     "has " + std::to_string(record.cells.size()) + " cells, the header " + std::to_string(columns)};
    const auto cell = [&](Column column) { return record.cells[places[column]]; };
    TheoryRow row{record.line, cell(kId), cell(kModel), {}, cell(kMetric), 0, true, {}};
    if (row.id.empty() || row.metric.empty()) return Error{where, "id and metric must not be empty"};
    Result<Params> params = Params::fromJson(cell(kParams), where);
    if (!params.ok()) return params.error();
    row.params = std::move(params.value());
    const Result<double> expected = numberIn(cell(kExpected), where);
    if (!expected.ok()) return expected.error();
    row.expected = expected.value();
    const std::string kind = cell(kKind);
    row.exact = kind.starts_with("exact");
    if (!row.exact && !kind.starts_with("approx"))
        return Error{where, "kind must begin with exact or approx, not '" + kind + "'"};
    if (places[kSource] != kMissing) row.source = cell(kSource);
    return row;
}

}  // namespace

Result<std::vector<TheoryRow>> readTheoryRows(std::string_view text, const std::string& name) {
    const Result<std::vector<CsvRecord>> records = readCsv(text, name);
    if (!records.ok()) return records.error();
    if (records.value().empty()) return Error{name, "is empty"};
    const CsvRecord& header = records.value().front();
    const Result<Places> places = placesIn(header, name);
    if (!places.ok()) return places.error();
    std::vector<TheoryRow> rows;
    for (std::size_t i = 1; i < records.value().size(); ++i) {
        Result<TheoryRow> row = rowOf(records.value()[i], places.value(), header.cells.size(), name);
        if (!row.ok()) return row.error();
        rows.push_back(std::move(row.value()));
    }
    if (rows.empty()) return Error{name, "has a header but no rows"};
    return rows;
}

}  // namespace gemba
