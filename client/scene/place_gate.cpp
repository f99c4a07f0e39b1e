#include <algorithm>

#include "client/scene/places.h"

namespace gemba {

namespace {

constexpr double kPad = 12;
constexpr double kTestHeight = 84;
constexpr double kTestPitch = 104;
constexpr double kTestShare = 0.42;  // of the gate's height; the queue stands below

void placeTests(const PlaceContext& context, FloorPlaces& places) {
    const Rect gate = context.layout.gate;
    const auto items = context.queues.at(Place::InGate);
    const std::size_t slots = std::max(static_cast<std::size_t>(context.plan.gateSlots), items.size());
    const double pitch = std::min(kTestPitch, gate.height * kTestShare / static_cast<double>(slots));
    const double shrink = pitch / kTestPitch;
    for (std::size_t i = 0; i < slots; ++i) {
        TestPlace test;
        test.rect = {gate.left + kPad, gate.top + 22 + pitch * static_cast<double>(i), gate.width - 2 * kPad,
                     kTestHeight * shrink};
        test.box = {test.rect.centre().x, test.rect.top + 28 * shrink};
        if (i < items.size()) {
            test.item = static_cast<std::ptrdiff_t>(items[i]);
            BoxPlace box = boxOf(context, items[i], Spot::InGate);
            box.centre = test.box;
            box.side = 32 * std::max(shrink, 0.4);
            places.boxes.push_back(box);
        }
        places.tests.push_back(test);
    }
}

// The lower part of a column, from `top` down, where boxes stand.
Rect floorOf(Rect column, double top) {
    return {column.left + kPad, top, column.width - 2 * kPad, column.bottom() - kPad - top};
}

PilePlace stacked(const PlaceContext& context, FloorPlaces& places, Rect room, Place place, Spot spot) {
    const auto items = context.queues.at(place);
    PilePlace pile;
    pile.count = static_cast<std::int32_t>(items.size());
    pile.stacking = stackIn(room, items.size());
    putStacked(context, places, pile, items, spot);
    return pile;
}

}  // namespace

void placeGateAndDock(const PlaceContext& context, FloorPlaces& places) {
    placeTests(context, places);
    const double text = context.camera.textHeight(20);
    const double countRoom = context.camera.textHeight(32) + text + 20;
    const Rect gate = context.layout.gate;
    const double tests = places.tests.empty() ? gate.top : places.tests.back().rect.bottom();
    const double queueTop = tests + 10 + 2.6 * text + countRoom;
    places.gateQueue = stacked(context, places, floorOf(gate, queueTop), Place::GateQueue, Spot::GateQueue);
    const Rect dock = context.layout.dock;
    const double dockTop = dock.top + 50 + 2.6 * text + countRoom;
    places.dock = stacked(context, places, floorOf(dock, dockTop), Place::Dock, Spot::Dock);
}

}  // namespace gemba
