// The parameters of a textbook instance: names with numbers, lists, tables or words. Plain data out of a JSON object.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

struct Param {
    bool list = false;
    std::vector<double> numbers;             // one, or those of a list
    std::vector<std::vector<double>> table;  // a list of lists
    std::vector<std::string> words;          // one, or those of a list
};

// Names are told apart by case: K is a capacity, k a batch.
using Names = std::initializer_list<std::string_view>;

class Params {
  public:
    // `where` stands in errors.
    [[nodiscard]] static Result<Params> fromJson(const std::string& text, const std::string& where);

    [[nodiscard]] bool has(Names names) const { return find(names) != nullptr; }
    [[nodiscard]] bool isList(Names names) const;
    // The first of these names that is there, if it is a single number.
    [[nodiscard]] std::optional<double> number(Names names) const;
    // A single number counts as a list of one; none of the names = empty.
    [[nodiscard]] std::vector<double> numbers(Names names) const;
    // The same, with a single number (or `otherwise`) repeated; other lengths stay as they are.
    [[nodiscard]] std::vector<double> numbers(Names names, std::size_t count, double otherwise) const;
    [[nodiscard]] std::vector<std::vector<double>> table(Names names) const;
    [[nodiscard]] std::string word(Names names) const;  // empty = none
    [[nodiscard]] std::vector<std::string> words(Names names) const;
    // The value of the first name that begins so.
    [[nodiscard]] std::optional<double> numberOfPrefix(std::string_view prefix) const;
    // All names and words, for keywords.
    [[nodiscard]] std::string prose() const;
    // What makes two instances the same system: everything but the names in `besides`.
    [[nodiscard]] std::string text(Names besides) const;

  private:
    [[nodiscard]] const Param* find(Names names) const;
    std::map<std::string, Param> m_values;
};

}  // namespace gemba
