#include "client/intent/outbox.h"

#include <catch2/catch.hpp>

using namespace gemba;

TEST_CASE("wishes are numbered from one up and handed over once") {
    Outbox outbox;
    CHECK(outbox.add(WalkTo{AreaId(1)}) == 1);
    CHECK(outbox.add(SayReport{Report::Late}) == 2);
    const auto unsent = outbox.takeUnsent();
    REQUIRE(unsent.size() == 2);
    CHECK(unsent[0].number == 1);
    CHECK(outbox.takeUnsent().empty());
    CHECK(outbox.pending().size() == 2);
}

TEST_CASE("an answered wish is no longer pending and its verdict can be read once") {
    Outbox outbox;
    outbox.add(WalkTo{AreaId(1)});
    (void)outbox.takeUnsent();
    outbox.answer({1, Verdict::NotNow});
    CHECK(outbox.pending().empty());
    const auto answered = outbox.takeAnswered();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].verdict == Verdict::NotNow);
    CHECK(std::get<WalkTo>(answered[0].command).area == AreaId(1));
    CHECK(outbox.takeAnswered().empty());
}

TEST_CASE("an answer to an unknown number changes nothing") {
    Outbox outbox;
    outbox.add(WalkTo{AreaId(1)});
    outbox.answer({99, Verdict::Ok});
    CHECK(outbox.pending().size() == 1);
    CHECK(outbox.takeAnswered().empty());
}

TEST_CASE("after a reconnect everything pending goes out again under its old number") {
    Outbox outbox;
    outbox.add(WalkTo{AreaId(1)});
    outbox.add(WalkTo{AreaId(2)});
    (void)outbox.takeUnsent();
    outbox.answer({1, Verdict::Ok});
    outbox.resendAll();
    const auto again = outbox.takeUnsent();
    REQUIRE(again.size() == 1);
    CHECK(again[0].number == 2);
}

TEST_CASE("a wish that comes while others are answered is still sent") {
    Outbox outbox;
    outbox.add(WalkTo{AreaId(1)});
    (void)outbox.takeUnsent();
    outbox.add(WalkTo{AreaId(2)});
    outbox.answer({1, Verdict::Ok});
    const auto unsent = outbox.takeUnsent();
    REQUIRE(unsent.size() == 1);
    CHECK(unsent[0].number == 2);
}
