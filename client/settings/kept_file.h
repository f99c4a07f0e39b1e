// A small text file of the person's own: read whole, written all or nothing.
#pragma once

#include <optional>
#include <string>

#include "shared/base/result.h"

namespace gemba {

// Nothing when there is no such file, or no folder.
[[nodiscard]] std::optional<std::string> readKept(const std::string& folder, const std::string& name);
// A crash leaves the old file or the new one. An error says where.
[[nodiscard]] Status writeKept(const std::string& folder, const std::string& name, const std::string& text);
// Puts a file that does not read aside as NAME.bad; the error then says so.
[[nodiscard]] Error putAside(const std::string& folder, const std::string& name, const Error& problem);

}  // namespace gemba
