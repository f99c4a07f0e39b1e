// The medals that a person has won, the best one each; kept in a file beside the settings.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace gemba {

// "openstack/normal/own_bonus" → 1 bronze … 4 beyond par
using Records = std::map<std::string, int, std::less<>>;
inline constexpr int kBestRecord = 4;

[[nodiscard]] Result<Records> parseRecords(std::string_view toml, const std::string& nameForErrors);
[[nodiscard]] std::string textOf(const Records& records);

// Without a file, or without a folder: none yet. A file that does not read is kept as records.toml.bad, and told.
[[nodiscard]] Result<Records> loadRecords(const std::string& folder);
[[nodiscard]] Status saveRecords(const std::string& folder, const Records& records);
// True when it is better than what was there.
[[nodiscard]] bool noteRecord(Records& records, const std::string& key, int medal);

}  // namespace gemba
