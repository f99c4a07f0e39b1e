#include <catch2/catch.hpp>

#include "client/session/session_client.h"
#include "server/lab/headless.h"
#include "server/replay/replayer.h"
#include "server/view/handles.h"
#include "tests/support/table.h"

using namespace gemba;

TEST_CASE("a code that no room has is refused in words, and the line closed") {
    Table table(tinyScenario());
    Player player = table.joining("Ines");
    player.hello.code = "WRONG2";
    table.pass({&player});
    CHECK(player.refusal == Refusal::WrongCode);
    CHECK(player.disconnected);
}

TEST_CASE("another protocol version is refused, and so is a first message that is no hello") {
    Table table(tinyScenario());
    Player old = table.joining("Ines");
    old.hello.version = kProtocolVersion + 1;
    table.pass({&old});
    CHECK(old.refusal == Refusal::WrongVersion);
    Player rude = table.joining("Max");
    static_cast<void>(rude.link->poll(0));
    rude.send(SetReady{true});
    table.pass({&rude});
    CHECK(rude.refusal == Refusal::BadMessage);
    CHECK(rude.disconnected);
}

TEST_CASE("bytes that are no message end the line, and nobody else's") {
    Table table(tinyScenario());
    Player good = table.seated("Ines", SeatId(0));
    Player bad = table.seated("Max", SeatId(1));
    bad.link->send(PeerId(kServerPeer), Channel::Control, Bytes{0xFF, 0xFF, 0xFF});
    table.pass({&good, &bad});
    CHECK(bad.disconnected);
    CHECK_FALSE(good.disconnected);
}

TEST_CASE("who floods the server is hung up on") {
    Table table(tinyScenario());
    Player player = table.seated("Max", SeatId(0));
    for (int i = 0; i < 300; ++i) player.send(SetReady{i % 2 == 0});
    table.pass({&player});
    CHECK(player.disconnected);
}

TEST_CASE("two may share a seat, a third may not") {
    Table table(tinyScenario());
    Player one = table.seated("Ines", SeatId(0));
    Player two = table.seated("Max", SeatId(0));
    Player three = table.seated("Priya", SeatId(0));
    table.pass({&one, &two, &three});
    CHECK(one.view.seat == SeatId(0));
    CHECK(two.view.seat == SeatId(0));
    CHECK(three.refusal == Refusal::SeatTaken);
    CHECK_FALSE(three.disconnected);
    CHECK(three.view.seat.isNone());
    CHECK(three.room.people.size() == 3);
}

TEST_CASE("a client that wishes for a full seat stays in the room and watches") {
    Table table(tinyScenario());
    Player one = table.seated("Ines", SeatId(0));
    Player two = table.seated("Max", SeatId(0));
    SessionClient third([&] { return table.network.clientLink(); }, Hello{kProtocolVersion, "ABC234", "Priya", "", ""});
    for (int i = 0; i < 20; ++i) {
        third.update(table.now, 0);
        if (i == 10) third.send(TakeSeat{SeatId(0)});
        table.pass({&one, &two}, 50);
    }
    CHECK(third.state() == SessionClient::State::Joined);
    CHECK(third.seat().isNone());
    CHECK(third.view().areas.size() == 2);
}

TEST_CASE("only the host moves phases and clock") {
    Table table(tinyScenario());
    Player host = table.seated("Ines", SeatId(0), "host key");
    Player guest = table.seated("Max", SeatId(1), "wrong key");
    CHECK(host.welcome->host);
    CHECK_FALSE(guest.welcome->host);
    guest.send(NextPhase{});
    guest.send(SetClock{false, 400});
    guest.send(SetBotStyle{SeatId(0), BotStyle::DoNothing});
    table.pass({&host, &guest});
    CHECK(host.room.phase == Phase::Lobby);
    CHECK(host.room.speedPercent == 100);
    CHECK(host.room.seats[0].style == BotStyle::OwnTeamFirst);
    host.send(NextPhase{});
    host.send(SetClock{true, 400});
    host.send(SetBotStyle{SeatId(0), BotStyle::DoNothing});
    table.pass({&host, &guest});
    CHECK(guest.room.phase == Phase::Briefing);
    CHECK(guest.room.paused);
    CHECK(guest.room.speedPercent == 400);
    CHECK(guest.room.seats[0].style == BotStyle::DoNothing);
}

