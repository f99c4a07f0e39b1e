#include "client/scene/describe.h"

#include <cmath>

namespace gemba {

namespace {

using Texts = const FloorTexts&;

std::string withArea(const Stage& stage, const std::string& pattern, AreaId area) {
    return filled(pattern, "{area}", nameOf(stage, area));
}

std::string managerAt(const Stage& stage, const Camera& camera, Point point) {
    for (const ManagerPlace& manager : stage.managers) {
        if (std::hypot(manager.at.x - point.x, manager.at.y - point.y) > managerRadius(camera) + 4) continue;
        if (manager.seat.index() >= stage.plan.seats.size()) continue;
        const std::string who = manager.own ? stage.texts.you : playerOf(stage.room, manager.seat, stage.texts.bot);
        const SeatPlan& seat = stage.plan.seats[manager.seat.index()];
        if (seat.area.isNone()) return filled(filled(stage.texts.aSeat, "{seat}", seat.name), "{who}", who);
        return filled(withArea(stage, stage.texts.aManager, seat.area), "{who}", who);
    }
    return {};
}

std::string boxAt(const Stage& stage, Point point) {
    for (const BoxPlace& box : stage.places.boxes) {
        if (box.spot == Spot::Pallet || !box.drawn || !squareAround(box.centre, box.side + 2).contains(point)) continue;
        return boxSentence(stage, stage.view.items[box.item]);
    }
    return {};
}

std::string doing(Texts texts, WorkerState state) {
    switch (state) {
        case WorkerState::Working: return texts.working;
        case WorkerState::Starved: return texts.starved;
        case WorkerState::Held: return texts.held;
        case WorkerState::Helping: return texts.helping;
        case WorkerState::Firefighting: return texts.firefighting;
        case WorkerState::SettingUp: return texts.settingUp;
        case WorkerState::Improving: return texts.improving;
        case WorkerState::Down: return texts.down;
        case WorkerState::OffShift: return texts.offShift;
        case WorkerState::Stopped: return texts.stopped;
    }
    return {};
}

std::string personAt(const Stage& stage, Point point) {
    for (const DeskPlace& desk : stage.places.desks) {
        const double s = desk.scale;
        const Rect rect{desk.corner.x - 24 * s, desk.corner.y, 48 * s, 52 * s};
        if (!rect.contains(point)) continue;
        if (desk.worker < 0) return withArea(stage, stage.texts.counted, desk.area);
        const WorkerView& worker = stage.view.workers[static_cast<std::size_t>(desk.worker)];
        return filled(withArea(stage, stage.texts.person, desk.area), "{station}", nameOf(stage, desk.station)) +
               doing(stage.texts, worker.state);
    }
    return {};
}

std::string slotSentence(const Stage& stage, const PalletView& pallet, const SlotView& slot) {
    const auto say = [&](const std::string& pattern) {
        return filled(withArea(stage, pattern, pallet.owner), "{other}", nameOf(stage, slot.from));
    };
    switch (slot.state) {
        case SlotState::Unknown: return stage.texts.slotUnknown;
        case SlotState::Asked: return say(stage.texts.slotAsked);
        case SlotState::Refused: return say(stage.texts.slotRefused);
        case SlotState::InWork: return say(stage.texts.slotInWork);
        case SlotState::Made: return say(stage.texts.slotMade);
    }
    return {};
}

std::string palletAt(const Stage& stage, Point point) {
    for (const PalletPlace& place : stage.places.pallets) {
        const Rect withAge{place.rect.left, place.rect.top, place.rect.width + 40, place.rect.height};
        if (!withAge.contains(point)) continue;
        const PalletView& pallet = stage.view.pallets[place.pallet];
        std::string sentence =
            withArea(stage, pallet.ageDays < 0 ? stage.texts.palletNoAge : stage.texts.pallet, pallet.owner);
        sentence = filled(sentence, "{n}", pallet.ageDays);
        for (std::size_t i = 0; i < pallet.slots.size(); ++i) {
            if (squareAround(place.slot(i), place.side).contains(point))
                return sentence + " " + slotSentence(stage, pallet, pallet.slots[i]);
        }
        return sentence;
    }
    for (const PalletRest& rest : stage.places.rests) {
        if (Rect{rest.line.x, rest.line.y - 14, 120, 28}.contains(point))
            return filled(withArea(stage, stage.texts.palletRest, rest.area), "{n}",
                          static_cast<std::int64_t>(rest.pallets.size()));
    }
    return {};
}

std::string pileAt(const Stage& stage, Point point) {
    for (const PilePlace& pile : stage.places.piles) {
        if (pile.count == 0 || !shrunk(pile.stacking.bounds, -2).contains(point)) continue;
        const std::string sentence =
            filled(withArea(stage, stage.texts.pile, pile.area), "{station}", nameOf(stage, pile.station));
        return filled(sentence, "{n}", pile.count);
    }
    return {};
}

std::string columnAt(const Stage& stage, Point point) {
    const FloorLayout& layout = stage.layout;
    if (layout.gate.contains(point)) {
        std::int64_t busy = 0;
        for (const TestPlace& test : stage.places.tests) busy += test.item >= 0 ? 1 : 0;
        return filled(filled(stage.texts.gateSentence, "{n}", busy), "{m}", stage.places.gateQueue.count);
    }
    if (layout.dock.contains(point))
        return filled(filled(stage.texts.dockSentence, "{n}", stage.places.dock.count), "{m}",
                      stage.view.releaseInDays);
    const std::size_t vendors = stage.plan.vendors.size();
    for (std::size_t i = 0; i < std::min(vendors, stage.view.vendors.size()); ++i) {
        if (!housePlace(layout, i, vendors).contains(point)) continue;
        const VendorView& vendor = stage.view.vendors[i];
        const std::string sentence = filled(vendor.forked ? stage.texts.houseLeftSentence : stage.texts.houseSentence,
                                            "{who}", stage.plan.vendors[i].name);
        return filled(filled(sentence, "{n}", vendor.shipped), "{m}", vendor.wanted);
    }
    return {};
}

std::string rowAt(const Stage& stage, Point point) {
    for (const AreaPlace& place : stage.layout.areas) {
        if (!place.row.contains(point) && !place.pallets.contains(point) && !place.tab.contains(point)) continue;
        const AreaView& area = stage.areaView(place.area);
        if (area.owes > 0 && place.tab.contains(point))
            return filled(withArea(stage, stage.texts.debt, place.area), "{n}", area.owes);
        if (area.sight == Sight::Hidden) return withArea(stage, stage.texts.areaHidden, place.area);
        if (area.sight == Sight::Reported)
            return filled(withArea(stage, stage.texts.areaReported, place.area), "{who}",
                          reportWords(stage.texts, area.report));
        return filled(withArea(stage, stage.texts.areaSeen, place.area), "{n}", area.people);
    }
    return {};
}

}  // namespace

std::string describe(const Stage& stage, const Camera& camera, Point point) {
    std::string sentence = managerAt(stage, camera, point);
    if (sentence.empty()) sentence = boxAt(stage, point);
    if (sentence.empty()) sentence = personAt(stage, point);
    if (sentence.empty()) sentence = palletAt(stage, point);
    if (sentence.empty()) sentence = pileAt(stage, point);
    if (sentence.empty()) sentence = columnAt(stage, point);
    if (sentence.empty()) sentence = rowAt(stage, point);
    return sentence;
}

}  // namespace gemba
