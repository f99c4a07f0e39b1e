// The session looked at again in the debrief: every moment as it was, through every pair of eyes as it looked then.
#include <catch2/catch.hpp>

#include "server/replay/playback.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr SeatId kHostSeat{1};
constexpr SeatId kGuestSeat{0};

bool isLookUp(SimTime at) {
    return at.ms % hours(4).ms == 0;  // bots act there after the view was sent
}

// What was on everybody's screen, and in the factory, when the session's clock stood there.
struct Moment {
    SimTime at;
    std::uint64_t hash = 0;
    PlayerView host;
    PlayerView guest;
};

// A flagship session of bots and two people who pull their levers, noted as it is played, up to the debrief.
struct Watched {
    Table table{openstack(), 42};
    Player host = table.seated("Ines", kHostSeat, "host key");
    Player guest = table.seated("Max", kGuestSeat);
    std::vector<Moment> moments;

    void pass(std::int64_t ms = 200) { table.pass({&host, &guest}, ms); }
    OrderVerdict order(const HostOrder& order) {
        host.send(order);
        pass();
        REQUIRE(host.answered());
        return host.answered()->verdict;
    }
    [[nodiscard]] SimTime now() const { return table.room->factories().sessionTimeOf(table.room->factories().now()); }
    void note() {
        if (host.view.now != now() || guest.view.now != now() || isLookUp(now())) return;
        if (!moments.empty() && moments.back().at >= now()) return;
        moments.push_back({now(), table.room->simulation().stateHash(), host.view, guest.view});
    }
    // A wish acts at the moment that was noted last.
    void wish(std::uint32_t number) {
        const auto area = static_cast<std::size_t>(number % 5);
        guest.send(Wish{number, WalkTo{AreaId(area)}});
        host.send(Wish{number, number % 3 == 0 ? Command{WalkTo{AreaId(4 - area)}}
                                               : Command{SayReport{static_cast<Report>(number % 3)}}});
        if (!moments.empty()) moments.pop_back();
    }
    void playRound() {
        order(SetClock{false, 3000});
        while (host.room.phase != Phase::Run) order(NextPhase{});
        for (std::uint32_t step = 0; host.room.phase == Phase::Run; ++step) {
            if (step % 9 == 0) wish(++wishes);
            pass(host.view.now == now() ? 100 : 50);  // so that each step ends with a view
            if (host.room.phase == Phase::Run) note();
        }
    }
    void playToDebrief() {
        while (host.room.phase != Phase::Debrief)
            if (host.room.phase == Phase::Review && host.room.round == 3)
                order(NextPhase{});
            else
                playRound();
        pass();
    }
    void show(SimTime at, SeatId eyes = {}) {
        host.send(SetReplayEyes{eyes});
        CHECK(order(SeekReplay{at}) == OrderVerdict::Done);
        CHECK(host.view.now == at);
        CHECK(guest.view.now == at);
    }
    std::uint32_t wishes = 0;
};

// Played once: it takes a second.
struct Played : Watched {
    Played() {
        playToDebrief();
        REQUIRE(moments.size() > 100);
        REQUIRE(order(ShowReplay{true}) == OrderVerdict::Done);
    }
};

PlayerView withoutAffairs(PlayerView view) {
    view.bonus = {};
    view.bonusByDay.clear();
    view.orders.clear();
    view.offers.clear();
    view.promises.clear();
    return view;
}

// There and back again, far and near.
std::vector<std::size_t> mixed(std::size_t count) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < 30; ++i) order.push_back(i * 37 % count);
    return order;
}

Story storyOf(const Bytes& journal) {
    const Journal past = readJournal(journal).value();
    Story story;
    for (const JournalRecord& record : past.records) story.add(record);
    return story;
}

}  // namespace

TEST_CASE("a replay has at every moment the state that the session had") {
    const Played session;
    const Journal journal = readJournal(session.table.journal).value();
    const Story story = storyOf(session.table.journal);
    Playback playback(openstack(), 42, 1, story);
    for (const std::size_t i : mixed(session.moments.size())) {
        playback.seek(session.moments[i].at);
        CHECK(playback.factories().at(0).stateHash() == session.moments[i].hash);
    }
    std::size_t last = 0;
    for (const JournalRecord& record : journal.records) {
        const auto* hash = std::get_if<HashRecord>(&record);
        if (hash == nullptr || hash->at < at(days(60))) continue;
        playback.seek(hash->at);
        CHECK(playback.factories().at(0).stateHash() == hash->hash);
        ++last;
    }
    CHECK(last == 1);
}

