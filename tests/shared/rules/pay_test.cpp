// Five ways to hand out the same money.
#include "shared/rules/pay.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "shared/base/hash.h"

using namespace gemba;

namespace {

constexpr std::array<Scheme, kSchemes> kAll{Scheme::Local, Scheme::Mixed, Scheme::Shared, Scheme::Tournament,
                                            Scheme::Chance};

PayDef perFeature(std::int64_t euros) {
    PayDef pay;
    pay.perFeature = {euros};
    return pay;
}

std::vector<Work> shipped(const std::vector<std::int32_t>& features) {
    std::vector<Work> work;
    work.reserve(features.size());
    for (const std::int32_t n : features) work.push_back({.features = n, .boxes = 0, .busy = {}, .defects = 0});
    return work;
}

std::vector<std::int64_t> paid(Scheme scheme, const std::vector<std::int32_t>& features, std::int64_t price = 1000,
                               std::uint64_t luck = 1) {
    std::vector<std::int64_t> euros;
    std::vector<Money> own;
    for (const Work& work : shipped(features)) own.push_back(kpiPay(perFeature(price), SeatRole::AreaLead, work));
    for (const Money money : payOf(scheme, own, luck)) euros.push_back(money.euros);
    return euros;
}

std::int64_t sum(const std::vector<std::int64_t>& euros) {
    return std::accumulate(euros.begin(), euros.end(), std::int64_t{0});
}

using Euros = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("local pay is each seat's own features") {
    CHECK(paid(Scheme::Local, {3, 0, 7}) == Euros{3000, 0, 7000});
}

TEST_CASE("shared pay is the same for all") {
    CHECK(paid(Scheme::Shared, {3, 0, 6}) == Euros{3000, 3000, 3000});
}

TEST_CASE("mixed pay is half one's own and half of the same for all") {
    CHECK(paid(Scheme::Mixed, {3, 0, 6}) == Euros{3000, 1500, 4500});
}

TEST_CASE("in a tournament the best takes all, and who ties shares equally") {
    CHECK(paid(Scheme::Tournament, {3, 0, 7}) == Euros{0, 0, 10'000});
    CHECK(paid(Scheme::Tournament, {5, 2, 5}) == Euros{6000, 0, 6000});
    CHECK(paid(Scheme::Tournament, {0, 0, 0}) == Euros{0, 0, 0});
    CHECK(paid(Scheme::Tournament, {1, 1, 1}, 100) == Euros{100, 100, 100});
}

TEST_CASE("pay by chance does not ask who did what") {
    CHECK(paid(Scheme::Chance, {10, 0, 0}) == paid(Scheme::Chance, {0, 4, 6}));
    CHECK(paid(Scheme::Chance, {5, 5, 5}, 1000, 1) != paid(Scheme::Chance, {5, 5, 5}, 1000, 2));
}

TEST_CASE("pay by chance favours no seat in the long run") {
    std::vector<double> all(4);
    const int words = 4000;
    for (std::uint64_t word = 0; word < words; ++word) {
        const Euros euros = paid(Scheme::Chance, {10, 10, 10, 10}, 1000, mix64(word));
        for (std::size_t i = 0; i < all.size(); ++i) all[i] += static_cast<double>(euros[i]);
    }
    for (const double euros : all) CHECK(euros / words == Approx(10'000).epsilon(0.03));
}

TEST_CASE("every scheme hands out the same money to the last euro, and nobody pays in") {
    for (std::uint64_t n = 0; n < 500; ++n) {
        std::vector<std::int32_t> features;
        for (std::uint64_t seat = 0; seat < 1 + n % 8; ++seat)
            features.push_back(static_cast<std::int32_t>(combine(n, seat) % 90));
        const auto price = static_cast<std::int64_t>(mix64(n) % 1'000'001);
        const std::int64_t pot = sum(paid(Scheme::Local, features, price));
        for (const Scheme scheme : kAll) {
            INFO("case " << n << ", scheme " << static_cast<int>(scheme));
            const Euros euros = paid(scheme, features, price, n);
            CHECK(sum(euros) == pot);
            for (const std::int64_t one : euros) CHECK(one >= 0);
        }
    }
}

TEST_CASE("equal shares differ by at most a euro") {
    const Euros euros = paid(Scheme::Shared, {1, 1, 1, 0, 0, 0, 0}, 101);
    CHECK(std::set<std::int64_t>(euros.begin(), euros.end()) == std::set<std::int64_t>{43, 44});
}

TEST_CASE("the largest sums fit") {
    CHECK(sum(paid(Scheme::Chance, std::vector<std::int32_t>(8, 100'000), 1'000'000)) == 800'000'000'000);
}

TEST_CASE("a KPI counts only what it is about") {
    const Work work{.features = 3, .boxes = 40, .busy = hours(20), .defects = 2};
    PayDef pay;
    pay.perFeature = {1000};
    pay.perBox = {10};
    pay.perBusyDay = {80};
    pay.perShipped = {50};
    pay.perDefect = {20};
    CHECK(kpiPay(pay, SeatRole::AreaLead, work) == Money{3000});
    pay.kpi = Kpi::Output;
    CHECK(kpiPay(pay, SeatRole::AreaLead, work) == Money{400});
    pay.kpi = Kpi::Utilization;
    CHECK(kpiPay(pay, SeatRole::AreaLead, work) == Money{200});
}

TEST_CASE("a people manager has no boxes of its own and is paid for features, or for its people at work") {
    const Work work{.features = 3, .boxes = 0, .busy = hours(20), .defects = 0};
    PayDef pay;
    pay.perFeature = {1000};
    pay.perBusyDay = {80};
    for (const Kpi kpi : {Kpi::Features, Kpi::Output}) {
        pay.kpi = kpi;
        CHECK(kpiPay(pay, SeatRole::PeopleManager, work) == Money{3000});
    }
    pay.kpi = Kpi::Utilization;
    CHECK(kpiPay(pay, SeatRole::PeopleManager, work) == Money{200});
}

TEST_CASE("a release lead is paid for what ships less what customers find, and never pays in") {
    PayDef pay;
    pay.perShipped = {50};
    pay.perDefect = {20};
    CHECK(kpiPay(pay, SeatRole::ReleaseLead, {.features = 10, .boxes = 0, .busy = {}, .defects = 3}) == Money{440});
    CHECK(kpiPay(pay, SeatRole::ReleaseLead, {.features = 1, .boxes = 0, .busy = {}, .defects = 30}) == Money{0});
}

// What a seat did for others is nowhere in Work: with the same counts the pay is the same, whoever made whose parts.
TEST_CASE("under local pay a seat's money moves with its own counts alone") {
    for (const std::int32_t other : {0, 1, 50}) CHECK(paid(Scheme::Local, {7, other}).front() == 7000);
}

TEST_CASE("seats that do the same are paid the same, wherever they sit, but for chance") {
    for (const Scheme scheme : {Scheme::Local, Scheme::Mixed, Scheme::Shared, Scheme::Tournament})
        CHECK(paid(scheme, {4, 9, 2, 9}) == Euros{paid(scheme, {9, 4, 9, 2})[1], paid(scheme, {9, 4, 9, 2})[0],
                                                  paid(scheme, {9, 4, 9, 2})[3], paid(scheme, {9, 4, 9, 2})[2]});
}

TEST_CASE("nobody at the table, nothing to pay") {
    for (const Scheme scheme : kAll) CHECK(payOf(scheme, {}, 1).empty());
}
