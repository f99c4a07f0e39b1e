#include "client/panels/console_panel.h"

#include <catch2/catch.hpp>

#include "client/panels/room_screen.h"
#include "tests/client/panels/headless_ui.h"
#include "tests/support/sample_room.h"

using namespace gemba;

namespace {

HostView busyHost() {
    HostView host;
    host.events = {{"Flood in the cellar", 3}, {"Two people ill", 1}, {"Big customer", 2}};
    host.bookmarks = {{SimTime{12 * kMsPerDay}, Phase::Plan, 1, "who helps whom?"}};
    host.blockers = {{2, Blocking::NotReady, 42}, {3, Blocking::Away, 190}};
    return host;
}

struct Lead {
    HeadlessUi ui;
    SampleRoom room;
    HostView host = busyHost();
    std::vector<Order> under;
    DryRunDone bots{71, Money{290'000}, 60};
    bool hosts = true;
    Desk desk;
    Acts acts;

    explicit Lead(Phase phase, float width = 1920, float height = 1080) : ui(width, height), room(sampleRoom(phase)) {
        desk.console.open = true;
    }
    HeadlessUi::Draw draw() {
        return [this](const Ui& one) {
            Table table = room.table();
            if (hosts) table.console = &host;
            table.orders = &under;
            table.dryRun = &bots;
            roomScreen(one, table, ui.layout(), desk, acts);
        };
    }
    void click(const std::string& probe) { ui.click(probe, draw()); }
    [[nodiscard]] bool shows(const std::string& probe) {
        ui.settle(draw());
        return ui.probes().find(probe).has_value();
    }
    template <class What>
    What only() {
        REQUIRE(acts.orders.size() == 1);
        REQUIRE(std::holds_alternative<What>(acts.orders[0]));
        What order = std::get<What>(acts.orders[0]);
        acts.orders.clear();
        return order;
    }
    template <class What>
    What onlyOutside() {
        const auto order = only<Intervene>();
        REQUIRE(std::holds_alternative<What>(order.intervention));
        return std::get<What>(order.intervention);
    }
};

constexpr std::pair<ConsolePart, const char*> kParts[] = {
    {ConsolePart::People, "people"}, {ConsolePart::Bots, "bots"}, {ConsolePart::Rules, "rules"},
    {ConsolePart::Events, "events"}, {ConsolePart::Say, "say"},   {ConsolePart::Marks, "marks"},
    {ConsolePart::Rounds, "rounds"}};

}  // namespace

TEST_CASE("a host opens and closes the console by its button and by F2, nobody else") {
    for (int phase = 0; phase < kPhases; ++phase) {
        Lead lead(static_cast<Phase>(phase));
        lead.desk.console.open = false;
        INFO("phase " << phase);
        CHECK_FALSE(lead.shows("console.pause"));
        lead.click("console.open");
        CHECK(lead.shows("console.pause"));
        lead.ui.press(Key::F2, lead.draw());
        CHECK_FALSE(lead.shows("console.pause"));
        lead.hosts = false;
        lead.ui.press(Key::F2, lead.draw());
        CHECK_FALSE(lead.shows("console.pause"));
        CHECK_FALSE(lead.shows("console.open"));
    }
}

TEST_CASE("every section draws in every phase at every size, misses no sentence and stays inside the window") {
    for (int phase = 0; phase < kPhases; ++phase)
        for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1920.0F, 1080.0F}, {3840.0F, 2160.0F}})
            for (const auto& [part, name] : kParts) {
                Lead lead(static_cast<Phase>(phase), width, height);
                lead.desk.console.part = part;
                lead.ui.settle(lead.draw());
                INFO(name << " in phase " << phase << " at " << width);
                CHECK(lead.ui.texts().missing().empty());
                for (const auto& [probe, rect] : lead.ui.probes().all()) {
                    if (probe.rfind("console.", 0) != 0) continue;
                    INFO(probe);
                    CHECK(rect.min.x >= 0);
                    CHECK(rect.max.x <= width);
                }
                for (const char* always : {"console.pause", "console.more", "console.next", "console.speed.800"}) {
                    REQUIRE(lead.ui.probes().find(always));
                    CHECK(lead.ui.probes().find(always)->max.y <= height);
                }
            }
}

TEST_CASE("what an opened console shows at once names no person, no event and no bookmark") {
    Lead lead(Phase::Run);
    lead.ui.settle(lead.draw());
    for (const auto& [probe, rect] : lead.ui.probes().all()) {
        INFO(probe);
        for (const char* secret : {"console.person.", "console.event.", "console.mark", "console.to", "console.bot."})
            CHECK(probe.rfind(secret, 0) != 0);
    }
}

