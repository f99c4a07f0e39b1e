// A TOML text as a plain tree that remembers where everything stands. The reader walks it; TOML's library
// stays behind this door, and so do its exceptions and floating point: a decimal comes out in whole
// millionths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/scenario/problem.h"

namespace gemba {

enum class TomlKind : std::uint8_t { Table, List, Text, Whole, Decimal, Boolean, Other };

struct TomlNode {
    TomlKind kind = TomlKind::Table;
    FilePlace place;  // of the value
    std::string key;  // empty in lists
    FilePlace keyPlace;
    std::string text;                // Text: the value; Other: what it is instead
    bool truth = false;              // Boolean
    std::int64_t millionths = 0;     // Whole and Decimal; held within +-kMostMillionths
    std::vector<TomlNode> children;  // of a Table in the order of the file
};

inline constexpr std::int64_t kMostMillionths = 1'000'000'000'000'000;

struct TomlTree {
    TomlNode root;
    Problems problems;  // none, or the one that stopped the parser
};

[[nodiscard]] TomlTree parseToml(std::string_view text, const std::string& fileName);

// "a text", "a whole number", ...
[[nodiscard]] std::string kindName(const TomlNode& node);

}  // namespace gemba
