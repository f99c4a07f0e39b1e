#include "server/lab/theory/law.h"

#include <cmath>

#include "server/lab/theory/words.h"

namespace gemba {

namespace {

constexpr double kNear = 1e-6;

bool isNear(double a, double b) {
    return std::abs(a - b) < kNear;
}

Law erlangLaw(double mean, int stages) {
    return {.shape = Shape::Erlang, .mean = mean, .scv = 1.0 / stages, .stages = stages};
}

Law branchesLaw(double mean, double scv) {
    return {.shape = Shape::Hyperexponential, .mean = mean, .scv = scv};
}

Law lognormalLaw(double mean, double scv) {
    return {.shape = Shape::Lognormal, .mean = mean, .scv = scv};
}

// Between two ends of any scale: the mean is given.
std::optional<Law> uniformLaw(double mean, std::vector<double> ends, std::optional<double> scv) {
    if (ends.size() == 1 && ends[0] < 100) ends = {std::floor(ends[0] / 10), std::fmod(ends[0], 10)};  // U02
    if (ends.size() != 2) {
        if (!scv) return {};
        const double half = std::sqrt(3 * *scv);
        ends = {1 - half, 1 + half};
    }
    const double scale = mean / ((ends[0] + ends[1]) / 2);
    if (ends[0] < 0 || ends[1] <= ends[0]) return {};
    const double width = (ends[1] - ends[0]) * scale;
    return Law{.shape = Shape::Uniform,
               .mean = mean,
               .scv = width * width / 12 / (mean * mean),
               .least = ends[0] * scale,
               .most = ends[1] * scale};
}

std::optional<Law> triangularLaw(double mean, const std::vector<double>& corners) {
    if (corners.size() != 3 || corners[2] <= corners[0]) return {};
    const double scale = mean / ((corners[0] + corners[1] + corners[2]) / 3);
    return Law{.shape = Shape::Triangular,
               .mean = mean,
               .least = corners[0] * scale,
               .mode = corners[1] * scale,
               .most = corners[2] * scale};
}

std::int64_t msOf(double units, double msPerUnit) {
    return static_cast<std::int64_t>(std::llround(units * msPerUnit));
}

std::int32_t millionths(double value) {
    return static_cast<std::int32_t>(std::lround(value * 1e6));
}

}  // namespace

Law constantLaw(double mean) {
    return {.shape = Shape::Constant, .mean = mean};
}

Law exponentialLaw(double mean) {
    return {.shape = Shape::Exponential, .mean = mean, .scv = 1};
}

Law lawByVariation(double mean, double scv) {
    if (scv < kNear) return constantLaw(mean);
    if (isNear(scv, 1)) return exponentialLaw(mean);
    if (scv > 1) return branchesLaw(mean, scv);
    const double stages = std::round(1 / scv);
    return isNear(1 / stages, scv) ? erlangLaw(mean, static_cast<int>(stages)) : lognormalLaw(mean, scv);
}

std::optional<Law> lawNamed(const std::string& name, double mean, std::optional<double> scv) {
    const std::string word = lowered(name);
    const std::vector<double> numbers = numbersIn(word);
    const auto is = [&](std::initializer_list<const char*> starts) { return startsWithAny(word, starts); };
    if (word == "m" || is({"exp", "markov", "poisson"})) return exponentialLaw(mean);
    if (word == "d" || is({"det", "const"})) return constantLaw(mean);
    if (is({"h2b"})) return branchesLaw(mean, scv.value_or(2));
    if (is({"h2", "hyper"})) return branchesLaw(mean, scv.value_or(numbers.size() == 2 ? numbers[1] : 4));
    if (is({"ln", "logn"})) {
        if (!scv && numbers.size() != 1) return {};
        return lognormalLaw(mean, scv ? *scv : numbers[0]);
    }
    if (is({"tri"})) return triangularLaw(mean, numbers);
    if (is({"u"})) return uniformLaw(mean, numbers, scv);
    if (is({"e"}) && numbers.size() == 1 && numbers[0] >= 1) return erlangLaw(mean, static_cast<int>(numbers[0]));
    if (scv && (word.empty() || word == "g" || word == "gi" || word == "ph" || is({"general"})))
        return lawByVariation(mean, *scv);
    return {};
}

Law scaledLaw(Law law, double factor) {
    law.mean *= factor;
    law.least *= factor;
    law.mode *= factor;
    law.most *= factor;
    return law;
}

Distribution distributionOf(const Law& law, double msPerUnit) {
    Distribution result;
    result.shape = law.shape;
    result.mean = {msOf(law.mean, msPerUnit)};
    result.stages = law.stages;
    if (law.shape == Shape::Hyperexponential) result.spread = millionths(law.scv);
    if (law.shape == Shape::Lognormal) result.spread = millionths(std::sqrt(std::log1p(law.scv)));
    result.least = {msOf(law.least, msPerUnit)};
    result.mode = {msOf(law.mode, msPerUnit)};
    result.most = {msOf(law.most, msPerUnit)};
    return result;
}

}  // namespace gemba