TEST_CASE("closing the console folds what was opened in it") {
    Lead lead(Phase::Plan);
    lead.click("console.part.people");
    CHECK(lead.shows("console.person.1"));
    lead.click("console.close");
    lead.click("console.open");
    CHECK_FALSE(lead.shows("console.person.1"));
}

TEST_CASE("the console pauses at once and keeps the speed, and changes the speed without ending a pause") {
    Lead lead(Phase::Run);
    lead.click("console.pause");
    CHECK(lead.only<SetClock>() == SetClock{true, 200});
    lead.room.room.paused = true;
    lead.click("console.speed.50");
    CHECK(lead.only<SetClock>() == SetClock{true, 50});
    lead.click("console.speed.800");
    CHECK(lead.only<SetClock>() == SetClock{true, 800});
}

TEST_CASE("the next phase, showing the floor, an event and playing again ask once") {
    const std::pair<const char*, ConsolePart> kAsking[] = {{"console.next", ConsolePart::None},
                                                           {"console.reveal", ConsolePart::Rounds},
                                                           {"console.again.1", ConsolePart::Rounds},
                                                           {"console.event.0", ConsolePart::Events}};
    for (const auto& [name, part] : kAsking) {
        Lead lead(Phase::Plan);
        lead.desk.console.part = part;
        INFO(name);
        lead.click(name);
        CHECK(lead.acts.orders.empty());
        lead.click(name);
        CHECK(lead.acts.orders.size() == 1);
        lead.click(name);
        CHECK(lead.acts.orders.size() == 1);  // it asks again
    }
}

TEST_CASE("a question about one phase is not answered in the next") {
    ConsoleDesk desk;
    RoomState room;
    room.phase = Phase::Briefing;
    desk.follow(room);
    desk.sure = "next";
    desk.follow(room);
    CHECK(desk.sure == "next");
    room.phase = Phase::Plan;
    desk.follow(room);
    CHECK(desk.sure.empty());
}

TEST_CASE("a question that nobody answers is forgotten") {
    Lead lead(Phase::Plan);
    lead.click("console.next");
    for (int i = 0; i < 60 * 5; ++i) lead.ui.frame(lead.draw());
    lead.click("console.next");
    CHECK(lead.acts.orders.empty());
}

TEST_CASE("hiding the floor again needs no question") {
    Lead lead(Phase::Run);
    lead.host.revealed = true;
    lead.desk.console.part = ConsolePart::Rounds;
    lead.click("console.reveal");
    CHECK_FALSE(lead.onlyOutside<Reveal>().on);
}

TEST_CASE("somebody is moved to a seat of another factory, and out of a seat") {
    Lead lead(Phase::Plan);
    lead.room.room.factories = 2;
    lead.room.room.seats.resize(10);
    lead.desk.console.part = ConsolePart::People;
    lead.click("console.person.1");
    lead.click("console.person.1.7");
    CHECK(lead.only<MovePerson>() == MovePerson{1, SeatId(7)});
    lead.click("console.free.2");
    CHECK(lead.only<MovePerson>() == MovePerson{2, SeatId{}});
    CHECK_FALSE(lead.shows("console.free.4"));  // who watches has no seat
}

TEST_CASE("a seat of the second factory is called by its factory") {
    Lead lead(Phase::Plan);
    lead.room.room.factories = 2;
    lead.room.room.seats.resize(10);
    const Ui ui{lead.ui.look(), lead.ui.texts()};
    CHECK(seatLabel(ui, lead.room.table(), SeatId(7)) == "Factory 2: cinder");
    lead.room.room.factories = 1;
    CHECK(seatLabel(ui, lead.room.table(), SeatId(2)) == "cinder");
    CHECK(seatLabel(ui, lead.room.table(), SeatId{}).empty());
}

TEST_CASE("a bot's style is chosen for one seat") {
    Lead lead(Phase::Plan);
    lead.desk.console.part = ConsolePart::Bots;
    lead.click("console.bot.3");
    lead.click("console.bot.3.2");
    const auto order = lead.only<SetBotStyle>();
    CHECK(order.seat == SeatId(3));
    CHECK(order.style == BotStyle::DoNothing);
}

