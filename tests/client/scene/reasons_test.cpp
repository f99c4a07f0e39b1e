#include <catch2/catch.hpp>

#include "client/scene/state_marks.h"
#include "tests/client/scene/picture.h"
#include "tests/support/sample_view.h"

using namespace gemba;
using Catch::Matchers::Contains;

namespace {

// Neutron's review, everything seen, with people in these states and so many boxes waiting.
struct NeutronReview {
    explicit NeutronReview(std::vector<WorkerState> states, std::int32_t waiting = 0, std::int32_t inWork = 0)
        : view(emptyViewOf(samplePlan())) {
        for (const WorkerState state : states) {
            WorkerView worker;
            worker.handle = WorkerId(view.workers.size() + 1);
            worker.area = kNeutron;
            worker.post = reviewOf(kNeutron);
            worker.state = state;
            view.workers.push_back(worker);
        }
        if (waiting > 0) addWaiting(view, samplePlan(), {reviewOf(kNeutron), kNeutron, waiting, ItemKind::Feature});
        view.areas[kNeutron.index()].stations[1].inWork = inWork;
        shown = scene.show(view, sampleRoom(), {});
    }
    [[nodiscard]] Why why() const {
        for (const PilePlace& pile : scene.places().piles)
            if (pile.station == reviewOf(kNeutron)) return pile.why;
        return Why::Works;
    }
    [[nodiscard]] std::string sentence() const {
        const Rect line = scene.layout().find(reviewOf(kNeutron))->reason;
        return scene.describeAt(scene.camera().toScreen({line.left + 2, line.centre().y}));
    }
    PlayerView view;
    FloorScene scene{samplePlan()};
    DisplayList shown;
};

using enum WorkerState;

}  // namespace

TEST_CASE("a station where somebody works needs no reason") {
    CHECK(NeutronReview({Working, Starved, Held}).why() == Why::Works);
    CHECK(NeutronReview({Helping, Down}).why() == Why::Works);
    CHECK(NeutronReview({}, 4, 1).why() == Why::Works);  // a machine
}

TEST_CASE("a station says why it does not produce") {
    CHECK(NeutronReview({Starved, Starved}).why() == Why::Idle);
    CHECK(NeutronReview({}).why() == Why::Idle);
    CHECK(NeutronReview({}, 3).why() == Why::Nobody);
    CHECK(NeutronReview({Starved}, 3).why() == Why::Nobody);
    CHECK(NeutronReview({Held, Starved}).why() == Why::Blocked);
    CHECK(NeutronReview({Firefighting, Starved}).why() == Why::Fires);
    CHECK(NeutronReview({SettingUp}).why() == Why::ChangesOver);
    CHECK(NeutronReview({Improving}).why() == Why::Improves);
    CHECK(NeutronReview({Down, Starved}).why() == Why::Down);
    CHECK(NeutronReview({Stopped, Stopped}).why() == Why::Stopped);
    CHECK(NeutronReview({OffShift, OffShift}, 3).why() == Why::Away);
}

TEST_CASE("every reason has a sign, a word and a sentence of its own") {
    const FloorTexts texts;
    std::vector<StateMark> marks;
    std::vector<std::string> words;
    for (int i = 0; i < kWhys; ++i) {
        const auto why = static_cast<Why>(i);
        const bool quiet = why == Why::Works || why == Why::Unseen;
        CHECK((markOf(why) == StateMark::None) == quiet);
        CHECK(reasonWord(texts, why).empty() == quiet);
        if (quiet) continue;
        CHECK(std::find(marks.begin(), marks.end(), markOf(why)) == marks.end());
        CHECK(std::find(words.begin(), words.end(), reasonWord(texts, why)) == words.end());
        marks.push_back(markOf(why));
        words.push_back(reasonWord(texts, why));
    }
}

TEST_CASE("sign and word stand at the foot of the station's desks") {
    const NeutronReview blocked({Held});
    const Rect line = onScreen(blocked.scene.camera(), blocked.scene.layout().find(reviewOf(kNeutron))->reason);
    CHECK(says(blocked.shown, "blocked"));
    CHECK(paints(blocked.shown, Layer::Figures, line, themeNamed(ThemeName::Dark).plateink));
    CHECK_FALSE(says(NeutronReview({Working}).shown, "blocked"));
}

TEST_CASE("the sentence about a station tells its reason") {
    CHECK_THAT(NeutronReview({Held}).sentence(), Contains("review of neutron is blocked"));
    CHECK_THAT(NeutronReview({}, 3).sentence(),
               Contains("Boxes wait for review of neutron (3), and nobody works on them."));
    CHECK_THAT(NeutronReview({Down}).sentence(), Contains("broken down"));
    CHECK_THAT(NeutronReview({Working}).sentence(), Contains("is at work"));
}

TEST_CASE("of a glimpsed station only its counts tell") {
    PlayerView view = sampleView();  // horizon: review has 6 waiting and 1 in work, code nothing at all
    FloorScene scene(samplePlan());
    const auto why = [&](StationId station) {
        scene.show(view, sampleRoom(), {});
        for (const PilePlace& pile : scene.places().piles)
            if (pile.station == station) return pile.why;
        return Why::Works;
    };
    CHECK(why(reviewOf(kHorizon)) == Why::Unseen);
    view.areas[kHorizon.index()].stations[1].inWork = 0;
    CHECK(why(reviewOf(kHorizon)) == Why::Nobody);
    view.areas[kHorizon.index()].stations[1].waiting = 0;
    CHECK(why(reviewOf(kHorizon)) == Why::Idle);
}

TEST_CASE("an area that only reported says nothing about its stations") {
    FloorScene scene(samplePlan());
    scene.show(sampleView(), sampleRoom(), {});
    for (const PilePlace& pile : scene.places().piles) CHECK(pile.area != kNova);
}

TEST_CASE("an empty gate is idle, a busy one is not") {
    FloorScene scene(samplePlan());
    const auto saysIdle = [&](const PlayerView& view) {
        const DisplayList& list = scene.show(view, sampleRoom(), {});
        const Rect gate = onScreen(scene.camera(), scene.layout().gate);
        return std::any_of(list.texts.begin(), list.texts.end(), [&](const TextMark& text) {
            return text.words == "idle" && gate.contains({text.x + 1.0, text.baseline + 0.0});
        });
    };
    CHECK_FALSE(saysIdle(sampleView()));
    CHECK(saysIdle(emptyViewOf(samplePlan())));
}

TEST_CASE("people have a mark for every state that the figure does not show") {
    for (int i = 0; i < kWorkerStates; ++i) {
        const auto state = static_cast<WorkerState>(i);
        const bool figure = state == Working || state == Starved || state == OffShift;
        CHECK((markOf(state) == StateMark::None) == figure);
    }
}
