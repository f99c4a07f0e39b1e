// The file that a theory run reads: one metric of one textbook instance per row, in the columns id, model, params
// (JSON), metric, expected, kind, source, note.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/lab/theory/params.h"

namespace gemba {

struct TheoryRow {
    int line = 0;
    std::string id;
    std::string model;
    Params params;
    std::string metric;
    double expected = 0;
    bool exact = true;  // else a published approximation: shown, not scored
    std::string source;
};

// Columns are found by their names; kinds that begin with "exact" are scored. `name` stands in errors.
[[nodiscard]] Result<std::vector<TheoryRow>> readTheoryRows(std::string_view text, const std::string& name);

}  // namespace gemba
