// A whole workshop in simulated time: a facilitator and eight people of different manners over their own lines, people
// who drop out, come back and come late, a change of pay, a reveal, a vendor who forks, a server that is killed.
#include <catch2/catch.hpp>

#include "server/bots/bots.h"
#include "server/lab/rerun.h"
#include "server/replay/replayer.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr std::int32_t kFast = 3000;  // percent

// One of the eight: decides by a style, from the own view alone, and says so in wishes with own numbers.
struct Guest {
    Player player;
    SeatId seat;
    BotStyle manner = BotStyle::ConstraintManager;
    std::uint32_t wishes = 0;
    bool here = true;

    void act() {
        if (!here || player.disconnected || player.view.seat != seat) return;
        if (player.room.phase != Phase::Plan && player.room.phase != Phase::Run) return;
        for (Command& wish : decide(manner, player.view)) player.send(Wish{++wishes, std::move(wish)});
    }
};

struct Workshop {
    const Scenario& scenario;
    std::unique_ptr<Table> table;
    Player host;
    std::vector<Guest> guests;

    explicit Workshop(const Scenario& played) : scenario(played), table(std::make_unique<Table>(played, 8)) {
        host = table->seated("Ines", SeatId{}, "host key");
        for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
            Guest guest;
            guest.seat = SeatId(i);
            guest.manner = i == 0 || i == 5 ? BotStyle::OwnTeamFirst : BotStyle::ConstraintManager;
            guest.player = table->seated("Guest " + std::to_string(i), guest.seat);
            guests.push_back(std::move(guest));
        }
        pass(200);
    }

    [[nodiscard]] std::vector<Player*> everybody() {
        std::vector<Player*> all{&host};
        for (Guest& guest : guests)
            if (guest.here) all.push_back(&guest.player);
        return all;
    }
    void pass(std::int64_t ms) { table->pass(everybody(), ms); }

    // Everybody looks up once a second of real time.
    void playTo(Phase phase, int round, std::int32_t day = 0) {
        for (int i = 0; i < 3000; ++i) {
            const bool there = table->room->phase() == phase && table->room->round() == round &&
                               dayOf(sessionTime(table->room->simulation().world())) >= day;
            if (there) return;
            drive();
            for (Guest& guest : guests) guest.act();
            pass(250);
        }
        FAIL("the workshop does not get to its phase");
    }
    void drive() {
        const RoomState& room = host.room;
        if (room.phase == Phase::Run) {
            if (room.paused || room.speedPercent != kFast) host.send(SetClock{false, kFast});
        } else if (room.phase != Phase::Debrief) {
            host.send(NextPhase{});
        }
    }
    void dropOut(std::size_t guest) {
        guests[guest].player.link.reset();
        guests[guest].here = false;
        pass(200);
    }
    void comeBack(std::size_t guest) {
        Guest& who = guests[guest];
        who.player = table->joining("Guest", "", who.player.welcome->token);
        who.here = true;
        pass(400);
        REQUIRE(who.player.view.seat == who.seat);
        who.wishes = who.player.welcome->lastWish;
    }
    // Nothing but the journal and people's tokens is left.
    void killServer() {
        const Bytes journal = table->journal;
        const std::string token = host.welcome->token;
        for (Player* player : everybody()) player->link.reset();
        table = std::make_unique<Table>(scenario, 8, journal);
        REQUIRE(table->problem == "");
        host = table->joining("Ines", "host key", token);
        pass(400);
        for (std::size_t i = 0; i < guests.size(); ++i)
            if (guests[i].here) comeBack(i);
    }
    [[nodiscard]] const World& world() const { return table->room->simulation().world(); }
};

Scenario restlessVendors() {
    Scenario scenario = openstack();
    scenario.market.vendors.back().patienceDays = 12;
    return scenario;
}

}  // namespace

TEST_CASE("a workshop of eight people comes to its debrief, whatever happens to lines, server and pay") {
    const Scenario scenario = restlessVendors();
    Workshop workshop(scenario);

    workshop.playTo(Phase::Run, 1, 8);
    for (const Guest& guest : workshop.guests) CHECK(guest.player.view.seat == guest.seat);
    workshop.dropOut(2);
    workshop.dropOut(6);
    CHECK(workshop.table->room->roster().botPlays(SeatId(2)));
    workshop.playTo(Phase::Review, 1);
    CHECK(workshop.host.room.phase == Phase::Review);
    workshop.host.send(Intervene{SetScheme{Scheme::Shared}});
    workshop.pass(200);
    CHECK(workshop.world().scheme == Scheme::Shared);
    workshop.comeBack(2);
    CHECK_FALSE(workshop.table->room->roster().botPlays(SeatId(2)));

    workshop.playTo(Phase::Run, 2, 30);
    const std::int32_t shippedBefore = workshop.world().shipped;
    workshop.killServer();
    CHECK(workshop.world().shipped == shippedBefore);
    CHECK(workshop.world().scheme == Scheme::Shared);
    workshop.playTo(Phase::Plan, 3);

    workshop.host.send(Intervene{Reveal{true}});
    workshop.pass(400);
    for (const Guest& guest : workshop.guests)
        if (guest.here)
            for (const AreaView& area : guest.player.view.areas) CHECK(area.sight >= Sight::Seen);
    workshop.host.send(Intervene{Reveal{false}});
    Player late = workshop.table->seated("Late", SeatId(6));  // the seat of somebody who never came back
    workshop.playTo(Phase::Debrief, 3);
    workshop.pass(600);

    CHECK(sessionTime(workshop.world()) == at(days(60)));
    CHECK(workshop.world().customers.back().forked);
    CHECK(workshop.world().managers[5].exposed);  // somebody asked whose wishes the people follow
    CHECK_FALSE(workshop.world().promises.empty());
    for (const Guest& guest : workshop.guests)
        if (guest.here) CHECK(guest.player.debrief.has_value());

    const auto journal = readJournal(workshop.table->journal);
    REQUIRE(journal.ok());
    const auto again = replay(journal.value(), scenario, "gemba test");
    CHECK(again.value().difference == "");
    CHECK(again.value().hashes >= 60);
    CHECK(again.value().restarts == 1);

    // The debrief's reruns start from the same session: bots that decide anew come to the same end.
    ActLog log(scenario, 1);
    for (const JournalRecord& record : journal.value().records) log.add(record);
    const Original original(scenario, log.courseOf(0, 8, workshop.world().now));
    CHECK(original.asPlayed().hash == workshop.table->room->simulation().stateHash());
    CHECK(original.asPlayed().leftOut == 0);
}
