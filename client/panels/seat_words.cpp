#include "client/panels/seat_words.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"

namespace gemba {

namespace {

const SeatPlan& seatPlan(const FloorPlan& plan, SeatId seat) {
    static const SeatPlan kNobody;
    const SeatId planned = planSeat(plan, seat);  // of any factory of a race
    return planned.isNone() ? kNobody : plan.seats[planned.index()];
}

std::string ownMeasure(const Ui& ui, const FloorPlan& plan, const SeatPlan& seat) {
    const PayPlan& pay = plan.pay;
    if (seat.role == SeatRole::ReleaseLead)
        return ui.texts.say("pay.release", {{"money", moneyText(pay.perShipped)}, {"less", moneyText(pay.perDefect)}});
    if (pay.kpi == Kpi::Utilization) return ui.texts.say("pay.busy", {{"money", moneyText(pay.perBusyDay)}});
    if (seat.role == SeatRole::PeopleManager)
        return ui.texts.say("pay.vendor",
                            {{"money", moneyText(pay.perFeature)}, {"vendor", vendorsOf(plan, seat.employer)}});
    if (pay.kpi == Kpi::Output) return ui.texts.say("pay.boxes", {{"money", moneyText(pay.perBox)}});
    return ui.texts.say("pay.features", {{"money", moneyText(pay.perFeature)}});
}

const char* keyOf(Scheme scheme) {
    switch (scheme) {
        case Scheme::Local: return "";
        case Scheme::Mixed: return "pay.mixed";
        case Scheme::Shared: return "pay.shared";
        case Scheme::Tournament: return "pay.tournament";
        case Scheme::Chance: return "pay.chance";
    }
    return "";
}

}  // namespace

const std::string& seatName(const FloorPlan& plan, SeatId seat) {
    return seatPlan(plan, seat).name;
}

std::string seatSubtitle(const Ui& ui, const FloorPlan& plan, SeatId seat) {
    const SeatPlan& one = seatPlan(plan, seat);
    if (one.role == SeatRole::PeopleManager) return ui.texts.say("lobby.people_manager");
    if (one.role == SeatRole::ReleaseLead) return ui.texts.say("lobby.release_lead");
    const std::string& area = areaName(plan, one.area);
    return area == one.name ? ui.texts.say("lobby.lead") : area;
}

std::string vendorsOf(const FloorPlan& plan, EmployerId employer) {
    std::string names;
    for (const NamedPlan& vendor : plan.vendors) {
        if (vendor.employer != employer || employer.isNone()) continue;
        names += (names.empty() ? "" : ", ") + vendor.name;
    }
    if (names.empty() && employer.index() < plan.employers.size()) return plan.employers[employer.index()].name;
    return names;
}

std::string payWords(const Ui& ui, const FloorPlan& plan, SeatId seat, Scheme scheme) {
    const std::string own = ownMeasure(ui, plan, seatPlan(plan, seat));
    return scheme == Scheme::Local ? own : own + ui.texts.say(keyOf(scheme));
}

ImU32 seatColour(const Ui& ui, const FloorPlan& plan, SeatId seat) {
    return teamColour(ui, plan, seatPlan(plan, seat).area);
}

void drawSeatMark(const Ui& ui, const FloorPlan& plan, SeatId seat, ImVec2 centre, float radius) {
    const SeatPlan& one = seatPlan(plan, seat);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = seatColour(ui, plan, seat);
    if (!one.area.isNone()) return drawGlyph(list, areaGlyph(plan, one.area), centre, radius, colour);
    list.AddCircleFilled(centre, radius, colour, 24);
    const std::string letter = letterOf(one.name);
    const ImVec2 size = measure(ui, Type::SmallBold, letter);
    drawText(ui, Type::SmallBold, ui.look[Role::Ink], {centre.x - size.x / 2, centre.y - size.y / 2}, letter);
}

void seatMark(const Ui& ui, const FloorPlan& plan, SeatId seat, float radius) {
    const float r = ui.look.px(radius);
    const float line = std::max(2 * r, ImGui::GetTextLineHeight());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawSeatMark(ui, plan, seat, {at.x + r, at.y + line / 2}, r);
    ImGui::Dummy({2 * r, line});
    ImGui::SameLine();
}

}  // namespace gemba
