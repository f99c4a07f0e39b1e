#include "server/session/recovery.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "client/session/session_client.h"
#include "server/replay/replayer.h"
#include "tests/support/sanitized.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

// Two people who lead a room through its session and always do the same: the host plays alpha and gives orders while
// planning, the guest lets a bot play beta. They go on wherever they find the room.
struct Crew {
    Player host;
    Player guest;
    bool facilitated = false;  // the host uses the whole console

    explicit Crew(Table& table) : host(table.joining("Ines", "host key")), guest(table.joining("Max")) {}
    // With the tokens they have. Who was never welcomed comes anew.
    Crew(Table& table, const Crew& before)
        : host(table.joining("Ines", "host key", tokenOf(before.host))),
          guest(table.joining("Max", "", tokenOf(before.guest))),
          facilitated(before.facilitated) {}
    static std::string tokenOf(const Player& player) { return player.welcome ? player.welcome->token : ""; }

    void step(Table& table) {
        table.pass({&host, &guest}, 50);
        if (!host.welcome || !guest.welcome || host.room.seats.empty()) return;
        if (!seated()) return sitDown();
        if (facilitated && facilitates()) return;
        switch (host.room.phase) {
            case Phase::Lobby:
                if (host.room.seats[1].style != BotStyle::ConstraintManager)
                    return host.send(SetBotStyle{kBetaLead, BotStyle::ConstraintManager});
                return host.send(NextPhase{});
            case Phase::Briefing:
            case Phase::Review: return host.send(NextPhase{});
            case Phase::Plan: return plan();
            case Phase::Run:
                if (host.room.paused || host.room.speedPercent != 1000) host.send(SetClock{false, 1000});
                return;
            case Phase::Debrief: return;
        }
    }
    void playTo(Phase phase, Table& table, int round = 99) {
        for (int i = 0; i < 4000; ++i) {
            if (table.room->phase() == phase && (table.room->round() >= round || round == 99)) return;
            step(table);
        }
        FAIL("the session does not get to its phase");
    }
    void playToTheEnd(Table& table) {
        playTo(Phase::Debrief, table);
        table.pass({&host, &guest}, 600);
    }

  private:
    [[nodiscard]] bool seated() const {
        return host.view.seat == kAlphaLead && guest.view.seat == kBetaLead && host.room.seats[1].botPlays;
    }
    void sitDown() {
        if (host.view.seat != kAlphaLead) host.send(TakeSeat{kAlphaLead});
        if (guest.view.seat != kBetaLead) guest.send(TakeSeat{kBetaLead});
        if (guest.view.seat == kBetaLead) guest.send(SetAutopilot{true});
    }
    // True when there was something to order. Numbers say what was ordered before a crash.
    bool facilitates() {
        const Phase phase = host.room.phase;
        if (!host.console) return true;
        if (phase == Phase::Lobby && host.console->scheme == Scheme::Local) return once(100, Intervene{SetScheme{}});
        if (phase == Phase::Plan && host.room.round == 1 && host.lastOrder >= 302)  // for the second time
            return once(310, Intervene{SetScheme{Scheme::Shared}});
        if (phase == Phase::Plan && host.room.round == 1) {
            if (once(200, Intervene{SetScheme{Scheme::Shared}}) || once(201, Bookmark{"we share"})) return true;
            if (once(202, Intervene{TriggerEvent{0}}) || once(203, Say{kEverybody, "go"})) return true;
        }
        if (phase == Phase::Review && host.room.round == 1) {
            if (once(300, Intervene{SetCulture{Culture::Learning}}) || once(301, Intervene{Reveal{true}})) return true;
            return once(302, PlayAgain{1});
        }
        if (phase == Phase::Review && host.room.round == 2) return once(400, PlayAgain{2});
        return false;
    }
    bool once(std::uint32_t number, const HostOrder& order) {
        if (host.lastOrder >= number) return false;
        host.lastOrder = number;
        host.send(ToServer{Order{number, order}});
        return true;
    }
    // Numbers belong to the round, so that an order which came through before a crash is not a second one after it.
    void plan() {
        const auto first = static_cast<std::uint32_t>(10 * host.room.round);
        const std::vector<Command> orders{SetWipLimit{codeOf(kAlpha), 2 + host.room.round},
                                          SetWipLimit{codeOf(kBeta), 7},  // not the host's to give
                                          SayReport{host.room.round == 1 ? Report::Late : Report::OnPlan}};
        for (std::uint32_t i = 0; i < orders.size(); ++i)
            if (!host.answerTo(first + i)) return host.send(Wish{first + i, orders[i]});
        host.send(NextPhase{});
    }
};