TEST_CASE("through a seat's eyes one sees what that seat was sent then, and only who sits there sees its affairs") {
    Played session;
    std::size_t fogged = 0;
    std::size_t paid = 0;
    for (const std::size_t i : mixed(session.moments.size())) {
        const Moment& moment = session.moments[i];
        session.show(moment.at, kHostSeat);
        CHECK(session.host.view == moment.host);
        CHECK(session.guest.view == withoutAffairs(moment.host));
        session.show(moment.at, kGuestSeat);
        CHECK(session.host.view == withoutAffairs(moment.guest));
        CHECK(session.guest.view == moment.guest);
        for (const AreaView& area : moment.host.areas) fogged += area.sight < Sight::Seen ? 1U : 0U;
        paid += moment.host.bonus == Money{} ? 0U : 1U;
    }
    CHECK(fogged > 30);
    CHECK(paid > 10);
}

TEST_CASE("from above everything is seen, by whoever watches too, and going back and forth shows the same") {
    Played session;
    Player watcher = session.table.joining("Jun");
    const auto passAll = [&] { session.table.pass({&session.host, &session.guest, &watcher}); };
    passAll();
    CHECK(watcher.room.replay);
    REQUIRE(watcher.replay);
    session.show(at(days(12)));
    passAll();
    const PlayerView then = session.host.view;
    const PlayerView watched = watcher.view;
    CHECK(watched.now == at(days(12)));
    for (const AreaView& area : watched.areas) CHECK(area.sight == Sight::Seen);
    CHECK(then.areas.size() == 5);
    session.show(at(days(55)));
    passAll();
    CHECK_FALSE(session.host.view == then);
    session.show(at(days(2)));
    session.show(at(days(12)));
    passAll();
    CHECK(session.host.view == then);
    CHECK(watcher.view == watched);
}

TEST_CASE("a replay runs on at the speed of the rounds, stops at its end, and begins anew from there") {
    Played session;
    session.show(at(days(30)));
    CHECK(session.host.room.paused);
    CHECK(session.order(SetClock{false, 1600}) == OrderVerdict::Done);
    const SimTime from = session.host.view.now;
    session.pass(1800);  // a day takes 18 seconds at normal speed
    const double daysPassed = static_cast<double>((session.host.view.now - from).ms) / kMsPerDay;
    CHECK(daysPassed == Approx(1.6).margin(0.1));
    CHECK(session.host.view.now == session.guest.view.now);
    CHECK(session.order(SetClock{true, 1600}) == OrderVerdict::Done);
    const PlayerView reached = session.host.view;
    session.show(at(days(1)));
    session.show(reached.now);
    CHECK(session.host.view == reached);
    session.show(at(days(59)));
    session.order(SetClock{false, 1600});
    session.pass(2000);
    CHECK(session.host.view.now == at(days(60)));
    CHECK(session.host.room.paused);
    session.order(SetClock{false, 100});
    CHECK(session.host.view.now < at(days(1)));
    CHECK_FALSE(session.host.room.paused);
}

TEST_CASE("past its end a replay shows the end, and closed the debrief is as before") {
    Played session;
    const std::uint64_t end = session.table.room->simulation().stateHash();
    const std::size_t journal = session.table.journal.size();
    CHECK(session.order(SeekReplay{at(days(4000))}) == OrderVerdict::Done);
    CHECK(session.host.view.now == at(days(60)));
    const PlayerView last = session.host.view;
    CHECK(session.order(ShowReplay{false}) == OrderVerdict::Done);
    CHECK_FALSE(session.guest.room.replay);
    CHECK(session.guest.room.eyes.isNone());
    CHECK(session.host.view == last);
    CHECK(session.table.room->simulation().stateHash() == end);
    CHECK(session.table.journal.size() == journal);
}

TEST_CASE("a replay belongs to the debrief, and its orders to the host and to a replay") {
    Watched session;
    CHECK(session.order(ShowReplay{true}) == OrderVerdict::NotNow);
    session.playToDebrief();
    for (const HostOrder& order :
         {HostOrder{SeekReplay{}}, HostOrder{SetReplayEyes{kGuestSeat}}, HostOrder{SetClock{false, 100}}})
        CHECK(session.order(order) == OrderVerdict::NotNow);
    CHECK(session.order(ShowReplay{true}) == OrderVerdict::Done);
    CHECK(session.order(SetReplayEyes{SeatId(99)}) == OrderVerdict::NoSuchThing);
    session.show(at(days(9)));
    for (const HostOrder& order :
         {HostOrder{SeekReplay{at(days(3))}}, HostOrder{SetReplayEyes{kGuestSeat}}, HostOrder{ShowReplay{false}},
          HostOrder{SetClock{false, 400}}, HostOrder{Bookmark{"mine"}}}) {
        session.guest.send(order);
        session.pass();
        CHECK(session.guest.answered()->verdict == OrderVerdict::NotHost);
    }
    CHECK(session.guest.view.now == at(days(9)));
    CHECK(session.guest.room.replay);
    CHECK(session.guest.room.paused);
    CHECK(session.guest.replay->bookmarks.empty());
}

