#include "client/tutorial/tutorial.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int32_t kQueueWorthSeeing = 6;

bool contains(const std::vector<ItemId>& items, ItemId item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

void enter(TutorialState& state, Lesson lesson, const TutorialSight& sight) {
    state.lesson = lesson;
    state.done = false;
    state.ranOn = false;
    state.made.clear();
    state.pile = waitingAt(sight.view, placesOf(sight).review);
    state.shipped = sight.view.ownShipped;
}

// A box that was seen at the first station stands at review.
bool boxMoved(TutorialState& state, const TutorialSight& sight) {
    const TutorialPlaces places = placesOf(sight);
    bool moved = false;
    for (const ItemView& item : sight.view.items) {
        if (item.owner != places.own || item.maker != places.own) continue;
        if (item.place == Place::InWork && item.station == places.make && !contains(state.made, item.handle))
            state.made.push_back(item.handle);
        const bool atReview = item.place <= Place::InWork && item.station == places.review;
        moved = moved || (atReview && contains(state.made, item.handle));
    }
    return moved;
}

bool palletWaits(const TutorialSight& sight) {
    const AreaId own = placesOf(sight).own;
    const auto missing = [&](const SlotView& slot) { return slot.from != own && slot.state != SlotState::Made; };
    return std::any_of(sight.view.pallets.begin(), sight.view.pallets.end(), [&](const PalletView& pallet) {
        return pallet.owner == own && std::any_of(pallet.slots.begin(), pallet.slots.end(), missing);
    });
}

bool reviewsBeforeStarting(const PlayerView& view) {
    const auto place = [&](WorkClass work) { return std::find(view.order.begin(), view.order.end(), work); };
    return !view.order.empty() && place(WorkClass::ReviewOwn) < place(WorkClass::StartNew);
}

bool seesOther(const TutorialSight& sight) {
    const AreaId other = placesOf(sight).other;
    return other.index() < sight.view.areas.size() && sight.view.areas[other.index()].sight >= Sight::Seen;
}

bool happened(TutorialState& state, const TutorialSight& sight) {
    const std::int32_t waiting = waitingAt(sight.view, placesOf(sight).review);
    switch (state.lesson) {
        case Lesson::Start: return sight.room.phase == Phase::Run;
        case Lesson::Box: return boxMoved(state, sight);
        // Who lets review go first before being asked keeps the queue short: that is as good.
        case Lesson::Queue: return waiting >= kQueueWorthSeeing || reviewsBeforeStarting(sight.view);
        case Lesson::Pallet: return palletWaits(sight);
        case Lesson::Lever: return reviewsBeforeStarting(sight.view);
        case Lesson::Relief: return waiting <= std::max(state.pile / 2, kQueueWorthSeeing / 2);
        case Lesson::Walk: return seesOther(sight);
        case Lesson::Ship: return sight.view.ownShipped > state.shipped;
        case Lesson::End: break;
    }
    return false;
}

Lesson after(Lesson lesson) {
    return static_cast<Lesson>(static_cast<int>(lesson) + 1);
}

// Alone there is nobody to wait for before the first plan.
void leaveLobby(TutorialState& state, const TutorialSight& sight, std::vector<HostOrder>& messages) {
    const Phase phase = sight.room.phase;
    if ((phase != Phase::Lobby && phase != Phase::Briefing) || phase == state.pushed) return;
    state.pushed = phase;
    messages.emplace_back(NextPhase{});
}

// Somebody reads, or is to do something that takes no time on the floor.
bool wantsPause(const TutorialState& state, const TutorialSight& sight) {
    const bool still = state.done || state.lesson == Lesson::Lever;
    return sight.room.phase == Phase::Run && still && !state.ranOn;
}

void mindClock(TutorialState& state, const TutorialSight& sight, std::vector<HostOrder>& messages) {
    const RoomState& room = sight.room;
    if (state.hold == Hold::Asked && room.paused) state.hold = Hold::Held;
    if (state.hold == Hold::Held && !room.paused) {
        state.hold = Hold::Free;
        state.ranOn = true;
        if (state.done) readOn(state, sight);
    }
    const bool wants = wantsPause(state, sight);
    if (wants && state.hold == Hold::Free) {
        state.hold = room.paused ? Hold::Held : Hold::Asked;
        if (!room.paused) messages.emplace_back(SetClock{true, room.speedPercent});
    }
    if (!wants && state.hold != Hold::Free) {
        state.hold = Hold::Free;
        messages.emplace_back(SetClock{false, room.speedPercent});
    }
}

}  // namespace

TutorialPlaces placesOf(const TutorialSight& sight) {
    TutorialPlaces places;
    if (sight.seat.index() >= sight.plan.seats.size()) return places;
    places.own = sight.plan.seats[sight.seat.index()].area;
    for (std::size_t i = sight.plan.areas.size(); i-- > 0;)
        if (AreaId(i) != places.own) places.other = AreaId(i);
    for (std::size_t i = sight.plan.stations.size(); i-- > 0;) {
        const StationPlan& station = sight.plan.stations[i];
        if (station.area == places.other && station.operation == Operation::Make) places.otherMake = StationId(i);
        if (station.area != places.own) continue;
        if (station.operation == Operation::Make) places.make = StationId(i);
        if (station.operation == Operation::Review) places.review = StationId(i);
    }
    return places;
}

std::int32_t waitingAt(const PlayerView& view, StationId station) {
    for (const AreaView& area : view.areas)
        for (const StationView& one : area.stations)
            if (one.station == station) return one.waiting;
    return 0;
}

std::vector<HostOrder> follow(TutorialState& state, const TutorialSight& sight) {
    std::vector<HostOrder> messages;
    if (sight.seat.isNone() || sight.view.areas.empty()) return messages;
    leaveLobby(state, sight, messages);
    if (!state.done && happened(state, sight)) {
        state.done = true;
        if (planOf(state.lesson).then == Then::GoOn) readOn(state, sight);
    }
    if (sight.room.phase == Phase::Debrief && state.lesson != Lesson::End && !state.done)
        enter(state, Lesson::End, sight);
    mindClock(state, sight, messages);
    return messages;
}

void readOn(TutorialState& state, const TutorialSight& sight) {
    if (state.done && state.lesson != Lesson::End) enter(state, after(state.lesson), sight);
}

}  // namespace gemba
