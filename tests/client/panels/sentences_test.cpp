#include <catch2/catch.hpp>

#include "client/charts/bars_chart.h"
#include "client/charts/flow_chart.h"
#include "client/charts/shares_chart.h"
#include "client/panels/table.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

template <class Enum>
void checkAll(const Texts& texts, int count) {
    for (int i = 0; i < count; ++i) {
        INFO(keyOf(static_cast<Enum>(i)));
        CHECK(texts.has(keyOf(static_cast<Enum>(i))));
    }
}

}  // namespace

TEST_CASE("every value of every enum on screen has a sentence") {
    const Texts texts = test::shippedTexts(GENERATE("en", "de"));
    checkAll<WorkClass>(texts, kWorkClasses);
    checkAll<Report>(texts, kReports);
    checkAll<Verdict>(texts, kVerdicts);
    checkAll<Refusal>(texts, kRefusals);
    checkAll<Phase>(texts, kPhases);
    checkAll<BotStyle>(texts, kBotStyles);
    checkAll<Reason>(texts, kReasons);
    checkAll<NewsKind>(texts, kNewsKinds);
    checkAll<WorkerState>(texts, kWorkerStates);
    checkAll<Baseline>(texts, kBaselines);
    checkAll<FlowBand>(texts, kFlowBands);
    checkAll<Doing>(texts, kDoings);
}
