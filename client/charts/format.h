// Numbers as people read them.
#pragma once

#include <string>

#include "client/text/texts.h"
#include "shared/base/units.h"

namespace gemba {

[[nodiscard]] std::string groupedText(std::int64_t number);  // 1 236, with a real minus sign
// Whole euros below ten thousand, then thousands: "640 €", "212 k€".
[[nodiscard]] std::string moneyText(Money money);
[[nodiscard]] std::string exactMoneyText(Money money);      // "212 400 €"
[[nodiscard]] std::string clockText(std::int32_t seconds);  // 3:07
// Working days with one decimal: "0.8", "0,8" where the language says so.
[[nodiscard]] std::string daysText(const Texts& texts, Duration effort);

[[nodiscard]] std::string tenthsText(const Texts& texts, double number);  // "3.4", likewise
// A share of 1 as whole percent; what is there but rounds to nothing is "< 1 %".
[[nodiscard]] std::string percentText(double share);

}  // namespace gemba
