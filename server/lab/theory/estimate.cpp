#include "server/lab/theory/estimate.h"

#include <cmath>

namespace gemba {

Estimate jackknife(const std::vector<Tally>& runs, const std::function<double(Tally&)>& read) {
    Tally total = runs.front();
    for (std::size_t i = 1; i < runs.size(); ++i) total += runs[i];
    const double all = read(total);
    const auto n = static_cast<double>(runs.size());
    std::vector<double> without;
    double sum = 0;
    for (const Tally& run : runs) {
        Tally rest = total;
        rest -= run;
        without.push_back(read(rest));
        sum += without.back();
    }
    double squares = 0;
    for (const double value : without) squares += (value - sum / n) * (value - sum / n);
    const double error = std::sqrt((n - 1) / n * squares);
    return {n * all - (n - 1) * sum / n, error, studentQuantile(n - 1) * error};
}

double studentQuantile(double degrees) {
    constexpr double kNormal = 1.959963985;
    const double z2 = kNormal * kNormal;
    const double first = kNormal * (z2 + 1) / 4;
    const double second = kNormal * (5 * z2 * z2 + 16 * z2 + 3) / 96;
    const double third = kNormal * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
    return kNormal + first / degrees + second / (degrees * degrees) + third / (degrees * degrees * degrees);
}

}  // namespace gemba
