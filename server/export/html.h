// Pieces of a web page: text made safe, numbers as people read them, and tables that carry all numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/units.h"
#include "shared/rules/sample.h"

namespace gemba {

[[nodiscard]] std::string escaped(std::string_view text);

// What a cell shows; `value` is the same number for programs, empty for text.
struct HtmlCell {
    std::string shown;
    std::string value = {};
};
[[nodiscard]] HtmlCell countCell(std::int64_t count);
[[nodiscard]] HtmlCell euroCell(std::int64_t euros);
[[nodiscard]] HtmlCell tenthsCell(std::int64_t part, std::int64_t unit);  // "12.5" of so many units
[[nodiscard]] HtmlCell percentCell(std::int64_t part,
                                   std::int64_t all);        // whole percent; a dash where there is nothing
[[nodiscard]] HtmlCell halfWidthCell(const Sample& sample);  // "± 3 000 €"

[[nodiscard]] std::string groupedNumber(std::int64_t number);  // "212 400", with a real minus sign
[[nodiscard]] std::string euroText(std::int64_t euros);        // "212 400 €"

// How the page's script draws a table: each row a label, each further column a series (of the first so many).
enum class ChartKind : std::uint8_t { None, Bars, Lines, Areas, StackedBars, Columns };

struct HtmlTable {
    std::string id;
    std::string caption;
    std::vector<std::string> headings;        // of the columns
    std::vector<std::vector<HtmlCell>> rows;  // the first cell of a row is its heading
    ChartKind chart = ChartKind::None;
    std::size_t series = 0;  // columns to draw, after the first
};
[[nodiscard]] std::string htmlOf(const HtmlTable& table);
[[nodiscard]] std::string paragraph(std::string_view text);
[[nodiscard]] std::string heading(int level, std::string_view text);

}  // namespace gemba
