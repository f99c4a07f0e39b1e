#include <catch2/catch.hpp>

#include "client/charts/bars_chart.h"
#include "client/charts/flow_chart.h"
#include "client/panels/table.h"
#include "tests/client/panels/headless_ui.h"

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
    const Result<Texts> texts = Texts::parse(englishToml(), "en.toml");
    REQUIRE(texts.ok());
    checkAll<WorkClass>(texts.value(), kWorkClasses);
    checkAll<Report>(texts.value(), kReports);
    checkAll<Verdict>(texts.value(), kVerdicts);
    checkAll<Refusal>(texts.value(), kRefusals);
    checkAll<Phase>(texts.value(), kPhases);
    checkAll<BotStyle>(texts.value(), kBotStyles);
    checkAll<Reason>(texts.value(), kReasons);
    checkAll<NewsKind>(texts.value(), kNewsKinds);
    checkAll<WorkerState>(texts.value(), kWorkerStates);
    checkAll<Baseline>(texts.value(), kBaselines);
    checkAll<FlowBand>(texts.value(), kFlowBands);
}
