#include "client/tutorial/demonstrator.h"

#include <algorithm>

namespace gemba {

namespace {

std::vector<WorkClass> reviewFirst(std::vector<WorkClass> order) {
    const auto review = std::find(order.begin(), order.end(), WorkClass::ReviewOwn);
    std::rotate(order.begin(), review, review == order.end() ? review : review + 1);
    return order;
}

}  // namespace

Deeds deedsFor(const TutorialState& state, const TutorialSight& sight) {
    Deeds deeds;
    const TutorialCard card = cardOf(state, sight);
    deeds.readsOn = card.button == CardButton::ReadOn;
    if (deeds.readsOn || card.pointAt.empty()) return deeds;
    const std::string& place = card.pointAt.front();
    const Phase phase = sight.room.phase;
    if ((place == "run" && phase == Phase::Plan) || (place == "review.next" && phase == Phase::Review)) {
        deeds.messages.emplace_back(NextPhase{});
    } else if (state.lesson == Lesson::Lever) {
        deeds.wishes.emplace_back(SetOrder{reviewFirst(sight.view.order)});
    } else if (state.lesson == Lesson::Walk) {
        deeds.wishes.emplace_back(WalkTo{placesOf(sight).other});
    }
    return deeds;
}

}  // namespace gemba
