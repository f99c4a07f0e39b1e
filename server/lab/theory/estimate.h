// Means and their errors from independent runs.
#pragma once

#include <functional>
#include <vector>

#include "server/lab/theory/tally.h"

namespace gemba {

struct Estimate {
    double mean = 0;
    double error = 0;      // standard error of the mean
    double halfWidth = 0;  // of the 95 % interval, Student
};

// Reads the total and, for bias and error, the total without each run in turn: the jackknife (Miller, Biometrika 61,
// 1974), right for means, ratios and smooth functions of them alike. Needs two runs.
[[nodiscard]] Estimate jackknife(const std::vector<Tally>& runs, const std::function<double(Tally&)>& read);

// 97.5 % quantile of Student's t (Abramowitz and Stegun 26.7.5), from 3 degrees of freedom on good to 1 %.
[[nodiscard]] double studentQuantile(double degrees);

}  // namespace gemba
