// The file in which a par book is kept: TOML, for people to read and for the laboratory to verify. Text in, text out.
#pragma once

#include "server/lab/par.h"

namespace gemba {

[[nodiscard]] std::string textOf(const ParBook& book);
// An error lists all problems, one a line, each with file, line and column.
[[nodiscard]] Result<ParBook> readParBook(const std::string& text, const std::string& fileName);

}  // namespace gemba