// Of all factories, the untouched one too.
using EndState = std::vector<std::uint64_t>;

EndState endOf(const Table& table) {
    const Factories& factories = table.room->factories();
    EndState end{factories.untouched().stateHash()};
    for (std::size_t i = 0; i < factories.played(); ++i) end.push_back(factories.at(i).stateHash());
    return end;
}

Bytes firstRecords(const Bytes& journal, std::size_t count) {
    const Journal whole = readJournal(journal).value();
    return {journal.begin(), journal.begin() + static_cast<std::ptrdiff_t>(whole.marks[count].bytes)};
}

std::size_t ordersOf(const Bytes& journal, Origin origin) {
    const Journal read = readJournal(journal).value();
    std::size_t count = 0;
    for (const JournalRecord& record : read.records)
        if (const auto* command = std::get_if<CommandRecord>(&record)) count += command->origin == origin ? 1U : 0U;
    return count;
}

Scenario withAnEvent() {
    Scenario scenario = tinyScenario();
    HappeningDef overtime;
    overtime.what = Deed::Overtime;
    overtime.area = kAlpha;
    scenario.events = {{"a long night", 2, overtime}};
    return scenario;
}

}  // namespace

TEST_CASE("killed after any of its records, a room comes back and goes on to the same end") {
    const auto [facilitated, factories] =
        GENERATE(std::pair{false, 1U}, std::pair{true, 1U}, std::pair{false, 3U}, std::pair{true, 2U});
    const Scenario scenario = withAnEvent();
    Table unbroken(scenario, 3, {}, factories);
    Crew crew(unbroken);
    crew.facilitated = facilitated;
    crew.playToTheEnd(unbroken);
    const EndState reference = endOf(unbroken);
    const Journal journal = readJournal(unbroken.journal).value();
    REQUIRE(ordersOf(unbroken.journal, Origin::Person) == 4);
    REQUIRE(ordersOf(unbroken.journal, Origin::Bot) > 4);
    std::set<std::size_t> kinds;
    for (const JournalRecord& record : journal.records) kinds.insert(record.index());
    for (std::size_t count = 0; count <= journal.records.size(); count += everyNth(7)) {
        Table next(scenario, 3, firstRecords(unbroken.journal, count));
        INFO("after record " << count << " of " << journal.records.size() << " " << next.problem);
        REQUIRE(next.room != nullptr);
        Crew same(next, crew);
        same.playToTheEnd(next);
        REQUIRE(endOf(next) == reference);
        REQUIRE(ordersOf(next.journal, Origin::Person) == 4);
        const auto again = replay(readJournal(next.journal).value(), scenario, "gemba test");
        REQUIRE(again.value().difference == "");
        REQUIRE(again.value().hashes == factories * (facilitated ? 41 : 21));  // each round was played twice
        REQUIRE(again.value().restarts == 1);
        REQUIRE(next.room->simulation().world().scheme == (facilitated ? Scheme::Shared : Scheme::Local));
        REQUIRE(same.host.console->bookmarks.size() == (facilitated ? 1 : 0));
    }
    // all but a person who leaves, a restart and an end
    CHECK(kinds.size() == (facilitated ? 12 : 8));
}

