#include "client/charts/format.h"

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
    if (std::llabs(money.euros) < kInThousandsFrom) return groupedText(money.euros) + kNoBreak + "€";
    return groupedText(divideRounded(money.euros, 1000)) + kNoBreak + "k€";
}

std::string clockText(std::int32_t seconds) {
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string daysText(const Texts& texts, Duration effort) {
    const std::int64_t tenths = divideRounded(effort.ms * 10, kMsPerDay);
    return std::to_string(tenths / 10) + texts.say("number.decimal") + std::to_string(tenths % 10);
}

}  // namespace gemba