TEST_CASE("the plan of a replay tells what was decided in which seat and when, by people and by bots") {
    const Played session;
    REQUIRE(session.guest.replay);
    const ReplayPlan& plan = *session.guest.replay;
    CHECK(plan.end == at(days(60)));
    CHECK(plan == *session.host.replay);
    std::size_t ofPeople = 0;
    for (std::size_t i = 0; i < plan.decisions.size(); ++i) {
        const PastDecision& one = plan.decisions[i];
        CHECK((i == 0 || plan.decisions[i - 1].at <= one.at));
        CHECK(one.bot == (one.seat != kHostSeat && one.seat != kGuestSeat));
        if (!one.bot) ++ofPeople;
    }
    CHECK(ofPeople > 20);
    CHECK(plan.decisions.size() > 2 * ofPeople);
}

TEST_CASE("a bookmark made in a replay stands at the moment shown, also for the next server") {
    Played session;
    session.show(at(days(25) + hours(3)));
    CHECK(session.order(Bookmark{"here it began"}) == OrderVerdict::Done);
    const BookmarkState mark{at(days(25) + hours(3)), Phase::Run, 2, "here it began"};
    CHECK(session.host.console->bookmarks == std::vector<BookmarkState>{mark});
    CHECK(session.guest.replay->bookmarks == std::vector<SimTime>{mark.at});
    Table next(openstack(), 42, session.table.journal);
    REQUIRE(next.problem == "");
    Player host = next.joining("Ines", "", session.host.welcome->token);
    next.pass({&host});
    CHECK_FALSE(host.room.replay);
    CHECK(host.console->bookmarks == std::vector<BookmarkState>{mark});
    CHECK(host.debrief);
    host.lastOrder = host.welcome->lastOrder;
    host.send(ShowReplay{true});
    host.send(SeekReplay{session.moments[70].at});
    host.send(SetReplayEyes{kHostSeat});
    next.pass({&host});
    CHECK(host.view == session.moments[70].host);
}

TEST_CASE("a round played again closes the replay, and later only its last time is shown") {
    Played session;
    session.show(at(days(50)));
    CHECK(session.order(PlayAgain{3}) == OrderVerdict::Done);
    CHECK(session.host.room.phase == Phase::Plan);
    CHECK_FALSE(session.host.room.replay);
    std::erase_if(session.moments, [](const Moment& moment) { return moment.at >= at(days(40)); });
    const std::size_t before = session.moments.size();
    session.guest.send(Wish{++session.wishes, WalkTo{AreaId(3)}});
    session.playToDebrief();
    REQUIRE(session.moments.size() > before + 30);
    REQUIRE(session.order(ShowReplay{true}) == OrderVerdict::Done);
    for (std::size_t i = 7; i < session.moments.size(); i += 17) {
        session.show(session.moments[i].at, kGuestSeat);
        CHECK(session.guest.view == session.moments[i].guest);
    }
    const Story story = storyOf(session.table.journal);
    Playback playback(openstack(), 42, 1, story);
    playback.seek(session.moments.back().at);
    CHECK(playback.factories().at(0).stateHash() == session.moments.back().hash);
}

