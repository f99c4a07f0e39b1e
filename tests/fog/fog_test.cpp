// The promise that fog is real: whatever a seat may not know can change at random without changing one byte of its
// view. Every field of the world's field lists is either touched here while hidden or named below with the reason why
// not.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "server/bots/bots.h"
#include "server/lab/headless.h"
#include "server/sim/flow.h"
#include "server/sim/visibility.h"
#include "server/view/view_builder.h"
#include "shared/wire/archives.h"
#include "tests/support/sanitized.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

using Names = std::set<std::string, std::less<>>;

// Sets every field of a struct to a random legal value, except those named; remembers what it touched.
class Randomize {
  public:
    Randomize(std::uint64_t& luck, const char* type, const Names& keep, Names& touched)
        : m_luck(luck), m_type(type), m_keep(keep), m_touched(touched) {}

    template <class T>
    void field(const char* name, T& value, std::int64_t lo, std::int64_t hi) {
        if (!touch(name)) return;
        const auto span = static_cast<std::uint64_t>(hi - lo) + 1;
        fromRaw(value, lo + static_cast<std::int64_t>(next() % span));
    }
    void word(const char* name, std::uint64_t& value) {
        if (touch(name)) value = next();
    }
    template <class T>
    void numbers(const char* name, std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        if (!touch(name)) return;
        values.resize(next() % std::min<std::size_t>(most + 1, 6));
        for (T& value : values)
            fromRaw(value, lo + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(hi - lo + 1)));
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t) {
        if (touch(name)) std::reverse(values.begin(), values.end());
    }
    template <class T>
    void choice(const char* name, T&) {
        touch(name);
    }
    template <class T>
    void object(const char* name, T&) {
        touch(name);
    }

  private:
    std::uint64_t next() { return m_luck = mix64(m_luck + 0x9E3779B97F4A7C15ULL); }
    bool touch(const char* name) {
        if (m_keep.find(std::string_view(name)) != m_keep.end()) return false;
        static std::set<std::pair<const char*, const char*>>
            known;  // by address: this is asked a hundred million times
        if (known.insert({m_type, name}).second) m_touched.insert(m_type + std::string(".") + name);
        return true;
    }
    std::uint64_t& m_luck;
    const char* m_type;
    const Names& m_keep;
    Names& m_touched;
};

class FieldNames {
  public:
    explicit FieldNames(std::string type) : m_type(std::move(type)) {}
    Names names;
    void field(const char* name, const auto&, std::int64_t, std::int64_t) { add(name); }
    void word(const char* name, const auto&) { add(name); }
    void numbers(const char* name, const auto&, std::size_t, std::int64_t, std::int64_t) { add(name); }
    void list(const char* name, const auto&, std::size_t) { add(name); }
    void object(const char* name, const auto&) { add(name); }
    void choice(const char* name, const auto&) { add(name); }

  private:
    void add(const char* name) { names.insert(m_type + "." + name); }
    std::string m_type;
};

template <class T>
Names fieldsOf(const char* type) {
    FieldNames archive(type);
    const T value;
    T::fields(value, archive);
    return archive.names;
}

// Where a thing is and how it hangs together: changing it would make another world, not another secret.
const Names kPlaceOfItem{"stage",   "owner", "maker",    "parent",    "station",
                         "missing", "next",  "previous", "firstPart", "nextPart"};

// What stands in the open: gate, dock, figures, customers, results, calendar day; and the lists that hide their own.
const Names kPublic{"areas", "items", "stations", "workers", "pallets", "news", "gateQueue", "gate", "dock", "managers",
                    "vendors", "customers", "factory", "shipped", "factoryByDay", "now", "nextRelease", "inRelease",
                    "scheme", "payPeriods",
                    // money, culture and the board are for all; what managers have between them hides itself
                    "earned", "spent", "investedMs", "culture", "boardBy", "releaseEveryDays", "defectsFound", "orders",
                    "offers", "promises", "projects", "dayOne", "favours", "revealed"};

