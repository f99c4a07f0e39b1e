// Reads [market] and its vendors. Called by reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"

namespace gemba {

void readMarket(const TomlNode& table, const KnownNames& names, MarketDef& market, ProblemLog& log);

}  // namespace gemba