TEST_CASE("scheme and culture are chosen, and the ones in force are no orders") {
    Lead lead(Phase::Review);
    lead.desk.console.part = ConsolePart::Rules;
    lead.click("console.scheme.0");
    CHECK(lead.acts.orders.empty());
    lead.click("console.scheme.2");
    CHECK(lead.onlyOutside<SetScheme>().scheme == Scheme::Shared);
    lead.click("console.culture.2");
    CHECK(lead.onlyOutside<SetCulture>().culture == Culture::Learning);
}

TEST_CASE("an event keeps its number though they are shown from the mildest on") {
    Lead lead(Phase::Run);
    lead.desk.console.part = ConsolePart::Events;
    lead.ui.settle(lead.draw());
    CHECK(lead.ui.probes().find("console.event.1")->min.y < lead.ui.probes().find("console.event.2")->min.y);
    CHECK(lead.ui.probes().find("console.event.2")->min.y < lead.ui.probes().find("console.event.0")->min.y);
    lead.click("console.event.2");
    lead.click("console.event.2");
    CHECK(lead.onlyOutside<TriggerEvent>().event == 2);
}

TEST_CASE("a word goes to everybody or to one person, and never empty") {
    Lead lead(Phase::Run);
    lead.desk.console.part = ConsolePart::Say;
    lead.click("console.saying.go");
    CHECK(lead.acts.orders.empty());
    lead.desk.console.saying = "five more minutes";
    lead.click("console.saying.go");
    CHECK(lead.only<Say>() == Say{kEverybody, "five more minutes"});
    CHECK(lead.desk.console.saying.empty());
    lead.click("console.to");
    lead.click("console.to.3");
    lead.desk.console.saying = "look at the dock";
    lead.click("console.saying.go");
    CHECK(lead.only<Say>() == Say{3, "look at the dock"});
}

TEST_CASE("a word longer than a message carries is cut between two letters") {
    Lead lead(Phase::Run);
    lead.desk.console.part = ConsolePart::Say;
    for (int i = 0; i < 200; ++i) lead.desk.console.saying += "ö";
    lead.click("console.saying.go");
    CHECK(lead.only<Say>().text.size() == kMaxSaid);
}

TEST_CASE("a bookmark carries its text") {
    Lead lead(Phase::Run);
    lead.desk.console.part = ConsolePart::Marks;
    lead.desk.console.mark = "nobody asked";
    lead.click("console.mark.go");
    CHECK(lead.only<Bookmark>().text == "nobody asked");
}

TEST_CASE("bots rehearse in the lobby and nowhere else") {
    for (const Phase phase : {Phase::Lobby, Phase::Plan}) {
        Lead lead(phase);
        lead.desk.console.part = ConsolePart::Rounds;
        lead.click("console.dry");
        CHECK(lead.acts.orders.size() == (phase == Phase::Lobby ? 1 : 0));
    }
}

TEST_CASE("rounds that have begun can be played again, others cannot") {
    Lead lead(Phase::Plan);  // of round 2
    lead.desk.console.part = ConsolePart::Rounds;
    CHECK(lead.shows("console.again.2"));
    CHECK_FALSE(lead.shows("console.again.3"));
}

TEST_CASE("beside a control stands what became of its order, until the phase is over") {
    OrderNotes notes;
    notes.onPhase(Phase::Review);
    const std::vector<Order> none;
    const std::vector<Order> under{{4, Intervene{SetScheme{Scheme::Shared}}}};
    CHECK(std::string(notes.keyOf("scheme", under)) == "console.sent");
    CHECK(notes.keyOf("culture", under) == nullptr);
    notes.take({{under[0].order, {4, OrderVerdict::Done, When::NextRound}, OrderFate::Answered}});
    CHECK(std::string(notes.keyOf("scheme", none)) == "console.when_round");
    notes.take({{MoreTime{}, {5, OrderVerdict::NotNow, When::Now}, OrderFate::Answered}});
    CHECK(std::string(notes.keyOf("more", none)) == "console.not_now");
    notes.take({{NextPhase{}, {6, OrderVerdict::NotNow, When::Now}, OrderFate::Lost}});
    CHECK(std::string(notes.keyOf("next", none)) == "console.lost");
    notes.onPhase(Phase::Plan);
    CHECK(notes.keyOf("scheme", none) == nullptr);
}

TEST_CASE("the console stays over the panel behind it when that one is clicked") {
    Lead lead(Phase::Lobby);
    lead.click("seat.take.4");
    lead.acts = {};
    lead.click("console.pause");
    CHECK(lead.only<SetClock>().paused);
}