TEST_CASE("phases go on when everybody present is ready, and by their timers") {
    Table table(tinyScenario());
    Player host = table.seated("Ines", SeatId(0), "host key");
    Player guest = table.seated("Max", SeatId(1));
    host.send(NextPhase{});
    table.pass({&host, &guest});
    host.send(SetReady{true});
    table.pass({&host, &guest});
    CHECK(host.room.phase == Phase::Briefing);
    CHECK(host.room.seats[0].ready);
    guest.send(SetReady{true});
    table.pass({&host, &guest});
    CHECK(host.room.phase == Phase::Plan);
    CHECK_FALSE(host.room.seats[0].ready);
    table.pass({&host, &guest}, 59'000);
    CHECK(host.room.phase == Phase::Plan);
    host.send(MoreTime{});
    table.pass({&host, &guest}, 59'000);
    CHECK(host.room.phase == Phase::Plan);
    table.pass({&host, &guest}, 3'000);
    CHECK(host.room.phase == Phase::Run);
}

TEST_CASE("a wish is answered once, acted on once, and a repeat gets the same answer") {
    Table table(tinyScenario());
    Player player = table.seated("Ines", SeatId(0), "host key");
    player.send(Wish{1, SetWipLimit{codeOf(kAlpha), 3}});
    table.pass({&player});
    CHECK(player.answerTo(1) == Verdict::NotNow);  // in the lobby no lever works
    player.send(NextPhase{});
    player.send(NextPhase{});
    table.pass({&player});
    REQUIRE(player.room.phase == Phase::Plan);
    player.send(Wish{2, SetWipLimit{codeOf(kAlpha), 3}});
    player.send(Wish{3, SetWipLimit{codeOf(kBeta), 3}});
    player.send(Wish{2, SetWipLimit{codeOf(kAlpha), 9}});
    table.pass({&player});
    CHECK(player.answerTo(2) == Verdict::Ok);
    CHECK(player.answerTo(3) == Verdict::NotYours);
    CHECK(player.answers.size() == 4);
    CHECK(table.room->simulation().world().stations[codeOf(kAlpha).index()].wipLimit == 3);
    CHECK(player.view.areas[0].stations[0].wipLimit == 3);
}

TEST_CASE("who comes back with a new program is told where to number on, so no wish is taken for an old one") {
    Table table(tinyScenario());
    Player before = table.seated("Ines", SeatId(0), "host key");
    before.send(NextPhase{});
    before.send(NextPhase{});
    before.send(Wish{7, SayReport{Report::Late}});
    table.pass({&before});
    before.link.reset();
    SessionClient after([&] { return table.network.clientLink(); },
                        Hello{kProtocolVersion, "ABC234", "Ines", before.welcome->token, ""});
    after.update(table.now, 0);
    table.pass({});
    after.update(table.now, 0);
    REQUIRE(after.state() == SessionClient::State::Joined);
    after.wish(SayReport{Report::InTrouble});
    for (int i = 0; i < 4; ++i) {
        after.update(table.now, 0);
        table.pass({}, 50);
    }
    CHECK(table.room->simulation().world().areas[0].report == Report::InTrouble);
}

TEST_CASE("who only watches has no levers") {
    Table table(tinyScenario());
    Player host = table.seated("Ines", SeatId{}, "host key");
    host.send(NextPhase{});
    host.send(NextPhase{});
    table.pass({&host});
    host.send(Wish{1, SayReport{Report::Late}});
    table.pass({&host});
    CHECK(host.answerTo(1) == Verdict::NoSeat);
}

TEST_CASE("a dropped person comes back to the seat with the token; meanwhile the bot plays") {
    Table table(tinyScenario());
    Player before = table.seated("Ines", SeatId(1), "host key");
    table.pass({&before});
    CHECK_FALSE(before.room.seats[1].botPlays);
    before.link.reset();
    Player other = table.joining("Max");
    table.pass({&other});
    CHECK(other.room.seats[1].botPlays);
    CHECK_FALSE(other.room.people[0].connected);
    Player after = table.joining("somebody", "", before.welcome->token);
    table.pass({&after, &other});
    REQUIRE(after.welcome);
    CHECK(after.welcome->person == before.welcome->person);
    CHECK(after.welcome->host);
    CHECK(after.view.seat == SeatId(1));
    CHECK_FALSE(other.room.seats[1].botPlays);
    CHECK(other.room.people[0].name == "Ines");
}

TEST_CASE("a second line with the same token replaces the first") {
    Table table(tinyScenario());
    Player first = table.seated("Ines", SeatId(0));
    Player second = table.joining("Ines", "", first.welcome->token);
    table.pass({&first, &second});
    CHECK(first.disconnected);
    CHECK(second.view.seat == SeatId(0));
    CHECK(second.room.people.size() == 1);
}

TEST_CASE("autopilot hands the own seat to the bot and back") {
    Table table(tinyScenario());
    Player player = table.seated("Ines", SeatId(0));
    player.send(SetAutopilot{true});
    table.pass({&player});
    CHECK(player.room.seats[0].botPlays);
    player.send(SetAutopilot{false});
    table.pass({&player});
    CHECK_FALSE(player.room.seats[0].botPlays);
}

TEST_CASE("a full room says so") {
    Table table(tinyScenario());
    std::vector<Player> people;
    for (std::size_t i = 0; i < kMaxPeople; ++i) people.push_back(table.joining("guest"));
    for (Player& player : people) table.pass({&player}, 50);
    Player late = table.joining("late");
    table.pass({&late});
    CHECK(late.refusal == Refusal::RoomFull);
}

TEST_CASE("a room played by bots alone ends exactly like the laboratory's run") {
    Scenario scenario = openstack();
    scenario.session.warmDays = GENERATE(0, 12);
    Table table(scenario, 42);
    Player host = table.seated("Ines", SeatId{}, "host key");
    CHECK(host.view.now == SimTime{0});
    host.send(SetClock{false, 3000});
    host.send(NextPhase{});
    REQUIRE(table.passTo(Phase::Debrief, {&host}));
    table.pass({&host});
    const Outcome lab = runSession(scenario, 42, asInScenario(scenario));
    const World& world = table.room->simulation().world();
    CHECK(sessionTime(world) == at(days(60)));
    CHECK(host.view.now == at(days(60)));
    CHECK(world.shipped == lab.shipped);
    CHECK(world.factoryByDay == lab.factoryByDay);
    REQUIRE(host.debrief);
    CHECK(host.debrief->baselines[static_cast<std::size_t>(Baseline::AsPlayed)].factory == lab.factory);
    const Outcome local = runSession(scenario, 42, everywhere(scenario, BotStyle::OwnTeamFirst));
    CHECK(host.debrief->baselines[static_cast<std::size_t>(Baseline::EveryoneLocal)].factory == local.factory);
    CHECK(host.debrief->flow.size() == 60);
    const auto journal = readJournal(table.journal);
    const auto again = replay(journal.value(), scenario, "gemba test");
    CHECK(again.value().difference == "");
    CHECK(again.value().end == at(days(60)));
}

TEST_CASE("whatever people did, the journal replays to the same state; the line may be bad") {
    Table table(openstack(), 7,
                BadLine{.seed = 5, .lostPermille = 200, .doubledPermille = 50, .reorderedPermille = 100});
    Player one = table.seated("Ines", SeatId(0), "host key");
    Player two = table.seated("Max", SeatId(3));
    one.send(SetClock{false, 2000});
    one.send(NextPhase{});
    std::uint32_t number = 0;
    for (int i = 0; i < 20'000 && table.room->phase() != Phase::Debrief; ++i) {
        table.pass({&one, &two}, 100);
        if (one.room.phase != Phase::Plan && one.room.phase != Phase::Run) continue;
        ++number;
        if (!one.view.requests.empty())
            one.send(Wish{number, AnswerRequest{one.view.requests[0].handle, Answer::Accept}});
        if (i % 50 == 7) two.send(Wish{number, WalkTo{AreaId(static_cast<std::size_t>(i / 50 % 5))}});
        if (i % 70 == 9 && !two.view.workers.empty())
            two.send(Wish{number, PostWorker{two.view.workers[0].handle, two.view.areas[3].stations[0].station}});
        if (i % 90 == 11) two.send(Wish{number, SetWipLimit{two.view.areas[3].stations[0].station, 1 + i % 9}});
    }
    REQUIRE(table.room->phase() == Phase::Debrief);
    const auto journal = readJournal(table.journal);
    REQUIRE(journal.ok());
    std::size_t byPeople = 0;
    for (const JournalRecord& record : journal.value().records)
        if (const auto* command = std::get_if<CommandRecord>(&record))
            byPeople += command->origin == Origin::Person ? 1 : 0;
    CHECK(byPeople > 20);
    const auto result = replay(journal.value(), openstack(), "gemba test");
    REQUIRE(result.ok());
    CHECK(result.value().difference == "");
    CHECK(result.value().hashes == 61);
    CHECK(result.value().standings.factories[0].factory == table.room->simulation().world().factory);
}

TEST_CASE("the journal holds a command before it acts") {
    Table table(tinyScenario());
    Player player = table.seated("Ines", SeatId(0), "host key");
    player.send(NextPhase{});
    player.send(NextPhase{});
    table.pass({&player});
    const std::size_t before = table.journal.size();
    player.send(Wish{1, SayReport{Report::InTrouble}});
    player.listen();
    table.pass({&player}, 50);
    CHECK(table.journal.size() > before);
    CHECK(player.answerTo(1) == Verdict::Ok);
    const auto journal = readJournal(table.journal);
    REQUIRE(journal.ok());
    const auto* record = std::get_if<CommandRecord>(&journal.value().records.back());
    REQUIRE(record != nullptr);
    CHECK(std::get<SayReport>(record->command) == SayReport{Report::InTrouble});
}

TEST_CASE("everybody sees everybody's figure walk") {
    Table table(tinyScenario());
    Player one = table.seated("Ines", SeatId(0), "host key");
    Player two = table.seated("Max", SeatId(1));
    one.send(NextPhase{});
    one.send(NextPhase{});
    one.send(NextPhase{});
    table.pass({&one, &two});
    REQUIRE(one.room.phase == Phase::Run);
    one.send(Wish{1, WalkTo{kBeta}});
    bool seenOnTheWay = false;
    for (int i = 0; i < 40; ++i) {
        table.pass({&one, &two}, 100);
        const ManagerView& figure = two.view.managers[0];
        seenOnTheWay = seenOnTheWay || (figure.to == kBeta && figure.walked > 0 && figure.walked < 1000);
    }
    CHECK(seenOnTheWay);
    CHECK(two.view.managers[0].walked == 1000);
    CHECK(one.view.areas[1].sight == Sight::Seen);
}
