#include "server/lab/theory/params.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace gemba {

namespace {

using Json = nlohmann::json;

bool addScalar(Param& param, const Json& value) {
    if (value.is_number()) {
        param.numbers.push_back(value.get<double>());
    } else if (value.is_string()) {
        param.words.push_back(value.get<std::string>());
    } else if (value.is_boolean()) {
        param.numbers.push_back(value.get<bool>() ? 1 : 0);
    } else {
        return false;
    }
    return true;
}

bool addRow(Param& param, const Json& row) {
    std::vector<double> numbers;
    for (const Json& cell : row) {
        if (!cell.is_number()) return false;
        numbers.push_back(cell.get<double>());
    }
    param.table.push_back(std::move(numbers));
    return true;
}

bool addValue(Param& param, const Json& value) {
    if (!value.is_array()) return addScalar(param, value);
    param.list = true;
    return std::all_of(value.begin(), value.end(), [&](const Json& element) {
        return element.is_array() ? addRow(param, element) : addScalar(param, element);
    });
}

}  // namespace

Result<Params> Params::fromJson(const std::string& text, const std::string& where) {
    Params params;
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return Error{where, "params are not JSON: " + text};
    if (!json.is_object()) return Error{where, "params must be an object like {\"lam\": 0.8, \"mu\": 1}, not " + text};
    for (const auto& [name, value] : json.items())
        if (!addValue(params.m_values[name], value))
            return Error{where, "parameter '" + name + "' is neither a number, a word nor a list of them"};
    return params;
}

const Param* Params::find(Names names) const {
    for (const std::string_view name : names)
        if (const auto found = m_values.find(std::string(name)); found != m_values.end()) return &found->second;
    return nullptr;
}

bool Params::isList(Names names) const {
    const Param* param = find(names);
    return param != nullptr && param->list;
}

std::optional<double> Params::number(Names names) const {
    const Param* param = find(names);
    if (param == nullptr || param->numbers.size() != 1) return {};
    return param->numbers[0];
}

std::vector<double> Params::numbers(Names names) const {
    const Param* param = find(names);
    return param == nullptr ? std::vector<double>{} : param->numbers;
}

std::vector<double> Params::numbers(Names names, std::size_t count, double otherwise) const {
    std::vector<double> found = numbers(names);
    if (found.empty()) found = {otherwise};
    if (found.size() == 1) found.assign(count, found[0]);
    return found;
}

std::vector<std::vector<double>> Params::table(Names names) const {
    const Param* param = find(names);
    return param == nullptr ? std::vector<std::vector<double>>{} : param->table;
}

std::string Params::word(Names names) const {
    const std::vector<std::string> all = words(names);
    return all.size() == 1 ? all[0] : "";
}

std::vector<std::string> Params::words(Names names) const {
    const Param* param = find(names);
    return param == nullptr ? std::vector<std::string>{} : param->words;
}

std::optional<double> Params::numberOfPrefix(std::string_view prefix) const {
    for (const auto& [name, param] : m_values)
        if (name.starts_with(prefix) && param.numbers.size() == 1) return param.numbers[0];
    return {};
}

std::string Params::prose() const {
    std::string prose;
    for (const auto& [name, param] : m_values) {
        prose += " " + name;
        for (const std::string& word : param.words) prose += " " + word;
    }
    return prose;
}

std::string Params::text(Names besides) const {
    std::ostringstream text;
    text.precision(17);
    for (const auto& [name, param] : m_values) {
        if (std::find(besides.begin(), besides.end(), name) != besides.end()) continue;
        text << name << '=';
        for (const double number : param.numbers) text << number << ' ';
        for (const std::vector<double>& row : param.table)
            for (const double number : row) text << number << ' ';
        for (const std::string& word : param.words) text << word << ' ';
        text << ';';
    }
    return text.str();
}

}  // namespace gemba
