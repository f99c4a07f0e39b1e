#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

constexpr std::int32_t kPatienceDays = 5;  // then a part that is not made counts as refused

// Who sees a floor sees what it takes up first: its queues stand in that order. No part left lying is help, too.
bool putsOthersFirst(AreaId area, const PlayerView& view) {
    for (const ItemView& own : view.items) {
        if (own.maker != area || own.owner != area || own.place != Place::Waiting || own.position > 0) continue;
        if (own.kind == ItemKind::Unplanned) continue;
        for (const ItemView& part : view.items)
            if (part.station == own.station && part.place == Place::Waiting && part.owner != area) return false;
    }
    return true;
}

// Above zero: that area has helped more than it has not. Its slots on the own pallets tell of every part it still
// owes, the news of the latest ones it made or refused.
std::int32_t helpFrom(AreaId area, const PlayerView& view) {
    std::int32_t help = 0;
    for (const PalletView& pallet : view.pallets) {
        if (pallet.owner != view.area) continue;
        for (const SlotView& slot : pallet.slots) {
            if (slot.from != area) continue;
            const bool late = slot.state != SlotState::Made && pallet.ageDays >= kPatienceDays;
            help += slot.state == SlotState::Refused || late ? -1 : slot.state == SlotState::Made ? 1 : 0;
        }
    }
    for (const NewsView& news : view.news) {
        if (news.area != area || news.other != view.area) continue;
        if (news.kind == NewsKind::PartDelivered) ++help;
        if (news.kind == NewsKind::PartRefused) --help;
    }
    return help;
}

// Nice to begin with: who was never asked has helped. In the fog a part that does not come looks like a no; who sees
// the floor it should come from can tell late from unwilling.
bool hasHelped(AreaId area, const PlayerView& view) {
    if (view.areas[area.index()].sight == Sight::Seen) return putsOthersFirst(area, view);
    return helpFrom(area, view) >= 0;
}

bool mostHelp(const PlayerView& view) {
    std::size_t helpers = 0;
    for (std::size_t i = 0; i < view.areas.size(); ++i)
        if (AreaId(i) != view.area && hasHelped(AreaId(i), view)) ++helpers;
    return 2 * helpers >= view.areas.size() - 1;
}

}  // namespace

// Tit for tat (Axelrod, The Evolution of Cooperation, 1984): each neighbour gets the answers that it gives.
Decisions mirror(const PlayerView& view) {
    Decisions made;
    if (mostHelp(view)) {
        setOrder(made, view, flowFirst(), Reason::AsTheyDidToMe);
    } else {
        setOrder(made, view, ownFirst(), Reason::AsTheyDidNot);
    }
    for (const RequestView& request : view.requests) {
        if (hasHelped(request.from, view)) {
            answer(made, request, Answer::Accept, Reason::TheyHelpedMe);
        } else {
            answer(made, request, Answer::Refuse, Reason::TheyRefusedMe);
        }
    }
    return made;
}

}  // namespace gemba