struct Secrets {
    World world;
    Viewer viewer;
    AreaId own = ownArea(world, viewer);
    std::vector<Sight> sights = sightsOf(world, viewer);
    std::uint64_t luck;
    Names& touched;

    [[nodiscard]] bool seen(AreaId area) const { return sights[area.index()] >= Sight::Seen; }

    template <class T>
    void randomize(const char* type, T& value, const Names& keep) {
        Randomize archive(luck, type, keep, touched);
        T::fields(value, archive);
    }

    void hideItem(Item& item) {
        Names keep = kPlaceOfItem;
        switch (item.stage) {
            case Stage::GateQueue:  // gate and dock stand in the open: kind, owner and rework show
            case Stage::InGate:
            case Stage::InRelease:
            case Stage::OnDock: keep.insert({"kind", "rework", "expedited", "held", "vendor"}); break;
            case Stage::Requested:
                if (item.maker == own) keep.insert({"size", "arrivedAt", "timesRefused"});  // it lies in the own inbox
                break;
            case Stage::OnPallet:
                if (seen(item.owner)) keep.insert("arrivedAt");  // its age is on the pallet
                break;
            case Stage::Queued:
            case Stage::InWork:
                if (seen(item.maker))  // glyph, cracks and who asked
                    keep.insert({"kind", "rework", "makes", "workedAt", "expedited", "vendor"});
                break;
            default: break;
        }
        randomize("Item", item, keep);
    }

    void hideStation(Station& station) {
        if (seen(station.area)) {
            Names keep{"area", "place", "inWork", "waiting", "lanes", "firstMachine", "machines"};
            if (station.area == own) keep.insert("wipLimit");
            return randomize("Station", station, keep);
        }
        const bool counted = sights[station.area.index()] == Sight::Glimpsed;
        Names keep{"area", "place"};
        if (counted) keep.insert({"inWork", "waiting"});
        randomize("Station", station, keep);
        for (Lane& lane : station.lanes) {
            if (counted) {
                std::reverse(lane.items.begin(), lane.items.end());
            } else {
                randomize("Lane", lane, {});
            }
        }
    }

    void hideArea(std::size_t index) {
        Area& area = world.areas[index];
        Names keep{"firstStation", "stations", "report", "reportAt"};  // words are for all
        if (sights[index] >= Sight::Glimpsed) keep.insert("people");
        if (AreaId(index) == own) keep.insert({"order", "backlog", "inbox", "shipped", "quality", "overtime"});
        if (seen(AreaId(index)))
            keep.insert({"order", "backlog"});  // the queue stands in its order; the backlog is counted
        randomize("Area", area, keep);
        for (Source& source : area.sources) randomize("Source", source, {});
    }

    // What makes people the viewer's own, or lets it count whose people sit elsewhere: another value would be another
    // world.
    [[nodiscard]] Names whoseItIs() const {
        Names keep{"area"};
        if (viewer.seat.isNone()) return keep;
        const SeatRole role = defOf(world, viewer.seat).role;
        bool counts = role == SeatRole::PeopleManager;
        for (std::size_t i = 0; i < world.managers.size(); ++i)
            counts = counts || (defOf(world, SeatId(i)).role == SeatRole::PeopleManager &&
                                knowsDirective(world, viewer, SeatId(i)));
        if (role != SeatRole::ReleaseLead || counts) keep.insert({"home", "machine", "hands"});
        if (counts) keep.insert({"employer", "movesTo"});
        return keep;
    }

    // Own people show wherever they sit, but out of sight not what they have in hand.
    void hideWorker(Worker& worker) {
        Names keep = whoseItIs();
        const bool ownPerson = !viewer.seat.isNone() && isOwn(world, viewer.seat, worker);
        if (ownPerson || seen(worker.area)) keep.insert({"employer", "station", "state"});
        if (seen(worker.area)) keep.insert({"item"});
        if (worker.area == own) keep.insert({"post", "speeds", "machine"});
        randomize("Worker", worker, keep);
    }

