// Numbers as people read them.
#pragma once

#include <string>

#include "client/text/texts.h"
#include "shared/base/units.h"

namespace gemba {

[[nodiscard]] std::string groupedText(std::int64_t number);  // 1 236, with a real minus sign
// Whole euros below ten thousand, then thousands: "640 €", "212 k€".
[[nodiscard]] std::string moneyText(Money money);
[[nodiscard]] std::string clockText(std::int32_t seconds);  // 3:07
// Working days with one decimal: "0.8", "0,8" where the language says so.
[[nodiscard]] std::string daysText(const Texts& texts, Duration effort);

}  // namespace gemba
