// Plain tables: what all exports are written from, so that a number is computed and named once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/assert.h"

namespace gemba {

struct Nothing {
    bool operator==(const Nothing&) const = default;
};
using Cell = std::variant<Nothing, std::int64_t, std::string>;  // Nothing: not known, or does not apply
using Row = std::vector<Cell>;

enum class CellType : std::uint8_t { Number, Text };

struct Column {
    std::string_view name;
    CellType type = CellType::Number;
    std::string_view about;  // what it says, with its unit
    std::int64_t least = 0;  // of numbers
    std::int64_t most = 0;
    bool mayLack = false;  // a cell may hold nothing
};

struct DataTable {
    std::string_view name;
    std::string_view about;  // what one row is
    std::vector<Column> columns;
    std::vector<Row> rows;

    void add(Row row) {
        ASSERT(row.size() == columns.size());
        rows.push_back(std::move(row));
    }
};

// ---- columns and cells ----

[[nodiscard]] constexpr Column number(std::string_view name, std::string_view about, std::int64_t least,
                                      std::int64_t most) {
    return {name, CellType::Number, about, least, most, false};
}
[[nodiscard]] constexpr Column text(std::string_view name, std::string_view about) {
    return {name, CellType::Text, about, 0, 0, false};
}
[[nodiscard]] constexpr Column mayLack(Column column) {
    column.mayLack = true;
    return column;
}

template <std::integral T>
[[nodiscard]] Cell cell(T value) {
    return static_cast<std::int64_t>(value);
}
[[nodiscard]] inline Cell cell(std::string_view value) {
    return std::string(value);
}

}  // namespace gemba
