// One table of a scenario file, read key by key. Each question names a key and its bounds, so that what was
// never asked for is an unknown key; a wrong answer is reported and replaced by one within the bounds, so
// that reading goes on. A question with a fallback may go unanswered.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/scenario/bounds.h"
#include "shared/scenario/toml_tree.h"

namespace gemba {

// Collects problems of one file.
class ProblemLog {
  public:
    explicit ProblemLog(std::string file) : m_file(std::move(file)) {}
    void report(FilePlace place, std::string message);
    [[nodiscard]] Problems take() { return std::move(m_problems); }

  private:
    std::string m_file;
    Problems m_problems;
};

using Words = std::vector<std::string>;  // known names, in the order of their index

// Reports the second of two equal names.
struct NameAt {
    std::string name;
    FilePlace place;
};
void reportDuplicates(std::span<const NameAt> names, std::string_view what, ProblemLog& log);

template <std::size_t N>
Words words(const std::array<std::string_view, N>& names) {
    return Words(names.begin(), names.end());
}

class Section {
  public:
    // `label` names the table in problems: "[gate]". Table and log outlive the section.
    Section(const TomlNode& table, std::string label, ProblemLog& log);

    [[nodiscard]] std::string name(std::string_view key);  // one line of 1 to kMaxName bytes
    [[nodiscard]] std::string text(std::string_view key);  // 1 to kMaxText bytes, may have several lines
    [[nodiscard]] bool flag(std::string_view key, std::optional<bool> fallback = {});
    [[nodiscard]] std::int64_t whole(std::string_view key, WholeRange range, std::optional<std::int64_t> fallback = {});
    [[nodiscard]] std::int32_t count(std::string_view key, WholeRange range, std::optional<std::int32_t> fallback = {});
    [[nodiscard]] std::int64_t millionths(std::string_view key, DecimalRange range,
                                          std::optional<std::int64_t> fallback = {});
    [[nodiscard]] Permille permille(std::string_view key, DecimalRange range, std::optional<Permille> fallback = {});
    [[nodiscard]] Duration duration(std::string_view key, DecimalRange range, std::int64_t msPerUnit,
                                    std::optional<Duration> fallback = {});
    // Index of the text among `known`; `what` is "skill" in "unknown skill".
    [[nodiscard]] std::size_t choice(std::string_view key, std::string_view what, const Words& known,
                                     std::optional<std::size_t> fallback = {});
    // The same for an enum whose values are spelled in names.h.
    template <class Enum, std::size_t N>
    [[nodiscard]] Enum pick(std::string_view key, std::string_view what, const std::array<std::string_view, N>& names,
                            std::optional<Enum> fallback = {}) {
        std::optional<std::size_t> index;
        if (fallback) index = static_cast<std::size_t>(*fallback);
        return static_cast<Enum>(choice(key, what, words(names), index));
    }

    // Lists; empty after a problem, or when an optional one is absent. Only `names` is needed.
    [[nodiscard]] Words names(std::string_view key, std::size_t most);
    [[nodiscard]] Words namesIfThere(std::string_view key, std::size_t most);
    // Lines of 1 to `bytes` bytes, no two alike.
    [[nodiscard]] Words linesIfThere(std::string_view key, std::size_t most, std::size_t bytes);
    // All of `known`, each once, in the file's order.
    [[nodiscard]] std::vector<std::size_t> order(std::string_view key, std::string_view what, const Words& known);
    [[nodiscard]] std::vector<Permille> shares(std::string_view key, std::size_t most);
    [[nodiscard]] std::vector<std::int32_t> counts(std::string_view key, WholeRange range, std::size_t most);

    // Tables below this one; null or empty after a problem, or when an optional one is absent.
    [[nodiscard]] const TomlNode* table(std::string_view key, std::string_view label);
    [[nodiscard]] const TomlNode* tableIfThere(std::string_view key);
    [[nodiscard]] std::vector<const TomlNode*> tables(std::string_view key, std::string_view label, std::size_t most);
    [[nodiscard]] std::vector<const TomlNode*> tablesIfThere(std::string_view key, std::string_view label,
                                                             std::size_t most);

    // The value as it is; null when it is not there.
    [[nodiscard]] const TomlNode* value(std::string_view key);
    [[nodiscard]] const TomlNode* neededValue(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const;
    // Keys that mean nothing here, because of what else the table says: `who` has no such key.
    void refuse(std::initializer_list<std::string_view> keys, std::string_view who);

    void relabel(std::string label) { m_label = std::move(label); }
    [[nodiscard]] ProblemLog& log() const { return *m_log; }
    [[nodiscard]] FilePlace place() const { return m_table->place; }
    [[nodiscard]] FilePlace placeOf(std::string_view key) const;  // of the value, or of the table without it
    void finish();                                                // reports keys nobody asked for

  private:
    const TomlNode* ofKind(const TomlNode* node, TomlKind kind, std::string_view expected);
    std::string boundedText(std::string_view key, std::size_t most);
    const std::vector<TomlNode>& entries(const TomlNode* node, std::size_t most, std::string_view expected);
    std::vector<const TomlNode*> tablesOf(const TomlNode* node, std::string_view label, std::size_t most);
    std::vector<NameAt> namesAt(const TomlNode* node, std::size_t most, std::size_t bytes = kMaxName);

    const TomlNode* m_table;
    std::string m_label;
    ProblemLog* m_log;
    Words m_known;
    Words m_refused;
};

// A table whose keys are names out of `known`, each with a number: `{ nova = 4 }`. Pairs of index and node.
struct NamedValue {
    std::size_t index = 0;
    const TomlNode* node = nullptr;
};
[[nodiscard]] std::vector<NamedValue> namedValues(const TomlNode& table, std::string_view what, const Words& known,
                                                  ProblemLog& log);
// The node's number within the range, or a report and the least.
[[nodiscard]] std::int64_t wholeIn(const TomlNode& node, std::string_view key, WholeRange range, ProblemLog& log);
[[nodiscard]] std::int64_t millionthsIn(const TomlNode& node, std::string_view key, DecimalRange range,
                                        ProblemLog& log);

}  // namespace gemba
