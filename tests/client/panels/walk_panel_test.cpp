#include "client/panels/walk_panel.h"

#include <catch2/catch.hpp>

#include "client/panels/big_screen.h"
#include "client/panels/poll_panel.h"
#include "client/panels/room_screen.h"
#include "shared/rules/polls.h"
#include "shared/rules/walk.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

struct Walked {
    HeadlessUi ui;
    SampleRoom room = sampleRoom(Phase::Debrief);
    PollsState polls;
    Desk desk;
    Acts acts;

    explicit Walked(float width = 1920, float height = 1080, float zoom = 1, const std::string& language = "en")
        : ui(width, height, language, zoom) {
        room.analysis = sampleAnalysis();
        room.room.walk = {true, 0, WalkPart::Card, 10, 10, 1620};
        for (int i = 0; i < kPolls; ++i) {
            PollState poll;
            poll.poll = static_cast<Poll>(i);
            poll.people = 12;
            polls.polls.push_back(poll);
        }
    }
    Table table() {
        Table table = room.table();
        table.polls = &polls;
        return table;
    }
    HeadlessUi::Draw draw() {
        return
            [this](const Ui& one) { roomScreen(one, table(), withWalkBar(one, ui.layout(), room.room), desk, acts); };
    }
    PollState& at(Poll poll) { return polls.polls[static_cast<std::size_t>(poll)]; }
    void put(const WalkPlace& place, PollStage stage) {
        room.room.walk.stop = place.stop;
        room.room.walk.part = place.part;
        const std::optional<Poll> poll = pollAt(place);
        if (!poll) return;
        const PollSheet sheet = pollSheet(*poll, room.debrief, room.analysis);
        PollState& state = at(*poll);
        state.stage = stage;
        state.options = sheet.options;
        state.voted = 7;
        state.mine = 1;
        state.right.clear();
        state.votes.clear();
        if (stage != PollStage::Revealed) return;
        state.right = sheet.right;
        state.votes.assign(sheet.options.size(), 0);
        state.votes[0] = 3;
        state.votes[1] = 4;
    }
    template <class Order>
    Order onlyOrder() {
        REQUIRE(acts.orders.size() == 1);
        const auto order = std::get<Order>(acts.orders.front());
        acts = {};
        return order;
    }
};

std::vector<WalkPlace> wholeWay() {
    std::vector<WalkPlace> way{{}};
    while (const auto next = placeAfter(way.back())) way.push_back(*next);
    return way;
}

}  // namespace

TEST_CASE("every place of the walk draws at every size, in both languages, and misses no sentence") {
    for (const std::string language : {"en", "de"})
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}})
            for (const float zoom : {1.0F, 2.0F}) {
                Walked walk(width, height, zoom, language);
                for (const WalkPlace& place : wholeWay())
                    for (const PollStage stage : {PollStage::Open, PollStage::Revealed, PollStage::Skipped}) {
                        walk.put(place, stage);
                        walk.ui.settle(walk.draw());
                        INFO(place.stop << " at " << width << " zoom " << zoom);
                        CHECK(walk.ui.texts().missing().empty());
                        const auto next = walk.ui.probes().find("walk.next");
                        REQUIRE(next);
                        CHECK(next->max.x <= width);
                    }
            }
}

TEST_CASE("every page that the walk names is a page of the debrief") {
    for (const WalkPlace& place : wholeWay()) {
        Walked walk;
        walk.put(place, PollStage::Open);
        CHECK((walkPageOf(walk.room.room) > 0) == (place.part == WalkPart::Page));
    }
}

TEST_CASE("the host walks by keyboard, and the answer comes before the next step") {
    Walked walk;
    walk.ui.settle(walk.draw());
    walk.ui.press(Key::PageDown, walk.draw());
    CHECK(walk.onlyOrder<GuideTo>() == GuideTo{true, 1, WalkPart::Card});
    walk.put({1, WalkPart::Question}, PollStage::Open);
    walk.ui.press(Key::PageDown, walk.draw());
    CHECK(walk.onlyOrder<ClosePoll>() == ClosePoll{Poll::Local, true});
    walk.put({1, WalkPart::Question}, PollStage::Revealed);
    walk.ui.press(Key::PageDown, walk.draw());
    CHECK(walk.onlyOrder<GuideTo>() == GuideTo{true, 2, WalkPart::Question});
    walk.ui.press(Key::PageUp, walk.draw());
    CHECK(walk.onlyOrder<GuideTo>() == GuideTo{true, 1, WalkPart::Card});
}

TEST_CASE("a guest votes, and leads nobody") {
    Walked walk;
    walk.room.host = false;
    walk.put({1, WalkPart::Question}, PollStage::Open);
    walk.ui.settle(walk.draw());
    CHECK_FALSE(walk.ui.probes().find("walk.next"));
    CHECK_FALSE(walk.ui.probes().find("walk.skip"));
    walk.ui.press(Key::PageDown, walk.draw());
    CHECK(walk.acts.orders.empty());
    walk.ui.click("poll.option.3", walk.draw());
    REQUIRE(walk.acts.messages.size() == 1);
    CHECK(std::get<Vote>(walk.acts.messages.front()) == Vote{Poll::Local, 3});
    walk.put({1, WalkPart::Question}, PollStage::Revealed);
    walk.ui.settle(walk.draw());
    CHECK_FALSE(walk.ui.probes().find("poll.option.3"));
}

