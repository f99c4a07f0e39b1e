#include "server/lab/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace gemba {

namespace {

std::string joined(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + cell;
    return line + "\n";
}

}  // namespace

std::string rowsText(const LabReport& report) {
    std::string text = joined(report.columns);
    for (const std::vector<std::string>& row : report.rows) text += joined(row);
    return text;
}

std::string barLine(const Bar& bar) {
    return "bar " + bar.name + " " + decimal(bar.measured) + " " + (bar.atMost ? "<=" : ">=") + decimal(bar.limit) +
           (bar.met() ? " ok" : " MISS");
}

bool allMet(const LabReport& report) {
    return std::all_of(report.bars.begin(), report.bars.end(), [](const Bar& bar) { return bar.met(); });
}

Summary summarize(const std::vector<double>& values) {
    if (values.empty()) return {};
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double deviation = values.size() < 2 ? 0 : std::sqrt(squares / (n - 1));
    return {mean, 1.96 * deviation / std::sqrt(n)};
}

std::string decimal(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string interval(const Summary& summary, int digits) {
    return decimal(summary.mean, digits) + " +- " + decimal(summary.halfWidth, digits);
}

}  // namespace gemba
