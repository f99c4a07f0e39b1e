// The tutorial with the real factory behind it: a whole server in memory, simulated real time at normal speed.
#include <catch2/catch.hpp>

#include "client/tutorial/demonstrator.h"
#include "shared/scenario/reader.h"
#include "tests/support/source_file.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr std::int64_t kFrameMs = 100;
constexpr std::int64_t kReadingMs = 8'000;  // a slow reader, for each card
constexpr std::int64_t kFiveMinutesMs = 5 * 60'000;

const Scenario& bicycles() {
    static const Scenario scenario = [] {
        ReadScenario read = readScenario(test::sourceFile("scenarios/tutorial.toml"), "tutorial.toml");
        REQUIRE(read.ok());
        return std::move(read.scenario);
    }();
    return scenario;
}

// One person alone at a table, with the tutorial beside them.
struct Learner {
    Table table;
    Player player;
    TutorialState state;
    std::string shown;  // the card's text
    std::int64_t shownMs = 0;
    std::uint32_t wishes = 0;
    std::vector<std::string> cards;

    explicit Learner(std::uint64_t seed = 1) : table(bicycles(), seed), player(table.joining("Ines", "host key")) {
        table.pass({&player});
        REQUIRE(player.welcome);
        player.send(TakeSeat{SeatId(0)});
        table.pass({&player});
    }
    [[nodiscard]] SeatId seat() const {
        for (const PersonState& person : player.room.people)
            if (person.person == player.welcome->person) return person.seat;
        return {};
    }
    [[nodiscard]] TutorialSight sight() const { return {player.welcome->plan, player.room, player.view, seat()}; }
    void wish(const Command& command) { player.send(Wish{++wishes, command}); }

    void look() {
        table.pass({&player}, kFrameMs);
        for (const HostOrder& message : follow(state, sight())) player.send(message);
        const std::string text = cardOf(state, sight()).text;
        if (text == shown) return;
        shown = text;
        shownMs = table.now;
        cards.push_back(text);
    }
    // False when there was nothing to do, or not yet.
    bool act() {
        const Deeds deeds = deedsFor(state, sight());
        for (const Command& command : deeds.wishes) wish(command);
        for (const HostOrder& message : deeds.messages) player.send(message);
        if (deeds.readsOn) readOn(state, sight());
        return !deeds.none();
    }
    // Does each asked thing after reading about it; false when the end is not reached in time.
    bool learn(std::int64_t readingMs, std::int64_t mostMs) {
        const std::int64_t start = table.now;
        std::string acted;
        while (state.lesson != Lesson::End && table.now - start < mostMs) {
            look();
            if (shown == acted || table.now - shownMs < readingMs) continue;
            if (act()) acted = shown;
        }
        return state.lesson == Lesson::End;
    }
    void lookFor(std::int64_t ms) {
        for (const std::int64_t end = table.now + ms; table.now < end;) look();
    }
    // Until the person is in that lesson, doing what is asked.
    void learnUpTo(Lesson lesson) {
        std::string acted;
        for (int i = 0; i < 6000 && state.lesson != lesson; ++i) {
            look();
            if (shown != acted && act()) acted = shown;
        }
        REQUIRE(state.lesson == lesson);
    }
};

bool saw(const Learner& learner, const std::string& card) {
    return std::find(learner.cards.begin(), learner.cards.end(), card) != learner.cards.end();
}

}  // namespace

TEST_CASE("who does each asked thing has seen every lesson happen before the factory's last day, on any luck") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Learner learner(seed);
        INFO("seed " << seed);
        REQUIRE(learner.learn(0, kFiveMinutesMs));
        CHECK(learner.player.room.phase != Phase::Debrief);
        for (int i = 1; i + 1 < kLessons; ++i) {
            const LessonPlan& lesson = kLessonPlans[static_cast<std::size_t>(i)];
            if (lesson.then == Then::Read) CHECK(saw(learner, std::string("tutorial.") + lesson.key + "_done"));
        }
    }
}

TEST_CASE("a slow reader is through in less than five minutes at normal speed") {
    Learner learner;
    REQUIRE(learner.learn(kReadingMs, kFiveMinutesMs));
    CHECK(saw(learner, "tutorial.ship_done"));
}

