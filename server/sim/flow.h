// How items move: arrival, start, work, review, pallet, gate, release. One function per step; each records the visit
// that ends, puts the item where it goes next and lets whoever is concerned look for work again.
#pragma once

#include "server/sim/world.h"

namespace gemba {

// ---- items.cpp: the pool ----
[[nodiscard]] bool isPart(const Item& item);
// A fresh slot; none when the pool is full.
[[nodiscard]] ItemId newItem(World& world, const Item& item);
// The item is through and nobody will ask for it again; its slot is used again where the world keeps open items only.
void retire(World& world, ItemId item);
// It is lost: turned away, given up or withdrawn.
void lose(World& world, ItemId item);
// Where a stay begins and ends.
struct Stay {
    FlowBand band = FlowBand::Backlog;
    SimTime started;
    SimTime finished;
    Ending ending = Ending::Passed;
    StationId station;
    WorkerId worker;
};
// The work put into it counts as inventory no longer: it shipped, or it never will.
void writeOff(World& world, ItemId item);
// Ends the item's stay where it is: writes the visit and starts the next stay now.
void moveOn(World& world, ItemId item, const Stay& stay);
[[nodiscard]] FlowBand bandAt(const World& world, StationId station);

// ---- sources.cpp ----
void scheduleArrivals(World& world, AreaId area);
void arrive(World& world, AreaId area, std::size_t source);                      // its next batch
void arriveToday(World& world, std::int32_t day);                                // schedules and dice
[[nodiscard]] ItemId createOwn(World& world, AreaId area, std::size_t source);   // with the parts it will need
[[nodiscard]] ItemId createNext(World& world, AreaId area, std::size_t source);  // of an endless source
void fillStations(World& world, AreaId area);                                    // what waits there when day 1 begins

// ---- intake.cpp: what is let onto the floor ----
[[nodiscard]] bool hasLeave(const World& world, AreaId area);  // CONWIP and rope
// The oldest of the source in the backlog; none when there is none.
[[nodiscard]] ItemId oldestOf(const World& world, AreaId area, std::size_t source);
[[nodiscard]] bool hasNext(const World& world, AreaId area, std::size_t source);  // an endless source always has
[[nodiscard]] ItemId takeNew(World& world, AreaId area, std::size_t source);      // none when the pool is full
void takeThis(World& world, ItemId item);                                         // out of the backlog
void letIn(World& world, AreaId area);                                            // what machines and pushed work allow
void admitOwn(World& world, ItemId item);                                         // it starts now: parts are asked for
void leaveLoop(World& world, Item& item);
void leaveRope(World& world, Item& item);

// ---- queue.cpp ----
[[nodiscard]] std::size_t laneOf(const World& world, const Item& item, StationId station);
void putInQueue(World& world, ItemId item);  // of its station, by its key
void takeFromQueue(World& world, ItemId item);
[[nodiscard]] bool goesBefore(const World& world, ItemId a, ItemId b);
[[nodiscard]] bool canAccept(const World& world, StationId station);
void arriveAt(World& world, ItemId item, StationId station);
void admit(World& world, StationId station);       // a place is free: who holds work for it may hand it over
void waitWithPatience(World& world, ItemId item);  // from now on
void patienceOver(World& world, ItemId item);

// ---- work.cpp: what people do next ----
// Every free person of the area looks for the next job by its lead's order of work.
void dispatch(World& world, AreaId area);

// ---- service.cpp: one worker, one load ----
// Starts on a chain of items, each out of its queue.
void begin(World& world, WorkerId worker, ItemId first, StationId station);
void startMachines(World& world, StationId station);
void workDone(World& world, WorkerId worker);
void handOver(World& world, WorkerId worker);  // finished items go where there is room
void refresh(World& world, WorkerId worker);   // its speed or what stops it has changed
void fail(World& world, WorkerId worker);
void repaired(World& world, WorkerId worker);
void scheduleFailure(World& world, WorkerId worker);  // the first
[[nodiscard]] Duration effortOf(const World& world, const Item& item, StationId station);
[[nodiscard]] bool isAble(const World& world, const Worker& worker);

// ---- routing.cpp: where items go ----
[[nodiscard]] StationId makeBefore(const World& world, StationId station);  // itself when there is none
// What the finished work did to the item, and where it goes.
void judge(World& world, ItemId item, WorkerId worker, StationId station);
void depart(World& world, ItemId item, WorkerId worker);

// ---- dice.cpp ----
void throwDice(World& world);

// ---- assembly.cpp ----
void askForParts(World& world, ItemId feature);
void requestPart(World& world, ItemId part);
void acceptPart(World& world, ItemId part);
void refusePart(World& world, ItemId part);
// All stations are behind it: to pallet, gate, requester or archive.
void leaveArea(World& world, ItemId item);

// ---- gate.cpp ----
void enterGate(World& world, ItemId feature);
void gateDone(World& world, ItemId feature, std::uint32_t ticket);

// ---- release.cpp ----
void enterDock(World& world, ItemId feature);
void releaseOnCalendar(World& world);
[[nodiscard]] bool canRelease(const World& world);  // something to ship, and no release under way
void startRelease(World& world);
void shipOnDemand(World& world);  // where there are no dates: as soon as the batch is full
// From now on every so many days since the last one.
void setCadence(World& world, std::int32_t everyDays);
void releaseDone(World& world);

// ---- quality.cpp ----
// A chance times a factor, at most certain.
[[nodiscard]] Permille changedBy(Permille chance, Permille factor);
// The usual chance, changed by how carefully the item was made.
[[nodiscard]] Permille byQuality(const World& world, const Item& item, Permille QualityDef::*what, Permille usual);
void putInDefects(World& world, Item& item, StationId station);
[[nodiscard]] std::int32_t findDefects(World& world, Item& item, StationId station);
void scheduleDefects(World& world, ItemId item);  // as it ships or is repaired
void reportDefect(World& world, ItemId source, std::uint32_t number);
void lineGoesOn(World& world, AreaId area, std::uint32_t ticket);
void addDebt(World& world, AreaId area);
[[nodiscard]] std::int64_t debtSpeed(const World& world, AreaId area);  // millionths

// ---- people.cpp ----
void refreshPace(World& world, AreaId area);
void hire(World& world, AreaId area, std::size_t group, std::int32_t count);
void letGo(World& world, AreaId area, std::size_t group, std::int32_t count);
void lend(World& world, WorkerId worker, AreaId to, std::int32_t forDays);  // 0 = for good
void comeHome(World& world, WorkerId worker, std::uint32_t ticket);
void assimilated(World& world, WorkerId worker, std::uint32_t ticket);
void setOvertime(World& world, AreaId area, bool on);
void startShift(World& world, WorkerId worker);
void endShift(World& world, WorkerId worker);
void tire(World& world);                    // once a day
void leave(World& world, WorkerId worker);  // with empty hands
void move(World& world, WorkerId worker);   // likewise, to where it is lent
[[nodiscard]] Duration switchTime(const World& world, const Worker& worker, ItemId item);

[[nodiscard]] bool isOwn(const World& world, SeatId seat, const Worker& worker);  // home or employer
// Everybody of this employer goes back where they belong.
void callHome(World& world, EmployerId employer);
[[nodiscard]] std::int32_t away(const World& world, EmployerId employer);  // people who sit, or go, elsewhere

// ---- influence.cpp: what people managers whisper ----
[[nodiscard]] bool isFavoured(const World& world, EmployerId employer,
                              const Item& item);                  // own vendor's, or part of it
[[nodiscard]] bool whispers(const World& world, SeatId manager);  // favours, or has moved people
void followDirectives(World& world, std::int32_t day);
void askAround(World& world, SeatId seat);

// ---- orders.cpp: what takes effect later ----
void takeOrder(World& world, SeatId seat, const Command& command);
// Each seat has its share of the orders that can wait, so that nobody notices how many others have.
[[nodiscard]] bool mayOrder(const World& world, SeatId seat, const Command& command);
void takeEffect(World& world, std::uint32_t order);
[[nodiscard]] std::uint32_t leversOf(const World& world, SeatId seat);  // bit per Lever that it may pull now
[[nodiscard]] bool mayPull(const World& world, SeatId seat, Lever lever);

// ---- promises.cpp ----
// The part that the term means: itself, or, of a feature, the one that the giver's area makes. None = no such part.
[[nodiscard]] ItemId partMeant(const World& world, SeatId giver, SeatId taker, ItemId item);
[[nodiscard]] bool canGive(const World& world, SeatId giver, SeatId taker, const Term& term);
void give(World& world, SeatId giver, SeatId taker, const Term& term);
void promise(World& world, const Promise& promise);
[[nodiscard]] bool hasPromisedPeace(const World& world, SeatId seat);  // its directive rests, and not for ever
// What keeps or breaks a promise the moment it happens: a part is there, somebody is to go elsewhere, a directive is
// taken up again.
void partArrived(World& world, ItemId part);
void personSent(World& world, SeatId by, WorkerId worker, AreaId to);
void directiveResumed(World& world, SeatId seat);
void judgePromises(World& world);  // once a day

// ---- culture.cpp ----
void hearReport(World& world, SeatId seat, Report before);
void payForTheDay(World& world);  // wages, overtime, the board

// ---- improvement.cpp ----
void startProject(World& world, std::size_t project);
void projectItemDone(World& world, const Item& item);
void dipOver(World& world, AreaId area, std::uint32_t ticket);

// ---- market.cpp ----
[[nodiscard]] Money earned(const World& world, const Item& feature);
void vendorAsked(World& world, const Item& feature);
void vendorServed(World& world, const Item& feature);
void judgePatience(World& world);  // once a day

// ---- happenings.cpp ----
void happen(World& world, const HappeningDef& def);  // now, whatever its day
void beginDay(World& world);
void endDay(World& world);
void expedite(World& world, ItemId item);

// ---- warm_up.cpp ----
void warmUp(World& world);  // runs the days before day 1 and forgets what they brought

// ---- simulation.cpp ----
void step(World& world);  // does what comes next in the calendar

// ---- turn.cpp ----
// Around every change of what a worker does: keeps the counts, the named states and the free machines right.
class Turn {
  public:
    Turn(World& world, WorkerId worker);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

  private:
    World& m_world;
    WorkerId m_worker;
    StationId m_before;
};
[[nodiscard]] WorkerState stateOf(const World& world, const Worker& worker);
[[nodiscard]] StationState stateOf(const World& world, const Station& station);
void noteStation(World& world, StationId station);
// People and stations who are let go on, each looks for work.
void attend(World& world);

}  // namespace gemba
