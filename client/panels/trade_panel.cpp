#include "client/panels/trade_panel.h"

#include <algorithm>

#include "client/panels/lever.h"
#include "client/panels/offer_form.h"
#include "client/panels/pending.h"
#include "client/panels/seat_words.h"
#include "client/panels/terms.h"

namespace gemba {

namespace {

constexpr std::size_t kMostPromises = 6;  // newest first
constexpr std::size_t kMostOffers = 2;    // before somebody asks for the others

bool isAnswered(const Table& table, std::uint32_t offer) {
    return newestPending<AnswerOffer>(table.pending, [&](const AnswerOffer& one) { return one.offer == offer; });
}

void offerToMe(const Ui& ui, const Table& table, const OfferView& offer, Acts& acts) {
    seatMark(ui, table.plan, offer.from, 9);
    say(ui, Type::SmallBold, Role::Text, ui.texts.say("trade.offer", {{"seat", seatName(table.plan, offer.from)}}));
    sayWrapped(ui, Type::Small, Role::Text,
               ui.texts.say("trade.you_get", {{"what", termWords(ui, table, offer.give, table.ownSeat())}}));
    sayWrapped(ui, Type::Small, Role::Text,
               ui.texts.say("trade.you_give", {{"what", termWords(ui, table, offer.want, offer.from)}}));
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const ImVec2 size((ImGui::GetContentRegionAvail().x - space) / 2, rowHeight(ui));
    const std::string number = std::to_string(offer.id);
    const bool sent = isAnswered(table, offer.id);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "offer.accept." + number, ui.texts.say("request.accept"),
               sent ? ButtonLook::Disabled : ButtonLook::Main, size))
        acts.wishes.emplace_back(AnswerOffer{offer.id, Answer::Accept});
    ImGui::SameLine();
    if (button(ui, "offer.refuse." + number, ui.texts.say("request.refuse"),
               sent ? ButtonLook::Disabled : ButtonLook::Plain, size))
        acts.wishes.emplace_back(AnswerOffer{offer.id, Answer::Refuse});
    ImGui::PopStyleVar();
}

// Many offers must not hide the levers under them.
void moreOffers(const Ui& ui, std::int64_t count, Desk& desk) {
    const std::string label = desk.allOffers ? ui.texts.say("trade.fewer") : ui.texts.count("trade.more", count);
    if (button(ui, "offer.more", label, ButtonLook::Quiet, {ImGui::GetContentRegionAvail().x, 0}))
        desk.allOffers = !desk.allOffers;
}

void ownOffers(const Ui& ui, const Table& table) {
    for (const OfferView& offer : table.view.offers) {
        if (offer.from != table.ownSeat()) continue;
        sayWrapped(ui, Type::Small, Role::Text2,
                   ui.texts.say("trade.own", {{"seat", seatName(table.plan, offer.to)},
                                              {"give", termWords(ui, table, offer.give, offer.to)},
                                              {"want", termWords(ui, table, offer.want, offer.from)}}));
    }
}

void promise(const Ui& ui, const Table& table, const PromiseView& one) {
    const bool own = one.by == table.ownSeat();
    const std::string words = ui.texts.say(
        own ? "trade.promised" : "trade.promised_me",
        {{"seat", seatName(table.plan, own ? one.to : one.by)}, {"what", termWords(ui, table, one.term, one.to)}});
    sayWrapped(ui, Type::Small, Role::Text, words);
    sayWrapped(ui, Type::SmallBold, one.state == PromiseState::Broken ? Role::Text : Role::Text2,
               promiseState(ui, table, one));
}

void promises(const Ui& ui, const Table& table) {
    const auto& all = table.view.promises;
    if (all.empty()) return;
    say(ui, Type::SmallBold, Role::Text, ui.texts.say("trade.promises"));
    const std::size_t shown = std::min(all.size(), kMostPromises);
    for (std::size_t i = 0; i < shown; ++i) promise(ui, table, all[all.size() - 1 - i]);
}

}  // namespace

std::string promiseState(const Ui& ui, const Table& table, const PromiseView& promise) {
    if (promise.state == PromiseState::Kept) return ui.texts.say("promise.kept");
    if (promise.state == PromiseState::Broken) return ui.texts.say("promise.broken");
    const std::int32_t perRound = std::max(1, table.plan.daysPerRound);
    const std::int32_t day = dayOf(SimTime{std::max<std::int64_t>(0, promise.due.ms - 1)});
    const std::int32_t round = day / perRound + 1;
    const std::string number = std::to_string(day % perRound + 1);
    if (round == std::max(1, table.room.round)) return ui.texts.say("promise.open", {{"day", number}});
    return ui.texts.say("promise.open_round", {{"day", number}, {"round", std::to_string(round)}});
}

void offersToMe(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    std::size_t count = 0;
    for (const OfferView& offer : table.view.offers) {
        if (offer.to != table.ownSeat() || table.seat.isNone()) continue;
        if (++count == 1) separator(ui);
        if (count <= kMostOffers || desk.allOffers) offerToMe(ui, table, offer, acts);
    }
    if (count > kMostOffers) moreOffers(ui, static_cast<std::int64_t>(count - kMostOffers), desk);
    leverVerdict(ui, desk.notices.of<AnswerOffer>());
}

void tradePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    offerForm(ui, table, desk, acts);
    ownOffers(ui, table);
    promises(ui, table);
}

}  // namespace gemba
