#include "server/export/html.h"

#include <array>
#include <cstdlib>

namespace gemba {

namespace {

constexpr const char* kNoBreak = "\u00A0";
constexpr const char* kMinus = "\u2212";
constexpr std::array<std::string_view, 6> kChartNames{"", "bars", "lines", "areas", "stacked", "columns"};
constexpr std::size_t kRowsBeforeScrolling = 16;

std::string cellHtml(const HtmlCell& cell, bool isHeading) {
    const std::string shown = escaped(cell.shown);
    if (isHeading) return "<th scope=\"row\">" + shown + "</th>";
    if (cell.value.empty()) return "<td>" + shown + "</td>";
    return "<td class=\"n\" data-value=\"" + escaped(cell.value) + "\">" + shown + "</td>";
}

bool isNumbers(const HtmlTable& table, std::size_t column) {
    return !table.rows.empty() && !table.rows.front()[column].value.empty();
}

std::string chartHtml(const HtmlTable& table) {
    if (table.chart == ChartKind::None) return "";
    return "<div class=\"chart\" data-of=\"" + table.id + "\" data-kind=\"" +
           std::string(kChartNames[static_cast<std::size_t>(table.chart)]) + "\" data-series=\"" +
           std::to_string(table.series) + "\" aria-hidden=\"true\" hidden><canvas></canvas></div>\n";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string groupedNumber(std::int64_t number) {
    std::string digits = std::to_string(std::llabs(number));
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, kNoBreak);
    }
    return number < 0 ? kMinus + digits : digits;
}

std::string euroText(std::int64_t euros) {
    return groupedNumber(euros) + kNoBreak + "€";
}

HtmlCell countCell(std::int64_t count) {
    return {groupedNumber(count), std::to_string(count)};
}

HtmlCell euroCell(std::int64_t euros) {
    return {euroText(euros), std::to_string(euros)};
}

HtmlCell tenthsCell(std::int64_t part, std::int64_t unit) {
    const std::int64_t tenths = divideRounded(10 * part, unit);
    const std::string fraction = "." + std::to_string(std::llabs(tenths % 10));
    const bool below = tenths < 0 && tenths > -10;
    return {(below ? "\u2212" : "") + groupedNumber(tenths / 10) + fraction,
            (below ? "-" : "") + std::to_string(tenths / 10) + fraction};
}

HtmlCell percentCell(std::int64_t part, std::int64_t all) {
    if (all <= 0) return {"–"};
    const std::int64_t percent = divideRounded(100 * part, all);
    return {std::to_string(percent) + kNoBreak + "%", std::to_string(percent)};
}

HtmlCell halfWidthCell(const Sample& sample) {
    return {"±" + std::string(kNoBreak) + euroText(sample.halfWidth), std::to_string(sample.halfWidth)};
}

std::string paragraph(std::string_view text) {
    return "<p>" + escaped(text) + "</p>\n";
}

std::string heading(int level, std::string_view text) {
    const std::string tag = "h" + std::to_string(level) + ">";
    return "<" + tag + escaped(text) + "</" + tag + "\n";
}

std::string htmlOf(const HtmlTable& table) {
    const bool isLong = table.rows.size() > kRowsBeforeScrolling;
    std::string all = chartHtml(table);
    if (isLong)
        all += "<div class=\"long\" tabindex=\"0\" role=\"region\" aria-labelledby=\"" + table.id + "-caption\">\n";
    all += "<table id=\"" + table.id + "\"><caption id=\"" + table.id + "-caption\">" + escaped(table.caption) +
           "</caption>\n<thead><tr>";
    for (std::size_t i = 0; i < table.headings.size(); ++i)
        all += (isNumbers(table, i) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">") +
               escaped(table.headings[i]) + "</th>";
    all += "</tr></thead>\n<tbody>\n";
    for (const std::vector<HtmlCell>& row : table.rows) {
        all += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) all += cellHtml(row[i], i == 0);
        all += "</tr>\n";
    }
    return all + "</tbody></table>\n" + (isLong ? "</div>\n" : "");
}

}  // namespace gemba
