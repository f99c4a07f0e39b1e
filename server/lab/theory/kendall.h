// Kendall's notation: A/S/c, A/S/c/K, A/S/c/K/N, with what stands around it.
#pragma once

#include <optional>
#include <string>

namespace gemba {

struct Kendall {
    std::string arrivals;  // "M", "D", "E2", "PH" …
    std::string service;
    std::string servers;  // "1", "c", "inf" …
    std::string room;     // K, if given
    std::string callers;  // N, if given
    bool bulk = false;    // M^[k]: several come at once
    bool impatient = false;
};

// The first such notation in the text.
[[nodiscard]] std::optional<Kendall> kendallIn(const std::string& text);

}  // namespace gemba
