// How items move: arrival, start, work, review, pallet, gate, release. One function per step; each records the visit
// that ends, puts the item where it goes next and lets the people concerned look for work again.
#pragma once

#include "server/sim/world.h"

namespace gemba {

// ---- sources (sources.cpp) ----
void scheduleArrival(World& world, AreaId area);
void arrive(World& world, AreaId area);  // one feature, with the parts it will need

// ---- work (work.cpp) ----
// Every starved person of the area looks for the next job by its lead's order of work.
void dispatch(World& world, AreaId area);
void workDone(World& world, WorkerId worker);
// Into the queue of the item's next station; the first of its area when `place` is 0.
void enqueue(World& world, ItemId item, std::int32_t place);

// ---- assembly (assembly.cpp) ----
void askForParts(World& world, ItemId feature);
void requestPart(World& world, ItemId part);
void acceptPart(World& world, ItemId part);
void refusePart(World& world, ItemId part);
// All stations of its area are behind it: to pallet, gate, requester or archive.
void leaveArea(World& world, ItemId item);

// ---- delivery (delivery.cpp) ----
void enterGate(World& world, ItemId feature);
void gateDone(World& world, ItemId feature);
void release(World& world);
void reportDefect(World& world, ItemId feature);
void endDay(World& world);

// Ends the item's stay where it is: writes the visit and starts the next stay now.
void moveOn(World& world, ItemId item, FlowBand from, SimTime started, StationId station = {}, WorkerId worker = {});

}  // namespace gemba
