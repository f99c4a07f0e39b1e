#include "client/panels/terms.h"

#include "client/panels/seat_words.h"

namespace gemba {

namespace {

const SeatPlan& planOf(const Table& table, SeatId seat) {
    static const SeatPlan kNobody;
    const SeatId planned = planSeat(table.plan, seat);  // of any factory of a race
    return planned.isNone() ? kNobody : table.plan.seats[planned.index()];
}

// What the other area waits for from the own one: what it asks for, or what is in work for it.
ItemId partToGive(const Table& table, AreaId taker) {
    const RequestView* oldest = nullptr;
    for (const RequestView& request : table.view.requests)
        if (request.from == taker && (!oldest || request.waitedDays > oldest->waitedDays)) oldest = &request;
    if (oldest) return oldest->handle;
    for (const PalletView& pallet : table.view.pallets)
        for (const SlotView& slot : pallet.slots)
            if (pallet.owner == taker && slot.from == table.area() && slot.state != SlotState::Made) return slot.item;
    return {};
}

// An own feature that waits for a part of the other area, the longest waiting one.
ItemId featureInNeed(const Table& table, AreaId giver) {
    const PalletView* oldest = nullptr;
    for (const PalletView& pallet : table.view.pallets) {
        if (pallet.owner != table.area() || pallet.handle.isNone()) continue;
        for (const SlotView& slot : pallet.slots)
            if (slot.from == giver && slot.state != SlotState::Made && (!oldest || pallet.ageDays > oldest->ageDays))
                oldest = &pallet;
    }
    return oldest ? oldest->handle : ItemId{};
}

ItemId partBetween(const Table& table, SeatId giver, SeatId taker) {
    const SeatPlan& gives = planOf(table, giver);
    const SeatPlan& takes = planOf(table, taker);
    if (gives.role != SeatRole::AreaLead || takes.role != SeatRole::AreaLead) return {};
    return giver == table.ownSeat() ? partToGive(table, takes.area) : featureInNeed(table, gives.area);
}

bool knowsDirective(const Table& table, SeatId seat) {
    if (seat == table.ownSeat()) return true;
    for (const DirectiveView& directive : table.view.directives)
        if (directive.seat == seat) return true;
    return false;
}

}  // namespace

std::optional<Term> termFor(const Table& table, TermKind kind, SeatId giver, SeatId taker, std::int32_t days) {
    const SeatRole gives = planOf(table, giver).role;
    const SeatRole takes = planOf(table, taker).role;
    Term term{kind, days, {}};
    bool sensible = true;
    switch (kind) {
        case TermKind::Nothing: term.days = 0; break;
        case TermKind::Person: sensible = gives != SeatRole::ReleaseLead && takes == SeatRole::AreaLead; break;
        case TermKind::Part:
            term.item = partBetween(table, giver, taker);
            sensible = !term.item.isNone();
            break;
        case TermKind::OwnBox:
            term.days = 0;
            sensible = gives == SeatRole::AreaLead && takes == SeatRole::PeopleManager;
            break;
        case TermKind::Directive: sensible = gives == SeatRole::PeopleManager && knowsDirective(table, giver); break;
    }
    return sensible ? std::optional(term) : std::nullopt;
}

std::vector<TermKind> kindsFor(const Table& table, SeatId giver, SeatId taker) {
    std::vector<TermKind> kinds;
    for (int i = 0; i < kTermKinds; ++i)
        if (termFor(table, static_cast<TermKind>(i), giver, taker, 1)) kinds.push_back(static_cast<TermKind>(i));
    return kinds;
}

const char* keyOf(TermKind kind) {
    switch (kind) {
        case TermKind::Nothing: return "term.nothing";
        case TermKind::Person: return "term.person";
        case TermKind::Part: return "term.part";
        case TermKind::OwnBox: return "term.ownBox";
        case TermKind::Directive: return "term.directive";
    }
    return "";
}

std::string termWords(const Ui& ui, const Table& table, const Term& term, SeatId taker) {
    const std::string vendor = vendorsOf(table.plan, planOf(table, taker).employer);
    return ui.texts.say(std::string(keyOf(term.kind)) + "_said",
                        {{"n", std::to_string(term.days)}, {"vendor", vendor}});
}

}  // namespace gemba
