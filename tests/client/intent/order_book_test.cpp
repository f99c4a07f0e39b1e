#include "client/intent/order_book.h"

#include <catch2/catch.hpp>

using namespace gemba;

TEST_CASE("orders are numbered from one, or on from an earlier visit") {
    OrderBook book;
    CHECK(book.add(MoreTime{}) == 1);
    book.startAfter(7);
    CHECK(book.add(MoreTime{}) == 8);
    book.startAfter(3);
    CHECK(book.add(MoreTime{}) == 9);
}

TEST_CASE("an order is sent once and stays pending until its answer") {
    OrderBook book;
    book.add(SetClock{true, 100});
    REQUIRE(book.takeUnsent().size() == 1);
    CHECK(book.takeUnsent().empty());
    book.answer({1, OrderVerdict::Done, When::RunStarts});
    book.answer({1, OrderVerdict::NotNow, When::Now});  // a second answer means nothing
    CHECK(book.pending().empty());
    const std::vector<AnsweredOrder> answered = book.takeAnswered();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].order == HostOrder{SetClock{true, 100}});
    CHECK(answered[0].answer.when == When::RunStarts);
    CHECK(book.takeAnswered().empty());
}

TEST_CASE("after a reconnect pending orders go out again under their old numbers") {
    OrderBook book;
    book.add(SetClock{true, 100});
    book.add(Say{kEverybody, "five minutes"});
    (void)book.takeUnsent();
    book.lineIsBack(0);
    const std::vector<Order> again = book.takeUnsent();
    REQUIRE(again.size() == 2);
    CHECK(again[0].number == 1);
    CHECK(again[1].number == 2);
}

TEST_CASE("a step to the next phase that never arrived is not sent again, and its host is told") {
    OrderBook book;
    book.add(NextPhase{});
    (void)book.takeUnsent();
    book.lineIsBack(0);
    CHECK(book.takeUnsent().empty());
    const std::vector<AnsweredOrder> answered = book.takeAnswered();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].fate == OrderFate::Lost);
}

TEST_CASE("a step whose answer was lost is sent again to fetch that answer") {
    OrderBook book;
    book.add(NextPhase{});
    (void)book.takeUnsent();
    book.lineIsBack(1);
    REQUIRE(book.takeUnsent().size() == 1);
    book.answer({1, OrderVerdict::Done, When::Now});
    CHECK(book.takeAnswered().at(0).fate == OrderFate::Answered);
}
