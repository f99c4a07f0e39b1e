// Random lengths of time in a model's own unit, by the names that textbooks give them.
#pragma once

#include <optional>
#include <string>

#include "shared/scenario/distribution.h"

namespace gemba {

struct Law {
    Shape shape = Shape::Constant;
    double mean = 0;
    double scv = 0;  // squared coefficient of variation; Lognormal and Hyperexponential go by it
    int stages = 1;  // Erlang
    double least = 0;
    double mode = 0;
    double most = 0;
};

[[nodiscard]] Law constantLaw(double mean);
[[nodiscard]] Law exponentialLaw(double mean);
// Where only mean and variation are given: constant, Erlang, exponential or two branches when one of them fits, else
// lognormal.
[[nodiscard]] Law lawByVariation(double mean, double scv);
// M, D, E4, H2 (scv 4), H2b (scv 2), LN10 (scv 10), U02 (between 0 and 2, scaled to the mean), G and PH (by scv), or
// the same in words. A given scv goes before the name's own. None when the name says nothing or asks for a shape that
// the factory has not.
[[nodiscard]] std::optional<Law> lawNamed(const std::string& name, double mean, std::optional<double> scv);

[[nodiscard]] Law scaledLaw(Law law, double factor);
[[nodiscard]] Distribution distributionOf(const Law& law, double msPerUnit);

}  // namespace gemba