TEST_CASE("a room that is killed again and again comes to the same end") {
    Scenario scenario = tinyScenario();
    scenario.session.warmDays = GENERATE(0, 4);
    auto table = std::make_unique<Table>(scenario, 3);
    auto crew = std::make_unique<Crew>(*table);
    Table unbroken(scenario, 3);
    Crew others(unbroken);
    others.playToTheEnd(unbroken);
    std::int64_t restarts = 0;
    while (table->room->phase() != Phase::Debrief && restarts < 200) {
        for (int i = 0; i < 37 && table->room->phase() != Phase::Debrief; ++i) crew->step(*table);
        auto next = std::make_unique<Table>(scenario, 3, table->journal);
        REQUIRE(next->problem == "");
        crew = std::make_unique<Crew>(*next, *crew);
        table = std::move(next);
        ++restarts;
    }
    CHECK(restarts > 5);
    crew->playToTheEnd(*table);
    CHECK(endOf(*table) == endOf(unbroken));
    CHECK(crew->host.debrief.has_value());
}

TEST_CASE("in every phase people find the room as it was, and the clock waits") {
    const Scenario scenario = tinyScenario();
    for (const Phase phase : {Phase::Lobby, Phase::Briefing, Phase::Plan, Phase::Run, Phase::Review, Phase::Debrief}) {
        Table table(scenario, 3);
        Crew crew(table);
        for (int i = 0; i < 5; ++i) crew.step(table);
        crew.playTo(phase, table, phase == Phase::Lobby || phase == Phase::Briefing ? 99 : 2);
        table.pass({&crew.host, &crew.guest}, 1500);
        if (table.room->phase() != phase) continue;
        const RoomState before = crew.host.room;
        Table next(scenario, 3, table.journal);
        REQUIRE(next.problem == "");
        INFO("phase " << static_cast<int>(phase));
        CHECK(next.room->simulation().world().now <= table.room->simulation().world().now);
        CHECK(next.room->simulation().world().now + hours(30) >= table.room->simulation().world().now);
        Crew same(next, crew);
        next.pass({&same.host, &same.guest}, 10'000);
        const RoomState& after = same.host.room;
        CHECK(after.phase == before.phase);
        CHECK(after.round == before.round);
        CHECK(after.code == before.code);
        CHECK(after.seats == before.seats);
        CHECK(after.people == before.people);
        CHECK(after.speedPercent == before.speedPercent);
        CHECK(after.secondsLeft >= before.secondsLeft);
        CHECK(after.secondsLeft <= before.secondsLeft + 12);
        const bool timed = phase != Phase::Lobby && phase != Phase::Debrief;
        CHECK(after.paused == timed);
        CHECK(after.restarted == (phase != Phase::Debrief));
        CHECK(same.host.debrief.has_value() == (phase == Phase::Debrief));
    }
}

TEST_CASE("after a restart the old tokens lead to the old seats, and no other token does") {
    const Scenario scenario = tinyScenario();
    Table table(scenario, 3);
    Crew crew(table);
    crew.playTo(Phase::Run, table);
    Table next(scenario, 3, table.journal);
    std::string wrong = crew.host.welcome->token;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    Player stranger = next.joining("Eve", "wrong key", wrong);
    Crew same(next, crew);
    next.pass({&stranger, &same.host, &same.guest});
    CHECK(same.host.welcome->host);
    CHECK(same.host.welcome->person == crew.host.welcome->person);
    CHECK(same.host.welcome->token == crew.host.welcome->token);
    CHECK(same.host.view.seat == kAlphaLead);
    CHECK(same.guest.view.seat == kBetaLead);
    CHECK_FALSE(same.guest.welcome->host);
    CHECK(stranger.view.seat.isNone());
    CHECK_FALSE(stranger.welcome->host);
    CHECK(stranger.welcome->person == 2);
    CHECK(stranger.welcome->token != wrong);
    CHECK(next.journal.end() == std::search(next.journal.begin(), next.journal.end(), wrong.begin(), wrong.end()));
}

TEST_CASE("an order whose answer the crash swallowed is answered, and not obeyed twice") {
    const Scenario scenario = tinyScenario();
    Table table(scenario, 3);
    Crew crew(table);
    crew.playTo(Phase::Plan, table);
    crew.host.send(Wish{18, SetWipLimit{codeOf(kBeta), 7}});  // refused: not the host's
    crew.host.send(Wish{19, SetWipLimit{codeOf(kAlpha), 7}});
    table.hall.turn(table.now, 0);  // obeyed; the host hears nothing of it
    const std::size_t orders = ordersOf(table.journal, Origin::Person);
    Table next(scenario, 3, table.journal);
    Crew same(next, crew);
    next.pass({&same.host, &same.guest});
    CHECK(same.host.welcome->lastWish == 19);
    same.host.send(Wish{18, SetWipLimit{codeOf(kBeta), 7}});
    same.host.send(Wish{19, SetWipLimit{codeOf(kAlpha), 7}});
    next.pass({&same.host, &same.guest});
    CHECK(same.host.answerTo(18) == Verdict::NotNow);
    CHECK(same.host.answerTo(19) == Verdict::Ok);
    CHECK(ordersOf(next.journal, Origin::Person) == orders);
    CHECK(next.room->simulation().world().stations[codeOf(kAlpha).index()].wipLimit == 7);
}

TEST_CASE("after a restart it is the host who goes on, not whoever is back and ready") {
    const Scenario scenario = tinyScenario();
    Table table(scenario, 3);
    Crew crew(table);
    crew.playTo(Phase::Plan, table);
    Table next(scenario, 3, table.journal);
    Crew same(next, crew);
    next.pass({&same.guest});
    same.guest.send(SetReady{true});
    next.pass({&same.guest}, 120'000);
    CHECK(next.room->phase() == Phase::Plan);
    next.pass({&same.host, &same.guest});
    same.host.send(NextPhase{});
    next.pass({&same.host, &same.guest});
    CHECK(same.host.room.phase == Phase::Run);
    CHECK_FALSE(same.host.room.paused);
    CHECK_FALSE(same.host.room.restarted);
}

TEST_CASE("a room whose factory comes out differently is not played on") {
    Table table(tinyScenario(), 3);
    Crew crew(table);
    crew.playTo(Phase::Review, table);
    Scenario other = tinyScenario();
    other.partSize = Permille{700};
    const Table next(other, 3, table.journal);
    CHECK(next.room == nullptr);
    CHECK(next.problem.find("the record at byte ") == 0);
    CHECK(next.problem.find(": the factory comes out differently now") != std::string::npos);
}

TEST_CASE("a room to which nobody comes back ends after four hours") {
    const Scenario scenario = tinyScenario();
    Table table(scenario, 3);
    Crew crew(table);
    crew.playTo(Phase::Run, table);
    for (const bool somebodyReturns : {false, true}) {
        Table next(scenario, 3, table.journal);
        Crew same(next, crew);
        if (somebodyReturns) next.pass({&same.guest});
        for (int second = 0; second < 4 * 3600 + 2; ++second) next.hall.turn(next.now += 1000, 0);
        CHECK(next.hall.isEmpty() == !somebodyReturns);
        const bool ended = std::holds_alternative<EndRecord>(readJournal(next.journal).value().records.back());
        CHECK(ended == !somebodyReturns);
    }
}

TEST_CASE("clients come back to a restarted server by themselves, and keep their seat") {
    const Scenario scenario = tinyScenario();
    auto table = std::make_unique<Table>(scenario, 3);
    SessionClient client([&] { return table->network.clientLink(); },
                         Hello{kProtocolVersion, "ABC234", "Ines", "", "host key"});
    std::int64_t now = table->now;
    const auto pass = [&](std::int64_t ms) {
        for (const std::int64_t end = now + ms; now < end; now += 50) {
            client.update(now, 0);
            if (table) table->hall.turn(now, 0);
        }
    };
    pass(500);
    client.send(TakeSeat{kAlphaLead});
    client.send(NextPhase{});
    client.send(NextPhase{});
    pass(500);
    REQUIRE(client.room().phase == Phase::Plan);
    const Bytes journal = table->journal;
    auto next = std::make_unique<Table>(scenario, 3, journal);
    table->network.setSilent(true);
    table->network.cutAll();
    client.update(now, 0);
    CHECK(client.state() == SessionClient::State::Reconnecting);
    client.wish(SayReport{Report::InTrouble});
    table.swap(next);
    pass(2000);
    CHECK(client.state() == SessionClient::State::Joined);
    CHECK(client.seat() == kAlphaLead);
    CHECK(client.room().restarted);
    CHECK(client.traffic().reconnects == 1);
    CHECK(table->room->simulation().world().areas[0].report == Report::InTrouble);
}

// ---- what lies in the state directory -----------------------------------------------------------------------------

namespace {

struct StateFolder {
    StateFolder() { std::filesystem::create_directories(path); }
    ~StateFolder() { std::filesystem::remove_all(path); }
    StateFolder(const StateFolder&) = delete;
    StateFolder& operator=(const StateFolder&) = delete;

    std::string put(const std::string& name, const Bytes& bytes) const {
        std::string file = path + "/" + name + kJournalSuffix;
        std::ofstream out(file, std::ios::binary);
        for (const std::uint8_t byte : bytes) out.put(static_cast<char>(byte));
        return file;
    }
    [[nodiscard]] LostRooms search(const std::string& code = "", RoomKind kind = RoomKind::Shared) const {
        return findLostRooms({path, "gemba test", kind, code});
    }
    std::string path =
        (std::filesystem::temp_directory_path() / ("gemba-state-" + std::to_string(::getpid()))).string();
};

// A journal that ends with these records.
Bytes journalOf(const std::vector<JournalRecord>& records, RoomKind kind = RoomKind::Shared,
                const std::string& preset = "") {
    JournalWriter writer;
    Bytes bytes =
        writer.begin({"gemba test", "openstack.toml", openstackText(), 7, "K7FQ2M", "host key", 4711, kind, 3, preset});
    for (const JournalRecord& record : records) {
        const Bytes more = writer.append(record);
        bytes.insert(bytes.end(), more.begin(), more.end());
    }
    return bytes;
}

}  // namespace

TEST_CASE("a room that did not end is found with everything it needs") {
    const StateFolder folder;
    const Bytes whole = journalOf({PhaseRecord{{}, Phase::Briefing, 0}}, RoomKind::Solo);
    Bytes torn = whole;
    torn.insert(torn.end(), {7, 0, 0});
    const std::string file = folder.put("1", torn);
    LostRooms found = folder.search("", RoomKind::Solo);
    REQUIRE(found.rooms.size() == 1);
    CHECK(found.problems.empty());
    const RoomConfig& config = found.rooms[0].config;
    CHECK(config.code == "K7FQ2M");
    CHECK(config.hostKey == "host key");
    CHECK(config.handleKey == 4711);
    CHECK(config.seed == 7);
    CHECK(config.factories == 3);
    CHECK(config.scenario.seats.size() == openstack().seats.size());
    CHECK(config.timers == PhaseClock::Timers::Patient);
    CHECK(readBytes(file).value() == torn);
    CHECK(takeOver(found.rooms[0]).ok());
    CHECK(readBytes(file).value() == whole);
}

TEST_CASE("a room comes back with its preset") {
    const StateFolder folder;
    folder.put("1", journalOf({}, RoomKind::Shared, "half_day"));
    folder.put("2", journalOf({}, RoomKind::Shared, "lunch"));
    const LostRooms found = folder.search();
    REQUIRE(found.rooms.size() == 1);
    CHECK(found.rooms[0].config.preset == "half_day");
    CHECK(found.rooms[0].config.scenario.session.rounds == 5);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].text().find("preset lunch") != std::string::npos);
}