TEST_CASE("in a race each sees the own factory from above, and a seat's eyes are those of its factory") {
    Table table(openstack(), 5, {}, 2);
    Player host = table.seated("Ines", SeatId(0), "host key");
    Player guest = table.seated("Max", SeatId(8));
    const auto pass = [&](std::int64_t ms = 200) { table.pass({&host, &guest}, ms); };
    REQUIRE(openstack().seats.size() == 8);
    for (std::size_t seat = 9; seat < 16; ++seat) host.send(SetBotStyle{SeatId(seat), BotStyle::ConstraintManager});
    while (host.room.phase != Phase::Debrief) {
        if (host.room.phase == Phase::Run) host.send(SetClock{false, 10'000});
        if (host.room.phase != Phase::Run) host.send(NextPhase{});
        pass(host.room.phase == Phase::Run ? 2000 : 200);
    }
    for (const HostOrder& order : {HostOrder{ShowReplay{true}}, HostOrder{SeekReplay{at(days(45))}}}) host.send(order);
    pass();
    CHECK(host.view.seat == SeatId(0));
    CHECK(guest.view.seat == SeatId(0));
    const World& first = table.room->factories().at(0).world();
    CHECK_FALSE(host.view.factory == guest.view.factory);
    CHECK_FALSE(host.view.factory == first.factory);
    host.send(SetReplayEyes{SeatId(9)});
    pass();
    CHECK(host.room.eyes == SeatId(9));
    CHECK(host.view.seat == SeatId(1));
    CHECK(host.view == guest.view);
}

TEST_CASE("a journal that is only looked at: its debrief, its replay, nobody's name, and it is never played on") {
    Played session;
    session.show(at(days(8)));
    REQUIRE(session.order(Bookmark{"look"}) == OrderVerdict::Done);
    session.table.room->end();
    Table shown(openstack(), readJournal(session.table.journal).value());
    REQUIRE(shown.problem == "");
    Player viewer = shown.joining("Viewer", "host key");
    shown.pass({&viewer});
    CHECK(viewer.room.phase == Phase::Debrief);
    CHECK(viewer.room.replay);
    CHECK(viewer.room.people.size() == 1);
    CHECK(viewer.room.secondsLeft == 0);
    CHECK(viewer.room.restarted == false);
    for (std::size_t seat = 0; seat < viewer.room.seats.size(); ++seat)
        CHECK(viewer.room.seats[seat].botPlays == (SeatId(seat) != kHostSeat && SeatId(seat) != kGuestSeat));
    CHECK(viewer.debrief == session.host.debrief);
    CHECK(viewer.replay == session.host.replay);
    CHECK(viewer.view.now == SimTime{});
    const auto verdict = [&](const HostOrder& order) {
        viewer.send(order);
        shown.pass({&viewer});
        return viewer.answered()->verdict;
    };
    CHECK(verdict(SetReplayEyes{kGuestSeat}) == OrderVerdict::Done);
    CHECK(verdict(SeekReplay{session.moments[50].at}) == OrderVerdict::Done);
    CHECK(viewer.view == withoutAffairs(session.moments[50].guest));
    CHECK(verdict(PlayAgain{1}) == OrderVerdict::NotNow);
    CHECK(verdict(ShowReplay{false}) == OrderVerdict::Done);
    CHECK(verdict(ShowReplay{true}) == OrderVerdict::Done);
    CHECK(shown.journal.empty());
}

TEST_CASE("of a torn journal what is there is shown, compared with as many days") {
    const Played session;
    const Journal whole = readJournal(session.table.journal).value();
    const std::size_t length = session.table.journal.size();
    std::size_t longEnough = 0;
    for (std::size_t cut = whole.marks[whole.records.size() / 8].bytes + 3; cut < length; cut += length / 13) {
        const Journal torn = readJournal(std::span(session.table.journal).first(cut)).value();
        Table shown(openstack(), torn);
        REQUIRE(shown.problem == "");
        Player viewer = shown.joining("Viewer", "host key");
        shown.pass({&viewer});
        REQUIRE(viewer.replay);
        const SimTime end = viewer.replay->end;
        CHECK(end < at(days(60)));
        REQUIRE(viewer.debrief);
        CHECK(viewer.debrief->pars.empty());
        for (const BaselineResult& one : viewer.debrief->baselines)
            CHECK(static_cast<std::int32_t>(one.factoryByDay.size()) == dayOf(end));
        for (const Moment& moment : session.moments) {
            if (moment.at > end || moment.at.ms % 7 != 0) continue;
            viewer.send(SeekReplay{moment.at});
            viewer.send(SetReplayEyes{kHostSeat});
            shown.pass({&viewer});
            CHECK(viewer.view == withoutAffairs(moment.host));
            ++longEnough;
            break;
        }
    }
    CHECK(longEnough >= 5);
}

TEST_CASE("a journal in which nothing was played, and one that comes out differently, are refused in words") {
    Watched session;
    session.order(NextPhase{});
    const Table nothing(openstack(), readJournal(session.table.journal).value());
    CHECK(nothing.problem == "tells of no day: nothing was played yet");
    session.playRound();
    Scenario other = openstack();
    other.partSize = Permille{210};
    const Table different(other, readJournal(session.table.journal).value());
    CHECK(different.problem.find("comes out differently now") != std::string::npos);
}
