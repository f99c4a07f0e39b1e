// Words for what the room says in numbers, the same in the window and in the terminal.
#pragma once

#include <string>

#include "client/text/texts.h"
#include "shared/protocol/messages.h"
#include "shared/protocol/reason.h"

namespace gemba {

// Keys into the texts, one for every value.
[[nodiscard]] const char* keyOf(WorkClass work);
[[nodiscard]] const char* keyOf(Report report);
[[nodiscard]] const char* keyOf(Verdict verdict);
[[nodiscard]] const char* keyOf(Refusal refusal);
[[nodiscard]] const char* keyOf(Phase phase);
[[nodiscard]] const char* keyOf(BotStyle style);
[[nodiscard]] const char* keyOf(Reason reason);
[[nodiscard]] const char* keyOf(NewsKind kind);
[[nodiscard]] const char* keyOf(WorkerState state);
[[nodiscard]] const char* keyOf(Baseline baseline);
[[nodiscard]] const char* keyOf(FlowBand band);

// Empty for an area that is none or out of range.
[[nodiscard]] const std::string& areaName(const FloorPlan& plan, AreaId area);
// One piece of news as a sentence, without its day.
[[nodiscard]] std::string newsWords(const Texts& texts, const FloorPlan& plan, const NewsView& news);

}  // namespace gemba
