#include <catch2/catch.hpp>

#include "client/charts/bars_chart.h"
#include "client/charts/flow_chart.h"
#include "client/charts/format.h"
#include "client/charts/plot.h"
#include "client/charts/times_chart.h"

using namespace gemba;

namespace {
BaselineResult result(Baseline baseline, std::int64_t euros) {
    return {baseline, 0, Money{euros}, {}};
}
}  // namespace

TEST_CASE("the price of silos is coordinated minus as played") {
    const SiloPrice price = priceOfSilos({result(Baseline::AsPlayed, 400), result(Baseline::Coordinated, 1200)});
    CHECK(price.known);
    CHECK(price.money == Money{800});
}

TEST_CASE("whoever beats the reference has a negative price") {
    CHECK(priceOfSilos({result(Baseline::AsPlayed, 1300), result(Baseline::Coordinated, 1200)}).money == Money{-100});
}

TEST_CASE("without the reference there is no price") {
    CHECK_FALSE(priceOfSilos({result(Baseline::AsPlayed, 1300)}).known);
}

TEST_CASE("the widest band is looked for between start and shipped") {
    CHECK(widestBand({{{90, 3, 12, 5, 2, 50}}}) == FlowBand::Review);
    CHECK(widestBand({{{90, 3, 2, 15, 2, 50}}}) == FlowBand::Pallet);
}

TEST_CASE("ticks are round numbers inside the range") {
    CHECK(ticks(0, 165, 4) == std::vector<double>{0, 50, 100, 150});
    CHECK(ticks(0, 1, 1).size() == 2);
}

TEST_CASE("labels are moved apart and stay in order") {
    std::vector<EndLabel> labels{{100, "b", 0, Type::Small}, {99, "a", 0, Type::Small}, {101, "c", 0, Type::Small}};
    spread(labels, 20, 0, 400);
    CHECK(labels[0].text == "a");
    CHECK(labels[1].y - labels[0].y >= 20);
    CHECK(labels[2].y - labels[1].y >= 20);
}

TEST_CASE("labels at the lower edge are pushed up") {
    std::vector<EndLabel> labels{{395, "a", 0, Type::Small}, {398, "b", 0, Type::Small}};
    spread(labels, 20, 0, 400);
    CHECK(labels[1].y <= 390);
    CHECK(labels[1].y - labels[0].y >= 20);
}

TEST_CASE("money is read in euros, then in thousands") {
    CHECK(moneyText(Money{640}) == "640\u00A0€");
    CHECK(moneyText(Money{212'400}) == "212\u00A0k€");
    CHECK(moneyText(Money{-1'236'000}) == "\u22121\u00A0236\u00A0k€");
}

TEST_CASE("clocks and days") {
    CHECK(clockText(187) == "3:07");
    CHECK(clockText(0) == "0:00");
    CHECK(daysText(Texts(Sentences{{"number.decimal", "."}}), Duration{kMsPerDay * 8 / 10}) == "0.8");
    CHECK(daysText(Texts(Sentences{{"number.decimal", ","}}), Duration{kMsPerDay * 12 / 10}) == "1,2");
}