    // A part that a third area makes for somebody else's pallet.
    void hideThirdParts(const Item& feature) {
        for (ItemId id = feature.firstPart; !id.isNone(); id = world.items[id.index()].nextPart) {
            Item& part = world.items[id.index()];
            if (part.maker == own || seen(part.maker) || seen(feature.owner) || feature.owner == own) continue;
            part.stage = luck % 2 == 0 ? Stage::Refused : Stage::Delivered;
            touched.insert("Item.stage");
        }
    }

    // What other managers know, are paid, have ordered, offered and promised, and whose wishes their people follow.
    void hideManagers() {
        for (std::size_t i = 0; i < world.managers.size(); ++i) {
            Manager& manager = world.managers[i];
            Names keep{"from", "to", "leftAt", "arrivesAt", "exposed"};
            if (viewer.seat == SeatId(i)) keep.insert({"paidFor", "paid", "dues", "bonusByDay", "knows"});
            randomize("Manager", manager, keep);
            if (viewer.seat != SeatId(i)) randomize("Work", manager.paidFor, {});
        }
    }

    void hideDeals() {
        for (PendingOrder& order : world.orders)
            if (order.seat != viewer.seat) randomize("PendingOrder", order, {"seat"});
        const auto mine = [&](SeatId a, SeatId b) { return a == viewer.seat || b == viewer.seat; };
        for (Offer& offer : world.offers)
            if (!mine(offer.from, offer.to)) randomize("Offer", offer, {"from", "to"});
        for (Promise& promise : world.promises)
            if (!mine(promise.by, promise.to)) randomize("Promise", promise, {"by", "to"});
    }

    // Whispers of those people managers whose directive this seat does not know.
    void hideDirectives() {
        const std::vector<SeatDef>& seats = world.scenario->seats;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            if (seats[i].role != SeatRole::PeopleManager || knowsDirective(world, viewer, SeatId(i))) continue;
            world.favours ^= static_cast<std::uint32_t>(luck & 1) << seats[i].employer.index();
            for (Worker& worker : world.workers) {
                const bool ownPerson = !viewer.seat.isNone() && isOwn(world, viewer.seat, worker);
                const bool becomesOwn = worker.area == own;
                if (worker.employer != seats[i].employer || seen(worker.area) || ownPerson || becomesOwn) continue;
                if (luck % 3 == 0) worker.home = worker.area;
            }
            touched.insert({"World.favours", "Worker.home"});
        }
    }

    void hideNews() {
        for (NewsView& news : world.news)
            if (!mayHear(sights, news)) randomize("NewsView", news, {"kind", "area", "other"});
    }

    void hideAll() {
        for (std::size_t i = 0; i < world.items.size(); ++i) hideItem(world.items[i]);
        for (ItemId id = world.pallets.first; !id.isNone(); id = world.items[id.index()].next)
            hideThirdParts(world.items[id.index()]);
        for (Station& station : world.stations) hideStation(station);
        for (Worker& worker : world.workers) hideWorker(worker);
        for (std::size_t i = 0; i < world.areas.size(); ++i) hideArea(i);
        hideManagers();
        hideDeals();
        hideDirectives();
        hideNews();
        for (GateEntry& entry : world.gate) randomize("GateEntry", entry, {"item", "result", "since"});
        for (Vendor& customer : world.customers)
            randomize("Vendor", customer, {"forked"});  // that a vendor left is told to all
        for (std::size_t i = 0; i < world.projects.size(); ++i)
            if (world.scenario->projects[i].area != own) randomize("Project", world.projects[i], {});
        world.calendar = {};
        world.visits.clear();
        randomize("World", world, kPublic);
    }
};