TEST_CASE("ended rooms, rooms of the other kind and rooms of other servers are left alone without a word") {
    const StateFolder folder;
    folder.put("1", journalOf({EndRecord{}}));
    folder.put("2", journalOf({}, RoomKind::Solo));
    const std::string held = folder.put("3", journalOf({}));
    const auto holder = JournalFile::reopen(held);
    REQUIRE(holder.value() != nullptr);
    const LostRooms found = folder.search();
    CHECK(found.rooms.empty());
    CHECK(found.problems.empty());
}

TEST_CASE("a damaged journal is named with the place, and the other rooms come back") {
    const StateFolder folder;
    const PhaseRecord briefing{{}, Phase::Briefing, 0};
    Bytes bad = journalOf({briefing, briefing, briefing});
    const std::size_t place = readJournal(bad).value().marks[1].bytes;
    bad[place + 20] = static_cast<std::uint8_t>(bad[place + 20] ^ 1);
    const std::string file = folder.put("1", bad);
    folder.put("2", journalOf({}));
    const LostRooms found = folder.search();
    CHECK(found.rooms.size() == 1);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].text() == file + ": damaged at byte " + std::to_string(place) + "; its room stays away");
}

TEST_CASE("what is no journal, of another build or without a scenario is named") {
    const StateFolder folder;
    folder.put("1", {'h', 'i'});
    Bytes other = JournalWriter().begin({"gemba 9.9", "x", openstackText(), 7, "K7FQ2M", "k", 1, RoomKind::Shared});
    folder.put("2", other);
    folder.put("3", JournalWriter().begin({"gemba test", "x.toml", "?", 7, "K7FQ2M", "k", 1, RoomKind::Shared}));
    const LostRooms found = folder.search();
    CHECK(found.rooms.empty());
    REQUIRE(found.problems.size() == 3);  // newest first
    CHECK(found.problems[0].what.find("its scenario does not read any more: x.toml:1:") == 0);
    CHECK(found.problems[1].what == "was written by gemba 9.9; this is gemba test: play it with that one");
    CHECK(found.problems[2].what == "is not a Gemba journal");
}

