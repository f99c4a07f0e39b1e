#include "client/tutorial/card.h"

namespace gemba {

namespace {

std::string named(const char* what, std::size_t index) {
    return what + std::to_string(index);
}

std::vector<std::string> placesFor(const TutorialState& state, const TutorialPlaces& places) {
    switch (state.lesson) {
        case Lesson::Start: return {"run"};
        case Lesson::Box: return {named("floor.station.", (state.done ? places.review : places.make).index())};
        case Lesson::Queue:
        case Lesson::Relief: return {named("floor.queue.", places.review.index())};
        case Lesson::Pallet: return {named("floor.pallets.", places.own.index())};
        case Lesson::Lever: return {named("order.row.", static_cast<std::size_t>(WorkClass::ReviewOwn)), "lever.order"};
        case Lesson::Walk:
            return {state.done ? named("floor.station.", places.otherMake.index())
                               : named("area.", places.other.index())};
        case Lesson::Ship: return {"floor.dock"};
        case Lesson::End: break;
    }
    return {};
}

void ask(TutorialCard& card, const char* key, std::vector<std::string> pointAt) {
    card.title = std::string("tutorial.") + key + "_title";
    card.text = std::string("tutorial.") + key;
    card.pointAt = std::move(pointAt);
}

// Between the runs a lesson about the floor waits until the days go on.
bool needsDays(const TutorialState& state) {
    return !state.done && state.lesson != Lesson::Start && state.lesson != Lesson::Lever && state.lesson != Lesson::End;
}

void fill(TutorialCard& card, const TutorialState& state, const TutorialSight& sight) {
    const TutorialPlaces places = placesOf(sight);
    const auto name = [&](AreaId area) {
        return area.index() < sight.plan.areas.size() ? sight.plan.areas[area.index()].name : std::string();
    };
    card.values = {{"own", name(places.own)},
                   {"other", name(places.other)},
                   {"days", std::to_string(sight.view.releaseInDays)},
                   {"shipped", std::to_string(sight.view.ownShipped - state.shipped)},
                   {"n", std::to_string(waitingAt(sight.view, places.review))}};
}

}  // namespace

TutorialCard cardOf(const TutorialState& state, const TutorialSight& sight) {
    TutorialCard card;
    const LessonPlan& plan = planOf(state.lesson);
    const bool last = sight.room.round >= sight.plan.rounds;
    card.number = static_cast<int>(state.lesson) + 1;
    card.of = kLessons - 1;
    ask(card, plan.key, placesFor(state, placesOf(sight)));
    if (state.done) {
        card.text += "_done";
        card.button = CardButton::ReadOn;
    } else if (state.lesson == Lesson::End) {
        card.number = 0;
        card.button = CardButton::Finish;
    } else if (needsDays(state) && sight.room.phase == Phase::Plan) {
        ask(card, "plan", {"run"});
    } else if (sight.room.phase == Phase::Review) {
        ask(card, last ? "last" : "review", {"review.next"});
    } else {
        card.onlyWatch = plan.task == Task::Watch;
    }
    fill(card, state, sight);
    return card;
}

}  // namespace gemba