Term termOf(const World& world, std::uint64_t luck) {
    Term term;
    term.kind = static_cast<TermKind>(luck % kTermKinds);
    term.days = static_cast<std::int32_t>(1 + luck % 9);
    if (term.kind == TermKind::Part) term.item = ItemId(luck % world.items.size());
    return term;
}

// Seats manage differently, walk about, pull every lever; commands of every type come again and again.
void stir(Simulation& simulation, std::uint64_t step) {
    using enum WorkClass;
    const World& world = simulation.world();
    const std::uint64_t luck = mix64(step);
    const SeatId seat(luck % world.managers.size());
    const AreaId area = defOf(world, seat).area.isNone() ? AreaId(luck / 8 % 5) : defOf(world, seat).area;
    const bool on = luck / 64 % 2 == 0;
    const WorkerId worker = areaOf(world, area).people.front();
    const SeatId other((seat.index() + 1 + luck / 16 % 7) % world.managers.size());
    const std::vector<Command> commands{
        WalkTo{AreaId(luck / 4 % 5)},
        SayReport{static_cast<Report>(luck / 8 % 3)},
        SetWipLimit{areaOf(world, area).firstStation, static_cast<std::int32_t>(1 + luck % 30)},
        SetOrder{{StartNew, UnblockOthers, FinishOwn, ReviewOwn, FixDefects}},
        SetOrder{{UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew}},
        PostWorker{worker, areaOf(world, area).firstStation},
        SetQuality{static_cast<std::int32_t>(luck / 32 % 3)},
        StartProject{static_cast<std::int32_t>(2 * area.index() + luck / 32 % 2)},
        SetOvertime{on},
        Hire{0, 1},
        LendWorker{worker, AreaId(luck / 128 % 5), 4},
        CallBack{WorkerId(luck / 128 % world.workers.size())},
        ExpediteItem{areaOf(world, area).inbox.first},
        SetCadence{static_cast<std::int32_t>(2 + luck % 5)},
        ShipNow{},
        HoldItem{world.dock.first, on},
        SetFavour{on},
        AskAround{},
        Expose{other},
        Propose{other, termOf(world, luck / 512), termOf(world, luck / 4096)},
        AnswerOffer{world.offers.empty() ? 0 : world.offers.front().id, on ? Answer::Accept : Answer::Refuse},
        OpenBoard{luck % 40 == 0},
        Undo{world.orderIds}};
    const SeatId by = step % commands.size() == 20 && !world.offers.empty() ? world.offers.front().to : seat;
    static_cast<void>(simulation.submit(by, commands[step % commands.size()]));
    if (step % 7 == 0 && !world.boardBy.isNone()) static_cast<void>(simulation.submit(world.boardBy, OpenBoard{false}));
    for (std::size_t i = 0; i < 5; ++i) {
        const auto& inbox = simulation.world().areas[i].inbox;
        if (inbox.empty() || mix64(step + i) % 4 == 0) continue;
        const Answer answer = mix64(step) % 3 == 0 ? Answer::Refuse : Answer::Accept;
        static_cast<void>(
            simulation.submit(SeatId(i), AnswerRequest{inbox.first, answer, answer == Answer::Accept ? 6 : 0}));
    }
}

// All levers from the first day on.
const Scenario& unlocked() {
    static const Scenario scenario = [] {
        Scenario copy = openstack();
        copy.levers = everythingAtOnce();
        copy.culture.culture = Culture::Learning;
        return copy;
    }();
    return scenario;
}

