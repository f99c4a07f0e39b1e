#include "shared/rules/medal.h"

namespace gemba {

Medal medalFor(std::int64_t score, std::int64_t par, std::int64_t doNothing) {
    if (score > par && score > doNothing) return Medal::BeyondPar;
    if (par <= doNothing) return Medal::None;
    const std::int64_t gone = (score - doNothing) * 100;
    const std::int64_t way = par - doNothing;
    if (gone >= way * kGoldShare) return Medal::Gold;
    if (gone >= way * kSilverShare) return Medal::Silver;
    return gone >= way * kBronzeShare ? Medal::Bronze : Medal::None;
}

}  // namespace gemba
