#include "shared/figures/lead_times.h"

#include <algorithm>
#include <cmath>

namespace gemba {

namespace {

// A list that came over the line may be short.
std::int32_t countOf(const FlowDay& day, std::size_t band) {
    return band < day.counts.size() ? day.counts[band] : 0;
}

std::vector<Lasted> lastedOf(const std::vector<LeadTime>& times) {
    std::vector<Lasted> all;
    all.reserve(times.size());
    for (const LeadTime& time : times) all.push_back({time.ageHours, time.finishedDay < 0});
    return all;
}

struct Step {
    std::int32_t hours;
    double open;  // share
};

// The product-limit estimate: a step at each end. At one age, what ended comes before what is open.
std::vector<Step> productLimit(std::vector<Lasted> all) {
    std::sort(all.begin(), all.end(), [](const Lasted& a, const Lasted& b) {
        return a.hours != b.hours ? a.hours < b.hours : a.open < b.open;
    });
    std::vector<Step> steps;
    double open = 1.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].open) continue;
        open *= 1.0 - 1.0 / static_cast<double>(all.size() - i);
        if (!steps.empty() && steps.back().hours == all[i].hours) steps.pop_back();
        steps.push_back({all[i].hours, open});
    }
    return steps;
}

std::optional<double> meanDays(const std::vector<LeadTime>& times, bool open) {
    double sum = 0;
    std::int32_t count = 0;
    for (const LeadTime& time : times) {
        if ((time.finishedDay < 0) != open) continue;
        sum += time.ageHours;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count / static_cast<double>(kHoursPerDay);
}

}  // namespace

std::optional<std::int32_t> lastedPercentile(const std::vector<Lasted>& all, int percent) {
    for (const Step& step : productLimit(all))
        if (step.open <= 1.0 - percent / 100.0 + 1e-9) return step.hours;
    return std::nullopt;
}

std::optional<std::int32_t> leadTimePercentile(const std::vector<LeadTime>& times, int percent) {
    return lastedPercentile(lastedOf(times), percent);
}

std::vector<SurvivalStep> survivalOf(const std::vector<LeadTime>& times) {
    std::vector<SurvivalStep> curve{{0, 1000}};
    for (const Step& step : productLimit(lastedOf(times))) {
        const auto permille = static_cast<std::int32_t>(std::lround(step.open * 1000));
        if (step.hours == curve.back().hours) curve.pop_back();
        curve.push_back({step.hours, permille});
    }
    return curve;
}

LittlesLaw littlesLaw(const std::vector<FlowDay>& flow) {
    LittlesLaw law;
    if (flow.empty()) return law;
    std::int64_t open = 0;
    for (const FlowDay& day : flow)
        for (std::size_t band = 0; band < static_cast<std::size_t>(FlowBand::Shipped); ++band)
            open += countOf(day, band);
    const auto days = static_cast<double>(flow.size());
    law.open = static_cast<double>(open) / days;
    law.perDay = countOf(flow.back(), static_cast<std::size_t>(FlowBand::Shipped)) / days;
    if (law.perDay > 0) law.days = law.open / law.perDay;
    return law;
}

std::optional<double> meanShippedDays(const std::vector<LeadTime>& times) {
    return meanDays(times, false);
}

std::optional<double> meanOpenDays(const std::vector<LeadTime>& times) {
    return meanDays(times, true);
}

}  // namespace gemba
