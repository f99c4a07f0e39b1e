#include "shared/scenario/toml_tree.h"

#include <toml++/toml.h>

#include <algorithm>
#include <exception>
#include <tuple>

#include "shared/scenario/bounds.h"

namespace gemba {
namespace {

FilePlace placeOf(const toml::source_region& source) {
    return {std::max<std::uint32_t>(source.begin.line, 1), std::max<std::uint32_t>(source.begin.column, 1)};
}

// The one place of shared/ that touches floating point: TOML has no other decimals. Nearest millionth, halves
// away from zero; the same on every machine, since a double holds the scaled value of up to nine digits
// exactly enough.
TomlNode decimal(const toml::value<double>& value) {
    TomlNode node;
    node.kind = TomlKind::Decimal;
    const double scaled = value.get() * static_cast<double>(kMillion);
    const double most = static_cast<double>(kMostMillionths);
    if (scaled != scaled) {
        node.kind = TomlKind::Other;
        node.text = "nan";
    } else if (scaled >= most || scaled <= -most) {
        node.millionths = scaled > 0 ? kMostMillionths : -kMostMillionths;
    } else {
        node.millionths = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
    }
    return node;
}

TomlNode whole(const toml::value<std::int64_t>& value) {
    TomlNode node;
    node.kind = TomlKind::Whole;
    constexpr std::int64_t most = kMostMillionths / kMillion;
    node.millionths = std::clamp(value.get(), -most, most) * kMillion;
    return node;
}

TomlNode convert(const toml::node& source);

TomlNode table(const toml::table& source) {
    TomlNode node;
    for (const auto& [key, value] : source) {
        TomlNode child = convert(value);
        child.key = std::string(key.str());
        child.keyPlace = placeOf(key.source());
        node.children.push_back(std::move(child));
    }
    std::sort(node.children.begin(), node.children.end(), [](const TomlNode& a, const TomlNode& b) {
        return std::tie(a.keyPlace.line, a.keyPlace.column, a.key) <
               std::tie(b.keyPlace.line, b.keyPlace.column, b.key);
    });
    return node;
}

TomlNode list(const toml::array& source) {
    TomlNode node;
    node.kind = TomlKind::List;
    for (const toml::node& value : source) node.children.push_back(convert(value));
    return node;
}

TomlNode text(const std::string& value) {
    TomlNode node;
    node.kind = TomlKind::Text;
    node.text = value;
    return node;
}

TomlNode boolean(bool value) {
    TomlNode node;
    node.kind = TomlKind::Boolean;
    node.truth = value;
    return node;
}

TomlNode dateOrTime() {
    TomlNode node;
    node.kind = TomlKind::Other;
    node.text = "a date or time";
    return node;
}

TomlNode convertValue(const toml::node& source) {
    if (const auto* value = source.as_table()) return table(*value);
    if (const auto* value = source.as_array()) return list(*value);
    if (const auto* value = source.as_string()) return text(value->get());
    if (const auto* value = source.as_integer()) return whole(*value);
    if (const auto* value = source.as_floating_point()) return decimal(*value);
    if (const auto* value = source.as_boolean()) return boolean(value->get());
    return dateOrTime();
}

TomlNode convert(const toml::node& source) {
    TomlNode node = convertValue(source);
    node.place = placeOf(source.source());
    return node;
}

// The library quotes control characters of the text; a problem is one line.
std::string oneLine(std::string_view description) {
    std::string line;
    for (const char c : description) line += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return line;
}

TomlTree stopped(const std::string& fileName, FilePlace place, std::string message) {
    TomlTree tree;
    tree.problems.push_back({fileName, place.line, place.column, std::move(message)});
    return tree;
}

}  // namespace

TomlTree parseToml(std::string_view text, const std::string& fileName) {
    if (text.size() > kMaxFileBytes) {
        return stopped(fileName, {}, "longer than " + std::to_string(kMaxFileBytes / 1024) + " KiB");
    }
    try {
        TomlTree tree;
        tree.root = convert(toml::parse(text));
        tree.root.place = {};
        return tree;
    } catch (const toml::parse_error& error) {
        return stopped(fileName, placeOf(error.source()), "not TOML: " + oneLine(error.description()));
    } catch (const std::exception& error) {
        return stopped(fileName, {}, "cannot be read: " + oneLine(error.what()));
    }
}

std::string kindName(const TomlNode& node) {
    switch (node.kind) {
        case TomlKind::Table: return "a table";
        case TomlKind::List: return "a list";
        case TomlKind::Text: return "a text";
        case TomlKind::Whole: return "a whole number";
        case TomlKind::Decimal: return "a decimal number";
        case TomlKind::Boolean: return "true or false";
        case TomlKind::Other: return node.text;
    }
    return "something else";
}

}  // namespace gemba
