// What a call that can fail returns: a value, or one error that says where and what. Travels up to main.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "shared/base/assert.h"

namespace gemba {

struct Error {
    std::string where;  // "port 4200", "scenarios/x.toml:12:3"
    std::string what;   // "already in use; choose another with --port"
    [[nodiscard]] std::string text() const { return where.empty() ? what : where + ": " + what; }
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_value(std::move(value)) {}
    Result(Error error) : m_value(std::move(error)) {}
    [[nodiscard]] bool ok() const { return m_value.index() == 0; }
    [[nodiscard]] T& value() {
        ASSERT(ok());
        return std::get<0>(m_value);
    }
    [[nodiscard]] const T& value() const {
        ASSERT(ok());
        return std::get<0>(m_value);
    }
    [[nodiscard]] const Error& error() const {
        ASSERT(!ok());
        return std::get<1>(m_value);
    }

  private:
    std::variant<T, Error> m_value;
};

struct Done {};
using Status = Result<Done>;

}  // namespace gemba