TEST_CASE("the days stand still while there is something to read, and run on afterwards") {
    Learner learner;
    learner.learnUpTo(Lesson::Box);
    while (!learner.state.done) learner.look();
    learner.lookFor(500);
    REQUIRE(learner.player.room.paused);
    const SimTime now = learner.player.view.now;
    learner.lookFor(60'000);
    CHECK(learner.player.view.now == now);
    readOn(learner.state, learner.sight());
    learner.lookFor(500);
    CHECK_FALSE(learner.player.room.paused);
    CHECK(learner.player.view.now > now);
}

TEST_CASE("who runs the days on by hand has read enough") {
    Learner learner;
    learner.learnUpTo(Lesson::Queue);
    while (!learner.state.done) learner.look();
    learner.lookFor(500);
    learner.player.send(SetClock{false, 100});
    learner.lookFor(500);
    CHECK(learner.state.lesson == Lesson::Pallet);
}

TEST_CASE("a lesson waits for its deed, however long it takes") {
    Learner learner;
    learner.learnUpTo(Lesson::Lever);
    learner.lookFor(300'000);
    CHECK(learner.state.lesson == Lesson::Lever);
    CHECK(learner.player.room.phase == Phase::Run);
    CHECK(learner.act());
    learner.lookFor(500);
    CHECK(learner.state.lesson == Lesson::Relief);
}

TEST_CASE("reviewing first empties the queue and ships more than leaving the order alone") {
    Learner learner;
    learner.learnUpTo(Lesson::Relief);
    const std::int32_t pile = learner.state.pile;
    CHECK(pile >= 6);
    learner.learnUpTo(Lesson::End);
    const auto shippedAtTheEnd = [](Learner& one) {
        REQUIRE(one.learn(0, kFiveMinutesMs));
        for (int i = 0; i < 6000 && one.player.room.phase != Phase::Debrief; ++i) {
            one.look();
            if (one.player.room.phase != Phase::Run) one.player.send(NextPhase{});
        }
        return one.player.view.ownShipped;
    };
    const std::int32_t withLever = shippedAtTheEnd(learner);
    Learner idle;
    idle.learnUpTo(Lesson::Lever);
    for (int i = 0; i < 6000 && idle.player.room.phase != Phase::Debrief; ++i) {
        idle.table.pass({&idle.player}, kFrameMs);
        if (idle.player.room.paused) idle.player.send(SetClock{false, 100});
        if (idle.player.room.phase != Phase::Run) idle.player.send(NextPhase{});
    }
    CHECK(withLever > idle.player.view.ownShipped);
}

TEST_CASE("who does other things is not stuck: the end of the last round is the end of the tutorial") {
    Learner learner;
    for (int i = 0; i < 9000 && learner.state.lesson != Lesson::End; ++i) {
        learner.look();
        if (i % 70 == 0) learner.wish(SayReport{Report::Late});
        if (i % 90 == 0) learner.wish(WalkTo{AreaId(i % 180 == 0 ? 1U : 0U)});
        if (i % 50 == 0) learner.player.send(SetClock{false, 200});
        if (learner.player.room.phase != Phase::Run && i % 20 == 0) learner.player.send(NextPhase{});
    }
    CHECK(learner.state.lesson == Lesson::End);
    CHECK(cardOf(learner.state, learner.sight()).button == CardButton::Finish);
}

TEST_CASE("what was done before it was asked counts") {
    Learner learner;
    learner.learnUpTo(Lesson::Box);
    learner.wish(SetOrder{{WorkClass::ReviewOwn, WorkClass::StartNew, WorkClass::FinishOwn, WorkClass::FixDefects,
                           WorkClass::UnblockOthers}});
    bool relieved = false;  // without the demonstrator's pull at the lever
    for (int i = 0; i < 9000 && learner.state.lesson != Lesson::End; ++i) {
        learner.look();
        relieved = relieved || (learner.state.lesson == Lesson::Relief && learner.player.room.phase != Phase::Debrief);
        if (learner.state.lesson != Lesson::Lever) (void)learner.act();
    }
    CHECK(relieved);
    CHECK(learner.state.lesson == Lesson::End);
}

TEST_CASE("between the rounds the card says how to go on") {
    Learner learner;
    learner.learnUpTo(Lesson::Box);
    learner.state.lesson = Lesson::Ship;
    learner.state.shipped = 99;  // so that it does not end here
    const auto cardIn = [&](Phase phase) {
        for (int i = 0; i < 3000 && learner.player.room.phase != phase; ++i) learner.look();
        REQUIRE(learner.player.room.phase == phase);
        learner.look();
        return cardOf(learner.state, learner.sight());
    };
    CHECK(cardIn(Phase::Review).pointAt == std::vector<std::string>{"review.next"});
    learner.player.send(NextPhase{});
    CHECK(cardIn(Phase::Plan).pointAt == std::vector<std::string>{"run"});
}

TEST_CASE("in the lobby nothing is done for the person but to leave it, so no phase is skipped") {
    Learner learner;
    TutorialSight sight = learner.sight();
    REQUIRE(sight.room.phase == Phase::Lobby);
    CHECK(deedsFor(learner.state, sight).none());
    CHECK(follow(learner.state, sight) == std::vector<HostOrder>{NextPhase{}});
    CHECK(follow(learner.state, sight).empty());
}