// Nor may the answer to an order about people depend on it. Says how many were compared.
std::size_t checkPeople(const World& world, const World& other, SeatId seat) {
    std::size_t compared = 0;
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        const WorkerId worker(i);
        if (checkCommand(world, seat, CallBack{worker}) != checkCommand(other, seat, CallBack{worker}))
            FAIL("a call back tells a secret");
        for (std::size_t area = 0; area < world.areas.size(); ++area, ++compared) {
            const LendWorker lend{worker, AreaId(area), 5};
            if (checkCommand(world, seat, lend) != checkCommand(other, seat, lend)) FAIL("a loan tells a secret");
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("what a seat may not know changes no byte of its view, at 10 000 moments of a busy session") {
    Simulation simulation(unlocked(), 1234);
    Names touched;
    std::size_t deals = 0;
    std::size_t verdicts = 0;
    std::map<Sight, int> met;
    const std::int64_t ticks = 10'000 / static_cast<std::int64_t>(everyNth(5));
    for (std::int64_t tick = 0; tick < ticks; ++tick) {
        simulation.advanceTo(SimTime{tick * days(60).ms / ticks});
        if (tick % 20 == 0) stir(simulation, static_cast<std::uint64_t>(tick / 20));
        const World& world = simulation.world();
        const auto role = static_cast<std::size_t>(tick) % (world.managers.size() + 1);  // the last one only watches
        const Viewer viewer{role == world.managers.size() ? SeatId{} : SeatId(role), false, 99};
        deals += world.offers.size() + world.promises.size() + world.orders.size();
        Secrets secrets{
            .world = world, .viewer = viewer, .luck = mix64(static_cast<std::uint64_t>(tick)), .touched = touched};
        for (const Sight sight : secrets.sights) ++met[sight];
        secrets.hideAll();
        if (toBytes(buildView(world, viewer)) != toBytes(buildView(secrets.world, viewer))) {
            INFO("tick " << tick << ", role " << role);
            CHECK(dumpOf(buildView(world, viewer)) == dumpOf(buildView(secrets.world, viewer)));
            FAIL("a secret shows");
        }
        if (tick % 20 == 0 && !viewer.seat.isNone()) verdicts += checkPeople(world, secrets.world, viewer.seat);
    }
    CHECK(verdicts > 10'000 / everyNth(5));
    CHECK(deals > 10'000 / everyNth(5));
    for (const Sight sight : {Sight::Reported, Sight::Glimpsed, Sight::Seen, Sight::Owned})
        CHECK(met[sight] > 100 / static_cast<int>(everyNth(5)));

    if (kSanitized) return;  // so few moments do not touch all there is
    Names all;
    all.merge(fieldsOf<Item>("Item"));
    all.merge(fieldsOf<Station>("Station"));
    all.merge(fieldsOf<Worker>("Worker"));
    all.merge(fieldsOf<Area>("Area"));
    all.merge(fieldsOf<World>("World"));
    all.merge(fieldsOf<NewsView>("NewsView"));
    all.merge(fieldsOf<Source>("Source"));
    all.merge(fieldsOf<Work>("Work"));
    all.merge(fieldsOf<GateEntry>("GateEntry"));
    all.merge(fieldsOf<Vendor>("Vendor"));
    all.merge(fieldsOf<Manager>("Manager"));
    all.merge(fieldsOf<PendingOrder>("PendingOrder"));
    all.merge(fieldsOf<Offer>("Offer"));
    all.merge(fieldsOf<Promise>("Promise"));
    Names untouched;
    std::set_difference(all.begin(), all.end(), touched.begin(), touched.end(),
                        std::inserter(untouched, untouched.end()));
    Names shown{
        // where things are (their secret parts are hidden by being absent; lanes, backlog and inbox are touched)
        "Item.maker", "Item.missing", "Item.owner", "Item.parent", "Item.station", "Item.next", "Item.previous",
        "Item.firstPart", "Item.nextPart", "Station.area", "Station.place", "Worker.area", "Area.firstStation",
        "Area.stations",
        // public: words, runs in the gate, who left
        "Area.report", "Area.reportAt", "GateEntry.item", "GateEntry.result", "GateEntry.since", "Vendor.forked",
        "NewsView.area", "NewsView.kind", "NewsView.other",
        // figures, and what everybody knows; who ordered, offered and promised decides who may see it
        "Manager.from", "Manager.to", "Manager.leftAt", "Manager.arrivesAt", "Manager.exposed", "PendingOrder.seat",
        "Offer.from", "Offer.to", "Promise.by", "Promise.to"};
    for (const std::string& name : kPublic) shown.insert("World." + name);
    shown.erase("World.favours");  // touched where nobody knows of it
    CHECK(untouched == shown);
}

TEST_CASE("an area out of sight sends no people, no boxes and no counts") {
    const Scenario scenario = tinyScenario();
    Simulation tiny(scenario, 1);
    const PlayerView view = buildView(tiny.world(), Viewer{kAlphaLead});
    CHECK(view.areas[1].sight == Sight::Reported);
    CHECK(view.areas[1].stations.empty());
    CHECK(view.areas[1].people == 0);
    for (const ItemView& item : view.items) CHECK(item.maker == kAlpha);
    for (const WorkerView& worker : view.workers) CHECK(worker.area == kAlpha);
}

TEST_CASE("walking there opens the view, walking away closes it, on the way nothing is seen") {
    const Scenario scenario = tinyScenario();
    Simulation tiny(scenario, 1);
    const auto sight = [&] { return sightOf(tiny.world(), Viewer{kAlphaLead}, kBeta); };
    REQUIRE(tiny.submit(kAlphaLead, WalkTo{kBeta}) == Verdict::Ok);
    CHECK(sight() == Sight::Reported);
    tiny.advanceTo(at(Duration{30 * 60'000}));
    CHECK(sight() == Sight::Seen);
    REQUIRE(tiny.submit(kAlphaLead, WalkTo{kAlpha}) == Verdict::Ok);
    CHECK(sight() == Sight::Reported);
}

TEST_CASE("two areas glimpse each other while a pallet waits between them, and no longer") {
    const Scenario scenario = tinyScenario();
    Simulation tiny(scenario, 1);
    tiny.advanceTo(at(hours(7)));  // alpha's feature is done but for beta's part
    CHECK(sightOf(tiny.world(), Viewer{kAlphaLead}, kBeta) == Sight::Glimpsed);
    CHECK(sightOf(tiny.world(), Viewer{kBetaLead}, kAlpha) == Sight::Glimpsed);
    const PlayerView view = buildView(tiny.world(), Viewer{kBetaLead});
    REQUIRE(view.pallets.size() == 1);
    CHECK(view.pallets[0].ageDays == -1);
    CHECK(view.areas[0].people == 3);
    CHECK(view.areas[0].backlog == 0);
}

TEST_CASE("the open board shows everything to anybody") {
    Simulation simulation(openstack(), 5);
    simulation.advanceTo(at(days(10)));
    const PlayerView view = buildView(simulation.world(), Viewer{SeatId{}, true});
    for (const AreaView& area : view.areas) CHECK(area.sight == Sight::Seen);
    CHECK(view.workers.size() == simulation.world().workers.size());  // no machines in the flagship
    CHECK(view.pallets.size() == static_cast<std::size_t>(simulation.world().pallets.count));
}

TEST_CASE("what the facilitator reveals is what an open board shows, and hidden again it is as before") {
    Simulation simulation(openstack(), 5);
    simulation.advanceTo(at(days(10)));
    const auto look = [&](SeatId seat, bool board) { return buildView(simulation.world(), Viewer{seat, board, 99}); };
    for (const SeatId seat : {SeatId{}, SeatId(0), SeatId(4)}) {
        const PlayerView before = look(seat, false);
        const PlayerView above = look(seat, true);
        REQUIRE_FALSE(before == above);
        REQUIRE(simulation.intervene(Reveal{true}));
        CHECK(look(seat, false) == above);
        REQUIRE(simulation.intervene(Reveal{false}));
        CHECK(look(seat, false) == before);
    }
}