TEST_CASE("what a poll is about is covered until its answer is shown, and free without a walk") {
    Walked walk;
    CHECK(coverOf(walk.table(), Sheet::Bars) == Poll::Local);
    CHECK(coverOf(walk.table(), Sheet::Luck));
    CHECK_FALSE(coverOf(walk.table(), Sheet::Flow));
    walk.at(Poll::Local).stage = PollStage::Revealed;
    CHECK(coverOf(walk.table(), Sheet::Bars) == Poll::Silos);
    walk.at(Poll::Silos).stage = PollStage::Skipped;
    CHECK_FALSE(coverOf(walk.table(), Sheet::Bars));
    CHECK(coverOf(walk.table(), Sheet::Decisions) == Poll::Lever);
    for (PollState& poll : walk.polls.polls) poll.people = 0;
    CHECK_FALSE(coverOf(walk.table(), Sheet::Decisions));
    for (PollState& poll : walk.polls.polls) poll.people = 12;
    walk.room.room.walk.on = false;
    CHECK_FALSE(coverOf(walk.table(), Sheet::Decisions));
}

TEST_CASE("a covered page shows no chart, and a host may uncover it") {
    Walked walk;
    walk.ui.settle(walk.draw());
    walk.ui.click("tab.result", walk.draw());
    walk.ui.settle(walk.draw());
    CHECK_FALSE(walk.ui.probes().find("chart.bars"));
    walk.ui.click("poll.uncover", walk.draw());
    CHECK(walk.onlyOrder<ClosePoll>() == ClosePoll{Poll::Local, false});
    for (PollState& poll : walk.polls.polls) poll.stage = PollStage::Revealed;
    walk.ui.settle(walk.draw());
    CHECK(walk.ui.probes().find("chart.bars"));
}

TEST_CASE("a tab leads away from the card, and the bar back to it") {
    Walked walk;
    walk.ui.settle(walk.draw());
    CHECK(walk.desk.walk.open);
    walk.ui.click("tab.flow", walk.draw());
    CHECK_FALSE(walk.desk.walk.open);
    walk.ui.click("walk.here", walk.draw());
    CHECK(walk.desk.walk.open);
    walk.ui.click("walk.objections", walk.draw());
    walk.ui.settle(walk.draw());
    CHECK(walk.ui.probes().find("objections"));
    CHECK(walk.ui.texts().missing().empty());
}

TEST_CASE("the host begins the walk from the floor and from a page, a guest does not") {
    for (const bool above : {true, false}) {
        Walked walk;
        walk.room.room.walk = {};
        walk.desk.above = above;
        walk.ui.settle(walk.draw());
        walk.ui.click("walk.begin", walk.draw());
        CHECK(walk.onlyOrder<GuideTo>() == GuideTo{true, 0, WalkPart::Card});
        walk.room.host = false;
        walk.ui.settle(walk.draw());
        CHECK_FALSE(walk.ui.probes().find("walk.begin"));
    }
}

TEST_CASE("a scenario's own questions come before the general ones; bookmarks lead to their moment") {
    Walked walk;
    walk.put({1, WalkPart::Card}, PollStage::Pending);
    const std::vector<BookmarkState> marks{{SimTime{} + days(4), Phase::Run, 1, "the queue"}};
    const HeadlessUi::Draw draw = [&](const Ui& one) {
        Table table = walk.table();
        table.bookmarks = &marks;
        table.cards = {{CardStep::WhatHappened, {{"What did review do?"}}}};
        roomScreen(one, table, withWalkBar(one, walk.ui.layout(), walk.room.room), walk.desk, walk.acts);
    };
    walk.ui.settle(draw);
    walk.ui.click("walk.mark.0", draw);
    REQUIRE(walk.acts.orders.size() == 2);
    CHECK(std::get<SeekReplay>(walk.acts.orders[1]).at == marks[0].at);
}

TEST_CASE("the big screen shows card, poll and answer large, with nothing to press and nobody's name") {
    for (const WalkPlace& place : wholeWay())
        for (const PollStage stage : {PollStage::Open, PollStage::Revealed}) {
            Walked walk(1920, 1080, 2);
            walk.put(place, stage);
            walk.ui.settle([&](const Ui& one) {
                const Ui wall{one.look, one.texts, one.probes, nullptr};
                bigScreen(wall, walk.table(), bigScreenLayout(walk.ui.layout()), walk.desk);
            });
            CHECK(walk.ui.texts().missing().empty());
            CHECK_FALSE(bigScreenShowsFloor(walk.room.room));
            CHECK_FALSE(walk.ui.probes().find("poll.option.0"));
            CHECK_FALSE(walk.ui.probes().find("walk.next"));
        }
}
