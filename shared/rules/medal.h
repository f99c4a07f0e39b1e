// What a score is worth beside par: the way from doing nothing to par is one whole, the medals are shares of it.
#pragma once

#include <cstdint>

namespace gemba {

// Beyond par: better than the best policy that the search has found.
enum class Medal : std::uint8_t { None, Bronze, Silver, Gold, BeyondPar };
inline constexpr int kMedals = 5;

// Hundredths of the way from doing nothing to par that each medal takes; more than all of it is beyond par.
inline constexpr std::int64_t kBronzeShare = 40;
inline constexpr std::int64_t kSilverShare = 70;
inline constexpr std::int64_t kGoldShare = 90;

// All three in the same unit (euros, features, or thousandths of them), below 2^48 either way. Where par is not better
// than doing nothing there is no way to go: then whoever does better than both is beyond par, and nobody else has one.
[[nodiscard]] Medal medalFor(std::int64_t score, std::int64_t par, std::int64_t doNothing);

}  // namespace gemba
