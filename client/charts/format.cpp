#include "client/charts/format.h"

#include <cmath>
#include <cstdlib>

namespace gemba {

namespace {
constexpr const char* kMinus = "\u2212";
constexpr const char* kNoBreak = "\u00A0";
constexpr std::int64_t kInThousandsFrom = 10'000;
}  // namespace

std::string groupedText(std::int64_t number) {
    std::string digits = std::to_string(std::llabs(number));
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, kNoBreak);
    }
    return number < 0 ? kMinus + digits : digits;
}

std::string moneyText(Money money) {
    if (std::llabs(money.euros) < kInThousandsFrom) return exactMoneyText(money);
    return groupedText(divideRounded(money.euros, 1000)) + kNoBreak + "k€";
}

std::string exactMoneyText(Money money) {
    return groupedText(money.euros) + kNoBreak + "€";
}

std::string clockText(std::int32_t seconds) {
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string daysText(const Texts& texts, Duration effort) {
    const std::int64_t tenths = divideRounded(effort.ms * 10, kMsPerDay);
    return std::to_string(tenths / 10) + texts.say("number.decimal") + std::to_string(tenths % 10);
}

std::string tenthsText(const Texts& texts, double number) {
    const std::int64_t tenths = std::llround(number * 10);
    return groupedText(tenths / 10) + texts.say("number.decimal") + std::to_string(std::llabs(tenths % 10));
}

std::string percentText(double share) {
    const bool traces = share > 0 && share < 0.005;
    return (traces ? std::string("<") + kNoBreak + "1" : groupedText(std::llround(share * 100))) + kNoBreak + "%";
}

}  // namespace gemba
