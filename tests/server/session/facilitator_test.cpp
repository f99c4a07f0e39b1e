// The facilitator's console: every order, when it takes effect, who may not give it, and that it is done once.
#include <catch2/catch.hpp>

#include "server/lab/headless.h"
#include "server/replay/replayer.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr SeatId kWatching{};

// A room with an event, its host at alpha and a guest at beta.
struct Session {
    Scenario scenario = tinyWithEvent();
    Table table{scenario};
    Player host = table.seated("Ines", kAlphaLead, "host key");
    Player guest = table.seated("Max", kBetaLead);

    void pass(std::int64_t ms = 200) { table.pass({&host, &guest}, ms); }
    OrderAnswer order(const HostOrder& order) {
        host.send(order);
        pass();
        REQUIRE(host.answered());
        return *host.answered();
    }
    OrderVerdict verdict(const HostOrder& what) { return order(what).verdict; }
    When when(const HostOrder& what) {
        const OrderAnswer answer = order(what);
        CHECK(answer.verdict == OrderVerdict::Done);
        return answer.when;
    }
    void goTo(Phase phase, std::int32_t round = 1) {
        for (int i = 0; i < 60 && (host.room.phase != phase || host.room.round < round); ++i) {
            if (host.room.phase == Phase::Run) {
                order(SetClock{false, 10'000});
                pass(2000);
            } else {
                order(NextPhase{});
            }
        }
        REQUIRE(host.room.phase == phase);
    }
    [[nodiscard]] const World& world() const { return table.room->simulation().world(); }
    [[nodiscard]] Replay replayed() const {
        return replay(readJournal(table.journal).value(), scenario, "gemba test").value();
    }
    template <class Record>
    [[nodiscard]] std::size_t recordsOf() const {
        std::size_t count = 0;
        const Journal journal = readJournal(table.journal).value();
        for (const JournalRecord& record : journal.records) count += std::holds_alternative<Record>(record) ? 1U : 0U;
        return count;
    }
};

std::vector<HostOrder> oneOfEach() {
    return {NextPhase{},
            SetClock{true, 200},
            MoreTime{},
            SetBotStyle{kBetaLead, BotStyle::Pusher},
            MovePerson{0, kBetaLead},
            Intervene{SetScheme{Scheme::Shared}},
            Intervene{TriggerEvent{0}},
            Say{kEverybody, "hello"},
            Bookmark{"here"},
            PlayAgain{1},
            DryRun{},
            SetBigScreen{{ScreenShows::Above, 0, 0}},
            ShowReplay{true},
            SeekReplay{},
            SetReplayEyes{kBetaLead}};
}

}  // namespace

TEST_CASE("who is not the host is refused every order, and nothing changes") {
    Session session;
    const std::size_t before = session.table.journal.size();
    for (const HostOrder& order : oneOfEach()) {
        session.guest.send(order);
        session.pass();
        INFO("order " << order.index());
        REQUIRE(session.guest.answered());
        CHECK(session.guest.answered()->verdict == OrderVerdict::NotHost);
    }
    CHECK(session.table.journal.size() == before);
    CHECK(session.host.room.phase == Phase::Lobby);
    CHECK(session.host.said.empty());
    CHECK_FALSE(session.guest.console);
    CHECK_FALSE(session.guest.dryRun);
}

TEST_CASE("what is ordered too early, too late or for nobody is refused by its reason") {
    Session session;
    CHECK(session.verdict(MoreTime{}) == OrderVerdict::NotNow);
    CHECK(session.verdict(PlayAgain{1}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(MovePerson{2, kAlphaLead}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(MovePerson{1, SeatId(2)}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(SetBotStyle{SeatId(2), BotStyle::Pusher}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(Intervene{TriggerEvent{1}}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(Say{2, "hello"}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(Say{kEverybody, ""}) == OrderVerdict::NoSuchThing);
    CHECK(session.verdict(Bookmark{""}) == OrderVerdict::NoSuchThing);
    session.goTo(Phase::Run);
    CHECK(session.verdict(NextPhase{}) == OrderVerdict::NotNow);
    CHECK(session.verdict(MoreTime{}) == OrderVerdict::NotNow);
    CHECK(session.verdict(DryRun{}) == OrderVerdict::NotNow);
    CHECK(session.verdict(PlayAgain{2}) == OrderVerdict::NoSuchThing);
    session.goTo(Phase::Review, 2);
    CHECK(session.verdict(Intervene{SetScheme{Scheme::Mixed}}) == OrderVerdict::NotNow);
    CHECK(session.verdict(Intervene{Reveal{true}}) == OrderVerdict::Done);
    session.goTo(Phase::Debrief, 2);
    const std::uint64_t end = session.table.room->simulation().stateHash();
    for (const HostOrder& order :
         {HostOrder{NextPhase{}}, HostOrder{SetClock{true, 100}}, HostOrder{SetBotStyle{kBetaLead, BotStyle::Pusher}},
          HostOrder{Intervene{TriggerEvent{0}}}, HostOrder{Intervene{Reveal{false}}}})
        CHECK(session.verdict(order) == OrderVerdict::NotNow);
    CHECK(session.table.room->simulation().stateHash() == end);
}

TEST_CASE("each answer says when the order will be felt") {
    Session session;
    CHECK(session.when(SetClock{false, 300}) == When::RunStarts);
    CHECK(session.when(SetClock{true, 300}) == When::NextPhase);
    CHECK(session.when(SetClock{false, 300}) == When::NextPhase);
    CHECK(session.when(SetBotStyle{kBetaLead, BotStyle::Pusher}) == When::SeatIsEmpty);
    CHECK(session.when(NextPhase{}) == When::Now);
    CHECK(session.when(MoreTime{}) == When::Now);
    CHECK(session.when(SetClock{true, 300}) == When::Now);
    session.goTo(Phase::Plan);
    CHECK(session.when(Intervene{SetScheme{Scheme::Shared}}) == When::RunStarts);
    CHECK(session.when(Intervene{Reveal{true}}) == When::Now);
    CHECK(session.when(MovePerson{1, kWatching}) == When::Now);
    CHECK(session.when(SetBotStyle{kBetaLead, BotStyle::Mirror}) == When::RunStarts);
    session.goTo(Phase::Run);
    CHECK(session.when(Intervene{TriggerEvent{0}}) == When::Now);
    CHECK(session.when(SetClock{true, 100}) == When::Now);
    session.goTo(Phase::Review);
    CHECK(session.when(Intervene{SetCulture{Culture::Blame}}) == When::NextRound);
}

TEST_CASE("an order is obeyed once, however often it comes, and answered alike") {
    Session session;
    session.goTo(Phase::Plan);
    const Order event{session.host.lastOrder + 1, Intervene{TriggerEvent{0}}};
    for (int i = 0; i < 3; ++i) session.host.send(ToServer{event});
    session.pass();
    CHECK(session.recordsOf<InterventionRecord>() == 1);
    std::size_t answers = 0;
    for (const OrderAnswer& answer : session.host.orderAnswers)
        if (answer == OrderAnswer{event.number, OrderVerdict::Done, When::RunStarts}) ++answers;
    CHECK(answers == 3);
}

TEST_CASE("an order whose answer the crash swallowed is answered alike by the next server, and not obeyed twice") {
    Session session;
    session.goTo(Phase::Plan);
    const std::uint32_t first = session.host.lastOrder + 1;
    const std::vector<HostOrder> orders{Intervene{TriggerEvent{7}}, Intervene{TriggerEvent{0}}, Bookmark{"here"},
                                        Say{kEverybody, "go"}, NextPhase{}};
    for (std::uint32_t i = 0; i < orders.size(); ++i) session.host.send(ToServer{Order{first + i, orders[i]}});
    session.table.hall.turn(session.table.now, 0);
    Table next(session.scenario, 1, session.table.journal);
    REQUIRE(next.problem == "");
    const std::size_t before = readJournal(next.journal).value().records.size();
    Player host = next.joining("Ines", "", session.host.welcome->token);
    next.pass({&host});
    CHECK(host.welcome->host);
    CHECK(host.welcome->lastOrder == first + 4);
    for (std::uint32_t i = 0; i < orders.size(); ++i) host.send(ToServer{Order{first + i, orders[i]}});
    next.pass({&host});
    const std::vector<OrderAnswer> expected{{first, OrderVerdict::NotNow, When::Now},
                                            {first + 1, OrderVerdict::Done, When::RunStarts},
                                            {first + 2, OrderVerdict::Done, When::Now},
                                            {first + 3, OrderVerdict::Done, When::Now},
                                            {first + 4, OrderVerdict::Done, When::Now}};
    CHECK(host.orderAnswers == expected);
    CHECK(host.room.phase == Phase::Run);
    CHECK(host.said.empty());
    CHECK(host.console->bookmarks == std::vector<BookmarkState>{{{}, Phase::Plan, 1, "here"}});
    CHECK(readJournal(next.journal).value().records.size() == before + 1);  // the host is back
}

TEST_CASE("pause, speed and one more minute outlive the server") {
    Session session;
    session.goTo(Phase::Plan);
    CHECK(session.verdict(SetClock{true, 250}) == OrderVerdict::Done);
    CHECK(session.verdict(MoreTime{}) == OrderVerdict::Done);
    const std::int32_t left = session.host.room.secondsLeft;
    CHECK(left > 60);
    Table next(session.scenario, 1, session.table.journal);
    Player host = next.joining("Ines", "", session.host.welcome->token);
    next.pass({&host});
    CHECK(host.room.paused);
    CHECK(host.room.speedPercent == 250);
    CHECK(host.room.secondsLeft == left);
}

TEST_CASE("the host moves somebody: the seat's view comes, and the levers work there") {
    Session session;
    session.goTo(Phase::Plan);
    CHECK(session.verdict(MovePerson{1, kAlphaLead}) == OrderVerdict::Done);
    CHECK(session.guest.view.seat == kAlphaLead);
    CHECK(session.host.room.people[1].seat == kAlphaLead);
    CHECK(session.host.room.seats[1].botPlays);
    session.guest.send(Wish{1, SetWipLimit{codeOf(kAlpha), 4}});
    session.pass();
    CHECK(session.guest.answerTo(1) == Verdict::Ok);
    CHECK(session.world().stations[codeOf(kAlpha).index()].wipLimit == 4);
    CHECK(session.verdict(MovePerson{1, kWatching}) == OrderVerdict::Done);
    CHECK(session.guest.view.seat.isNone());
    session.guest.send(Wish{2, SetWipLimit{codeOf(kAlpha), 5}});
    session.pass();
    CHECK(session.guest.answerTo(2) == Verdict::NoSeat);
    Table next(session.scenario, 1, session.table.journal);
    REQUIRE(next.problem == "");
    CHECK(next.room->roster().people()[1].seat.isNone());
}

TEST_CASE("a third person is not moved onto a seat that two hold, but somebody away is moved") {
    Session session;
    Player third = session.table.seated("Priya", kWatching);
    CHECK(session.verdict(MovePerson{2, kBetaLead}) == OrderVerdict::Done);
    session.host.send(MovePerson{0, kBetaLead});
    session.pass();
    CHECK(session.host.answered()->verdict == OrderVerdict::NotNow);
    session.guest.link.reset();
    session.pass();
    session.guest = session.table.joining("Max", "", session.guest.welcome->token);
    CHECK(session.verdict(MovePerson{1, kAlphaLead}) == OrderVerdict::Done);
    CHECK(session.guest.view.seat == kAlphaLead);
}

TEST_CASE("two people in one seat both pull its levers, and both see what came of it") {
    Session session;
    Player second = session.table.seated("Priya", kAlphaLead);
    const auto pass = [&] { session.table.pass({&session.host, &session.guest, &second}); };
    session.goTo(Phase::Plan);
    session.host.send(Wish{1, SetWipLimit{codeOf(kAlpha), 4}});
    pass();
    second.send(Wish{1, SetWipLimit{codeOf(kAlpha), 6}});
    pass();
    CHECK(session.host.answerTo(1) == Verdict::Ok);
    CHECK(second.answerTo(1) == Verdict::Ok);
    CHECK(session.host.view.areas[0].stations[0].wipLimit == 6);
    CHECK(second.view == session.host.view);
    second.send(SetReady{true});
    pass();
    CHECK(session.host.room.seats[0].ready);
    CHECK(session.host.room.phase == Phase::Plan);  // the others are not
    second.link.reset();
    pass();
    CHECK_FALSE(session.host.room.seats[0].botPlays);
}

TEST_CASE("who comes in round 2 takes a bot's seat over and sees the factory as it is") {
    Session session;
    session.verdict(MovePerson{1, kWatching});
    session.goTo(Phase::Plan, 2);
    CHECK(session.host.room.seats[1].botPlays);
    Player late = session.table.seated("Priya", kBetaLead);
    session.pass();
    CHECK(late.room.round == 2);
    CHECK(late.view.now == at(days(10)));
    CHECK_FALSE(late.room.seats[1].botPlays);
    late.send(Wish{1, SayReport{Report::InTrouble}});
    session.table.pass({&late});
    CHECK(late.answerTo(1) == Verdict::Ok);
    CHECK(session.world().areas[1].report == Report::InTrouble);
}

TEST_CASE("schemes, culture and events reach the factory, and the journal plays them again") {
    Session session;
    session.goTo(Phase::Plan);
    session.verdict(Intervene{SetScheme{Scheme::Tournament}});
    session.verdict(Intervene{SetCulture{Culture::Learning}});
    session.verdict(Intervene{TriggerEvent{0}});
    CHECK(session.host.console->scheme == Scheme::Tournament);
    CHECK(session.host.console->culture == Culture::Learning);
    CHECK(session.host.console->events == std::vector<EventPlan>{{"the expert is ill", 3}});
    session.goTo(Phase::Debrief, 2);
    CHECK(session.world().scheme == Scheme::Tournament);
    CHECK(session.world().areas[1].people.size() == 2);
    CHECK(session.replayed().difference == "");
    CHECK(session.replayed().hashes == 21);
}

TEST_CASE("a reveal opens the floor for everybody, whoever watches, until it is closed") {
    Session session;
    Player watcher = session.table.seated("Priya", kWatching);
    session.goTo(Phase::Plan);
    const auto sights = [&] {
        session.table.pass({&watcher, &session.guest});
        return std::pair{session.guest.view.areas[0].sight, watcher.view.areas[1].sight};
    };
    CHECK(sights() == std::pair{Sight::Reported, Sight::Reported});
    session.verdict(Intervene{Reveal{true}});
    CHECK(session.host.console->revealed);
    CHECK(sights() == std::pair{Sight::Seen, Sight::Seen});
    session.verdict(Intervene{Reveal{false}});
    CHECK(sights() == std::pair{Sight::Reported, Sight::Reported});
}

TEST_CASE("the host's word reaches one person, or everybody") {
    Session session;
    Player late = session.table.joining("Priya");
    session.table.pass({&late});
    CHECK(session.verdict(Say{1, "only you"}) == OrderVerdict::Done);
    CHECK(session.verdict(Say{kEverybody, "all of you"}) == OrderVerdict::Done);
    session.table.pass({&late});
    CHECK(session.guest.said == std::vector<Said>{{0, "only you"}, {0, "all of you"}});
    CHECK(late.said == std::vector<Said>{{0, "all of you"}});
    late.link.reset();
    session.pass();
    CHECK(session.verdict(Say{2, "come back"}) == OrderVerdict::NotNow);
}

TEST_CASE("bookmarks are kept with their moment") {
    Session session;
    session.goTo(Phase::Review);
    CHECK(session.verdict(Bookmark{"they stopped starting"}) == OrderVerdict::Done);
    CHECK(session.host.console->bookmarks ==
          std::vector<BookmarkState>{{at(days(10)), Phase::Review, 1, "they stopped starting"}});
    for (std::size_t i = 1; i < kMaxBookmarks; ++i) session.host.send(Bookmark{"more"});
    session.pass();
    CHECK(session.verdict(Bookmark{"one too many"}) == OrderVerdict::NotNow);
}

TEST_CASE("a round is played again on the same luck: same decisions, same end; other decisions, another") {
    Session session;
    session.goTo(Phase::Plan, 2);
    const std::uint64_t began = session.table.room->simulation().stateHash();
    session.goTo(Phase::Review, 2);
    const std::uint64_t ended = session.table.room->simulation().stateHash();
    CHECK(session.verdict(PlayAgain{2}) == OrderVerdict::Done);
    CHECK(session.host.room.phase == Phase::Plan);
    CHECK(session.host.room.round == 2);
    CHECK(session.table.room->simulation().stateHash() == began);
    CHECK(session.guest.view.now == at(days(10)));
    session.goTo(Phase::Review, 2);
    CHECK(session.table.room->simulation().stateHash() == ended);
    CHECK(session.verdict(PlayAgain{2}) == OrderVerdict::Done);
    session.host.send(Wish{1, SetWipLimit{codeOf(kAlpha), 1}});
    session.goTo(Phase::Debrief, 2);
    CHECK(session.host.answerTo(1) == Verdict::Ok);
    CHECK(session.table.room->simulation().stateHash() != ended);
    CHECK(session.replayed().difference == "");
}

TEST_CASE("who plays again has the last time and the untouched factory beside it, who joins later too") {
    Session session;
    session.goTo(Phase::Debrief, 2);
    CHECK(session.guest.ghosts.empty());
    const std::vector<std::int64_t> first = session.world().factoryByDay;
    const std::int32_t shipped = session.world().shipped;
    const World untouched = session.table.room->factories().untouched().world();
    CHECK(session.verdict(PlayAgain{1}) == OrderVerdict::Done);
    REQUIRE(session.guest.ghosts.size() == 2);
    CHECK(session.guest.ghosts[0].baseline == Baseline::LastTime);
    CHECK(session.guest.ghosts[0].factoryByDay == first);
    REQUIRE(session.guest.ghosts[0].shippedByDay.size() == first.size());
    CHECK(session.guest.ghosts[0].shippedByDay.back() == shipped);
    CHECK(session.guest.ghosts[1].factoryByDay == untouched.factoryByDay);
    CHECK(session.guest.ghosts[1].shippedByDay.back() == untouched.shipped);

    // A shorter run is no better company than a whole one.
    session.goTo(Phase::Review, 1);
    CHECK(session.verdict(PlayAgain{1}) == OrderVerdict::Done);
    CHECK(session.guest.ghosts[0].factoryByDay == first);
    Player late = session.table.joining("Late");
    for (int i = 0; i < 5; ++i) session.table.pass({&session.host, &session.guest, &late}, 200);
    CHECK(late.ghosts == session.guest.ghosts);

    session.host.send(Wish{1, SetWipLimit{codeOf(kAlpha), 1}});
    session.goTo(Phase::Debrief, 2);
    session.pass();
    REQUIRE(session.guest.debrief);
    REQUIRE(session.guest.debrief->baselines.size() == 5);
    const BaselineResult& last = session.guest.debrief->baselines.back();
    CHECK(last.baseline == Baseline::LastTime);
    CHECK(last.factoryByDay == first);
    CHECK(last.factory.euros == first.back());
    CHECK(last.shipped == shipped);
    CHECK(session.replayed().ghosts[0].all.size() == 2);
}

TEST_CASE("from the debrief back to round 1: the later rounds are played anew, and a new debrief comes") {
    Session session;
    session.goTo(Phase::Debrief, 2);
    const std::uint64_t ended = session.table.room->simulation().stateHash();
    CHECK(session.verdict(PlayAgain{1}) == OrderVerdict::Done);
    CHECK(session.world().now == SimTime{});
    CHECK(session.verdict(PlayAgain{2}) == OrderVerdict::NoSuchThing);
    session.host.debrief.reset();
    session.verdict(Intervene{TriggerEvent{0}});
    session.goTo(Phase::Debrief, 2);
    session.pass();
    CHECK(session.table.room->simulation().stateHash() != ended);
    REQUIRE(session.host.debrief);
    CHECK(session.host.debrief->baselines[0].shipped == session.world().shipped);
    CHECK(session.replayed().difference == "");
    CHECK(session.replayed().hashes == 42);
    Table next(session.scenario, 1, session.table.journal);
    REQUIRE(next.problem == "");
    CHECK(next.room->phase() == Phase::Debrief);
    CHECK(next.room->simulation().stateHash() == session.table.room->simulation().stateHash());
}

TEST_CASE("a dry run shows what bots make of the session, and leaves the room as it is") {
    Table table(openstack(), 42);
    Player host = table.seated("Ines", kWatching, "host key");
    const std::size_t before = table.journal.size();
    host.send(DryRun{});
    table.pass({&host});
    REQUIRE(host.dryRun);
    const Outcome bots = runSession(openstack(), 42, asInScenario(openstack()));
    CHECK(*host.dryRun == DryRunDone{bots.shipped, bots.factory, 60});
    CHECK(bots.shipped > 0);
    CHECK(table.journal.size() == before);
    CHECK(table.room->phase() == Phase::Lobby);
    CHECK(table.room->simulation().world().now == SimTime{});
}

TEST_CASE("the console names who keeps the others waiting, and since when") {
    Session session;
    const auto blockers = [&] { return session.host.console->blockers; };
    CHECK(blockers().empty());
    session.goTo(Phase::Plan);
    session.pass(5000);
    CHECK(blockers().empty());  // nobody is ready: nobody waits
    session.host.send(SetReady{true});
    session.pass(3000);
    REQUIRE(blockers().size() == 1);
    CHECK(blockers()[0].person == 1);
    CHECK(blockers()[0].why == Blocking::NotReady);
    CHECK(blockers()[0].seconds >= 2);
    CHECK(blockers()[0].seconds <= 3);
    session.guest.link.reset();
    session.table.pass({&session.host}, 200);
    CHECK(session.host.room.phase == Phase::Run);  // who is away is not waited for
    session.table.pass({&session.host}, 2000);
    CHECK(blockers() == std::vector<Blocker>{{1, Blocking::Away, 2}});
    Player second = session.table.seated("Priya", kBetaLead);
    session.table.pass({&session.host});
    CHECK(blockers().empty());  // somebody else plays the seat
}
