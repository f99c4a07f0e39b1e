#include "client/panels/offer_form.h"

#include <algorithm>

#include "client/panels/lever.h"
#include "client/panels/seat_words.h"
#include "client/panels/terms.h"

namespace gemba {

namespace {

// A label at the left, a list at the right.
bool beginChoice(const Ui& ui, const char* key, const std::string& name, const std::string& now) {
    const float left = ui.look.px(84);
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Small, Role::Text2, ui.texts.say(key));
    ImGui::SameLine(left);
    ImGui::PushFont(ui.look.font(Type::Small));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui.look[Role::Ctrl2]);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const bool open = ImGui::BeginCombo(("##" + name).c_str(), now.c_str(), ImGuiComboFlags_HeightLargest);
    if (!open) probe(ui, name);
    ImGui::PopStyleColor();
    if (!open) ImGui::PopFont();
    return open;
}

void endChoice() {
    ImGui::EndCombo();
    ImGui::PopFont();
}

void seatChoice(const Ui& ui, const Table& table, Desk& desk) {
    if (!beginChoice(ui, "trade.to", "offer.to", seatName(table.plan, desk.offer.to))) return;
    for (std::size_t i = 0; i < table.plan.seats.size(); ++i) {
        if (SeatId(i) == table.ownSeat()) continue;
        if (ImGui::Selectable(table.plan.seats[i].name.c_str(), SeatId(i) == desk.offer.to)) desk.offer.to = SeatId(i);
        probe(ui, "offer.to." + std::to_string(i));
    }
    endChoice();
}

void kindChoice(const Ui& ui, const char* key, const std::string& name, const std::vector<TermKind>& kinds,
                TermKind& now) {
    if (std::find(kinds.begin(), kinds.end(), now) == kinds.end()) now = TermKind::Nothing;
    if (!beginChoice(ui, key, name, ui.texts.say(keyOf(now)))) return;
    for (const TermKind kind : kinds) {
        if (ImGui::Selectable(ui.texts.say(keyOf(kind)).c_str(), kind == now)) now = kind;
        probe(ui, name + "." + std::to_string(static_cast<int>(kind)));
    }
    endChoice();
}

void daysChoice(const Ui& ui, OfferDraft& draft) {
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Small, Role::Text2, ui.texts.count("trade.for_days", draft.days));
    toRight(2 * stepWidth(ui) + ui.look.px(6));
    if (stepButton(ui, "offer.days.minus", "\u2212", draft.days <= 1 ? ButtonLook::Disabled : ButtonLook::Plain))
        --draft.days;
    ImGui::SameLine(0, ui.look.px(6));
    if (stepButton(ui, "offer.days.plus", "+", draft.days >= 20 ? ButtonLook::Disabled : ButtonLook::Plain))
        ++draft.days;
}

SeatId firstOther(const Table& table) {
    return table.ownSeat() == SeatId(0) ? SeatId(1) : SeatId(0);
}

}  // namespace

void offerForm(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    OfferDraft& draft = desk.offer;
    if (table.plan.seats.size() < 2) return;
    if (draft.to.index() >= table.plan.seats.size() || draft.to == table.ownSeat()) draft.to = firstOther(table);
    seatChoice(ui, table, desk);
    kindChoice(ui, "trade.i_give", "offer.give", kindsFor(table, table.ownSeat(), draft.to), draft.give);
    kindChoice(ui, "trade.i_want", "offer.want", kindsFor(table, draft.to, table.ownSeat()), draft.want);
    daysChoice(ui, draft);
    const auto give = termFor(table, draft.give, table.ownSeat(), draft.to, draft.days);
    const auto want = termFor(table, draft.want, draft.to, table.ownSeat(), draft.days);
    const bool empty = draft.give == TermKind::Nothing && draft.want == TermKind::Nothing;
    const bool can = give && want && !empty;
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    if (button(ui, "offer.send", ui.texts.say("trade.send"), can ? ButtonLook::Main : ButtonLook::Disabled, size) &&
        can)
        acts.wishes.emplace_back(Propose{draft.to, *give, *want});
    leverVerdict(ui, desk.notices.of<Propose>());
}

}  // namespace gemba