TEST_CASE("a room that nothing happens in is not brought back for ever, unless by name") {
    const StateFolder folder;
    folder.put("1", journalOf({RestartRecord{}, RestartRecord{}, RestartRecord{}}));
    CHECK(folder.search().rooms.empty());
    CHECK(folder.search().problems[0].what.find("--resume K7FQ2M") != std::string::npos);
    CHECK(folder.search("K7FQ2M").rooms.size() == 1);
    CHECK(folder.search("OTHER2").rooms.empty());
    folder.put("1", journalOf({RestartRecord{}, RestartRecord{}, PresenceRecord{0, true}, RestartRecord{}}));
    CHECK(folder.search().rooms.size() == 1);
}

TEST_CASE("what a server still holds is looked at once its session is over, not before") {
    const Scenario scenario = tinyScenario();
    Table table(scenario);
    Crew crew(table);
    crew.playToTheEnd(table);
    const StateFolder files;
    const auto problemWith = [&](const std::string& name, const Bytes& journal) {
        const std::string path = files.put(name, journal);
        const auto holder = JournalFile::reopen(path);
        REQUIRE(holder.value());
        const Result<Recording> opened = openRecording(path, "gemba test");
        return opened.ok() ? std::string() : opened.error().what;
    };
    CHECK(problemWith("over", table.journal) == "");
    const Journal whole = readJournal(table.journal).value();
    std::size_t last = whole.records.size() - 1;
    while (!std::holds_alternative<PhaseRecord>(whole.records[last])) --last;
    CHECK(problemWith("before", firstRecords(table.journal, last)).find("still runs") != std::string::npos);
    crew.host.send(PlayAgain{1});
    table.pass({&crew.host, &crew.guest}, 200);
    CHECK(problemWith("again", table.journal).find("still runs") != std::string::npos);
}
